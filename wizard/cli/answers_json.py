"""Answers as one flat JSON object, the way the command line takes them: read, judged, turned into facts.

Keys are inputs (`nationality`, `commune`, `arrival_date`…), facts, worked-out ones included (`nationality_group`,
`months_in_france`…), and details of the letter (`birth_name`, `iban`…). Every problem is one line of English.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from cpam.find import commune
from wizard.dossier.details.asked import DETAIL, MOST_CHILDREN, Detail, Kind
from wizard.interview.detail_forms import CHILD_FORM, detail_field
from wizard.interview.dossier_path import DAYS, facts_told
from wizard.interview.path import SETTLES, territory_of
from wizard.rulebook.countries import all_countries
from wizard.rulebook.facts import FACTS
from wizard.rulebook.inputs import INPUTS, LANGUAGES, Input
from wizard.rulebook.logic import Value
from wizard.rulebook.vocabulary import check_value

WORKED_OUT = frozenset(fact for facts in SETTLES.values() for fact in facts) | {"age_group", "bank"}
"""Facts that may be given, and that follow from inputs and details where those are given."""

EARLIEST = date(1900, 1, 1)
MOST_BYTES = 1024 * 1024


class BadAnswersError(ValueError):
    """What is wrong with the answers, a line each."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


@dataclass(frozen=True)
class Flat:
    """Checked answers. `told` has inputs and details as JSON holds them, `facts` everything that follows."""

    told: Mapping[str, Any]
    facts: Mapping[str, Value]


def read_flat(text: str | bytes, on: date) -> Flat:
    """Read a JSON object of answers. Raises BadAnswersError with a line for each problem."""
    return check_flat(_parse(text), on)


def _parse(text: str | bytes) -> Mapping[str, Any]:
    if len(text) > MOST_BYTES:
        raise BadAnswersError(["The file is larger than 1 MB: these are not answers."])
    try:
        held = json.loads(text, object_pairs_hook=_without_repeats)
    except (ValueError, RecursionError) as error:
        if isinstance(error, BadAnswersError):
            raise
        raise BadAnswersError([f"This is not JSON: {error}"]) from None
    if not isinstance(held, dict):
        raise BadAnswersError(['The answers must be one JSON object, like {"profile": "employee"}.'])
    return held


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _value in pairs]
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise BadAnswersError(f"{name}: given more than once" for name in repeated)
    return dict(pairs)


def check_flat(answers: Mapping[str, Any], on: date) -> Flat:
    """Judge every answer and work out the facts. Raises BadAnswersError."""
    told: dict[str, Any] = {}
    lines: list[str] = []
    with translation.override("en"):
        for name, value in answers.items():
            try:
                told[name] = _read(name, value, on)
            except BadAnswersError as error:
                lines += error.lines
    if lines:
        raise BadAnswersError(lines)
    told = {name: value for name, value in told.items() if value is not None}
    given = {name: value for name, value in told.items() if name in FACTS and not isinstance(value, list)}
    typed = {name: value for name, value in told.items() if name not in WORKED_OUT}
    worked_out = {**facts_told(typed, on), **_place(told)}
    facts = {**given, **worked_out}
    differing = [name for name in given if name in worked_out and worked_out[name] != given[name]]
    if differing:
        raise BadAnswersError(
            f"{name}: {given[name]!r} contradicts the other answers, from which {worked_out[name]!r} follows"
            for name in differing
        )
    lines = _impossible(told, on)
    if lines:
        raise BadAnswersError(lines)
    return Flat(told, facts)


def _place(told: Mapping[str, Any]) -> dict[str, Value]:
    return {} if "territory" in told and "commune" not in told else territory_of(told)


def _read(name: str, value: Any, on: date) -> Any:
    if value is None:
        return None
    if name in INPUTS:
        return _read_input(INPUTS[name], value, on)
    if name in DETAIL and not (name in FACTS and isinstance(value, bool)):
        return _read_detail(DETAIL[name], value, on)
    if name in FACTS:
        problem = check_value(FACTS[name], value)
        if problem:
            raise BadAnswersError([problem])
        return value
    near = get_close_matches(name, [*INPUTS, *FACTS, *DETAIL], n=1)
    raise BadAnswersError([f"{name[:60]!r}: unknown name" + (f"; did you mean {near[0]}?" if near else "")])


