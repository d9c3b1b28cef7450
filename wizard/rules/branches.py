"""The drawing of the branches: ladders whose rungs are the ways, worked out from the rows.

The trunk runs from way to way in order; where the condition beside it holds, the branch leads to the way's box; where
it does not, the trunk leads on. A ladder is as narrow as a phone and no longer than a sheet of paper: a wide page puts
several side by side, a long chapter has several.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from django.utils.translation import get_language_bidi, gettext

from wizard.rules.clauses import Clause
from wizard.rules.edition import Chapter
from wizard.rules.entries import Entry
from wizard.rules.words import colon

WIDTH = 340
_TRUNK = 17
_RADIUS = 13
_TEXT = 38
_MARGIN = 6
_LINE = 17
_PADDING = 8
_GAP = 16
_CONDITION, _TITLE = 13, 14
"""Sizes of letters."""
_HIGHEST = 860
"""What still is readable when two columns of ladders are printed on A4."""
_MOST_ANSWERS = 3


@dataclass(frozen=True)
class Line:
    """A line of text at its place."""

    x: int
    y: int
    text: str


@dataclass(frozen=True)
class Rung:
    """One way: its number on the trunk, the condition beside it, its box and the words in it."""

    entry: Entry
    number: Line
    condition: tuple[Line, ...]
    box_x: int
    box_y: int
    box_width: int
    box_height: int
    verdict: Line
    title: tuple[Line, ...]
    branch: str
    arrow: str


@dataclass(frozen=True)
class Ladder:
    """One drawing: a chapter, or a piece of one. `trunk` is the path of the trunk, `summary` says what is drawn."""

    key: int
    heading: str
    summary: str
    height: int
    trunk: str
    rungs: tuple[Rung, ...]
    width: int = WIDTH
    radius: int = _RADIUS


def ladders(chapters: tuple[Chapter, ...]) -> tuple[Ladder, ...]:
    """The ladders of all chapters, in order; mirrored in languages written from right to left."""
    pieces = [
        (gettext("%(chapter)s, continued") % {"chapter": chapter.heading} if at else chapter.heading, rungs)
        for chapter in chapters
        for at, rungs in enumerate(_pieces(chapter))
    ]
    return tuple(
        _ladder(key, heading, rungs, last=key == len(pieces)) for key, (heading, rungs) in enumerate(pieces, 1)
    )


def _pieces(chapter: Chapter) -> Iterator[list[Rung]]:
    """The rungs of a chapter, cut into pieces of about the same height where one ladder would grow too high."""
    heights = [_rung(entry, 0)[1] for entry in chapter.entries]
    share = sum(heights) / ceil(sum(heights) / _HIGHEST)
    rungs: list[Rung] = []
    top = _MARGIN
    for entry, height in zip(chapter.entries, heights, strict=True):
        if rungs and top + height / 2 > share:
            yield rungs
            rungs, top = [], _MARGIN
        rung, top = _rung(entry, top)
        rungs.append(rung)
    yield rungs


def _ladder(key: int, heading: str, rungs: list[Rung], *, last: bool) -> Ladder:
    first, final = rungs[0], rungs[-1]
    bottom = final.box_y + final.box_height + _GAP
    end = final.number.y if last else bottom
    x = _at(_TRUNK)
    head = "" if last else f" M{x - 5} {end - 2} L{x} {end + 5} L{x + 5} {end - 2}"
    summary = gettext("Ways %(first)s to %(last)s, in the order they are tried.") % {
        "first": first.entry.number,
        "last": final.entry.number,
    }
    return Ladder(key, heading, summary, bottom + 8, f"M{x} {first.number.y} V{end}{head}", tuple(rungs))


def _rung(entry: Entry, top: int) -> tuple[Rung, int]:
    """The rung that begins at `top`, and where the next one begins."""
    x = _at(_TEXT)
    wide = WIDTH - _TEXT - _MARGIN
    y = top + _RADIUS
    beside = [line for words in brief(entry.when) for line in wrap(words, wide, _CONDITION)]
    condition = tuple(Line(x, y + 4 + _LINE * at, text) for at, text in enumerate(beside))
    box_top = y + _LINE * (len(beside) - 1) + 12
    inside = _at(_TEXT + _PADDING)
    words = wrap(entry.title, wide - 2 * _PADDING, _TITLE)
    height = _LINE * (len(words) + 1) + _PADDING + 4
    middle = box_top + height // 2
    verdict = Line(inside, box_top + _LINE, entry.tags[0] + colon())
    title = tuple(Line(inside, box_top + _LINE * (at + 2), text) for at, text in enumerate(words))
    start, end, back = _at(_TRUNK), _at(_TEXT - 3), _at(_TEXT - 10)
    rung = Rung(
        entry=entry,
        number=Line(_at(_TRUNK), y, str(entry.number)),
        condition=condition,
        box_x=min(_at(_TEXT), _at(_TEXT + wide)),
        box_y=box_top,
        box_width=wide,
        box_height=height,
        verdict=verdict,
        title=title,
        branch=f"M{start} {middle} H{end}",
        arrow=f"M{back} {middle - 5} L{end} {middle} L{back} {middle + 5}",
    )
    return rung, box_top + height + _GAP


def _at(x: int) -> int:
    """A place counted from the side on which lines begin."""
    return WIDTH - x if get_language_bidi() else x


# ------------------------------------------------------------------------------------------------------------ words


def brief(condition: Clause | None) -> tuple[str, ...]:
    """A condition in as few words as a drawing bears: one line a part, long lists of answers cut short."""
    if condition is None:
        return ()
    if condition.is_group:
        first, *others = (_short(part) for part in condition.parts)
        first = first[:1].upper() + first[1:]
        word = gettext("and") if (condition.shape == "all") is not condition.negated else gettext("or")
        return (first, *(f"{word} {other}" for other in others))
    words = _short(condition)
    return (words[:1].upper() + words[1:],)


def _short(condition: Clause) -> str:
    if condition.is_group:
        word = gettext("and") if condition.shape == "all" else gettext("or")
        inner = f" {word} ".join(_short(part) for part in condition.parts)
        return gettext("not") + f" ({inner})" if condition.negated else f"({inner})"
    if len(condition.answers) <= _MOST_ANSWERS:
        return str(condition)
    kept = Clause(condition.shape, condition.label, None, condition.answers[:_MOST_ANSWERS], (), condition.negated)
    return gettext("%(condition)s, and %(number)s more") % {
        "condition": kept,
        "number": len(condition.answers) - _MOST_ANSWERS,
    }


def wrap(text: str, width: int, size: int) -> list[str]:
    """The text in lines no wider than `width`, for letters of `size`: estimated on the wide side."""
    lines, line = [], ""
    for word in _words(text):
        if line and _length(line + word.rstrip(), size) > width:
            lines.append(line.strip())
            line = ""
        line += word
    return [*lines, line.strip()] if line.strip() else lines


def _words(text: str) -> Iterator[str]:
    """Words with the space after them; in scripts without spaces, every sign is one."""
    word = ""
    for sign in text:
        word += sign
        if sign == " " or unicodedata.east_asian_width(sign) in "WF":
            yield word
            word = ""
    if word:
        yield word


def _length(text: str, size: int) -> float:
    return sum(size * (1.0 if unicodedata.east_asian_width(sign) in "WF" else 0.545) for sign in text)
