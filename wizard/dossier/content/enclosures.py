"""What goes into the envelope behind the letter, in the order of its P. J.; the checklist uses the same numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wizard.dossier.content.case import Case
from wizard.dossier.content.statements import HONOUR_ENCLOSURE, declares_residence
from wizard.dossier.french.grammar import typeset
from wizard.rulebook.rows import Document, Form

_CERTIFICATES = {
    "full": "Copie intégrale de l’acte de naissance",
    "extract_with_parents": "Extrait d’acte de naissance avec filiation",
    "multilingual": "Extrait plurilingue d’acte de naissance",
}
_ADOPTION = {
    "adoption": "Jugement d’adoption",
    "kafala": "Acte de kafala (recueil légal)",
    "placement": "Décision de placement",
}
_VISAS = ("vls_ts_validated", "talent_vls_ts", "visa_card_to_request", "vls_t", "working_holiday")


def _fact(case: Case, name: str) -> str:
    return str(case.assessment.facts.get(name) or "")


def _permit(case: Case) -> str:
    permit = _fact(case, "residence_permit")
    return "Visa de long séjour" if permit in _VISAS else ""


def _identity(case: Case) -> str:
    """People from outside Europe prove who they are by a passport."""
    return "" if _fact(case, "nationality_group") in ("", "french", "eu_eea_swiss") else "Passeport"


def _job_search(case: Case) -> str:
    if _fact(case, "unemployment_benefit") == "french":
        return "Notification d’ouverture de droits à l’allocation d’aide au retour à l’emploi"
    return "Attestation d’inscription à France Travail"


# Papers a row names as a menu, by the answer that says which one this person sends; "" for what the row says.
_OWN_NAME: Mapping[str, Callable[[Case], str]] = {
    "adoption_decision": lambda case: _ADOPTION.get(case.text("adoption_kind"), ""),
    "birth_certificate": lambda case: _CERTIFICATES.get(_fact(case, "certificate_kind"), ""),
    "identity": _identity,
    "job_seeker_registration": _job_search,
    "residence_permit": _permit,
}


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
    found: list[tuple[str, str, Form | Document | None]] = []
    for row in rows:
        short = _short(row, case)
        found.append((short, _state(row, short), row))
    if declares_residence(case):
        found.append((HONOUR_ENCLOSURE, "original", None))
    return tuple(
        Enclosure(number, typeset(short), typeset(state), row) for number, (short, state, row) in enumerate(found, 1)
    )


def _short(row: Form | Document, case: Case) -> str:
    if not isinstance(row, Form):
        own = _OWN_NAME.get(row.name)
        return (own(case) if own else "") or row.listed_as or row.french
    if not row.number.startswith("S"):
        return row.french
    cerfa = f" (cerfa n° {row.cerfa})" if row.cerfa else ""
    return f"Formulaire {row.number}{cerfa} « {row.french} »"


def _state(row: Form | Document, short: str) -> str:
    """ "copie", "copies" or "original"; nothing after a form, which is always the thing itself."""
    if isinstance(row, Form) or row.listed_as or row.bare:
        return ""
    if row.original:
        return "original"
    if row.name == "birth_certificate" and short.startswith("Copie"):
        return ""
    first = row.french.split()[0]
    return "copies" if first.endswith("s") or " et " in row.french else "copie"
