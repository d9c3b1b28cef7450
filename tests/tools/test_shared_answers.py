"""The three tools whose answers can be shared: the address holds the question, and nothing is kept."""

import html as markup
import re
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from wizard.rulebook.countries import choices
from wizard.rulebook.tables.sources import SOURCES
from wizard.tools.offices import CASES
from wizard.tools.waiting import OLD_BELIEFS, SITUATION, SITUATIONS

TOOLS = ["certificate", "three_months", "office"]


def read(client: Client, tool: str, **asked: str) -> str:
    answer = client.get(reverse(f"tools:{tool}"), asked)
    assert answer.status_code == 200
    return str(answer.content, "utf-8")


def heading(html: str) -> str:
    """The heading of the answer, "" where there is none."""
    found = re.search(r'id="answer".*?<h2>(.*?)(?: <span.*?)?</h2>', html, re.DOTALL)
    return markup.unescape(found[1]) if found else ""


def shared(html: str) -> str:
    """The path and question of the link to share."""
    found = re.search(r'id="id_share" type="text" value="([^"]*)"', html)
    assert found
    parts = urlsplit(markup.unescape(found[1]))
    return f"{parts.path}?{parts.query}"


@pytest.mark.django_db
class TestEveryTool:
    @pytest.mark.parametrize("tool", TOOLS)
    def test_opens_empty_without_complaint(self, client: Client, tool: str) -> None:
        html = read(client, tool)
        assert 'id="answer"' not in html
        assert "error-summary" not in html

    @pytest.mark.parametrize("tool", TOOLS)
    def test_leaves_nothing_behind(self, client: Client, tool: str) -> None:
        read(client, tool)
        assert set(client.cookies) <= {"csrftoken"}

    @pytest.mark.parametrize("tool", TOOLS)
    def test_ignores_what_it_did_not_ask(self, client: Client, tool: str) -> None:
        html = read(client, tool, number="190059935001289", utm="x")
        assert "error-summary" not in html

    @pytest.mark.parametrize("tool", TOOLS)
    def test_cannot_be_posted_to(self, client: Client, tool: str) -> None:
        assert client.post(reverse(f"tools:{tool}")).status_code == 405

    @pytest.mark.parametrize(
        ("tool", "asked"),
        [
            ("certificate", {"country": "BR", "kind": "full", "protected": "yes"}),
            ("certificate", {"country": "SN", "kind": "full", "language": "french"}),
            ("three_months", {"arrival_day": "3", "arrival_month": "10", "arrival_year": "2026", "situation": "none"}),
            ("office", {"commune": "78646", "case": "agriculture"}),
            ("office", {"commune_text": "Versailles", "commune": "78646"}),
        ],
    )
    def test_the_shared_link_gives_the_same_answer(self, client: Client, tool: str, asked: dict[str, str]) -> None:
        first = read(client, tool, **asked)
        again = str(client.get(shared(first)).content, "utf-8")
        assert heading(first)
        assert heading(again) == heading(first)
        assert shared(again) == shared(first)


