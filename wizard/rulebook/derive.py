"""From what is typed (countries, communes, days, an IBAN) to facts. Each derived fact has one row here.

The part of France a commune lies in comes from a function that is handed in: the directory of offices knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from wizard.rulebook.civil_status import Kind, Language, certificate
from wizard.rulebook.countries import agreement, birth_area, country
from wizard.rulebook.deadlines import months_in_france, weeks_since
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import DOES_NOT_APPLY, Value
from wizard.rulebook.numbers.iban import read_iban
from wizard.rulebook.vocabulary import CountFact, check_value

Answers = Mapping[str, object]
"""Inputs by name: countries as keys of `countries.py`, days as `date`, lists as tuples or lists."""

NATIONALITIES_WITH_STUDENT_AGREEMENT = frozenset({"CA", "AD", "MC"})
"""Québec, Andorra, Monaco (rule book, branches S1 and S8: from universities' pages, not confirmed)."""

_BEST_GROUP = ("french", "eu_eea_swiss", "uk", "monaco", "andorra", "other")
_BEST_PENSION = ("french", "eu_eea", "uk", "switzerland", "agreement_country", "other_country", "none_yet")


TerritoryOf = Callable[[str], str]
"""The part of France of a commune's INSEE code, "" for no commune."""


def no_directory(insee: str) -> str:
    """Without a directory no commune lies anywhere."""
    return ""


@dataclass(frozen=True)
class Derivation:
    """How facts follow from answers. `reads` names the answers that are read."""

    facts: tuple[str, ...]
    reads: tuple[str, ...]
    work_out: Callable[[Answers, date, TerritoryOf], dict[str, Value]]


def derive(answers: Answers, on: date, territory_of: TerritoryOf = no_directory) -> dict[str, Value]:
    """The facts that follow from these answers on that day; nothing for what is not answered.

    Raises KeyError for a country that is not in the table.
    """
    return {name: value for row in DERIVATIONS for name, value in _facts(row, answers, on, territory_of).items()}


def derive_fact(name: str, answers: Answers, on: date) -> dict[str, Value]:
    """The one fact, where it follows from these answers; {} where it does not."""
    rows = (row for row in DERIVATIONS if name in row.facts)
    found = {fact: value for row in rows for fact, value in _facts(row, answers, on, no_directory).items()}
    return {name: found[name]} if name in found else {}


def _facts(row: Derivation, answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    found = row.work_out(answers, on, territory_of)
    return {
        name: value
        for name, value in found.items()
        if value == DOES_NOT_APPLY or check_value(FACTS[name], value) is None
    }


def _nationality(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    keys = _list(answers.get("nationality"))
    if not keys:
        return {}
    groups = {country(key).group or "other" for key in keys}
    return {
        # A person with two nationalities has the better of the two.
        "nationality_group": next(group for group in _BEST_GROUP if group in groups),
        "algerian": set(keys) == {"DZ"},
        "study_agreement": not NATIONALITIES_WITH_STUDENT_AGREEMENT.isdisjoint(keys)
        and groups.isdisjoint({"french", "eu_eea_swiss"}),
    }


def _birth(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    key = answers.get("birth_country")
    return {"birth_area": birth_area(str(key))} if key else {}


def _certificate(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    issuer = answers.get("certificate_country") or answers.get("birth_country")
    if not issuer:
        return {}
    kind = cast("Kind | None", answers.get("certificate_kind"))
    language = cast("Language | None", answers.get("certificate_language") or None)
    # Without a certificate in hand the plain one is meant: a full copy.
    verdict = certificate(str(issuer), language, "full" if kind in (None, "none_yet") else kind)
    facts: dict[str, Value] = {"certificate_legalisation": verdict.legalisation_group}
    if verdict.translation != "unknown":
        facts["certificate_translation"] = verdict.translation
    return facts


def _pension(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    if answers.get("pension_countries") is None:
        return {}
    sources = {_pension_source(key) for key in _list(answers["pension_countries"])} or {"none_yet"}
    return {"pension_source": next(source for source in _BEST_PENSION if source in sources)}


def _pension_source(key: str) -> str:
    if key == "CH":
        return "switzerland"
    group = country(key).group
    if group == "french":
        return "french"
    if group == "eu_eea_swiss":
        return "eu_eea"
    if group == "uk":
        return "uk"
    found = agreement(key)
    # "Not known to pay for pensioners' care" is not "does not": the person is sent to ask.
    return "agreement_country" if found and found.pensioners_care != "no" else "other_country"


def _arrival(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    day = answers.get("arrival_date")
    return {"months_in_france": min(months_in_france(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _provisional(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    day = answers.get("provisional_since")
    return {"provisional_months": min(months_in_france(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _waiting(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    day = answers.get("file_sent_on")
    return {"file_sent_weeks": min(weeks_since(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _age(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    born = answers.get("birth_date")
    if not isinstance(born, date):
        return {}
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return {"age_group": "under_16" if age < 16 else "16_17" if age < 18 else "adult"}


def _contract(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    signed, start = answers.get("contract_signed_on"), answers.get("work_start")
    return {"contract_signed_early": signed < start} if isinstance(signed, date) and isinstance(start, date) else {}


def _place(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    """People who stay abroad and name no commune live in no part of France."""
    if answers.get("commune"):
        found = territory_of(str(answers["commune"]))
        return {"territory": found} if found else {}
    return {"territory": DOES_NOT_APPLY} if answers.get("residence") in ("abroad", "monaco") else {}


def _bank(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    if "iban" not in answers:
        return {}
    iban = answers["iban"]
    return {"bank": (read_iban(str(iban)).area if iban else "none") or "none"}


def _children(answers: Answers, on: date, territory_of: TerritoryOf) -> dict[str, Value]:
    """The children's names tell that there are some: the question and the names are called the same."""
    rows = answers.get("children")
    return {"children": bool(rows)} if isinstance(rows, list | tuple) else {}


def _list(value: object) -> tuple[str, ...]:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(item) for item in cast("list[object]", value))


_MOST_MONTHS = CountFact("any", "").most
DERIVATIONS: tuple[Derivation, ...] = (
    Derivation(("nationality_group", "algerian", "study_agreement"), ("nationality",), _nationality),
    Derivation(("birth_area",), ("birth_country",), _birth),
    Derivation(
        ("certificate_translation", "certificate_legalisation"),
        ("certificate_country", "birth_country", "certificate_kind", "certificate_language"),
        _certificate,
    ),
    Derivation(("pension_source",), ("pension_countries",), _pension),
    Derivation(("months_in_france",), ("arrival_date",), _arrival),
    Derivation(("file_sent_weeks",), ("file_sent_on",), _waiting),
    Derivation(("provisional_months",), ("provisional_since",), _provisional),
    Derivation(("territory",), ("commune", "residence"), _place),
    Derivation(("age_group",), ("birth_date",), _age),
    Derivation(("contract_signed_early",), ("contract_signed_on", "work_start"), _contract),
    Derivation(("bank",), ("iban",), _bank),
    Derivation(("children",), ("children",), _children),
)

READS: Mapping[str, tuple[str, ...]] = {name: row.reads for row in DERIVATIONS for name in row.facts}
"""Each derived fact with the answers it follows from."""
