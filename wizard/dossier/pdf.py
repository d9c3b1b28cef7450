"""Dossiers as tagged PDF (PDF/UA-1), rendered on demand and kept nowhere.

What costs: laying text out. So one font configuration and one parsed stylesheet serve the life of the process, pages
that hold nothing personal are laid out once and put together with the others, and boxes are few (decision 0042).
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from time import monotonic

from django.template.loader import get_template
from weasyprint import CSS, HTML, Document
from weasyprint.document import Page
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from wizard.dossier.blocks import Dossier, Part
from wizard.dossier.case import Case, TooLongError
from wizard.dossier.dossier import dossier

HERE = Path(__file__).parent
MOST_PAGES = 40
MOST_SECONDS = 20.0

# Pango's font map belongs to one thread at a time.
_one_at_a_time = Lock()


class NothingOutside(URLFetcher):
    """Fetches nothing at all: the pages need no image, no font and no stylesheet by address."""

    def fetch(self, url: str, headers: object = None) -> object:
        raise ValueError("the dossier reaches nothing outside")


def render_pdf(case: Case) -> bytes:
    """The whole dossier of one person as PDF.

    Raises IncompleteCaseError (an answer is missing) and TooLongError (too many pages, or too slow to lay out).
    """
    return render(dossier(case))


def render(content: Dossier) -> bytes:
    """A dossier as PDF. Raises TooLongError."""
    with _one_at_a_time:
        started = monotonic()
        personal = _lay_out(_html(content.title, tuple(part for part in content.parts if part.personal)))
        pages = _in_order(content, personal)
        if len(pages) > MOST_PAGES or monotonic() - started > MOST_SECONDS:
            raise TooLongError("These answers make too long a dossier to print.")
        return personal.copy(pages).write_pdf(pdf_variant="pdf/ua-1")


def _in_order(content: Dossier, personal: Document) -> list[Page]:
    """Personal pages as laid out, then the constant ones. Personal parts come first in each set."""
    pages = list(personal.pages)
    for part in content.parts:
        if not part.personal:
            pages += _constant(_html(content.title, (part,)))
    return pages


@lru_cache(maxsize=64)
def _constant(html: str) -> tuple[Page, ...]:
    """Pages that hold nothing personal, laid out once."""
    return tuple(_lay_out(html).pages)


def _html(title: str, parts: tuple[Part, ...]) -> str:
    return get_template("dossier/parts.html").render({"title": title, "parts": parts})


def _lay_out(html: str) -> Document:
    source = HTML(string=html, url_fetcher=NothingOutside())
    return source.render(stylesheets=[_stylesheet()], font_config=_fonts(), pdf_variant="pdf/ua-1")


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _stylesheet() -> CSS:
    return CSS(string=(HERE / "dossier.css").read_text(), font_config=_fonts(), url_fetcher=NothingOutside())
