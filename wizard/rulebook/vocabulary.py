"""What a fact is: its name, the values it may take, and when it means anything at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from wizard.rulebook.logic import ALWAYS, DOES_NOT_APPLY, NOTHING_KNOWN, Expr, Facts, OneOf, Range, Value


@dataclass(frozen=True)
class Choice:
    """One value of a closed fact.

    `label` and `hint` are shown to the person. `french` is the term as printed on French papers.
    `offered` says when the choice is put to the person (a retiree is not asked about apprenticeships).
    """

    value: str
    label: str
    hint: str = ""
    french: str = ""
    offered: Expr = ALWAYS
    group: str = ""


@dataclass(frozen=True)
class Fact:
    """Something the rules read.

    `applies` guards it and reads facts declared earlier only. Where it is false the fact's value is `DOES_NOT_APPLY`,
    whatever was answered: answers of a branch that is no longer reached are kept by the interview and never read here.
    """

    name: str
    label: str
    applies: Expr = field(default=ALWAYS, kw_only=True)
    hint: str = field(default="", kw_only=True)
    kind: ClassVar[str]

    def offered_values(self, facts: Facts) -> frozenset[str] | None:
        """The values that can be offered to a person with these facts; None when all of them can."""
        return None


@dataclass(frozen=True)
class ChoiceFact(Fact):
    """A closed list of values."""

    choices: tuple[Choice, ...]
    kind = "choice"

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(choice.value for choice in self.choices)

    @cached_property
    def _conditional(self) -> tuple[Choice, ...]:
        return tuple(choice for choice in self.choices if choice.offered != ALWAYS)

    def offered_values(self, facts: Facts) -> frozenset[str] | None:
        withheld = {choice.value for choice in self._conditional if choice.offered.value(facts) is False}
        return frozenset(self.values) - withheld if withheld else None

    def is_(self, *values: str) -> Expr:
        """The fact has one of these values. Raises ValueError for a value it cannot have."""
        unknown = set(values) - set(self.values)
        if unknown:
            raise ValueError(f"{self.name} has no value {sorted(unknown)}")
        return OneOf(self.name, frozenset(values))

    def choice(self, value: str) -> Choice:
        """The choice with this value. Raises KeyError when there is none."""
        for choice in self.choices:
            if choice.value == value:
                return choice
        raise KeyError(value)


@dataclass(frozen=True)
class YesNoFact(Fact):
    """True or false."""

    kind = "boolean"

    @property
    def yes(self) -> Expr:
        return OneOf(self.name, frozenset({True}))


@dataclass(frozen=True)
class CountFact(Fact):
    """A whole number of `unit`, zero or more."""

    unit: str = ""
    most: int = 1200
    kind = "integer"

    def at_least(self, threshold: int) -> Expr:
        return Range(self.name, threshold)

    def below(self, threshold: int) -> Expr:
        return Range(self.name, 0, threshold)


def check_value(fact: Fact, value: object) -> str | None:
    """Why `value` cannot be this fact's value, in one line of English; None when it can."""
    if isinstance(fact, ChoiceFact):
        if not isinstance(value, str):
            return f"{fact.name}: expected one of {', '.join(fact.values)}, got {type(value).__name__}"
        if value not in fact.values:
            return f"{fact.name}: {value[:40]!r} is not one of {', '.join(fact.values)}"
    elif isinstance(fact, YesNoFact):
        if not isinstance(value, bool):
            return f"{fact.name}: expected true or false, got {type(value).__name__}"
    elif isinstance(fact, CountFact):
        if isinstance(value, bool) or not isinstance(value, int):
            return f"{fact.name}: expected a whole number, got {type(value).__name__}"
        if not 0 <= value <= fact.most:
            return f"{fact.name}: {value} is not between 0 and {fact.most}"
    return None


FactTable = dict[str, Fact]


def settle(table: FactTable, known: Facts, learnt: Facts = NOTHING_KNOWN) -> dict[str, Value]:
    """`known` and `learnt` together, with `DOES_NOT_APPLY` wherever a fact turns out not to apply.

    Where only some choices of an untold fact can be offered, its value is the set of those. An answer that is not
    offered (any more) counts as untold. `known` must have come out of this function, or be empty: only what is new is
    judged. Names the table does not declare are ignored.
    """
    settled = dict(known)
    for name, fact in table.items():
        if name in settled and not isinstance(settled[name], frozenset):
            continue
        if fact.applies.value(settled) is False:
            settled[name] = DOES_NOT_APPLY
            continue
        offered = fact.offered_values(settled)
        if name in learnt and (offered is None or learnt[name] in offered):
            settled[name] = learnt[name]
        elif offered is not None:
            settled[name] = offered
    return settled
