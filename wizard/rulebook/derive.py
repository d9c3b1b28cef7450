"""From what is typed (countries, days, IBAN area) to facts. Each derived fact is a table or a line of its own.

`territory` is the exception: it follows from the commune, which the directory of offices knows, not the rulebook.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

from wizard.rulebook.civil_status import Kind, Language, certificate
from wizard.rulebook.countries import agreement, birth_area, country
from wizard.rulebook.deadlines import months_in_france, weeks_since
from wizard.rulebook.logic import Value
from wizard.rulebook.vocabulary import CountFact

Answers = Mapping[str, object]
"""Inputs by name: countries as keys of `countries.py`, days as `date`, lists as tuples or lists."""

NATIONALITIES_WITH_STUDENT_AGREEMENT = frozenset({"CA", "AD", "MC"})
"""Québec, Andorra, Monaco (rule book, branches S1 and S8: from universities' pages, not confirmed)."""

_BEST_GROUP = ("french", "eu_eea_swiss", "uk", "monaco", "andorra", "other")
_BEST_PENSION = ("french", "eu_eea", "uk", "switzerland", "agreement_country", "other_country", "none_yet")


def derive(answers: Answers, on: date) -> dict[str, Value]:
    """The facts that follow from these answers on that day; nothing for what is not answered.

    Raises KeyError for a country that is not in the table.
    """
    facts: dict[str, Value] = {}
    for rule in _RULES:
        facts |= rule(answers, on)
    return facts


def _nationality(answers: Answers, on: date) -> dict[str, Value]:
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


def _birth(answers: Answers, on: date) -> dict[str, Value]:
    key = answers.get("birth_country")
    return {"birth_area": birth_area(str(key))} if key else {}


def _certificate(answers: Answers, on: date) -> dict[str, Value]:
    issuer = answers.get("certificate_country") or answers.get("birth_country")
    if not issuer:
        return {}
    kind = cast("Kind | None", answers.get("certificate_kind"))
    language = cast("Language | None", answers.get("certificate_language"))
    # Without a certificate in hand the plain one is meant: a full copy.
    verdict = certificate(str(issuer), language, "full" if kind in (None, "none_yet") else kind)
    facts: dict[str, Value] = {"certificate_legalisation": verdict.legalisation_group}
    if verdict.translation != "unknown":
        facts["certificate_translation"] = verdict.translation
    return facts


def _pension(answers: Answers, on: date) -> dict[str, Value]:
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


def _arrival(answers: Answers, on: date) -> dict[str, Value]:
    day = answers.get("arrival_date")
    return {"months_in_france": min(months_in_france(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _provisional(answers: Answers, on: date) -> dict[str, Value]:
    day = answers.get("provisional_since")
    return {"provisional_months": min(months_in_france(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _waiting(answers: Answers, on: date) -> dict[str, Value]:
    day = answers.get("file_sent_on")
    return {"file_sent_weeks": min(weeks_since(day, on), _MOST_MONTHS)} if isinstance(day, date) else {}


def _age(answers: Answers, on: date) -> dict[str, Value]:
    born = answers.get("birth_date")
    if not isinstance(born, date):
        return {}
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return {"age_group": "under_16" if age < 16 else "16_17" if age < 18 else "adult"}


def _contract(answers: Answers, on: date) -> dict[str, Value]:
    signed, start = answers.get("contract_signed_on"), answers.get("work_start")
    return {"contract_signed_early": signed < start} if isinstance(signed, date) and isinstance(start, date) else {}


def _list(value: object) -> tuple[str, ...]:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(item) for item in cast("list[object]", value))


_MOST_MONTHS = CountFact("any", "").most
_RULES: tuple[Callable[[Answers, date], dict[str, Value]], ...] = (
    _nationality,
    _birth,
    _certificate,
    _pension,
    _arrival,
    _waiting,
    _provisional,
    _age,
    _contract,
)
