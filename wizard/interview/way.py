"""One person's way through both stages: which pages they see, what each settles, where they are.

Answers are read page by page as the way unfolds. What was told on a page that is no longer reached stays in the draft
and is never read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils import timezone

from wizard.dossier.details.asked import PAGES, AskedPage, Detail, Kind, Page, facts_that_matter, pages
from wizard.dossier.details.left_out import may_be_left_out
from wizard.drafts.models import ANSWER, DOSSIER, Draft
from wizard.interview.directory import territory
from wizard.interview.situation import NOTHING, Situation
from wizard.rulebook.derive import READS, derive
from wizard.rulebook.facts import FACTS
from wizard.rulebook.inputs import names_on, settled_by
from wizard.rulebook.logic import DOES_NOT_APPLY, Facts, Value
from wizard.rulebook.outlook import Outlook
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER, QUESTIONS, Question, after, shown
from wizard.rulebook.rows import Route
from wizard.rulebook.vocabulary import check_value, settle

Answers = Mapping[str, Mapping[str, Any]]
"""Page to what was understood there: name to value."""

ASKED_ABOUT = "papers_asked_about"
"""Beside the papers left out, those that were asked about."""

MOST_ROUNDS = 5
"""A told fact can open a page, whose fact can open another: never more than a few times."""


@dataclass(frozen=True)
class QuestionPage:
    """A page of stage 1. `known`: what is known before it. `told`: its answers, {} while there is none."""

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
        return all(self.known.get(fact) == DOES_NOT_APPLY for fact in settled_by(name))


@dataclass(frozen=True)
class LetterPage:
    """A page of stage 2: what it asks, and what was told, {} while nothing was. `papers`: those it asks about."""

    page: Page
    details: tuple[Detail, ...]
    facts: tuple[str, ...]
    told: Mapping[str, Any]
    papers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.page.name

    @property
    def names(self) -> tuple[str, ...]:
        """What this page asks of this person."""
        return (*(detail.name for detail in self.details), *self.facts)

    @property
    def is_complete(self) -> bool:
        """Whether everything the page must know has been told."""
        if not set(self.papers) <= set(self.told.get(ASKED_ABOUT, ())):
            return False
        required = [detail.name for detail in self.details if detail.required and not detail.latin_of]
        return bool(self.told) and all(self.told.get(name) not in NOTHING for name in (*required, *self.facts))


@dataclass(frozen=True, repr=False)
class Way:
    """The pages of both stages for a person with these answers on that day, and what follows from them."""

    answers: Answers
    details: Answers
    on: date

    # ------------------------------------------------------------------------------------------------ stage 1

    @cached_property
    def _derived(self) -> dict[str, Value]:
        """Every fact that follows from what is stored. Each is read only where what it follows from is told."""
        return derive(self._stored, self.on, territory)

    @cached_property
    def _stored(self) -> dict[str, Any]:
        told = [self.answers.get(question.name, {}) for question in QUESTIONS]
        told += [self.details.get(page.name, {}) for page in PAGES]
        return {name: value for page in told for name, value in page.items()}

    @cached_property
    def _walked(self) -> tuple[tuple[QuestionPage, ...], dict[str, Value], Outlook]:
        facts: dict[str, Value] = {}
        found = []
        # `shown` reads the facts of a page after handing it out: they are told at that moment, never before.
        for asked in shown(facts, self.on):
            page = self.answers.get(asked.question.name, {})
            learnt = self._facts_of(asked.question, page)
            complete = bool(page) and _settles_all(asked.question, learnt, asked.before.known)
            if complete:
                facts.update(learnt)
            found.append(QuestionPage(asked.question, asked.before.known, page if complete else {}))
            outlook = after(asked.question, asked.before, facts)
        return tuple(found), facts, outlook

    def _facts_of(self, question: Question, page: Mapping[str, Any]) -> dict[str, Value]:
        """The facts a page settles. Values that are none (any more) are left out."""
        found = {**page, **self._derived}
        return {name: found[name] for name in question.facts if name in found and _is_value(name, found[name])}

    @property
    def questions(self) -> tuple[QuestionPage, ...]:
        """The pages of stage 1, in order."""
        return self._walked[0]

    def question(self, name: str) -> QuestionPage | None:
        """The page of that name, None when this person does not see it."""
        return next((page for page in self.questions if page.name == name), None)

    @cached_property
    def first_open_question(self) -> str | None:
        """The first page of stage 1 not answered yet; None at its end."""
        return next((page.name for page in self.questions if not page.told), None)

    @cached_property
    def situation(self) -> Situation:
        """What was told in stage 1, and what follows from it."""
        return Situation(self.on, told_on(self.questions), self._walked[1])

    # ------------------------------------------------------------------------------------------------ stage 2

    @cached_property
    def _route(self) -> Route | None:
        """The route whose letter stage 2 asks for; None where there is none."""
        route = self._walked[2].route
        return route if route and route.letter and not self.first_open_question else None

    @cached_property
    def _matter(self) -> frozenset[str]:
        return facts_that_matter(self._walked[2], self._route) if self._route else frozenset()

    @cached_property
    def _unfolding(self) -> tuple[tuple[AskedPage, ...], dict[str, Value]]:
        return self._unfolded()

    def _unfolded(self, without: str = "") -> tuple[tuple[AskedPage, ...], dict[str, Value]]:
        """The pages of the letter and the facts told with them. `without`: a page whose own answers are not read."""
        found: tuple[AskedPage, ...] = ()
        facts = dict(self.situation.facts)
        for _round in range(MOST_ROUNDS if self._route else 0):
            asked = pages(self._route, settle(FACTS, {}, facts), self._matter)  # type: ignore[arg-type]
            if asked == found:
                break
            found = asked
            told = {
                name: value
                for one in found
                if one.page.name != without
                for name, value in self.details.get(one.page.name, {}).items()
            }
            facts = {**self.situation.facts, **self._later_facts(told)}
        return found, facts

    def _later_facts(self, told: Mapping[str, Any]) -> dict[str, Value]:
        """The facts told with the details, and those that follow from details told on these pages."""
        derived = {
            name: value
            for name, value in self._derived.items()
            if name not in ASKED_IN_THE_ANSWER
            and all(told.get(read) is self._stored.get(read) for read in READS[name])
        }
        found = {**told, **derived}
        return {
            name: value
            for name, value in found.items()
            if name in FACTS and name not in ASKED_IN_THE_ANSWER and check_value(FACTS[name], value) is None
        }

    @cached_property
    def letter(self) -> Situation:
        """What was told in both stages, and what follows from it."""
        found, facts = self._unfolding
        told = dict(self.situation.told)
        for one in found:
            told.update(self.details.get(one.page.name, {}))
        return Situation(self.on, told, facts)

    @cached_property
    def pages(self) -> tuple[LetterPage, ...]:
        """The pages of stage 2, in order; none while stage 1 is open, and where there is no letter."""
        return self._as_told(self._unfolding[0])

    def _as_told(self, found: tuple[AskedPage, ...]) -> tuple[LetterPage, ...]:
        as_told = (
            LetterPage(
                one.page,
                one.details,
                one.facts,
                self.details.get(one.page.name, {}),
                self._papers() if any(detail.kind is Kind.PAPERS for detail in one.details) else (),
            )
            for one in found
        )
        return tuple(page for page in as_told if page.papers or not _asks_papers_only(page))

    def _papers(self) -> tuple[str, ...]:
        return tuple(row.name for row in may_be_left_out(self.letter.assessment))

    @cached_property
    def first_open_page(self) -> str | None:
        """The first page of stage 2 not answered yet, or answered before a later answer made it ask more."""
        return next((page.name for page in self.pages if not page.is_complete), None)

    def asked_on(self, name: str) -> tuple[str, ...]:
        """What a page of stage 2 can ask of this person, whatever was told on the page itself.

        What it told must not hide one of its own questions: no account yet, then one.
        """
        page = next((one for one in self._as_told(self._unfolded(without=name)[0]) if one.name == name), None)
        return page.names if page else ()


def way_of(draft: Draft | None) -> Way:
    """The way of the person whose draft this is, by the law of today."""
    if draft is None:
        return Way({}, {}, timezone.localdate())
    return Way(draft.answers(ANSWER), draft.answers(DOSSIER), timezone.localdate())


def told_on(shown_pages: tuple[QuestionPage, ...]) -> dict[str, Any]:
    """What was typed or chosen on these pages."""
    return {name: value for page in shown_pages for name, value in page.told.items()}


def _asks_papers_only(page: LetterPage) -> bool:
    return not page.facts and all(detail.kind is Kind.PAPERS for detail in page.details)


def _is_value(name: str, value: Value) -> bool:
    return value == DOES_NOT_APPLY or check_value(FACTS[name], value) is None


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
