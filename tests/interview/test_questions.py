"""The questions: nothing is lost, nothing is asked twice, nothing is asked without need."""

import pytest
from django.forms import Form

from tests.interview.people import SITUATION, day, origin, place, situation
from tests.interview.visitor import Visitor
from wizard.drafts.models import Draft
from wizard.interview.question_forms import QuestionForm

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def test_a_plain_visit_resets_nothing():
    visitor = Visitor().begin().tell(SITUATION)
    before = visitor.draft.content
    for page in ("profile", "place", "number"):
        visitor.open(f"/file/{visitor.draft_id}/question/{page}/")
        assert visitor.page == page
    visitor.open(f"/file/{visitor.draft_id}/question/place/?reset=1")
    assert visitor.draft.content == before


def test_going_back_saves_what_was_typed():
    visitor = Visitor().begin().post({"residence": "france", "commune_text": "Marq", "go": "back"})
    assert visitor.page == "profile"
    visitor.post({"profile": "employee"})
    assert (visitor.value("residence"), visitor.value("commune_text")) == ("france", "Marq")
    assert visitor.errors == []


def test_changing_the_language_saves_what_was_typed():
    visitor = Visitor().begin().post({"residence": "abroad", "commune_text": "", "language": "fr"})
    assert (visitor.page, visitor.soup.html["lang"], visitor.value("residence")) == ("place", "fr", "abroad")


def test_an_unknown_language_changes_nothing():
    visitor = Visitor().begin().post({"residence": "abroad", "language": "../../etc"})
    assert visitor.soup.html["lang"] == "en"


def test_the_language_switch_of_pages_without_questions_comes_back_to_them():
    visitor = Visitor().begin().tell(SITUATION)
    answer = visitor.url
    visitor.post({"language": "fr", "next": answer}, "/i18n/setlang/")
    assert (visitor.url, visitor.soup.html["lang"]) == (answer, "fr")


def test_a_mistake_keeps_what_was_typed_even_after_leaving():
    visitor = Visitor().begin().post({"residence": "france", "commune_text": "Xyzzyville"})
    assert visitor.errors
    visitor.open(visitor.url)
    assert visitor.value("commune_text") == "Xyzzyville"
    assert visitor.errors == []


def test_a_page_opened_out_of_order_leads_to_the_first_open_one():
    visitor = Visitor().begin()
    for page in ("housing", "permit", "no-such-page"):
        visitor.open(f"/file/{visitor.draft_id}/question/{page}/")
        assert visitor.page == "place"
    visitor.open(f"/file/{visitor.draft_id}/answer/")
    assert visitor.page == "place"


def test_a_stale_page_posted_twice_is_harmless():
    visitor = Visitor().begin()
    place_url = visitor.url
    visitor.post(place()).post(place(), place_url)
    assert visitor.page == "origin"
    assert Draft.objects.count() == 1


def test_a_page_left_open_in_another_tab_that_is_no_longer_on_the_way():
    visitor = Visitor().begin().tell(SITUATION)
    permit = f"/file/{visitor.draft_id}/question/permit/"
    visitor.post(origin("DE"), f"/file/{visitor.draft_id}/question/origin/?change=1").tell(SITUATION)
    visitor.post({"residence_permit": "none"}, permit)
    assert visitor.page == "answer"
    assert "state medical aid" not in visitor.text.lower()


def test_changing_one_answer_returns_to_the_answer_page():
    visitor = Visitor().begin().tell(SITUATION)
    visitor.open(f"/file/{visitor.draft_id}/question/housing/?change=1").post({"housing": "hosted"})
    assert visitor.page == "answer"


def test_changing_one_answer_asks_only_what_it_opens():
    visitor = Visitor().begin().tell(SITUATION)
    visitor.open(f"/file/{visitor.draft_id}/question/profile/?change=1").post({"profile": "student"})
    asked = []
    while visitor.page != "answer":
        asked.append(visitor.page)
        visitor.post(SITUATION[asked[-1]])
        assert visitor.page not in asked
    assert "place" not in asked and "origin" not in asked
    assert "studies" in asked


def test_answers_of_a_branch_no_longer_reached_are_kept_and_not_read():
    visitor = Visitor().begin().tell(situation(permit={"residence_permit": "none"}))
    assert "AME" in visitor.heading
    change = f"/file/{visitor.draft_id}/question/origin/?change=1"
    visitor.post(origin("DE"), change).tell(SITUATION)
    assert "AME" not in visitor.heading
    assert visitor.draft.answers("answer")["permit"] == {"residence_permit": "none"}
    visitor.post(origin("MA"), change).tell(SITUATION)
    assert "AME" in visitor.heading


