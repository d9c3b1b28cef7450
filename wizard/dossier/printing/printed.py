"""What a path of printing hands back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Printed:
    """A dossier as PDF. `starts`: the numbers of the pages, from 0, on which its parts begin."""

    pdf: bytes
    starts: tuple[int, ...]
    pages: int
