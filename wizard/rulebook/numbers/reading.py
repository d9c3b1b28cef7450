"""What every reader of a number shares: cleaning what was typed, and saying what is wrong with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

MOST_CHARACTERS = 500
"""What lies beyond is not read: no number is that long, and none should keep the server busy."""

LOOK_ALIKES = str.maketrans("OIL", "011")
"""Letters typed for digits, after upper-casing (a small l looks like a 1)."""

_SEPARATORS = ".,:;/_'’−"

Level = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One thing to tell the person about the number.

    `start` and `end` bound the characters it is about, in the cleaned text. `message` is translatable English with
    named %-placeholders, `params` their values. A warning does not keep the number from being used.
    """

    code: str
    start: int
    end: int
    message: str
    params: Mapping[str, str | int] = field(default_factory=dict, repr=False, hash=False)
    level: Level = "error"

    @property
    def text(self) -> str:
        """The English message with its values in place."""
        return self.message % self.params if self.params else self.message


def clean(text: str) -> str:
    """What was typed, in capitals, digits of any script as 0-9, without spaces, separators or invisible marks.

    Letters, digits and other visible signs stay, so that the reader can point at them.
    """
    kept = []
    for character in unicodedata.normalize("NFKC", text[:MOST_CHARACTERS]):
        category = unicodedata.category(character)
        if category[0] in "ZCM" or category == "Pd" or character in _SEPARATORS:
            continue
        digit = unicodedata.decimal(character, None)
        kept.append(character.upper() if digit is None else str(digit))
    return "".join(kept)


def usable(problems: tuple[Problem, ...]) -> bool:
    """Whether nothing but warnings was found."""
    return all(problem.level != "error" for problem in problems)


def first_run(text: str, wrong: str) -> tuple[int, int]:
    """Bounds of the first unbroken run of characters of `wrong` in `text`; (0, 0) when there is none."""
    start = next((position for position, character in enumerate(text) if character in wrong), None)
    if start is None:
        return 0, 0
    end = start
    while end < len(text) and text[end] in wrong:
        end += 1
    return start, end
