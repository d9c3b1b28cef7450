"""What goes into the envelope behind the letter, in the order of its P. J.; the checklist uses the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.dossier.content.case import Case
from wizard.dossier.content.statements import HONOUR_ENCLOSURE, declares_residence
from wizard.dossier.french.grammar import typeset
from wizard.rulebook.rows import Document, Form


@dataclass(frozen=True)
class Enclosure:
    """One numbered enclosure. `french` is the line of the P. J.; `short` the same without its state;
    `row` is None for a statement of our own."""

    number: int
    short: str
    state: str
    row: Form | Document | None

    @property
    def french(self) -> str:
        if not self.state:
            return self.short
        return f"{self.short}, {self.state}" if self.short.endswith(")") else f"{self.short} ({self.state})"


def enclosures(case: Case) -> tuple[Enclosure, ...]:
    """Forms first, then papers, numbered from 1."""
    papers = {row.name for row in case.documents}
    forms = [row for row in case.forms if row.paper not in papers]
    rows: list[Form | Document] = [*forms, *case.documents]
    found: list[tuple[str, str, Form | Document | None]] = [(_short(row), _state(row), row) for row in rows]
    if declares_residence(case):
        found.append((HONOUR_ENCLOSURE, "original", None))
    return tuple(
        Enclosure(number, typeset(short), typeset(state), row) for number, (short, state, row) in enumerate(found, 1)
    )


def _short(row: Form | Document) -> str:
    if not isinstance(row, Form):
        return row.listed_as or row.french
    if not row.number.startswith("S"):
        return row.french
    cerfa = f" (cerfa n° {row.cerfa})" if row.cerfa else ""
    return f"Formulaire {row.number}{cerfa} « {row.french} »"


def _state(row: Form | Document) -> str:
    """ "copie", "copies" or "original"; nothing after a form, which is always the thing itself."""
    if isinstance(row, Form) or row.listed_as or row.bare:
        return ""
    if row.original:
        return "original"
    first = row.french.split()[0]
    return "copies" if first.endswith("s") or " et " in row.french else "copie"
