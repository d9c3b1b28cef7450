"""The data that ships with the project: `cpam/data/*.csv` as rows of the models, and their fingerprints."""

import csv
import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cpam.models import Locality

DATA = Path(__file__).parent.parent / "data"
FILES = ("offices.csv", "addresses.csv", "basis.csv", "communes.csv", "localities.csv", "places.csv", "cedex.csv")
# Part of the fingerprint: raise it when the same files have to be read in another way.
READER = "2"

Row = dict[str, Any]


def fingerprint(data: Path = DATA) -> str:
    """One digest over all shipped files."""
    digest = hashlib.sha256(READER.encode())
    for name in FILES:
        digest.update((data / name).read_bytes())
    return digest.hexdigest()


def digest_of(row: Row) -> str:
    """The digest of one row's values: equal digests mean nobody has edited the row since it was loaded."""
    text = "\x1f".join(_plain(value) for value in row.values())
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()


def offices(data: Path = DATA) -> Iterator[Row]:
    yield from _rows(data / "offices.csv")


def addresses(data: Path = DATA) -> Iterator[Row]:
    for row in _rows(data / "addresses.csv"):
        yield {
            "office_id": row.pop("office"),
            **row,
            "lines": row["lines"].replace(" | ", "\n"),
            "previous": row["previous"].replace(" | ", "\n"),
            "source_date": _day(row["source_date"]),
            "verified_on": _day(row["verified_on"]),
        }


def bases(data: Path = DATA) -> Iterator[Row]:
    yield from _rows(data / "basis.csv")


def communes(data: Path = DATA) -> Iterator[Row]:
    """Rows of `Commune`; `alternatives` is a tuple of office codes."""
    for row in _rows(data / "communes.csv"):
        yield {
            "insee": row["insee"],
            "name": row["name"],
            "postcodes": row["postcodes"],
            "population": int(row["population"] or 0),
            "office_id": row["office"] or None,
            "agricultural_office_id": row["agricultural"] or None,
            "certainty": row["certainty"],
            "basis_id": row["basis"],
            "alternatives": tuple(row["alternatives"].split()),
        }


def localities(data: Path = DATA) -> Iterator[Row]:
    for row in _rows(data / "localities.csv"):
        yield {
            "code": row["code"],
            "name": row["name"],
            "kind": row["kind"],
            "commune_id": row["commune"],
            "postcodes": row["postcodes"],
            "population": int(row["population"] or 0),
        }
    for row in _rows(data / "places.csv"):
        yield _other_name(row["name"], Locality.Kind.PLACE, row["commune"])
    for row in _rows(data / "cedex.csv"):
        yield _other_name(row["name"], Locality.Kind.CEDEX, row["commune"], row["postcode"])


def _other_name(name: str, kind: str, commune: str, postcodes: str = "") -> Row:
    return {"code": "", "name": name, "kind": kind, "commune_id": commune, "postcodes": postcodes, "population": 0}


def ambiguous_postcodes(data: Path = DATA) -> Iterator[dict[str, str]]:
    """The postcodes that span two funds, for the tests of the map."""
    yield from _rows(data / "postcode_ambiguous.csv")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(value: object) -> str:
    if value is None:
        return ""
    return " ".join(value) if isinstance(value, tuple) else str(value)
