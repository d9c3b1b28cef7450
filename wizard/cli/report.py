"""An assessment as JSON: what `manage.py assess` prints."""

from dataclasses import asdict
from typing import Any

from cpam.find import OfficeCard
from wizard.forms.sources import sources_of
from wizard.interview.situation import Situation
from wizard.rulebook.assessment import explain
from wizard.rulebook.rows import Document, Form, NextStep, Row, Warning_


def report(situation: Situation, *, explained: bool = False) -> dict[str, Any]:
    """Route, reason, sources, office, forms, documents, warnings, letter, and the facts still missing."""
    assessment = situation.assessment
    found: dict[str, Any] = {
        "on": situation.on.isoformat(),
        "route": None,
        "possible_routes": [route.name for route in assessment.routes] if assessment.route is None else [],
        "letter": "",
        "forms": [_row(row) for row in assessment.forms],
        "documents": [_row(row) for row in assessment.documents],
        "warnings": [_row(row) for row in assessment.warnings],
        "next_steps": [_row(row) for row in assessment.next_steps],
        "possible_forms": [_row(row) for row in assessment.possible_forms],
        "possible_documents": [_row(row) for row in assessment.possible_documents],
        "possible_warnings": [_row(row) for row in assessment.possible_warnings],
        "missing": list(assessment.missing),
        "facts": dict(sorted(situation.facts.items())),
    }
    found.update(_route(situation))
    if explained:
        found["explanation"] = [
            {"kind": tried.row.kind, "name": tried.row.name, "value": tried.value, "because": list(tried.because)}
            for tried in explain(situation.facts, on=situation.on)
        ]
    return found


def _route(situation: Situation) -> dict[str, Any]:
    assessment = situation.assessment
    route = assessment.route
    if route is None:
        return {}
    where = situation.posting
    found: dict[str, Any] = {
        "route": {"name": route.name, "code": route.code, "title": route.title},
        "end": route.end.value,
        "reason": route.reason,
        "action": route.action,
        "because": list(assessment.because),
        "sources": _sources(route),
        "trust": route.trust.value,
        "checked_on": route.checked_on.isoformat(),
        "recipient": route.recipient.value,
        "office": _office(where.cards[0]) if len(where.cards) == 1 else None,
        "offices": [_office(card) for card in where.cards],
        "office_because": str(where.because),
        "link": route.link,
        "letter": route.letter,
    }
    if situation.wait_until:
        found["wait_until"] = situation.wait_until.isoformat()
    return found


def _row(row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {"name": row.name, "code": row.code}
    match row:
        case Form():
            found |= {"title": row.title, "french": row.french, "number": row.number, "cerfa": row.cerfa}
        case Document():
            found |= {"title": row.title, "french": row.french, "required": row.required, "original": row.original}
        case Warning_():
            found |= {"title": row.short, "text": row.text}
        case NextStep():
            found |= {"title": row.title, "text": row.text, "weeks": list(row.weeks) if row.weeks else None}
    return found | {"trust": row.trust.value, "sources": list(row.sources)}


def _sources(row: Row) -> list[dict[str, str | None]]:
    return [
        {
            "key": source.key,
            "quote": source.quote,
            "kind": source.kind.value,
            "date": source.dated.isoformat() if source.dated else None,
            "note": source.note,
            "url": source.url,
        }
        for source in sources_of(row)
    ]


def _office(card: OfficeCard) -> dict[str, Any]:
    found = asdict(card)
    del found["page"]
    for name in ("source_date", "verified_on"):
        found[name] = found[name].isoformat() if found[name] else None
    found["address_lines"] = list(card.address_lines)
    return found
