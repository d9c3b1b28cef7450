"""One person's way through stage 1: which pages they see, what each settles, where they are.

Answers are read page by page as the way unfolds, so the answers of a page that is no longer reached stay in the draft
and are never read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from cpam.find import commune
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.derive import derive
from wizard.rulebook.facts import FACTS
from wizard.rulebook.inputs import INPUTS, names_on
from wizard.rulebook.logic import DOES_NOT_APPLY, Facts, Value
from wizard.rulebook.questions import Question, shown
from wizard.rulebook.vocabulary import check_value

Answers = Mapping[str, Mapping[str, Any]]
"""Page to what was understood there: input or fact to value, days as YYYY-MM-DD."""


@dataclass(frozen=True)
class Step:
    """A page on the way. `known`: what is known before it. `told`: the answers given there, {} while there is none."""

    question: Question
    known: Facts
    told: Mapping[str, Any]

    @property
    def name(self) -> str:
        return self.question.name

    @property
    def names(self) -> tuple[str, ...]:
        """What this page asks of this person: inputs and facts that mean something for them."""
        return tuple(name for name in names_on(self.name) if not self._is_idle(name))

    def _is_idle(self, name: str) -> bool:
        settles = SETTLES.get(name, (name,))
        return all(self.known.get(fact) == DOES_NOT_APPLY for fact in settles)


SETTLES: Mapping[str, tuple[str, ...]] = {
    "commune": ("territory",),
    "nationality": ("nationality_group", "algerian", "study_agreement"),
    "birth_country": ("birth_area",),
    "certificate_country": ("certificate_translation", "certificate_legalisation"),
    "certificate_language": ("certificate_translation",),
    "file_sent_on": ("file_sent_weeks",),
    "provisional_since": ("provisional_months",),
    "pension_countries": ("pension_source",),
    "arrival_date": ("months_in_france",),
}
"""The facts each input is turned into."""


@dataclass(frozen=True)
class Path:
    """The pages shown to a person with these answers on that day, in order, and what they told there."""

    answers: Answers
    on: date

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        return self._walk[0]

    @cached_property
    def facts(self) -> dict[str, Value]:
        """What the pages shown have settled."""
        return self._walk[1]

    @cached_property
    def inputs(self) -> dict[str, Any]:
        """What was typed or chosen on the pages shown."""
        return {name: value for step in self.steps for name, value in step.told.items()}

    @cached_property
    def _walk(self) -> tuple[tuple[Step, ...], dict[str, Value]]:
        facts: dict[str, Value] = {}
        steps = []
        told: dict[str, Any] = {}
        # `shown` reads the facts of a page after handing it out: they are told at that moment, never before.
        for asked in shown(facts, self.on):
            page = self.answers.get(asked.question.name, {})
            learnt = facts_of(asked.question, {**told, **page}, self.on) if page else {}
            complete = bool(page) and _settles_all(asked.question, learnt, asked.before.known)
            if complete:
                told.update(page)
                facts.update(learnt)
            steps.append(Step(asked.question, asked.before.known, page if complete else {}))
        return tuple(steps), facts

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(step.name for step in self.steps)

    def step(self, name: str) -> Step | None:
        """The page of that name, None when this person does not see it."""
        return next((step for step in self.steps if step.name == name), None)

    @cached_property
    def first_open(self) -> str | None:
        """The first page not answered yet; None at the end."""
        return next((step.name for step in self.steps if not step.told), None)

    def may_open(self, name: str) -> bool:
        """Whether every page before it has been answered."""
        return name in self.names[: self.names.index(self.first_open) + 1 if self.first_open else None]

    @cached_property
    def assessment(self) -> Assessment:
        return assess(self.facts, on=self.on)


def facts_of(question: Question, inputs: Mapping[str, Any], on: date) -> dict[str, Value]:
    """The facts a page settles, from everything told so far. Values that are none (any more) are left out."""
    found = {**inputs, **derive(read_inputs(inputs), on), **territory_of(inputs)}
    return {
        name: found[name]
        for name in question.facts
        if name in found and (found[name] == DOES_NOT_APPLY or check_value(FACTS[name], found[name]) is None)
    }


def read_inputs(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Inputs as `derive` takes them: days as dates."""
    return {
        name: date.fromisoformat(value) if name in INPUTS and INPUTS[name].type == "date" and value else value
        for name, value in inputs.items()
        if value not in ("", None)
    }


@lru_cache(maxsize=4096)
def territory(insee: str) -> str:
    """The part of France a commune lies in, "" for a commune that does not exist."""
    place = commune(insee)
    return place.territory if place else ""


def territory_of(inputs: Mapping[str, Any]) -> dict[str, Value]:
    """The territory of the commune. Whoever stays abroad and names none lives in no part of France."""
    if inputs.get("commune"):
        found = territory(inputs["commune"])
        return {"territory": found} if found else {}
    return {"territory": DOES_NOT_APPLY} if inputs.get("residence") in ("abroad", "monaco") else {}


def _settles_all(question: Question, learnt: Facts, known: Facts) -> bool:
    """Whether every fact of the page that means something is told, and is still a choice that can be offered."""
    for name in question.facts:
        before = known.get(name)
        if before == DOES_NOT_APPLY:
            continue
        applies = FACTS[name].applies.value({**known, **learnt})
        if applies is False:
            continue
        if name not in learnt or (isinstance(before, frozenset) and learnt[name] not in before):
            return False
    return True
