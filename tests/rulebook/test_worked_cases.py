"""The worked cases of the research: route, office, forms, documents, letter, warnings."""

from datetime import date

import pytest

from tests.rulebook.worked_cases import WorkedCase, worked_cases
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.questions import shown
from wizard.rulebook.rows import Recipient, Route

ON = date(2026, 11, 21)

LETTERS = {
    "first_work": "L_FIRST_WORK",
    "first_self_employed": "L_FIRST_SELF",
    "first_pension": "L_FIRST_PENSION",
    "first_residence": "L_FIRST_RESID",
    "first_family": "L_FIRST_FAMILY",
    "first_protection": "L_FIRST_PROT",
    "first_s1": "L_FIRST_S1",
    "reactivation": "L_REACT",
    "lost": "L_LOST",
    "procuration": "L_PROC",
    "child": "L_CHILD",
    "convert": "L_CONVERT",
    "reminder": "L_REMIND",
    "msa_first": "L_MSA_FIRST",
    "msa_convert": "L_MSA_CONVERT",
    "cover_note": "cover note",
    "": "-",
}

MORE_THAN_THE_CASE_LISTS = {
    # Visas count once validated (order of 10 May 2017, item 11), which the case forgets.
    "P066": {"D_VAL"},
    # Bank details are recommended to everybody who has an account; these two cases are silent about it.
    "P086": {"D_RIB"},
    "P087": {"D_RIB"},
}

CASES = worked_cases()


@pytest.fixture(params=CASES, ids=lambda case: case.id)
def case(request: pytest.FixtureRequest) -> WorkedCase:
    found: WorkedCase = request.param
    return found


@pytest.fixture
def assessment(case: WorkedCase) -> Assessment:
    return assess(case.facts, on=ON)


def route_of(assessment: Assessment) -> Route:
    assert assessment.route is not None, [route.name for route in assessment.routes]
    return assessment.route


def codes(rows: tuple[object, ...]) -> set[str]:
    return {code for row in rows if (code := getattr(row, "code", ""))}


def test_the_route_is_the_expected_one(case: WorkedCase, assessment: Assessment) -> None:
    assert route_of(assessment).code == case.route, case.who


def test_nothing_is_missing(assessment: Assessment) -> None:
    assert assessment.missing == ()


def test_the_forms_are_exactly_those(case: WorkedCase, assessment: Assessment) -> None:
    assert codes(assessment.forms) == case.forms, case.who


def test_the_documents_are_exactly_those(case: WorkedCase, assessment: Assessment) -> None:
    assert codes(assessment.documents) == case.documents | MORE_THAN_THE_CASE_LISTS.get(case.id, set()), case.who


def test_the_letter_is_that_one(case: WorkedCase, assessment: Assessment) -> None:
    assert LETTERS[route_of(assessment).letter] == case.letter, case.who


def test_every_warning_of_the_case_is_given(case: WorkedCase, assessment: Assessment) -> None:
    """The cases name the warnings that matter most; others may stand beside them."""
    assert case.warnings <= codes(assessment.warnings), case.who


def test_the_office_is_of_the_expected_kind(case: WorkedCase, assessment: Assessment) -> None:
    recipient = route_of(assessment).recipient
    expected = {
        "MSA": {Recipient.AGRICULTURE},
        "CPAM": {Recipient.RESIDENCE, Recipient.ISSUER},
        "CSSM": {Recipient.RESIDENCE},
        "portal": {Recipient.STUDENT_PORTAL},
        "portal (or S1106 post)": {Recipient.STUDENT_PORTAL},
        "portal/CPAM": {Recipient.RESIDENCE},
        "INPI->Urssaf->CPAM": {Recipient.RESIDENCE},
    }
    if case.office != "-":
        assert recipient in expected[case.office], case.who


def test_the_interview_asks_all_that_the_case_tells(case: WorkedCase) -> None:
    asked = [page.question for page in shown(case.facts, ON)]
    unanswered = [page.name for page in asked if not any(fact in case.facts for fact in page.facts)]
    assert unanswered == []
    assert len(asked) <= 14


def test_half_of_the_cases_need_eight_pages_or_fewer() -> None:
    counts = sorted(len(list(shown(case.facts, ON))) for case in CASES)
    assert counts[len(counts) // 2] <= 8
