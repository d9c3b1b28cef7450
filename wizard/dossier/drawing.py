"""The drawing of a page, written anew in fewer bytes and with fewer marks.

WeasyPrint marks and places every line of text for itself. Here lines of one paragraph share a mark, and each but the
first is placed by its distance from the one before. Between two lines a space is drawn nobody sees: without it a
reading voice would run the last word of one line into the first of the next. Letters are written as bytes, kerning as
the font has it (WeasyPrint cuts 19.99 to 19), moves by nothing not at all.
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
_PLACES = 1
"""Decimals of a place, in CSS pixels: a fortieth of a millimetre, less than the dot of a printer."""


class Drawing:
    """Draws the items of a WeasyPrint stream anew.

    `goes_on`: the marks whose text goes on where that of the mark before ended; `spaces`: the glyph of the space in
    each font, by the name fonts go by in the drawing. Afterwards `numbers` holds the new number of each mark.
    """

    def __init__(self, goes_on: Collection[int], spaces: Mapping[bytes, bytes]) -> None:
        self.numbers: list[int] = []
        self._goes_on = goes_on
        self._spaces = spaces
        self._items: list[bytes] = []
        self._place: tuple[float, float] | None = None
        self._font = b""
        self._within_text = self._text_just_ended = False

    def written(self, items: Iterable[Any]) -> bytes:
        """The same drawing."""
        waiting: list[Any] = []
        for item in items:
            if item == b"BDC":
                mark = waiting.pop()
                self._mark(_as_bytes(waiting.pop()), mark["MCID"])
                continue
            waiting.append(item)
            if len(waiting) > 2:
                self._draw(_as_bytes(waiting.pop(0)))
        for item in waiting:
            self._draw(_as_bytes(item))
        return b"\n".join(self._items)

    def _mark(self, tag: bytes, mark: int) -> None:
        number = self.numbers[-1] if self.numbers else -1
        if mark in self._goes_on and self._text_just_ended:
            self._items.pop()  # the end of the mark before
        else:
            number += 1
            self._items.append(b"%b<</MCID %d>>BDC" % (tag, number))
        self.numbers.append(number)
        self._within_text = True

    def _draw(self, item: bytes) -> None:
        self._text_just_ended = item == b"EMC" and self._within_text
        if item == b"EMC":
            self._within_text = False
        if item == b"BT":
            self._begin_text()
        elif item.endswith(b" Tm") and item.startswith(_UPRIGHT):
            self._move(item)
        elif item.endswith(b" TJ"):
            self._items.append(b"[%b]TJ" % _glyphs(item))
        else:
            if item.endswith(b" Tf"):
                self._font = item.split(b" ")[0]
            elif item.endswith(b" Tm"):
                self._place = None
            self._items.append(_DECIMALS.sub(rb"\1", item))

    def _begin_text(self) -> None:
        """Go on with the text that just ended, if nothing came between."""
        if self._items[-1] == b"ET":
            self._items.pop()
        else:
            self._place = None
            self._items.append(b"BT")

    def _move(self, item: bytes) -> None:
        x, y = (round(float(number), _PLACES) for number in item[len(_UPRIGHT) : -3].split(b" "))
        if self._place is None:
            self._items.append(b"%b%b %b Tm" % (_UPRIGHT, _number(x), _number(y)))
        else:
            across, down = round(x - self._place[0], _PLACES), round(self._place[1] - y, _PLACES)
            if down:
                self._space()
            self._items.append(b"%b %b Td" % (_number(across), _number(down)))
        self._place = x, y

    def _space(self) -> None:
        """Draw a space after the line that ends here, unless it ends with one."""
        space, line = self._spaces.get(self._font), self._items[-1]
        if space and line.endswith(b")]TJ") and not line.endswith(space + b")]TJ"):
            self._items[-1] = line[:-4] + space + line[-4:]


def _glyphs(item: bytes) -> bytes:
    """What a TJ operator shows: `[<0036>19<0044>0] TJ` as bytes, without the moves by nothing."""
    return _GLYPHS_AND_MOVES.sub(_piece, item.replace(b">0<", b"").replace(b">0]", b">]")[1:-4])


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
    return b"\n".join(_as_bytes(item) for item in items)


def _as_bytes(item: Any) -> bytes:
    if isinstance(item, bytes):
        return item
    if isinstance(item, pydyf.Object):
        data: bytes = item.data
        return data
    return str(item).encode()
