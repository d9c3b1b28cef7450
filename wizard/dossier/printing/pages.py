"""Pages as they go into a file: drawn by WeasyPrint, with one mark a paragraph and with what they say (`tags.py`).

A page of WeasyPrint paints itself into the stream of every file it goes into. A `PaintedPage` does so too, then joins
marks and keeps what the page says. A `RememberedPage` does it once: pages that are the same for everybody are then
put into each file as they are.
"""

from __future__ import annotations

import zlib
from typing import Any

from wizard.dossier.french.script import is_drawn_otherwise
from wizard.dossier.printing import weasyprint_private as private
from wizard.dossier.printing.content_stream import as_bytes, join_marks
from wizard.dossier.printing.tags import Element, elements_of, renumber, runs_on
from wizard.dossier.printing.weasyprint_private import Page, Stream

# Pages that are remembered share them.
_font_files: dict[str, bytes] = {}


class PaintedPage:
    """Stands for a page in a document: everything as on the page, but for the tags, which it keeps to itself."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._page_box = private.box_of(private.empty_copy(page))
        self.elements: list[Element] = []

    @property
    def anchors(self) -> dict[str, Any]:
        """None: nothing in a dossier leads to another place in it, but for the bookmarks."""
        return {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Draw the page into a stream to which nothing but the page's own scale was written yet."""
        self.page.paint(stream, scale)
        marks, fonts = private.marks_of(stream), private.fonts_of(stream)
        self.elements = elements_of(private.box_of(self.page), marks)
        spelling = {mark["mcid"]: box.text for box, mark in marks.items() if is_drawn_otherwise(box.text)}
        marks.clear()
        private.give_each_glyph_a_letter(fonts)
        drawing = join_marks(stream.stream, runs_on(self.elements), private.codes_of(fonts, " "), spelling)
        stream.stream[:] = drawing.items
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
        private.lend_glyphs(self.fonts, private.fonts_of(stream))
        private.states_of(stream).update(self._states)
        return drawing

    def keep(self, stream: Stream) -> None:
        """Compress what was drawn in this stream, once for all files."""
        stream.stream = [zlib.compress(b"\n".join(map(as_bytes, stream.stream)), 9)]
        stream.extra["Filter"] = "/FlateDecode"

    def _paint_once(self, stream: Stream, scale: float) -> Stream:
        trial = private.trial_of(stream, self.fonts)
        super().paint(trial, scale)
        private.share_files(self.fonts, _font_files)
        self._states = dict(private.states_of(trial))
        if not private.holds_only_text_and_lines(trial):
            raise ValueError("pages to remember are made of text and lines only")
        self.keep(trial)
        self._drawing = trial
        self.page = private.empty_copy(self.page)
        return trial
