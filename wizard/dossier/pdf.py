"""Dossiers as tagged PDF (PDF/UA-1), rendered on demand and kept nowhere (decision 0042)."""

from __future__ import annotations

import gc
from itertools import count
from threading import Lock
from time import monotonic

from wizard.dossier.content.blocks import Dossier
from wizard.dossier.content.case import Case, TooLongError
from wizard.dossier.content.dossier import dossier
from wizard.dossier.content.filled_forms import filled_forms
from wizard.dossier.content.official_forms import FilledForm, insert
from wizard.dossier.printing.printer import print_dossier

MOST_PAGES = 40
MOST_SECONDS = 20.0

# What a render leaves behind holds itself in circles, and text layouts the collector does not know the size of.
_RENDERS_BETWEEN_COLLECTIONS = 20
_renders = count(1)

# Pango's font map belongs to one thread at a time.
_one_at_a_time = Lock()


def render_pdf(case: Case, *, duplex: bool = False) -> bytes:
    """The whole dossier of one person as PDF; with `duplex`, each part begins on the front of a sheet.

    Official forms an admin has put in use are filled and stand behind the letter. Raises IncompleteCaseError (an
    answer is missing) and TooLongError (too many pages, or too slow to lay out).
    """
    forms = filled_forms(case) if case.letter else ()
    return render(dossier(case, filled=forms), forms, duplex=duplex)


def render(content: Dossier, forms: tuple[FilledForm, ...] = (), *, duplex: bool = False) -> bytes:
    """A dossier as PDF, with filled forms behind its first part. Raises TooLongError."""
    with _one_at_a_time:
        started = monotonic()
        printed = print_dossier(content, duplex=duplex)
        if printed.pages > MOST_PAGES or monotonic() - started > MOST_SECONDS:
            raise TooLongError("These answers make too long a dossier to print.")
        if next(_renders) % _RENDERS_BETWEEN_COLLECTIONS == 0:
            gc.collect()
    if not forms:
        return printed.pdf
    behind_the_letter = printed.starts[1] if len(printed.starts) > 1 else printed.pages
    return insert(printed.pdf, forms, behind_the_letter)
