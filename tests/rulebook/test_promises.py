"""What every answer promises, whatever the situation: each promise is tried in every state of the interview.

A promise is a case and what people in it are told. What would break it, the case without the telling, is put to the
walk as a row: a promise is kept when that row never holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from wizard.rulebook.assessment import assess
from wizard.rulebook.facts import (
    ASYLUM_SEEKER,
    CHANGE,
    CHILD_REQUEST,
    FIRST_REQUEST,
    HOUSING,
    NUMBER_KNOWN,
    POSTING,
    PROVISIONAL,
    REFUGEE_LIKE,
    RIGHTS_OPEN,
    SPONSOR_COVER,
    UNDOCUMENTED,
)
from wizard.rulebook.logic import ALWAYS, Expr, Value
from wizard.rulebook.rows import End, Ground, Recipient, Row, Sends, Trust, Waits, Warning_
from wizard.rulebook.ruleset import ROWS
from wizard.rulebook.tables.families import (
    BY_RECORDED_DELIVERY,
    CHILD_SERVICE,
    FIRST_BY_POST,
    NO_PERMIT,
    OTHER_SCHEME,
    THREE_MONTH_WAIT,
    WORK_BY_POST,
    routes_that,
)
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.walk import Findings, walk

ON = date(2026, 11, 24)


def told(name: str) -> Expr:
    """The row of that name holds. Raises ValueError where there is none."""
    (row,) = (row for row in ROWS if row.name == name)
    return row.when & ~row.unless


@dataclass(frozen=True)
class Promise:
    """In this case, that is so."""

    words: str
    case: Expr
    so: Expr

    @property
    def broken(self) -> Row:
        return Warning_(
            name=self.words, when=self.case & ~self.so, sources=(), trust=Trust.OFFICIAL, short="", text=""
        )


PROMISES = (
    Promise("who waits for three months is told to keep the proofs", THREE_MONTH_WAIT, told("keep_proofs")),
    Promise("who waits for three months is told how to prepare", THREE_MONTH_WAIT, told("prepare_while_waiting")),
    Promise(
        "who needs protection is told never to contact the consulate",
        REFUGEE_LIKE | ASYLUM_SEEKER | SPONSOR_COVER.is_("asylum_seeker"),
        told("never_the_consulate"),
    ),
    Promise(
        "who holds a provisional number is told what it allows",
        PROVISIONAL & ~OTHER_SCHEME & ~CHILD_SERVICE,
        told("provisional_number_held"),
    ),
    Promise("every answer says what to do if care is needed now", ALWAYS, told("care_now")),
    Promise("every answer says whom to ask", ALWAYS, told("ask_if_unsure")),
    Promise("nobody with open rights is sent to state medical aid", RIGHTS_OPEN, ~NO_PERMIT),
    Promise("nobody who has a number asks for a first one", NUMBER_KNOWN, ~FIRST_BY_POST),
    Promise(
        "nobody with a provisional number and cover asks for a first one", PROVISIONAL & RIGHTS_OPEN, ~FIRST_BY_POST
    ),
    Promise(
        "nobody posted from outside Europe is told to stay insured there with an A1",
        POSTING.is_("agreement", "none"),
        ~routes_that(lambda route: route.name == "posted"),
    ),
    Promise(
        "a change of somebody insured is never a request for cover",
        CHANGE.is_(*CHANGE.values),
        ~routes_that(lambda route: route.sends in (Sends.REQUEST, Sends.REOPENING)),
    ),
    Promise("who works may start without a number, and is told so", WORK_BY_POST, told("work_without_number")),
    Promise("reminders and objections go by recorded delivery", BY_RECORDED_DELIVERY, told("post_recorded")),
    Promise(
        "nobody without a residence document is asked for a first request by post",
        UNDOCUMENTED & FIRST_REQUEST & ~CHILD_REQUEST,
        ~FIRST_BY_POST,
    ),
)


@pytest.fixture(scope="module")
def findings() -> Findings:
    """One walk for all promises: of the routes, and of what would break a promise."""
    return walk(ON, tuple(promise.broken for promise in PROMISES))


@pytest.mark.slow
@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.words)
def test_a_promise_is_kept_in_every_state(promise: Promise, findings: Findings) -> None:
    assert promise.words not in findings.rows
    assert promise.words not in findings.undecided


def test_the_walk_finds_a_broken_promise() -> None:
    """A promise nobody could keep is found: the test above can fail."""
    never = Promise("nobody ever works", WORK_BY_POST, ~WORK_BY_POST)
    assert never.words in walk(ON, (never.broken,)).rows


# ------------------------------------------------------------------------------------- promises of the tables


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_where_the_office_decides_the_question_is_written_out(route) -> None:  # type: ignore[no-untyped-def]
    assert bool(route.question) == (route.end is End.ASK)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_a_route_says_what_it_is_without_contradiction(route) -> None:  # type: ignore[no-untyped-def]
    if route.letter:
        assert route.sends is not Sends.NOTHING
    if route.recipient is Recipient.STUDENT_PORTAL:
        assert route.sends in (Sends.ONLINE, Sends.CONVERSION_ONLINE)
    if route.waits is not Waits.NOTHING:
        assert route.end is not End.APPLY
    if route.sends in (Sends.REQUEST, Sends.ATTACHMENT):
        assert route.ground is not Ground.NONE


# --------------------------------------------------------------------- the same facts under another first label

HOUSED: dict[str, Value] = {"housing": "own"}
PLACE: dict[str, Value] = {"residence": "france", "territory": "metropolitan", **HOUSED}
PERSON: dict[str, Value] = {
    "nationality_group": "other", "residence_permit": "temporary_card", "birth_area": "abroad", "algerian": False,
    "certificate_kind": "full", "certificate_translation": "needed", "certificate_legalisation": "exempt",
}  # fmt: skip
WITHOUT_WORK: dict[str, Value] = {
    "paid_work": "none", "unemployment_benefit": "none", "foreign_cover": "none", "wait_exemption": "none",
}  # fmt: skip
NUMBERS: tuple[dict[str, Value], ...] = (
    {"number_status": "no", "request_status": "none"},
    {"number_status": "yes", "request_status": "none", "rights": "ended"},
    {"number_status": "yes", "request_status": "none", "rights": "changed", "change": "permit"},
    {"number_status": "lost", "request_status": "none", "rights": "unsure"},
    {"number_status": "provisional", "request_status": "none", "rights": "ended", "provisional_months": 40},
    {"number_status": "provisional", "request_status": "none", "rights": "open", "provisional_months": 4},
    {"number_status": "no", "request_status": "sent_self", "file_sent_weeks": 9},
    {"number_status": "no", "request_status": "refused"},
)
ALIKE: tuple[tuple[tuple[str, ...], dict[str, Value]], ...] = (
    (
        ("inactive", "returnee", "retiree", "job_seeker"),
        {**WITHOUT_WORK, "family_link": "none", "pension_source": "none_yet"},
    ),
    (("inactive", "returnee", "retiree"), {**WITHOUT_WORK, "family_link": "none", "pension_source": "french"}),
    (("inactive", "returnee", "retiree"), {**WITHOUT_WORK, "family_link": "none", "pension_source": "eu_eea"}),
    (
        ("inactive", "returnee", "retiree", "family", "job_seeker"),
        {**WITHOUT_WORK, "family_link": "spouse", "sponsor_cover": "french", "pension_source": "none_yet"},
    ),
    (
        ("employee", "returnee", "retiree"),
        {"paid_work": "employee", "work_situation": "general", "family_link": "none", "pension_source": "none_yet"},
    ),
    (
        ("self_employed", "returnee", "retiree"),
        {"paid_work": "self_employed", "work_situation": "general", "family_link": "none",
         "pension_source": "none_yet"},
    ),
)  # fmt: skip


@pytest.mark.parametrize("months", [1, 7])
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: " ".join(map(str, number.values())))
@pytest.mark.parametrize(("labels", "life"), ALIKE, ids=lambda value: "-".join(map(str, value))[:60])
def test_the_same_facts_give_the_same_route(
    labels: tuple[str, ...], life: dict[str, Value], number: dict[str, Value], months: int
) -> None:
    facts = {**PLACE, **PERSON, **life, **number, "months_in_france": months}
    routes = {label: assess({**facts, "profile": label}, on=ON).routes for label in labels}
    assert len({tuple(route.name for route in found) for found in routes.values()}) == 1, routes


@pytest.mark.parametrize("housing", HOUSING.values)
def test_a_provisional_number_of_years_ago_is_no_reason_to_wait(housing: str) -> None:
    """Away for years, back with a job: cover again with S1106, and the definitive number with it."""
    facts = {
        **PLACE, **PERSON, "profile": "returnee", "paid_work": "employee", "work_situation": "general",
        "family_link": "none", "number_status": "provisional", "request_status": "none", "rights": "ended",
        "provisional_months": 60, "housing": housing, "pension_source": "none_yet",
    }  # fmt: skip
    found = assess(facts, on=ON)
    assert found.route is not None
    assert found.route.sends is Sends.REQUEST
    assert {"s1106"} <= {form.name for form in found.forms}
    assert {"birth_certificate"} <= {paper.name for paper in found.documents}
    assert {"number_provisional"} <= {row.name for row in found.paragraphs}
