"""The same tree as plain text and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from wizard.dossier.content.blocks import (
    MAKER,
    AnyBlock,
    Block,
    Checks,
    Field,
    Fields,
    Heading,
    Items,
    Lines,
    Part,
    Steps,
    Text,
)
from wizard.dossier.content.case import Case
from wizard.dossier.content.dossier import dossier

WIDTH = 79
_RIGHT = " " * 40


def dossier_text(case: Case) -> str:
    """The whole dossier as plain text, each part under a ruled title."""
    content = dossier(case)
    return "\n\n".join(f"{'=' * WIDTH}\n{part.title}\n{'=' * WIDTH}\n\n{part_text(part)}" for part in content.parts)


def part_text(part: Part) -> str:
    """One part as plain text. Non-breaking spaces stay: no line is broken at them."""
    paragraphs = ("\n".join(_lines(block)) for block in part.blocks if block != MAKER)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _lines(block: AnyBlock) -> Iterator[str]:
    if isinstance(block, Text):
        yield from [_RIGHT + block.text] if block.role == "date" else _wrapped(block.text)
    elif isinstance(block, Heading):
        yield from _wrapped(block.text)
    elif isinstance(block, Lines):
        indent = _RIGHT if block.role.startswith(("recipient", "signature")) else ""
        yield from (indent + line for line in block.lines)
    elif isinstance(block, Items):
        if block.title:
            yield block.title
        for number, item in enumerate(block.items, 1):
            yield from _wrapped(item, f"{number}. " if block.numbered else "- ")
    elif isinstance(block, Fields):
        if block.title:
            yield block.title
        yield from (_field(field) for field in block.fields)
    elif isinstance(block, Checks):
        for check in block.checks:
            label = f"{check.number}. " if check.number else ""
            yield from _wrapped(f"{label}{check.title} – {check.french}", "[ ] ")
            for note in check.notes:
                yield from _wrapped(f"{note.label}: {note.value}", "    ")
    elif isinstance(block, Steps):
        for step in block.steps:
            yield from _wrapped(" – ".join(word for word in (step.when, step.title, step.text) if word), "- ")


def _field(field: Field) -> str:
    note = f"({field.note})" if field.note and field.value else field.note
    return f"{field.label}: {' '.join(said for said in (field.value, note) if said)}"


def _wrapped(text: str, first: str = "") -> list[str]:
    # textwrap breaks at every space it calls white: the non-breaking ones are put aside meanwhile.
    hidden = text.replace("\u00a0", "\x00").replace("\u202f", "\x01")
    lines = textwrap.wrap(
        hidden, WIDTH, initial_indent=first, subsequent_indent=" " * len(first), break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
    return [line.replace("\x00", "\u00a0").replace("\x01", "\u202f") for line in lines]


def dossier_json(case: Case) -> dict[str, object]:
    """The whole dossier as plain data: titles, parts, blocks, each with its `kind`."""
    return _plain(dossier(case))  # type: ignore[return-value]


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        data = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {"kind": value.kind, **data} if isinstance(value, Block) else data
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
