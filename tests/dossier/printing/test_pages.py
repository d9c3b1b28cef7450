"""Pages as they go into a file: they look as WeasyPrint paints them, and a page from memory is the page painted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pydyf
import pytest
from pypdf import PageObject, PdfReader

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import Run, read, runs
from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import put_together
from wizard.dossier.printing.content_stream import Drawing
from wizard.dossier.printing.layout import VARIANT, lay_out
from wizard.dossier.printing.pages import PaintedPage, RememberedPage
from wizard.dossier.printing.sheets import Sheet
from wizard.dossier.printing.shrink import light_font, light_letters, light_title

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
    assert all(not vars(page.page)["_page_box"].children for page in pages)


# ------------------------------------------------------------------------------------------- the drawing, by hand

SPACES = {b"/A": b"\x00\x03"}


def line(mark: int, down: str, shown: bytes) -> list[Any]:
    place = f"1 0 0 -1 75.590551 {down} Tm".encode()
    return ["/Span", {"MCID": mark}, b"BDC", b"BT", place, b"/A 12 Tf", shown, b"ET", b"EMC"]


FIRST_LINE = line(0, "79.42", b"[<0037>70<0052>0<0003>19<0052>0] TJ")
SECOND_LINE = line(1, "97.19", b"[<00280029>0] TJ")


def test_lines_that_go_on_share_a_mark_and_are_parted_by_a_space() -> None:
    drawing = Drawing({1}, SPACES)
    assert drawing.draw([*FIRST_LINE, *SECOND_LINE]) == [
        b"BT",
        b"/Span<</MCID 0>>BDC",
        b"1 0 0 -1 75.6 79.4 Tm",
        b"/A 12 Tf",
        b"[(\x007)70(\x00R\x00\x03)20(\x00R\x00\x03)]TJ",
        b"0 -17.8 Td",
        b"/A 12 Tf",
        b"[(\x00\\(\x00\\))]TJ",
        b"EMC",
        b"ET",
    ]
    assert drawing.numbers == [0, 0]


def test_paragraphs_keep_a_mark_each() -> None:
    drawing = Drawing(set(), SPACES)
    written = b"\n".join(drawing.draw([*FIRST_LINE, *SECOND_LINE]))
    assert written.count(b"BDC") == written.count(b"EMC") == 2
    assert written.count(b"BT") == written.count(b"ET") == 1
    assert drawing.numbers == [0, 1]


def test_something_drawn_between_two_lines_keeps_them_apart() -> None:
    drawing = Drawing({1}, SPACES)
    box = [b"/Artifact", b"BMC", b"0 0 5 5 re", b"f", b"EMC"]
    written = b"\n".join(drawing.draw([*FIRST_LINE, *box, *SECOND_LINE]))
    assert written.count(b"BDC") == 2
    assert b" Td" not in written


# --------------------------------------------------------------------------------------------- fonts and bookmarks


def test_letters_that_follow_each_other_are_told_as_a_range() -> None:
    told = (
        b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        b"3 beginbfchar\n<0025> <0042>\n<0024> <0041>\n<0044> <00660066>\nendbfchar\nendcmap"
    )
    assert light_letters(told) == (
        b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        b"1 beginbfchar\n<0044> <00660066>\nendbfchar\n1 beginbfrange\n<0024> <0025> <0041>\nendbfrange\nendcmap"
    )


def test_a_font_that_is_not_truetype_stays_as_it_is() -> None:
    assert light_font(b"OTTO....") == b"OTTO...."


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("L’envoi – (étape\u00a02)", b"(L\x90envoi \x85 \\(\xe9tape 2\\))"),
        ("ماذا بعد", None),
    ],
)
def test_a_bookmark_is_written_a_byte_a_letter_where_it_can_be(title: str, written: bytes | None) -> None:
    told = pydyf.String(title)
    assert light_title(told) == (told if written is None else written)


def test_runs_are_read_with_the_mark_they_are_in() -> None:
    page = read(put_together(sheets_of(checklist(), PaintedPage))).pages[0]
    assert {type(run) for run in runs(page)} == {Run}
    assert all(run.mark >= 0 for run in runs(page))
