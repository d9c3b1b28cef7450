"""Cover slips to cut out and lay on the enclosures: number, what it is, whose it is."""

from __future__ import annotations

from wizard.dossier.content import sender
from wizard.dossier.content.blocks import Heading, Lines, Part
from wizard.dossier.content.case import Case
from wizard.dossier.content.enclosures import enclosures


def slips(case: Case) -> tuple[Part, ...]:
    """One part with a strip for each enclosure; none when there is nothing to enclose."""
    whose = sender.identity_on_slips(case)
    strips = tuple(
        Lines((f"{enclosure.number}. {enclosure.french}", whose), role="slip") for enclosure in enclosures(case)
    )
    if not strips:
        return ()
    title = "Intercalaires à découper et à poser sur chaque pièce"
    return (Part("slips", title, "fr", (Heading(title, role="slips-title"), *strips)),)
