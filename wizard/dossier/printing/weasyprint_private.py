"""Every name of WeasyPrint that its documentation does not promise, in one module.

The fast path stands on these names. `printer.py` prints a sample with them once a process. Where that fails, the site
prints on the plain path, which uses none of them (decision 0042).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import cssselect2
import pydyf
from weasyprint import CSS, HTML
from weasyprint.document import Page
from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.pdf.stream import Stream

from wizard.dossier.printing.layout import NothingOutside

__all__ = ["MarkupSource", "Page", "Stream", "TextBox"]

_PART_OF_A_LETTER = "\u034f"
"""The grapheme joiner, unseen and unheard: for a dot drawn apart from its letter. Each glyph has to say something."""

_KINDS = ("ExtGState", "XObject", "Pattern", "Shading")


class MarkupSource(HTML):
    """Our own well-formed markup: the XML parser reads it, and a small user-agent sheet styles it.

    Raises ElementTree.ParseError for anything else.
    """

    def __init__(self, markup: str) -> None:
        # Our own template's markup, with every answer escaped: no entity, no document type of anybody else's.
        root = ElementTree.fromstring(markup)  # noqa: S314
        self.base_url = None
        self.url_fetcher = NothingOutside()
        self.media_type = "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_user_agent_sheet()]


@cache
def _user_agent_sheet() -> CSS:
    return CSS(string=(Path(__file__).parent / "pages.css").read_text(), url_fetcher=NothingOutside())


# ------------------------------------------------------------------------------------------------------- the boxes


def box_of(page: Page) -> Any:
    """The box of a page, with all boxes in it."""
    return page._page_box  # noqa: SLF001 - WeasyPrint shows boxes to nobody


def empty_copy(page: Page) -> Page:
    """The page without its boxes, which take a hundred times the memory of all else."""
    emptied = copy(page)
    emptied._page_box = box_of(page).copy_with_children([])  # noqa: SLF001 - see box_of
    return emptied


def texts(box: Any) -> Iterator[TextBox]:
    """The boxes of text in a box, in order."""
    for child in box.children:
        if isinstance(child, TextBox):
            yield child
        else:
            yield from texts(child)


# ---------------------------------------------------------------------------------------------------- the drawing


def marks_of(stream: Stream) -> dict[Any, dict[str, Any]]:
    """The marks of a stream, by the box they are the text of."""
    marks: dict[Any, dict[str, Any]] = stream._tags  # noqa: SLF001 - the only link from a mark to its text
    return marks


def fonts_of(stream: Stream) -> dict[Any, Any]:
    """The fonts of a stream's file, by WeasyPrint's own key."""
    fonts: dict[Any, Any] = stream._fonts  # noqa: SLF001 - a page from memory tells them its glyphs
    return fonts


def states_of(stream: Stream) -> dict[Any, Any]:
    """The graphics states a stream's file declares."""
    states: dict[Any, Any] = stream._resources["ExtGState"]  # noqa: SLF001 - as for fonts
    return states


def trial_of(stream: Stream, fonts: dict[Any, Any] | None = None) -> Stream:
    """A stream to draw in that leaves the file of `stream` as it is; with `fonts`, these learn the glyphs."""
    trial = copy(stream)
    trial.stream, trial.extra = list(stream.stream), dict(stream.extra)
    trial._tags = {}  # noqa: SLF001 - see marks_of
    if fonts is not None:
        trial._fonts = fonts  # noqa: SLF001 - see fonts_of
        own = {kind: pydyf.Dictionary() for kind in _KINDS}
        trial._resources = {**stream._resources, **own}  # noqa: SLF001 - see states_of
    return trial


def holds_only_text_and_lines(stream: Stream) -> bool:
    """Whether a trial stream needs nothing but fonts and graphics states."""
    return not any(stream._resources[kind] for kind in _KINDS if kind != "ExtGState")  # noqa: SLF001 - see states_of


# ------------------------------------------------------------------------------------------------------ the fonts


def codes_of(fonts: Mapping[Any, Any], letter: str) -> dict[bytes, bytes]:
    """The glyph of a letter in each font that drew one, in hexadecimal, by the name of the font in the drawing."""
    return {
        b"/" + font.hash.encode(): b"%04x" % glyph
        for font in fonts.values()
        for glyph, letters in font.to_unicode.items()
        if letters == letter
    }


def forget_letter(fonts: Mapping[Any, Any], letter: str) -> None:
    """Drop the glyph of a letter from the fonts."""
    for font in fonts.values():
        for glyph in [glyph for glyph, letters in font.to_unicode.items() if letters == letter]:
            del font.to_unicode[glyph], font.widths[glyph]


def give_each_glyph_a_letter(fonts: Mapping[Any, Any]) -> None:
    """PDF/UA asks for it; a dot that is drawn apart from its letter has none."""
    for font in fonts.values():
        font.to_unicode.update({glyph: _PART_OF_A_LETTER for glyph, said in font.to_unicode.items() if not said})


def share_files(fonts: Mapping[Any, Any], files: dict[str, bytes]) -> None:
    """Half a megabyte a font, read anew for each page: the fonts share the copies in `files`."""
    for font in fonts.values():
        font.file_content = files.setdefault(font.hash, font.file_content)


def lend_glyphs(ours: Mapping[Any, Any], theirs: dict[Any, Any]) -> None:
    """Tell the fonts of a file which glyphs a page uses; a font is copied, for a file cuts its own to size."""
    for key, font in ours.items():
        known = theirs.get(key)
        if known is None:
            known = theirs[key] = copy(font)
            known.widths, known.to_unicode, known.missing = (
                dict(font.widths),
                dict(font.to_unicode),
                dict(font.missing),
            )
        else:
            known.widths |= font.widths
            known.missing |= font.missing
            known.to_unicode = {**font.to_unicode, **known.to_unicode}


# ------------------------------------------------------------------------------------------------------- the tree


def roots_of_tree(pdf: Any) -> tuple[Any, Any]:
    """The element "Document" WeasyPrint made for a file, and the dictionary that leads from pieces to elements."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    return _object(pdf, root["K"][0]), _object(pdf, root["ParentTree"])


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]
