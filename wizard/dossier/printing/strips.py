"""The strip at the foot of each page: whose it is, of which part, which of how many, to post or to keep.

On the fast path all strips of a dossier are laid out together, once its pages are counted, and drawn onto them. Pages
to keep have a black band: nobody posts one by mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from wizard.dossier.content.blocks import Dossier, Lines, Part

TO_POST, TO_KEEP = "strip-to-post", "strip-to-keep"

_LEFT, _TOP, _WIDTH, _HEIGHT, _BASELINE = 75.6, 1084.0, 642.5, 17.0, 1096.0
"""The place of the strip, in CSS pixels of an A4 page: in the lower margin, out of reach of no printer."""


@dataclass(frozen=True)
class Strip:
    """`role`: TO_POST or TO_KEEP."""

    role: str
    text: str


def strips_of(content: Dossier, parts: Sequence[int], *, short: bool = False) -> list[Strip]:
    """A strip for each page; `parts` holds the number of the part each page belongs to. `short`: the count only."""
    posted = len(content.to_post)
    totals = {True: sum(part < posted for part in parts), False: sum(part >= posted for part in parts)}
    found, counts = [], {True: 0, False: 0}
    for number in parts:
        to_post, part = number < posted, content.parts[number]
        counts[to_post] += 1
        if to_post:
            place = f"à envoyer, {counts[True]} sur {totals[True]}"
        else:
            with override(part.lang):
                place = _("%(number)d of %(total)d, to keep: do not post") % {
                    "number": counts[False],
                    "total": totals[False],
                }
        title = "Lettre" if part.name == "letter" else part.title
        words = (place,) if short else (content.whose, title, place)
        found.append(Strip(TO_POST if to_post else TO_KEEP, " · ".join(word for word in words if word)))
    return found


def part_strip(content: Dossier, to_post: bool, part: Part) -> str:
    """The strip of all pages of a part, for the plain path. Parts that are remembered hold no name."""
    title = "Lettre" if part.name == "letter" else part.title
    with override(part.lang):
        place = "à envoyer" if to_post else _("To keep: do not post")
    return " · ".join(word for word in (content.whose if part.personal else "", title, place) if word)


def strips_part(strips: Sequence[Strip], language: str) -> Part:
    """All strips of a dossier, a line each, to be laid out."""
    blocks = tuple(
        Lines(tuple(strip.text for strip in strips if strip.role == role), role=role, lang=lang)
        for role, lang in ((TO_POST, "fr"), (TO_KEEP, ""))
    )
    return Part("strips", "", language, tuple(block for block in blocks if block.lines))


def drawing(strip: Strip, line: bytes) -> bytes:
    """The strip as drawn on its page; `line` is its text, without its place."""
    band, ink = b"", b"0 0 0 rg"
    if strip.role == TO_KEEP:
        band, ink = b"0 0 0 rg %.1f %.1f %.1f %.1f re f" % (_LEFT, _TOP, _WIDTH, _HEIGHT), b"1 1 1 rg"
    place = b"1 0 0 -1 %.1f %.1f Tm" % (_LEFT + (6 if band else 0), _BASELINE)
    return b"\n".join(
        (b"/Artifact BMC", b"q", b"0.75 0 0 0.75 0 0 cm", band, b"BT", ink, place, line, b"ET", b"Q", b"EMC")
    )
