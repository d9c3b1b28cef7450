"""An import is first a plan: what would be added and changed, and for how many people. Only then is it applied.

Every way in (CSV, XLSX, DILA's export, a command for cron) makes the same plan, shows it the same way and applies it
in one transaction. A plan that no longer fits the directory is refused whole.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, Sum
from django.utils import timezone

from cpam.models import Address, Commune, ImportPlan, Office
from cpam.upkeep.history import remember, sign

Value = str | int | list[str] | None

ADDED, CHANGED, CONFIRMED, GONE, DOUBTFUL = "added", "changed", "confirmed", "gone", "doubtful"
WRITTEN = frozenset({ADDED, CHANGED, CONFIRMED})
MODELS: dict[str, type[models.Model]] = {"office": Office, "address": Address, "commune": Commune}


class RefusedError(Exception):
    """Nothing was changed; the message says why, and on which line."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the directory that an import would touch, or could not vouch for.

    `fields` maps a name to (before, after). Only added, changed and confirmed rows are written: a row that is missing
    from a file (`gone`) stays, and `doubtful` is for a person to look at.
    """

    kind: str
    model: str
    key: str
    label: str
    fields: dict[str, tuple[Value, Value]] = field(default_factory=dict)
    communes: int = 0
    inhabitants: int = 0
    note: str = ""
    left: bool = False  # left out by the person who looked at the plan

    @property
    def written(self) -> bool:
        """Whether applying the plan writes this row."""
        return self.kind in WRITTEN and not self.left


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an office serves."""

    communes: int = 0
    inhabitants: int = 0


def reaches() -> dict[str, Reach]:
    """How many communes and people each office serves, agriculture included."""
    totals: dict[str, Reach] = {}
    for name in ("office", "agricultural_office"):
        rows = Commune.objects.exclude(**{name: None}).order_by().values_list(name)
        for code, communes, people in rows.annotate(Count("pk"), Sum("population")):
            before = totals.get(code, Reach())
            # A CGSS serves a commune twice over, in general and for agriculture: the people are the same.
            totals[code] = Reach(max(before.communes, communes), max(before.inhabitants, people))
    return totals


def plain(value: Any) -> Value:
    """A value as it is kept in a plan."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def value_of(item: Any, name: str) -> Value:
    """The value a row has now, as it is kept in a plan."""
    if name == "alternatives":
        return sorted(office.pk for office in item.alternatives.all())
    return plain(getattr(item, name))


def save_plan(changes: Iterable[Change], source: str, file_name: str, user: Any = None) -> ImportPlan:
    """Keep a plan for its preview. Refuses one that would leave communes without an office."""
    listed = list(changes)
    refuse_emptying(listed)
    counts = Counter(change.kind for change in listed)
    return ImportPlan.objects.create(
        source=source,
        file_name=file_name[:200],
        changes=[_as_json(change) for change in listed],
        counts=dict(counts),
        made_by=user,
    )


def refuse_emptying(changes: Iterable[Change]) -> None:
    """An office may be replaced, never taken away: with the count of communes that would have none."""
    emptied = [
        change
        for change in changes
        if change.kind == CHANGED and change.model == "commune"
        for name in ("office_id", "agricultural_office_id")
        if name in change.fields and change.fields[name][0] and not change.fields[name][1]
    ]
    if emptied:
        people = sum(change.inhabitants for change in emptied)
        names = ", ".join(change.label for change in emptied[:5])
        raise RefusedError(
            f"This would leave {len(emptied)} communes ({people} inhabitants) without an office, {names} among them."
        )


@transaction.atomic
def apply_plan(plan: ImportPlan, user: Any = None, why: str = "", leave: Collection[int] = ()) -> int:
    """Write a plan; how many rows were written. Raises RefusedError when it was written already, or no longer fits.

    `leave` holds the numbers of the changes that are left out.
    """
    plan = ImportPlan.objects.select_for_update().get(pk=plan.pk)
    if plan.applied_at:
        raise RefusedError("This import has been applied already.")
    changes = [replace(_read(change), left=number in leave) for number, change in enumerate(plan.changes)]
    reason = why or f"{plan.source}: {plan.file_name}"
    for change in changes:
        if change.written:
            _write(change, user, reason)
    plan.changes = [_as_json(change) for change in changes]
    plan.applied_at, plan.applied_by = timezone.now(), user
    plan.save()
    return sum(change.written for change in changes)


@transaction.atomic
def undo_plan(plan: ImportPlan, user: Any = None) -> int:
    """Put back what an import wrote; how many rows. Raises RefusedError when a row has been changed since."""
    plan = ImportPlan.objects.select_for_update().get(pk=plan.pk)
    if not plan.applied_at or plan.undone_at:
        raise RefusedError("There is nothing to undo.")
    written = [change for row in plan.changes if (change := _read(row)).written]
    reason = f"undone: {plan.source}: {plan.file_name}"[:300]
    for change in reversed(written):
        if change.kind == ADDED:
            _remove(change, user, reason)
        else:
            back = {name: (after, before) for name, (before, after) in change.fields.items()}
            _write(replace(change, fields=back), user, reason)
    plan.undone_at, plan.undone_by = timezone.now(), user
    plan.save()
    return len(written)


def _remove(change: Change, user: Any, reason: str) -> None:
    item = _present(replace(change, fields={name: (after, None) for name, (_none, after) in change.fields.items()}))
    sign(item, user, reason)
    try:
        item.delete()
    except models.ProtectedError as error:
        raise RefusedError(f"{change.label} is in use by now.") from error


def _as_json(change: Change) -> dict[str, Any]:
    return {**asdict(change), "fields": {name: list(pair) for name, pair in change.fields.items()}}


def _read(row: dict[str, Any]) -> Change:
    return Change(**{**row, "fields": {name: tuple(pair) for name, pair in row["fields"].items()}})


def _write(change: Change, user: Any, reason: str) -> None:
    item = _new(change) if change.kind == ADDED else _present(change)
    codes: Value = None
    for name, (_before, after) in change.fields.items():
        if name == "alternatives":
            codes = after
        else:
            item_field: Any = item._meta.get_field(name)
            setattr(item, name, item_field.to_python(after) if after is not None else None)
    try:
        item.full_clean(validate_constraints=change.kind == ADDED)
    except ValidationError as error:
        raise RefusedError(f"{change.label}: {'; '.join(error.messages)}") from error
    sign(item, user, reason)
    item.save()
    if codes is not None:
        item.alternatives.set(codes)  # type: ignore[attr-defined]


def _new(change: Change) -> models.Model:
    if change.model == "address":
        office, use, desk = change.key.split("/")
        return Address(office_id=office, use=use, desk=desk)
    return MODELS[change.model](pk=change.key)


def _present(change: Change) -> models.Model:
    """The row as it is now, if it still is what the preview showed."""
    if change.model == "address":
        office, use, desk = change.key.split("/")
        found: models.Model | None = Address.objects.filter(office=office, use=use, desk=desk).first()
    else:
        found = MODELS[change.model]._default_manager.filter(pk=change.key).first()
    if found is None:
        raise RefusedError(f"{change.label} has been deleted since.")
    for name, (before, _after) in change.fields.items():
        if value_of(found, name) != before:
            raise RefusedError(f"{change.label} has been changed since ({name}).")
    if isinstance(found, Commune):
        remember(found)
    return found
