"""The tables themselves: every row has a name, a source and a day; every label of the research has its row."""

from collections import Counter
from datetime import date

import pytest

from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Expr, OneOf
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.questions import QUESTIONS
from wizard.rulebook.rows import AUDITED, End, Recipient, Row, Trust
from wizard.rulebook.ruleset import ROWS, in_force
from wizard.rulebook.tables.articles import ARTICLES
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.forms import FORMS
from wizard.rulebook.tables.next_steps import NEXT_STEPS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.sources import SOURCES, SourceKind
from wizard.rulebook.tables.warnings import WARNINGS
from wizard.rulebook.vocabulary import ChoiceFact

ALL: tuple[Row, ...] = (*ROUTES, *ROWS)

# routing.md § 2: the 26 ends (some share a label)
ENDS = [
    "END_CSSM",
    "END_COM",
    "END_MONACO",
    "END_NOT_YET",
    "END_TOURIST",
    "END_A1",
    "END_EHIC",
    "END_EHIC_SHORT",
    "END_S1_FAM",
    "END_INTL",
    "END_AME",
    "END_URGENT",
    "END_WAIT3M_ASYLUM",
    "END_WAIT3M",
    "CHECK_PVT",
    "STOP_VALIDATE",
    "END_EMPLOYER",
    "END_AMELI",
    "END_SOCIAL",
    "END_ASK_S1",
    "END_HAS_NIR",
    "MANUAL_RESEARCHER",
    "CHECK_INTERN",
    "CHECK_CONVENTION",
    "CHECK_ASCENDANT",
]
# routing.md § 3: R0 to R18
WAYS = [
    "R_CPAM",
    "R_CHILD_ASYLUM",
    "R_CPAM_FORM",
    "R_CONVERT",
    "R_LOST",
    "R_LOST_ABROAD",
    "R_REACT",
    "R_MSA",
    "R_PARIS_TALENT",
    "R_CPAM_WORK",
    "R_INPI",
    "R_STUDENT_ONLINE",
    "R_S1",
    "R_CPAM_PENSION",
    "R_CHOICE",
    "R_CHILD",
    "R_CPAM_FAMILY",
    "R_CPAM_RESID",
    "R_REMIND",
]
# rulebook.md § 3; D_LEGAL is advice only (warning "legalisation"), D_STAGE to D_AUPAIR included
PAPERS = [
    "D_ID",
    "D_PERMIT",
    "D_VAL",
    "D_CIVIL",
    "D_TRANS",
    "D_ADDR",
    "D_HOST",
    "D_DOM",
    "D_RES3",
    "D_RIB",
    "D_WORK",
    "D_INPI",
    "D_ENROL",
    "D_PARENT",
    "D_RESSOURCES",
    "D_S1",
    "D_EHIC",
    "D_A1",
    "D_U2",
    "D_E104",
    "D_S1REFUS",
    "D_PENSION",
    "D_FT",
    "D_MARR",
    "D_SPONSOR",
    "D_CHILDCIV",
    "D_ADOPT",
    "D_ADA",
    "D_OFPRA",
    "D_APS",
    "D_OLDNIR",
    "D_PROC",
    "D_INS",
    "D_STAGE",
    "D_AUPAIR",
]
# routing.md § 4
CAUTIONS = [
    "W_VAL",
    "W_PAYSLIP",
    "W_TRANS",
    "W_LEGAL",
    "W_FILIATION",
    "W_RIB",
    "W_RIB_NONSEPA",
    "W_3M",
    "W_DUP",
    "W_NIA",
    "W_UK",
    "W_OFPRA",
    "W_L160_1_1",
    "W_EU_INACT",
    "W_EHIC",
    "W_PVT",
    "W_EXPIRY",
    "W_ONE_PER_ADULT",
    "W_DOUBTFUL_PERMIT",
    "W_NAME",
    "W_MINOR",
    "W_3M_OPTION",
    "W_S1_FIRST",
    "W_FEE",
    "W_DATE",
    "W_CGSS",
]
# rulebook.md § 2; F_S3704, F_S3711 and F_AME are named in what comes next, F_S1105 concerns leaving France
FORM_LABELS = ["F_S1106", "F_S3705", "F_S1104", "F_S1", "F_CHOICE", "F_SE401", "F_COM"]


