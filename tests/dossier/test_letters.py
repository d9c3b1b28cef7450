"""Every letter, read as a French clerk would: in full, for each kind and each condition that changes a sentence."""

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.dossier.factories import ANSWERS, CHILD, DETAILS, FACTS, TODAY, make_case, only_required
from tests.dossier.reading import letter_text
from wizard.dossier.content.case import IncompleteCaseError, case_from
from wizard.dossier.content.letter import letter
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.content.statements import statements
from wizard.dossier.details.letters import REFUSALS


@pytest.mark.parametrize("route", FACTS)
def test_the_letter_of_each_route(route: str, snapshot: SnapshotAssertion) -> None:
    case = make_case(route)
    assert case.route.name == route
    assert letter_text(case) == snapshot


@pytest.mark.parametrize("route", FACTS)
def test_the_shortest_letter_of_each_route(route: str, snapshot: SnapshotAssertion) -> None:
    assert letter_text(only_required(make_case(route))) == snapshot


SISTER = {**CHILD, "given_names": "Lina", "sex": "female", "birth_date": date(2022, 4, 2)}

CHILD_FACTS = {
    "profile": "family",
    "family_link": "minor_child",
    "sponsor_cover": "french",
    "parent_scheme": "general",
}
AT_HOME = {"paid_work": "none", "unemployment_benefit": "none", "foreign_cover": "none"}
SEASON = {
    "employer_name": "GAEC des Vignes",
    "employer_town": "Le Perréon",
    "job_title": "Ouvrier viticole",
    "contract_type": "seasonal",
    "contract_end": date(2026, 12, 31),
    "sex": "male",
}

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
    "protection card": ("protection", {"residence_permit": "protection_card"}, {}),
    "stateless person": ("protection", {"residence_permit": "stateless_card"}, {}),
    "kafala": ("child", {"family_link": "adopted_child"}, {"adoption_kind": "kafala"}),
    "placement of two children": (
        "child",
        {"family_link": "adopted_child"},
        {"adoption_kind": "placement", "children": (CHILD, SISTER)},
    ),
    "complaint to the service": ("refused", {}, {"objection_kind": "complaint"}),
    "appeal after two months": ("refused", {}, {"refusal_date": date(2026, 9, 1)}),
    "pupil": (
        "residence",
        {
            "profile": "student",
            "student_level": "school_or_language",
            "months_in_france": 1,
            "paid_work": "none",
            "foreign_cover": "none",
            "wait_exemption": "none",
        },
        {},
    ),
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
    "objection, all reasons": ("refused", {}, {"refusal_reasons": tuple(choice.value for choice in REFUSALS)}),
    "objection of somebody who does not work": (
        "refused",
        {"profile": "family", "family_link": "spouse", "paid_work": "none"},
        {"refusal_reasons": ("three_months",)},
    ),
    "objection, certificate refused": (
        "refused",
        {},
        {
            "refused_request": "certificate",
            "refused_number": "890059935001230",
            "refusal_reasons": ("certificate_age",),
        },
    ),
    "objection for a child": ("refused", CHILD_FACTS, {"parent_number": "890059935001230"}),
    "objection, pregnant": ("refused", {"urgent_care": "pregnancy"}, {}),
    "reminder for a child": ("reminder", CHILD_FACTS, {}),
    "reminder for a child, certificate sent": ("reminder", {**CHILD_FACTS, "number_status": "provisional_sent"}, {}),
    "child's provisional number": ("convert", CHILD_FACTS, {}),
    "child's provisional number, no certificate": ("convert", {**CHILD_FACTS, "certificate_kind": "none_yet"}, {}),
    "child without a certificate": ("child", {"certificate_kind": "none_yet"}, {}),
    "German child": ("child", {"certificate_translation": "not_needed_origin", "name_differs": True}, {}),
    "adopted, no court told": ("child", {"family_link": "adopted_child"}, {"adoption_court": None}),
    "refugee's provisional number": (
        "convert",
        {"profile": "asylum", "family_link": "none", "residence_permit": "refugee_receipt"},
        {},
    ),
    "return as a student": (
        "reactivate",
        {"profile": "student", "student_level": "higher_education", "paid_work": "none", "foreign_cover": "none"},
        {},
    ),
    "return to a relative": (
        "reactivate",
        {**AT_HOME, "family_link": "partner", "sponsor_cover": "french", "months_in_france": 1},
        {},
    ),
    "return of a volunteer": (
        "reactivate",
        {**AT_HOME, "months_in_france": 1, "wait_exemption": "international_volunteer"},
        {},
    ),
    "relative elsewhere": ("family", {}, {"same_address": "no"}),
    "S1 and a British passport": (
        "register_s1",
        {
            "nationality_group": "uk",
            "residence_permit": "withdrawal_agreement_card",
            "certificate_translation": "needed",
        },
        {"s1_institution": "NHS Business Services Authority", "s1_country": "GB"},
    ),
    "born in France, never insured": (
        "lost_number",
        {"birth_area": "france", "number_status": "no", "paid_work": "none", "unemployment_benefit": "none"},
        {"birth_town": "Marseille"},
    ),
    "season on a farm": ("msa", {}, SEASON),
}
"""Route, facts, details: what differs from the usual person."""


