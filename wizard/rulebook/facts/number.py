"""The number or request they already have."""

from wizard.rulebook.facts.person import CHILD_REQUEST
from wizard.rulebook.facts.stay import BORN_IN_FRANCE
from wizard.rulebook.vocabulary import Choice, ChoiceFact, CountFact
from wizard.rulebook.words import _

NUMBER_STATUS = ChoiceFact(
    "number_status",
    _("Do you already have a French social security number?"),
    (
        Choice("no", _("No, never")),
        Choice("unknown", _("I am not sure"), _("You studied, worked or were insured in France before, even briefly")),
        Choice("yes", _("Yes, and I know it"), _("15 digits, beginning with 1 or 2")),
        Choice("lost", _("Yes, but I do not know it any more")),
        Choice(
            "provisional",
            _("I have a provisional number"),
            _("It begins with 7 or 8, or a letter calls it “numéro provisoire” or “numéro d’attente” (NIA)"),
            "NIA",
        ),
        Choice(
            "provisional_sent",
            _("I have a provisional number and I have sent my birth certificate"),
            _("You are waiting for the definitive number"),
            "NIA",
        ),
        Choice(
            "applied_self",
            _("I have asked for one and I am waiting"),
            _("By post, at a counter or on the students’ site"),
        ),
        Choice("applied_employer", _("My employer or my school says it has asked for me")),
        Choice(
            "refused",
            _("I have asked for one and the office refused, or sent my file back"),
            _("With a letter or an e-mail that says so; no matter how long ago"),
            "refus",
        ),
    ),
    hint=_("For a child: does the child have one?"),
)


NUMBER_KNOWN = NUMBER_STATUS.is_("yes", "lost")

FIRST_REQUEST = NUMBER_STATUS.is_("no", "unknown")

PROVISIONAL = NUMBER_STATUS.is_("provisional")

WAITING = NUMBER_STATUS.is_("applied_self", "applied_employer")

CONVERSION_SENT = NUMBER_STATUS.is_("provisional_sent")

REFUSED = NUMBER_STATUS.is_("refused")

FILE_SENT_WEEKS = CountFact(
    "file_sent_weeks",
    _("For how many weeks has that file been on its way? (worked out from the day it was sent)"),
    unit="weeks",
    applies=WAITING | CONVERSION_SENT,
)


GOAL = ChoiceFact(
    "goal",
    _("What do you need now?"),
    (
        Choice("open_rights", _("To be covered: I come back, or my situation changes"), french="ouvrir mes droits"),
        Choice("know_number", _("To know my number"), french="connaître mon numéro"),
        Choice(
            "update_details",
            _("I am covered: I want to change my address, my bank or my card"),
            french="mettre à jour mon dossier",
            offered=NUMBER_STATUS.is_("yes"),
        ),
    ),
    applies=(NUMBER_KNOWN | (BORN_IN_FRANCE & FIRST_REQUEST)) & ~CHILD_REQUEST,
)
