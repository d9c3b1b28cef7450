"""The answers only a letter or a form needs: names, street, numbers. No rule ever reads one.

A row says when it is asked: a condition over the facts and the route, so that nobody is asked for what their own
letter and forms do not print. The interview turns the rows into fields; the command line reads them from JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.dossier.details.left_out import may_be_left_out
from wizard.dossier.details.model import Detail, Kind, Page
from wizard.dossier.details.rows import CHILD_FIELDS, DETAILS, MOST_CHILDREN, PAGES
from wizard.rulebook.assessment import Assessment
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Facts, Value
from wizard.rulebook.outlook import ROUTE, Outlook
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER
from wizard.rulebook.rows import Route
from wizard.rulebook.ruleset import opening

__all__ = [
    "CHILD_FIELDS",
    "DETAIL",
    "DETAILS",
    "MOST_CHILDREN",
    "PAGES",
    "TOLD_WITH_THE_DETAILS",
    "AskedPage",
    "Detail",
    "Kind",
    "Page",
    "asked",
    "facts_asked",
    "facts_that_matter",
    "pages",
]

DETAIL: Mapping[str, Detail] = {detail.name: detail for detail in DETAILS}

TOLD_WITH_THE_DETAILS: tuple[str, ...] = tuple(name for page in PAGES for name in page.facts)
"""Facts asked on these pages. `derive` works others out from details."""


@dataclass(frozen=True)
class AskedPage:
    """A page of stage 2 as it is asked of one person."""

    page: Page
    details: tuple[Detail, ...]
    facts: tuple[str, ...]


def _reading(assessment: Assessment) -> dict[str, Value]:
    return {**assessment.facts, ROUTE: frozenset(route.name for route in assessment.routes)}


def asked(assessment: Assessment) -> tuple[Detail, ...]:
    """The details this letter and its forms need, in order; none while the route is open or writes no letter."""
    return tuple(
        detail
        for detail in _asked(_reading(assessment))
        if detail.kind is not Kind.PAPERS or may_be_left_out(assessment)
    )


def _asked(reading: Facts) -> tuple[Detail, ...]:
    return tuple(detail for detail in DETAILS if detail.when.value(reading))


def facts_asked(assessment: Assessment) -> frozenset[str]:
    """The facts told in stage 2 that can still change this person's papers, whether or not they are told already."""
    if assessment.route is None:
        return frozenset()
    settled = {name: value for name, value in assessment.facts.items() if name in ASKED_IN_THE_ANSWER}
    outlook = opening(assessment.on).learn(settled)
    return frozenset(_applying(facts_that_matter(outlook, assessment.route), assessment.facts))


def facts_that_matter(outlook: Outlook, route: Route) -> frozenset[str]:
    """The facts of stage 2 that papers and details of this route depend on. `outlook`: when stage 1 is answered."""
    if not route.letter:
        return frozenset()
    reading: dict[str, Value] = {**outlook.known, ROUTE: frozenset({route.name})}
    read_by_details = frozenset[str]().union(*(detail.when.given(reading).reads for detail in DETAILS)) - {ROUTE}
    return (outlook.open_facts | read_by_details) - ASKED_IN_THE_ANSWER


def _applying(names: Iterable[str], facts: Facts) -> set[str]:
    return {name for name in names if FACTS[name].applies.value(facts) is not False}


def pages(route: Route, facts: Facts, matter: frozenset[str]) -> tuple[AskedPage, ...]:
    """The pages of stage 2 for a person with these settled facts. `matter`: what `facts_that_matter` found."""
    details = _asked({**facts, ROUTE: frozenset({route.name})})
    applying = _applying(matter, facts)
    found = (
        AskedPage(
            page,
            tuple(detail for detail in details if detail.page == page.name),
            tuple(name for name in page.facts if name in applying),
        )
        for page in PAGES
    )
    return tuple(one for one in found if one.details or one.facts)
