"""The official forms a dossier carries filled: those an admin has put in use."""

from __future__ import annotations

from wizard.dossier.content.case import Case
from wizard.dossier.content.official_forms import FilledForm, fill, values
from wizard.dossier.models import FormTemplate


def filled_forms(case: Case) -> tuple[FilledForm, ...]:
    """The forms of this case that are in use, filled, in the order of the letter; reads the database."""
    names = [form.name for form in case.forms]
    blanks = {blank.form: blank for blank in FormTemplate.objects.filter(in_use=True, form__in=names)}
    if not blanks:
        return ()
    told = values(case)
    return tuple(
        FilledForm(
            name,
            blanks[name].edition,
            blanks[name].edition_date,
            fill(bytes(blanks[name].pdf), blanks[name].field_map, told),
        )
        for name in names
        if name in blanks
    )
