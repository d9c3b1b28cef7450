"""Postal addresses as NF Z 10-011 wants them: at most six lines of 38 signs, the last three in bare capitals.

Source: the norm as La Poste's address service explains it (May 1997) and its revision of 19 January 2013.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wizard.dossier.french.script import without_accents

MOST_SIGNS = 38
MOST_LINES = 6

# The norm's own abbreviations, tried one after the other while a line is too long.
_SHORTER = (
    ("BOULEVARD", "BD"), ("AVENUE", "AV"), ("PLACE", "PL"), ("RESIDENCE", "RES"), ("BATIMENT", "BAT"),
    ("ALLEE", "ALL"), ("IMPASSE", "IMP"), ("CHEMIN", "CHE"), ("ROUTE", "RTE"), ("SQUARE", "SQ"), ("COURS", "CRS"),
    ("FAUBOURG", "FBG"), ("LOTISSEMENT", "LOT"), ("APPARTEMENT", "APT"), ("ESCALIER", "ESC"), ("ETAGE", "ETG"),
    ("MARECHAL", "MAL"), ("GENERAL", "GAL"), ("PRESIDENT", "PDT"), ("SAINTE", "STE"), ("SAINT", "ST"),
    ("ZONE INDUSTRIELLE", "ZI"), ("CAISSE DE", "C"),
)  # fmt: skip


def bare(line: str) -> str:
    """Capitals, digits and spaces only: what the norm allows from the fourth line on."""
    plain = without_accents(line).upper()
    return shortened(" ".join(re.sub(r"[^A-Z0-9]+", " ", plain).split()))


def shortened(line: str) -> str:
    """The line with the norm's abbreviations put in until it fits 38 signs, or as short as they make it."""
    for word, short in _SHORTER:
        if len(line) <= MOST_SIGNS:
            break
        line = re.sub(rf"\b{word}\b", short, line)
    return line


def postal(lines: Iterable[str]) -> tuple[str, ...]:
    """An address block ready to print: empty lines dropped, name lines kept, street and town lines bare.

    The first line is the name. The last is the town, the one before it the street or the post box; name lines too
    long are cut at a space into two.
    """
    wanted = [" ".join(line.split()) for line in lines if line.strip()]
    name, rest = wanted[:1], wanted[1:]
    heads = [piece for line in name for piece in _cut(re.sub(r" \(.*\)$", "", line))]
    tails = [bare(line) for line in rest]
    return tuple(heads + tails)


def _cut(line: str) -> list[str]:
    if len(line) <= MOST_SIGNS:
        return [line]
    at = line.rfind(" ", 0, MOST_SIGNS + 1)
    return [line[:at].rstrip(" -–"), line[at + 1 :]] if at > 0 else [line]


def faults(lines: tuple[str, ...]) -> tuple[str, ...]:
    """What the norm would object to, one line of English each; empty when nothing."""
    found = [f"line {n} has {len(line)} signs" for n, line in enumerate(lines, 1) if len(line) > MOST_SIGNS]
    if len(lines) > MOST_LINES:
        found.append(f"{len(lines)} lines")
    return tuple(found)
