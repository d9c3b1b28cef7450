"""Every dossier keeps the machine-checkable conditions of PDF/UA-1, whatever the route and the script.

No free checker comes with this project's tools, so the conditions are written out here, and each is shown to notice a
file that breaks it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from tests.dossier.factories import make_case
from tests.dossier.printing.pdf_ua_conditions import CONDITIONS, Condition
from tests.dossier.printing.pdf_ua_reading import File
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import render

LATIN = {"birth_name_latin": "Wang", "given_names_latin": "Xiaoming"}
CASES: dict[str, dict[str, Any]] = {
    "work": {},
    "residence": {"route": "residence"},
    "child": {"route": "child"},
    "register S1": {"route": "register_s1"},
    "reminder": {"route": "reminder"},
    "lost number, abroad": {"route": "lost_number_abroad"},
    "pages in French": {"language": "fr"},
    "pages in Arabic": {"language": "ar"},
    "Cyrillic name": {"birth_name": "Иванов", "given_names": "Їжак Ўладзімір", **LATIN},
    "Chinese name": {"birth_name": "王", "given_names": "小明", **LATIN},
    "Arabic name": {"birth_name": "الإدريسي", "given_names": "محمد", **LATIN},
    "Hindi name": {"birth_name": "शर्मा", "given_names": "राहुल", **LATIN},
    "on both sides": {"facts": {"housing": "hosted"}, "duplex": True},
    "pages in Arabic, on both sides": {"language": "ar", "duplex": True},
}


@cache
def printed(name: str) -> File:
    asked = dict(CASES[name])
    duplex = asked.pop("duplex", False)
    return File(render(dossier(make_case(**asked)), duplex=duplex))


def everything() -> Iterator[Any]:
    return (pytest.param(name, condition, id=f"{name}: {condition}") for name in CASES for condition in CONDITIONS)


@pytest.mark.parametrize(("name", "condition"), list(everything()))
def test_a_dossier_keeps_the_condition(name: str, condition: Condition) -> None:
    assert list(condition.broken_by(printed(name))) == []


def test_no_number_stands_for_two_conditions() -> None:
    numbers = [condition.matterhorn for condition in CONDITIONS if condition.matterhorn]
    assert len(numbers) == len(set(numbers))
    assert all(re.fullmatch(r"\d\d-\d\d\d", number) for number in numbers)


# ------------------------------------------------------------------------------- files that break the conditions

Spoiler = Callable[[PdfWriter], object]


def of_catalog(key: str, value: Any = None) -> Spoiler:
    return lambda writer: put(writer.root_object, key, value)


def of_preferences(value: Any = None) -> Spoiler:
    return lambda writer: put(writer.root_object["/ViewerPreferences"], "/DisplayDocTitle", value)


def of_page(key: str, value: Any = None) -> Spoiler:
    return lambda writer: put(writer.pages[0], key, value)


def of_font(key: str, value: Any = None) -> Spoiler:
    return lambda writer: put(font_of(writer), key, value)


def of_descendant(key: str, value: Any = None) -> Spoiler:
    return lambda writer: put(font_of(writer)["/DescendantFonts"][0].get_object(), key, value)


def of_descriptor(key: str, value: Any = None) -> Spoiler:
    def spoil(writer: PdfWriter) -> None:
        put(font_of(writer)["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object(), key, value)

    return spoil


def of_letters(old: bytes, new: bytes) -> Spoiler:
    return lambda writer: rewrite(font_of(writer)["/ToUnicode"].get_object(), old, new)


def of_metadata(old: bytes, new: bytes) -> Spoiler:
    return lambda writer: rewrite(writer.root_object["/Metadata"].get_object(), old, new)


def of_drawing(old: bytes, new: bytes) -> Spoiler:
    return lambda writer: rewrite(drawing_of(writer), old, new)


def drawing_of(writer: PdfWriter) -> Any:
    """What draws the first page; the strip at its edge is a second stream behind it."""
    contents = writer.pages[0]["/Contents"].get_object()
    return contents[0].get_object() if isinstance(contents, ArrayObject) else contents


def showing(code: bytes) -> Spoiler:
    def spoil(writer: PdfWriter) -> None:
        name = next(iter(writer.pages[0]["/Resources"]["/Font"].get_object())).encode()
        of_drawing(rb"\Z", b"\nBT " + name + b" 9 Tf <" + code + b"> Tj ET")(writer)

    return spoil


def of_element(kind: str, key: str, value: Any = None, *, at: int = 0) -> Spoiler:
    def spoil(writer: PdfWriter) -> None:
        found = [each for each in elements(writer.root_object["/StructTreeRoot"]["/K"][0]) if each["/S"] in kind]
        put(found[at], key, value)

    return spoil


def without_languages(writer: PdfWriter) -> None:
    del writer.root_object["/Lang"]
    for element in elements(writer.root_object["/StructTreeRoot"]["/K"][0]):
        element.pop("/Lang", None)


def unknown_replacement(writer: PdfWriter) -> None:
    without_languages(writer)
    of_element("/P", "/ActualText", TextStringObject("x"))(writer)


def another_header(writer: PdfWriter) -> None:
    writer.pdf_header = "%PDF-2.0"


def put(dictionary: Any, key: str, value: Any) -> None:
    """Set an entry; None takes it out."""
    if value is None:
        del dictionary[key]
    else:
        dictionary[NameObject(key)] = value


def rewrite(stream: Any, old: bytes, new: bytes) -> None:
    text, count = re.subn(old, lambda _: new, stream.get_data(), count=1)
    assert count == 1
    stream.set_data(text)


def font_of(writer: PdfWriter) -> Any:
    return next(iter(writer.pages[0]["/Resources"]["/Font"].get_object().values())).get_object()


def elements(element: Any) -> Iterator[Any]:
    found = element.get_object()
    if isinstance(found, dict) and "/S" in found:
        yield found
        kids = found.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            yield from elements(kid)


SPOILERS: dict[str, Spoiler] = {
    "header": another_header,
    "marked": of_catalog("/MarkInfo"),
    "no_suspects": of_catalog("/MarkInfo", DictionaryObject({NameObject("/Suspects"): BooleanObject(True)})),
    "structure": of_catalog("/StructTreeRoot"),
    "metadata": of_catalog("/Metadata"),
    "identifier": of_metadata(rb'pdfuaid:part="1"', b'pdfuaid:part="2"'),
    "title": of_metadata(rb"<dc:title>.*</dc:title>", b"<dc:subject/>"),
    "title_preferred": of_preferences(),
    "title_shown": of_preferences(BooleanObject(False)),
    "bookmarks": of_catalog("/Outlines"),
    "no_encryption": lambda writer: writer.encrypt("", "x"),
    "scope": of_page("/Annots", ArrayObject()),
    "no_artifact_in_tagged_content": of_drawing(rb"BDC", b"BDC /Artifact BMC EMC"),
    "nothing_tagged_in_an_artifact": of_drawing(rb"\A", b"/Artifact BMC "),
    "content_is_tagged_or_artifact": of_drawing(rb"\Z", b"\n0 0 m 9 9 l S"),
    "each_piece_is_in_the_tree_once": of_drawing(rb"/MCID 0\b", b"/MCID 999"),
    "the_parent_tree_leads_back": of_page("/StructParents", NumberObject(77)),
    "each_element_names_its_parent": of_element("/P", "/P"),
    "standard_types": of_element("/P", "/S", NameObject("/Paragraph")),
    "lists": of_element("/LI", "/S", NameObject("/P")),
    "first_heading": of_element("/H1", "/S", NameObject("/H2")),
    "no_heading_level_is_skipped": of_element("/H1", "/S", NameObject("/H3"), at=1),
    "numbered_headings_only": of_element("/H1", "/S", NameObject("/H")),
    "tabs_follow_the_structure": of_page("/Tabs"),
    "language_of_text": without_languages,
    "language_of_replacements": unknown_replacement,
    "language_of_bookmarks": without_languages,
    "language_of_metadata": without_languages,
    "language_tags": of_catalog("/Lang", TextStringObject("fr_FR")),
    "only_composite_fonts_of_identity_h": of_font("/Encoding", NameObject("/Identity-V")),
    "codes_lead_to_glyphs": of_descendant("/CIDToGIDMap"),
    "embedded": of_descriptor("/FontFile2"),
    "glyphs_are_there": showing(b"fff0"),
    "no_set_of_glyphs": of_descriptor("/CIDSet", StreamObject()),
    "widths_agree": of_descendant("/W", ArrayObject()),
    "to_unicode": of_font("/ToUnicode"),
    "each_code_is_a_letter": showing(b"fff0"),
    "no_letter_is_zero": of_letters(rb"endcmap", b"1 beginbfchar <0003> <0000> endbfchar endcmap"),
    "no_letter_is_a_mark_of_bytes": of_letters(rb"endcmap", b"1 beginbfrange <0003> <0004> <fefe> endbfrange endcmap"),
    "no_missing_glyph_is_shown": showing(b"0000"),
}


@pytest.mark.parametrize("condition", CONDITIONS, ids=str)
def test_a_file_that_breaks_the_condition_is_noticed(condition: Condition) -> None:
    writer = PdfWriter(clone_from=BytesIO(printed("work").data))
    SPOILERS[condition.name](writer)
    spoiled = BytesIO()
    writer.write(spoiled)
    assert list(condition.broken_by(File(spoiled.getvalue()))) != []


def test_a_file_written_again_unspoiled_keeps_them_all() -> None:
    writer = PdfWriter(clone_from=BytesIO(printed("work").data))
    written = BytesIO()
    writer.write(written)
    file = File(written.getvalue())
    assert {str(each): list(each.broken_by(file)) for each in CONDITIONS if list(each.broken_by(file))} == {}
