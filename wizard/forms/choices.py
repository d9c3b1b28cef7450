"""Fields with choices that follow the facts: one, several, yes or no, documents of a list."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wizard.forms.question_field import QuestionBoundField, QuestionField
from wizard.forms.translation import french_beside, translate
from wizard.rulebook.logic import Facts
from wizard.rulebook.vocabulary import Choice

CHOOSE = _("Choose an answer.")


@lru_cache(maxsize=2000)
def options_html(language: str, control: str, name: str, choices: tuple[Choice, ...]) -> str:
    """The choices before anybody answers: the same for everybody, so rendered once a language."""
    options = [
        {
            "value": choice.value,
            "label": translate(choice.label),
            "hint": translate(choice.hint),
            "french": french_beside(choice.french, translate(choice.label)),
            "group": translate(choice.group),
        }
        for choice in choices
    ]
    groups = list(dict.fromkeys(option["group"] for option in options))
    options.sort(key=lambda option: groups.index(option["group"]))
    return render_to_string("quinze/options.html", {"control": control, "name": name, "options": options})


def mark(html: str, values: Iterable[str], word: str) -> SafeString:
    """`html` with the options of these values marked as `checked` or `selected`."""
    for value in values:
        wanted = f'value="{escape(value)}"'
        html = html.replace(wanted, f"{wanted} {word}", 1)
    return mark_safe(html)  # noqa: S308 - rendered by a template, and the word is ours


class ChoicesBoundField(QuestionBoundField):
    """A group of radio buttons or boxes."""

    field: "ChoicesField | ManyChoicesField"

    @property
    def control_id(self) -> str:
        return f"{self.auto_id}_0"

    def options(self) -> SafeString:
        """The choices as HTML, those of a group together, the chosen ones marked."""
        field = self.field
        html = options_html(get_language() or "en", field.control, self.html_name, field.offered)
        value = self.value() or ()
        return mark(html, [value] if isinstance(value, str) else value, "checked")


class ChoicesField(QuestionField, forms.ChoiceField):
    """One of the choices of a fact or a detail, those that are offered to this person."""

    control = "radio"
    template_name = "quinze/choices.html"
    bound_field_class = ChoicesBoundField
    widget = forms.RadioSelect

    def __init__(self, choices: Iterable[Choice], *, required_message: Any = CHOOSE, **kwargs: Any) -> None:
        self.offered = tuple(choices)
        messages = {"required": required_message, "invalid_choice": CHOOSE}
        super().__init__(choices=self._pairs, error_messages=messages, **kwargs)

    def __deepcopy__(self, memo: dict[int, Any]) -> "ChoicesField":
        copied = super().__deepcopy__(memo)
        copied.choices = copied._pairs  # noqa: SLF001 - its own copy
        return copied

    def _pairs(self) -> list[tuple[str, str]]:
        return [(choice.value, translate(choice.label)) for choice in self.offered]

    def offer(self, known: Facts) -> None:
        """Leave out the choices that do not apply to a person of whom this is known."""
        self.offered = tuple(choice for choice in self.offered if choice.offered.value(known) is not False)
        self.choices = self._pairs


class ManyChoicesField(QuestionField, forms.MultipleChoiceField):
    """Any number of choices."""

    control = "checkbox"
    template_name = "quinze/choices.html"
    bound_field_class: type[QuestionBoundField] = ChoicesBoundField
    widget = forms.CheckboxSelectMultiple

    def __init__(self, choices: Iterable[Choice], **kwargs: Any) -> None:
        self.offered = tuple(choices)
        super().__init__(choices=self._pairs, **kwargs)

    def _pairs(self) -> list[tuple[str, str]]:
        return [(choice.value, translate(choice.label)) for choice in self.offered]


YES, NO = "yes", "no"


class YesNoField(ChoicesField):
    """True or false, as two radio buttons: an empty box would not be an answer."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__((Choice(YES, _("Yes")), Choice(NO, _("No"))), **kwargs)  # type: ignore[arg-type]

    def clean(self, value: Any) -> bool | None:
        return {YES: True, NO: False}.get(super().clean(value))


# -------------------------------------------------------------------------------------------------- documents


@dataclass(frozen=True)
class Paper:
    """A document a person may not have: its name, its title, the French title, what happens without it."""

    name: str
    title: str
    french: str
    without: str = ""


class PapersBoundField(QuestionBoundField):
    """Documents to tick."""

    field: "PapersField"

    @property
    def control_id(self) -> str:
        return f"{self.auto_id}_0"

    @property
    def ticked(self) -> Collection[str]:
        """The names of those that are ticked."""
        return self.value() or ()


class PapersField(QuestionField, forms.MultipleChoiceField):
    """Documents of a list, by name. `papers` are those a person is asked about, `settled` those already left out."""

    template_name = "quinze/papers.html"
    bound_field_class = PapersBoundField
    widget = forms.CheckboxSelectMultiple

    def __init__(self, choices: Iterable[Choice], **kwargs: Any) -> None:
        self.papers: tuple[Paper, ...] | None = None
        self.settled: tuple[Paper, ...] = ()
        super().__init__(choices=[(choice.value, choice.label) for choice in choices], **kwargs)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the documents asked about."""
        return tuple(paper.name for paper in self.papers or ())

    def offer(self, papers: Iterable[Paper], settled: Iterable[Paper]) -> None:
        """Ask about these documents only. One that no longer applies is forgotten, whatever tab it was ticked in."""
        self.papers, self.settled = tuple(papers), tuple(settled)

    def clean(self, value: Any) -> Any:
        if self.papers is not None:
            value = [name for name in value or [] if name in self.names]
        return super().clean(value)
