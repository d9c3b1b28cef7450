"""What is stored is worked out once a request, and once more after a page was saved."""

import pytest

from tests.interview.counting import calls_during
from tests.interview.people import DETAILS, SITUATION, Pages
from tests.interview.visitor import Visitor
from wizard.dossier.details.asked import PAGES, asked, facts_asked, facts_that_matter
from wizard.drafts.models import Draft
from wizard.interview.way import way_of
from wizard.rulebook.assessment import assess
from wizard.rulebook.derive import derive

pytestmark = pytest.mark.django_db

COUNTED = (derive, assess, facts_asked, facts_that_matter)


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def finished() -> Visitor:
    return Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)


def pages_of(visitor: Visitor) -> list[tuple[str, Pages]]:
    """The addresses of every page of the draft with what is typed there."""
    content = visitor.draft.content
    stages = (("answer", "question", SITUATION), ("dossier", "letter", DETAILS))
    return [
        (f"/file/{visitor.draft_id}/{address}/{page}/", typed[page])
        for section, address, typed in stages
        for page in content[section]
    ]


def test_opening_any_page_works_everything_out_once():
    visitor = finished()
    views = [f"/file/{visitor.draft_id}/{name}/" for name in ("answer", "check", "ready", "pdf", "letter")]
    for url in (*views, *(url for url, _typed in pages_of(visitor))):
        counts = calls_during(lambda url=url: visitor.client.get(url), *COUNTED)
        assert max(counts.values()) <= 1, (url, counts)
        assert counts["derive"] == 1


def test_posting_any_page_works_it_out_once_before_and_once_after():
    visitor = finished()
    for url, typed in pages_of(visitor):
        for button in ({}, {"go": "back"}, {"language": "en"}) if url.endswith(("/bank/", "/place/")) else ({},):
            counts = calls_during(lambda url=url, sent={**typed, **button}: visitor.client.post(url, sent), *COUNTED)
            assert max(counts.values()) <= 2, (url, button, counts)


def test_one_post_saves_once():
    visitor = finished()
    for url, typed in pages_of(visitor):
        others = ({}, {**typed, "go": "add"}, {**typed, "go": "back"}, {"language": "fr"})
        for sent in (typed, *(others if url.endswith(("/bank/", "/place/")) else ())):
            before = visitor.draft.version
            counts = calls_during(lambda url=url, sent=sent: visitor.client.post(url, sent), Draft.change)
            assert counts["change"] == 1, (url, sent)
            assert visitor.draft.version == before + 1
        visitor.client.post(url, typed)


def test_the_way_and_the_assessment_agree_on_route_and_questions():
    visitor = finished()
    way = way_of(visitor.draft)
    assessment = way.letter.assessment
    assert assessment.route is way.situation.assessment.route
    assert assessment.route.name == "work"
    asked_facts = {name for page in way.pages for name in page.facts}
    assert asked_facts == facts_asked(assessment) & {name for page in PAGES for name in page.facts}
    details = [detail for page in way.pages for detail in page.details]
    assert details == sorted(asked(assessment), key=[detail for page in way.pages for detail in page.details].index)
