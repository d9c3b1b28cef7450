"""Sentences with {placeholders} and [parts that may be left out].

A part in square brackets is left out when one of its own placeholders is empty; parts nest. Outside brackets an empty
placeholder is an error: nothing is ever printed with a hole in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from wizard.dossier.french.grammar import typeset

Piece = tuple[str, object]


class EmptyPlaceholderError(Exception):
    """A sentence needs an answer that is not there. `name` is the placeholder's."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the letter needs {name}")
        self.name = name


@lru_cache(maxsize=500)
def parsed(sentence: str) -> tuple[Piece, ...]:
    """The pieces of a sentence: text, placeholders, parts. Raises ValueError for unbalanced brackets."""
    stack: list[list[Piece]] = [[]]
    for found in re.findall(r"\{\w+\}|\[|\]|[^\[\]{}]+", typeset(sentence)):
        if found == "[":
            stack.append([])
        elif found == "]":
            if len(stack) == 1:
                raise ValueError(f"unbalanced brackets: {sentence}")
            part = tuple(stack.pop())
            stack[-1].append(("part", part))
        elif found.startswith("{"):
            stack[-1].append(("placeholder", found[1:-1]))
        else:
            stack[-1].append(("text", found))
    if len(stack) != 1:
        raise ValueError(f"unbalanced brackets: {sentence}")
    return tuple(stack[0])


def placeholders(sentence: str) -> frozenset[str]:
    """The names of the placeholders of a sentence."""
    return frozenset(re.findall(r"\{(\w+)\}", sentence))


def fill(sentence: str, value_of: Callable[[str], str | None]) -> str:
    """The sentence with its placeholders filled, beginning with a capital.

    `value_of` gives "" for what legitimately prints as nothing (an ending) and None for what is not known.
    Raises EmptyPlaceholderError.
    """
    text = _fill(parsed(sentence), value_of)
    return text[:1].upper() + text[1:]


def _fill(pieces: tuple[Piece, ...], value_of: Callable[[str], str | None]) -> str:
    printed = []
    for kind, content in pieces:
        if kind == "text":
            printed.append(str(content))
        elif kind == "placeholder":
            value = value_of(str(content))
            if value is None:
                raise EmptyPlaceholderError(str(content))
            printed.append(value)
        else:
            try:
                printed.append(_fill(content, value_of))  # type: ignore[arg-type]
            except EmptyPlaceholderError:
                continue
    return "".join(printed)
