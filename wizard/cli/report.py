"""An assessment as JSON: what `manage.py assess` prints."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from cpam.find import OfficeCard
from wizard.cli.answers_json import Flat
from wizard.forms.sources import sources_of
from wizard.interview.answer import posting
from wizard.rulebook.assessment import Assessment, assess, explain
from wizard.rulebook.deadlines import wait_until
from wizard.rulebook.rows import Document, Form, NextStep, Row, Waits, Warning_


def assess_flat(flat: Flat, on: date) -> Assessment:
    """The assessment of flat answers."""
    return assess(flat.facts, on=on)


def report(flat: Flat, on: date, *, explained: bool = False) -> dict[str, Any]:
    """Route, reason, sources, office, forms, documents, warnings, letter, and the facts still missing."""
    assessment = assess_flat(flat, on)
    found: dict[str, Any] = {
        "on": on.isoformat(),
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
        "facts": dict(sorted(flat.facts.items())),
    }
    found.update(_route(assessment, flat.told))
    if explained:
        found["explanation"] = [
            {"kind": tried.row.kind, "name": tried.row.name, "value": tried.value, "because": list(tried.because)}
            for tried in explain(flat.facts, on=on)
        ]
    return found


def _route(assessment: Assessment, told: Mapping[str, Any]) -> dict[str, Any]:
    route = assessment.route
    if route is None:
        return {}
    where = posting(assessment, told)
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
    arrival = told.get("arrival_date")
    if arrival and route.waits is Waits.THREE_MONTHS:
        day = wait_until(date.fromisoformat(arrival))
        if day > assessment.on:
            found["wait_until"] = day.isoformat()
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
