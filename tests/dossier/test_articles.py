"""Letters quote only articles of the table, and each only to somebody it covers."""

import re

import pytest

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import letter_text
from tests.dossier.test_letters import CONDITIONS
from wizard.dossier.content.case import Case
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.content.statements import statements
from wizard.dossier.details.letters import REFUSALS
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.tables.articles import ARTICLE, ARTICLES
from wizard.rulebook.tables.paragraphs.arguments import ARGUMENTS
from wizard.rulebook.tables.sources import SOURCES

CITED = re.compile(
    r"[LRD]\. \d+(?:-\d+)*(?:-[A-Z])?(?:, [IVX]+(?=[, )]))?(?:, \d+°)?"
    r"|(?<=article )\d+(?:-\d+)?(?= du (?:règlement|code))|(?<=\(article )\d+-\d+"
)
"""An article as French letters write it: "D. 160-2, II, 1°", "article 9 du règlement"."""

CASES = {**{route: (route, {}, {}) for route in FACTS}, **CONDITIONS}


def cited(text: str) -> set[str]:
    plain = " ".join(text.replace("\u2011", "-").split())
    return set(CITED.findall(plain))


def printed(case: Case) -> str:
    return " ".join((letter_text(case), *map(part_text, statements(case))))


def test_citations_are_found() -> None:
    text = "(article D. 160-2, II, 1°, du code), (articles L. 160-1, L. 160-5 et R. 142-1-A, III, du code)"
    assert cited(text) == {"D. 160-2, II, 1°", "L. 160-1", "L. 160-5", "R. 142-1-A, III"}
    assert cited("(article 441-7 du code pénal), l’article 9 du règlement") == {"441-7", "9"}


@pytest.mark.parametrize("name", CASES)
def test_a_letter_quotes_only_articles_that_cover_this_person(name: str) -> None:
    route, facts, details = CASES[name]
    case = make_case(route, facts=facts, **details)
    known = {**case.assessment.facts, ROUTE: case.route.name}
    for number in cited(printed(case)):
        assert number in ARTICLE, number
        assert ARTICLE[number].whom.value(known) is True, f"{number} does not cover this person"


@pytest.mark.parametrize("permit", ["stateless_card", "temporary_protection"])
def test_nobody_but_those_it_names_is_told_that_the_exemption_is_theirs(permit: str) -> None:
    facts = {"residence_permit": permit}
    if permit == "temporary_protection":
        facts |= {"certificate_kind": "full", "certificate_translation": "needed"}
    assert not {number for number in cited(printed(make_case("protection", facts=facts))) if number.startswith("D.")}


def test_each_article_has_a_source_that_is_law() -> None:
    assert {row.source for row in ARTICLES} <= set(SOURCES)
    assert len(ARTICLE) == len(ARTICLES)


@pytest.mark.parametrize("row", ARGUMENTS, ids=lambda row: row.french[:30])
def test_an_argument_that_quotes_law_names_its_source(row) -> None:  # type: ignore[no-untyped-def]
    assert set(row.sources) <= set(SOURCES)
    assert {ARTICLE[number].source for number in cited(row.french)} <= set(row.sources)


def test_each_reason_has_an_answer_for_everybody() -> None:
    last = {row.reason: row for row in ARGUMENTS}
    assert set(last) == {choice.value for choice in REFUSALS}


@pytest.mark.parametrize("kind", ["CPAM", "MSA", "CGSS"])
def test_the_mediator_of_a_cpam_is_named_to_a_cpam_only(kind: str) -> None:
    from dataclasses import replace

    case = make_case("reminder", facts={"file_sent_weeks": 17})
    case = replace(case, offices=tuple(replace(office, kind=kind) for office in case.offices))
    assert ("médiateur" in letter_text(case)) is (kind == "CPAM")
