"""Pages painted once and then replayed: their drawing, compressed, and the glyphs it needs of each font.

A page of WeasyPrint paints itself into the stream of every file it goes into. Pages that are the same for everybody
need not: what they painted the first time is put into the stream as it is. The names this takes are not public
(`_tags`, `_fonts`, `_resources`); `tests/dossier/test_remembered.py` checks that a replayed page equals a painted one.
"""

from __future__ import annotations

import zlib
from copy import copy
from typing import Any

import pydyf
from weasyprint.document import Page
from weasyprint.pdf.stream import Stream

from wizard.dossier.lighter import joined, light_drawing

_KINDS = ("ExtGState", "XObject", "Pattern", "Shading")


class RememberedPage:
    """Stands for a page in a document: everything as on the page, but painted once only."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._drawing = b""
        self._tags: dict[Any, dict[str, Any]] = {}
        self._fonts: dict[Any, Any] = {}
        self._states: dict[Any, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._page, name)

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Replay the page into a stream to which nothing but the page's own scale was written yet."""
        if not self._drawing:
            self._paint_once(stream, scale)
        _tags_of(stream).update({box: dict(tag) for box, tag in self._tags.items()})
        _lend_glyphs(self._fonts, _fonts_of(stream))
        _resources_of(stream)["ExtGState"].update(self._states)
        stream.stream[:] = [self._drawing]
        stream.extra["Filter"] = "/FlateDecode"
        stream.compress = False

    def _paint_once(self, stream: Stream, scale: float) -> None:
        trial = copy(stream)
        trial.stream, trial.extra = list(stream.stream), dict(stream.extra)
        resources = {**_resources_of(stream), **{kind: pydyf.Dictionary() for kind in _KINDS}}
        vars(trial).update(_tags={}, _fonts={}, _resources=resources)
        self._page.paint(trial, scale)
        self._tags, self._fonts = _tags_of(trial), _fonts_of(trial)
        self._states = dict(resources["ExtGState"])
        if any(resources[kind] for kind in _KINDS if kind != "ExtGState"):
            raise ValueError("pages to remember are made of text and lines only")
        self._drawing = zlib.compress(light_drawing(joined(trial.stream)), 9)


def _tags_of(stream: Stream) -> dict[Any, dict[str, Any]]:
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
