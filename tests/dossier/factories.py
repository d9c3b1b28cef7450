"""Cases to print, made in one line: the facts of a route, the answers a letter needs, an office that does not move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cpam.find import OfficeCard
from wizard.dossier.content.case import Case, case_from
from wizard.dossier.details.asked import Kind, asked
from wizard.rulebook.assessment import assess
from wizard.rulebook.logic import Value
from wizard.rulebook.rows import Recipient

TODAY = date(2026, 11, 21)

LYON = OfficeCard(
    code="cpam-69",
    kind="CPAM",
    name="CPAM du Rhône",
    address_lines=("CPAM du Rhône", "276 cours Émile-Zola", "69907 LYON CEDEX 20"),
    phone="36 46",
    url="https://www.ameli.fr/rhone",
    source="DILA",
    source_date=date(2026, 9, 13),
    verified_on=date(2026, 9, 13),
    confidence="official",
    stale=False,
)

BOURG = OfficeCard(
    code="msa-ain-rhone",
    kind="MSA",
    name="MSA Ain-Rhône",
    address_lines=("MSA Ain-Rhône", "35-37 rue du Plat", "BP 2612", "69232 LYON CEDEX 2"),
    phone="04 74 45 98 30",
    url="https://ain-rhone.msa.fr",
    source="DILA",
    source_date=date(2026, 9, 13),
    verified_on=date(2026, 9, 13),
    confidence="official",
    stale=False,
)

IN_FRANCE: dict[str, Value] = {"residence": "france", "territory": "metropolitan", "housing": "own"}
MOROCCAN: dict[str, Value] = {
    "nationality_group": "other",
    "residence_permit": "temporary_card",
    "birth_area": "abroad",
}
CERTIFICATE: dict[str, Value] = {
    "certificate_kind": "full",
    "certificate_translation": "needed",
    "certificate_legalisation": "exempt",
}
ADULT: dict[str, Value] = {
    "age_group": "adult",
    "name_differs": False,
    "children": False,
    "urgent_care": "none",
    "bank": "fr_mc",
    "bank_holder": "own",
}
FIRST: dict[str, Value] = {**IN_FRANCE, **MOROCCAN, **CERTIFICATE, **ADULT, "number_status": "no"}

FACTS: dict[str, dict[str, Value]] = {
    "work": {**FIRST, "profile": "employee", "work_situation": "general", "contract_signed_early": False},
    "self_employed": {**FIRST, "profile": "self_employed", "work_situation": "general"},
    "pension": {
        **FIRST,
        "profile": "retiree",
        "family_link": "none",
        "paid_work": "none",
        "pension_source": "french",
        "months_in_france": 5,
    },
    "residence": {
        **FIRST,
        "profile": "inactive",
        "family_link": "none",
        "months_in_france": 5,
        "residence_permit": "visitor_card",
    },
    "family": {
        **FIRST,
        "profile": "family",
        "family_link": "spouse",
        "sponsor_cover": "french",
        "paid_work": "none",
        "months_in_france": 1,
    },
    "protection": {
        **IN_FRANCE,
        **ADULT,
        "profile": "asylum",
        "family_link": "none",
        "paid_work": "none",
        "nationality_group": "other",
        "residence_permit": "refugee_receipt",
        "birth_area": "abroad",
        "number_status": "no",
    },
    "register_s1": {
        **FIRST,
        "profile": "retiree",
        "family_link": "none",
        "paid_work": "none",
        "nationality_group": "eu_eea_swiss",
        "pension_source": "eu_eea",
        "foreign_cover": "s1",
        "certificate_translation": "not_needed_origin",
        "months_in_france": 1,
    },
    "reactivate": {
        **FIRST,
        "profile": "returnee",
        "family_link": "none",
        "number_status": "yes",
        "goal": "open_rights",
        "paid_work": "employee",
        "work_situation": "general",
        "contract_signed_early": False,
    },
    "lost_number": {
        **FIRST,
        "profile": "returnee",
        "family_link": "none",
        "number_status": "lost",
        "goal": "know_number",
    },
    "lost_number_abroad": {
        **FIRST,
        "profile": "returnee",
        "family_link": "none",
        "residence": "abroad",
        "number_status": "lost",
        "goal": "know_number",
    },
    "child": {
        **FIRST,
        "profile": "family",
        "family_link": "minor_child",
        "sponsor_cover": "french",
        "parent_scheme": "general",
    },
    "child_msa": {
        **FIRST,
        "profile": "family",
        "family_link": "minor_child",
        "sponsor_cover": "french",
        "parent_scheme": "agriculture",
    },
    "convert": {**FIRST, "profile": "employee", "work_situation": "general", "number_status": "provisional"},
    "reminder": {
        **FIRST,
        "profile": "employee",
        "work_situation": "general",
        "number_status": "applied_self",
        "file_sent_weeks": 9,
    },
    "refused": {**FIRST, "profile": "employee", "work_situation": "general", "number_status": "refused"},
    "msa": {
        **FIRST,
        "profile": "employee",
        "work_situation": "agriculture",
        "contract_signed_early": False,
    },
    "convert_msa": {**FIRST, "profile": "employee", "work_situation": "agriculture", "number_status": "provisional"},
}
"""Facts that lead to the route of that name."""

ANSWERS: dict[str, object] = {
    "nationality": "MA",
    "birth_country": "MA",
    "certificate_country": "MA",
    "arrival_date": date(2026, 7, 1),
    "file_sent_on": date(2026, 9, 14),
}

CHILD: dict[str, object] = {
    "birth_name": "Benali",
    "given_names": "Adam",
    "sex": "male",
    "birth_date": date(2020, 3, 1),
    "birth_town": "Rabat",
    "birth_country": "MA",
    "arrived_on": None,
}

DETAILS: dict[str, object] = {
    "birth_name": "Benali",
    "given_names": "Samira",
    "sex": "female",
    "birth_date": date(1990, 5, 1),
    "birth_town": "Rabat",
    "street": "12 rue des Lilas",
    "postcode": "69003",
    "town": "Lyon",
    "foreign_town": "1000 Bruxelles",
    "address_country": "BE",
    "phone": "06 39 98 01 02",
    "email": "samira.benali@example.org",
    "host_name": "Karim Benali",
    "host_sex": "male",
    "host_birth_date": date(1985, 2, 3),
    "host_birth_town": "Le Mans",
    "hosted_since": date(2026, 7, 1),
    "domiciliation_body": "CCAS de Lyon",
    "nir": "290059935001239",
    "nia": "890059935001230",
    "parent_number": "290059935001239",
    "permit_number": "9912345678",
    "permit_expiry": date(2027, 8, 31),
    "employer_name": "Boulangerie Dupont",
    "employer_town": "Lyon",
    "employer_siret": "732 829 320 00074",
    "job_title": "Employée de vente",
    "contract_type": "permanent",
    "work_start": date(2026, 10, 1),
    "hiring_declared_on": date(2026, 9, 28),
    "activity": "graphisme",
    "siret": "732 829 320 00074",
    "activity_start": date(2026, 10, 1),
    "pension_fund": "Carsat Rhône-Alpes",
    "pension_reference": "1234567",
    "pension_since": date(2026, 1, 1),
    "sponsor_birth_name": "Martin",
    "sponsor_given_names": "Paul",
    "sponsor_sex": "male",
    "sponsor_nir": "190059935001289",
    "same_address": "yes",
    "together_since": date(2024, 1, 1),
    "parent2_birth_name": "Martin",
    "parent2_given_names": "Paul",
    "parent2_number": "190059935001289",
    "children": (CHILD,),
    "adoption_kind": "adoption",
    "adoption_court": "Tribunal de première instance de Rabat",
    "adoption_date": date(2025, 6, 1),
    "protection_kind": "refugee",
    "protection_authority": "ofpra",
    "protection_decision_date": date(2026, 8, 1),
    "s1_institution": "Deutsche Rentenversicherung",
    "s1_country": "DE",
    "last_office": "CPAM du Nord",
    "absence_from": date(2018, 6, 1),
    "absence_to": date(2026, 6, 30),
    "absence_country": "IN",
    "father_name": "Hassan Benali",
    "mother_name": "Leïla Idrissi",
    "past_in_france": "2010-2014, Université de Lille",
    "file_sent_mode": "registered",
    "file_tracking": "1A 234 567 8901 2",
    "file_reference": "SB/2026/17",
    "reminded_on": date(2026, 10, 1),
    "file_papers": ("form", "identity", "contract"),
    "refused_file_on": date(2026, 10, 12),
    "refused_request": "rights",
    "refusal_reasons": ("no_rib",),
    "refusal_date": date(2026, 11, 2),
    "proxy_name": "Paul Martin",
    "proxy_sex": "male",
    "proxy_birth_date": date(1980, 7, 14),
    "proxy_birth_town": "Le Havre",
    "proxy_street": "3 place du Marché",
    "proxy_postcode": "76600",
    "proxy_town": "Le Havre",
    "proxy_until": date(2027, 2, 20),
    "iban": "FR14 2004 1010 0505 0001 3M02 606",
}


def make_case(
    route: str = "work",
    *,
    facts: dict[str, Value] | None = None,
    answers: dict[str, object] | None = None,
    office: OfficeCard | str | None = "usual",
    language: str = "en",
    **details: Any,
) -> Case:
    """A case on that route. Facts and details given here win over the usual ones; a detail of None was not told."""
    assessment = assess({**FACTS[route], **(facts or {})}, on=TODAY)
    if assessment.facts.get("certificate_translation") == "not_needed_origin":
        answers = {"certificate_country": "DE", **(answers or {})}
    if assessment.facts.get("birth_area") == "france":
        answers = {"birth_country": "FR", **(answers or {})}
    told = {name: value for name, value in {**DETAILS, **details}.items() if value is not None}
    case = case_from(assessment, {**ANSWERS, **(answers or {})}, told, today=TODAY, language=language)
    if isinstance(office, str):
        office = BOURG if case.route.recipient is Recipient.AGRICULTURE else LYON
    return _at(case, office)


def _at(case: Case, office: OfficeCard | None) -> Case:
    return replace(case, offices=(office,) if office else ())


def only_required(case: Case) -> Case:
    """The same case with nothing told that is not asked for."""
    required = {detail.name for detail in asked(case.assessment) if detail.required or detail.kind is Kind.CHILDREN}
    return replace(case, details={name: value for name, value in case.details.items() if name in required})
