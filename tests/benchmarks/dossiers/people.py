"""The people whose dossiers are measured: one employee under many names, and one person of each usual situation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from cpam.find import OfficeCard
from wizard.dossier.content.case import Case, case_from
from wizard.rulebook.assessment import assess
from wizard.rulebook.logic import Value

TODAY = date(2026, 11, 21)
_OFFICE = OfficeCard(
    "cpam-69", "CPAM", "CPAM du Rhône", ("CPAM du Rhône", "276 cours Émile-Zola", "69907 LYON CEDEX 20"), "36 46",
    "https://www.ameli.fr", "", TODAY, TODAY, "official", False,
)  # fmt: skip

_EVERYBODY: dict[str, Value] = {
    "residence": "france", "territory": "metropolitan", "housing": "own", "nationality_group": "other",
    "residence_permit": "temporary_card", "birth_area": "abroad", "number_status": "no",
    "request_status": "none", "age_group": "adult",
    "certificate_kind": "full", "certificate_translation": "needed", "certificate_legalisation": "exempt",
    "name_differs": False, "children": False, "urgent_care": "none", "bank": "fr_mc", "bank_holder": "own",
    "foreign_cover": "none", "pension_source": "none",
}  # fmt: skip
_EMPLOYEE: dict[str, Value] = {
    "profile": "employee", "work_situation": "general", "contract_signed_early": False,
}  # fmt: skip
_WITHOUT_WORK: dict[str, Value] = {"family_link": "none", "paid_work": "none"}
_EUROPEAN: dict[str, Value] = {"nationality_group": "eu_eea_swiss", "certificate_translation": "not_needed_origin"}

TYPICAL: Mapping[str, Mapping[str, Value]] = {
    "employee with a residence permit": _EMPLOYEE,
    "employee from the EU": {**_EMPLOYEE, **_EUROPEAN},
    "self-employed": {"profile": "self_employed", "work_situation": "general"},
    "student from the EU": {
        "profile": "student", "student_level": "higher_education", "paid_work": "none", "family_link": "none",
        "foreign_cover": "none", "months_in_france": 1, **_EUROPEAN,
    },
    "retiree with an S1": {
        "profile": "retiree", "pension_source": "eu_eea", "foreign_cover": "s1", "months_in_france": 1,
        **_WITHOUT_WORK, **_EUROPEAN,
    },
    "spouse of an insured person": {
        "profile": "family", "family_link": "spouse", "sponsor_cover": "french", "paid_work": "none",
        "months_in_france": 1,
    },
    "resident without work": {
        "profile": "inactive", "months_in_france": 5, "residence_permit": "visitor_card", **_WITHOUT_WORK,
    },
    "child of an insured person": {
        "profile": "family", "family_link": "minor_child", "sponsor_cover": "french", "parent_scheme": "general",
    },
    "reminder": {**_EMPLOYEE, "number_status": "no", "request_status": "sent_self", "file_sent_weeks": 9},
}  # fmt: skip
"""Facts of the people most dossiers are for, on top of what is the same for everybody."""

_ANSWERS: dict[str, object] = {
    "nationality": "MA", "birth_country": "MA", "certificate_country": "MA", "arrival_date": date(2026, 9, 1),
    "file_sent_on": date(2026, 9, 14),
}  # fmt: skip
_NAMES = ("Benali", "Nguyễn", "Țepeș", "Öztürk", "Kowalska", "García", "Diallo", "Høeg", "Łukasik", "Ferreira")
_CHILD: dict[str, object] = {
    "birth_name": "Benali", "given_names": "Adam", "sex": "male", "birth_date": date(2020, 3, 1),
    "birth_town": "Rabat", "birth_country": "MA", "arrived_on": None,
}  # fmt: skip
_DETAILS: dict[str, object] = {
    "birth_name": "Benali", "given_names": "Samira", "sex": "female", "birth_date": date(1990, 5, 1),
    "birth_town": "Rabat", "street": "12 rue des Lilas", "postcode": "69003", "town": "Lyon",
    "phone": "06 39 98 01 02", "email": "samira.benali@example.org",
    "employer_name": "Boulangerie Dupont", "employer_town": "Lyon", "employer_siret": "732 829 320 00074",
    "job_title": "employée de vente", "contract_type": "permanent", "work_start": date(2026, 10, 1),
    "hiring_declared_on": date(2026, 9, 28),
    "activity": "graphisme", "siret": "732 829 320 00074", "activity_start": date(2026, 10, 1),
    "permit_number": "9912345678", "permit_expiry": date(2027, 8, 31),
    "pension_fund": "la Carsat Rhône-Alpes", "pension_reference": "1234567", "pension_since": date(2026, 1, 1),
    "s1_institution": "Deutsche Rentenversicherung", "s1_country": "DE",
    "sponsor_birth_name": "Martin", "sponsor_given_names": "Paul", "sponsor_sex": "male",
    "sponsor_nir": "190059935001289", "together_since": date(2024, 1, 1),
    "parent_number": "290059935001239", "parent2_birth_name": "Martin", "parent2_given_names": "Paul",
    "parent2_number": "190059935001289", "children": (_CHILD,),
    "file_sent_mode": "registered", "file_tracking": "1A 234 567 8901 2", "file_reference": "SB/2026/17",
    "iban": "FR14 2004 1010 0505 0001 3M02 606",
}  # fmt: skip


def case_of(number: int) -> Case:
    """An employee with a Moroccan passport, another person for each number."""
    details = {
        "birth_name": _NAMES[number % len(_NAMES)],
        "given_names": f"Samira {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}.",
        "birth_date": date(1980 + number % 20, 1 + number % 12, 1 + number % 28),
        "street": f"{number} rue des Lilas",
        "phone": f"06 39 98 {number % 100:02} 02",
        "permit_number": f"99{number:08}",
    }
    return _case(_EMPLOYEE, "en", details)


def typical(name: str, language: str) -> Case:
    """The person of that name in TYPICAL, who told everything they are asked for."""
    return _case(TYPICAL[name], language, {})


def _case(facts: Mapping[str, Value], language: str, details: Mapping[str, object]) -> Case:
    everything = {**_EVERYBODY, **facts}
    answers = _ANSWERS
    if everything["nationality_group"] == "eu_eea_swiss":
        answers = {**answers, "nationality": "DE", "birth_country": "DE", "certificate_country": "DE"}
    case = case_from(
        assess(everything, on=TODAY), answers, {**_DETAILS, **details}, today=TODAY, language=language
    )  # fmt: skip
    return replace(case, offices=(_OFFICE,))
