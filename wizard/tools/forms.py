"""What the small tools ask. Forms are filled from the address, so that an answer can be shared; a number never is."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wizard.forms.fields import ChoicesField, CommuneField, CountryField, DayField, YesNoField
from wizard.forms.layout import drawn, error_target
from wizard.rulebook.civil_status import languages_question_needed
from wizard.rulebook.facts import CERTIFICATE_KIND
from wizard.rulebook.inputs import LANGUAGES
from wizard.rulebook.vocabulary import Choice
from wizard.tools.offices import CASE, CASES
from wizard.tools.waiting import SITUATIONS


def optional(field: forms.Field) -> forms.Field:
    """Mark a field as optional for its template."""
    field.required = False
    field.optional = True  # type: ignore[attr-defined]
    return field


class ToolForm(forms.Form):
    """A tool's questions. `helper` draws them under the page's own heading."""

    use_required_attribute = False
    helper: ClassVar[FormHelper]

    @classmethod
    def told(cls, asked: QueryDict) -> bool:
        """Whether the address answers any of its questions."""
        fields = cls.base_fields.items()
        return any(not field.widget.value_omitted_from_data(asked, {}, name) for name, field in fields)

    def problems(self) -> list[tuple[str, str]]:
        """Where each error is, and what it says."""
        return [
            (error_target(self[name]) if name in self.fields else f"id_{next(iter(self.fields))}", str(message))
            for name, found in self.errors.items()
            for message in found
        ]

    def shared(self) -> dict[str, str]:
        """The shortest address of this answer. Only after `is_valid()`."""
        return {
            f"{name}_day" if isinstance(value, date) else name: _in_address(value)
            for name, value in self.cleaned_data.items()
            if value not in (None, "", False)
        }


def _in_address(value: Any) -> str:
    if value is True:
        return "yes"
    return value.isoformat() if isinstance(value, date) else str(value)


class NumberForm(forms.Form):
    """Any number somebody was given. It is posted, never put into an address."""

    number = forms.CharField(
        label=_("The number"),
        help_text=_("With or without spaces, as it stands on your paper. 13 digits will do."),
        max_length=100,
        strip=True,
        error_messages={"required": _("Enter the number."), "max_length": _("No number is that long.")},
    )
    number.shape = "digits"  # type: ignore[attr-defined]
    number.dir = "ltr"  # type: ignore[attr-defined]
    helper = drawn(("number",), heading=False)
    use_required_attribute = False


_KINDS: Mapping[str, Any] = {choice.value: choice.value for choice in CERTIFICATE_KIND.choices}


class CertificateForm(ToolForm):
    """The country that issues the certificate, its form, and its language where that decides."""

    country = CountryField("authority", label=_("Which country’s authorities issue it?"))
    kind = optional(ChoicesField(CERTIFICATE_KIND.choices, label=_("Which birth certificate is it?")))
    language = optional(ChoicesField(LANGUAGES, label=_("Which language is it written in?")))
    protected = optional(
        YesNoField(
            label=_("Are you a refugee, stateless, or under subsidiary protection?"),
            help_text=_("Then your country’s consulate must not be asked for anything."),
        )
    )
    helper = drawn(("country", "kind", "language", "protected"), heading=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self._language_decides():
            del self.fields["language"]

    def _language_decides(self) -> bool:
        """The language is asked once the country and the form of the certificate leave the answer open."""
        issuer, kind = (str(self.data.get(name) or "") for name in ("country", "kind"))
        try:
            return bool(issuer) and languages_question_needed(issuer, _KINDS.get(kind))
        except KeyError:
            return False


class ThreeMonthsForm(ToolForm):
    """The day of arrival, and what may lift the wait."""

    arrival = optional(
        DayField(
            label=_("Since when do you live in France?"),
            help_text=_("The day you last arrived to live here. It may lie ahead."),
        )
    )
    situation = optional(
        ChoicesField(
            (Choice(one.key, one.label) for one in SITUATIONS),  # type: ignore[arg-type]
            label=_("What is true for you?"),
            help_text=_("If several are, choose the first."),
        )
    )
    helper = drawn(("arrival", "situation"), heading=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if not self.errors and not any(told.values()):
            self.add_error("arrival", _("Enter the day on which you arrived, or choose what is true for you."))
        return told


class OfficeForm(ToolForm):
    """The commune, and the few situations that lead elsewhere."""

    commune = CommuneField(
        label=_("Which commune do you live in?"),
        help_text=_("Its name or postcode, as on your lease."),
        required=False,
    )
    case = optional(
        ChoicesField((Choice(one.key, one.label, one.hint) for one in CASES), label=_("Is one of these true?"))  # type: ignore[arg-type]
    )
    helper = drawn(("commune", "case"), heading=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        case = CASE[told.get("case") or "any"]
        if case.needs_commune and not told.get("commune") and "commune" not in self.errors:
            self.add_error("commune", CommuneField.MISSING)
        return told
