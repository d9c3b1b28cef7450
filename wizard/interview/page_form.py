"""A page's form: what both stages share. It shows what was typed, judges it, and says which of it is kept."""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext

from wizard.forms.layout import LaidOutForm

Typed = dict[str, list[str]]
"""Names of controls with what was typed there, as a draft and a file keep it."""

MOST_VALUES = 60
"""Of one control: more boxes than the longest list of papers has."""

MOST_SIGNS = 500
"""Of one value that is kept. Long texts have a limit of their own."""


class PageForm(LaidOutForm):
    """A page: its fields, and what was typed put back without judging it."""

    page: ClassVar[str]
    own_title: ClassVar[str] = ""

    def title(self) -> str:
        """The heading of the page: its own, or its first question."""
        if self.own_title:
            return gettext(self.own_title)
        return str(next(iter(self.fields.values())).label)

    def in_summary(self, bound: forms.BoundField, message: str) -> str:
        """The message with its question, where the page has several."""
        if len(self.fields) == 1:
            return message
        return gettext("%(question)s: %(message)s") % {
            "question": str(bound.label).rstrip("?").rstrip(),
            "message": message,
        }

    def questions(self) -> list[tuple[str, str, str]]:
        """Code, field and text of what looks odd but may be right. Only after `is_valid()`."""
        return []

    def answers(self) -> dict[str, Any]:
        """What was understood: name to value, days as dates. Only after `is_valid()`."""
        return dict(self.cleaned_data)

    @classmethod
    def typed_in(cls, typed: Mapping[str, Any]) -> dict[str, Any]:
        """Initial values from what was typed and saved, valid or not."""
        data = typed if isinstance(typed, MultiValueDict) else MultiValueDict(typed)
        return {name: field.widget.value_from_datadict(data, {}, name) for name, field in cls.base_fields.items()}

    @classmethod
    @cache
    def controls(cls) -> dict[str, int]:
        """The names of the controls this page can send, each with the most signs that are kept of it."""
        return {
            control: getattr(field, "most_kept", MOST_SIGNS)
            for name, field in cls.base_fields.items()
            for control in control_names(name, field)
        }

    @classmethod
    def keep(cls, posted: MultiValueDict[str, str]) -> Typed:
        """What is kept of a posted page: the values of its own controls, as far as their limits go."""
        return {
            name: [readable(value)[:longest] for value in posted.getlist(name)[:MOST_VALUES]]
            for name, longest in cls.controls().items()
            if name in posted
        }


def control_names(name: str, field: forms.Field) -> list[str]:
    """The names under which a browser sends a field: several for a date in three boxes."""
    if hasattr(field, "control_names"):
        return list(field.control_names())
    if isinstance(field.widget, forms.MultiWidget):
        return [part["name"] for part in field.widget.get_context(name, None, {})["widget"]["subwidgets"]]
    return [name]


def readable(text: str) -> str:
    """A text without halves of characters: JSON can hold them, no page can show them."""
    return text.encode("utf-8", "ignore").decode("utf-8")
