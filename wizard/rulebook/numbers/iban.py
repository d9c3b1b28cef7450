"""Read an IBAN: is it one, where is the account, and will a French fund pay on it?

python-stdnum checks length, form and check digits by country. Added here: the RIB key of French and Monegasque
accounts, the area, and where in the text the problem is. A national check of stdnum that fails is only a warning: it
refuses a Belgian sample that banks print (nir.md, § 6).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, cast

from stdnum import iban as stdnum_iban
from stdnum import numdb
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_97_10

from wizard.rulebook.data import rows
from wizard.rulebook.numbers.reading import LOOK_ALIKES, Problem, clean, first_run
from wizard.rulebook.numbers.rib import rib_key, wrong_rib_key
from wizard.rulebook.words import _

Area = Literal["fr_mc", "eu_eea", "sepa_other", "non_sepa"]
"""fr_mc: recommended. eu_eea: may not be refused (Regulation 260/2012, art. 9). sepa_other: may be refused.
non_sepa: cannot be used."""

_FIELD = re.compile(r"(\d+)!([nac])")


@dataclass(frozen=True)
class IbanReading:
    """What was typed, as an IBAN.

    `compact` and `formatted` are "" unless it can be used. `proposed` is the IBAN with letters read as digits, to put
    to the person. `country` is the two letters in front, `area` None when they are no country's.
    """

    compact: str = field(default="", repr=False)
    country: str = ""
    area: Area | None = None
    problems: tuple[Problem, ...] = ()
    proposed: str = field(default="", repr=False)

    @property
    def formatted(self) -> str:
        """In groups of four."""
        return format_iban(self.compact)


def format_iban(compact: str) -> str:
    """Group by four: FR14 2004 1010 …"""
    return " ".join(compact[start : start + 4] for start in range(0, len(compact), 4))


@cache
def sepa_area(iban_prefix: str) -> Area:
    """Where an account whose IBAN begins with these two letters stands in the single euro payments area."""
    for row in rows("sepa"):
        if row["iso2"] == iban_prefix == row["iban_prefix"]:
            return cast("Area", row["area"])
    return "non_sepa"


def read_iban(text: str) -> IbanReading:
    """Read any text as an IBAN; the word IBAN in front is no harm. Never raises."""
    typed = clean(text).removeprefix("IBAN")
    if not typed:
        return IbanReading(problems=(_problem("empty", 0, 0),))
    country = typed[:2]
    form = _form(country)
    if not form:
        return IbanReading(problems=(_problem("country", 0, min(2, len(typed))),))
    area = sepa_area(country)
    error = _first_error(typed, form)
    if error:
        put_right = _digits_where_due(typed, form)
        if put_right != typed and not _first_error(put_right, form):
            doubt = _problem("look_alike", *_first_difference(typed, put_right))
            return IbanReading("", country, area, (doubt,), put_right)
        return IbanReading("", country, area, (error,))
    return IbanReading(typed, country, area, _warnings(typed))


def _first_error(typed: str, form: str) -> Problem | None:
    """The first thing that keeps `typed` from being an IBAN of that form."""
    start, end = first_run(typed, "".join(character for character in set(typed) if not _is_ascii_alnum(character)))
    if end:
        return _problem("characters", start, end)
    if len(typed) != len(form):
        code = "too_short" if len(typed) < len(form) else "too_long"
        return _problem(code, 0, len(typed), expected=len(form), count=len(typed))
    for position, (character, due) in enumerate(zip(typed, form, strict=True)):
        if (due == "n" and not character.isdecimal()) or (due == "a" and character.isdecimal()):
            return _problem("form", position, position + 1, position=position + 1)
    if not mod_97_10.is_valid(typed[4:] + typed[:4]):
        return _problem("check_digits", 0, len(typed))
    if typed[:2] in ("FR", "MC"):
        expected = rib_key(typed[4:9], typed[9:14], typed[14:25])
        if typed[25:] != expected:
            return wrong_rib_key(25, expected)
    return None


def _warnings(typed: str) -> tuple[Problem, ...]:
    try:
        stdnum_iban.validate(typed)
    except ValidationError:
        return (_problem("national_check", 4, len(typed), "warning"),)
    return ()


@cache
def _form(country: str) -> str:
    """One letter a character of that country's IBAN: n digit, a letter, c either. "" for a country without."""
    if not re.fullmatch("[A-Z]{2}", country):
        return ""
    structure = numdb.get("iban").info(country)[0][1].get("bban", "")
    return "aann" + "".join(kind * int(length) for length, kind in _FIELD.findall(structure)) if structure else ""


def _digits_where_due(typed: str, form: str) -> str:
    """O, I and L read as 0 and 1 where the form wants digits, in a text of the form's length."""
    if len(typed) != len(form):
        return typed
    return "".join(
        character.translate(LOOK_ALIKES) if due == "n" else character
        for character, due in zip(typed, form, strict=True)
    )


def _first_difference(typed: str, put_right: str) -> tuple[int, int]:
    position = next(at for at, pair in enumerate(zip(typed, put_right, strict=True)) if pair[0] != pair[1])
    return position, position + 1


def _is_ascii_alnum(character: str) -> bool:
    return character.isascii() and character.isalnum()


_MESSAGES: Mapping[str, str] = {
    "empty": _("Enter the IBAN."),
    "country": _("An IBAN begins with the two letters of a country that has IBANs, FR for France."),
    "characters": _("An IBAN has only letters and digits."),
    "too_short": _("An IBAN of this country has %(expected)s characters. You typed %(count)s."),
    "too_long": _("An IBAN of this country has %(expected)s characters. You typed %(count)s."),
    "form": _("Character number %(position)s cannot be right in an IBAN of this country."),
    "check_digits": _("The check digits do not match: a character is mistyped."),
    "look_alike": _("There is a letter where a digit should be: an O typed for 0, or an I or l typed for 1."),
    "national_check": _("The check digits of the account number itself look wrong. Compare with your bank details."),
}


def _problem(
    code: str, start: int, end: int, level: Literal["error", "warning"] = "error", **params: str | int
) -> Problem:
    return Problem(code, start, end, _MESSAGES[code], params, level)
