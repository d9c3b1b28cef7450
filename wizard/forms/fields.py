"""The fields questions are made of: choices that follow the facts, countries, communes, dates in three boxes.

Each field names the template that draws it (`kind`). Widgets are Django's own, so a form also renders the usual way.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.choices import CallableChoiceIterator
from django.utils.html import format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cpam.find import CommuneMatch, commune, search_communes, search_hint
from cpam.names import compact_name
from wizard.forms.dates import BadDateError, read_date
from wizard.forms.translation import translate
from wizard.rulebook import countries
from wizard.rulebook.logic import Facts
from wizard.rulebook.rows import Document
from wizard.rulebook.vocabulary import Choice

MOST_COMMUNES = 30
CHOOSE = _("Choose an answer.")


class ChoicesField(forms.ChoiceField):
    """One of the choices of a fact or a detail, those that are offered to this person."""

    kind = "radios"
    widget = forms.RadioSelect

    def __init__(self, choices: Iterable[Choice], *, required_message: Any = CHOOSE, **kwargs: Any) -> None:
        self.rows = tuple(choices)
        messages = {"required": required_message, "invalid_choice": CHOOSE}
        super().__init__(choices=self._pairs, error_messages=messages, **kwargs)

    def __deepcopy__(self, memo: dict[int, Any]) -> "ChoicesField":
        copied = super().__deepcopy__(memo)
        copied.choices = copied._pairs  # noqa: SLF001 - its own copy
        return copied

    def _pairs(self) -> list[tuple[str, str]]:
        return [(row.value, translate(row.label)) for row in self.rows]

    def offer(self, known: Facts) -> None:
        """Leave out the choices that are not put to a person of whom this is known."""
        self.rows = tuple(row for row in self.rows if row.offered.value(known) is not False)
        self.choices = self._pairs


class ManyChoicesField(forms.MultipleChoiceField):
    """Any number of choices."""

    kind = "checkboxes"
    widget = forms.CheckboxSelectMultiple

    def __init__(self, choices: Iterable[Choice], **kwargs: Any) -> None:
        self.rows = tuple(choices)
        super().__init__(choices=lambda: [(row.value, translate(row.label)) for row in self.rows], **kwargs)


class PapersField(ManyChoicesField):
    """Papers of a list, by name. `offered` are those put to this person, `settled` those already left out."""

    kind = "papers"

    def __init__(self, choices: Iterable[Choice], **kwargs: Any) -> None:
        super().__init__(choices, **kwargs)
        self.offered: tuple[Document, ...] | None = None
        self.settled: tuple[Document, ...] = ()

    def offer(self, offered: Iterable[Document], settled: Iterable[Document]) -> None:
        """Ask about these papers only. One that no longer applies is forgotten, whatever tab it was ticked in."""
        self.offered, self.settled = tuple(offered), tuple(settled)

    def clean(self, value: Any) -> Any:
        if self.offered is not None:
            names = {row.name for row in self.offered}
            value = [name for name in value or [] if name in names]
        return super().clean(value)


YES, NO = "yes", "no"


class YesNoField(ChoicesField):
    """True or false, told by two radio buttons: an empty box would not be an answer."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__((Choice(YES, _("Yes")), Choice(NO, _("No"))), **kwargs)  # type: ignore[arg-type]

    def clean(self, value: Any) -> bool | None:
        return {YES: True, NO: False}.get(super().clean(value))


# --------------------------------------------------------------------------------------------------- countries


@lru_cache
def country_choices(language: str, purpose: countries.Purpose) -> tuple[tuple[str, str], ...]:
    """Key and name of every country, in the reader's language and order."""
    return countries.choices(language, purpose)


@lru_cache
def country_options(language: str, purpose: countries.Purpose) -> str:
    """The same as `<option>` elements: the longest lists of the site are put together once."""
    return format_html_join("", '<option value="{}">{}</option>', country_choices(language, purpose))


class CountryField(forms.ChoiceField):
    """A country by its key."""

    kind = "select"

    def __init__(self, purpose: countries.Purpose = "nationality", **kwargs: Any) -> None:
        self.purpose = purpose
        messages = {"required": _("Choose a country."), "invalid_choice": _("Choose a country of the list.")}
        super().__init__(choices=self._pairs, error_messages=messages, **kwargs)

    def _pairs(self) -> list[tuple[str, str]]:
        return [("", "—"), *country_choices(translation.get_language() or "en", self.purpose)]

    def options(self) -> str:
        return country_options(translation.get_language() or "en", self.purpose)


# --------------------------------------------------------------------------------------------------- communes


