"""The whole dossier: what to post and what to keep."""

from __future__ import annotations

from wizard.dossier.content import people
from wizard.dossier.content.blocks import Dossier
from wizard.dossier.content.case import Case
from wizard.dossier.content.copy_sheets import companions
from wizard.dossier.content.letter import letter
from wizard.dossier.content.official_forms import FilledForm
from wizard.dossier.content.pages_to_keep import keep
from wizard.dossier.content.slips import slips
from wizard.dossier.content.statements import statements

TITLE = "Dossier pour l’assurance maladie"
"""The title of the file, the same for everybody: it shows where files are listed."""


def dossier(case: Case, *, filled: tuple[FilledForm, ...] = ()) -> Dossier:
    """Every part, in order; no sheet to copy from for the official forms that are `filled`.

    Raises IncompleteCaseError when an answer the letter needs was not told.
    """
    if not case.letter:
        return Dossier(TITLE, (), keep(case))
    to_post = (letter(case), *statements(case), *slips(case))
    to_keep = (*companions(case, without=frozenset(form.name for form in filled)), *keep(case, filled))
    return Dossier(TITLE, to_post, to_keep, people.full_name(case))
