"""The page on which people tick the papers they do not have, and what becomes of the ticks."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.interview.people import DETAILS, SITUATION, situation
from tests.interview.visitor import Visitor
from wizard.drafts.models import Draft

pytestmark = pytest.mark.django_db

PAGE = "papers"
WITHOUT_A_CERTIFICATE = situation(
    certificate={"certificate_country": "MA", "certificate_kind": "none_yet", "certificate_language": "other"}
)


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def before_the_papers(pages=SITUATION, told=DETAILS) -> Visitor:
    return Visitor().begin(pages["profile"]["profile"]).tell(pages).go_on_to_the_letter().until(PAGE, told)


def offered(visitor: Visitor) -> list[str]:
    return [box["value"] for box in visitor.soup.select("input[name=left_out]")]


def ticked(visitor: Visitor) -> list[str]:
    return [box["value"] for box in visitor.soup.select("input[name=left_out][checked]")]


def letter_of(visitor: Visitor) -> str:
    found = visitor.soup.select_one(".letter")
    assert found is not None
    return " ".join(found.get_text().split())


def tick(*papers: str) -> Visitor:
    return before_the_papers().post({"left_out": list(papers)})


# ------------------------------------------------------------------------------------------------- the page


def test_it_comes_last_and_lists_the_papers_of_this_letter():
    visitor = before_the_papers()
    assert visitor.heading == "Do you have every paper?"
    assert {"identity", "residence_permit", "birth_certificate", "work_contract"} <= set(offered(visitor))
    assert "pension_notice" not in offered(visitor)
    assert ticked(visitor) == []


def test_each_box_is_tied_to_what_happens_without_that_paper():
    visitor = before_the_papers()
    box = visitor.soup.select_one("input[value=birth_certificate]")
    described = visitor.soup.find(id=box["aria-describedby"])
    assert "you get a provisional number" in described.get_text()
    box = visitor.soup.select_one("input[value=work_contract]")
    assert "ask your office" in visitor.soup.find(id=box["aria-describedby"]).get_text()
    assert all(
        visitor.soup.select_one(f"label[for={box['id']}]") for box in visitor.soup.select("input[name=left_out]")
    )


def test_whoever_has_every_paper_just_goes_on():
    visitor = before_the_papers().post({})
    assert visitor.heading == "Check your answers"
    assert "None" in visitor.text


def test_the_letter_and_the_check_follow():
    visitor = tick("residence_permit", "work_contract")
    assert visitor.heading == "Check your answers"
    row = visitor.soup.find("dt", string="Documents missing").parent
    assert "Residence document" in row.get_text() and "Work contract" in row.get_text()
    before, _, listed = letter_of(visitor).partition("P. J.")
    assert "les pièces suivantes : titre de séjour ; contrat de travail" in before
    assert "Titre de séjour" not in listed and "Contrat de travail" not in listed


def test_the_last_page_names_what_was_left_out():
    visitor = tick("residence_permit")
    visitor.open(f"/file/{visitor.draft_id}/ready/")
    assert "You do not have these documents yet" in visitor.text and "Residence document" in visitor.text
    nothing = tick()
    assert "You do not have these documents yet" not in nothing.open(f"/file/{nothing.draft_id}/ready/").text


def test_all_of_them_is_a_question_that_stops_nobody():
    visitor = before_the_papers()
    everything = offered(visitor)
    visitor.post({"left_out": everything})
    assert (visitor.page, visitor.errors) == (PAGE, [])
    assert "You ticked every document" in visitor.text
    seen = [field["value"] for field in visitor.soup.select("input[name=seen]")]
    assert visitor.post({"left_out": everything, "seen": seen}).page == "check"


def test_a_certificate_one_said_not_to_have_is_not_asked_about_again():
    visitor = before_the_papers(WITHOUT_A_CERTIFICATE)
    assert not {"birth_certificate", "translation"} & set(offered(visitor))
    assert "Birth certificate that names your parents" in visitor.soup.select_one(".settled").get_text()
    visitor.post({})
    assert "Birth certificate that names your parents" in visitor.text
    assert "Acte de naissance" not in letter_of(visitor)


# ----------------------------------------------------------------------------------------- what becomes of it


def test_ticks_are_there_when_one_comes_back():
    visitor = tick("residence_permit")
    visitor.open(f"/file/{visitor.draft_id}/letter/papers/?change=1")
    assert ticked(visitor) == ["residence_permit"]
    assert visitor.post({"left_out": []}).page == "check"
    assert "pièce suivante" not in letter_of(visitor)


def test_going_back_and_changing_the_language_keep_the_ticks():
    visitor = before_the_papers()
    visitor.post({"left_out": ["identity"], "go": "back"})
    assert visitor.page == "urgency"
    visitor.post(DETAILS["urgency"])
    assert ticked(visitor) == ["identity"]
    visitor.post({"left_out": ["work_contract"], "language": "fr"})
    assert ticked(visitor) == ["work_contract"]
    assert visitor.soup.html["lang"] == "fr"


def test_they_lie_encrypted_and_in_no_address():
    visitor = tick("residence_permit")
    assert b"residence_permit" not in bytes(visitor.draft.sealed)
    assert "residence_permit" not in visitor.url
    assert visitor.draft.answers("dossier")["papers"]["left_out"] == ["residence_permit"]


def test_a_paper_that_no_longer_applies_is_forgotten_silently():
    visitor = tick("work_contract", "residence_permit")
    visitor.post({"residence_permit": "none"}, f"/file/{visitor.draft_id}/question/permit/?change=1")
    visitor.post({"nationality": "DE", "birth_country": "DE"}, f"/file/{visitor.draft_id}/question/origin/?change=1")
    visitor.open(f"/file/{visitor.draft_id}/letter/")
    while visitor.page != "check":
        visitor.post({**DETAILS[visitor.page], "left_out": ticked(visitor)} if visitor.page == PAGE else
                     DETAILS[visitor.page])  # fmt: skip
    assert "la pièce suivante : contrat de travail" in letter_of(visitor)
    assert "titre de séjour" not in letter_of(visitor)


def test_a_paper_a_later_answer_asks_for_is_asked_about():
    visitor = tick("work_contract")
    visitor.post({"housing": "domiciled"}, f"/file/{visitor.draft_id}/question/housing/?change=1")
    visitor.open(f"/file/{visitor.draft_id}/letter/")
    visitor.post({"domiciliation_body": "CCAS de Lille"})
    visitor.open(f"/file/{visitor.draft_id}/check/")
    assert visitor.page == PAGE
    assert "domiciliation" in offered(visitor)
    assert ticked(visitor) == ["work_contract"]


def test_names_of_papers_that_are_not_offered_are_ignored():
    visitor = tick("s1", "pension_notice", "<script>", "identity", "identity")
    assert visitor.page == "check"
    assert set(visitor.draft.answers("dossier")["papers"]["left_out"]) == {"identity"}


@pytest.mark.parametrize("how", ["sealed", "readable"])
def test_a_file_brings_the_ticks_back(how):
    visitor = tick("residence_permit")
    content = visitor.client.get(f"/file/{visitor.draft_id}/keep/{how}/").content
    Draft.objects.all().delete()
    other = Visitor()
    other.response = other.client.post("/continue/", {"file": SimpleUploadedFile("x", content)}, follow=True)
    other.url = other.response.redirect_chain[-1][0]
    other.open(f"/file/{other.draft_id}/check/")
    assert "la pièce suivante : titre de séjour" in letter_of(other)


def test_a_file_from_before_this_page_is_asked_about_papers():
    visitor = tick()
    held = json.loads(visitor.client.get(f"/file/{visitor.draft_id}/keep/readable/").content)
    del held["dossier"]["papers"]
    other = Visitor()
    file = SimpleUploadedFile("x", json.dumps(held).encode())
    other.response = other.client.post("/continue/", {"file": file}, follow=True)
    other.url = other.response.redirect_chain[-1][0]
    assert other.open(f"/file/{other.draft_id}/check/").page == PAGE