class CommuneWidget(forms.MultiWidget):
    """What was typed (`commune_text`) and which commune was chosen for it (`commune`, an INSEE code)."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"text": forms.TextInput(), "": forms.TextInput()}, attrs)

    def decompress(self, value: Any) -> list[str]:
        return ["", value or ""]


class CommuneField(forms.Field):
    """A commune: searched by name or postcode, then chosen. Cleans to an INSEE code."""

    kind = "commune"
    widget = CommuneWidget
    MISSING = _("Enter a commune, or its postcode.")
    UNKNOWN = _("No commune with that name or postcode was found.")

    def clean(self, value: Any) -> str:
        text, code = text_and_code(value)
        if not text and not code:
            if self.required:
                raise ValidationError(self.MISSING, "required")
            return ""
        found = find_communes(text)
        if code and chosen_for(text, code, found):
            return code
        if not found:
            raise ValidationError(str(search_hint(text) or self.UNKNOWN), "unknown")
        if len(found) == 1 and names(text, found[0]):
            return found[0].insee
        raise ValidationError(_("Choose your commune in the list below."), "several")


def text_and_code(value: Any) -> tuple[str, str]:
    """What was typed and the code chosen, from what the widget gives."""
    text, code = ((part or "").strip() for part in (value or ["", ""]))
    return text, code


def find_communes(text: str) -> list[CommuneMatch]:
    """The communes a text may mean; one when its name is that of no other."""
    found = search_communes(text, limit=MOST_COMMUNES) if text else []
    wanted = compact_name(text)
    exact = [
        match
        for match in found
        if compact_name(match.former or match.name) == wanted or match.label.casefold() == text.casefold()
    ]
    return exact if len(exact) == 1 else found


def names(text: str, match: CommuneMatch) -> bool:
    """Whether a text says this commune and no slip was forgiven: its name, its postcode, or both.

    A near miss is shown to be confirmed: the wrong commune is the wrong office.
    """
    postcodes = [word for word in text.split() if word.isascii() and word.isdigit()]
    name = compact_name(" ".join(word for word in text.split() if word not in postcodes))
    if name and name not in {compact_name(match.name), compact_name(match.former), compact_name(match.label)}:
        return text.casefold() == match.label.casefold()
    return all(postcode in match.postcodes for postcode in postcodes)


def chosen_for(text: str, code: str, found: list[CommuneMatch]) -> bool:
    """Whether the code is one `text` leads to: a choice made for another text does not count."""
    if any(match.insee == code for match in found):
        return True
    place = commune(code) if code.isascii() and len(code) == 5 else None
    return place is not None and (not text or str(place).casefold() == text.casefold())


# --------------------------------------------------------------------------------------------------- dates


class DateParts(forms.MultiWidget):
    """Day, month and year, each in a box."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({name: forms.TextInput(attrs) for name in ("day", "month", "year")}, attrs)

    def decompress(self, value: Any) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]


class DayField(forms.Field):
    """A date in three boxes. `past`: not after today. Cleans to a date."""

    kind = "date"
    widget = DateParts

    def __init__(self, *, past: bool = False, **kwargs: Any) -> None:
        self.past = past
        self.wrong_part = "day"
        super().__init__(**kwargs)

    def clean(self, value: Any) -> date | None:
        self.wrong_part = "day"
        day, month, year = ((part or "").strip() for part in (value or ["", "", ""]))
        if not (day or month or year):
            if self.required:
                raise ValidationError(_("Enter a date."), "required")
            return None
        try:
            found = read_date(day, month, year)
        except BadDateError as error:
            self.wrong_part = error.part
            raise ValidationError(str(error.message), "invalid") from None
        if self.past and found > timezone.localdate():
            raise ValidationError(_("This day has not come yet."), "future")
        return found


class CountriesWidget(forms.MultiWidget):
    """Up to three countries."""

    def __init__(self, choices: Callable[[], Any], attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.Select(attrs, CallableChoiceIterator(choices)) for _number in range(3)], attrs)

    def decompress(self, value: Any) -> list[str]:
        return [*(value or []), "", "", ""][:3]


NO_PENSION_YET = "none"


class PensionCountriesField(forms.Field):
    """The countries that pay a pension, in up to three lists; the first may say "none yet". Cleans to keys."""

    kind = "countries"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=CountriesWidget(self._pairs), **kwargs)

    def _pairs(self) -> list[tuple[str, str]]:
        nothing = [("", "—"), (NO_PENSION_YET, gettext("No pension yet"))]
        return [*nothing, *country_choices(translation.get_language() or "en", "authority")]

    def options(self) -> str:
        return country_options(translation.get_language() or "en", "authority")

    def clean(self, value: Any) -> list[str]:
        chosen = list(dict.fromkeys(part for part in value or [] if part))
        if not chosen:
            raise ValidationError(_("Choose at least one country, or “No pension yet”."), "required")
        if chosen == [NO_PENSION_YET]:
            return []
        known = dict(country_choices("en", "authority"))
        if any(part not in known for part in chosen if part != NO_PENSION_YET):
            raise ValidationError(_("Choose a country of the list."), "invalid_choice")
        if NO_PENSION_YET in chosen:
            raise ValidationError(_("Choose countries, or “No pension yet”, not both."), "both")
        return chosen
