"""Inputs: what people type when it is not itself a fact. `derive` turns it into facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.rulebook.countries import Purpose
from wizard.rulebook.facts import FACTS
from wizard.rulebook.questions import QUESTION, QUESTIONS
from wizard.rulebook.vocabulary import Choice
from wizard.rulebook.words import _

InputType = Literal["country", "countries", "commune", "date", "language"]


@dataclass(frozen=True)
class Input:
    """One thing typed. `type` says what it is: a country's key, several, an INSEE code, a day, a language.

    `settles` names the facts it is asked for.
    """

    name: str
    type: InputType
    settles: tuple[str, ...]
    label: str
    hint: str = ""
    purpose: Purpose = "nationality"


INPUTS: Mapping[str, Input] = {
    entry.name: entry
    for entry in (
        Input(
            "commune",
            "commune",
            ("territory",),
            _("Which commune do you live in?"),
            _("Type its name or postcode. If you live abroad and work in France: the commune where you work."),
        ),
        Input(
            "nationality",
            "country",
            ("nationality_group", "algerian", "study_agreement"),
            _("What is your nationality?"),
            _("If you have several and one of them is French or of the European Union, choose that one."),
        ),
        Input("birth_country", "country", ("birth_area",), _("In which country were you born?"), "", "birthplace"),
        Input(
            "file_sent_on",
            "date",
            ("file_sent_weeks",),
            _("On which day was the file sent?"),
            _("The day it was posted, handed in or sent online. If you do not know exactly, the nearest day."),
        ),
        Input(
            "provisional_since",
            "date",
            ("provisional_months",),
            _("On which day was your provisional number given?"),
            _("The date of the letter. If you do not know exactly, the nearest day."),
        ),
        Input(
            "pension_countries",
            "countries",
            ("pension_source",),
            _("Which countries pay you a pension?"),
            _("Every country counts, even for a small pension."),
        ),
        Input(
            "arrival_date",
            "date",
            ("months_in_france",),
            _("Since when have you lived in France?"),
            _("The day you last arrived to live here. Short visits before do not count."),
        ),
        Input(
            "certificate_country",
            "country",
            ("certificate_translation", "certificate_legalisation"),
            _("Which country issues your birth certificate?"),
            "",
            "authority",
        ),
        Input("certificate_language", "language", ("certificate_translation",), _("Which language is it written in?")),
    )
}

CHILD_LABELS: Mapping[str, str] = {
    "birth_country": _("In which country was the child born?"),
    "arrival_date": _("Since when has the child lived in France?"),
    "certificate_country": _("Which country issues the child’s birth certificate?"),
}
"""When a parent asks for a child, these questions are about the child."""

LANGUAGES: tuple[Choice, ...] = (
    Choice("french", _("In French, or in French beside another language")),
    Choice("other", _("In another language only")),
)
"""What a certificate may be written in: only whether it is French matters."""

PAGE_TITLES: Mapping[str, str] = {
    "origin": _("Nationality and birth"),
    "number": _("Your number and your file"),
    "rights": _("Your cover today"),
    "certificate": _("The birth certificate"),
}
"""Pages of several questions whose first question is no title for the page."""


def names_on(page: str) -> tuple[str, ...]:
    """The names of what is typed or chosen on a page, in order."""
    question = QUESTION[page]
    return question.inputs or question.facts


def settled_by(name: str) -> tuple[str, ...]:
    """The facts an answer is asked for: itself, where it is a fact."""
    return INPUTS[name].settles if name in INPUTS else (name,)


ASKED: tuple[str, ...] = tuple(dict.fromkeys(name for question in QUESTIONS for name in names_on(question.name)))
"""Everything stage 1 asks, in order: inputs where there are some, else facts."""


def label_of(name: str) -> str:
    """The question, in English."""
    return INPUTS[name].label if name in INPUTS else FACTS[name].label