def test_a_choice_that_is_no_longer_offered_is_asked_again():
    """Somebody posted to France who is a student after all: nobody studies “sent by an employer”."""
    visitor = Visitor().begin("employee").tell(situation(work={"work_situation": "posted"}))
    visitor.open(f"/file/{visitor.draft_id}/question/profile/?change=1").post({"profile": "student"})
    visitor.until("work", situation(paid_work={"paid_work": "employee"}))
    assert "posted" not in [box["value"] for box in visitor.soup.select("input[name=work_situation]")]


def test_only_offered_choices_are_shown():
    visitor = Visitor().begin("employee").post(place()).post(origin("MA"))
    assert visitor.page == "permit"
    assert "Article 50 TUE" not in visitor.text
    visitor = Visitor().begin("employee").post(place()).post(origin("GB"))
    assert "Article 50 TUE" in visitor.text


def test_a_european_is_asked_for_no_permit():
    visitor = Visitor().begin().post(place()).post(origin("DE"))
    assert visitor.page != "permit"


def test_a_parent_asking_for_a_child_is_asked_about_the_child():
    visitor = Visitor().begin("family").post({"family_link": "minor_child"}).post(place())
    if visitor.page == "sponsor":
        visitor.post({"sponsor_cover": "french"})
    assert "What is your nationality?" not in visitor.text
    assert "In which country was the child born?" in visitor.text


# --------------------------------------------------------------------------------------------------- communes


def test_a_commune_whose_name_is_unique_needs_no_second_click():
    assert Visitor().begin().post(place("Lille")).page == "origin"
    assert Visitor().begin().post(place("lille")).page == "origin"


def test_a_name_of_several_communes_is_put_to_the_person():
    visitor = Visitor().begin().post(place("Saint-Denis"))
    assert visitor.errors == ["Which commune do you live in: Choose your town in the list below."]
    assert "Saint-Denis (93)" in visitor.text and "Saint-Denis (974)" in visitor.text
    assert visitor.post(place("Saint-Denis", "93066")).page == "origin"


def test_searching_saves_and_judges_nothing():
    visitor = Visitor().begin().post({**place("59000"), "go": "search"})
    assert (visitor.page, visitor.errors, visitor.value("residence")) == ("place", [], "france")


def test_a_choice_made_for_another_text_does_not_count():
    visitor = Visitor().begin().post(place("Saint-Denis", "59350"))
    assert visitor.errors


def test_a_commune_that_does_not_exist():
    for typed in (place("Xyzzyville"), place("", "99999"), place("", "é" * 5), place("00000")):
        assert Visitor().begin().post(typed).errors


def test_in_france_a_commune_is_needed_and_elsewhere_it_is_not():
    assert Visitor().begin().post(place("")).errors
    assert Visitor().begin().post({"residence": "not_yet", "commune_text": "Xyzzyville"}).page != "place"


# --------------------------------------------------------------------------------------------------- other pages


def test_the_language_of_a_certificate_is_asked_only_where_it_matters():
    visitor = Visitor().begin().until("certificate", SITUATION)
    visitor.post({"certificate_country": "BR", "certificate_kind": "full"})
    assert visitor.page != "certificate"
    visitor.open(f"/file/{visitor.draft_id}/question/certificate/?change=1")
    visitor.post({"certificate_country": "SN", "certificate_kind": "full"})
    assert visitor.errors == ["Which language is it written in: Choose the language of the certificate."]


def test_the_country_of_birth_is_proposed_as_the_one_that_issued_the_certificate():
    visitor = Visitor().begin().until("certificate", SITUATION)
    assert visitor.value("certificate_country") == "MA"


def test_pensions_of_several_countries():
    visitor = Visitor().begin("retiree").until("pension", situation(origin=origin("IT")))
    assert visitor.post({"pension_countries_0": ""}).errors
    assert visitor.post({"pension_countries_0": "none", "pension_countries_1": "IT"}).errors
    visitor.post({"pension_countries_0": "IT", "pension_countries_1": "FR"})
    assert visitor.draft.answers("answer")["pension"] == {"pension_countries": ["IT", "FR"]}


@pytest.mark.parametrize("typed", [day("arrival_date", "2027-01-01"), day("arrival_date", "1066-10-14"), {}])
def test_days_that_cannot_be(typed):
    visitor = Visitor().begin("inactive").until("arrival", SITUATION)
    assert visitor.post(typed).errors


def test_a_page_is_judged_once_when_posted_and_never_when_opened(monkeypatch):
    judged: list[str] = []
    original = Form.full_clean

    def counted(self: Form) -> None:
        if isinstance(self, QuestionForm) and self.is_bound:
            judged.append(type(self).__name__)
        original(self)

    monkeypatch.setattr(Form, "full_clean", counted)
    visitor = Visitor().begin().tell(SITUATION)
    assert len(judged) == len(visitor.draft.answers("answer"))
    judged.clear()
    visitor.open(f"/file/{visitor.draft_id}/question/housing/").open(f"/file/{visitor.draft_id}/answer/")
    assert judged == []
