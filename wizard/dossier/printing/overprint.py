"""Sheets printed beforehand, with what is personal typed into them.

Slips and sheets to copy from hold the same words for everybody in the same case. Those are laid out and painted once,
with a sign where a value belongs. Of each person only the values are laid out, one a line, and drawn where the sign
stood: a third of the time of a dossier. A value too long for its line, or a sheet that reads from the right, where
the place of a value depends on its length, is laid out with the words around it as any other page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from wizard.dossier.content.blocks import AnyBlock, Field, Fields, Lines, Part
from wizard.dossier.french.script import is_drawn_otherwise
from wizard.dossier.printing import weasyprint_private as private
from wizard.dossier.printing.content_stream import as_bytes
from wizard.dossier.printing.pages import PaintedPage, RememberedPage
from wizard.dossier.printing.weasyprint_private import Page, Stream

SLOT = "¤"
"""Stands for a value. Nothing we print holds this sign."""

_TYPED = {"form": "typed-form", "slip": "typed-slip"}
"""The roles of blocks with values, and of the same values by themselves: they look alike (`dossier.css`)."""

Value = tuple[str, str]
"""The role it is typed in, and its text."""


@dataclass(frozen=True)
class OverprintedForm:
    """A part in two: `blank` is the same for everybody, `values` are typed into it, in order."""

    blank: Part
    values: tuple[Value, ...]


def as_form(part: Part) -> OverprintedForm | None:
    """The part as a form; None when there is nothing to type, no telling where, or no telling what it says."""
    if part.direction == "rtl":
        return None
    values: list[Value] = []
    blocks = tuple(_blank(block, values) for block in part.blocks)
    if not values or any(is_drawn_otherwise(text) for _, text in values):
        return None
    return OverprintedForm(replace(part, blocks=blocks, personal=False), tuple(values))


def _blank(block: AnyBlock, values: list[Value]) -> AnyBlock:
    """The block with signs for its values, which are added to `values`."""
    if isinstance(block, Fields) and block.role == "form":
        values += [(_TYPED[block.role], field.value) for field in block.fields if not field.blank]
        fields = (field if field.blank else Field(field.label, SLOT, field.note) for field in block.fields)
        return replace(block, fields=tuple(fields))
    if isinstance(block, Lines) and block.role == "slip":
        what, whose = block.lines
        values.append((_TYPED[block.role], whose))
        return replace(block, lines=(what, SLOT))
    return block


def typed_part(forms: Iterable[OverprintedForm]) -> Part:
    """Every value of these forms once, each on a line of its own."""
    values = dict.fromkeys(value for form in forms for value in form.values)
    blocks = (Lines(tuple(text for role, text in values if role == wanted), role=wanted) for wanted in _TYPED.values())
    return Part("typed", "", "fr", tuple(block for block in blocks if block.lines))


class TypedLines:
    """The lines of a typed part, laid out on `pages`."""

    def __init__(self, part: Part, pages: list[Page]) -> None:
        self._values = [
            (block.role, line) for block in part.blocks if isinstance(block, Lines) for line in block.lines
        ]
        self._pages = pages
        self.lines: dict[Value, bytes] = {}

    def fit(self) -> bool:
        """Whether each value is one line, on one page."""
        lines = [box.text for page in self._pages for box in private.texts(private.box_of(page))]
        return len(self._pages) == 1 and lines == [text for _, text in self._values]

    def drawn(self, stream: Stream) -> dict[Value, bytes]:
        """How each value is drawn, without its place; the fonts of the stream's file learn the glyphs."""
        if not self.lines:
            trial = private.trial_of(stream)
            trial.stream = []
            self._pages[0].paint(trial)
            self.lines = dict(zip(self._values, _lines(trial.stream), strict=True))
        return self.lines


def _lines(items: Iterable[Any]) -> Iterator[bytes]:
    """What is drawn between the place of each line and its end."""
    line: list[bytes] = []
    for item in map(as_bytes, items):
        if item.endswith(b" Tm"):
            line = []
        elif item == b"ET":
            yield b"\n".join(line)
        else:
            line.append(item)


class FormPage(RememberedPage):
    """A page of a blank form, painted once: what is drawn before, between and after its values."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.slots = sum(box.text == SLOT for box in private.texts(private.box_of(page)))
        self._pieces: list[bytes] = []

    def keep(self, stream: Stream) -> None:
        """Keep the drawing in pieces, and no glyph for the sign."""
        signs = {b"[<" + code for code in private.codes_of(self.fonts, SLOT).values()}
        piece: list[bytes] = []
        for item in map(as_bytes, stream.stream):
            piece.append(item)
            if item.endswith(b" TJ") and item.partition(b">")[0] in signs:
                self._pieces.append(b"\n".join(piece[:-2]))  # without the sign and the choice of its font
                piece = []
        self._pieces.append(b"\n".join(piece))
        private.forget_letter(self.fonts, SLOT)

    def drawing(self, values: Iterable[bytes]) -> bytes:
        """The drawing with these values, as many as there are slots."""
        first, *rest = self._pieces
        return b"\n".join((first, *(part for pair in zip(values, rest, strict=True) for part in pair)))


class FilledPage(PaintedPage):
    """A page of a form with one person's values."""

    def __init__(self, form: FormPage, values: tuple[Value, ...], lines: TypedLines) -> None:
        super().__init__(form.page)
        self._form, self._values, self._lines = form, values, lines

    def paint(self, stream: Stream, scale: float = 1) -> None:
        """Draw the form and the values into a stream to which nothing but the page's own scale was written yet."""
        self._form.lend(stream, scale)
        self.elements = self._form.elements
        drawn = self._lines.drawn(stream)
        stream.stream = [self._form.drawing(drawn[value] for value in self._values)]


def filled_pages(pages: Iterable[FormPage], values: tuple[Value, ...], lines: TypedLines) -> Iterator[FilledPage]:
    """The pages of a form with its values shared out among them."""
    for page in pages:
        yield FilledPage(page, values[: page.slots], lines)
        values = values[page.slots :]
