"""The whole way of one person, and what each stage keeps of it."""

import io

import pytest
from pypdf import PdfReader

from tests.interview.people import DETAILS, SITUATION
from tests.interview.visitor import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def test_from_the_first_question_to_the_pdf():
    visitor = Visitor().begin("employee").tell(SITUATION)
    assert visitor.heading == "Apply by post to the CPAM, because you work"
    visitor.go_on_to_the_letter().tell(DETAILS)
    assert visitor.heading == "Check your answers"
    response = visitor.client.get(f"/file/{visitor.draft_id}/pdf/")
    assert response.headers["Content-Type"] == "application/pdf"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
    assert "Yasmine EL AMRANI" in text
    assert "59895 LILLE CEDEX 9" in text


def test_the_file_name_names_nobody_and_nothing_is_cached():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)
    response = visitor.client.get(f"/file/{visitor.draft_id}/pdf/")
    assert response.headers["Content-Disposition"] == 'attachment; filename="dossier-securite-sociale.pdf"'
    assert "no-store" in response.headers["Cache-Control"]


def test_the_pdf_does_not_exist_before_the_last_answer():
    visitor = Visitor().begin().tell(SITUATION)
    visitor.open(f"/file/{visitor.draft_id}/pdf/")
    assert visitor.page == "identity"


def test_the_last_page_says_what_to_do_with_it():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)
    visitor.open(f"/file/{visitor.draft_id}/ready/")
    assert "sign the letter by hand" in visitor.text
    assert visitor.text.count("Ordinary post is enough") == 1
    assert "CPAM de Lille-Douai" in visitor.text
    assert "A provisional number comes by post" in visitor.text


def test_the_answer_names_nobody_and_the_letter_asks_only_what_it_prints():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    pages = []
    while "/letter/" in visitor.url:
        pages.append(visitor.page)
        visitor.post(DETAILS[visitor.page])
    assert pages == ["identity", "contact", "permit", "work", "children", "bank", "urgency", "papers"]


def test_a_letter_that_is_none_has_no_second_stage():
    abroad = {**SITUATION, "place": {"residence": "not_yet"}}
    visitor = Visitor().begin().tell(abroad)
    assert visitor.heading == "Come back once you live in France"
    assert "Write my letter" not in visitor.text
    visitor.open(f"/file/{visitor.draft_id}/letter/identity/")
    assert visitor.heading == "Come back once you live in France"


def test_for_a_printer_that_prints_on_both_sides_parts_begin_on_fronts():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)
    visitor.open(f"/file/{visitor.draft_id}/ready/")
    assert "?duplex=1" in visitor.response.content.decode()
    one, both = (
        PdfReader(io.BytesIO(visitor.client.get(f"/file/{visitor.draft_id}/pdf/{query}").content)).pages
        for query in ("", "?duplex=1")
    )
    assert len(both) > len(one)


def test_the_days_to_act_go_into_a_calendar_and_name_nobody():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)
    for page in ("answer", "ready"):
        visitor.open(f"/file/{visitor.draft_id}/{page}/")
        assert f"/file/{visitor.draft_id}/calendar/" in visitor.response.content.decode()
    response = visitor.client.get(f"/file/{visitor.draft_id}/calendar/")
    file = response.content.decode()
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert "no-store" in response.headers["Cache-Control"]
    assert file.count("BEGIN:VEVENT") >= 3
    assert "Yasmine" not in file
    assert "AMRANI" not in file


def test_the_calendar_waits_for_the_answer():
    visitor = Visitor().begin()
    assert visitor.client.get(f"/file/{visitor.draft_id}/calendar/").status_code == 302
