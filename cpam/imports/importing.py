"""The one way in for every file: read, compare, keep the plan."""

from collections.abc import Iterable
from datetime import date
from typing import Any, BinaryIO

from django.utils import timezone

from cpam.imports.dila import read_areas, read_counters
from cpam.imports.dila_plan import SOURCE, address_changes, area_changes
from cpam.imports.plan import Change, RefusedError, save_plan
from cpam.imports.tables import read_table, table_plan
from cpam.models import ImportPlan

TABLES = {"offices": "office", "addresses": "address", "communes": "commune"}
KINDS = (*TABLES, "dila")


def plan_from(
    kind: str, file: BinaryIO, name: str, areas: BinaryIO | None = None, user: Any = None, day: date | None = None
) -> ImportPlan:
    """A plan from a table of offices, addresses or communes, or from DILA's export of `day`. Raises RefusedError."""
    changes: Iterable[Change]
    day = day or timezone.localdate()
    if day > timezone.localdate():
        raise RefusedError("The date of the export is in the future.")
    if kind in TABLES:
        if areas is not None:
            raise RefusedError("Areas go with DILA's export.")
        changes, source = table_plan(TABLES[kind], read_table(file, name)), f"table of {kind}"
    else:
        counters = read_counters(file)
        changes, source = address_changes(counters, day), f"{SOURCE}, export of {day.isoformat()}"
        if areas is not None:
            changes = [*changes, *area_changes(counters, read_areas(areas))]
    return save_plan(changes, source, name, user)
