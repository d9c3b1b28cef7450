"""A walk over every state of the interview: not over paths, which are astronomical.

Two ways that leave the same rows open, and the same later pages possible, are one state. The walk proves what the
interview promises: each way ends in exactly one route, no row is out of reach, no page is shown that cannot change
anything. It counts states, paths and pages.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from math import prod
from typing import cast

from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import AllOf, AnyOf, Expr, Facts, Not, OneOf, Range, Value
from wizard.rulebook.outlook import Outlook, first_outlook
from wizard.rulebook.questions import QUESTIONS, Question
from wizard.rulebook.rows import Row
from wizard.rulebook.ruleset import in_force, opening
from wizard.rulebook.vocabulary import ChoiceFact, CountFact, YesNoFact

State = tuple[Hashable, ...]
Behaviour = int
"""Equal for two states from which every way of answering has the same outcome."""

IMPOSSIBLE_TOGETHER: tuple[dict[str, frozenset[Value]], ...] = (
    # An agreement for students exists with Canada (Québec), Andorra and Monaco only.
    {"study_agreement": frozenset({True}), "nationality_group": frozenset({"french", "eu_eea_swiss", "uk"})},
    {"study_agreement": frozenset({False}), "nationality_group": frozenset({"monaco", "andorra"})},
    # Only a multilingual form spares the translation as one.
    {
        "certificate_translation": frozenset({"not_needed_multilingual"}),
        "certificate_kind": frozenset(
            {"full", "extract_with_parents", "extract_without_parents", "consular", "none_yet"}
        ),
    },
)
"""Values that derived facts cannot have at the same time."""


@dataclass
class Findings:
    """What the walk found.

    `longest`: the pages of the longest way. `pointless`: pages shown though no answer to them changes anything, with
    what was known. `read_at_the_end`: facts that rows still read once every page has been answered.
    """

    states: int = 0
    paths: int = 0
    longest: tuple[str, ...] = ()
    routes: set[str] = field(default_factory=set)
    rows: set[str] = field(default_factory=set)
    undecided: set[str] = field(default_factory=set)
    without_route: list[Facts] = field(default_factory=list)
    pointless: list[tuple[str, Facts]] = field(default_factory=list)
    pages_seen: set[str] = field(default_factory=set)
    read_at_the_end: set[str] = field(default_factory=set)


@dataclass
class _Below:
    behaviour: Behaviour
    paths: int
    longest: tuple[str, ...]


def walk(on: date, rows: tuple[Row, ...] | None = None) -> Findings:
    """Walk every state of the interview under the law of that day.

    `rows`: those to follow beside the routes, instead of all the tables'. Pages only other rows need are left out.
    """
    walker = _Walker(on)
    opened = opening(on) if rows is None else first_outlook(FACTS, in_force(on)[0], rows)
    walker.findings.rows.update(row.name for row in opened.holding)
    below = walker.visit(opened, 0)
    walker.findings.states = len(walker.seen)
    walker.findings.paths = below.paths
    walker.findings.longest = below.longest
    return walker.findings


class _Walker:
    def __init__(self, on: date) -> None:
        self.findings = Findings()
        self.seen: dict[State, _Below] = {}
        self.behaviours: dict[Hashable, Behaviour] = {}
        self.samples = samples(on)

    def visit(self, outlook: Outlook, position: int) -> _Below:
        """What lies below this outlook, from the page at this position on."""
        while position < len(QUESTIONS) and not _is_shown(QUESTIONS[position], outlook):
            position += 1
        state = _state(outlook, position)
        if state not in self.seen:
            self.seen[state] = self._leaf(outlook) if position == len(QUESTIONS) else self._ask(outlook, position)
        return self.seen[state]

    def _ask(self, outlook: Outlook, position: int) -> _Below:
        question = QUESTIONS[position]
        self.findings.pages_seen.add(question.name)
        before = frozenset(row.name for row in outlook.holding)
        branches: set[tuple[frozenset[str], Behaviour]] = set()
        paths = 0
        longest: tuple[str, ...] = ()
        for answers, alike in self._answers(question, outlook):
            after = outlook.learn(answers)
            gained = frozenset(row.name for row in after.holding) - before
            self.findings.rows |= gained
            below = self.visit(after, position + 1)
            branches.add((gained, below.behaviour))
            paths += below.paths * alike
            longest = max(longest, below.longest, key=len)
        if len(branches) == 1:
            self.findings.pointless.append((question.name, outlook.known))
        return _Below(self._behaviour((question.name, frozenset(branches))), paths, (question.name, *longest))

    def _leaf(self, outlook: Outlook) -> _Below:
        if outlook.route is None:
            self.findings.without_route.append(outlook.known)
        self.findings.routes |= {route.name for route, _ in outlook.routes}
        self.findings.read_at_the_end |= outlook.open_facts
        self.findings.undecided |= {row.name for row, _ in outlook.undecided}
        undecided = frozenset((row.name, when) for row, when in outlook.undecided)
        return _Below(self._behaviour((outlook.route and outlook.route.name, undecided)), 1, ())

    def _behaviour(self, signature: Hashable) -> Behaviour:
        return self.behaviours.setdefault(signature, len(self.behaviours))

    def _answers(self, question: Question, outlook: Outlook) -> Iterator[tuple[dict[str, Value], int]]:
        """Every answer to the page that makes a difference, with how many answers are like it.

        Values no open condition tells apart are tried once.
        """
        names = [name for name in question.facts if name in outlook.open_facts]
        choices: list[list[tuple[Value, int]]] = []
        for name in names:
            offered = FACTS[name].offered_values(outlook.known)
            values = [value for value in self.samples[name] if offered is None or value in offered]
            choices.append(_one_of_each_kind(name, values, _tests_of(name, outlook)))
        for picked in product(*choices):
            answers = {name: value for name, (value, _) in zip(names, picked, strict=True)}
            if not any(_contradicts(answers, rule, outlook.known) for rule in IMPOSSIBLE_TOGETHER):
                yield answers, prod(alike for _, alike in picked)


def _one_of_each_kind(name: str, values: list[Value], tests: list[Expr]) -> list[tuple[Value, int]]:
    kinds: dict[tuple[object, ...], list[Value]] = {}
    for value in values:
        kinds.setdefault(tuple(test.value({name: value}) for test in tests), []).append(value)
    return [(alike[0], len(alike)) for alike in kinds.values()]


def _tests_of(name: str, outlook: Outlook) -> list[Expr]:
    """The simple conditions on this fact that open rows, or guards of facts still to come, contain."""
    conditions = [when for _, when in (*outlook.routes, *outlook.undecided)]
    conditions += [question.when for question in QUESTIONS]
    for fact in FACTS.values():
        conditions.append(fact.applies)
        if isinstance(fact, ChoiceFact):
            conditions += [choice.offered for choice in fact.choices]
    found = {test: None for when in conditions if name in when.reads for test in _tests(when) if name in test.reads}
    for rule in IMPOSSIBLE_TOGETHER:
        if name in rule:
            found[OneOf(name, cast("frozenset[str | bool]", rule[name]))] = None
    return list(found)


def _contradicts(answers: Facts, rule: dict[str, frozenset[Value]], known: Facts) -> bool:
    return all(answers.get(name, known.get(name)) in values for name, values in rule.items())


def _is_shown(question: Question, outlook: Outlook) -> bool:
    return not outlook.open_facts.isdisjoint(question.facts) and question.when.value(outlook.known) is not False


def _state(outlook: Outlook, position: int) -> State:
    """What the rest of the interview depends on: open rows, and what the guards of facts still to come say so far."""
    guards: list[Hashable] = [question.when.given(outlook.known) for question in QUESTIONS[position:]]
    for name in outlook.open_facts:
        fact = FACTS[name]
        guards.append((name, fact.applies.given(outlook.known), fact.offered_values(outlook.known)))
    routes = tuple((route.name, when) for route, when in outlook.routes)
    return (position, routes, frozenset((row.name, when) for row, when in outlook.undecided), frozenset(guards))


def samples(on: date) -> dict[str, tuple[Value, ...]]:
    """Values to try for each fact: all of a closed one; for a number, one on each side of every threshold in use."""
    thresholds: dict[str, set[int]] = {}
    routes, rows = in_force(on)
    conditions = [row.when for row in (*routes, *rows)] + [fact.applies for fact in FACTS.values()]
    for condition in conditions:
        for part in _tests(condition):
            if isinstance(part, Range):
                thresholds.setdefault(part.fact, set()).update({part.least, part.below or part.least})
    values: dict[str, tuple[Value, ...]] = {}
    for name, fact in FACTS.items():
        if isinstance(fact, ChoiceFact):
            values[name] = fact.values
        elif isinstance(fact, YesNoFact):
            values[name] = (False, True)
        elif isinstance(fact, CountFact):
            values[name] = tuple(sorted({0, *thresholds.get(name, ())}))
    return values


def _tests(condition: Expr) -> Iterator[Expr]:
    """The simple conditions, each on one fact, that a condition is made of."""
    if isinstance(condition, Not):
        yield from _tests(condition.inner)
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from _tests(part)
    else:
        yield condition
