"""What the answer page says: the assessment, the office, the days, and the answers behind them, ready to print."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from cpam.find import commune
from wizard.forms.sources import sources_of
from wizard.forms.translation import translate
from wizard.interview.directory import Posting
from wizard.interview.situation import Situation
from wizard.interview.way import Way
from wizard.rulebook.assessment import Assessment
from wizard.rulebook.countries import country
from wizard.rulebook.facts import CHILD_IN_CARE, CHILD_REQUEST, FACTS
from wizard.rulebook.inputs import CHILD_LABELS, INPUTS, LANGUAGES, label_of, settled_by
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.rows import Document, End, Form, NextStep, Route, StepRole
from wizard.rulebook.tables.sources import Source
from wizard.rulebook.vocabulary import ChoiceFact


@dataclass(frozen=True)
class GivenAnswer:
    """One answer: the question, what was said, the page to change it on."""

    name: str
    question: str
    answer: str
    page: str


@dataclass(frozen=True)
class Answer:
    """Everything the answer page shows. Only for a way on which no question is open."""

    way: Way
    situation: Situation

    @property
    def assessment(self) -> Assessment:
        return self.situation.assessment

    @cached_property
    def route(self) -> Route:
        route = self.assessment.route
        if route is None:
            raise ValueError("questions are still open")
        return route

    @property
    def applies(self) -> bool:
        return self.route.end == End.APPLY

    @cached_property
    def posting(self) -> Posting:
        return self.situation.posting

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        return sources_of(self.route)

    @cached_property
    def care(self) -> NextStep | None:
        """What to do if care is needed before anything is settled."""
        return next((row for row in self.assessment.next_steps if row.role is StepRole.CARE), None)

    @cached_property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What happens afterwards, in order."""
        return tuple(row for row in self.assessment.next_steps if row.role is not StepRole.CARE)

    @property
    def how_to_post(self) -> tuple[NextStep, ...]:
        """Those of the next steps that say how to post."""
        return tuple(row for row in self.next_steps if row.role is StepRole.POSTING)

    @property
    def later_steps(self) -> tuple[NextStep, ...]:
        """Those of the next steps that come once the letter is posted."""
        return tuple(row for row in self.next_steps if row.role is not StepRole.POSTING)

    @cached_property
    def possible(self) -> tuple[tuple[Document | Form, tuple[str, ...]], ...]:
        """Papers that may be asked for, each with the questions it depends on, which come with the letter."""
        known = {**self.assessment.facts, ROUTE: frozenset({self.route.name})}
        rows: tuple[Document | Form, ...] = (*self.assessment.possible_documents, *self.assessment.possible_forms)
        return tuple((row, _questions(row.when.given(known).reads)) for row in rows)

    @property
    def wait_until(self) -> date | None:
        return self.situation.wait_until

    @property
    def chase_on(self) -> date | None:
        return self.situation.chase_on

    @cached_property
    def told(self) -> tuple[GivenAnswer, ...]:
        """Every answer that was given on the way, in order."""
        return given_answers(self.way)

    @cached_property
    def because(self) -> tuple[GivenAnswer, ...]:
        """The answers that settled the route."""
        facts = set(self.assessment.because)
        return tuple(told for told in self.told if facts.intersection(settled_by(told.name)))


def _questions(facts: Iterable[str]) -> tuple[str, ...]:
    return tuple(translate(FACTS[name].label) for name in FACTS if name in set(facts))


def given_answers(way: Way) -> tuple[GivenAnswer, ...]:
    """The answers given on the pages shown, in order."""
    about_a_child = (CHILD_REQUEST | CHILD_IN_CARE).value(way.situation.facts)
    found = []
    for page in way.questions:
        for name, value in page.told.items():
            text = answer_text(name, value)
            if text:
                label = CHILD_LABELS[name] if about_a_child and name in CHILD_LABELS else label_of(name)
                found.append(GivenAnswer(name, translate(label), text, page.name))
    return tuple(found)


def answer_text(name: str, value: Any) -> str:
    """An answer in the reader's words; "" for a question left empty."""
    if value in ("", None):
        return ""
    if name in INPUTS:
        return _input_text(name, value)
    fact = FACTS[name]
    if isinstance(fact, ChoiceFact):
        return translate(fact.choice(value).label)
    return gettext("Yes") if value else gettext("No")


def _input_text(name: str, value: Any) -> str:
    language = get_language() or "en"
    match INPUTS[name].type:
        case "country":
            return country(value).name(language)
        case "countries":
            return ", ".join(country(key).name(language) for key in value) or gettext("No pension yet")
        case "commune":
            return str(commune(value) or value)
        case "date":
            return date_format(value, "DATE_FORMAT")
        case _:
            return next((translate(choice.label) for choice in LANGUAGES if choice.value == value), str(value))
