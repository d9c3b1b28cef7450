"""Our own pages handed to WeasyPrint: parsed by the XML parser, with a user-agent sheet for the elements we use.

WeasyPrint offers no public way to give it a parsed tree or another user-agent sheet: this module holds the two private
names that takes (`_ua_stylesheets` and what `HTML.__init__` sets), and `tests/dossier/test_source.py` watches them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree

import cssselect2
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher

HERE = Path(__file__).parent


class NothingOutside(URLFetcher):
    """Fetches nothing at all: the pages need no image, no font and no stylesheet by address."""

    def fetch(self, url: str, headers: object = None) -> NoReturn:
        raise ValueError("the dossier reaches nothing outside")


_nothing = NothingOutside()


class Source(HTML):
    """Well-formed markup of our own templates. Raises ElementTree.ParseError for anything else."""

    def __init__(self, markup: str) -> None:
        # Our own template's markup, with every answer escaped: no entity, no document type of anybody else's.
        root = ElementTree.fromstring(markup)  # noqa: S314
        self.base_url = None
        self.url_fetcher = _nothing
        self.media_type = "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_user_agent_sheet()]


@cache
def _user_agent_sheet() -> CSS:
    return CSS(string=(HERE / "pages.css").read_text(), url_fetcher=NothingOutside())
