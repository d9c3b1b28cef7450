"""Parts of a dossier as pages: one template, one font configuration and one stylesheet a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.template.loader import get_template
from weasyprint import CSS, Document
from weasyprint.text.fonts import FontConfiguration

from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import TITLE
from wizard.dossier.printing.source import NothingOutside, Source

VARIANT = "pdf/ua-1"


def lay_out(parts: tuple[Part, ...]) -> Document:
    """These parts as pages, not yet painted. Where part 0, 1, … begins, a page has the anchor `part-0`, `part-1`, …"""
    markup = get_template("dossier/parts.html").render({"title": TITLE, "parts": parts})
    return Source(markup).render(stylesheets=[_stylesheet()], font_config=_fonts(), pdf_variant=VARIANT)


@cache
def cover() -> Document:
    """An empty document: it lends the others its title, language and fonts."""
    return lay_out(())


@cache
def _fonts() -> FontConfiguration:
    return FontConfiguration()


@cache
def _stylesheet() -> CSS:
    sheet = Path(__file__).parent / "dossier.css"
    return CSS(string=sheet.read_text(), font_config=_fonts(), url_fetcher=NothingOutside())