class TestCertificate:
    @pytest.mark.parametrize(
        ("asked", "answer"),
        [
            ({"country": "DE"}, "No translation is needed"),
            ({"country": "FR"}, "No translation is needed"),
            ({"country": "BR"}, "Yes: it needs a sworn translation"),
            ({"country": "SN"}, "It depends on the certificate"),
            ({"country": "SN", "language": "french"}, "No translation is needed"),
            ({"country": "SN", "language": "other"}, "Yes: it needs a sworn translation"),
            ({"country": "TR", "kind": "multilingual"}, "No translation is needed"),
            ({"country": "TR", "kind": "full"}, "Yes: it needs a sworn translation"),
        ],
    )
    def test_the_issuing_country_decides(self, client: Client, asked: dict[str, str], answer: str) -> None:
        assert heading(read(client, "certificate", **asked)) == answer

    def test_asks_for_the_language_only_where_it_decides(self, client: Client) -> None:
        assert 'name="language" id="id_language_0"' in read(client, "certificate", country="SN")
        assert 'name="language" id="id_language_0"' not in read(client, "certificate", country="BR")

    def test_offers_the_multilingual_extract(self, client: Client) -> None:
        assert "also ask for a multilingual extract" in read(client, "certificate", country="TR", kind="full")
        assert "also ask for a multilingual extract" not in read(client, "certificate", country="BR", kind="full")

    def test_says_what_offices_do_as_practice(self, client: Client) -> None:
        html = read(client, "certificate", country="BR")
        assert "Portuguese. But they do not have to." in html
        assert "Offices often do this" in html

    def test_never_sends_a_refugee_to_the_consulate(self, client: Client) -> None:
        html = read(client, "certificate", country="AF", protected="yes")
        assert "Never ask your country’s consulate for a paper" in html
        assert "A translation made by your country’s embassy or consulate." not in html

    def test_warns_of_the_short_certificate(self, client: Client) -> None:
        assert "A short certificate is refused" in read(
            client, "certificate", country="GB", kind="extract_without_parents"
        )

    def test_answers_for_every_country(self, client: Client) -> None:
        for key, _name in choices("en", "authority"):
            assert heading(read(client, "certificate", country=key)), key

    @pytest.mark.parametrize(
        "asked",
        [
            {"country": "XX"},
            {"country": ""},
            {"kind": "full"},
            {"country": "BR", "kind": "forged"},
            {"country": "SN", "language": "latin"},
            {"country": "BR", "protected": "perhaps"},
            {"country": '"><script>alert(1)</script>'},
            {"country": "\x00"},
        ],
    )
    def test_asks_again_for_what_makes_no_sense(self, client: Client, asked: dict[str, str]) -> None:
        html = read(client, "certificate", **asked)
        assert "error-summary" in html
        assert 'id="answer"' not in html
        assert "<script>alert" not in html


@pytest.fixture
def on_21_november(today: "object") -> None:
    today("2026-11-21")  # type: ignore[operator]


@pytest.mark.usefixtures("on_21_november")
class TestThreeMonths:
    @pytest.mark.parametrize(
        ("arrival", "answer"),
        [
            ("2026-10-03", "Your three months are complete on Jan. 3, 2027"),
            ("2026-11-30", "Your three months are complete on Feb. 28, 2027"),
            ("2026-08-21", "Your three months have been complete since Nov. 21, 2026"),
            ("2020-01-01", "Your three months have been complete since April 1, 2020"),
        ],
    )
    def test_names_the_day(self, client: Client, arrival: str, answer: str) -> None:
        assert heading(read(client, "three_months", arrival_day=arrival)) == answer

    @pytest.mark.parametrize("situation", [one.key for one in SITUATIONS if one.verdict == "exempt"])
    def test_who_is_exempt_does_not_wait(self, client: Client, situation: str) -> None:
        html = read(client, "three_months", arrival_day="2026-11-01", situation=situation)
        assert heading(html) == "You do not have to wait"
        assert markup.escape(str(SITUATION[situation].reason)) in html

    @pytest.mark.parametrize("situation", [one.key for one in SITUATIONS if one.verdict == "ask"])
    def test_what_is_not_settled_is_asked(self, client: Client, situation: str) -> None:
        html = read(client, "three_months", arrival_day="2026-11-01", situation=situation)
        assert heading(html) == "Ask your office whether you have to wait"
        assert "complete on Feb. 1, 2027" in html

    def test_a_shared_day_fills_the_three_boxes(self, client: Client) -> None:
        html = read(client, "three_months", arrival_day="2026-10-03")
        boxes = re.findall(r'name="arrival_(\w+)" id="\w+" value="([^"]*)"', html)
        assert boxes == [("day", "03"), ("month", "10"), ("year", "2026")]

    def test_without_a_day_says_that_there_is_a_wait(self, client: Client) -> None:
        assert heading(read(client, "three_months", situation="asylum")) == "You have to wait for three months"

    def test_every_case_names_its_sources(self) -> None:
        for case in (*SITUATIONS, *OLD_BELIEFS):
            assert case.sources

    @pytest.mark.parametrize(
        "asked",
        [
            {"arrival_day": "", "arrival_month": "", "arrival_year": ""},
            {"arrival_day": "31", "arrival_month": "2", "arrival_year": "2026"},
            {"arrival_day": "9999-12-31"},
            {"arrival_day": "tomorrow"},
            {"arrival_day": "2026-10-03", "situation": "emperor"},
            {"arrival_day": "<b>", "arrival_month": "'", "arrival_year": "\x00"},
        ],
    )
    def test_asks_again_for_what_makes_no_sense(self, client: Client, asked: dict[str, str]) -> None:
        html = read(client, "three_months", **asked)
        assert "error-summary" in html
        assert 'id="answer"' not in html
        assert 'value="<b>"' not in html


