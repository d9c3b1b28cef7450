"""Everything the command line understands: facts, inputs and details, with type, choices and label."""

from typing import Any

from wizard.dossier.details.asked import CHILD_FIELDS, DETAILS, Detail
from wizard.rulebook.facts import FACTS
from wizard.rulebook.inputs import INPUTS, LANGUAGES
from wizard.rulebook.vocabulary import ChoiceFact, CountFact, Fact

WORKED_OUT_FROM: dict[str, list[str]] = {}
for _input in INPUTS.values():
    for _fact in _input.settles:
        WORKED_OUT_FROM.setdefault(_fact, []).append(_input.name)


def vocabulary() -> list[dict[str, Any]]:
    """One entry a name, in the order in which things are asked."""
    return [
        *(_fact_entry(fact) for fact in FACTS.values()),
        *(
            {"name": entry.name, "kind": "input", "type": entry.type, "label": entry.label}
            | ({"choices": _choices(LANGUAGES)} if entry.type == "language" else {})
            | {"settles": list(entry.settles)}
            for entry in INPUTS.values()
        ),
        *(_detail_entry(detail) for detail in DETAILS),
    ]


def _fact_entry(fact: Fact) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": fact.name, "kind": "fact", "type": fact.kind, "label": fact.label}
    if isinstance(fact, ChoiceFact):
        entry["choices"] = _choices(fact.choices)
    if isinstance(fact, CountFact):
        entry["unit"] = fact.unit
    if fact.name in WORKED_OUT_FROM:
        entry["worked_out_from"] = WORKED_OUT_FROM[fact.name]
    return entry


def _detail_entry(detail: Detail) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "name": detail.name,
        "kind": "detail",
        "type": detail.kind.value,
        "label": detail.label,
        "french": detail.french,
        "required": detail.required,
        "page": detail.page,
    }
    if detail.choices:
        entry["choices"] = _choices(detail.choices)
    if detail.kind.value == "children":
        entry["fields"] = [_detail_entry(field) for field in CHILD_FIELDS]
    return entry


def _choices(choices: Any) -> list[dict[str, str]]:
    return [{"value": choice.value, "label": choice.label} for choice in choices]
