"""Conditions over facts, in three values: true, false, not known yet (Kleene's strong logic).

An expression is built from facts with `&`, `|` and `~` and can be

* valued: `expr.value(facts)` is True, False or None (not known yet);
* reduced: `expr.given(facts)` puts what is known in and keeps what is still open;
* explained: `expr.because(facts)` names the facts that settle it.

`facts` maps names to values; `DOES_NOT_APPLY` is a value like another, equal to none a condition can name. The value
of a fact may also be a frozenset: "one of these, we do not know which yet" (the routes still possible are handed to
the other tables that way).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

Value = str | bool | int | frozenset[str]
Facts = Mapping[str, Value]
Truth = bool | None

NOTHING_KNOWN: Facts = {}
DOES_NOT_APPLY = "-"


class Expr:
    """A condition. Subclasses are immutable, so equal conditions are equal objects in a set."""

    def __and__(self, other: Expr) -> Expr:
        return all_of(self, other)

    def __or__(self, other: Expr) -> Expr:
        return any_of(self, other)

    def __invert__(self) -> Expr:
        return Not(self).given(NOTHING_KNOWN)

    def value(self, facts: Facts) -> Truth:
        """True, False, or None when the known facts do not settle it."""
        raise NotImplementedError

    def given(self, facts: Facts) -> Expr:
        """The same condition with the known facts put in: `ALWAYS`, `NEVER`, or what is still open."""
        raise NotImplementedError

    @property
    def reads(self) -> frozenset[str]:
        """The names of the facts the condition reads."""
        raise NotImplementedError

    def because(self, facts: Facts) -> tuple[str, ...]:
        """The names of facts that settle the condition, in reading order; empty when it is open."""
        raise NotImplementedError


@dataclass(frozen=True)
class Constant(Expr):
    """Always or never, whatever the facts."""

    truth: bool

    def value(self, facts: Facts) -> Truth:
        return self.truth

    def given(self, facts: Facts) -> Expr:
        return self

    @property
    def reads(self) -> frozenset[str]:
        return frozenset()

    def because(self, facts: Facts) -> tuple[str, ...]:
        return ()


ALWAYS = Constant(True)
NEVER = Constant(False)


@dataclass(frozen=True)
class OneOf(Expr):
    """The fact has one of these values."""

    fact: str
    values: frozenset[str | bool]

    def value(self, facts: Facts) -> Truth:
        known = facts.get(self.fact)
        if known is None:
            return None
        if not isinstance(known, frozenset):
            return known in self.values
        if known <= self.values:
            return True
        return None if known & self.values else False

    def given(self, facts: Facts) -> Expr:
        truth = self.value(facts)
        if truth is not None:
            return ALWAYS if truth else NEVER
        known = facts.get(self.fact)
        return OneOf(self.fact, self.values & known) if isinstance(known, frozenset) else self

    @cached_property
    def _reads(self) -> frozenset[str]:
        return frozenset({self.fact})

    @property
    def reads(self) -> frozenset[str]:
        return self._reads

    def because(self, facts: Facts) -> tuple[str, ...]:
        return () if self.value(facts) is None else (self.fact,)


@dataclass(frozen=True)
class Range(Expr):
    """The fact, a whole number, is `least` or more and, where `below` is given, less than that."""

    fact: str
    least: int
    below: int | None = None

    def value(self, facts: Facts) -> Truth:
        known = facts.get(self.fact)
        if known is None:
            return None
        # A fact that does not apply has no number: it lies in no range.
        return isinstance(known, int) and known >= self.least and (self.below is None or known < self.below)

    def given(self, facts: Facts) -> Expr:
        truth = self.value(facts)
        return self if truth is None else ALWAYS if truth else NEVER

    @cached_property
    def _reads(self) -> frozenset[str]:
        return frozenset({self.fact})

    @property
    def reads(self) -> frozenset[str]:
        return self._reads

    def because(self, facts: Facts) -> tuple[str, ...]:
        return () if self.value(facts) is None else (self.fact,)


@dataclass(frozen=True)
class Not(Expr):
    """The opposite; what is not known stays not known."""

    inner: Expr

    def value(self, facts: Facts) -> Truth:
        truth = self.inner.value(facts)
        return None if truth is None else not truth

    def given(self, facts: Facts) -> Expr:
        inner = self.inner.given(facts)
        if isinstance(inner, Constant):
            return NEVER if inner.truth else ALWAYS
        return inner.inner if isinstance(inner, Not) else Not(inner)

    @property
    def reads(self) -> frozenset[str]:
        return self.inner.reads

    def because(self, facts: Facts) -> tuple[str, ...]:
        return self.inner.because(facts)


@dataclass(frozen=True)
class _Several(Expr):
    """What "all of" and "any of" share: one part can settle the whole."""

    parts: tuple[Expr, ...]

    @property
    def decisive(self) -> bool:
        """The value of a part that settles the whole: False for "all of", True for "any of"."""
        raise NotImplementedError

    def value(self, facts: Facts) -> Truth:
        decisive = self.decisive
        open_part = False
        for part in self.parts:
            truth = part.value(facts)
            if truth is decisive:
                return decisive
            open_part = open_part or truth is None
        return None if open_part else not decisive

    def given(self, facts: Facts) -> Expr:
        news = tuple([(name, facts[name]) for name in self._reads if name in facts])
        return _reduced(self, news) if news else self

    @cached_property
    def _reads(self) -> frozenset[str]:
        return frozenset().union(*(part.reads for part in self.parts))

    @cached_property
    def _hash(self) -> int:
        return hash((type(self), self.parts))

    @property
    def reads(self) -> frozenset[str]:
        return self._reads

    def because(self, facts: Facts) -> tuple[str, ...]:
        truth = self.value(facts)
        if truth is None:
            return ()
        if truth is self.decisive:
            settling = next(part for part in self.parts if part.value(facts) is truth)
            return settling.because(facts)
        names = (name for part in self.parts for name in part.because(facts))
        return tuple(dict.fromkeys(names))


@dataclass(frozen=True)
class AllOf(_Several):
    """Every part holds."""

    @property
    def decisive(self) -> bool:
        return False

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True)
class AnyOf(_Several):
    """At least one part holds."""

    @property
    def decisive(self) -> bool:
        return True

    def __hash__(self) -> int:
        return self._hash


@lru_cache(maxsize=200_000)  # the tables share most of their parts, and the same few facts come again and again
def _reduced(condition: _Several, news: tuple[tuple[str, Value], ...]) -> Expr:
    facts = dict(news)
    return _combine(condition.decisive, tuple([part.given(facts) for part in condition.parts]))


@lru_cache(maxsize=200_000)  # equal conditions become one object, which remembers what it reads
def _combine(decisive: bool, parts: tuple[Expr, ...]) -> Expr:
    kind = AnyOf if decisive else AllOf
    kept: dict[Expr, None] = {}
    for part in parts:
        for piece in part.parts if isinstance(part, kind) else (part,):
            if isinstance(piece, Constant):
                if piece.truth is decisive:
                    return piece
            else:
                kept[piece] = None
    if not kept:
        return NEVER if decisive else ALWAYS
    if any((piece.inner if isinstance(piece, Not) else Not(piece)) in kept for piece in kept):
        return ALWAYS if decisive else NEVER
    return next(iter(kept)) if len(kept) == 1 else kind(tuple(kept))


def all_of(*parts: Expr) -> Expr:
    """Every part holds. Without parts: always."""
    return _combine(False, parts)


def any_of(*parts: Expr) -> Expr:
    """At least one part holds. Without parts: never."""
    return _combine(True, parts)