@pytest.mark.django_db
class TestOffice:
    @pytest.mark.parametrize(
        ("asked", "answer"),
        [
            ({"commune": "69123"}, "CPAM du Rhône"),
            ({"commune": "97411"}, "CGSS de La Réunion"),
            ({"commune": "97411", "case": "agriculture"}, "CGSS de La Réunion"),
            ({"commune": "69123", "case": "student"}, "Register online, on the students’ site"),
            ({"case": "student"}, "Register online, on the students’ site"),
            ({"case": "talent"}, "CPAM de Paris"),
            ({"case": "assistant"}, "CPAM de Paris"),
            ({"commune_text": "versailles", "case": "agriculture"}, "MSA Île-de-France"),
        ],
    )
    def test_names_the_office(self, client: Client, asked: dict[str, str], answer: str) -> None:
        assert heading(read(client, "office", **asked)) == answer

    def test_overseas_farm_workers_are_not_told_to_write_to_the_msa(self, client: Client) -> None:
        assert "to the MSA, not to the CPAM" not in read(client, "office", commune="97411", case="agriculture")

    def test_shows_the_name_of_a_shared_commune(self, client: Client) -> None:
        assert 'value="Versailles (78)"' in read(client, "office", commune="78646")

    def test_offers_the_communes_of_that_name(self, client: Client) -> None:
        html = read(client, "office", commune_text="saint-denis")
        assert "Choose your town in the list below." in html
        assert html.count('type="radio" name="commune"') > 5

    @pytest.mark.parametrize("case", [case.key for case in CASES if case.needs_commune])
    def test_needs_a_commune(self, client: Client, case: str) -> None:
        assert "Enter your town or its postcode." in read(client, "office", case=case)

    @pytest.mark.parametrize(
        "asked",
        [
            {"commune": "99999"},
            {"commune": "'; drop table"},
            {"commune": "69123\x00"},
            {"commune_text": "<img src=zqxjkvw</script>"},
            {"commune_text": "x" * 3000},
            {"commune": "69123", "case": "king"},
        ],
    )
    def test_asks_again_for_what_makes_no_sense(self, client: Client, asked: dict[str, str]) -> None:
        html = read(client, "office", **asked)
        assert "error-summary" in html
        assert 'id="answer"' not in html
        assert "<img src=zqxjkvw" not in html


def test_the_index_leads_to_every_tool(client: Client) -> None:
    html = str(client.get(reverse("tools:index")).content, "utf-8")
    for tool in ("number", *TOOLS):
        assert f'href="{reverse(f"tools:{tool}")}"' in html


def test_every_cited_source_exists() -> None:
    cited = {key for case in (*SITUATIONS, *OLD_BELIEFS) for key in case.cites}
    assert cited <= set(SOURCES)
