"""Loading the shipped data, again and again, without ever losing an admin's edit.

Every row remembers the digest of what was shipped for it. A row that still has that digest may be brought up to date;
a row an admin has edited is left alone, and said so when the shipped data has changed under it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from django.db import models, transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from cpam.imports import shipped
from cpam.imports.shipped import Row
from cpam.models import Address, Basis, Commune, DataLoad, Locality, Office
from cpam.search.communes import forget_index

REASON = "load_directory: data shipped with the project"
BATCH = 2000
M = TypeVar("M", bound=models.Model)


@dataclass
class Loaded:
    """What a load did, in rows; `kept` and `gone` are sentences for the admin."""

    up_to_date: bool = False
    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


@dataclass
class _Difference(Generic[M]):
    """The rows of one model to add and to change; values of `alternatives` ride along under the row's key."""

    new: list[M] = field(default_factory=list)
    changed: list[M] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)


def load_directory(data: Path = shipped.DATA, *, overwrite: bool = False) -> Loaded:
    """Bring offices, addresses, communes and localities to the state of the files under `data`.

    Idempotent, and instant when the files have not changed. Edits made by admins are kept and listed in `kept`,
    unless `overwrite`. Rows that are no longer shipped are kept and listed in `gone`.
    """
    digest = shipped.fingerprint(data)
    if not overwrite and DataLoad.objects.filter(digest=digest).exists():
        return Loaded(up_to_date=True)
    loaded = Loaded()
    with transaction.atomic():
        Basis.objects.bulk_create(
            [Basis(**row) for row in shipped.bases(data)],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["confidence", "source_date", "source"],
        )
        _load(loaded, Office, shipped.offices(data), lambda row: (row["code"],), overwrite)
        _load(loaded, Address, shipped.addresses(data), _address_key, overwrite)
        _load_communes(loaded, list(shipped.communes(data)), overwrite)
        Locality.objects.all().delete()
        localities = Locality.objects.bulk_create([Locality(**row) for row in shipped.localities(data)], BATCH)
        loaded.added["locality"] = len(localities)
        DataLoad.objects.all().delete()
        DataLoad.objects.create(digest=digest, kept=loaded.kept)
    forget_index()
    return loaded


def _address_key(row: Row) -> tuple[str, ...]:
    return (row["office_id"], row["use"], row["desk"])


def _load(
    loaded: Loaded, model: type[M], rows: Iterable[Row], key: Callable[[Row], tuple[str, ...]], overwrite: bool
) -> None:
    """Offices and addresses: few rows, each with its history from the first day."""
    rows = list(rows)
    names = list(rows[0])
    present = {key(_values(item, names)): item for item in model._default_manager.all()}
    difference = _compare(loaded, model, rows, key, present, overwrite)
    if difference.new:
        bulk_create_with_history(difference.new, model, default_change_reason=REASON)
    if difference.changed:
        bulk_update_with_history(
            difference.changed, model, [*difference.fields, "shipped"], default_change_reason=REASON
        )


def _load_communes(loaded: Loaded, rows: list[Row], overwrite: bool) -> None:
    """Communes: 35,000 rows, so their history starts with the first change (see `cpam.upkeep.history`)."""
    alternatives = Commune.alternatives.through
    known: dict[str, list[str]] = {}
    for insee, office in alternatives.objects.order_by("pk").values_list("commune_id", "office_id"):
        known.setdefault(insee, []).append(office)
    present: dict[tuple[str, ...], Commune] = {}
    for item in Commune.objects.all():
        present[(item.insee,)] = item
    difference = _compare(
        loaded, Commune, rows, lambda row: (row["insee"],), present, overwrite,
        extra={insee: tuple(codes) for insee, codes in known.items()},
    )  # fmt: skip
    for item in (*difference.new, *difference.changed):
        item.derive()
    Commune.objects.bulk_create(difference.new, BATCH)
    if difference.changed:
        fields = [*(difference.fields - {"alternatives"}), "search_name", "department", "territory", "shipped"]
        Commune.objects.bulk_update(difference.changed, fields, BATCH)
    touched = {item.insee for item in (*difference.new, *difference.changed)}
    if known:
        alternatives.objects.filter(commune_id__in=touched & known.keys()).delete()
    alternatives.objects.bulk_create(
        alternatives(commune_id=row["insee"], office_id=office)
        for row in rows
        if row["insee"] in touched
        for office in row["alternatives"]
    )


def _compare(
    loaded: Loaded,
    model: type[M],
    rows: list[Row],
    key: Callable[[Row], tuple[str, ...]],
    present: dict[tuple[str, ...], M],
    overwrite: bool,
    extra: dict[str, tuple[str, ...]] | None = None,
) -> _Difference[M]:
    """Sort the shipped rows into new, changed and kept; count them in `loaded`."""
    label = str(model._meta.model_name)
    difference: _Difference[M] = _Difference()
    for row in rows:
        digest = shipped.digest_of(row)
        plain = {name: value for name, value in row.items() if name != "alternatives"}
        item = present.pop(key(row), None)
        if item is None:
            difference.new.append(model(**plain, shipped=digest))
            continue
        if digest == item.shipped and not overwrite:  # type: ignore[attr-defined]
            continue
        now = _values(item, list(plain))
        if "alternatives" in row:
            now["alternatives"] = (extra or {}).get(str(item.pk), ())
        edited = shipped.digest_of(now) != item.shipped  # type: ignore[attr-defined]
        wanted = {name for name in row if now[name] != row[name]}
        if not wanted and digest == item.shipped:  # type: ignore[attr-defined]
            continue
        if edited and wanted and not overwrite:
            loaded.kept.append(f"{label} {item}: your edit is kept; shipped now: {_sentence(row, wanted)}")
            continue
        for name, value in plain.items():
            setattr(item, name, value)
        item.shipped = digest  # type: ignore[attr-defined]
        difference.changed.append(item)
        difference.fields |= wanted
    loaded.added[label], loaded.changed[label] = len(difference.new), len(difference.changed)
    loaded.gone += [f"{label} {item}: no longer shipped, kept" for item in present.values() if item.shipped]  # type: ignore[attr-defined]
    return difference


def _values(item: models.Model, names: list[str]) -> Row:
    return {name: getattr(item, name) for name in names}


def _sentence(row: Row, names: set[str]) -> str:
    return "; ".join(f"{name} = {row[name]!r}" for name in sorted(names))
