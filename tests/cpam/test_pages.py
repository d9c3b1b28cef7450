"""The public pages, without JavaScript."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from cpam.forms import ENOUGH_REPORTS
from cpam.models import Address, Commune, Office, Report
from cpam.upkeep.history import sign

pytestmark = pytest.mark.django_db

FIND = "/offices/"


def page(client: Client, url: str, **query: str) -> str:
    response = client.get(url, query)
    assert response.status_code == 200
    return response.content.decode()


def test_a_search_offers_radio_buttons_and_a_choice_shows_the_office(client: Client) -> None:
    assert '<input type="radio" name="commune" value="59122"' in page(client, FIND, q="cambrai")
    shown = page(client, FIND, q="cambrai", commune="59122")
    assert "Your office is CPAM du Hainaut (for Cambrai)." in shown
    assert "59321 VALENCIENNES CEDEX" in shown
    assert "MSA Nord-Pas de Calais" in shown


def test_the_address_shows_its_source_its_date_and_how_to_check_it(client: Client) -> None:
    shown = page(client, FIND, commune="59350")
    assert "base de données locales" in shown
    day = Address.objects.get(office="cpam-lille-douai", use="post").source_date
    assert day
    assert f"Printed address from {date_format(day, 'DATE_FORMAT')}." in shown
    assert "Very old address" in shown
    assert "https://www.ameli.fr/assure/adresses-et-contacts/" in shown


def test_an_uncertain_commune_shows_both_funds_and_36_46(client: Client) -> None:
    place = Commune.objects.filter(certainty="low").first()
    assert place
    shown = page(client, FIND, commune=place.insee)
    for office in (place.office, *place.alternatives.all()):
        assert office
        assert office.name in shown.replace("&#x27;", "'")
    assert "36 46" in shown


def test_an_office_without_an_address_prints_none_and_says_where_to_ask(client: Client) -> None:
    assert "We do not have a postal address for this office" in page(client, FIND, commune="97701")


def test_a_collectivity_says_why_there_is_no_office(client: Client) -> None:
    assert "scheme of its own" in page(client, FIND, commune="98735")


@pytest.mark.parametrize(
    "query", [{"q": "Москва"}, {"q": "qqqqqqq"}, {"commune": "00000"}, {"q": "<b>", "commune": "'"}]
)
def test_what_cannot_be_found_says_so(client: Client, query: dict[str, str]) -> None:
    shown = page(client, FIND, **query)
    assert 'role="status"' in shown
    assert "<b>" not in shown


def test_the_page_of_an_office(client: Client) -> None:
    shown = page(client, reverse("cpam:office", args=["cpam-hainaut"]))
    assert "348 communes with 730,623 inhabitants" in shown
    assert "Valenciennes (59)" in shown
    assert client.get(reverse("cpam:office", args=["nowhere"])).status_code == 404


@pytest.mark.parametrize("code", ["cpam-75", "cps-977", "msa-picardie", "cssm-976", "cgss-974"])
def test_every_kind_of_office_has_a_page(client: Client, code: str) -> None:
    assert Office.objects.get(pk=code).name in page(client, f"/offices/{code}/").replace("&#x27;", "'")


def test_the_public_history_says_what_and_when_and_never_who(client: Client, editor: object) -> None:
    office = Office.objects.get(pk="cpam-hainaut")
    office.phone = "03 00 00 00 00"
    sign(office, editor, "told by a neighbour")
    office.save()
    shown = page(client, office.get_absolute_url())
    assert "<del>36 46</del> → <ins>03 00 00 00 00</ins>" in shown
    assert "odile" not in shown
    assert "neighbour" not in shown


def test_offices_as_json(client: Client) -> None:
    answer = client.get("/offices/59122.json").json()
    assert answer["residence"]["because"].startswith("Your office is CPAM du Hainaut (for Cambrai).")
    assert answer["residence"]["offices"][0]["address_lines"][-1] == "59321 VALENCIENNES CEDEX"
    assert answer["agriculture"]["offices"][0]["code"] == "msa-nord-pas-de-calais"
    assert client.get("/offices/2A004.json").json()["residence"]["commune"] == "Ajaccio"
    assert client.get("/offices/00000.json").status_code == 404


def test_communes_as_json(client: Client) -> None:
    answer = client.get("/offices/communes.json", {"q": "st etienne"}).json()
    assert answer["results"][0] == {"insee": "42218", "label": "Saint-Étienne (42)", "postcodes": "42000…"}
    assert "Latin letters" in client.get("/offices/communes.json", {"q": "باريس"}).json()["hint"]
    assert len(client.get("/offices/communes.json", {"q": "51300"}).json()["results"]) > 40


def test_a_wrong_address_goes_to_the_worklist(client: Client) -> None:
    url = reverse("cpam:report", args=["cpam-69"])
    answer = client.post(url, {"message": " The postcode is 69000. "}, follow=True)
    assert "Thank you." in answer.content.decode()
    assert Report.objects.get().message == "The postcode is 69000."


@pytest.mark.parametrize("message", ["", "   ", "x" * 1001])
def test_an_empty_or_endless_report_comes_back_with_its_text(client: Client, message: str) -> None:
    answer = client.post(reverse("cpam:report", args=["cpam-69"]), {"message": message})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert not Report.objects.exists()


def test_machines_and_floods_do_not_fill_the_worklist(client: Client) -> None:
    url = reverse("cpam:report", args=["cpam-69"])
    client.post(url, {"message": "buy", "website": "https://spam.example"})
    assert not Report.objects.exists()
    for number in range(ENOUGH_REPORTS + 5):
        client.post(url, {"message": f"wrong {number}"})
        client.post(url, {"message": f"wrong {number}"})
    assert Report.objects.count() == ENOUGH_REPORTS


def test_reports_are_posted(client: Client) -> None:
    assert client.get(reverse("cpam:report", args=["cpam-69"])).status_code == 405
    assert client.post(reverse("cpam:report", args=["nowhere"]), {"message": "x"}).status_code == 404
    assert json.loads(client.get("/offices/communes.json").content) == {"results": [], "hint": ""}


def test_json_takes_head_arrondissements_and_refuses_in_json(client: Client) -> None:
    assert client.head("/offices/59122.json").status_code == 200
    assert client.head("/offices/communes.json?q=lille").status_code == 200
    assert client.get("/offices/75115.json").json()["residence"]["commune"] == "Paris"
    assert client.get("/offices/59355.json").json()["residence"]["commune"] == "Lille"
    for code in ("00000", "nowhere", "٧٥٠٥٦", "-"):
        answer = client.get(f"/offices/{code}.json")
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/json")
        assert "error" in answer.json()


def test_open_data_says_licence_source_and_date(client: Client) -> None:
    answer = client.get("/offices/all.json")
    body = answer.json()
    assert (len(body["offices"]), len(body["communes"])) == (144, 34_969)
    assert all(body[name] for name in ("licence", "source", "date"))
    assert "max-age=3600" in answer["Cache-Control"]
    table = client.get("/offices/all.csv").content.decode()
    assert table.count("\r\n") == 34_970
    assert "Licence Ouverte 2.0" in table.splitlines()[1]


@pytest.mark.parametrize("text", ["\x00", "75\x00015", "\ud83d", "%", "'; drop table", "x" * 9000])
def test_odd_input_is_never_an_error_of_ours(client: Client, text: str) -> None:
    for url in (FIND, "/offices/communes.json"):
        for name in ("q", "commune"):
            assert client.get(url, {name: text.encode("utf-8", "replace")}).status_code < 500


def test_where_sources_disagree_both_addresses_are_shown(client: Client) -> None:
    disputed = Address.objects.filter(use="post").exclude(disagreement="")
    assert disputed.count() == 10
    for address in disputed:
        shown = page(client, f"/offices/{address.office_id}/")
        assert "Another source gives a different address" in shown
        assert "record " not in shown.split("What has changed")[0]
    assert "BASTIA" in page(client, FIND, commune="2B033")
    assert "AJACCIO" in page(client, FIND, commune="2B033")
