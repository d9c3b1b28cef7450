"""What is settled and what is still open, given what is known so far.

An `Outlook` holds the routes still possible and the rows still undecided, their conditions reduced to the facts
nobody has told yet. The interview asks a question when its fact is still open; the walk of all states merges
states whose outlooks are equal; the assessment is the outlook in which nothing is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from wizard.rulebook.logic import ALWAYS, NEVER, NOTHING_KNOWN, Expr, Facts, OneOf, Value
from wizard.rulebook.rows import Route, Row
from wizard.rulebook.vocabulary import FactTable, settle

ROUTE = "route"
"""The name under which rows read the route: known, or a set of those still possible."""

Undecided = tuple[tuple[Row, Expr], ...]


@dataclass(frozen=True, eq=False)
class Outlook:
    """`routes`: candidates in order, the last one certain. `holding`: rows that hold; `undecided`: the rest."""

    table: FactTable
    known: Facts
    routes: tuple[tuple[Route, Expr], ...]
    holding: tuple[Row, ...]
    undecided: Undecided

    @property
    def route(self) -> Route | None:
        """The route, once no other is possible."""
        return self.routes[0][0] if len(self.routes) == 1 else None

    @cached_property
    def open_facts(self) -> frozenset[str]:
        """The facts that can still change the route or any other row, with those that say whether they apply."""
        conditions = [when for _, when in self.routes] if len(self.routes) > 1 else []
        conditions += [when for _, when in self.undecided]
        found = set().union(*(when.reads for when in conditions)) - {ROUTE}
        # Guards read facts declared earlier only, so one pass from the last declared fact to the first is enough.
        for name in reversed(self.table):
            if name in found:
                found |= self.table[name].applies.given(self.known).reads
        return frozenset(found)

    def learn(self, learnt: Facts) -> Outlook:
        """The outlook once these facts are known too."""
        known = settle(self.table, self.known, learnt)
        # What was known before has been put into the conditions already: only the news is read.
        news: dict[str, Value] = {name: value for name, value in known.items() if self.known.get(name) != value}
        routes = _candidates(self.routes, news)
        if len(routes) != len(self.routes) or not self.known:
            news[ROUTE] = frozenset(route.name for route, _ in routes)
        holding = list(self.holding)
        undecided = []
        for row, when in self.undecided:
            reduced = when.given(news)
            if reduced == ALWAYS:
                holding.append(row)
            elif reduced != NEVER:
                undecided.append((row, reduced))
        return Outlook(self.table, known, routes, tuple(holding), tuple(undecided))


def _candidates(routes: tuple[tuple[Route, Expr], ...], news: Facts) -> tuple[tuple[Route, Expr], ...]:
    candidates = []
    for route, when in routes:
        reduced = when.given(news)
        if reduced == NEVER:
            continue
        candidates.append((route, reduced))
        if reduced == ALWAYS:
            break
    return tuple(candidates)


def first_outlook(table: FactTable, routes: tuple[Route, ...], rows: tuple[Row, ...]) -> Outlook:
    """The outlook before anything is known. The last route must hold always, so that each way ends in one."""
    start = Outlook(
        table,
        {},
        tuple((route, route.when) for route in routes),
        (),
        tuple((row, row.when & ~row.unless) for row in rows),
    )
    return start.learn(NOTHING_KNOWN)


@lru_cache(maxsize=20_000)
def _remembered(outlook: Outlook, learnt: frozenset[tuple[str, Value]]) -> Outlook:
    return outlook.learn(dict(learnt))


def learn(outlook: Outlook, learnt: Facts) -> Outlook:
    """`outlook.learn(learnt)`, remembered: the interview asks the same few thousand times over."""
    return _remembered(outlook, frozenset(learnt.items()))


def via(*routes: str) -> Expr:
    """The route is one of these: how a document, a form or a paragraph says which letters it belongs to."""
    return OneOf(ROUTE, frozenset(routes))
