"""How old a row is and what it rests on. `manage.py rulebook check` lists what this finds; pages mark it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wizard.rulebook.rows import Row, Trust
from wizard.rulebook.tables.sources import SOURCES, SourceKind

STALE_AFTER = 365
"""Days after which a row must be compared with its sources again."""

EXPIRES_WITHIN = 90
"""Days before its end in which a row is listed: the time to find out what replaces it."""


def is_stale(row: Row, today: date, after: int = STALE_AFTER) -> bool:
    """Whether the row was last checked more than `after` days before `today`."""
    return (today - row.checked_on).days > after


def rests_on_memory(row: Row) -> bool:
    """Whether nothing that was read confirms the row: it says so itself, or cites nothing but memory."""
    kinds = {SOURCES[key].kind for key in row.sources if key in SOURCES}
    return row.trust is Trust.MEMORY or kinds <= {SourceKind.MEMORY}


def expires(row: Row, today: date, within: int = EXPIRES_WITHIN) -> bool:
    """Whether the row ends within so many days, or has ended."""
    return row.valid_to is not None and (row.valid_to - today).days <= within


def has_ended(row: Row, today: date) -> bool:
    """Whether the row is law no more; from that day pages do not show it."""
    return row.valid_to is not None and row.valid_to < today


def unknown_sources(row: Row) -> tuple[str, ...]:
    """The sources the row cites that no table declares."""
    return tuple(key for key in row.sources if key not in SOURCES)


@dataclass(frozen=True)
class FreshnessWorklist:
    """The rows somebody should look at again."""

    stale: tuple[Row, ...]
    from_memory: tuple[Row, ...]
    unsourced: tuple[Row, ...]
    expiring: tuple[Row, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.stale or self.from_memory or self.unsourced or self.expiring)


def worklist(
    rows: Iterable[Row], today: date, after: int = STALE_AFTER, within: int = EXPIRES_WITHIN
) -> FreshnessWorklist:
    """What of these rows is old, rests on memory only, cites a source that does not exist, or ends soon."""
    rows = tuple(rows)
    return FreshnessWorklist(
        stale=tuple(row for row in rows if is_stale(row, today, after)),
        from_memory=tuple(row for row in rows if rests_on_memory(row)),
        unsourced=tuple(row for row in rows if unknown_sources(row)),
        expiring=tuple(row for row in rows if expires(row, today, within)),
    )
