"""What goes with what: the papers of a way, the ways of a paper, the rows that read a fact or cite a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import AllOf, Expr, OneOf, Value
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.rows import Route, Row
from wizard.rulebook.ruleset import ROWS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.vocabulary import settle
from wizard.rules.clauses import Clause, clause
from wizard.rules.terms import TERMS, Term

EVERY_ROW: tuple[Row, ...] = (*ROUTES, *ROWS)


@dataclass(frozen=True)
class Bundle:
    """The rows that go with a way, or the ways that go with a row: in every case, or in some."""

    always: tuple[Row, ...]
    sometimes: tuple[Row, ...]


@lru_cache
def known_on(route: Route) -> dict[str, Value]:
    """What is known of whoever is on this way, for sure: the way itself and what its condition asks for."""
    told: dict[str, Value] = {}
    either: dict[str, Value] = {}
    for part in _parts(route.when):
        if isinstance(part, OneOf):
            if len(part.values) == 1:
                told[part.fact] = next(iter(part.values))
            else:
                either[part.fact] = frozenset(str(value) for value in part.values)
    settled = settle(FACTS, {}, told)
    return {**settled, **{name: values for name, values in either.items() if name not in told}, ROUTE: route.name}


def _parts(condition: Expr) -> tuple[Expr, ...]:
    return condition.parts if isinstance(condition, AllOf) else (condition,)


@lru_cache
def goes_with(route: Route) -> Bundle:
    """Forms, papers, warnings, steps and sentences of a way."""
    known = known_on(route)
    return _bundle((row, row.holds(known)) for row in ROWS)


def ways_of(row: Row) -> Bundle:
    """The ways on which a row holds."""
    return _bundle((route, row.holds(known_on(route))) for route in ROUTES)


def _bundle(judged: Iterable[tuple[Row, bool | None]]) -> Bundle:
    found = tuple(judged)
    return Bundle(tuple(row for row, truth in found if truth), tuple(row for row, truth in found if truth is None))


def reading(fact: str) -> tuple[Row, ...]:
    """The rows whose condition reads a fact."""
    return tuple(row for row in EVERY_ROW if fact in row.when.reads | row.unless.reads)


def citing(source: str) -> tuple[Row, ...]:
    """The rows that rest on a source."""
    return tuple(row for row in EVERY_ROW if source in row.sources)


def terms_in(condition: Expr, *, unfolded: Term | None = None) -> frozenset[str]:
    """The names of the terms a condition is written with."""

    def names(found: Clause) -> Iterator[str]:
        if found.shape == "term" and found.target:
            yield found.target[1]
        for part in found.parts:
            yield from names(part)

    return frozenset(names(clause(condition, unfolded=unfolded)))


def using(term: str) -> tuple[Row, ...]:
    """The rows whose condition is written with a term."""
    return tuple(row for row in EVERY_ROW if term in terms_in(row.when) | terms_in(row.unless))


def terms_using(name: str) -> tuple[Term, ...]:
    """The other terms that are written with a term."""
    return tuple(term for term in TERMS if name in terms_in(term.when, unfolded=term))
