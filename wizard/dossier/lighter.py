"""Fewer bytes for the same page: moves by nothing, decimals nobody can see, font tables no PDF reader opens."""

from __future__ import annotations

import re
import struct
from typing import Any

import pydyf
from weasyprint.pdf.stream import Stream

_DECIMALS = re.compile(rb"(\.\d{3})\d+")

# What a reader needs of a font embedded glyph by glyph (ISO 32000-1, 9.9); the rest serves operating systems.
_NEEDED = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")


def light_drawing(drawing: bytes) -> bytes:
    """Drawing operators without the moves by nothing WeasyPrint writes between letters, to a thousandth of a pixel."""
    return _DECIMALS.sub(rb"\1", drawing.replace(b">0<", b""))


def light_font(font: bytes) -> bytes:
    """A TrueType font with the tables a PDF reader needs; any other font as it is."""
    if font[:4] != b"\x00\x01\x00\x00":
        return font
    (count,) = struct.unpack(">H", font[4:6])
    records = [struct.unpack(">4s3I", font[12 + 16 * at : 28 + 16 * at]) for at in range(count)]
    kept = [record for record in records if record[0] in _NEEDED]
    power = 1 << (len(kept).bit_length() - 1)
    header = struct.pack(">4s4H", font[:4], len(kept), power * 16, power.bit_length() - 1, (len(kept) - power) * 16)
    directory, tables, offset = b"", b"", 12 + 16 * len(kept)
    for tag, checksum, start, length in kept:
        table = font[start : start + length] + b"\0" * (-length % 4)
        directory += struct.pack(">4s3I", tag, checksum, offset + len(tables), length)
        tables += table
    return header + directory + tables


def lighten(pdf: Any) -> None:
    """Make the pages and fonts of a file about to be written lighter."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary):
            _light_dictionary(thing)
        elif isinstance(thing, Stream):
            if thing.compress:
                thing.stream = [light_drawing(joined(thing.stream))]
        elif "Length1" in getattr(thing, "extra", {}):
            thing.stream = [light_font(joined(thing.stream))]
            thing.extra["Length1"] = len(thing.stream[0])


def _light_dictionary(thing: Any) -> None:
    """Without entries that say what is taken for granted."""
    kind = thing.get("Type")
    if kind == "/StructElem":
        del thing["Type"]
        if not any(isinstance(kid, int) for kid in thing["K"]):
            thing.pop("Pg", None)
    elif kind == "/Page":
        for box in ("TrimBox", "BleedBox"):
            if thing.get(box) == thing["MediaBox"]:
                del thing[box]


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
