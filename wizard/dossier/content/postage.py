"""How many sheets, so how heavy, so which envelope and which postage band. An estimate: copies vary."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wizard.rulebook.rows import Document, Form

DATA = Path(__file__).parent / "data" / "postage.json"


@dataclass(frozen=True)
class EnvelopeSize:
    """An envelope that can be bought. `folds`: into how many the sheets are folded."""

    name: str
    size: str
    most_sheets: int
    grams: int
    folds: int


@dataclass(frozen=True)
class Band:
    """A postage band. `stamps`: of the green letter. Prices of 20 g only are known, "" otherwise."""

    most_grams: int
    stamps: int
    green: str
    registered: str


@dataclass(frozen=True)
class Postage:
    """What a posting weighs and needs. `band` is None above the table. `as_of`: month of the prices."""

    sheets: int
    grams: int
    envelope: EnvelopeSize
    band: Band | None
    as_of: str


def sheets_of(rows: Iterable[Form | Document]) -> int:
    """Sheets that copies of these papers usually make."""
    return sum(row.sheets for row in rows)


def postage(sheets: int) -> Postage:
    """Envelope and band for so many sheets of paper."""
    table = _table()
    envelopes = [EnvelopeSize(**row) for row in table["envelopes"]]
    envelope = next((row for row in envelopes if sheets <= row.most_sheets), envelopes[-1])
    grams = sheets * table["grams_per_sheet"] + envelope.grams
    bands = (Band(**row) for row in table["bands"])
    band = next((row for row in bands if grams <= row.most_grams), None)
    return Postage(sheets, grams, envelope, band, table["as_of"])


@cache
def _table() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(DATA.read_text())
    return loaded
