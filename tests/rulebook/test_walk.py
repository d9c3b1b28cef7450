"""Every reachable state of the interview, walked once: what the questions and the rules promise each other."""

from datetime import date

import pytest

from wizard.rulebook.facts import FACTS
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER, MOST_PAGES, QUESTIONS
from wizard.rulebook.ruleset import in_force
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.walk import Findings, walk

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def findings() -> Findings:
    found = walk(TODAY)
    print(
        f"\n{found.states} states, {found.paths} paths, at most {len(found.longest)} pages: {' '.join(found.longest)}"
    )
    return found


def test_each_way_ends_in_exactly_one_route(findings: Findings) -> None:
    assert findings.without_route == []


def test_every_route_can_be_reached(findings: Findings) -> None:
    assert {route.name for route in ROUTES} - findings.routes == set()


def test_every_row_can_be_reached(findings: Findings) -> None:
    """Held by somebody, or left to what the letter asks (a bank account, children)."""
    _, in_force_now = in_force(TODAY)
    assert {row.name for row in in_force_now} - findings.rows - findings.undecided == set()


def test_every_page_is_shown_to_somebody(findings: Findings) -> None:
    assert {question.name for question in QUESTIONS} - findings.pages_seen == set()


def test_no_page_is_shown_that_could_not_change_anything(findings: Findings) -> None:
    assert findings.pointless == []


def test_nothing_is_left_open_that_the_interview_could_have_asked(findings: Findings) -> None:
    told_with_the_identity = set(FACTS) - ASKED_IN_THE_ANSWER
    assert findings.read_at_the_end <= told_with_the_identity


def test_the_longest_way_is_as_long_as_the_pages_say(findings: Findings) -> None:
    assert len(findings.longest) == MOST_PAGES, findings.longest
