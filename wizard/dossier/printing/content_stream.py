"""The drawing of a page with one mark a paragraph.

WeasyPrint marks every line of text by itself. Here lines of one paragraph share a mark. Between two of them a space is
drawn nobody sees: without it a reading voice would run the last word of one line into the first of the next. Where
the glyphs do not tell the text (scripts that draw letters in another order), the mark says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pydyf

_SPACE_LEFT_OUT = b"] TJ"


@dataclass
class Drawing:
    """The items of a drawing; `numbers` holds the new number of each mark."""

    items: list[Any] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


def join_marks(
    items: Iterable[Any], goes_on: Collection[int], spaces: Mapping[bytes, bytes], spelling: Mapping[int, str]
) -> Drawing:
    """The same drawing with fewer marks.

    `goes_on`: the marks whose text is of the same paragraph as that of the mark before; `spaces`: the glyph of the
    space in each font, in hexadecimal; `spelling`: the text of marks whose glyphs do not tell it.
    """
    drawing = Drawing()
    marker = _Marker(drawing, goes_on, spaces, spelling)
    for item in items:
        marker.add(item)
    return drawing


class _Marker:
    """Adds items to a drawing one by one."""

    def __init__(
        self,
        drawing: Drawing,
        goes_on: Collection[int],
        spaces: Mapping[bytes, bytes],
        spelling: Mapping[int, str],
    ) -> None:
        self._items, self._numbers = drawing.items, drawing.numbers
        self._goes_on, self._spaces, self._spelling = goes_on, spaces, spelling
        self._font = b""
        self._line = b""  # how far down the page the last text stands
        self._end_of_line = -1  # the text a space may have to be added to, by its place in the items
        self._text_closed = False  # whether the last mark that was closed is one of text

    def add(self, item: Any) -> None:
        if item == b"BDC":
            self._open_mark()
            return
        if item == b"BMC":
            self._text_closed = False
        elif item == b"EMC":
            self._text_closed = self._items[-1] == b"ET"
        elif isinstance(item, bytes):
            self._look_at(item)
        self._items.append(item)

    def _open_mark(self) -> None:
        properties = self._items[-1]
        mark = properties["MCID"]
        spelt = {mark, mark - 1} & self._spelling.keys()
        self._end_of_line = -1
        if mark in self._goes_on and not spelt and self._text_closed and self._items[-3] == b"EMC":
            del self._items[-3:]  # the mark of the text before goes on
            self._end_of_line = len(self._items) - 2
            self._numbers.append(self._numbers[-1])
            return
        number = self._numbers[-1] + 1 if self._numbers else 0
        self._numbers.append(number)
        self._items[-1] = pydyf.Dictionary({"MCID": number})
        if mark in self._spelling:
            end = " " if mark + 1 in self._goes_on else ""
            self._items[-1]["ActualText"] = pydyf.String(self._spelling[mark] + end)
        self._items.append(b"BDC")

    def _look_at(self, item: bytes) -> None:
        if item.endswith(b" Tf"):
            self._font = item.split(b" ")[0]
        elif item.endswith(b" Tm"):
            line = item.split(b" ")[5]
            if line != self._line:
                self._add_space()
            self._line, self._end_of_line = line, -1

    def _add_space(self) -> None:
        """A space at the end of the line above, where it has none and its font drew one."""
        space = self._spaces.get(self._font)
        above = self._items[self._end_of_line] if self._end_of_line > 0 else b""
        if space and above.endswith(_SPACE_LEFT_OUT):
            last = above.rpartition(b"<")[2].partition(b">")[0]
            if not last.endswith(space):
                self._items[self._end_of_line] = above[: -len(_SPACE_LEFT_OUT)] + b"<%b>] TJ" % space


def as_bytes(item: Any) -> bytes:
    """An item of a stream of pydyf, as it would be written."""
    if isinstance(item, bytes):
        return item
    if isinstance(item, pydyf.Object):
        data: bytes = item.data
        return data
    return str(item).encode()
