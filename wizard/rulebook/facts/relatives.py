"""How the relative they join is insured, beyond what `person.py` asks first."""

from wizard.rulebook.facts.person import CHILD_REQUEST, SPONSOR_COVER
from wizard.rulebook.facts.stay import TERRITORY
from wizard.rulebook.vocabulary import Choice, ChoiceFact
from wizard.rulebook.words import _

PARENT_SCHEME = ChoiceFact(
    "parent_scheme",
    _("Which fund insures that parent?"),
    (
        Choice("general", _("The CPAM"), _("The general scheme: most people"), "régime général"),
        Choice("agriculture", _("The MSA"), _("The scheme of farmers and farm employees"), "régime agricole"),
    ),
    applies=CHILD_REQUEST & SPONSOR_COVER.is_("french", "french_pending") & TERRITORY.is_("metropolitan"),
    hint=_("Its name is on the parent’s certificate (attestation de droits) or on the letter with the number."),
)


PARENT_AT_MSA = PARENT_SCHEME.is_("agriculture")
