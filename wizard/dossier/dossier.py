"""The whole dossier: what to post and what to keep."""

from __future__ import annotations

from wizard.dossier.blocks import Dossier, Part
from wizard.dossier.case import Case
from wizard.dossier.letter import letter, subject_of


def dossier(case: Case) -> Dossier:
    """Every part, in order. Raises IncompleteCaseError when an answer the letter needs was not told."""
    to_post: tuple[Part, ...] = (letter(case),) if case.letter else ()
    title = subject_of(case) if case.letter else case.route.title
    return Dossier(title, to_post, ())
