"""Reading a date the way people type one: 3 / 9 / 2026, 03 sept. 2026, ٣ / ٩ / ٢٠٢٦, 2026-09-03 in one go."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from django.utils import translation
from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext_lazy as _

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
_ISO = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_WHOLE = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\w+)\.?\s*[-/. ]\s*(\d{4})")


class BadDateError(ValueError):
    """Why the parts make no date. `message` is translatable, `part` the box to go to: day, month or year."""

    def __init__(self, message: object, part: str) -> None:
        super().__init__(str(message))
        self.message, self.part = message, part


def read_date(day: str, month: str, year: str) -> date:
    """The date typed in three boxes, or whole in the first. Raises BadDateError."""
    day, month, year = (plain(part) for part in (day, month, year))
    if day and not month and not year:
        day, month, year = _split(day)
    for part, text in (("day", day), ("month", month), ("year", year)):
        if not text:
            raise BadDateError(_MISSING[part], part)
    number_of_month = _month(month)
    if not number_of_month:
        raise BadDateError(_("The month must be a number from 1 to 12, or its name."), "month")
    if not re.fullmatch(r"\d{4}", year):
        raise BadDateError(_("Write the year with four digits, like 1990."), "year")
    if not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        raise BadDateError(_("Check the year."), "year")
    try:
        return date(int(year), number_of_month, int(day) if re.fullmatch(r"\d{1,2}", day) else 0)
    except ValueError:
        raise BadDateError(_("This date does not exist. Check the day and the month."), "day") from None


_MISSING = {
    "day": _("Enter the day too."),
    "month": _("Enter the month too."),
    "year": _("Enter the year too."),
}


def plain(text: str) -> str:
    """Digits of any script as 0-9, without marks that cannot be seen."""
    visible = (sign for sign in unicodedata.normalize("NFKC", text[:40]) if unicodedata.category(sign)[0] != "C")
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in visible).strip(" \t.,/-")


def _split(whole: str) -> tuple[str, str, str]:
    if found := _ISO.fullmatch(whole):
        return found[3], found[2], found[1]
    if found := _WHOLE.fullmatch(whole):
        return found[1], found[2], found[3]
    return whole, "", ""


def _month(text: str) -> int | None:
    if re.fullmatch(r"\d{1,2}", text):
        return int(text) if 1 <= int(text) <= 12 else None
    return _month_names(translation.get_language() or "en").get(_fold(text))


@lru_cache
def _month_names(language: str) -> dict[str, int]:
    """Names of months, whole and short, in the reader's language, English and French."""
    names: dict[str, int] = {}
    for code in ("fr", "en", language):
        with translation.override(code):
            for table in (MONTHS, MONTHS_3):
                names.update({_fold(str(name)): number for number, name in table.items()})
    return names | {_fold(name): number for name, number in (("sept", 9), ("févr", 2), ("juil", 7))}


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if sign.isalpha())
