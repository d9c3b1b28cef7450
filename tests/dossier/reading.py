"""Reading a PDF as a measuring printer would: each run of text and its place on the sheet, in millimetres."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from tests.dossier.window import SHEET_HEIGHT, Box
from wizard.dossier.content.case import Case
from wizard.dossier.content.letter import letter
from wizard.dossier.content.plain_text import part_text

POINT = 25.4 / 72

# Of Noto Sans, in parts of the size: how far letters reach above and below the line they stand on.
ASCENT, DESCENT = 0.77, 0.22


@dataclass(frozen=True)
class Run:
    """Signs drawn in one go. `glyphs` are glyph numbers: 0 is a letter the fonts do not have; `mark` which marked
    piece of the page they are in, -1 for none."""

    box: Box
    text: str
    glyphs: tuple[int, ...]
    font: str
    mark: int


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def letter_text(case: Case) -> str:
    """The letter as plain text."""
    return part_text(letter(case))


def text_of(page: PageObject) -> str:
    """The text of a page with its spaces made plain and its lines joined."""
    return " ".join(page.extract_text().replace("\u00a0", " ").replace("\u202f", " ").split())


def runs(page: PageObject) -> Iterator[Run]:
    """Every run of text on a page."""
    fonts = {name: _Font(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    ctm, stack = _IDENTITY, []
    line, text_matrix, font, size, mark = _IDENTITY, _IDENTITY, None, 0.0, -1
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"q":
            stack.append(ctm)
        elif operator == b"Q":
            ctm = stack.pop()
        elif operator == b"cm":
            ctm = _times([float(value) for value in operands], ctm)
        elif operator == b"BT":
            line = text_matrix = _IDENTITY
        elif operator == b"Tm":
            line = text_matrix = [float(value) for value in operands]
        elif operator == b"Td":
            line = text_matrix = _times([1, 0, 0, 1, *(float(value) for value in operands)], line)
        elif operator in (b"BDC", b"EMC"):
            mark = operands[1]["/MCID"] if operands else -1
        elif operator == b"Tf":
            font, size = fonts[operands[0]], float(operands[1])
        elif operator in (b"Tj", b"TJ") and font:
            pieces = operands[0] if operator == b"TJ" else operands
            run, advance = _run(pieces, font, size, _times(text_matrix, ctm), mark)
            text_matrix = _times([1, 0, 0, 1, advance, 0], text_matrix)
            yield run


_IDENTITY = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]


def _times(one: list[float], other: list[float]) -> list[float]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m]


class _Font:
    def __init__(self, font: Any) -> None:
        self.name = str(font["/BaseFont"]).split("+")[-1]
        descendant = font["/DescendantFonts"][0].get_object()
        self.default = float(descendant.get("/DW", 1000))
        self.widths: dict[int, float] = {}
        table = list(descendant.get("/W", []))
        while table:
            first, second = int(table.pop(0)), table.pop(0)
            if hasattr(second, "__iter__"):
                self.widths.update({first + offset: float(width) for offset, width in enumerate(second)})
            else:
                width = float(table.pop(0))
                self.widths.update(dict.fromkeys(range(first, int(second) + 1), width))
        self.letters = _to_unicode(font["/ToUnicode"].get_object().get_data().decode())


def _to_unicode(cmap: str) -> dict[int, str]:
    letters, kind = {}, ""
    for line in cmap.splitlines():
        if line.endswith(("beginbfchar", "beginbfrange")):
            kind = line.split("begin")[1]
        elif line.startswith("endbf"):
            kind = ""
        elif kind:
            *glyphs, code = re.findall(r"<([0-9a-f]*)>", line)
            first, last = int(glyphs[0], 16), int(glyphs[-1], 16)
            if not code:
                continue
            text = bytes.fromhex(code).decode("utf-16-be", "replace")
            letters |= {glyph: text[:-1] + chr(ord(text[-1]) + glyph - first) for glyph in range(first, last + 1)}
    return letters


def _run(pieces: Any, font: _Font, size: float, matrix: list[float], mark: int) -> tuple[Run, float]:
    advance, glyphs = 0.0, []
    for piece in pieces:
        if isinstance(piece, int | float) or not hasattr(piece, "original_bytes"):
            advance -= float(piece) / 1000
            continue
        raw = piece.original_bytes
        for at in range(0, len(raw), 2):
            glyph = int.from_bytes(raw[at : at + 2])
            glyphs.append(glyph)
            advance += font.widths.get(glyph, font.default) / 1000
    scale = abs(matrix[3]) or 1.0
    left, base = matrix[4] * POINT, SHEET_HEIGHT - matrix[5] * POINT
    height = size * scale * POINT
    box = Box(left, base - ASCENT * height, left + advance * size * abs(matrix[0]) * POINT, base + DESCENT * height)
    run = Run(box, "".join(font.letters.get(glyph, "�") for glyph in glyphs), tuple(glyphs), font.name, mark)
    return run, advance * size
