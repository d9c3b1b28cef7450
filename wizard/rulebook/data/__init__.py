"""The rulebook's own tables, as CSV files a person can read and correct. Where each comes from: README.md here."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `name`.csv, in order, each a mapping of column to text ("" where empty)."""
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
