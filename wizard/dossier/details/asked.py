"""The answers only a letter or a form needs: names, street, numbers. No rule ever reads one.

A row says when it is asked: a condition over the facts and the route, so that nobody is asked for what their own
letter and forms do not print. The interview turns the rows into fields; the command line reads them from JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wizard.dossier.details.left_out import may_be_left_out
from wizard.dossier.details.model import Detail, Kind, Page
from wizard.dossier.details.rows import CHILD_FIELDS, DETAILS, MOST_CHILDREN, PAGES
from wizard.rulebook.assessment import Assessment
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Value
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER
from wizard.rulebook.ruleset import opening

__all__ = [
    "CHILD_FIELDS",
    "DETAIL",
    "DETAILS",
    "MOST_CHILDREN",
    "PAGES",
    "TOLD_WITH_THE_DETAILS",
    "Detail",
    "Kind",
    "Page",
    "asked",
    "facts_asked",
    "facts_on",
    "pages",
    "unknown_names",
]

DETAIL: Mapping[str, Detail] = {detail.name: detail for detail in DETAILS}

TOLD_WITH_THE_DETAILS: tuple[str, ...] = tuple(name for page in PAGES for name in page.facts)
"""Facts asked on these pages. Two more are worked out: `age_group` from `birth_date`, `bank` from `iban`."""


def _reading(assessment: Assessment) -> dict[str, Value]:
    return {**assessment.facts, ROUTE: frozenset(route.name for route in assessment.routes)}


def asked(assessment: Assessment) -> tuple[Detail, ...]:
    """The details this letter and its forms need, in order; none while the route is open or writes no letter."""
    reading = _reading(assessment)
    return tuple(
        detail
        for detail in DETAILS
        if detail.when.value(reading) and (detail.kind is not Kind.PAPERS or may_be_left_out(assessment))
    )


def facts_asked(assessment: Assessment) -> frozenset[str]:
    """The facts told in stage 2 that can still change this person's papers, whether or not they are told already."""
    if assessment.route is None or not assessment.route.letter:
        return frozenset()
    settled = {name: value for name, value in assessment.facts.items() if name in ASKED_IN_THE_ANSWER}
    open_facts = opening(assessment.on).learn(settled).open_facts | _read_by_details(settled, assessment)
    applying = (name for name in open_facts if FACTS[name].applies.value(assessment.facts) is not False)
    return frozenset(applying) - ASKED_IN_THE_ANSWER


def _read_by_details(settled: Mapping[str, Value], assessment: Assessment) -> frozenset[str]:
    reading: dict[str, Value] = {**settled, ROUTE: frozenset(route.name for route in assessment.routes)}
    return frozenset[str]().union(*(detail.when.given(reading).reads for detail in DETAILS)) - {ROUTE}


def pages(assessment: Assessment) -> tuple[tuple[Page, tuple[Detail, ...]], ...]:
    """The pages of stage 2 with the details asked on each. A page may ask only facts: `facts_on(page, assessment)`."""
    details, facts = asked(assessment), facts_asked(assessment)
    found = []
    for page in PAGES:
        on_page = tuple(detail for detail in details if detail.page == page.name)
        if on_page or facts.intersection(page.facts):
            found.append((page, on_page))
    return tuple(found)


def facts_on(page: Page, assessment: Assessment) -> tuple[str, ...]:
    """The facts asked on this page, in order."""
    facts = facts_asked(assessment)
    return tuple(name for name in page.facts if name in facts)


def unknown_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are no detail."""
    return tuple(name for name in names if name not in DETAIL)
