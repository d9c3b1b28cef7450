"""A form a page of stage 1, made from the facts and inputs the rulebook declares for it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wizard.forms.choices import ChoicesField, YesNoField
from wizard.forms.date_fields import DayField
from wizard.forms.places import CommuneField, CountryField, PensionCountriesField
from wizard.forms.translation import translate, translate_later
from wizard.interview.page_form import PageForm
from wizard.interview.way import QuestionPage
from wizard.rulebook.civil_status import languages_question_needed
from wizard.rulebook.facts import CHILD_IN_CARE, CHILD_REQUEST, FACTS
from wizard.rulebook.inputs import CHILD_LABELS, INPUTS, LANGUAGES, PAGE_TITLES, names_on
from wizard.rulebook.logic import NOTHING_KNOWN, Facts
from wizard.rulebook.questions import QUESTIONS
from wizard.rulebook.vocabulary import ChoiceFact, YesNoFact

_WITHOUT_ONE: dict[Any, Any] = {"none_yet": "full", "": None}
"""Whoever has no certificate yet is told about a full copy."""


class QuestionForm(PageForm):
    """A page of stage 1. `known`: what is known before it, which choices depend on; `names`: what is asked."""

    def __init__(
        self, *args: Any, known: Facts = NOTHING_KNOWN, names: Iterable[str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if names is not None:
            for name in set(self.fields) - set(names):
                del self.fields[name]
        if "certificate_language" in self.fields and not self._language_matters():
            del self.fields["certificate_language"]
        about_a_child = (CHILD_REQUEST | CHILD_IN_CARE).value(known)
        for name, field in self.fields.items():
            if isinstance(field, ChoicesField):
                field.offer(known)
            if about_a_child and name in CHILD_LABELS:
                field.label = translate(CHILD_LABELS[name])

    def _language_matters(self) -> bool:
        """Whether it depends on the language if this certificate must be translated: asked only then."""
        source = self.data if self.is_bound else self.initial
        issuer, kind = source.get("certificate_country"), source.get("certificate_kind")
        try:
            return (
                issuer is not None and bool(issuer) and languages_question_needed(issuer, _WITHOUT_ONE.get(kind, kind))
            )
        except KeyError:
            return False

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("residence") == "not_yet":  # whatever lies in the commune's box is not meant
            self.errors.pop("commune", None)
            cleaned["commune"] = ""
        elif cleaned.get("residence") == "france" and cleaned.get("commune") == "":
            self.add_error("commune", CommuneField.MISSING)
        return cleaned


def question_options(page: QuestionPage) -> dict[str, Any]:
    """What the form of a page is made with, for this person."""
    return {"known": page.known, "names": page.names}


def fact_field(name: str) -> forms.Field:
    """The field that asks for a fact. Raises TypeError for a fact that is worked out, never asked."""
    fact = FACTS[name]
    words: Any = {"label": translate_later(fact.label), "help_text": translate_later(fact.hint)}
    if isinstance(fact, ChoiceFact):
        return ChoicesField(fact.choices, **words)
    if isinstance(fact, YesNoFact):
        return YesNoField(**words)
    raise TypeError(f"{name} is worked out, not asked")


def input_field(name: str) -> forms.Field:
    """The field in which an input is typed."""
    entry = INPUTS[name]
    words: Any = {"label": translate_later(entry.label), "help_text": translate_later(entry.hint)}
    match entry.type:
        case "country":
            return CountryField(entry.purpose, **words)
        case "countries":
            return PensionCountriesField(**words)
        case "commune":
            return CommuneField(required=False, **words)
        case "date":
            return DayField(past=True, **words)
        case "language":
            return ChoicesField(
                LANGUAGES, required_message=_("One more question: which language is it written in?"), **words
            )


def _form_class(page: str) -> type[QuestionForm]:
    names = names_on(page)
    fields = {name: input_field(name) if name in INPUTS else fact_field(name) for name in names}
    title = PAGE_TITLES.get(page, "")
    own = {"page": page, "own_title": title, "heading": "" if title else names[0]}
    return type(f"{page.title().replace('_', '')}Form", (QuestionForm,), {**own, **fields})


QUESTION_FORMS: dict[str, type[QuestionForm]] = {question.name: _form_class(question.name) for question in QUESTIONS}
"""Page to form class, in the order of the interview: formtools' `form_list`."""
