"""Pages as they go into a file: their drawing with few marks, and what they say (`structure.py`).

A page of WeasyPrint paints itself into the stream of every file it goes into. A `PaintedPage` does so too, then makes
the drawing lighter and keeps what the page says. A `RememberedPage` does it once: pages that are the same for
everybody are then put into each file as they are.

The names this takes are not public (a page's `_page_box`, a stream's `_tags`, `_fonts`, `_resources`);
`tests/dossier/test_painted.py` compares the result with WeasyPrint's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from itertools import pairwise
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.pdf.stream import Stream

from wizard.dossier.french.script import is_drawn_otherwise
from wizard.dossier.printing.content_stream import Drawing, escaped
from wizard.dossier.printing.shrink import compress
from wizard.dossier.printing.tags import Element, renumber, runs_on, said_by

# Half a megabyte a font, read anew for each page: pages that are remembered share it.
_font_files: dict[str, bytes] = {}

_SAME_SPOT = 0.01
"""In CSS pixels."""

_KINDS = ("ExtGState", "XObject", "Pattern", "Shading")


class PaintedPage:
    """Stands for a page in a document: everything as on the page, but for the tags, which it keeps to itself."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._page_box = vars(page)["_page_box"].copy_with_children([])
        self.elements: list[Element] = []

    @property
    def anchors(self) -> dict[str, Any]:
        """None: nothing in a dossier leads to another place in it, but for the bookmarks."""
        return {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Draw the page into a stream to which nothing but the page's own scale was written yet."""
        self.draw(stream, scale)
        compress(stream)

    def draw(self, stream: Stream, scale: float) -> None:
        """The same, leaving the items of the stream as they are."""
        self.page.paint(stream, scale)
        marks = tags_of(stream)
        self.elements = said_by(vars(self.page)["_page_box"], marks)
        adjoining = _adjoining(marks)
        said = {mark["mcid"]: box.text for box, mark in marks.items() if is_drawn_otherwise(box.text)}
        marks.clear()
        drawing = Drawing(runs_on(self.elements), codes_of(_fonts_of(stream), " "), adjoining, said)
        stream.stream[:] = drawing.draw(stream.stream)
        renumber(self.elements, drawing.numbers)


class RememberedPage(PaintedPage):
    """A page painted once and then replayed: its drawing, what it says and the glyphs it needs of each font."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.fonts: dict[Any, Any] = {}
        self._states: dict[Any, Any] = {}
        self._drawing: Stream | None = None

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Replay the page into a stream to which nothing but the page's own scale was written yet."""
        drawing = self.lend(stream, scale)
        stream.stream, stream.extra, stream.compress = drawing.stream, drawing.extra, False

    def lend(self, stream: Stream, scale: float) -> Stream:
        """Lend the stream's file the glyphs and states of the page; returns its drawing."""
        drawing = self._drawing or self._paint_once(stream, scale)
        _lend_glyphs(self.fonts, _fonts_of(stream))
        _resources_of(stream)["ExtGState"].update(self._states)
        return drawing

    def keep(self, stream: Stream) -> None:
        """Keep what was drawn in this stream."""
        compress(stream)

    def _paint_once(self, stream: Stream, scale: float) -> Stream:
        trial = copy(stream)
        trial.stream, trial.extra = list(stream.stream), dict(stream.extra)
        resources = {**_resources_of(stream), **{kind: pydyf.Dictionary() for kind in _KINDS}}
        vars(trial).update(_tags={}, _fonts=self.fonts, _resources=resources)
        self.draw(trial, scale)
        for font in self.fonts.values():
            font.file_content = _font_files.setdefault(font.hash, font.file_content)
        self._states = dict(resources["ExtGState"])
        if any(resources[kind] for kind in _KINDS if kind != "ExtGState"):
            raise ValueError("pages to remember are made of text and lines only")
        self.keep(trial)
        self._drawing = trial
        self.page = copy(self.page)
        vars(self.page)["_page_box"] = self._page_box  # the boxes are a hundred times what is kept
        return trial


def _adjoining(marks: Mapping[Any, Mapping[str, Any]]) -> set[int]:
    """The marks whose text begins where that of the mark before ends, on the same line."""
    found = set()
    for before, box in pairwise(marks):
        on_the_line = abs(before.position_y + before.baseline - box.position_y - box.baseline) < _SAME_SPOT
        if on_the_line and abs(before.position_x + before.width - box.position_x) < _SAME_SPOT:
            found.add(marks[box]["mcid"])
    return found


def codes_of(fonts: dict[Any, Any], letter: str) -> dict[bytes, bytes]:
    """The code of a letter in each font that drew one, by the name of the font in the drawing."""
    return {
        b"/" + font.hash.encode(): escaped(glyph.to_bytes(2))
        for font in fonts.values()
        for glyph, letters in font.to_unicode.items()
        if letters == letter
    }


def tags_of(stream: Stream) -> dict[Any, dict[str, Any]]:
    """The marks of a stream, by the box they are the text of."""
    tags: dict[Any, dict[str, Any]] = vars(stream)["_tags"]
    return tags


def _fonts_of(stream: Stream) -> dict[Any, Any]:
    fonts: dict[Any, Any] = vars(stream)["_fonts"]
    return fonts


def _resources_of(stream: Stream) -> dict[str, Any]:
    resources: dict[str, Any] = vars(stream)["_resources"]
    return resources


def _lend_glyphs(ours: dict[Any, Any], theirs: dict[Any, Any]) -> None:
    """Tell the fonts of a file which glyphs the page uses; a font is copied, for a file cuts its own to size."""
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
