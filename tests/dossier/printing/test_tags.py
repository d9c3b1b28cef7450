"""The structure tree: every word hangs on exactly one element, the way back agrees, and languages are told."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import read, runs
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import render

ROUTES = ("work", "residence", "child", "reminder", "lost_number_abroad")


def elements(element: Any) -> Iterator[Any]:
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield from elements(found)


def printed(route: str) -> PdfReader:
    return read(render(dossier(make_case(route))))


@pytest.mark.parametrize("route", ROUTES)
def test_every_marked_piece_of_a_page_is_in_the_tree_once(route: str) -> None:
    reader = printed(route)
    told: dict[int, list[int]] = {}
    for element in elements(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()):
        pieces = [kid for kid in element.get("/K", []) if isinstance(kid, int)]
        if pieces:
            told.setdefault(element["/Pg"].get_object()["/StructParents"], []).extend(pieces)
    for page in reader.pages:
        marked = [
            operands[1]["/MCID"]
            for operands, operator in ContentStream(page.get_contents(), reader).operations
            if operator == b"BDC"
        ]
        assert sorted(told[page["/StructParents"]]) == sorted(marked) == list(range(len(marked)))


@pytest.mark.parametrize("route", ROUTES)
def test_the_way_back_leads_to_the_element_that_holds_the_piece(route: str) -> None:
    reader = printed(route)
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for page, back in zip(numbers[::2], numbers[1::2], strict=True):
        for piece, parent in enumerate(back.get_object()):
            element = parent.get_object()
            assert piece in element["/K"]
            assert element["/Pg"].get_object()["/StructParents"] == page


@pytest.mark.parametrize("route", ROUTES)
def test_parents_and_children_agree_and_nothing_idle_is_left(route: str) -> None:
    reader = printed(route)
    for element in elements(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()):
        assert "/Lang" in element or element["/S"] not in ("/NonStruct", "/Div", "/Span")
        for kid in element["/K"]:
            found = kid.get_object()
            if isinstance(found, dict):
                assert found["/P"].get_object() is element


@pytest.mark.parametrize("route", FACTS)
def test_nothing_refers_to_an_object_that_was_dropped(route: str) -> None:
    reader = PdfReader(BytesIO(render(dossier(make_case(route)))), strict=True)
    assert all(page.extract_text() for page in reader.pages)


def test_notes_beside_french_labels_are_told_to_be_in_the_language_of_the_reader() -> None:
    tree = printed("work").trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    lists = [element for element in elements(tree) if element["/S"] == "/L" and element.get("/Lang") == "fr-FR"]
    assert lists
    assert {element["/Lang"] for block in lists for element in elements(block) if element["/S"] == "/Span"} == {
        "en-GB"
    }


def test_a_paragraph_is_one_piece_and_its_lines_are_parted_by_a_space() -> None:
    reader = printed("work")
    tree = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    paragraphs = [element for element in elements(tree["/K"][0].get_object()) if element["/S"] in ("/P", "/H1")]
    assert all(len(element["/K"]) == 1 for element in paragraphs)
    said: dict[int, str] = {}
    for run in runs(reader.pages[0]):
        said[run.mark] = said.get(run.mark, "") + run.text
    assert said[paragraphs[0]["/K"][0]].startswith("Samira BENALI 12 RUE DES LILAS 69003 LYON")
    assert "  " not in " ".join(said.values())


def test_a_label_comes_before_the_body_of_its_item() -> None:
    tree = printed("work").trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    labelled = [element for element in elements(tree) if element["/S"] == "/LI" and len(element["/K"]) == 2]
    assert labelled
    assert all([kid.get_object()["/S"] for kid in item["/K"]] == ["/Lbl", "/LBody"] for item in labelled)


@pytest.mark.parametrize(("last", "given"), [("शर्मा", "राहुल"), ("முருகன்", "குமார்"), ("សុខា", "ចាន់")])
def test_a_name_whose_letters_are_drawn_otherwise_is_told_as_it_is_spelt(last: str, given: str) -> None:
    case = make_case("work", birth_name=last, given_names=given, birth_name_latin="Sharma", given_names_latin="Rahul")
    reader = read(render(dossier(case)))
    told = [
        str(operands[1]["/ActualText"])
        for operands, operator in ContentStream(reader.pages[0].get_contents(), reader).operations
        if operator == b"BDC" and "/ActualText" in operands[1]
    ]
    assert any(last in text and given in text for text in told)
