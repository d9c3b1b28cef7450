"""Facts in, assessment out: the route, the papers, the forms, what to beware of, what comes next, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar

from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import DOES_NOT_APPLY, Facts, Truth, Value
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER
from wizard.rulebook.rows import Document, Form, NextStep, Paragraph, Route, Row, Warning_
from wizard.rulebook.ruleset import in_force, opening
from wizard.rulebook.vocabulary import settle

AnyRow = TypeVar("AnyRow", bound=Row)


@dataclass(frozen=True)
class Tried:
    """One row tried: its value, and the facts that settled it."""

    row: Row
    value: Truth
    because: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Assessment:
    """The outcome for one set of facts on one day.

    `routes` holds the routes still possible, one when nothing is missing. `rows` hold; `possible` may hold,
    depending on facts not told (often ones asked only for the letter).
    """

    on: date
    facts: Facts
    routes: tuple[Route, ...]
    rows: tuple[Row, ...]
    possible: tuple[Row, ...]

    @property
    def route(self) -> Route | None:
        """The route, or None while more than one is possible."""
        return self.routes[0] if len(self.routes) == 1 else None

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        return _of(Form, self.rows)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        return _of(Document, self.rows)

    @cached_property
    def warnings(self) -> tuple[Warning_, ...]:
        return _of(Warning_, self.rows)

    @cached_property
    def next_steps(self) -> tuple[NextStep, ...]:
        return _of(NextStep, self.rows)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(sorted(_of(Paragraph, self.rows), key=lambda row: row.place))

    @cached_property
    def possible_documents(self) -> tuple[Document, ...]:
        return _of(Document, self.possible)

    @cached_property
    def possible_forms(self) -> tuple[Form, ...]:
        return _of(Form, self.possible)

    @cached_property
    def possible_warnings(self) -> tuple[Warning_, ...]:
        return _of(Warning_, self.possible)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Facts of the interview that are not told and can still change the outcome, in order."""
        open_facts = opening(self.on).learn(self.facts).open_facts
        return tuple(name for name in FACTS if name in open_facts and name in ASKED_IN_THE_ANSWER)

    @property
    def because(self) -> tuple[str, ...]:
        """The facts that settled the route, in the order they are asked."""
        reading = self.route.when.because(self.facts) if self.route else ()
        return tuple(name for name in FACTS if name in reading and self.facts.get(name) != DOES_NOT_APPLY)


def _of(kind: type[AnyRow], rows: Iterable[Row]) -> tuple[AnyRow, ...]:
    return tuple(row for row in rows if isinstance(row, kind))


_in_force = lru_cache(maxsize=64)(in_force)


def assess(facts: Facts, *, on: date) -> Assessment:
    """Assess `facts` (fact name to value, as `facts.py` declares them) by the law of the day `on`.

    Values are not checked here: `check_value` says what is wrong with one. Names that are not facts are ignored.
    """
    settled = settle(FACTS, {}, facts)
    routes, rows = _in_force(on)
    candidates = tuple(_possible(routes, settled))
    reading: dict[str, Value] = {**settled, ROUTE: frozenset(route.name for route in candidates)}
    holding, possible = [], []
    for row in rows:
        truth = row.holds(reading)
        if truth:
            holding.append(row)
        elif truth is None:
            possible.append(row)
    return Assessment(on, settled, candidates, tuple(holding), tuple(possible))


def _possible(routes: tuple[Route, ...], facts: Facts) -> Iterable[Route]:
    for route in routes:
        truth = route.when.value(facts)
        if truth is not False:
            yield route
        if truth:
            return


def explain(facts: Facts, *, on: date) -> tuple[Tried, ...]:
    """The reasoning: every route up to the first that holds, then every other row, with value and reasons."""
    assessment = assess(facts, on=on)
    routes, rows = _in_force(on)
    last = assessment.routes[-1]
    tried = routes[: routes.index(last) + 1]
    reading: dict[str, Value] = {
        **assessment.facts,
        ROUTE: frozenset(route.name for route in assessment.routes),
    }
    return tuple(Tried(row, row.holds(reading), row.when.because(reading)) for row in (*tried, *rows))
