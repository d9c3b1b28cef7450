"""Every branch of the rule book (E1 to E19, S1 to S10 …): who, and the route, with what must or must not be asked."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from tests.rulebook.worked_cases import (
    BORN_FRENCH,
    EU,
    EXEMPT,
    IN_FRANCE,
    IN_FRENCH,
    JOB,
    NEW,
    NO_COVER,
    OTHER,
    STUDENT,
    UK,
    VALIDATED,
)
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Value
from wizard.rulebook.vocabulary import check_value

ON = date(2026, 11, 21)


@dataclass(frozen=True)
class Branch:
    """`must`: documents, forms or warnings that belong to it; `must_not`: those that would be wrong."""

    label: str
    facts: dict[str, Value]
    route: str
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = field(default=())


CARD: dict[str, Value] = {"residence_permit": "temporary_card"}
TALENT: dict[str, Value] = {"residence_permit": "talent_card"}
LONE: dict[str, Value] = {**IN_FRANCE, **NEW, "family_link": "none", "paid_work": "none"}
KNOWN: dict[str, Value] = {"number_status": "yes", "goal": "open_rights"}


def months(count: int) -> dict[str, Value]:
    return {"months_in_france": count, "wait_exemption": "none"}


JOB_SEEKER: dict[str, Value] = {**LONE, "profile": "job_seeker", "unemployment_benefit": "none"}
RETIREE: dict[str, Value] = {**LONE, "profile": "retiree"}
RETURNEE: dict[str, Value] = {**LONE, "profile": "returnee", "unemployment_benefit": "none", **KNOWN}
FAMILY: dict[str, Value] = {**LONE, "profile": "family", "sponsor_cover": "french", "parent_scheme": "general"}
INACTIVE: dict[str, Value] = {**LONE, "profile": "inactive"}
ASYLUM: dict[str, Value] = {**LONE, "profile": "asylum"}
OVERSEAS: dict[str, Value] = {
    **EXEMPT, **IN_FRENCH, "nationality_group": "french", "birth_area": "overseas_collectivity",
    "certificate_kind": "full", "coordination_form": "none", "foreign_cover": "none",
}  # fmt: skip

BRANCHES = (
    # employees
    Branch("E1", {**JOB, **OTHER, **CARD}, "work", ("s1106", "work_contract", "residence_permit", "translation"), ("proof_of_residence",)),
    Branch("E1 European", {**JOB, **EU}, "work", ("birth_certificate",), ("residence_permit", "translation")),
    Branch("E2", {**JOB, **OTHER, **CARD, "number_status": "applied_employer", "file_sent_weeks": 3}, "employer_filed", ("no_second_file",), ("s1106",)),
    Branch("E3", {**JOB, **OTHER, **TALENT}, "paris_talent", ("s1106", "work_contract")),
    Branch("E3 on a visa", {**JOB, **OTHER, "residence_permit": "talent_vls_ts"}, "paris_talent", ("visa_validation",)),
    Branch("E3 Algerian scientist", {**JOB, **OTHER, "residence_permit": "algerian_scientist"}, "work"),
    Branch("E3 family", {**FAMILY, **OTHER, **TALENT, "family_link": "spouse"}, "paris_talent_family", ("s1106", "proof_of_couple"), ("proof_of_residence",)),
    Branch("E4", {**JOB, **OTHER, **CARD, "work_situation": "household"}, "work", ("work_contract",)),
    Branch("E5", {**JOB, **EU, "work_situation": "posted", "foreign_cover": "none"}, "posted", ("a1",), ("s1106",)),
    Branch("E5 with an S1", {**JOB, **EU, "work_situation": "posted", "foreign_cover": "s1"}, "register_s1", ("s1",), ("s1106",)),
    Branch("E6", {**JOB, **OTHER, **CARD, "work_situation": "agriculture"}, "msa", ("s1106", "birth_certificate")),
    Branch("E6 overseas", {**JOB, **EU, "territory": "overseas_department", "work_situation": "agriculture"}, "work", ("overseas_fund",)),
    Branch("E7", {**JOB, **OTHER, **CARD}, "work"),
    Branch("E8", {**JOB, **EU, "profile": "self_employed"}, "self_employed", ("business_registration",)),
    Branch("E8 farmer", {**JOB, **EU, "profile": "self_employed", "work_situation": "agriculture"}, "msa", ("business_registration",), ("work_contract",)),
    Branch("E9", {**JOB, **EU, "profile": "intern", "intern_situation": "unpaid"}, "intern_without_cover", (), ("s1106",)),
    Branch("E10", {**JOB, **EU, "profile": "intern", "intern_situation": "paid"}, "work", ("internship_agreement", "s1106")),
    Branch("E11", {**JOB, **OTHER, **VALIDATED, "profile": "au_pair"}, "work", ("au_pair_agreement", "language_course"), ("work_contract",)),
    Branch("E12 student visa and contract", {**JOB, **OTHER, **VALIDATED}, "work"),
    Branch("E13", {**JOB, **EU, "work_situation": "switzerland"}, "swiss_choice", ("swiss_choice_form",), ("s1106",)),
    Branch("E14", {**JOB, **EU, "work_situation": "other_europe"}, "register_s1", ("s1",), ("s1106",)),
    Branch("E14 Monaco", {**JOB, **EU, "work_situation": "monaco"}, "monaco"),
    Branch("E15", {**JOB, **EU, "residence": "abroad"}, "workplace", ("s1106", "work_contract"), ("proof_of_address",)),
    Branch("E16", {**JOB, **OTHER, "residence_permit": "working_holiday"}, "working_holiday", ("working_holiday_visa",), ("s1106",)),
    Branch("E17", {**JOB, **OTHER, **CARD, "work_situation": "international"}, "international_organisation"),
    Branch("E18", {**JOB, **BORN_FRENCH, **KNOWN, "work_situation": "civil_service"}, "civil_servant"),
    Branch("E19", {**JOB, **UK, **VALIDATED, "work_situation": "language_assistant"}, "paris_assistants", ("appointment_order",)),
    Branch("E19 with a number", {**JOB, **UK, **VALIDATED, **KNOWN, "work_situation": "language_assistant"}, "reactivate", ("old_number",)),
    # a refusal, whenever it came
    Branch("refused", {**JOB, **OTHER, **CARD, "number_status": "refused"}, "refused", ("refusal_letter", "copy_of_the_file", "work_contract", "no_second_file"), ("s1106", "first_reminder")),
    Branch("refused, a child", {**FAMILY, **OTHER, "family_link": "minor_child", "number_status": "refused"}, "refused", ("refusal_letter", "identity_of_both"), ("s3705",)),
    Branch("refused, a refugee", {**ASYLUM, **OTHER, "residence_permit": "refugee_receipt", "number_status": "refused"}, "refused", ("never_the_consulate",), ("protection_decision",)),
    Branch("refused, a child of asylum seekers", {**ASYLUM, "family_link": "minor_child", "sponsor_cover": "asylum_seeker", "number_status": "refused"}, "refused", ("refusal_letter",)),
    Branch("second reminder", {**JOB, **OTHER, **CARD, "number_status": "applied_self", "file_sent_weeks": 17}, "reminder", ("first_reminder",), ("refusal_letter",)),
    # students
    Branch("S1", {**STUDENT, **OTHER, **VALIDATED}, "student_portal", ("enrolment", "visa_validation"), ("s1106",)),
    Branch("S2", {**STUDENT, **EU, "foreign_cover": "ehic_whole_stay"}, "ehic_student", ("ehic",)),
    Branch("S2 with a job", {**STUDENT, **EU, "foreign_cover": "ehic_whole_stay", "paid_work": "employee", "work_situation": "general"}, "work", ("work_contract",)),
    Branch("S3", {**STUDENT, **EU, "foreign_cover": "s1"}, "student_portal", ("s1", "enrolment"), ("resources",)),
    Branch("S4", {**STUDENT, **EU, "foreign_cover": "none"}, "student_portal", ("resources",)),
    Branch("S5", {**STUDENT, **OTHER, **VALIDATED}, "student_portal", ("older_student",)),
    Branch("S6", {**STUDENT, **OVERSEAS}, "student_portal", ("s1106",)),
    Branch("S7", {**STUDENT, **OTHER, **VALIDATED, **months(1), "student_level": "school_or_language"}, "pupil_or_trainee"),
    Branch("S7 after three months", {**STUDENT, **OTHER, **VALIDATED, **months(4), "student_level": "school_or_language"}, "residence"),
    Branch("S8", {**STUDENT, **OTHER, **VALIDATED, "study_agreement": True, "foreign_cover": "agreement_form"}, "student_portal", ("student_agreement",)),
    Branch("S9", {**STUDENT, **OTHER, **VALIDATED, **KNOWN}, "reactivate", ("old_number", "enrolment"), ("birth_certificate",)),
    Branch("S10", {**STUDENT, **OTHER, **VALIDATED, "paid_work": "employee", "work_situation": "general"}, "student_portal", (), ("s1106",)),
    # job seekers
    Branch("J1", {**JOB_SEEKER, **EU, "unemployment_benefit": "french"}, "lost_number", (), ("s1106",)),
    Branch("J2", {**JOB_SEEKER, **EU, "unemployment_benefit": "u2"}, "ehic_unemployed", ("u2", "ehic")),
    Branch("J3", {**JOB_SEEKER, **EU, **NO_COVER, **months(4)}, "residence", ("case_by_case", "proof_of_residence")),
    Branch("J3 short stay", {**JOB_SEEKER, **EU, "foreign_cover": "ehic_short_stay"}, "ehic_short_stay"),
    Branch("J4", {**JOB_SEEKER, **OTHER, **CARD, **months(4)}, "residence", ("job_seeker_registration",)),
    Branch("J4 too early", {**JOB_SEEKER, **OTHER, **CARD, **months(2)}, "wait_three_months", ("keep_proofs",), ("s1106",)),
    Branch("J5", {**JOB_SEEKER, **OTHER, **CARD, **months(0), "family_link": "spouse", "sponsor_cover": "french"}, "family", ("proof_of_couple",), ("proof_of_residence",)),
    Branch("J6", {**JOB_SEEKER, **OTHER, **CARD, "number_status": "yes", "goal": "update_details"}, "ameli_account"),
    # retirees
    Branch("R1", {**RETIREE, **EU, "pension_source": "eu_eea", "foreign_cover": "s1"}, "register_s1", ("s1",), ("s1106",)),
    Branch("R1 without the S1", {**RETIREE, **EU, "pension_source": "eu_eea", "foreign_cover": "none"}, "ask_for_s1", ("s1_before_leaving",), ("s1106",)),
    Branch("R1 before leaving", {**RETIREE, **EU, "residence": "not_yet", "pension_source": "eu_eea", "foreign_cover": "none"}, "ask_for_s1"),
    Branch("R2", {**RETIREE, **UK, **CARD, "pension_source": "uk", "foreign_cover": "s1"}, "register_s1", ("united_kingdom", "residence_permit")),
    Branch("R3", {**RETIREE, **OTHER, **CARD, "pension_source": "french"}, "pension", ("pension_notice", "s1106"), ("proof_of_residence",)),
    Branch("R3 with a number", {**RETIREE, **OTHER, **CARD, **KNOWN, "pension_source": "french"}, "reactivate", ("pension_notice",)),
    Branch("R4", {**RETIREE, **EU, "pension_source": "switzerland", "foreign_cover": "none"}, "swiss_choice", ("swiss_three_months",)),
    Branch("R5", {**RETIREE, **OTHER, **VALIDATED, **months(4), "pension_source": "other_country"}, "residence", ("new_participation", "proof_of_residence")),
    Branch("R5 too early", {**RETIREE, **OTHER, **VALIDATED, **months(1), "pension_source": "other_country"}, "wait_three_months", ("new_participation",)),
    Branch("R6", {**RETIREE, **OTHER, **CARD, "pension_source": "agreement_country"}, "check_agreement", ("agreement_form",)),
    Branch("R7", {**RETIREE, **EU, "pension_source": "french"}, "pension"),
    Branch("a pensioner who works", {**RETIREE, **EU, "pension_source": "eu_eea", "foreign_cover": "none", "paid_work": "employee", "work_situation": "general"}, "work"),
    # family
    Branch("F1", {**FAMILY, **OTHER, **VALIDATED, "family_link": "spouse"}, "family", ("proof_of_couple", "relative_insurance", "one_file_per_adult"), ("proof_of_residence",)),
    Branch("F1, the relative waits too", {**FAMILY, **OTHER, **VALIDATED, "family_link": "spouse", "sponsor_cover": "french_pending"}, "family", ("relative_provisional_number",), ("relative_insurance",)),
    Branch("F1 partner", {**FAMILY, **OTHER, **VALIDATED, "family_link": "partner"}, "family", ("proof_of_partnership",), ("proof_of_couple",)),
    Branch("F1 who works", {**FAMILY, **OTHER, **VALIDATED, "family_link": "spouse", "paid_work": "employee", "work_situation": "general"}, "work"),
    Branch("F2", {**FAMILY, **OTHER, "family_link": "minor_child"}, "child", ("s3705", "child_birth_certificate", "parents_sign"), ("residence_permit", "s1106")),
    Branch("F3", {**FAMILY, **OTHER, "family_link": "minor_child", "sponsor_cover": "french_pending"}, "child", ("s3705", "s1106")),
    Branch("F2 at the MSA", {**FAMILY, **OTHER, "family_link": "minor_child", "parent_scheme": "agriculture"}, "child_msa", ("s3705", "child_birth_certificate", "parents_sign", "identity_of_both"), ("residence_permit", "s1106", "identity")),
    Branch("F3 at the MSA", {**FAMILY, **OTHER, "family_link": "minor_child", "sponsor_cover": "french_pending", "parent_scheme": "agriculture"}, "child_msa", ("s3705", "s1106")),
    Branch("F2 overseas", {**FAMILY, **OTHER, "territory": "overseas_department", "family_link": "minor_child"}, "child", ("overseas_fund",)),
    Branch("F4", {**FAMILY, **OTHER, "family_link": "adopted_child"}, "child", ("adoption_decision",)),
    Branch("F5", {**FAMILY, **OTHER, **VALIDATED, **months(1), "family_link": "parent"}, "check_ascendant"),
    Branch("F5 after three months", {**FAMILY, **OTHER, **VALIDATED, **months(3), "family_link": "parent"}, "residence"),
    Branch("F6", {**FAMILY, **OTHER, "residence_permit": "eu_family_card", "family_link": "spouse"}, "family", ("residence_permit",)),
    Branch("F7", {**FAMILY, **EU, "family_link": "spouse", "sponsor_cover": "s1"}, "family_of_s1_holder", (), ("s1106",)),
    Branch("F8", {**FAMILY, **OTHER, "residence": "abroad", "family_link": "spouse", "sponsor_cover": "french"}, "not_in_france_yet"),
    Branch("F10", {**FAMILY, "family_link": "child_in_care"}, "child_in_care", (), ("s1106",)),
    # returnees
    Branch("T1", {**RETURNEE, **BORN_FRENCH, "paid_work": "employee", "work_situation": "general"}, "reactivate", ("work_contract", "old_number"), ("proof_of_residence",)),
    Branch("T1 in agriculture", {**RETURNEE, **EU, "paid_work": "employee", "work_situation": "agriculture"}, "reactivate_msa"),
    Branch("T2", {**RETURNEE, **BORN_FRENCH, "foreign_cover": "ehic_kept"}, "ehic_kept", ("ehic",)),
    Branch("T2 with an S1", {**RETURNEE, **BORN_FRENCH, "foreign_cover": "s1"}, "register_s1"),
    Branch("T3", {**RETURNEE, **BORN_FRENCH, **NO_COVER, **months(3)}, "reactivate", ("proof_of_residence",)),
    Branch("T3 too early", {**RETURNEE, **BORN_FRENCH, **NO_COVER, **months(1)}, "wait_three_months"),
    Branch("T3 back from VIE", {**RETURNEE, **BORN_FRENCH, **NO_COVER, **months(0), "wait_exemption": "international_volunteer"}, "reactivate", ("volunteer_certificate",), ("proof_of_residence",)),
    Branch("T4", {**RETURNEE, **OTHER, **CARD, **months(3)}, "reactivate", ("residence_permit", "proof_of_residence")),
    Branch("T5", {**RETURNEE, **EU, "number_status": "lost", "goal": "know_number"}, "lost_number", ("identity", "free_of_charge"), ("s1106",)),
    Branch("T6", {**RETURNEE, **EU, "residence": "abroad", "number_status": "lost", "goal": "know_number"}, "lost_number_abroad", ("power_of_attorney",)),
    Branch("T7", {**RETURNEE, **BORN_FRENCH, "goal": "update_details"}, "ameli_account", ("s1104",)),
    Branch("T8", {**RETURNEE, **OTHER, **CARD, "number_status": "provisional"}, "convert", ("birth_certificate", "newer_certificate"), ("s1106",)),
    Branch("T8 sent long ago", {**RETURNEE, **OTHER, **CARD, "number_status": "provisional_sent", "file_sent_weeks": 9}, "convert_reminder", ("copy_of_the_file",)),
    Branch("T8 of a refugee", {**ASYLUM, **OTHER, "residence_permit": "protection_card", "number_status": "provisional"}, "convert", ("ofpra_certificate",), ("birth_certificate",)),
    Branch("T8 of a child", {**FAMILY, **OTHER, "family_link": "minor_child", "number_status": "provisional"}, "convert", ("child_birth_certificate", "identity_of_both"), ("birth_certificate", "identity")),
    Branch("T9", {**RETURNEE, **OTHER, **VALIDATED, "birth_area": "france", "number_status": "no", "goal": "know_number"}, "lost_number", ("s1106", "proof_of_residence")),
    Branch("T9 without a ground", {**RETURNEE, **OTHER, **VALIDATED, **months(1), "birth_area": "france", "number_status": "no", "goal": "open_rights"}, "number_exists"),
    # residence only
    Branch("P1", {**INACTIVE, **EU, **NO_COVER, **months(8)}, "residence", ("resources", "private_insurance", "s1_refusal", "case_by_case")),
    Branch("P2", {**INACTIVE, **EU, **NO_COVER, **months(61)}, "residence", ("proof_of_residence",), ("resources", "s1_refusal")),
    Branch("P3", {**INACTIVE, **OTHER, **CARD, **months(3)}, "residence", ("proof_of_residence",), ("resources",)),
    Branch("P4", {**INACTIVE, **UK, **months(70), "residence_permit": "withdrawal_agreement_card"}, "residence", (), ("new_participation",)),
    # protection
    Branch("A1", {**ASYLUM, **OTHER, **months(3), "residence_permit": "asylum_certificate"}, "residence", ("asylum_certificate", "proof_of_residence"), ("birth_certificate", "identity")),
    Branch("A2", {**ASYLUM, **OTHER, **months(1), "residence_permit": "asylum_certificate"}, "asylum_wait", ("keep_proofs",)),
    Branch("A3", {**ASYLUM, "family_link": "minor_child", "sponsor_cover": "asylum_seeker"}, "child_of_asylum_seeker", ("s1106", "asylum_certificate"), ("s3705",)),
    Branch("A4", {**ASYLUM, **OTHER, **months(0), "residence_permit": "refugee_receipt"}, "protection", ("protection_decision", "never_the_consulate"), ("birth_certificate", "proof_of_residence")),
    Branch("A4 in agriculture", {**ASYLUM, **OTHER, "residence_permit": "protection_card", "paid_work": "employee", "work_situation": "agriculture"}, "msa", ("protection_decision",), ("birth_certificate",)),
    Branch("A5", {**ASYLUM, **OTHER, "residence_permit": "temporary_protection"}, "temporary_protection", ("temporary_protection", "birth_certificate")),
    Branch("A7", {**JOB, **OTHER, **months(5), "residence_permit": "none"}, "state_medical_aid"),
    Branch("A7 too early", {**JOB, **OTHER, **months(1), "residence_permit": "none"}, "urgent_care_only"),
    # territories
    Branch("Mayotte", {**JOB, **OTHER, **CARD, "territory": "mayotte"}, "mayotte", (), ("s1106",)),
    Branch("New Caledonia", {**JOB, **BORN_FRENCH, "territory": "new_caledonia"}, "overseas_collectivity"),
    Branch("Réunion", {**JOB, **EU, "territory": "overseas_department"}, "work", ("overseas_fund",)),
    Branch("Saint-Martin", {**JOB, **EU, "territory": "saint_barthelemy_saint_martin"}, "work"),
    # the rest of the ends
    Branch("tourist", {**INACTIVE, **OTHER, "residence_permit": "visa_free"}, "tourist"),
    Branch("card to request", {**JOB, **OTHER, "residence_permit": "visa_card_to_request"}, "card_to_request"),
    Branch("researcher", {**JOB, **OTHER, **TALENT, **months(1), "work_situation": "researcher_no_contract"}, "researcher_without_contract"),
    Branch("self-employed across the border", {**JOB, **EU, "profile": "self_employed", "residence": "abroad"}, "not_covered"),
)  # fmt: skip


@pytest.fixture(params=BRANCHES, ids=lambda branch: branch.label)
def branch(request: pytest.FixtureRequest) -> Branch:
    found: Branch = request.param
    return found


@pytest.fixture
def assessment(branch: Branch) -> Assessment:
    return assess(branch.facts, on=ON)


def test_the_branch_speaks_the_vocabulary(branch: Branch) -> None:
    assert [problem for name, value in branch.facts.items() if (problem := check_value(FACTS[name], value))] == []


def test_the_branch_ends_in_its_route(branch: Branch, assessment: Assessment) -> None:
    assert [route.name for route in assessment.routes] == [branch.route]


def test_the_branch_has_its_papers_and_warnings(branch: Branch, assessment: Assessment) -> None:
    names = {row.name for row in assessment.rows}
    assert set(branch.must) - names == set()
    assert set(branch.must_not) & names == set()