@pytest.mark.parametrize(
    ("labels", "rows"),
    [(ENDS, ROUTES), (WAYS, ROUTES), (PAPERS, DOCUMENTS), (CAUTIONS, WARNINGS), (FORM_LABELS, FORMS)],
    ids=["ends", "ways", "papers", "warnings", "forms"],
)
def test_every_label_of_the_research_has_a_row(labels: list[str], rows: tuple[Row, ...]) -> None:
    assert set(labels) - {row.code for row in rows} == set()


def test_names_are_unique_within_a_kind() -> None:
    counts = Counter((row.kind, row.name) for row in ALL)
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("row", ALL, ids=lambda row: f"{row.kind}-{row.name}")
def test_a_row_has_sources_and_a_day(row: Row) -> None:
    assert row.sources
    assert set(row.sources) <= set(SOURCES)
    assert row.checked_on <= AUDITED


RULES = [row for row in ALL if row.kind != "paragraph"]


@pytest.mark.parametrize("row", RULES, ids=lambda row: f"{row.kind}-{row.name}")
def test_what_rests_on_memory_alone_says_so(row: Row) -> None:
    only_memory = all(SOURCES[key].kind is SourceKind.MEMORY for key in row.sources)
    assert not only_memory or row.trust is Trust.MEMORY or getattr(row, "end", None) is End.ASK


def test_every_source_is_used() -> None:
    cited = {key for row in ALL for key in row.sources} | {row.source for row in ARTICLES}
    assert set(SOURCES) - cited == set()


def test_rows_read_declared_facts_and_existing_routes() -> None:
    routes = {route.name for route in ROUTES}
    for row in ALL:
        assert (row.when.reads | row.unless.reads) - {ROUTE} <= set(FACTS), row.name
        for condition in (row.when, row.unless):
            assert routes_named(condition) <= routes, row.name


def routes_named(condition: Expr) -> set[str]:
    if isinstance(condition, OneOf):
        return {str(value) for value in condition.values} if condition.fact == ROUTE else set()
    parts = getattr(condition, "parts", None) or ([condition.inner] if hasattr(condition, "inner") else [])
    return set().union(*(routes_named(part) for part in parts))


def test_guards_read_facts_declared_earlier_only() -> None:
    earlier: set[str] = set()
    for name, fact in FACTS.items():
        assert fact.applies.reads <= earlier, name
        if isinstance(fact, ChoiceFact):
            for choice in fact.choices:
                assert choice.offered.reads <= earlier, (name, choice.value)
        earlier.add(name)


def test_every_fact_of_the_interview_is_read_by_some_row() -> None:
    read = set().union(*(row.when.reads | row.unless.reads for row in ALL))
    read |= set().union(*(fact.applies.reads for fact in FACTS.values()))
    assert {fact for question in QUESTIONS for fact in question.facts} - read == set()


def test_a_way_to_apply_has_a_letter_and_a_stop_has_none() -> None:
    for route in ROUTES:
        if route.end is End.APPLY and route.recipient is not Recipient.STUDENT_PORTAL:
            assert route.letter, route.name
        if route.end is End.STOP:
            assert not route.letter, route.name


def test_a_row_is_law_between_its_days_only() -> None:
    row = NEXT_STEPS[0]
    bounded = type(row)(
        name="bounded", when=row.when, sources=row.sources, title="", text="",
        valid_from=date(2027, 1, 1), valid_to=date(2027, 12, 31),
    )  # fmt: skip
    assert [bounded.in_force(date(2027, month, 1)) for month in (1, 6, 12)] == [True, True, True]
    assert not bounded.in_force(date(2026, 12, 31))
    assert not bounded.in_force(date(2028, 1, 1))


def test_the_law_of_a_day_leaves_the_last_route_certain() -> None:
    routes, _ = in_force(date(2026, 11, 21))
    assert routes[-1].name == "not_covered"
    assert routes[-1].when.value({}) is True
