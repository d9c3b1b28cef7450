"""What the small tools ask. Forms are filled from the address, so that an answer can be shared; a number never is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wizard.forms.choices import ChoicesField, YesNoField
from wizard.forms.date_fields import DayField
from wizard.forms.layout import LaidOutForm
from wizard.forms.number_fields import number_box
from wizard.forms.places import CommuneField, CountryField
from wizard.forms.question_field import TextField
from wizard.rulebook.civil_status import languages_question_needed
from wizard.rulebook.facts import CERTIFICATE_KIND
from wizard.rulebook.inputs import LANGUAGES
from wizard.rulebook.vocabulary import Choice
from wizard.tools.offices import CASE, CASES
from wizard.tools.waiting import SITUATIONS

OPTIONAL: Mapping[str, Any] = {"required": False, "optional": True}
"""A question that may stay unanswered, and says so."""


class ToolForm(LaidOutForm):
    """A tool's questions, under the page's own heading."""

    @classmethod
    def told(cls, asked: QueryDict) -> bool:
        """Whether the address answers any of its questions."""
        fields = cls.base_fields.items()
        return any(not field.widget.value_omitted_from_data(asked, {}, name) for name, field in fields)

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


class NumberForm(LaidOutForm):
    """Any number somebody was given. It is posted, never put into an address."""

    number = TextField(
        label=_("The number"),
        help_text=_("With or without spaces, as it stands on your paper. 13 digits will do."),
        max_length=100,
        strip=True,
        error_messages={"required": _("Enter the number."), "max_length": _("No number is that long.")},
        widget=number_box(),
    )


_KINDS: Mapping[str, Any] = {choice.value: choice.value for choice in CERTIFICATE_KIND.choices}


class CertificateForm(ToolForm):
    """The country that issues the certificate, its form, and its language where that decides."""

    country = CountryField("authority", label=_("Which country’s authorities issue it?"))
    kind = ChoicesField(CERTIFICATE_KIND.choices, label=_("Which birth certificate is it?"), **OPTIONAL)
    language = ChoicesField(LANGUAGES, label=_("Which language is it written in?"), **OPTIONAL)
    protected = YesNoField(
        label=_("Are you a refugee, stateless, or under subsidiary protection?"),
        help_text=_("Then your country’s consulate must not be asked for anything."),
        **OPTIONAL,
    )

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

    arrival = DayField(
        label=_("Since when do you live in France?"),
        help_text=_("The day you last arrived to live here. It may lie ahead."),
        **OPTIONAL,
    )
    situation = ChoicesField(
        (Choice(one.key, one.label) for one in SITUATIONS),  # type: ignore[arg-type]
        label=_("What is true for you?"),
        help_text=_("If several are, choose the first."),
        **OPTIONAL,
    )

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
    case = ChoicesField(
        (Choice(one.key, one.label, one.hint) for one in CASES),  # type: ignore[arg-type]
        label=_("Is one of these true?"),
        **OPTIONAL,
    )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        case = CASE[told.get("case") or "any"]
        if case.needs_commune and not told.get("commune") and "commune" not in self.errors:
            self.add_error("commune", CommuneField.MISSING)
        return told
