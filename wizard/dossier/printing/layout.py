"""Parts of a dossier as markup, and the stylesheets, font configuration and options both paths print it with."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NoReturn

from django.template.loader import get_template
from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import TITLE

HERE = Path(__file__).parent
VARIANT = "pdf/ua-1"


class NothingOutside(URLFetcher):
    """Fetches nothing at all: the pages need no image, no font and no stylesheet by address."""

    def fetch(self, url: str, headers: object = None) -> NoReturn:
        raise ValueError("the dossier reaches nothing outside")


def markup(parts: tuple[Part, ...], strip: str = "") -> str:
    """These parts as one page of markup. Part 0, 1, … has the anchor `part-0`, `part-1`, …

    `strip`: what the plain path prints at the foot of their pages.
    """
    written: str = get_template("dossier/parts.html").render({"title": TITLE, "parts": parts, "strip": strip})
    return written


@cache
def fonts() -> FontConfiguration:
    """One a process: reading the fonts takes longer than a page."""
    return FontConfiguration()


@cache
def stylesheet(name: str) -> CSS:
    """A stylesheet of this folder, parsed once."""
    return CSS(string=(HERE / name).read_text(), font_config=fonts(), url_fetcher=NothingOutside())
