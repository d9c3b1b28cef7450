"""Every letter, read as a French clerk would: in full, for each kind and each condition that changes a sentence."""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.dossier.factories import CHILD, FACTS, make_case, only_required
from wizard.dossier.case import IncompleteCaseError
from wizard.dossier.letter import letter
from wizard.dossier.text import letter_text


@pytest.mark.parametrize("route", FACTS)
def test_the_letter_of_each_route(route: str, snapshot: SnapshotAssertion) -> None:
    case = make_case(route)
    assert case.route.name == route
    assert letter_text(case) == snapshot


@pytest.mark.parametrize("route", FACTS)
def test_the_shortest_letter_of_each_route(route: str, snapshot: SnapshotAssertion) -> None:
    assert letter_text(only_required(make_case(route))) == snapshot


SISTER = {**CHILD, "given_names": "Lina", "sex": "female", "birth_date": date(2022, 4, 2)}

CONDITIONS = {
    "man": ("work", {}, {"sex": "male", "given_names": "Karim"}),
    "sex not stated": ("work", {}, {"sex": "unstated", "given_names": "Sam"}),
    "one name only": ("work", {}, {"given_names": None}),
    "name in use": ("work", {}, {"used_name": "Martin"}),
    "number not known": ("work", {"number_status": "unknown"}, {}),
    "work to come": ("work", {}, {"work_start": date(2026, 12, 1), "job_title": "ingénieure"}),
    "fixed term": ("work", {}, {"contract_type": "fixed_term", "contract_end": date(2027, 3, 31)}),
    "no certificate": ("work", {"certificate_kind": "none_yet"}, {}),
    "no certificate, French-speaking": (
        "work",
        {"certificate_kind": "none_yet", "certificate_translation": "not_needed_french"},
        {},
    ),
    "German certificate": ("work", {"certificate_translation": "not_needed_origin"}, {}),
    "multilingual certificate": (
        "work",
        {"certificate_kind": "multilingual", "certificate_translation": "not_needed_multilingual"},
        {},
    ),
    "Lithuanian account": ("work", {"bank": "eu_eea"}, {"iban": "LT12 1000 0111 0100 1000"}),
    "no account": ("work", {"bank": "none"}, {"iban": None}),
    "names differ": ("work", {"name_differs": True}, {}),
    "hosted": ("work", {"housing": "hosted"}, {}),
    "domiciled": ("work", {"housing": "domiciled"}, {}),
    "urgent": ("work", {"urgent_care": "treatment"}, {}),
    "pregnant": ("work", {"urgent_care": "pregnancy"}, {}),
    "with children": ("work", {"children": True}, {"children": (CHILD, SISTER)}),
    "au pair": ("work", {"profile": "au_pair"}, {"employer_name": "Durand"}),
    "paid intern": ("work", {"profile": "intern", "intern_situation": "paid"}, {"contract_end": date(2027, 1, 31)}),
    "volunteer back": (
        "residence",
        {"months_in_france": 1, "wait_exemption": "international_volunteer"},
        {},
    ),
    "on benefits": ("residence", {"months_in_france": 1, "wait_exemption": "social_benefit"}, {}),
    "asylum seeker": (
        "residence",
        {"profile": "asylum", "paid_work": "none", "residence_permit": "asylum_certificate"},
        {},
    ),
    "wife": ("family", {}, {"sponsor_sex": "female", "sponsor_given_names": "Anne"}),
    "partner": ("family", {"family_link": "partner"}, {}),
    "parent of an insured person": ("family", {"family_link": "parent", "wait_exemption": "none"}, {}),
    "sponsor's file under way": ("family", {"sponsor_cover": "french_pending"}, {"sponsor_nir": None}),
    "subsidiary protection": (
        "protection",
        {"residence_permit": "subsidiary_receipt"},
        {"protection_authority": "cnda"},
    ),
    "protection card": ("protection", {"residence_permit": "protection_card"}, {"protection_kind": "stateless"}),
    "temporary protection": (
        "protection",
        {"residence_permit": "temporary_protection", "certificate_kind": "full", "certificate_translation": "needed"},
        {},
    ),
    "return without work": (
        "reactivate",
        {"paid_work": "none", "unemployment_benefit": "none", "months_in_france": 4, "foreign_cover": "none"},
        {},
    ),
    "number mislaid": ("reactivate", {"number_status": "lost"}, {}),
    "several children, one parent": (
        "child",
        {},
        {
            "children": (CHILD, SISTER),
            "parent2_birth_name": None,
            "parent2_given_names": None,
            "parent2_number": None,
        },
    ),
    "adopted child": ("child", {"family_link": "adopted_child"}, {}),
    "parent's file under way": ("child", {"sponsor_cover": "french_pending"}, {}),
    "child of an asylum seeker": ("child", {"sponsor_cover": "asylum_seeker"}, {}),
    "certificate still lacking": ("convert", {"certificate_kind": "none_yet"}, {}),
    "second reminder": ("reminder", {"file_sent_weeks": 17}, {}),
    "second reminder, no first": ("reminder", {"file_sent_weeks": 17}, {"reminded_on": None}),
    "sent by the employer": ("reminder", {"number_status": "applied_employer"}, {"file_sent_mode": "employer"}),
    "certificate sent long ago": ("reminder", {"number_status": "provisional_sent"}, {}),
    "objection, one reason": ("reminder", {}, {"refusal_reasons": ("no_rib",)}),
    "objection, all reasons": (
        "reminder",
        {},
        {
            "refusal_reasons": (
                "translation",
                "certificate_age",
                "no_rib",
                "foreign_iban",
                "three_months",
                "permit_expired",
                "protected_certificate",
                "other",
            )
        },
    ),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_what_changes_a_sentence(name: str, snapshot: SnapshotAssertion) -> None:
    route, facts, details = CONDITIONS[name]
    assert letter_text(make_case(route, facts=facts, **details)) == snapshot


def test_a_missing_answer_is_named_and_nothing_is_printed() -> None:
    with pytest.raises(IncompleteCaseError) as refused:
        letter(make_case("work", employer_name=None))
    assert refused.value.names == ("employer_name",)
