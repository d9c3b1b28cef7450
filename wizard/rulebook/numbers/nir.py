"""Read a French social security number (NIR), its provisional form (NIA), or a payslip's technical number (NTT).

python-stdnum computes the key; it accepts month 15 and sex 0, so the structure is checked beside it.
Source for the series 3/4 and 7/8: gip-inclusion/les-emplois. For the checks against other answers: nir.md, § 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from wizard.rulebook.numbers.nir_structure import (
    MEN,
    is_technical,
    nir_key,
    problem,
    stray_character,
    structure_problems,
    wrong_length,
)
from wizard.rulebook.numbers.reading import LOOK_ALIKES, Problem, clean, first_run
from wizard.rulebook.words import _

__all__ = ["CrossCheck", "NirReading", "cross_check", "format_nir", "nir_key", "read_nir"]

Kind = Literal["definitive", "waiting", "old_waiting", "technical", "invalid"]
Sex = Literal["M", "F"]

_KINDS: Mapping[str, Kind] = {
    "1": "definitive",
    "2": "definitive",
    "3": "old_waiting",
    "4": "old_waiting",
    "7": "waiting",
    "8": "waiting",
}
_GROUPS = ((0, 1), (1, 3), (3, 5), (5, 7), (7, 10), (10, 13), (13, 15))
_FRANCE = "100"
_PLACE_UNKNOWN = "990"


@dataclass(frozen=True)
class NirReading:
    """What a typed number turned out to be.

    `digits`: the fifteen characters, "" unless the number can be used as typed. `kind`: what it is, or what
    `proposed` would be. `proposed`: fifteen characters to put to the person (key completed, letters read as digits).
    `birth_year` has no century. `birth_month` is None when the number does not tell it. `department` has three
    characters overseas ("974") and `place` then two; abroad they are "99" and the country ("350").
    Nothing that identifies the person shows in the repr, so none of it reaches a log.
    """

    kind: Kind
    digits: str = field(default="", repr=False)
    problems: tuple[Problem, ...] = ()
    proposed: str = field(default="", repr=False)
    sex: Sex | None = field(default=None, repr=False)
    birth_year: int | None = field(default=None, repr=False)
    birth_month: int | None = field(default=None, repr=False)
    department: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    serial: str = field(default="", repr=False)
    key: str = field(default="", repr=False)

    @property
    def born_abroad(self) -> bool:
        """Whether the number says so."""
        return self.department == "99"


def format_nir(digits: str) -> str:
    """Group a number as printed on the card: 1 90 05 99 350 012 89. What is unfinished is grouped too."""
    return " ".join(filter(None, (digits[start:end] for start, end in _GROUPS)))


def read_nir(text: str) -> NirReading:
    """Read any text as a number. Never raises."""
    typed = clean(text)
    if not typed:
        return NirReading("invalid", problems=(problem("empty"),))
    if is_technical(typed):
        return NirReading("technical")
    digits = typed.translate(LOOK_ALIKES)
    unreadable = stray_character(digits) or wrong_length(len(digits))
    if unreadable:
        return NirReading("invalid", problems=(unreadable,))
    return _judge(typed, digits)


def _judge(typed: str, digits: str) -> NirReading:
    """Judge thirteen or fifteen characters that are all in their alphabet."""
    body, key = digits[:13], digits[13:]
    reading = _split(digits)
    errors = structure_problems(body)
    if not errors and key and key != nir_key(body):
        errors = (problem("key", 13, 15),)
    if errors:
        return replace(reading, kind="invalid", problems=errors)
    doubts = []
    if typed != digits:
        doubts.append(problem("look_alike", *first_run(typed, "OIL")))
    if not key:
        doubts.append(problem("key_missing", 13, 13, key=nir_key(body)))
    notices = [problem("old_number", 0, 1)] if reading.kind == "old_waiting" else []
    return replace(
        reading,
        digits="" if doubts else digits,
        proposed=body + nir_key(body) if doubts else "",
        problems=(*doubts, *notices),
    )


def _split(digits: str) -> NirReading:
    """The parts of thirteen or fifteen characters, before any judgement."""
    overseas = digits[5:7] in ("97", "98")
    month = int(digits[3:5])
    return NirReading(
        _KINDS.get(digits[0], "invalid"),
        sex=None if digits[0] not in _KINDS else "M" if digits[0] in MEN else "F",
        birth_year=int(digits[1:3]),
        birth_month=month if 1 <= month <= 12 else None,
        department=digits[5:8] if overseas else digits[5:7],
        place=digits[8:10] if overseas else digits[7:10],
        serial=digits[10:13],
        key=digits[13:],
    )


@dataclass(frozen=True)
class CrossCheck:
    """One difference between a number and an answer. `strong` marks a warning that most likely is a typing error."""

    code: str
    level: Literal["question", "warning"]
    message: str
    strong: bool = False


_SEX = CrossCheck("sex", "warning", _("The first digit of the number stands for the other sex. Check it."))
_YEAR = CrossCheck(
    "birth_year",
    "warning",
    _("The 2nd and 3rd digits are not the year of birth you gave. A typing error?"),
    strong=True,
)
_MONTH = CrossCheck(
    "birth_month",
    "warning",
    _("The 4th and 5th digits are not the month of birth you gave. A typing error?"),
    strong=True,
)
_SAYS_ABROAD = CrossCheck(
    "born_abroad", "warning", _("The number says “born abroad” (99), but you said you were born in France.")
)
_SAYS_FRANCE = CrossCheck(
    "born_in_france",
    "question",
    _(
        "The number is that of a person born in a French department. Were you born in France, or in Algeria, Morocco"
        " or Tunisia before independence?"
    ),
)
_COUNTRY = CrossCheck(
    "birth_country",
    "question",
    _("The number carries the code of another country of birth. Did yours change its name or borders?"),
)


def cross_check(
    reading: NirReading,
    *,
    sex: Sex | None = None,
    birth_date: date | None = None,
    birth_country_insee: str | None = None,
    born_in_france: bool | None = None,
) -> tuple[CrossCheck, ...]:
    """Differences between a number and the answers given, those not given being None.

    Never an error: a civil status changes, a country ends, a clerk mistypes. Nothing in a number tells nationality.

    `birth_country_insee` is the five-digit code (99350) or its last three digits. Empty for a number that could not be
    read, and for 7 and 8: what those say about birth is not reliable.
    """
    if reading.kind not in ("definitive", "old_waiting"):
        return ()
    country = birth_country_insee[-3:] if birth_country_insee else None
    if born_in_france is None and country is not None:
        born_in_france = country == _FRANCE
    differences = (
        (_SEX, sex is not None and sex != reading.sex),
        (_YEAR, birth_date is not None and birth_date.year % 100 != reading.birth_year),
        (_MONTH, _month_differs(reading, birth_date)),
        (_SAYS_ABROAD, reading.born_abroad and born_in_france is True),
        (_SAYS_FRANCE, _is_french_department(reading.department) and born_in_france is False),
        (_COUNTRY, _country_differs(reading, country) and born_in_france is False),
    )
    return tuple(difference for difference, holds in differences if holds)


def _month_differs(reading: NirReading, birth_date: date | None) -> bool:
    return birth_date is not None and reading.birth_month is not None and birth_date.month != reading.birth_month


def _is_french_department(department: str) -> bool:
    """Metropolitan (those of former Algeria and the protectorates share these codes) or overseas, no collectivity."""
    if department in ("2A", "2B", "971", "972", "973", "974", "976"):
        return True
    return len(department) == 2 and department <= "96"


def _country_differs(reading: NirReading, country: str | None) -> bool:
    return reading.born_abroad and country is not None and reading.place not in (_PLACE_UNKNOWN, country)
