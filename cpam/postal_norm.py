"""What an address block looks like: NF Z 10-011, the French postal norm."""

import re
from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

MAIL_LINES = 6
LINE_LENGTH = 38
_POSTCODE_LINE = re.compile(r"\d{5} \S")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines as printed: no empty line, no space at either end, whatever ends a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def block_of(text: str) -> str:
    """The lines as they are stored, so that two blocks compare equal when they print the same."""
    return "\n".join(lines_of(text))


def plain_text(text: str) -> str:
    """Any text as it is stored: a browser ends lines with CRLF, a file often with LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def breaches(lines: Sequence[str]) -> list[str | Promise]:
    """What the norm forbids in these lines, one sentence each; empty when they can be printed."""
    found: list[str | Promise] = []
    if len(lines) > MAIL_LINES:
        found.append(_("An address block has at most six lines."))
    found += [
        format_lazy(_("“{line}” has {length} characters. A line has at most 38."), line=line, length=len(line))
        for line in lines
        if len(line) > LINE_LENGTH
    ]
    if not any(_POSTCODE_LINE.match(line) for line in lines):
        found.append(_("No line starts with a postcode and a town, for example “59321 VALENCIENNES CEDEX”."))
    return found
