"""The history of a row, an office together with its addresses, and going back to an earlier moment.

35,000 communes get no history row when they are loaded: the first change writes the state before it as well, so
that every change has a before and an after.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from django.apps import apps
from django.db import models, transaction

from cpam.models import Address, Commune, DataLoad, Office
from cpam.postal_norm import plain_text

AS_LOADED = "as loaded"
ONE_ACT = timedelta(seconds=2)  # one press of "save" writes an office and its addresses a moment apart


@dataclass(slots=True)
class Difference:
    """One value before and after."""

    about: str
    label: str
    before: str
    after: str


@dataclass(slots=True)
class Moment:
    """What one person changed at one time, and the state that can be gone back to."""

    when: datetime
    who: Any
    why: str
    differences: list[Difference] = field(default_factory=list)


def remember(commune: Commune) -> None:
    """Write the state of a commune before its first change."""
    if commune.history.exists():
        return
    before = Commune.objects.get(pk=commune.pk)
    loaded = DataLoad.objects.first()
    (record,) = Commune.history.bulk_history_create(
        [before], default_change_reason=AS_LOADED, default_date=loaded.loaded_at if loaded else None
    )
    possible: Any = apps.get_model("cpam", "HistoricalCommune_alternatives")
    possible.objects.bulk_create(
        possible(history=record, id=row.pk, commune_id=row.commune_id, office_id=row.office_id)
        for row in Commune.alternatives.through.objects.filter(commune=before)
    )


def sign(item: Any, user: Any, why: str) -> None:
    """Say who changes a row, and why, for the history row of its next save."""
    item._history_user, item._change_reason = user, why  # noqa: SLF001 - django-simple-history's own interface


def moments(item: models.Model) -> list[Moment]:
    """The history of a row and of what belongs to it, newest first, one entry for each act."""
    steps = [(record, previous) for track in _tracks(item) for previous, record in pairwise([None, *track])]
    steps.sort(key=lambda step: step[0].history_date)
    found: list[Moment] = []
    for record, previous in steps:
        why = record.history_change_reason or ""
        last = found[-1] if found else None
        if last and (last.who, last.why) == (record.history_user, why) and record.history_date - last.when < ONE_ACT:
            last.when = record.history_date
        else:
            last = Moment(record.history_date, record.history_user, why)
            found.append(last)
        last.differences += _differences(record, previous, named=type(item) is not record.instance_type)
    return found[::-1]


def state_at(item: models.Model, when: datetime) -> list[tuple[models.Model | None, Any]]:
    """The rows as they were: (now, record of then) for each that has changed since."""
    pairs: list[tuple[models.Model | None, Any]] = []
    for track in _tracks(item):
        record = next((one for one in reversed(track) if one.history_date <= when), None)
        if record is None or record.history_type == "-":
            continue
        if isinstance(item, Office) and getattr(record, "office_id", item.pk) != item.pk:
            continue
        if record is not track[-1]:
            now = record.instance_type._default_manager.filter(pk=record.instance.pk).first()
            pairs.append((now, record))
    return pairs


@transaction.atomic
def revert(pairs: list[tuple[models.Model | None, Any]], user: Any, why: str) -> None:
    """Make earlier states the present ones, as changes of their own with their author and reason."""
    for now, record in pairs:
        item: Any = record.instance
        if isinstance(item, Commune):
            remember(item)
        sign(item, user, why)
        item.full_clean(validate_unique=False, validate_constraints=False)
        item.save(force_update=now is not None, force_insert=now is None)
        if isinstance(item, Commune):
            item.alternatives.set([row.office_id for row in record.alternatives.all()])


def _tracks(item: models.Model) -> Iterator[list[Any]]:
    """The records of a row, oldest first; for an office also those of each address it ever had."""
    kind: Any = type(item)
    yield list(kind.history.filter(**{kind._meta.pk.attname: item.pk}).order_by("history_date", "history_id"))
    if isinstance(item, Office):
        ever = Address.history.filter(office_id=item.pk).values_list("id", flat=True)
        records = Address.history.filter(id__in=set(ever)).order_by("history_date", "history_id")
        by_row: dict[int, list[Any]] = {}
        for record in records.select_related("history_user"):
            by_row.setdefault(record.id, []).append(record)
        yield from by_row.values()


def _differences(record: Any, previous: Any, *, named: bool) -> list[Difference]:
    kind = record.instance_type
    about = str(kind._meta.verbose_name) if named else ""
    if record.history_type == "-":
        return [Difference(about, str(record.get_history_type_display()), str(record.instance), "")]
    if previous is None:
        return [Difference(about, str(record.get_history_type_display()), "", str(record.instance))]
    found = []
    for change in record.diff_against(previous).changes:
        before, after = _shown(kind, change.field, change.old), _shown(kind, change.field, change.new)
        if before != after:
            found.append(Difference(about, str(kind._meta.get_field(change.field).verbose_name), before, after))
    return found


def _shown(kind: Any, name: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(str(row["office"]) for row in value))
    choices: dict[Any, Any] = dict(getattr(kind._meta.get_field(name), "flatchoices", ()))
    return plain_text(str(choices.get(value, "" if value is None else value)))
