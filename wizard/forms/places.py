"""Fields for places: a country, the countries that pay a pension, a commune."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.choices import CallableChoiceIterator
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cpam.find import CommuneMatch, search_hint
from wizard.forms.choices import mark
from wizard.forms.communes import chosen_for, find_communes, is_named, text_and_code
from wizard.forms.question_field import QuestionBoundField, QuestionField
from wizard.rulebook import countries

# --------------------------------------------------------------------------------------------------- countries


@lru_cache
def country_choices(language: str, purpose: countries.Purpose) -> tuple[tuple[str, str], ...]:
    """Key and name of every country, in the reader's language and order."""
    return countries.choices(language, purpose)


@lru_cache
def country_options(language: str, purpose: countries.Purpose) -> str:
    """The same as `<option>` elements: the longest lists of the site are put together once."""
    return format_html_join("", '<option value="{}">{}</option>', country_choices(language, purpose))


def marked_countries(purpose: countries.Purpose, chosen: str) -> SafeString:
    """The `<option>` elements in the reader's language, the chosen one marked."""
    html = country_options(translation.get_language() or "en", purpose)
    return mark(html, [chosen] if chosen else [], "selected")


class CountryBoundField(QuestionBoundField):
    """A list of countries."""

    field: "CountryField"

    def options(self) -> SafeString:
        """The countries as `<option>` elements."""
        return marked_countries(self.field.purpose, str(self.value() or ""))


class CountryField(QuestionField, forms.ChoiceField):
    """A country by its key."""

    template_name = "quinze/select.html"
    bound_field_class = CountryBoundField

    def __init__(self, purpose: countries.Purpose = "nationality", **kwargs: Any) -> None:
        self.purpose = purpose
        messages = {"required": _("Choose a country."), "invalid_choice": _("Choose a country of the list.")}
        super().__init__(choices=self._pairs, error_messages=messages, **kwargs)

    def _pairs(self) -> list[tuple[str, str]]:
        return [("", "—"), *country_choices(translation.get_language() or "en", self.purpose)]


class CountriesWidget(forms.MultiWidget):
    """Up to three countries."""

    def __init__(self, choices: Callable[[], Any], attrs: dict[str, Any] | None = None) -> None:
        super().__init__([forms.Select(attrs, CallableChoiceIterator(choices)) for _number in range(3)], attrs)

    def decompress(self, value: Any) -> list[str]:
        return [*(value or []), "", "", ""][:3]


NO_PENSION_YET = "none"


@dataclass(frozen=True)
class CountryBox:
    """One of the three lists."""

    chosen: str

    def options(self) -> SafeString:
        """The countries as `<option>` elements."""
        return marked_countries("authority", self.chosen)

    @property
    def is_none(self) -> bool:
        """Whether it says that there is no pension yet."""
        return self.chosen == NO_PENSION_YET


class PensionCountriesBoundField(QuestionBoundField):
    """Three lists of countries."""

    @property
    def control_id(self) -> str:
        return f"{self.auto_id}_0"

    def boxes(self) -> list[CountryBox]:
        """The three lists."""
        return [CountryBox(chosen or "") for chosen in [*(self.value() or []), "", "", ""][:3]]


class PensionCountriesField(QuestionField):
    """The countries that pay a pension, in up to three lists; the first may say "none yet". Cleans to keys."""

    template_name = "quinze/countries.html"
    bound_field_class = PensionCountriesBoundField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=CountriesWidget(self._pairs), **kwargs)

    def _pairs(self) -> list[tuple[str, str]]:
        nothing = [("", "—"), (NO_PENSION_YET, gettext("No pension yet"))]
        return [*nothing, *country_choices(translation.get_language() or "en", "authority")]

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


# --------------------------------------------------------------------------------------------------- communes


class CommuneWidget(forms.MultiWidget):
    """What was typed (`commune_text`) and which commune was chosen for it (`commune`, an INSEE code)."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"text": forms.TextInput(), "": forms.TextInput()}, attrs)

    def decompress(self, value: Any) -> list[str]:
        return ["", value or ""]


class CommuneBoundField(QuestionBoundField):
    """A search box and the communes found."""

    @property
    def control_id(self) -> str:
        return f"{self.auto_id}_text"

    @cached_property
    def text(self) -> str:
        """What was typed."""
        return text_and_code(self.value())[0]

    @cached_property
    def matches(self) -> list[CommuneMatch]:
        """Every commune the text may mean."""
        return find_communes(self.text)

    @cached_property
    def code(self) -> str:
        """The commune chosen for this text, "" for none."""
        code = text_and_code(self.value())[1]
        return code if code and chosen_for(self.text, code, self.matches) else ""

    @property
    def found(self) -> list[CommuneMatch]:
        """The communes to choose from: the chosen one alone when there is one."""
        several = self.matches if len(self.matches) > 1 else []
        return [match for match in several if not self.code or match.insee == self.code]

    @property
    def is_unknown(self) -> bool:
        """Whether no commune has that name."""
        return bool(self.text) and not self.matches


class CommuneField(QuestionField):
    """A commune: searched by name or postcode, then chosen. Cleans to an INSEE code."""

    template_name = "quinze/commune.html"
    bound_field_class = CommuneBoundField
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
        if len(found) == 1 and is_named(text, found[0]):
            return found[0].insee
        raise ValidationError(_("Choose your commune in the list below."), "several")
