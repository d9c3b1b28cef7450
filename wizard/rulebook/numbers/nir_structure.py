"""How a social security number is built: its parts, what each may hold, and what to say when one cannot.

Sources: DSS leaflet and CNMSS (places of birth), gip-inclusion/les-emplois (pseudo-months, technical number).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from stdnum import luhn
from stdnum.fr import nir as stdnum_nir

from wizard.rulebook.numbers.reading import LOOK_ALIKES, Problem, first_run
from wizard.rulebook.words import _

SERIES = "123478"
MEN = "137"
_MONTH = re.compile(r"0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d")
_DEPARTMENT = re.compile(r"0[1-9]|[1-9]\d|2[AB]")
_TECHNICAL = re.compile(r"[12]\d{9}[0-9A-Z]{1,30}")

_MESSAGES: Mapping[str, str] = {
    "empty": _("Enter the number."),
    "characters": _("A number has fifteen digits and no letters, except 2A or 2B for people born in Corsica."),
    "too_short": _("A number has 15 digits, or 13 without its key. You typed %(count)s."),
    "too_long": _("A number has 15 digits. You typed %(count)s."),
    "first_digit": _(
        "The first digit is %(found)s. It is 1 or 2 in a definitive number, 7 or 8 (in the past 3 or 4) in a"
        " provisional one."
    ),
    "month": _("The 4th and 5th digits are %(found)s, which stand for no month of birth."),
    "department": _("The 6th and 7th characters are %(found)s, which stand for no department of birth."),
    "place": _("The 8th to 10th digits are %(found)s, which stand for no place of birth."),
    "serial": _("The 11th to 13th digits cannot be 000."),
    "key": _("The last two digits do not match the thirteen before them: one of the fifteen is mistyped."),
    "key_missing": _(
        "This is the number without its last two digits, the key. They would be %(key)s: compare with your papers."
    ),
    "look_alike": _("There is a letter where a digit should be: an O typed for 0, or an I or l typed for 1."),
    "old_number": _("This is an old provisional number. Ask your health insurance office for your number of today."),
}
_WARNINGS = ("old_number",)


def problem(code: str, start: int = 0, end: int = 0, **params: str | int) -> Problem:
    """The problem of that code, about the characters from `start` to `end`."""
    return Problem(code, start, end, _MESSAGES[code], params, "warning" if code in _WARNINGS else "error")


def nir_key(first_thirteen: str) -> str:
    """The two-digit key of the thirteen characters before it (2A counts as 19, 2B as 18)."""
    return str(stdnum_nir.calc_check_digits(first_thirteen))


def stray_character(digits: str) -> Problem | None:
    """The first run of characters that cannot be in a number, A and B of Corsica set apart."""
    corsican = digits[5:7] in ("2A", "2B")
    numeric = digits[:6] + "0" + digits[7:] if corsican else digits
    start, end = first_run(numeric, "".join(set(numeric) - set("0123456789")))
    return problem("characters", start, end) if end else None


def wrong_length(length: int) -> Problem | None:
    """Anything but 15 digits, or 13 without the key."""
    if length in (13, 15):
        return None
    return problem("too_short" if length < 15 else "too_long", 0, length, count=length)


def structure_problems(body: str) -> tuple[Problem, ...]:
    """What no key can mend in the first thirteen characters."""
    department, place = body[5:7], body[7:10]
    overseas = department in ("97", "98")
    checks = (
        ("first_digit", 0, 1, body[0] in SERIES),
        ("month", 3, 5, _MONTH.fullmatch(body[3:5]) is not None),
        ("department", 5, 7, _DEPARTMENT.fullmatch(department) is not None),
        ("place", 7, 10, 1 <= int(place[1:]) <= 90 if overseas else 1 <= int(place) <= 990),
        ("serial", 10, 13, body[10:13] != "000"),
    )
    return tuple(problem(code, start, end, found=body[start:end]) for code, start, end, holds in checks if not holds)


def is_technical(typed: str) -> bool:
    """Whether this is the number an employer makes up while there is none: 1 or 2, the firm's SIREN, anything.

    A mistyped NIR has the same shape. So 13 or 15 digits are always read as a NIR, and other short runs of digits are
    taken for a technical number only if the SIREN's own key holds and no month and department stand where a NIR has
    them.
    """
    if not _TECHNICAL.fullmatch(typed):
        return False
    digits = typed.translate(LOOK_ALIKES)
    if not digits.isdecimal() or len(digits) > 16:
        return True
    if len(digits) in (13, 15):
        return False
    looks_like_nir = _MONTH.fullmatch(digits[3:5]) and _DEPARTMENT.fullmatch(digits[5:7])
    return bool(luhn.is_valid(digits[1:10])) and not looks_like_nir
