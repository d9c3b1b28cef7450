"""Reading DILA's directory export (JSON, 85,000 records), one record at a time.

Shape: cpam/data/README.md and the directory's own pages. Nested lists arrive as lists, or as JSON inside a string.
Anything that does not fit refuses the whole file: half a directory is worse than an old one.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO

import ijson

from cpam.imports.plan import RefusedError

OURS = frozenset({"cpam", "msa"})
LONGEST_TEXT = 20_000
LONGEST_RECORD = 2_000_000
DEEPEST = 12
CHUNK = 4096  # bytes read at a time: what the parser holds of one chunk grows with its square
POSTAL = "Adresse postale"


@dataclass(frozen=True, slots=True)
class Counter:
    """One counter of a fund, as the directory knows it."""

    id: str
    kind: str  # cpam or msa
    name: str
    seat: str  # INSEE code of the commune it stands in, "" when unknown
    postal: tuple[str, ...]  # the lines under the fund's name; empty when it prints no postal address
    phones: tuple[str, ...]
    modified: date | None  # the day DILA last changed the record


def read_counters(file: BinaryIO) -> list[Counter]:
    """Every counter of a CPAM or MSA in an export. Raises RefusedError and says at which record."""
    counters: list[Counter] = []
    seen: dict[str, int] = {}
    total = 0
    for number, record in records(file):
        total = number
        identity = _text(record, "id", number) or _text(record, "ancien_code_pivot", number)
        if identity and seen.setdefault(identity, number) != number:
            raise RefusedError(f"Record {number}: the same id as record {seen[identity]} ({identity}).")
        kinds = _kinds(record, number)
        if kinds & OURS:
            counters.append(_counter(record, identity, kinds, number))
    if not total:
        raise RefusedError("The file holds no record.")
    if not counters:
        raise RefusedError(f"None of the {total} records is a CPAM or an MSA: is this the right export?")
    return counters


def read_areas(file: BinaryIO) -> Iterator[tuple[str, str, list[str]]]:
    """Rows of the area export: the INSEE code of a commune, cpam or msa, the ids of the counters that serve it."""
    found = False
    for number, record in records(file):
        kind = _required(record, "code_type_service_local", number)
        insee = _required(record, "code_insee_commune", number)
        ids = [str(one) for one in _list(record, "id_service_local", number)]
        if kind in OURS:
            found = True
            yield insee, kind, ids
    if not found:
        raise RefusedError("The file of areas names no CPAM and no MSA.")


def records(file: BinaryIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """The records of a JSON list, or of the first list in an object, numbered from 1."""
    number = 0
    start = file.read(1)
    file.seek(0)
    prefix = "item"
    try:
        if start == b"{":
            prefix = _list_in_object(file)
            file.seek(0)
        for record in ijson.items(_shallow(ijson.parse(file, buf_size=CHUNK, use_float=True)), prefix):
            number += 1
            if not isinstance(record, dict):
                raise RefusedError(f"Record {number} is no object.")
            yield number, record
    except ijson.IncompleteJSONError as error:
        raise RefusedError(f"After record {number}: the file is cut off or broken ({_first_line(error)}).") from error
    except ijson.JSONError as error:
        raise RefusedError(f"After record {number}: this is no JSON ({_first_line(error)}).") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"After record {number}: the file is not in UTF-8.") from error


def _shallow(events: Iterable[tuple[str, str, Any]]) -> Iterator[tuple[str, str, Any]]:
    """The parser's events, refused before lists in lists eat the memory."""
    depth = 0
    for event in events:
        if event[1].startswith("start_"):
            depth += 1
            if depth > DEEPEST:
                raise RefusedError(f"Lists more than {DEEPEST} deep: this is no export of the directory.")
        elif event[1].startswith("end_"):
            depth -= 1
        yield event


