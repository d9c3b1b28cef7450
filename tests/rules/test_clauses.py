"""Conditions in plain words: nothing is lost, shared conditions go by their name, "not" stands where it belongs."""

import pytest
from django.utils import translation

from wizard.rulebook.facts import (
    CHILDREN,
    FACTS,
    FILE_SENT_WEEKS,
    FIVE_YEARS,
    MONTHS_IN_FRANCE,
    PROFILE,
    RESIDENCE,
    THREE_MONTHS,
    WORKS,
)
from wizard.rulebook.logic import ALWAYS, NEVER, Expr, Range
from wizard.rulebook.outlook import ROUTE, via
from wizard.rulebook.rows import Row
from wizard.rulebook.tables.routes.conditions import SALARIED_GROUND, SELF_EMPLOYED_GROUND
from wizard.rules.clauses import clause
from wizard.rules.relations import EVERY_ROW, terms_in
from wizard.rules.terms import TERM_OF, TERMS, Term
from wizard.rules.words import FACT_NAMES

STUDENT = PROFILE.is_("student")
IN_FRANCE = RESIDENCE.is_("france")


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (ALWAYS, "Always"),
        (NEVER, "Never"),
        (STUDENT, "Who you are: I study"),
        (~STUDENT, "Who you are: not I study"),
        (PROFILE.is_("retiree", "student"), "Who you are: I study / I am retired"),
        (~PROFILE.is_("retiree", "student"), "Who you are: none of I study / I am retired"),
        (CHILDREN.yes, "Children under 18 who need cover: Yes"),
        (THREE_MONTHS, "Living in France for: 3 months or more"),
        (~FIVE_YEARS, "Living in France for: not 60 months or more"),
        (MONTHS_IN_FRANCE.below(1), "Living in France for: less than 1 month"),
        (Range(FILE_SENT_WEEKS.name, 8, 16), "Since the file was sent: 8 weeks or more, less than 16 weeks"),
        (PROFILE.is_(*PROFILE.values), "Who you are: any answer"),
        (WORKS, "paid work, for an employer or for oneself"),
        (~WORKS, "not paid work, for an employer or for oneself"),
        (
            STUDENT & IN_FRANCE,
            "All of these: (Who you are: I study; Where you live: In France, overseas France included)",
        ),
        (STUDENT | CHILDREN.yes, "One of these: (Who you are: I study; Children under 18 who need cover: Yes)"),
        (~(STUDENT | CHILDREN.yes), "None of these: (Who you are: I study; Children under 18 who need cover: Yes)"),
        (~(STUDENT & CHILDREN.yes), "Not all of these: (Who you are: I study; Children under 18 who need cover: Yes)"),
        (STUDENT | PROFILE.is_("intern"), "Who you are: I study / I am an intern"),
    ],
)
def test_in_words(condition: Expr, words: str) -> None:
    assert str(clause(condition)) == words


def test_a_route_goes_by_its_number_and_title() -> None:
    (answer,) = clause(via("not_covered")).answers
    assert answer.target == ("route", "not_covered")
    assert answer.text.endswith(". Ask your office: we do not know this case")


def test_a_shared_condition_that_was_flattened_is_found_again() -> None:
    """`|` joins the parts of both grounds into one list."""
    labels = {part.label for part in clause(SALARIED_GROUND | SELF_EMPLOYED_GROUND | CHILDREN.yes).parts}
    assert "cover as an employee in France, paid intern or au pair" in labels
    assert "cover through a business in France" in labels


def test_follows_the_language() -> None:
    with translation.override("fr"):
        assert str(clause(CHILDREN.yes)).endswith("Oui")


def named(one: Row | Term) -> str:
    return one.name


@pytest.mark.parametrize("row", EVERY_ROW, ids=named)
def test_every_condition_can_be_said(row: Row) -> None:
    assert str(clause(row.when))
    assert str(clause(row.unless))


@pytest.mark.parametrize("row", [*EVERY_ROW, *TERMS], ids=named)
def test_no_fact_is_lost_in_words(row: Row | Term) -> None:
    """What the condition reads is what its words name, the terms spelt out."""
    unfolded = row if isinstance(row, Term) else None
    spoken = facts_in(row.when, unfolded)
    assert spoken == row.when.reads


def facts_in(condition: Expr, unfolded: Term | None = None) -> set[str]:
    found: set[str] = set()
    waiting = [clause(condition, unfolded=unfolded)]
    by_name = {term.name: term for term in TERMS}
    while waiting:
        piece = waiting.pop()
        waiting.extend(piece.parts)
        if piece.shape == "route":
            found.add(ROUTE)
        elif piece.shape == "fact" and piece.target:
            found.add(piece.target[1])
        elif piece.shape == "term" and piece.target:
            term = by_name[piece.target[1]]
            waiting.append(clause(term.when, unfolded=term))
    return found


class TestTerms:
    def test_no_two_name_the_same_condition(self) -> None:
        assert len(TERM_OF) == len(TERMS)
        assert len({term.name for term in TERMS}) == len(TERMS)

    def test_each_is_used(self) -> None:
        used = frozenset().union(*(terms_in(row.when) | terms_in(row.unless) for row in EVERY_ROW))
        used |= frozenset().union(*(terms_in(term.when, unfolded=term) for term in TERMS))
        used |= frozenset().union(*(terms_in(fact.applies) for fact in FACTS.values()))
        assert {term.name for term in TERMS} - used == set()

    @pytest.mark.parametrize("term", TERMS, ids=named)
    def test_does_not_explain_itself_by_itself(self, term: Term) -> None:
        assert term.name not in terms_in(term.when, unfolded=term)


def test_every_fact_has_a_short_name() -> None:
    assert set(FACT_NAMES) == set(FACTS)
