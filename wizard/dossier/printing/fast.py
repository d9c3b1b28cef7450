"""The fast path: what is personal laid out anew, everything else from memory, tags of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import pydyf
from weasyprint import Document

from wizard.dossier.content.blocks import Dossier, Part
from wizard.dossier.printing.layout import VARIANT, fonts, markup, stylesheet
from wizard.dossier.printing.overprint import FormPage, OverprintedForm, TypedLines, as_form, filled_pages, typed_part
from wizard.dossier.printing.pages import PaintedPage, RememberedPage
from wizard.dossier.printing.printed import Printed
from wizard.dossier.printing.strips import Strip, drawing, strips_of, strips_part
from wizard.dossier.printing.tags import write_tree
from wizard.dossier.printing.weasyprint_private import MarkupSource, Page, Stream


@dataclass(frozen=True)
class Sheet:
    """A page, whether its part begins here, and the strip at its foot."""

    page: PaintedPage
    first: bool
    strip: Strip | None = None


def print_dossier(content: Dossier, *, duplex: bool = False) -> Printed:
    """A dossier as PDF; with `duplex`, each part begins on the front of a sheet."""
    pages, lines = _with_strips(content, sheets(content))
    if duplex:
        pages = list(on_fronts(pages))
    return Printed(put_together(pages, lines), tuple(at for at, sheet in enumerate(pages) if sheet.first), len(pages))


def lay_out(parts: tuple[Part, ...]) -> Document:
    """These parts as pages, not yet painted."""
    source = MarkupSource(markup(parts))
    return source.render(stylesheets=[stylesheet("dossier.css")], font_config=fonts(), pdf_variant=VARIANT)


def put_together(pages: list[Sheet], strips: TypedLines | None = None) -> bytes:
    """Pages of several documents as one tagged file; `strips`: the lines at their feet, laid out."""

    def finish(_document: object, file: Any) -> None:
        write_tree(file, [sheet.page.elements for sheet in pages])
        if strips:
            _draw_strips(file, pages, strips)

    painted: list[Any] = [sheet.page for sheet in pages]
    if strips:
        painted[0] = _TellsGlyphs(painted[0], strips)
    book = _cover().copy(painted)
    written: bytes = book.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return written


class _TellsGlyphs:
    """Stands for a page: painted, it also tells the fonts of the file which glyphs the strips need."""

    def __init__(self, page: PaintedPage, strips: TypedLines) -> None:
        self._page, self._strips = page, strips

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)

    def paint(self, stream: Stream, scale: float = 1) -> None:
        self._page.paint(stream, scale)
        self._strips.drawn(stream)


def _with_strips(content: Dossier, pages: list[Sheet]) -> tuple[list[Sheet], TypedLines | None]:
    """The pages with their strips, and these laid out; with short ones, where a name is too long for its line."""
    parts, part = [], -1
    for sheet in pages:
        part += sheet.first
        parts.append(part)
    for short in (False, True):
        strips = strips_of(content, parts, short=short)
        together = strips_part(strips, content.parts[-1].lang)
        lines = TypedLines(together, _pages((together,)))
        if lines.fit():
            return [replace(sheet, strip=strip) for sheet, strip in zip(pages, strips, strict=True)], lines
    return pages, None


def _draw_strips(file: Any, pages: list[Sheet], lines: TypedLines) -> None:
    for sheet, number in zip(pages, file.pages["Kids"][::3], strict=True):
        if sheet.strip:
            line = lines.lines[sheet.strip.role, sheet.strip.text]
            foot = pydyf.Stream([drawing(sheet.strip, line)], compress=True)
            file.add_object(foot)
            page = file.objects[number]
            page["Contents"] = pydyf.Array([page["Contents"], foot.reference])


def sheets(content: Dossier) -> list[Sheet]:
    """Every page of a dossier, in order."""
    parts = content.parts
    forms = {number: form for number, part in enumerate(parts) if part.personal and (form := as_form(part))}
    personal = _personal(parts, forms)
    if personal is None:
        personal = _personal(parts, {}) or {}
    return [sheet for number, part in enumerate(parts) for sheet in personal.get(number) or _constant(part)]


def on_fronts(pages: list[Sheet]) -> Iterator[Sheet]:
    """The same pages with an empty one wherever a part would begin on the back of a sheet."""
    count = 0
    for sheet in pages:
        if sheet.first and count % 2:
            yield _empty()
            count += 1
        yield sheet
        count += 1


def _personal(parts: tuple[Part, ...], forms: Mapping[int, OverprintedForm]) -> dict[int, list[Sheet]] | None:
    """The pages of personal parts by the number of the part; None if a value does not fit its place in a form."""
    numbers = [number for number, part in enumerate(parts) if part.personal and number not in forms]
    flowing = tuple(parts[number] for number in numbers)
    if not forms:
        return dict(zip(numbers, _laid_out(flowing), strict=True))
    typed = typed_part(forms.values())
    *pages, typed_pages = _laid_out((*flowing, typed))
    lines = TypedLines(typed, [sheet.page.page for sheet in typed_pages])
    if not lines.fit():
        return None
    filled = {number: filled_pages(_blank_form(form.blank), form.values, lines) for number, form in forms.items()}
    return dict(zip(numbers, pages, strict=True)) | {
        number: [Sheet(page, not at) for at, page in enumerate(book)] for number, book in filled.items()
    }


def _laid_out(parts: tuple[Part, ...]) -> list[list[Sheet]]:
    """The pages of each part, all laid out in one go."""
    found: list[list[Sheet]] = []
    for page in _pages(parts):
        first = f"part-{len(found)}" in page.anchors
        if first:
            found.append([])
        found[-1].append(Sheet(PaintedPage(page), first))
    return found


@cache
def _cover() -> Document:
    """An empty document: it lends the others its title, language and fonts."""
    return lay_out(())


@lru_cache(maxsize=256)
def _constant(part: Part) -> tuple[Sheet, ...]:
    """The pages of a part that holds nothing personal, laid out and painted once."""
    return tuple(Sheet(RememberedPage(page), not at) for at, page in enumerate(_pages((part,))))


@lru_cache(maxsize=256)
def _blank_form(part: Part) -> tuple[FormPage, ...]:
    """The pages of a form printed beforehand."""
    return tuple(FormPage(page) for page in _pages((part,)))


@cache
def _empty() -> Sheet:
    return Sheet(_constant(Part("blank", "", "fr", (), personal=False))[0].page, first=False)


def _pages(parts: tuple[Part, ...]) -> list[Page]:
    pages: list[Page] = lay_out(parts).pages if parts else []
    return pages
