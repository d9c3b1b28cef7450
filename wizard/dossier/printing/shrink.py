"""Fewer bytes for the same file: font tables no PDF reader opens, letters told as ranges, better compression."""

from __future__ import annotations

import re
import struct
from itertools import groupby
from typing import Any

import deflate
import pydyf

from wizard.dossier.printing.content_stream import escaped, joined

# What a reader needs of a font embedded glyph by glyph (ISO 32000-1, 9.9); the rest serves operating systems.
_NEEDED = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")

_LETTERS = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]*)>$", re.MULTILINE)
_LETTER_BLOCKS = re.compile(rb"\d+ beginbfchar\n.*endbfchar\n", re.DOTALL)
_PLAIN_SPACES = {0xA0: " ", 0x202F: " "}
_DOC_ENCODING = dict(zip("…—–“”‘’œ", "\x83\x84\x85\x8d\x8e\x8f\x90\x9c", strict=True))
"""Letters of PDFDocEncoding (ISO 32000-1, D.2) that are not where Latin-1 has them, as far as we use them."""

_PART_OF_A_LETTER = b"034f"
"""The grapheme joiner, unseen and unheard: for a dot drawn apart from its letter. Each glyph has to say something."""

_LEVEL = 12  # libdeflate's best
_MOST_ROWS = 100  # in one block of a character map (ISO 32000-1, 9.7.5.4)


def compress(stream: Any) -> None:
    """Compress what a stream of pydyf holds, once and for all: a tenth smaller than zlib does."""
    stream.stream = [bytes(deflate.zlib_compress(joined(stream.stream), _LEVEL))]
    stream.extra["Filter"] = "/FlateDecode"
    stream.compress = False


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


def light_letters(letters: bytes) -> bytes:
    """A map from glyphs to letters with neighbours told as ranges."""
    return _LETTER_BLOCKS.sub(_told_as_ranges, letters, count=1)


def _told_as_ranges(blocks: re.Match[bytes]) -> bytes:
    pairs = sorted((int(glyph, 16), letter or _PART_OF_A_LETTER) for glyph, letter in _LETTERS.findall(blocks[0]))
    alone, ranges = [], []
    for run in _runs(pairs):
        (first, letter), (last, _) = run[0], run[-1]
        if first == last:
            alone.append(b"<%04x> <%b>\n" % (first, letter))
        else:
            ranges.append(b"<%04x> <%04x> <%b>\n" % (first, last, letter))
    return _blocks(b"bfchar", alone) + _blocks(b"bfrange", ranges)


def _runs(pairs: list[tuple[int, bytes]]) -> list[list[tuple[int, bytes]]]:
    """Glyphs that follow each other as their letters do; a range may not leave a block of 256 of either."""

    def distance(numbered: tuple[int, tuple[int, bytes]]) -> tuple[int, int, int, int]:
        at, (glyph, letter) = numbered
        code = int(letter, 16)
        return glyph - at, code - at, glyph >> 8, code >> 8

    runs: list[list[tuple[int, bytes]]] = []
    for (_, _, _, block), group in groupby(enumerate(pairs), key=distance):
        run = [pair for _, pair in group]
        runs.extend([[pair] for pair in run] if block > 0xFF else [run])
    return runs


def _blocks(kind: bytes, rows: list[bytes]) -> bytes:
    return b"".join(
        b"%d begin%b\n%bend%b\n" % (len(rows[at : at + _MOST_ROWS]), kind, b"".join(rows[at : at + _MOST_ROWS]), kind)
        for at in range(0, len(rows), _MOST_ROWS)
    )


def lighten(pdf: Any) -> None:
    """Make the pages, bookmarks and fonts of a file about to be written lighter."""
    for thing in (*pdf.objects, pdf.info):
        if isinstance(thing, pydyf.Dictionary):
            _light_dictionary(thing)
        elif isinstance(thing, pydyf.Stream) and thing.compress:
            content = joined(thing.stream)
            if "Length1" in thing.extra:
                content = light_font(content)
                thing.extra["Length1"] = len(content)
            elif content.startswith(b"/CIDInit"):
                content = light_letters(content)
            thing.stream = [content]
            compress(thing)


def _light_dictionary(thing: Any) -> None:
    """Without entries that say what is taken for granted or said elsewhere; titles a byte a letter."""
    kind = thing.get("Type")
    if kind == "/Page":
        for box in ("TrimBox", "BleedBox"):
            if thing.get(box) == thing["MediaBox"]:
                del thing[box]
    elif "ExtGState" in thing:
        for empty in [name for name, held in thing.items() if held == {}]:
            del thing[empty]
        thing.pop("ColorSpace", None)  # for colours told in Lab; ours are black and a grey
    elif "lab-d50" in thing:
        thing.free = "f"
    elif kind == "/FontDescriptor":
        for said_elsewhere in ("FontFamily", "StemH"):
            del thing[said_elsewhere]
    elif "Title" in thing:
        if thing.get("Count") == 0:
            del thing["Count"]
        thing["Title"] = light_title(thing["Title"])


def light_title(title: Any) -> Any:
    """A title in PDFDocEncoding, where that has all of its letters; spaces that do not break become plain ones."""
    plain = title.string.translate(_PLAIN_SPACES)
    encoded = [_DOC_ENCODING.get(letter, letter) for letter in plain]
    if any(ord(letter) > 0xFF for letter in encoded):
        return title
    return b"(" + escaped("".join(encoded).encode("latin-1")) + b")"
