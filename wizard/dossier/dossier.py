"""The whole dossier: what to post and what to keep."""

from __future__ import annotations

from wizard.dossier.blocks import Dossier
from wizard.dossier.case import Case
from wizard.dossier.companion import companions
from wizard.dossier.keep import keep
from wizard.dossier.letter import letter
from wizard.dossier.official_forms import FilledForm
from wizard.dossier.slips import slips
from wizard.dossier.statements import statements

TITLE = "Dossier pour l’assurance maladie"
"""The title of the file, the same for everybody: it shows where files are listed."""


def dossier(case: Case, *, filled: tuple[FilledForm, ...] = ()) -> Dossier:
    """Every part, in order; no sheet to copy from for the official forms that are `filled`.

    Raises IncompleteCaseError when an answer the letter needs was not told.
    """
    if not case.letter:
        return Dossier(TITLE, (), keep(case))
    to_post = (letter(case), *statements(case), *slips(case))
    return Dossier(
        TITLE, to_post, (*companions(case, without=frozenset(form.name for form in filled)), *keep(case, filled))
    )
