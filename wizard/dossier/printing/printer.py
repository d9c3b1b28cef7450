"""Chooses the path: the fast one, or the plain one where this WeasyPrint lacks a name the fast one needs."""

from __future__ import annotations

import logging
from functools import cache
from importlib import import_module

from wizard.dossier.content.blocks import Dossier, Field, Fields, Heading, Part, Text
from wizard.dossier.printing import plain
from wizard.dossier.printing.printed import Printed

logger = logging.getLogger(__name__)

_FAST = "wizard.dossier.printing.fast"

_SAMPLE = Dossier(
    "Essai",
    (
        Part("letter", "Essai", "fr", (Heading("Essai"), Text("Deux mots. " * 40))),
        Part("form", "Essai", "fr", (Fields((Field("Ville", "Lyon"),), role="form", lang="fr"),)),
    ),
    (Part("checklist", "Essai", "fr", (Text("Deux mots."),), personal=False),),
)
"""A little of everything the fast path does: a page laid out anew, a form, a page from memory."""


def print_dossier(content: Dossier, *, duplex: bool = False) -> Printed:
    """A dossier as PDF; with `duplex`, each part begins on the front of a sheet."""
    if fault():
        warn_once(fault())
        return plain.print_dossier(content, duplex=duplex)
    try:
        return _print_fast(content, duplex)
    except Exception as error:  # the letter matters more than the speed
        warn_once(type(error).__name__)
        return plain.print_dossier(content, duplex=duplex)


@cache
def fault() -> str:
    """Why the fast path cannot print with this WeasyPrint, "" when it can: it prints a sample once a process."""
    try:
        _print_fast(_SAMPLE, duplex=True)
    except Exception as error:  # whatever another version does differently
        return f"{type(error).__name__}: {error}"
    return ""


def _print_fast(content: Dossier, duplex: bool) -> Printed:
    # Imported here: another version may lack a name already at import.
    printed: Printed = import_module(_FAST).print_dossier(content, duplex=duplex)
    return printed


@cache
def warn_once(reason: str) -> None:
    """Once a process and reason; a reason holds no answer of anybody."""
    logger.warning("The fast PDF path failed (%s): letters are printed on the plain path.", reason)
