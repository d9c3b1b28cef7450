"""The words of a dossier in the order they are printed, for programs that read neither HTML nor CSS.

Same words as `templates/dossier/blocks.html` prints, which a test compares; looks that resemble `dossier.css` enough
for the same number of pages: sizes, margins, page breaks, headings, lists, languages. No more is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.dossier.content.blocks import AnyBlock, Check, Checks, Fields, Heading, Items, Lines, Part, Steps, Text

TOP, SIDE, BOTTOM = 18, 20, 14
"""Millimetres around the page."""
SIZE = 9.8
"""In points. Noto Sans asks for lines of 1.36 of its size, as our stylesheet does: no need to say so."""


@dataclass(frozen=True)
class Run:
    """Words of one weight and one language; `\\n` begins a new line."""

    text: str
    bold: bool = False
    lang: str = ""


@dataclass(frozen=True)
class Look:
    """Size in points; the rest in millimetres. `rule`: a line above."""

    size: float = SIZE
    left: float = 0
    before: float = 0
    after: float = 2.4
    rule: bool = False


@dataclass(frozen=True)
class Piece:
    """A paragraph, a heading of that level, or an item of a list."""

    runs: tuple[Run, ...]
    look: Look = Look()
    level: int = 0
    item: bool = False
    lang: str = ""


_HEADINGS = {
    "letter": Look(SIZE, before=1, after=5),
    "statement": Look(15, after=16),
    "slips": Look(9, after=2),
}
_TITLE, _SUBTITLE = Look(16, after=4), Look(11, before=5, after=1.5)
_ROLES = {
    "sender": Look(after=19),
    "recipient": Look(10, left=90, after=9),
    "identification": Look(9, after=8),
    "date": Look(left=120, after=5),
    "signature": Look(left=90, before=5, after=14),
    "enclosures": Look(8.8, after=0),
    "maker": Look(6.5, before=3, after=0),
    "slip": Look(11, before=0, after=12, rule=True),
    "set": Look(8, after=5),
    "address": Look(12, left=8, before=3, after=6),
    "form": Look(8.6, after=2),
    "warnings": Look(9, left=5, after=1.5),
}
_CHECK, _STEP, _PLAIN = Look(9, left=8, after=3), Look(9.2, left=4, after=2), Look(9.2, after=0)


def flow(part: Part) -> Iterator[Piece]:
    """What the part prints, in order."""
    for block in part.blocks:
        yield from _pieces(part, block)


def _pieces(part: Part, block: AnyBlock) -> Iterator[Piece]:
    look = next((_ROLES[role] for role in block.role.split() if role in _ROLES), Look())
    if isinstance(block, Heading):
        heading = _HEADINGS.get(part.name, _TITLE) if block.level == 1 else _SUBTITLE
        yield Piece((Run(block.text, bold=True),), heading, level=block.level)
    elif isinstance(block, Text):
        yield Piece((Run(block.text),), look)
    elif isinstance(block, Lines):
        first, rest = block.lines[0], "".join(f"\n{line}" for line in block.lines[1:])
        yield Piece((Run(first, bold=block.strong), Run(rest)), look, lang=block.lang)
    elif isinstance(block, Items):
        if block.title:
            yield Piece((Run(block.title),), look)
        for number, item in enumerate(block.items, 1):
            yield Piece((Run(f"{number}. {item}" if block.numbered else item),), look, item=True)
    elif isinstance(block, Fields):
        yield from _fields(part, block, look)
    elif isinstance(block, Checks):
        yield from (_check(check) for check in block.checks)
    elif isinstance(block, Steps):
        for step in block.steps:
            when = f"{step.when} – " if step.when else ""
            runs = (Run(when), Run(f"{step.title}.", bold=True), Run(f" {step.text}"))
            yield Piece(runs, _STEP, item=True)


def _fields(part: Part, block: Fields, look: Look) -> Iterator[Piece]:
    if block.title:
        yield Piece((Run(block.title, bold=True),), _SUBTITLE, level=2)
    for row in block.fields:
        if block.lang:
            note = (Run(" · "), Run(row.note, lang=part.lang)) if row.note else ()
            runs = (Run(row.label), *note, Run("\n"), Run(row.value, bold=not row.blank))
            yield Piece(runs, look, item=True, lang=block.lang)
        else:
            yield Piece((Run(row.label, bold=True), Run(f" {row.value}")), _PLAIN, item=True)


def _check(check: Check) -> Piece:
    number = f"{check.number}. " if check.number else ""
    optional = f" ({check.optional})" if check.optional else ""
    notes = ((Run(f"\n{note.label}", bold=True), Run(f" {note.value}")) for note in check.notes)
    runs = (Run(number + check.title, bold=True), Run(f"{optional}\n"), Run(check.french, lang="fr"))
    return Piece((*runs, *(run for note in notes for run in note)), _CHECK, item=True)
