"""What bad input gets: a message beside the field, everything typed still there, never a broken page."""

import pytest
from bs4 import BeautifulSoup
from crispy_forms.utils import render_crispy_form

from tests.interview.people import DETAILS, SITUATION, day, place
from tests.interview.visitor import Visitor
from wizard.drafts.models import Draft
from wizard.forms.choices import PapersField
from wizard.interview.detail_forms import DETAIL_FORMS
from wizard.interview.page_form import MOST_VALUES
from wizard.interview.question_forms import QUESTION_FORMS
from wizard.rulebook.tables.documents import DOCUMENTS

pytestmark = pytest.mark.django_db

NASTY = [
    "\x00",
    "Ya\x00smine",
    "😀",
    "\u202eenimsaY",
    "x" * 300,
    "<script>alert(1)</script>",
    "{{ 7|add:1 }} {% now 'Y' %}",
    "' OR 1=1 --",
    "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "../../etc/passwd",
    "\n\r\t",
    "A\u0301" * 40,
    "王",
    "ﷺ",
]


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


@pytest.mark.parametrize("nasty", NASTY)
def test_in_every_field_of_the_situation(nasty):
    visitor = Visitor().begin()
    while visitor.page != "answer":
        page, url = visitor.page, visitor.url
        fields = [field["name"] for field in visitor.soup.select("#step [name]")]
        visitor.post({name: nasty for name in fields if name not in ("csrfmiddlewaretoken", "go", "language")}, url)
        assert visitor.response.status_code == 200
        assert visitor.url == url and visitor.errors, page
        visitor.post(SITUATION[page], url)
        assert visitor.url != url, visitor.errors


@pytest.mark.parametrize("nasty", NASTY)
def test_in_every_field_of_the_letter(nasty):
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    while "/letter/" in visitor.url:
        page, url = visitor.page, visitor.url
        fields = [field["name"] for field in visitor.soup.select("#step [name]")]
        visitor.post({name: nasty for name in fields if name not in ("csrfmiddlewaretoken", "go", "language")}, url)
        assert visitor.response.status_code == 200, page
        visitor.post(DETAILS[page], url).open(f"/file/{visitor.draft_id}/letter/")
        assert visitor.url != url, page
    visitor.open(f"/file/{visitor.draft_id}/check/")
    assert visitor.heading == "Check your answers"


def test_html_is_text_on_the_page_and_in_the_letter():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    visitor.tell({**DETAILS, "identity": {**DETAILS["identity"], "birth_name": "<b>Bold</b>"}})
    assert "<B>BOLD</B>" in visitor.soup.select_one(".letter").get_text()
    assert not visitor.soup.select("main b")


def test_signs_of_direction_do_not_reach_the_letter():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    visitor.tell({**DETAILS, "identity": {**DETAILS["identity"], "birth_name": "El\u202e Amrani\u200f"}})
    assert "EL AMRANI" in visitor.soup.select_one(".letter").get_text()


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("birth_name", "x" * 300, "Too long: at most 60 characters fit. You typed 300."),
        ("birth_name", "Yasmine 😀", "Leave out “😀”: it cannot be printed in a letter."),
        ("birth_name", "–", "There is no letter and no digit in it."),
        ("birth_name", "\x00", "Fill this in."),
    ],
)
def test_a_name_that_cannot_be_printed_says_why_and_stays(name, typed, message):
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().post({**DETAILS["identity"], name: typed})
    assert visitor.errors == [f"Last name at birth: {message}"]
    assert visitor.value("given_names") == "Yasmine"


def test_a_date_of_birth_to_come():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    visitor.post({**DETAILS["identity"], **day("birth_date", "2027-01-01")})
    assert visitor.errors == ["Date of birth: This day has not come yet."]
    assert visitor.value("birth_date_year") == "2027"


def test_a_page_that_is_far_too_large_is_refused(settings):
    visitor = Visitor().begin()
    response = visitor.client.post(visitor.url, {"commune_text": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})
    assert response.status_code == 400


@pytest.mark.parametrize("draft_id", ["x", "a" * 500, "%00", "..", "é", "AAAAAAAAAAAAAAAAAAAAAA"])
def test_made_up_addresses_are_not_found(draft_id):
    assert Visitor().client.get(f"/file/{draft_id}/answer/").status_code == 404


def test_repeated_fields_and_unknown_fields_are_harmless():
    visitor = (
        Visitor().begin().post({"residence": ["france", "monaco"], "commune_text": ["Lille", "Lyon"], "zzz": "1"})
    )
    assert visitor.response.status_code == 200
    assert set(visitor.draft.page("answer", "place")["typed"]) == {"residence", "commune_text"}


def test_only_what_a_page_asks_is_kept_and_only_as_much_as_can_be_meant():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    unknown = dict.fromkeys(("zzz", "csrfmiddlewaretoken", "seen", "go"), "x" * 400)
    visitor.post({"birth_name": ["x" * 400] * (MOST_VALUES + 5), **unknown})
    kept = visitor.draft.page("dossier", "identity")["typed"]
    assert set(kept) == {"birth_name"}
    assert len(kept["birth_name"]) == MOST_VALUES
    assert {len(value) for value in kept["birth_name"]} == {320}


@pytest.mark.parametrize("section", [QUESTION_FORMS, DETAIL_FORMS], ids=["situation", "letter"])
def test_everything_a_page_shows_is_kept(section):
    """The controls a page declares are those its HTML has."""
    for form_class in section.values():
        form = form_class()
        for field in form.fields.values():
            if isinstance(field, PapersField):
                field.offer(DOCUMENTS[:1], ())
        drawn = BeautifulSoup(render_crispy_form(form), "html.parser")
        shown = {tag["name"] for tag in drawn.select("[name]")} - {"go"}
        assert shown and shown <= set(form_class.controls()), form_class.page


@pytest.mark.parametrize("typed", [{"profile": "emperor"}, {"zzz": "1"}, {"profile": "", "zzz": "x" * 100_000}])
def test_a_draft_begins_with_a_valid_first_page(typed):
    visitor = Visitor().open("/begin/").post(typed)
    assert visitor.errors
    visitor.post({**typed, "language": "fr"})
    assert not Draft.objects.exists()


def test_the_step_of_the_address_counts_whatever_is_posted():
    visitor = Visitor().begin()
    for step in ("profile", "housing", "no-such-page", ""):
        visitor.post({**place(), "answer-current_step": step}, f"/file/{visitor.draft_id}/question/place/")
        assert visitor.page == "origin"
        assert set(visitor.draft.content["answer"]) == {"profile", "place"}


def test_a_page_posted_while_an_earlier_one_has_a_mistake_is_not_lost():
    visitor = Visitor().begin().tell(SITUATION)
    address = f"/file/{visitor.draft_id}/question/"
    visitor.post({"residence": ""}, f"{address}place/")
    visitor.post({"work_situation": "agriculture"}, f"{address}work/")
    assert visitor.page == "place"
    visitor.until("work", SITUATION)
    assert visitor.value("work_situation") == "agriculture"
