"""A condition in plain words: `Expr` in, a small tree of clauses out, which a page draws and `str` writes in one line.

Labels and answers are the rulebook's own, in the reader's language. Shared conditions go by their name (`terms.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext

from wizard.forms.translation import translate
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import AllOf, AnyOf, Constant, Expr, Not, OneOf, Range
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.vocabulary import ChoiceFact, CountFact
from wizard.rules.terms import TERM_OF, TERMS, Term
from wizard.rules.words import FACT_NAMES, at_least, between, colon, less_than

Shape = Literal["always", "never", "all", "any", "fact", "route", "term"]


@dataclass(frozen=True)
class Said:
    """One answer a condition names. `target` is the kind and name of the row it stands for, if any."""

    text: str
    target: tuple[str, str] | None = None


@dataclass(frozen=True)
class Clause:
    """One condition in words.

    `all` and `any` have `parts`; `fact` and `route` have a `label` and `answers`, of which one must be given; `term`
    has a `label`. `target` is the kind and name of the entry that explains the label. `negated` turns all of it round.
    """

    shape: Shape
    label: str = ""
    target: tuple[str, str] | None = None
    answers: tuple[Said, ...] = ()
    parts: tuple[Clause, ...] = ()
    negated: bool = False

    @property
    def is_group(self) -> bool:
        return self.shape in ("all", "any")

    @property
    def heading(self) -> str:
        """The words over the parts of a group."""
        if self.shape == "all":
            return gettext("Not all of these:") if self.negated else gettext("All of these:")
        return gettext("None of these:") if self.negated else gettext("One of these:")

    @property
    def colon(self) -> str:
        return colon()

    @property
    def denial(self) -> str:
        """The word that turns a clause without parts round; "" where nothing is turned round."""
        if not self.negated:
            return ""
        return gettext("none of") if len(self.answers) > 1 else gettext("not")

    def __str__(self) -> str:
        if self.shape == "always":
            return gettext("Always")
        if self.shape == "never":
            return gettext("Never")
        if self.is_group:
            return f"{self.heading} ({'; '.join(str(part) for part in self.parts)})"
        if self.shape == "term":
            return f"{self.denial} {self.label}".strip()
        told = " / ".join(answer.text for answer in self.answers)
        return f"{self.label}{self.colon}{self.denial} {told}" if self.negated else f"{self.label}{self.colon}{told}"


def clause(condition: Expr, *, unfolded: Term | None = None) -> Clause:
    """The condition in the language in force. `unfolded`: the term not to go by its own name, but to be explained."""
    term = TERM_OF.get(condition)
    if term and term is not unfolded:
        return _named(term)
    match condition:
        case Constant(truth):
            return Clause("always" if truth else "never")
        case Not(inner):
            return _turned(clause(inner, unfolded=unfolded))
        case OneOf(fact, values):
            return _choice(fact, values)
        case Range():
            return _range(condition)
        case AllOf(parts) | AnyOf(parts):
            return _group(condition, parts, unfolded)
    raise TypeError(f"no words for {type(condition).__name__}")


def _turned(found: Clause) -> Clause:
    return Clause(found.shape, found.label, found.target, found.answers, found.parts, not found.negated)


def _named(term: Term) -> Clause:
    return Clause("term", str(term.label), ("term", term.name))


def _choice(name: str, values: Iterable[str | bool]) -> Clause:
    if name == ROUTE:
        # Two ways may bear the same title: the number tells them apart.
        ways = tuple(
            Said(f"{number}. {translate(route.title)}", ("route", route.name))
            for number, route in enumerate(ROUTES, 1)
            if route.name in set(values)
        )
        return Clause("route", gettext("Way"), None, ways)
    fact = FACTS[name]
    wanted = set(values)
    answers: tuple[Said, ...]
    if isinstance(fact, ChoiceFact) and wanted == set(fact.values):
        answers = (Said(gettext("any answer")),)
    elif isinstance(fact, ChoiceFact):
        answers = tuple(Said(translate(choice.label)) for choice in fact.choices if choice.value in wanted)
    else:
        answers = tuple(Said(gettext("Yes") if value else gettext("No")) for value in (True, False) if value in wanted)
    return Clause("fact", str(FACT_NAMES[name]), ("fact", name), answers)


def _range(condition: Range) -> Clause:
    fact = FACTS[condition.fact]
    unit = fact.unit if isinstance(fact, CountFact) else ""
    if condition.below is None:
        words = at_least(condition.least, unit)
    elif condition.least:
        words = between(condition.least, condition.below, unit)
    else:
        words = less_than(condition.below, unit)
    return Clause("fact", str(FACT_NAMES[condition.fact]), ("fact", condition.fact), (Said(str(words)),))


def _group(condition: Expr, parts: tuple[Expr, ...], unfolded: Term | None) -> Clause:
    kind = type(condition)
    pieces = [
        _named(piece) if isinstance(piece, Term) else clause(piece, unfolded=unfolded)
        for piece in _folded(kind, parts, unfolded)
    ]
    if kind is AnyOf:
        pieces = _merged(pieces)
    if len(pieces) == 1:
        return pieces[0]
    return Clause("all" if kind is AllOf else "any", parts=tuple(pieces))


def _folded(kind: type[Expr], parts: tuple[Expr, ...], unfolded: Term | None) -> list[Expr | Term]:
    """The parts, with those that make up a term together replaced by it, the largest term first.

    `&` and `|` flatten what they join, so a shared condition is often there in pieces.
    """
    pieces: list[Expr | Term] = list(parts)
    for term in sorted(TERMS, key=lambda term: -len(getattr(term.when, "parts", ()))):
        if term is unfolded or not isinstance(term.when, AllOf | AnyOf) or not isinstance(term.when, kind):
            continue
        if set(term.when.parts) <= set(pieces):
            first = min(pieces.index(part) for part in term.when.parts)
            pieces[first] = term
            pieces = [piece for piece in pieces if piece not in term.when.parts]
    return pieces


def _merged(pieces: list[Clause]) -> list[Clause]:
    """Answers to the same question side by side make one list of answers."""
    merged: dict[object, Clause] = {}
    for piece in pieces:
        key: object = (piece.shape, piece.label) if piece.answers and not piece.negated else piece
        before = merged.get(key)
        answers = (*before.answers, *piece.answers) if before else piece.answers
        merged[key] = Clause(piece.shape, piece.label, piece.target, answers, piece.parts, piece.negated)
    return list(merged.values())