def _read_input(entry: Input, value: Any, on: date) -> Any:
    match entry.type:
        case "country" | "countries":
            several = entry.type == "countries" or entry.name == "nationality"
            keys = value if isinstance(value, list) and several else [value]
            for key in keys:
                if not isinstance(key, str) or key not in all_countries():
                    raise BadAnswersError([f'{entry.name}: {str(key)[:40]!r} is no country’s key, like "MA"'])
            return value
        case "commune":
            if not isinstance(value, str) or not value.isascii() or commune(value[:10]) is None:
                raise BadAnswersError(
                    [f'{entry.name}: {str(value)[:40]!r} is no INSEE code of a commune, like "59350"']
                )
            return value
        case "date":
            return _read_day(entry.name, value, on, past=True)
        case _:
            if value not in [choice.value for choice in LANGUAGES]:
                raise BadAnswersError([f"{entry.name}: expected one of {', '.join(c.value for c in LANGUAGES)}"])
            return value


def _read_day(name: str, value: Any, on: date, *, past: bool) -> str:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    if day is None:
        raise BadAnswersError([f"{name}: {str(value)[:40]!r} is no date written YYYY-MM-DD"])
    if past and day > on:
        raise BadAnswersError([f"{name}: {value} has not come yet"])
    if day < EARLIEST:
        raise BadAnswersError([f"{name}: {value} is before {EARLIEST}"])
    return day.isoformat()


def _read_detail(detail: Detail, value: Any, on: date) -> Any:
    if detail.kind in DAYS:
        return _read_day(detail.name, value, on, past=detail.kind is Kind.PAST_DATE)
    if detail.kind is Kind.CHILDREN:
        return _read_children(value, on)
    wanted: type = list if detail.kind in (Kind.CHOICES, Kind.PAPERS) else str
    if not isinstance(value, wanted):
        raise BadAnswersError(
            [f"{detail.name}: expected {'a list' if wanted is list else 'text'}, got {type(value).__name__}"]
        )
    field = detail_field(detail)
    field.required = False
    try:
        return field.clean(value)
    except ValidationError as error:
        raise BadAnswersError([f"{detail.name}: {' '.join(error.messages)}"]) from None


def _read_children(value: Any, on: date) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not 1 <= len(value) <= MOST_CHILDREN:
        raise BadAnswersError([f"children: expected a list of 1 to {MOST_CHILDREN} children"])
    lines: list[str] = []
    for number, row in enumerate(value, 1):
        if not isinstance(row, dict):
            lines.append(f"children: child {number} is no JSON object")
            continue
        unknown = sorted(set(row) - set(CHILD_FORM.base_fields))
        lines += [f"children: child {number}: {name[:60]!r}: unknown name" for name in unknown]
        form = CHILD_FORM(_posted(row))
        lines += [
            f"children: child {number}: {name}: {' '.join(map(str, found))}" for name, found in form.errors.items()
        ]
    if lines:
        raise BadAnswersError(lines)
    return [CHILD_FORM.judged(_posted(row)) for row in value]


def _posted(row: Mapping[str, Any]) -> MultiValueDict[str, str]:
    """A child as a posted page would hold it: days whole in the first box."""
    days = {name for name, field in CHILD_FORM.base_fields.items() if getattr(field, "kind", "") == "date"}
    return MultiValueDict({f"{name}_day" if name in days else name: [str(value)] for name, value in row.items()})


def _impossible(told: Mapping[str, Any], on: date) -> list[str]:
    """Days that contradict each other."""
    lines = []
    for first, last in (
        ("birth_date", "arrival_date"),
        ("work_start", "contract_end"),
        ("absence_from", "absence_to"),
    ):
        if told.get(first) and told.get(last) and told[last] < told[first]:
            lines.append(f"{last}: {told[last]} is before {first}, {told[first]}")
    return lines
