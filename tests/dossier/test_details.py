"""What is asked for the letter: enough to print it, nothing it does not print."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dossier.factories import ANSWERS, CHILD, DETAILS, FACTS, LYON, TODAY, make_case
from wizard.dossier.content.case import Case, case_from
from wizard.dossier.content.dossier import dossier
from wizard.dossier.content.letter import letter
from wizard.dossier.content.placeholders import PERMITS, PLACEHOLDERS
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.content.sentences import EmptyPlaceholderError, fill, placeholders
from wizard.dossier.details.asked import CHILD_FIELDS, DETAIL, TOLD_WITH_THE_DETAILS, Kind, asked, facts_asked
from wizard.dossier.details.asked import DETAILS as ROWS
from wizard.rulebook.assessment import assess
from wizard.rulebook.derive import READS
from wizard.rulebook.facts import FACTS as DECLARED
from wizard.rulebook.facts import RESIDENCE_PERMIT
from wizard.rulebook.inputs import INPUTS, names_on, settled_by
from wizard.rulebook.logic import NOTHING_KNOWN, Value
from wizard.rulebook.outlook import learn
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER, QUESTIONS
from wizard.rulebook.ruleset import opening
from wizard.rulebook.tables.paragraphs import PARAGRAPHS
from wizard.rulebook.tables.paragraphs.arguments import ARGUMENTS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.vocabulary import ChoiceFact, YesNoFact


def names(route: str, **facts: Value) -> set[str]:
    return {detail.name for detail in asked(make_case(route, facts=facts).assessment)}


def test_a_worker_is_asked_for_the_job_and_not_for_a_pension() -> None:
    told = names("work")
    assert {"employer_name", "job_title", "work_start", "permit_number", "iban"} <= told
    assert not told & {"pension_fund", "sponsor_birth_name", "host_name", "nir", "siret", "children"}


def test_a_hosted_person_is_asked_for_the_host() -> None:
    assert "host_name" in names("work", housing="hosted")


def test_children_are_asked_for_once_there_are_some() -> None:
    assert "children" not in names("work", children=False)
    assert "children" in names("work", children=True)


def test_nothing_is_asked_where_no_letter_is_written() -> None:
    assessment = assess({"residence": "not_yet", "profile": "employee"}, on=TODAY)
    assert asked(assessment) == ()
    assert facts_asked(assessment) == frozenset()


def test_facts_told_with_the_details_stay_asked_once_told() -> None:
    before = {name: value for name, value in FACTS["work"].items() if name not in ("urgent_care", "children")}
    asked_before = facts_asked(assess(before, on=TODAY))
    assert {"urgent_care", "children", "name_differs"} <= asked_before
    assert facts_asked(assess(FACTS["work"], on=TODAY)) == asked_before


def test_no_rule_reads_a_detail() -> None:
    read = frozenset[str]().union(*(row.when.reads for row in (*ROUTES, *PARAGRAPHS)))
    assert not read & (set(DETAIL) - {"children"})


RARE: tuple[tuple[str, dict[str, Value]], ...] = (
    ("work", {"housing": "hosted"}),
    ("work", {"housing": "domiciled"}),
    ("residence", {"housing": "hosted"}),
    ("work", {"children": True}),
    ("family", {"family_link": "partner"}),
    ("child", {"family_link": "adopted_child"}),
    ("protection", {"residence_permit": "protection_card"}),
    ("work", {"paid_work": "self_employed"}),
    ("self_employed", {"paid_work": "employee"}),
    ("reminder", {"file_sent_weeks": 20}),
)
"""Situations that open a question few people are asked."""


def test_every_detail_can_be_asked_of_somebody() -> None:
    reachable = set().union(*(names(route) for route in FACTS), *(names(route, **facts) for route, facts in RARE))
    assert {row.name for row in ROWS} - reachable == set()


def test_every_fact_is_asked_somewhere() -> None:
    """In the questions, beside the details, or worked out from details alone."""
    worked_out = {name for name, reads in READS.items() if set(reads) <= set(DETAIL)}
    assert set(DECLARED) == ASKED_IN_THE_ANSWER | set(TOLD_WITH_THE_DETAILS) | worked_out


def test_every_fact_of_the_questions_has_a_field_or_inputs_that_settle_it() -> None:
    for question in QUESTIONS:
        settled = {fact for name in names_on(question.name) for fact in settled_by(name)}
        assert set(question.facts) <= settled, question.name
        assert all(fact in READS for entry in INPUTS.values() for fact in entry.settles)


def test_a_name_is_an_input_or_a_detail_never_both() -> None:
    assert not set(INPUTS) & set(DETAIL)


def test_every_permit_has_its_french() -> None:
    assert set(PERMITS) == set(RESIDENCE_PERMIT.values) - {"none", "visa_free", "asylum_certificate"}


@pytest.mark.parametrize("row", PARAGRAPHS, ids=lambda row: row.name)
def test_every_placeholder_is_declared(row) -> None:  # type: ignore[no-untyped-def]
    assert placeholders(row.french) <= set(PLACEHOLDERS)


def test_reasons_of_a_refusal_all_have_an_argument() -> None:
    assert {choice.value for choice in DETAIL["refusal_reasons"].choices} <= {row.reason for row in ARGUMENTS}


# -------------------------------------------------------------------------------------------- the little grammar


def test_a_part_in_brackets_goes_when_its_placeholder_is_empty() -> None:
    told = {"a": "un", "b": None, "c": "trois"}
    assert fill("[x {a}[ y {b}][ z {c}].]", told.__getitem__) == "X un z trois."
    assert fill("d[e {b}]f", told.__getitem__) == "Df"


def test_an_empty_placeholder_outside_brackets_is_an_error() -> None:
    with pytest.raises(EmptyPlaceholderError, match="b"):
        fill("x {b}", {"b": None}.__getitem__)


# ---------------------------------------------------------------------------------------- every way to a letter


@st.composite
def people(draw: st.DrawFn) -> dict[str, Value]:
    """The facts of somebody who answered every page shown to them."""
    outlook, facts = opening(TODAY), {}
    for question in QUESTIONS:
        if outlook.open_facts.isdisjoint(question.facts):
            continue
        told: dict[str, Value] = {}
        for name in question.facts:
            fact = DECLARED[name]
            if fact.applies.value(learn(outlook, told or NOTHING_KNOWN).known) is False:
                continue
            told[name] = draw(values_of(fact))
        facts |= told
        outlook = learn(outlook, told)
    later = {name: draw(values_of(DECLARED[name])) for name in ("name_differs", "urgent_care", "bank", "children")}
    return {**facts, **later, "bank_holder": "own", "age_group": "adult", "contract_signed_early": False}


USUAL = {
    "territory": "metropolitan",
    "residence": "france",
    "number_status": "no",
    "birth_area": "abroad",
    "goal": "open_rights",
    "work_situation": "general",
    "sponsor_cover": "french",
    "foreign_cover": "none",
}
"""Answers drawn more often than others: most of the ways that end early go through the rest."""


def values_of(fact) -> st.SearchStrategy[Value]:  # type: ignore[no-untyped-def]
    if isinstance(fact, ChoiceFact):
        usual = USUAL.get(fact.name)
        return st.sampled_from((*[usual] * (4 * len(fact.values)), *fact.values) if usual else fact.values)
    return st.booleans() if isinstance(fact, YesNoFact) else st.sampled_from([0, 2, 5, 9, 17, 70])


def told_in_full(facts: dict[str, Value], sex: str) -> Case:
    assessment = assess(facts, on=TODAY)
    case = case_from(assessment, ANSWERS, {**DETAILS, "sex": sex, "children": (CHILD,)}, today=TODAY)
    return Case(**{**vars_of(case), "offices": (LYON,)})


def vars_of(case: Case) -> dict[str, object]:
    return {name: getattr(case, name) for name in Case.__dataclass_fields__}


@pytest.mark.django_db  # special desks are looked up in the directory
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), st.sampled_from(["female", "male", "unstated"]))
def test_everybody_whose_route_writes_a_letter_gets_one_without_a_hole(facts: dict[str, Value], sex: str) -> None:
    case = told_in_full(facts, sex)
    if case.assessment.route is None or not case.letter:
        return
    assert case.missing == ()
    text = part_text(letter(case))
    assert "Objet" in text
    assert "None" not in text
    assert "{" not in text
    assert "  " not in text.replace(" " * 40, "").replace("\n   ", "\n")
    assert ".." not in text
    assert ".\u00a0;" not in text
    numbers = [
        check.number
        for part in dossier(case).to_keep
        for block in part.blocks
        if block.kind == "checks" and block.role != "left-out"
        for check in block.checks
    ]
    assert numbers == list(range(len(numbers)))


def test_child_rows_name_a_date_and_a_country() -> None:
    kinds = {field.name: field.kind for field in CHILD_FIELDS}
    assert kinds["birth_date"] is Kind.PAST_DATE
    assert kinds["birth_country"] is Kind.COUNTRY
    assert date(2020, 3, 1) == CHILD["birth_date"]
