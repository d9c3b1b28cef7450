"""The drawing of a page, written anew in fewer bytes and with fewer marks.

WeasyPrint marks and places every line of text for itself. Here lines of one paragraph share a mark, and each line is
placed by its distance from the one before, as long as nothing else is drawn. Between two lines of a paragraph a space
is drawn nobody sees: without it a reading voice would run the last word of one line into the first of the next.
Letters are written as bytes, kerning as the font has it (WeasyPrint cuts 19.99 to 19), moves by nothing not at all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import pydyf

_GLYPHS_AND_MOVES = re.compile(rb"<([0-9a-f]*)>|(-?[\d.]+)")
_ESCAPES = re.compile(rb"[\\()\r]")
_DECIMALS = re.compile(rb"(\.\d{3})\d+")
_UPRIGHT = b"1 0 0 -1 "
_TEXT = (b"BT", b"ET")
_PLACES = 1
"""Decimals of a place, in CSS pixels: a fortieth of a millimetre, less than the dot of a printer."""


class Drawing:
    """Draws the items of a WeasyPrint stream anew.

    `goes_on`: the marks whose text is of the same paragraph as that of the mark before; `adjoins`: those whose text
    begins on the very spot where the text before ends; `spaces`: the glyph of the space in each font, by the name
    fonts go by in the drawing; `said`: the text of marks whose glyphs do not tell it. Afterwards `numbers` holds the
    new number of each mark.
    """

    def __init__(
        self,
        goes_on: Collection[int],
        spaces: Mapping[bytes, bytes],
        adjoins: Collection[int] = (),
        said: Mapping[int, str] | None = None,
    ) -> None:
        self.numbers: list[int] = []
        self._said = said or {}
        self._goes_on = {mark for mark in goes_on if mark not in self._said and mark - 1 not in self._said}
        self._adjoins = adjoins
        self._spaces = spaces
        self._items: list[bytes] = []
        self._place: tuple[float, float] | None = None
        self._font = b""
        self._text_just_ended = False
        self._paint: list[dict[bytes, bytes]] = [{b"gs": b"/a1.0 gs", b"rg": b"0 0 0 rg"}]

    def draw(self, items: Iterable[Any]) -> list[bytes]:
        """The items of the same drawing: `b"\\n".join` makes it a stream."""
        waiting: list[Any] = []
        marked: list[bytes] | None = None
        tag, mark = b"", -1
        for item in (*items, b"", b""):
            waiting.append(item)
            if item == b"BDC":
                tag, mark, marked = as_bytes(waiting[0]), waiting[1]["MCID"], []
                waiting.clear()
            elif len(waiting) > 2:
                drawn = as_bytes(waiting.pop(0))
                if marked is None:
                    self._draw(drawn)
                elif drawn == b"EMC":
                    self._draw_marked(tag, mark, marked)
                    marked = None
                else:
                    marked.append(drawn)
        return self._items

    def _draw_marked(self, tag: bytes, mark: int, items: list[bytes]) -> None:
        number = self.numbers[-1] if self.numbers else -1
        is_text = items.count(b"BT") == 1 and items[-1] == b"ET"
        if is_text and self._text_just_ended:
            self._items.pop()
        elif is_text:
            self._begin_text()
        if is_text and self._text_just_ended and mark in self._adjoins:
            items = [item for item in items if not item.endswith(b" Tm")]
        if is_text and self._text_just_ended and mark in self._goes_on:
            self._items.pop()
            self._draw_line(items)
        else:
            number += 1
            said = b"/ActualText " + pydyf.String(self._said[mark]).data if mark in self._said else b""
            self._items.append(b"%b<</MCID %d%b>>BDC" % (tag, number, said))
            for item in items:
                if not is_text or item not in _TEXT:
                    self._draw(item)
        self._items += (b"EMC", b"ET") if is_text else (b"EMC",)
        self.numbers.append(number)
        self._text_just_ended = is_text

    def _draw_line(self, items: list[bytes]) -> None:
        """A line of the same paragraph, parted by a space from one that stands above."""
        space, end, before = self._spaces.get(self._font), len(self._items) - 1, self._place
        for item in items:
            if item not in _TEXT:
                self._draw(item)
        above = self._items[end]
        is_below = before and self._place and before[1] != self._place[1]
        if space and is_below and above.endswith(b")]TJ") and not above.endswith(space + b")]TJ"):
            self._items[end] = above[:-4] + space + above[-4:]

    def _draw(self, item: bytes) -> None:
        self._text_just_ended = False
        if item == b"BT":
            self._begin_text()
        elif item.endswith(b" Tm") and item.startswith(_UPRIGHT):
            self._move(item)
        elif item.endswith(b" TJ"):
            self._items.append(shown(item))
        elif not self._is_painting_so(item):
            if item.endswith(b" Tf"):
                self._font = item.split(b" ")[0]
            elif item.endswith(b" Tm"):
                self._place = None
            self._items.append(_DECIMALS.sub(rb"\1", item))

    def _is_painting_so(self, item: bytes) -> bool:
        """Whether the item sets the colour or opacity that is set already: every page begins in opaque black."""
        if item == b"q":
            self._paint.append(dict(self._paint[-1]))
        elif item == b"Q":
            self._paint.pop()
        elif item.endswith((b" rg", b" gs")):
            if self._paint[-1].get(item[-2:]) == item:
                return True
            self._paint[-1][item[-2:]] = item
        elif item.endswith((b" cs", b" scn", b" g", b" k")):
            self._paint[-1].pop(b"rg", None)
        return False

    def _begin_text(self) -> None:
        self._place = None
        self._items.append(b"BT")

    def _move(self, item: bytes) -> None:
        x, y = (round(float(number), _PLACES) for number in item[len(_UPRIGHT) : -3].split(b" "))
        if self._place is None:
            self._items.append(b"%b%b %b Tm" % (_UPRIGHT, _number(x), _number(y)))
        else:
            across, down = round(x - self._place[0], _PLACES), round(self._place[1] - y, _PLACES)
            self._items.append(b"%b %b Td" % (_number(across), _number(down)))
        self._place = x, y


def shown(item: bytes) -> bytes:
    """A TJ operator, `[<0036>19<0044>0] TJ`, with its glyphs as bytes and without the moves by nothing."""
    return b"[%b]TJ" % _GLYPHS_AND_MOVES.sub(_piece, item.replace(b">0<", b"").replace(b">0]", b">]")[1:-4])


def _piece(found: re.Match[bytes]) -> bytes:
    if found[2]:
        return _distance(found[2])
    return b"(" + escaped(bytes.fromhex(found[1].decode())) + b")"


def escaped(glyphs: bytes) -> bytes:
    """Bytes as they are written between the parentheses of a string."""
    return _ESCAPES.sub(_escape, glyphs)


def _escape(found: re.Match[bytes]) -> bytes:
    return b"\\r" if found[0] == b"\r" else b"\\" + found[0]


def _distance(move: bytes) -> bytes:
    """A move in thousandths of the size. Whole ones are kerning, cut off by WeasyPrint: 19 was 19.99."""
    if b"." in move:
        return _number(round(float(move), 3))
    number = int(move)
    return b"%d" % (number + (1 if number > 0 else -1) if abs(number) % 10 == 9 else number)


def _number(value: float) -> bytes:
    return f"{value:.3f}".rstrip("0").rstrip(".").encode()


def joined(items: list[Any]) -> bytes:
    """What a stream of pydyf holds, as it would be written."""
    return b"\n".join(as_bytes(item) for item in items)


def as_bytes(item: Any) -> bytes:
    """An item of a stream of pydyf, as it would be written."""
    if isinstance(item, bytes):
        return item
    if isinstance(item, pydyf.Object):
        data: bytes = item.data
        return data
    return str(item).encode()
