"""Dossiers as tagged PDF (PDF/UA-1), rendered on demand and kept nowhere.

What costs: laying text out. So one font configuration and one parsed stylesheet serve the life of the process, pages
that hold nothing personal are laid out once and put together with the others, and boxes are few (decision 0042).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

from django.template.loader import get_template
from weasyprint import CSS, Document
from weasyprint.text.fonts import FontConfiguration

from wizard.dossier.blocks import Dossier, Part
from wizard.dossier.case import Case, TooLongError
from wizard.dossier.compact import write_compact
from wizard.dossier.dossier import TITLE, dossier
from wizard.dossier.filled import filled_forms
from wizard.dossier.lighter import lighten
from wizard.dossier.official_forms import FilledForm, insert
from wizard.dossier.painted import PaintedPage, RememberedPage
from wizard.dossier.source import NothingOutside, Source
from wizard.dossier.structure import write_tree

HERE = Path(__file__).parent
MOST_PAGES = 40
MOST_SECONDS = 20.0
VARIANT = "pdf/ua-1"

# Pango's font map belongs to one thread at a time.
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Sheet:
    """A page laid out, and the part it belongs to. `first`: the part begins here."""

    page: PaintedPage
    part: Part
    first: bool


def render_pdf(case: Case, *, duplex: bool = False) -> bytes:
    """The whole dossier of one person as PDF; with `duplex`, each part begins on the front of a sheet.

    Official forms an admin has put in use are filled and stand behind the letter. Raises IncompleteCaseError (an
    answer is missing) and TooLongError (too many pages, or too slow to lay out).
    """
    forms = filled_forms(case) if case.letter else ()
    return render(dossier(case, filled=forms), forms, duplex=duplex)


def render(content: Dossier, forms: tuple[FilledForm, ...] = (), *, duplex: bool = False) -> bytes:
    """A dossier as PDF, with filled forms behind its first part. Raises TooLongError."""
    with _one_at_a_time:
        started = monotonic()
        sheets = list(_sheets(content))
        if len(sheets) > MOST_PAGES or monotonic() - started > MOST_SECONDS:
            raise TooLongError("These answers make too long a dossier to print.")
        if duplex:
            sheets = list(_on_fronts(sheets))
        printed = put_together(sheets)
    if not forms:
        return printed
    behind_the_letter = next((at for at, sheet in enumerate(sheets) if at and sheet.first), len(sheets))
    return insert(printed, forms, behind_the_letter)


def _sheets(content: Dossier) -> Iterator[Sheet]:
    """Personal parts first, in one go, then the constant ones, which come from memory."""
    personal = tuple(part for part in content.parts if part.personal)
    if personal:
        yield from _of_parts(lay_out(personal), personal)
    for part in content.parts:
        if not part.personal:
            yield from _constant(part)


@lru_cache(maxsize=64)
def _constant(part: Part) -> tuple[Sheet, ...]:
    """The pages of a part that holds nothing personal, laid out and painted once."""
    return tuple(_of_parts(lay_out((part,)), (part,), RememberedPage))


def _of_parts(laid_out: Document, parts: tuple[Part, ...], kind: type[PaintedPage] = PaintedPage) -> Iterator[Sheet]:
    """Each page with its part: the template marks where part 0, 1, … begins."""
    number = -1
    for page in laid_out.pages:
        first = f"part-{number + 1}" in page.anchors
        number += first
        yield Sheet(kind(page), parts[number], first)


def _on_fronts(sheets: list[Sheet]) -> Iterator[Sheet]:
    """The same pages with an empty one wherever a part would begin on the back of a sheet."""
    count = 0
    for sheet in sheets:
        if sheet.first and count % 2:
            yield _blank()
            count += 1
        yield sheet
        count += 1


@cache
def _blank() -> Sheet:
    return _constant(Part("blank", "", "fr", (), personal=False))[0]


def put_together(sheets: list[Sheet]) -> bytes:
    """Pages of several documents as one tagged file."""

    def finish(document: object, file: Any) -> None:
        write_tree(file, [page.elements for page in pages])
        lighten(file)
        file.write = partial(write_compact, file)

    pages = [sheet.page for sheet in sheets]
    book = _cover().copy(pages)
    written: bytes = book.write_pdf(pdf_variant=VARIANT, finisher=finish)
    return written


@cache
def _cover() -> Document:
    """An empty document: it lends the others its title, language and fonts."""
    return lay_out(())


def lay_out(parts: tuple[Part, ...]) -> Document:
    """These parts as pages, not yet painted."""
    markup = get_template("dossier/parts.html").render({"title": TITLE, "parts": parts})
    return Source(markup).render(stylesheets=[_stylesheet()], font_config=_fonts(), pdf_variant=VARIANT)


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _stylesheet() -> CSS:
    return CSS(string=(HERE / "dossier.css").read_text(), font_config=_fonts(), url_fetcher=NothingOutside())