def _list_in_object(file: BinaryIO) -> str:
    for prefix, event, _value in _shallow(ijson.parse(file, buf_size=CHUNK)):
        if event == "start_array":
            return f"{prefix}.item"
        if event == "map_key" and prefix:
            break
    raise RefusedError("The file holds no list of records.")


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["unreadable"])[0][:120]


def _counter(record: dict[str, Any], identity: str, kinds: set[str], number: int) -> Counter:
    if not identity:
        raise RefusedError(f"Record {number}: no id.")
    addresses = [one for one in _list(record, "adresse", number) if isinstance(one, dict)]
    phones = [one.get("valeur") for one in _list(record, "telephone", number, absent=True) if isinstance(one, dict)]
    return Counter(
        id=identity,
        kind="msa" if "msa" in kinds else "cpam",
        name=_required(record, "nom", number),
        seat=_seat(record, number),
        postal=next((_lines(one, number) for one in addresses if one.get("type_adresse") == POSTAL), ()),
        phones=tuple(str(phone).strip() for phone in phones if phone),
        modified=_day(_text(record, "date_modification", number)),
    )


def _day(text: str) -> date | None:
    """27/08/2026 08:16:31, or 2026-08-27T08:16:31."""
    for form, length in (("%d/%m/%Y", 10), ("%Y-%m-%d", 10)):
        with suppress(ValueError):
            return datetime.strptime(text[:length], form).date()
    return None


def _kinds(record: dict[str, Any], number: int) -> set[str]:
    if "pivot" not in record:
        raise RefusedError(f"Record {number}: no pivot, so nobody can say what it is.")
    pivots = _list(record, "pivot", number)
    return {str(one.get("type_service_local")) for one in pivots if isinstance(one, dict)}


def _seat(record: dict[str, Any], number: int) -> str:
    """The commune of a counter: from its old code (cpam-31555-01), else from its pivot."""
    parts = _text(record, "ancien_code_pivot", number).split("-")
    if len(parts) == 3 and len(parts[1]) == 5:
        return parts[1].upper()
    for pivot in _list(record, "pivot", number):
        codes = pivot.get("code_insee_commune") if isinstance(pivot, dict) else None
        if isinstance(codes, list) and len(codes) == 1:
            return str(codes[0])
    return ""


def _lines(address: dict[str, Any], number: int) -> tuple[str, ...]:
    """The lines of a postal address under the fund's name, the town in capitals as on an envelope."""
    names = ("complement1", "complement2", "numero_voie", "service_distribution")
    lines = [_text(address, name, number) for name in names]
    postcode, town = _text(address, "code_postal", number), _text(address, "nom_commune", number)
    if not (len(postcode) == 5 and postcode.isdigit() and town):
        raise RefusedError(f"Record {number}: a postal address without postcode or town.")
    return (*(line for line in lines if line), f"{postcode} {town.upper()}")


def _list(record: dict[str, Any], name: str, number: int, *, absent: bool = False) -> list[Any]:
    """A nested list, whether it is one or is written inside a string."""
    if name not in record and not absent:
        raise RefusedError(f"Record {number}: no {name}.")
    value = record.get(name)
    if isinstance(value, str) and value.strip():
        if len(value) > LONGEST_RECORD:
            raise RefusedError(f"Record {number}: {name} is {len(value)} characters long.")
        try:
            value = json.loads(value)
        except (ValueError, RecursionError) as error:
            raise RefusedError(f"Record {number}: {name} is no JSON.") from error
    if value in (None, ""):
        return []
    if not isinstance(value, list):
        raise RefusedError(f"Record {number}: {name} is no list.")
    return value


def _text(record: dict[str, Any], name: str, number: int) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or "\x00" in value:
        raise RefusedError(f"Record {number}: {name} is no text that can be read.")
    return " ".join(value.split())


def _required(record: dict[str, Any], name: str, number: int) -> str:
    text = _text(record, name, number)
    if not text:
        raise RefusedError(f"Record {number}: no {name}.")
    return text
