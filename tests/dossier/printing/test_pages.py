"""Pages as they go into a file: they look as WeasyPrint paints them, and a page from memory is the page painted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import Run, read, runs
from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import dossier
from wizard.dossier.printing.content_stream import Drawing, join_marks
from wizard.dossier.printing.fast import Sheet, lay_out, put_together
from wizard.dossier.printing.layout import VARIANT
from wizard.dossier.printing.pages import PaintedPage, RememberedPage
from wizard.dossier.printing.weasyprint_private import box_of

PART_OF_A_LETTER = "\u034f"
PRINTER_DOT = 0.0424  # millimetres, at 600 dots an inch


def sheets_of(part: Part, kind: type[PaintedPage]) -> list[Sheet]:
    return [Sheet(kind(page), not at) for at, page in enumerate(lay_out((part,)).pages)]


def checklist() -> Part:
    return next(part for part in dossier(make_case("work")).parts if part.name == "checklist")


# -------------------------------------------------------------------------------------- as WeasyPrint paints them


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("route", FACTS)
def test_every_letter_stands_where_weasyprint_puts_it(route: str, language: str) -> None:
    parts = dossier(make_case(route, language=language)).parts
    theirs = PdfReader(BytesIO(lay_out(parts).write_pdf(pdf_variant=VARIANT)))
    sheets = [Sheet(PaintedPage(page), not at) for at, page in enumerate(lay_out(parts).pages)]
    for our_page, their_page in zip(read(put_together(sheets)).pages, theirs.pages, strict=True):
        ours, wanted = list(runs(our_page)), list(runs(their_page))
        assert len(ours) == len(wanted)
        for run, other in zip(ours, wanted, strict=True):
            assert run.text.replace(PART_OF_A_LETTER, "�") in (other.text, other.text + " ")
            assert abs(run.box.left - other.box.left) < PRINTER_DOT
            assert abs(run.box.top - other.box.top) < PRINTER_DOT
            assert run.text != other.text or abs(run.box.right - other.box.right) < 4 * PRINTER_DOT


def test_lines_and_boxes_are_drawn_as_well() -> None:
    """What is not text: as many lines, boxes and fillings as on the page WeasyPrint writes."""
    sheets = sheets_of(checklist(), RememberedPage)
    theirs = PdfReader(BytesIO(lay_out((checklist(),)).write_pdf(pdf_variant=VARIANT)))
    for our_page, their_page in zip(read(put_together(sheets)).pages, theirs.pages, strict=True):
        assert drawn(our_page) == drawn(their_page)


def drawn(page: PageObject) -> list[bytes]:
    content: Any = page.get_contents()
    return [
        operator for _, operator in content.operations if operator in (b"f", b"f*", b"S", b"W", b"W*", b"re", b"cm")
    ]


# ------------------------------------------------------------------------------------------------- from memory


def test_a_replayed_page_draws_and_says_the_same() -> None:
    painted = put_together(sheets_of(checklist(), PaintedPage))
    sheets = sheets_of(checklist(), RememberedPage)
    first, second = put_together(sheets), put_together(sheets)
    assert first == second
    for plain, replayed in zip(read(painted).pages, read(first).pages, strict=True):
        assert plain.get_contents().get_data() == replayed.get_contents().get_data()
    assert structure_of(painted) == structure_of(first)


def structure_of(pdf: bytes) -> list[tuple[str, list[Any]]]:
    def elements(element: Any) -> Iterator[tuple[str, list[Any]]]:
        kids = [kid.get_object() for kid in element["/K"]]
        yield element["/S"], [kid for kid in kids if isinstance(kid, int)]
        for kid in kids:
            if not isinstance(kid, int):
                yield from elements(kid)

    return list(elements(read(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()))


def test_two_remembered_pages_share_the_fonts_of_the_file() -> None:
    parts = [part for part in dossier(make_case("work")).parts if not part.personal]
    reader = read(put_together([sheet for part in parts for sheet in sheets_of(part, RememberedPage)]))
    assert all("�" not in run.text for page in reader.pages for run in runs(page))
    assert len(reader.pages[0]["/Resources"]["/Font"]) == 2


def test_what_is_remembered_is_small() -> None:
    """No boxes, and one copy of each font for all pages: a process remembers hundreds of pages."""
    pages = [
        sheet.page for sheet in (*sheets_of(checklist(), RememberedPage), *sheets_of(checklist(), RememberedPage))
    ]
    put_together([Sheet(page, first=False) for page in pages])
    files = [font.file_content for page in pages for font in page.fonts.values()]
    assert len({id(file) for file in files}) == len(set(files))
    assert all(not box_of(page.page).children for page in pages)


# ------------------------------------------------------------------------------------------- the drawing, by hand

SPACES = {b"/A": b"0003"}


def line(mark: int, down: str, shown: bytes) -> list[Any]:
    place = f"1 0 0 -1 75.590551 {down} Tm".encode()
    return ["/Span", {"MCID": mark}, b"BDC", b"BT", place, b"/A 12 Tf", shown, b"ET", b"EMC"]


FIRST_LINE = line(0, "79.42", b"[<0037>70<0052>0<0052>] TJ")
SECOND_LINE = line(1, "97.19", b"[<00280029>0] TJ")
FIRST_WITH_SPACE = b"[<0037>70<0052>0<0052><0003>] TJ"


def joined(*lines: list[Any], goes_on: tuple[int, ...] = (), spelling: dict[int, str] | None = None) -> Drawing:
    return join_marks([item for line in lines for item in line], goes_on, SPACES, spelling or {})


def test_lines_that_go_on_share_a_mark_and_are_parted_by_a_space() -> None:
    drawing = joined(FIRST_LINE, SECOND_LINE, goes_on=(1,))
    assert drawing.items == [*FIRST_LINE[:6], FIRST_WITH_SPACE, b"ET", *SECOND_LINE[3:]]
    assert drawing.numbers == [0, 0]


def test_a_line_that_ends_with_a_space_gets_no_other() -> None:
    drawing = joined(line(0, "79.42", FIRST_WITH_SPACE), SECOND_LINE, goes_on=(1,))
    assert drawing.items[6] == FIRST_WITH_SPACE


def test_two_pieces_on_one_line_are_not_parted() -> None:
    drawing = joined(FIRST_LINE, line(1, "79.42", b"[<0028>] TJ"), goes_on=(1,))
    assert drawing.items[6] == FIRST_LINE[6]
    assert drawing.numbers == [0, 0]


def test_paragraphs_keep_a_mark_each() -> None:
    drawing = joined(FIRST_LINE, SECOND_LINE)
    assert drawing.items.count(b"BDC") == drawing.items.count(b"EMC") == 2
    assert drawing.numbers == [0, 1]


def test_something_drawn_between_two_lines_keeps_them_apart() -> None:
    box = ["/Artifact", b"BMC", b"0 0 5 5 re", b"f", b"EMC"]
    drawing = joined(FIRST_LINE, box, SECOND_LINE, goes_on=(1,))
    assert drawing.items.count(b"BDC") == 2
    assert FIRST_WITH_SPACE not in drawing.items


def test_text_its_glyphs_do_not_tell_is_spelt_out_line_by_line() -> None:
    drawing = joined(FIRST_LINE, SECOND_LINE, goes_on=(1,), spelling={0: "un", 1: "deux"})
    said = [item["ActualText"].string for item in drawing.items if isinstance(item, dict)]
    assert said == ["un ", "deux"]
    assert drawing.numbers == [0, 1]


# ------------------------------------------------------------------------------------------------- the reader


def test_runs_are_read_with_the_mark_they_are_in() -> None:
    page = read(put_together(sheets_of(checklist(), PaintedPage))).pages[0]
    assert {type(run) for run in runs(page)} == {Run}
    assert all(run.mark >= 0 for run in runs(page))
