"""Since when they live in France, and what lifts the three-month wait."""

from wizard.rulebook.facts.stay import IN_FRANCE
from wizard.rulebook.vocabulary import Choice, ChoiceFact, CountFact
from wizard.rulebook.words import _

MONTHS_IN_FRANCE = CountFact(
    "months_in_france",
    _("For how many whole months have you lived in France? (worked out from the day you arrived)"),
    unit="months",
    applies=IN_FRANCE,
)


THREE_MONTHS = MONTHS_IN_FRANCE.at_least(3)

FIVE_YEARS = MONTHS_IN_FRANCE.at_least(60)

WAIT_EXEMPTION = ChoiceFact(
    "wait_exemption",
    _("Is one of these true for you?"),
    (
        Choice("none", _("None of these")),
        Choice(
            "international_volunteer",
            _("I come back from international volunteering (VIE or VIA)"),
            french="volontariat international",
        ),
        Choice(
            "social_benefit",
            _("I receive family benefits, housing aid, ASPA, RSA or AAH in France"),
            french="prestations familiales, aide au logement, ASPA, RSA, AAH",
        ),
    ),
    applies=IN_FRANCE & MONTHS_IN_FRANCE.below(3),
)


WAIT_EXEMPT = WAIT_EXEMPTION.is_("international_volunteer", "social_benefit")
