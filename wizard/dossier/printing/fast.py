"""The fast path: what is personal laid out anew, everything else from memory, tags of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from weasyprint import Document

from wizard.dossier.content.blocks import Dossier, Part
from wizard.dossier.printing.layout import VARIANT, fonts, markup, stylesheet
from wizard.dossier.printing.overprint import Form, FormPage, TypedLines, as_form, filled_pages, typed_part
from wizard.dossier.printing.pages import PaintedPage, RememberedPage
from wizard.dossier.printing.printed import Printed
from wizard.dossier.printing.tags import write_tree
from wizard.dossier.printing.weasyprint_private import Page, Source


@dataclass(frozen=True)
class Sheet:
    """A page, and whether its part begins here."""

    page: PaintedPage
    first: bool


def print_dossier(content: Dossier, *, duplex: bool = False) -> Printed:
    """A dossier as PDF; with `duplex`, each part begins on the front of a sheet."""
    pages = sheets(content)
    if duplex:
        pages = list(on_fronts(pages))
    return Printed(put_together(pages), tuple(at for at, sheet in enumerate(pages) if sheet.first), len(pages))


def lay_out(parts: tuple[Part, ...]) -> Document:
    """These parts as pages, not yet painted."""
    source = Source(markup(parts))
    return source.render(stylesheets=[stylesheet("dossier.css")], font_config=fonts(), pdf_variant=VARIANT)


def put_together(pages: list[Sheet]) -> bytes:
    """Pages of several documents as one tagged file."""

    def finish(_document: object, file: Any) -> None:
        write_tree(file, [sheet.page.elements for sheet in pages])

    book = _cover().copy([sheet.page for sheet in pages])
    written: bytes = book.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return written


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


def _personal(parts: tuple[Part, ...], forms: Mapping[int, Form]) -> dict[int, list[Sheet]] | None:
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
