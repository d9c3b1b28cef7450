"""The answer page: the way, the reason, the office, the day, the papers; ends are as good as routes."""

import pytest

from tests.interview.people import SITUATION, day, origin, place, situation
from tests.interview.visitor import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


def test_the_reason_names_what_was_said_and_where_it_is_written():
    visitor = Visitor().begin().tell(SITUATION)
    assert "I have a job, or I am about to start one" in visitor.text
    assert "article L. 160-1" in visitor.text
    assert "Checked on" in visitor.text


def test_every_answer_has_a_link_to_change_it():
    visitor = Visitor().begin().tell(SITUATION)
    links = [link["href"] for link in visitor.soup.select("dd.change a")]
    assert f"/file/{visitor.draft_id}/question/origin/?change=1" in links
    assert len(links) == len(visitor.soup.select("dl.answers dt"))
    assert "Change : What is your nationality?" in visitor.text


def test_the_office_comes_with_its_address_and_how_old_that_is():
    visitor = Visitor().begin().tell(SITUATION)
    assert "59895 LILLE CEDEX 9" in visitor.text
    assert "Source : DILA" in visitor.text or "Source: DILA" in visitor.text
    assert visitor.soup.select_one(".office a[rel=external]")


def test_where_the_map_is_uncertain_both_offices_are_shown_and_the_number_to_call():
    visitor = Visitor().begin().tell(situation(place=place("Marcq-en-Barœul")))
    assert "one of these offices" in visitor.text
    assert len(visitor.soup.select(".office")) == 2
    assert "36 46" in visitor.text


def test_farm_work_leads_to_the_msa():
    visitor = Visitor().begin().tell(situation(work={"work_situation": "agriculture"}))
    assert "MSA" in visitor.soup.select_one(".office h3").get_text()


def test_a_talent_permit_leads_to_the_desk_in_paris_wherever_one_lives():
    visitor = Visitor().begin().tell(situation(permit={"residence_permit": "talent_card"}))
    assert "PARIS CEDEX 19" in visitor.text


def test_students_are_led_to_their_site_and_have_no_letter():
    visitor = Visitor().begin("student").tell(SITUATION)
    assert visitor.soup.select_one("a.action[href='https://etudiant-etranger.ameli.fr']")
    assert not visitor.soup.select(".office")
    assert "Write my letter" not in visitor.text
    assert "What happens next" in visitor.text


def test_whoever_must_wait_is_told_the_day():
    visitor = Visitor().begin("inactive").tell(situation(arrival=day("arrival_date", "2026-10-05")))
    assert visitor.heading == "Wait until you have lived in France for three months"
    assert "Come back on Jan. 5, 2027" in visitor.text


def test_whoever_waits_for_an_answer_is_told_when_to_write():
    pages = situation(
        number={"number_status": "no", "request_status": "sent_self"}, waiting=day("file_sent_on", "2026-11-01")
    )
    visitor = Visitor().begin().tell(pages)
    assert "No answer by Dec. 27, 2026? Send a reminder." in visitor.text


def test_whoever_was_refused_gets_the_objection_without_waiting():
    visitor = Visitor().begin().tell(situation(number={"number_status": "no", "request_status": "refused"}))
    assert visitor.heading == "Object to the refusal"
    assert "Write my letter" in visitor.text
    assert "Send it by recorded delivery" in visitor.text
    assert "Ordinary post" not in visitor.text
    assert "commission de recours amiable" in visitor.text


def test_the_child_of_a_farm_worker_goes_to_the_msa():
    child = {"family": {"family_link": "minor_child"}, "sponsor": {"sponsor_cover": "french"}}
    visitor = Visitor().begin("family").tell(situation(**child, scheme={"parent_scheme": "agriculture"}))
    assert visitor.heading == "Attach the child to the parent insured by the MSA"
    assert "MSA Nord-Pas de Calais" in visitor.text


def test_an_end_says_why_and_what_to_do_instead():
    visitor = Visitor().begin().tell(situation(work={"work_situation": "posted"}, posting={"posting": "a1"}))
    assert visitor.soup.select_one(".answer-head.stop")
    assert "Do not fill in form S1106" in visitor.text
    assert not visitor.soup.select(".office")


def test_mayotte_and_the_islands_have_their_own_funds():
    visitor = Visitor().begin().tell(situation(place=place("Mamoudzou")))
    assert "CSSM" in visitor.heading
    visitor = Visitor().begin().tell(situation(place=place("Papeete")))
    assert visitor.heading == "Apply to the fund of your territory"


def test_papers_that_may_be_asked_for_say_on_what_it_depends():
    visitor = Visitor().begin().tell(SITUATION)
    assert "This depends on your answers to: Do you have children under 18 in France who need cover?" in visitor.text


def test_a_european_pensioner_is_sent_to_ask_for_the_s1():
    pages = situation(origin=origin("IT"), pension={"pension_countries_0": "IT"})
    visitor = Visitor().begin("retiree").tell(pages)
    assert visitor.heading == "Ask for an S1 form first"


def test_whoever_works_here_and_lives_abroad_is_asked_for_the_commune_of_work():
    pages = situation(place={"residence": "abroad", "commune_text": ""}, origin=origin("DE"))
    visitor = Visitor().begin().tell(pages)
    assert "Tell us the town where you work" in visitor.text


@pytest.mark.parametrize(
    "path", ["/", "/begin/", "/about/", "/privacy/", "/accessibility/", "/deleted/", "/continue/"]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_says_that_it_is_no_official_service(path, language):
    visitor = Visitor(language).open(path)
    assert visitor.response.status_code == 200
    assert visitor.soup.select_one(".notice-strip").get_text(strip=True)
    assert visitor.soup.html["lang"] == language
    assert len(visitor.soup.select("h1")) == 1


def test_unknown_addresses_get_a_page_of_the_house(settings):
    settings.DEBUG = False
    visitor = Visitor()
    response = visitor.client.get("/no/such/page/")
    assert response.status_code == 404
    assert "This page does not exist" in response.text
