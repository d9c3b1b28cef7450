"""Taking a draft along: a link, a sealed file, a readable file."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.interview.people import DETAILS, SITUATION
from tests.interview.visitor import Visitor
from wizard.drafts.models import Draft

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def link_of(visitor: Visitor) -> str:
    visitor.open(f"/file/{visitor.draft_id}/keep/")
    return visitor.soup.select_one("#id_link").get_text()


def file_of(visitor: Visitor, how: str) -> bytes:
    return visitor.client.get(f"/file/{visitor.draft_id}/keep/{how}/").content


def load(visitor: Visitor, content: bytes) -> Visitor:
    response = visitor.client.post("/continue/", {"file": SimpleUploadedFile("x", content)}, follow=True)
    visitor.response = response
    visitor.url = response.redirect_chain[-1][0] if response.redirect_chain else "/continue/"
    return visitor


def test_a_link_opens_the_draft_in_another_browser():
    at_home = Visitor().begin().tell(SITUATION)
    link = link_of(at_home)
    on_the_phone = Visitor().post({"link": link}, "/continue/")
    assert on_the_phone.url == f"/file/{at_home.draft_id}/answer/"


def test_the_key_of_a_link_stays_behind_the_hash_where_no_server_logs_it():
    link = link_of(Visitor().begin())
    assert "/continue/#" in link


def test_a_link_to_a_deleted_draft_says_so():
    visitor = Visitor().begin()
    link = link_of(visitor)
    Draft.objects.all().delete()
    assert "no longer works" in Visitor().post({"link": link}, "/continue/").errors[0]


@pytest.mark.parametrize("link", ["", "x", "https://example.org/#abc", "\x00", "é" * 300])
def test_a_link_that_is_none(link):
    visitor = Visitor().post({"link": link}, "/continue/")
    assert visitor.response.status_code == 200 and visitor.errors


@pytest.mark.parametrize("how", ["sealed", "readable"])
def test_a_file_brings_everything_back_after_all_was_deleted(how):
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS)
    content = file_of(visitor, how)
    Draft.objects.all().delete()
    loaded = load(Visitor(), content)
    assert loaded.page == "answer"
    assert loaded.open(f"/file/{loaded.draft_id}/check/").heading == "Check your answers"
    assert "El Amrani" in loaded.text


def test_a_file_brings_back_what_was_only_half_typed():
    visitor = Visitor().begin().post({"residence": "france", "commune_text": "Saint-Denis", "go": "back"})
    loaded = load(Visitor(), file_of(visitor, "readable"))
    assert (loaded.page, loaded.value("commune_text")) == ("place", "Saint-Denis")


def test_a_sealed_file_shows_nothing_and_a_readable_one_says_everything():
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter().post(DETAILS["identity"])
    assert b"Amrani" not in file_of(visitor, "sealed")
    assert json.loads(file_of(visitor, "readable"))["dossier"]["identity"]["birth_name"] == ["El Amrani"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"format": "quinze-1"}',
        b'{"format": "quinze-1", "answer": [], "dossier": {}}',
        b'{"format": "quinze-1", "answer": {"profile": {"profile": 3}}, "dossier": {}}',
        b"quinze-sealed-1:AAAA",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"x" * 300_000,
    ],
)
def test_a_file_that_is_none_of_ours(content):
    visitor = load(Visitor(), content)
    assert visitor.errors
    assert not Draft.objects.exists()


def test_a_file_written_by_hand_is_judged_like_a_form():
    held = {
        "format": "quinze-1",
        "answer": {"profile": {"profile": ["emperor"]}},
        "dossier": {"nonsense": {"a": ["b"]}},
    }
    visitor = load(Visitor(), json.dumps(held).encode())
    assert visitor.page == "profile"
    assert visitor.draft.answers("answer") == {}


def test_half_a_character_in_a_file_is_left_out_and_breaks_no_page():
    held = json.loads(file_of(Visitor().begin(), "readable"))
    held["answer"]["place"] = {"residence": ["france"], "commune_text": ["Li\ud800lle"], "zzz": ["x"]}
    visitor = load(Visitor(), json.dumps(held).encode())
    assert visitor.open(f"/file/{visitor.draft_id}/question/place/").value("commune_text") == "Lille"
    assert set(visitor.draft.page("answer", "place")["typed"]) == {"residence", "commune_text"}
    assert b"Lille" in file_of(visitor, "readable")
