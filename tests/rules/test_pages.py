"""The rulebook to read: every row is on it, every link leads somewhere, and the search finds what it should."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from wizard.rulebook.facts import FACTS
from wizard.rulebook.rows import CHECKED, Route, Row
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.sources import SOURCES
from wizard.rules.edition import edition
from wizard.rules.relations import EVERY_ROW, goes_with, known_on, ways_of
from wizard.rules.terms import TERMS

EVERYTHING = [
    *((row.kind, row.name) for row in EVERY_ROW),
    *(("fact", name) for name in FACTS),
    *(("term", term.name) for term in TERMS),
    *(("source", key) for key in SOURCES),
]


class Links(HTMLParser):
    """The ids of a page and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if tag == "a" and told.get("href"):
            self.links.add(str(told["href"]))


def read(client: Client, query: str = "") -> str:
    answer = client.get(reverse("rules:index"), {"q": query} if query else {})
    assert answer.status_code == 200
    return str(answer.content, "utf-8")


def found(html: str) -> set[str]:
    """The anchors of the rows on a page."""
    return set(re.findall(r'<article class="rule[^>]* id="([^"]+)"', html))


@pytest.fixture(scope="module")
def whole() -> Iterator[Links]:
    yield Links(read(Client()))


@pytest.fixture(scope="module")
def addresses(whole: Links) -> set[str]:
    """Every address of the rulebook: pages, and places on the whole page."""
    index = reverse("rules:index")
    return {index} | {f"{index}#{anchor}" for anchor in whole.ids} | {page(*one) for one in EVERYTHING}


def page(kind: str, name: str) -> str:
    return reverse("rules:row", args=[kind, name])


class TestWholePage:
    def test_every_row_stands_on_it_once(self, whole: Links) -> None:
        assert len(whole.ids) == len(set(whole.ids))
        assert {f"{kind}-{name}" for kind, name in EVERYTHING} <= set(whole.ids)

    def test_every_anchor_resolves(self, whole: Links) -> None:
        anchors = {link[1:] for link in whole.links if link.startswith("#")}
        assert len(anchors) > 100
        assert anchors - set(whole.ids) == set()

    def test_the_drawing_links_every_way(self, client: Client) -> None:
        drawing = read(client).split('id="drawing"')[1].split('id="rulebook"')[0]
        assert re.findall(r'<a href="#route-([^"]+)"', drawing) == [route.name for route in ROUTES]

    def test_the_ways_are_in_the_order_they_are_tried(self) -> None:
        entries = edition(CHECKED).sections[0].entries
        assert [(entry.number, entry.name) for entry in entries] == [
            (number, route.name) for number, route in enumerate(ROUTES, 1)
        ]

    def test_is_sent_compressed_to_who_can_read_that(self, client: Client) -> None:
        answer = client.get(reverse("rules:index"), headers={"accept-encoding": "gzip"})
        assert answer["Content-Encoding"] == "gzip"
        assert len(answer.content) < 100_000

    def test_speaks_french(self, client: Client) -> None:
        client.cookies["django_language"] = "fr"
        assert '<html lang="fr"' in read(client)


@pytest.mark.parametrize(("kind", "name"), EVERYTHING)
def test_every_row_has_a_page_whose_links_lead_somewhere(
    client: Client, addresses: set[str], kind: str, name: str
) -> None:
    answer = client.get(page(kind, name))
    assert answer.status_code == 200
    links = Links(str(answer.content, "utf-8")).links
    assert {link for link in links if link.startswith(reverse("rules:index"))} - addresses == set()


@pytest.mark.parametrize("path", ["route/nowhere/", "nothing/work/", "document/work/"])
def test_a_row_that_does_not_exist_is_not_found(client: Client, path: str) -> None:
    assert client.get(reverse("rules:index") + path).status_code == 404


class TestSearch:
    @pytest.mark.parametrize(
        ("query", "anchor"),
        [
            ("protection universelle ofpra", ""),
            ("ofpra", "document-protection_decision"),
            ("OFPRA", "warning-never_the_consulate"),
            ("traduction", "document-translation"),
            ("hébergé", "fact-housing"),
            ("heberge", "fact-housing"),
            ("R.114-7", "source-css_r114_7"),
            ("R. 114-7", "document-birth_certificate"),
            ("S1106", "form-s1106"),
            ("R_CPAM_WORK", "route-work"),
            ("l’ofpra", "document-protection_decision"),
            ("l'ofpra", "document-protection_decision"),
        ],
    )
    def test_finds(self, client: Client, query: str, anchor: str) -> None:
        rows = found(read(client, query))
        assert (anchor in rows) if anchor else not rows

    def test_narrows_with_every_word(self, client: Client) -> None:
        assert found(read(client, "birth certificate translation")) < found(read(client, "birth certificate"))

    def test_links_of_a_result_lead_to_pages(self, client: Client) -> None:
        links = Links(read(client, "ofpra"))
        inside = {link[1:] for link in links.links if link.startswith("#")}
        assert inside - set(links.ids) == set()

    @pytest.mark.parametrize("query", ["<script>alert(1)</script>", '"><img src=x>', "x" * 5000, "\x00", "%%%", "٣"])
    def test_bears_anything(self, client: Client, query: str) -> None:
        html = read(client, query)
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "No row holds all these words." in html

    def test_only_spaces_show_everything(self, client: Client) -> None:
        assert found(read(client, "   ")) == found(read(client))


class TestRelations:
    def test_what_is_known_on_a_way(self) -> None:
        known = known_on(route("protection"))
        assert known["residence"] == "france"
        assert known["residence_permit"] >= frozenset({"protection_card"})  # type: ignore[operator]

    def test_papers_of_a_way(self) -> None:
        bundle = goes_with(route("family"))
        assert "bank_details" in names(bundle.always)
        assert {"proof_of_couple", "proof_of_partnership", "relative_insurance"} <= names(bundle.sometimes)
        assert "translation" in names(bundle.sometimes)
        assert "ehic" not in names(bundle.always) | names(bundle.sometimes)

    def test_ways_of_a_paper(self) -> None:
        paper = next(row for row in EVERY_ROW if (row.kind, row.name) == ("document", "power_of_attorney"))
        assert names(ways_of(paper).always) == {"lost_number_abroad"}
        assert not ways_of(paper).sometimes


def route(name: str) -> Route:
    return next(one for one in ROUTES if one.name == name)


def names(rows: tuple[Row, ...]) -> set[str]:
    return {row.name for row in rows}
