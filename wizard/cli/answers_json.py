"""Answers as one flat JSON object, the way the command line takes them: read, judged, turned into facts.

Keys are inputs (`nationality`, `commune`, `arrival_date`…), facts, worked-out ones included (`nationality_group`,
`months_in_france`…), and details of the letter (`birth_name`, `iban`…). Every problem is one line of English.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Field
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from wizard.dossier.details.asked import DETAIL, MOST_CHILDREN, PAGES, Detail, Kind
from wizard.forms.dates import EARLIEST_YEAR
from wizard.forms.places import CountryField
from wizard.interview.detail_forms import CHILD_FORM, detail_field, out_of_order
from wizard.interview.directory import territory
from wizard.interview.question_forms import input_field
from wizard.interview.situation import Situation
from wizard.rulebook.derive import READS, derive
from wizard.rulebook.facts import FACTS
from wizard.rulebook.inputs import INPUTS, LANGUAGES, Input
from wizard.rulebook.vocabulary import check_value

WORKED_OUT = frozenset(READS) - {name for page in PAGES for name in page.facts}
"""Facts that may be given, and that follow from inputs and details where those are given."""

EARLIEST = date(EARLIEST_YEAR, 1, 1)
MOST_BYTES = 1024 * 1024


class BadAnswersError(ValueError):
    """What is wrong with the answers, a line each."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = tuple(lines)
        super().__init__("\n".join(self.lines))


def read_answers(text: str | bytes, on: date) -> Situation:
    """The situation a JSON object of answers describes. Raises BadAnswersError with a line for each problem."""
    return check_answers(_parse(text), on)


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


def check_answers(answers: Mapping[str, Any], on: date) -> Situation:
    """Judge every answer and work out the facts. Raises BadAnswersError."""
    told = _read_all(answers, on)
    given = {name: value for name, value in told.items() if name in FACTS and not isinstance(value, list)}
    typed = {name: value for name, value in told.items() if name not in WORKED_OUT}
    worked_out = derive(typed, on, territory)
    if "territory" in told and "commune" not in told:
        worked_out.pop("territory", None)
    lines = [
        f"{name}: {value!r} contradicts the other answers, from which {worked_out[name]!r} follows"
        for name, value in given.items()
        if name in worked_out and worked_out[name] != value
    ] or [f"{last}: {told[last]} is before {first}, {told[first]}" for first, last in out_of_order(told)]
    if lines:
        raise BadAnswersError(lines)
    return Situation(on, told, {**given, **worked_out})


def _read_all(answers: Mapping[str, Any], on: date) -> dict[str, Any]:
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
    return {name: value for name, value in told.items() if value is not None}


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
    """An input, judged by the field of the page that asks for it."""
    name, field = entry.name, input_field(entry.name)
    match entry.type:
        case "country" | "countries":
            several = entry.type == "countries" or name == "nationality"
            keys = value if isinstance(value, list) and several else [value]
            for key in keys:
                words = f'{str(key)[:40]!r} is no country’s key, like "MA"'
                _judge(CountryField(entry.purpose), name, key if isinstance(key, str) else None, words)
            return value
        case "commune":
            words = f'{str(value)[:40]!r} is no INSEE code of a commune, like "59350"'
            return _judge(field, name, ["", value if isinstance(value, str) and value else "?"], words)
        case "date":
            return _read_day(field, name, value, on)
        case _:
            words = f"expected one of {', '.join(choice.value for choice in LANGUAGES)}"
            return _judge(field, name, value if isinstance(value, str) else None, words)


def _judge(field: Field, name: str, value: Any, words: str = "") -> Any:
    """What a field makes of a value. `words` say what is wrong, where the field's own are made for a page."""
    try:
        return field.clean(value)
    except ValidationError as error:
        raise BadAnswersError([f"{name}: {words or ' '.join(error.messages)}"]) from None


def _read_day(field: Field, name: str, value: Any, on: date) -> date:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    if day is None:
        raise BadAnswersError([f"{name}: {str(value)[:40]!r} is no date written YYYY-MM-DD"])
    if getattr(field, "past", False) and day > on:
        raise BadAnswersError([f"{name}: {value} has not come yet"])
    found: date = _judge(field, name, [value, "", ""], f"{value} is before {EARLIEST}" if day < EARLIEST else "")
    return found


def _read_detail(detail: Detail, value: Any, on: date) -> Any:
    if detail.kind in (Kind.DATE, Kind.PAST_DATE):
        return _read_day(detail_field(detail), detail.name, value, on)
    if detail.kind is Kind.CHILDREN:
        return _read_children(value, on)
    wanted: type = list if detail.kind in (Kind.CHOICES, Kind.PAPERS) else str
    if not isinstance(value, wanted):
        raise BadAnswersError(
            [f"{detail.name}: expected {'a list' if wanted is list else 'text'}, got {type(value).__name__}"]
        )
    field = detail_field(detail)
    field.required = False
    return _judge(field, detail.name, value)


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