@pytest.mark.parametrize("name", CONDITIONS)
def test_what_changes_a_sentence(name: str, snapshot: SnapshotAssertion) -> None:
    route, facts, details = CONDITIONS[name]
    assert letter_text(make_case(route, facts=facts, **details)) == snapshot


NEUTRAL = {
    "farm worker": ("msa", {}, {}, "au régime agricole d’une personne salariée née à l’étranger"),
    "relative": ("family", {}, {}, "mon conjoint, Paul MARTIN, dont les droits à l’assurance maladie sont ouverts"),
    "refugee": ("protection", {}, {}, "La qualité de réfugié m’ayant été reconnue par décision de l’Ofpra"),
    "domiciled": ("work", {"housing": "domiciled"}, {}, "J’ai élu domicile auprès du CCAS de Lyon."),
    "parent": ("child", {}, {}, "parent d’Adam BENALI"),
    "child": ("child", {}, {"children": ({**CHILD, "sex": "unstated"},)}, "notre enfant mineur Adam BENALI, né le"),
    "name in use": ("work", {}, {"used_name": "Martin"}, "Samira MARTIN (nom de naissance : BENALI)"),
    "proxy": ("lost_number_abroad", {}, {}, "Paul Martin, personne née le 14 juillet 1980 au Havre"),
    "couple": (
        "family",
        {"family_link": "partner"},
        {},
        "Les personnes soussignées, Samira BENALI, personne née le 1er mai 1990",
    ),
    "host": ("work", {"housing": "hosted"}, {}, "héberger à son domicile Samira BENALI, personne née le 1er mai 1990"),
}


@pytest.mark.parametrize(("route", "facts", "details", "words"), NEUTRAL.values(), ids=NEUTRAL.keys())
def test_where_no_sex_is_stated_the_words_are_neutral(
    route: str, facts: dict[str, str], details: dict[str, object], words: str
) -> None:
    unstated = dict.fromkeys(("sex", "host_sex", "sponsor_sex", "proxy_sex"), "unstated")
    case = make_case(route, facts=facts, **{**unstated, **details})
    printed = " ".join(part_text(part) for part in (letter(case), *statements(case)))
    printed = " ".join(printed.split())  # non-breaking spaces too
    assert words in printed
    assert "(e)" not in printed


@pytest.mark.parametrize("sex", ["female", "male", "unstated"])
@pytest.mark.parametrize("name", CONDITIONS)
def test_no_ending_in_brackets_is_ever_printed(name: str, sex: str) -> None:
    route, facts, details = CONDITIONS[name]
    assert "(e)" not in letter_text(make_case(route, facts=facts, **{**details, "sex": sex}))


def test_three_months_are_no_matter_for_a_child() -> None:
    text = " ".join(letter_text(make_case("refused", facts=CHILD_FACTS, refusal_reasons=("three_months",))).split())
    assert "L’article L. 160‑2 du code" in text
    assert "D. 160" not in text
    assert "Ma situation" not in text


def test_who_leaves_out_their_passport_does_not_say_that_it_is_enclosed() -> None:
    case = make_case("lost_number_abroad")
    assert "copie de nos deux pièces" in letter_text(case)
    without = case_from(case.assessment, case.answers, {**case.details, "left_out": ("identity",)}, today=TODAY)
    assert "copie de nos deux pièces" not in letter_text(without)


def test_a_child_under_16_and_who_represents_it_sign_apart() -> None:
    signed = [block for block in letter(make_case("work", facts={"age_group": "under_16"})).blocks
              if block.kind == "lines" and block.role == "signature"]  # fmt: skip
    assert [block.lines for block in signed] == [
        ("Samira BENALI",), ("Représentant légal (nom et signature)\u00a0:",),
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("route", "sent_to", "office"),
    [
        ("reminder", None, "CPAM de Lille-Douai"),
        ("reminder", "agriculture", "MSA Nord-Pas de Calais"),
        ("refused", "paris_talent", "CPAM de Paris"),
        ("work", "agriculture", "CPAM de Lille-Douai"),
    ],
)
def test_a_letter_about_an_earlier_file_goes_where_that_one_went(route: str, sent_to: str | None, office: str) -> None:
    answers = {**ANSWERS, "commune": "59350"}
    details = {**DETAILS, "sent_to": sent_to} if sent_to else DETAILS
    case = case_from(make_case(route).assessment, answers, details, today=TODAY)
    assert case.office is not None
    assert case.office.name == office


def test_a_missing_answer_is_named_and_nothing_is_printed() -> None:
    with pytest.raises(IncompleteCaseError) as refused:
        letter(make_case("work", employer_name=None))
    assert refused.value.names == ("employer_name",)
