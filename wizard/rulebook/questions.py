"""The pages of the interview, in order, and which of them a person sees.

A page is shown when, given the answers to the pages shown before it, one of its facts can still change the outcome.
So no question is put without a purpose and no rule reads what nobody asked; `tests/rulebook/test_walk.py` proves both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wizard.rulebook.facts import ASYLUM, FAMILY
from wizard.rulebook.logic import ALWAYS, Expr, Facts
from wizard.rulebook.outlook import Outlook, learn
from wizard.rulebook.ruleset import opening


@dataclass(frozen=True)
class Question:
    """One page. `facts` are what it settles; `inputs` what is typed where that differs (a country, a date).

    `when` says who sees the page. People who come for their family see that page first, others see it last.
    """

    name: str
    facts: tuple[str, ...]
    inputs: tuple[str, ...] = ()
    when: Expr = ALWAYS


# Pages that decide the route come first, papers last. People whose way ends early answer few questions.
QUESTIONS: tuple[Question, ...] = (
    Question("profile", ("profile",)),
    Question("family", ("family_link",), when=FAMILY | ASYLUM),
    Question("place", ("residence", "territory"), ("residence", "commune")),
    Question("origin", ("nationality_group", "algerian", "study_agreement", "birth_area"),
             ("nationality", "birth_country")),
    Question("permit", ("residence_permit",)),
    Question("number", ("number_status", "request_status")),
    Question("waiting", ("file_sent_weeks",), ("file_sent_on",)),
    Question("rights", ("rights", "provisional_months"), ("rights", "provisional_since")),
    Question("change", ("change",)),
    Question("paid_work", ("paid_work",)),
    Question("work", ("work_situation",)),
    Question("posting", ("posting",)),
    Question("studies", ("student_level",)),
    Question("internship", ("intern_situation",)),
    Question("benefit", ("unemployment_benefit",)),
    Question("pension", ("pension_source",), ("pension_countries",)),
    Question("cover", ("foreign_cover",)),
    Question("coordination", ("coordination_form",)),
    Question("joining", ("family_link",)),
    Question("sponsor", ("sponsor_cover",)),
    Question("scheme", ("parent_scheme",)),
    Question("arrival", ("months_in_france",), ("arrival_date",)),
    Question("exemption", ("wait_exemption",)),
    Question("certificate", ("certificate_kind", "certificate_translation", "certificate_legalisation"),
             ("certificate_country", "certificate_kind", "certificate_language")),
    Question("housing", ("housing",)),
)  # fmt: skip

MOST_PAGES = 16
"""The longest way there is, in pages; the walk of all states counts it."""

QUESTION = {question.name: question for question in QUESTIONS}

ASKED_IN_THE_ANSWER = frozenset(fact for question in QUESTIONS for fact in question.facts)


@dataclass(frozen=True)
class ShownQuestion:
    """A page that is shown, with what was known before it."""

    question: Question
    before: Outlook


def shown(facts: Facts, on: date) -> Iterator[ShownQuestion]:
    """The pages shown to a person with these facts, in order.

    After the first page whose facts are not all told, later pages are those that can matter as far as one can tell.
    """
    outlook = opening(on)
    for question in QUESTIONS:
        if outlook.open_facts.isdisjoint(question.facts) or question.when.value(outlook.known) is False:
            continue
        yield ShownQuestion(question, outlook)
        outlook = after(question, outlook, facts)


def after(question: Question, before: Outlook, facts: Facts) -> Outlook:
    """The outlook once a page has been answered as `facts` says; the same while it has not."""
    told = {name: facts[name] for name in question.facts if name in facts}
    return learn(before, told) if told else before
