"""What there is already: a number, a request, rights, and what has changed since."""

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
        Choice(
            "yes",
            _("Yes, and I know it"),
            _("15 digits, beginning with 1 or 2. A longer number on a payslip is a technical number, not this one"),
        ),
        Choice("lost", _("Yes, but I do not know it any more")),
        Choice(
            "provisional",
            _("I have a provisional number"),
            _("It begins with 7 or 8, or a letter calls it “numéro provisoire” or “numéro d’attente” (NIA)"),
            "NIA",
        ),
    ),
    hint=_("For a child: does the child have one?"),
)

NUMBER_KNOWN = NUMBER_STATUS.is_("yes", "lost")

FIRST_REQUEST = NUMBER_STATUS.is_("no", "unknown")

PROVISIONAL = NUMBER_STATUS.is_("provisional")

REQUEST_STATUS = ChoiceFact(
    "request_status",
    _("Does an office have a file of yours now?"),
    (
        Choice("none", _("No"), _("Or a file of long ago that was answered")),
        Choice("sent_self", _("Yes: I sent it, and I wait"), _("By post, at a counter or on the students’ site")),
        Choice("sent_employer", _("Yes: my employer or my school says it has sent it")),
        Choice(
            "refused",
            _("The office refused, or sent my file back"),
            _("With a letter or an e-mail that says so, no matter how long ago"),
            "refus",
        ),
    ),
    hint=_("A request for a number or for cover. With a provisional number: your birth certificate."),
)

FILE_SENT = REQUEST_STATUS.is_("sent_self", "sent_employer")

WAITING = FILE_SENT & ~PROVISIONAL

CONVERSION_SENT = FILE_SENT & PROVISIONAL

REFUSED = REQUEST_STATUS.is_("refused")

FILE_SENT_WEEKS = CountFact(
    "file_sent_weeks",
    _("For how many weeks has that file been on its way? (worked out from the day it was sent)"),
    unit="weeks",
    applies=FILE_SENT,
)

RIGHTS = ChoiceFact(
    "rights",
    _("Does French health insurance cover you today?"),
    (
        Choice("open", _("Yes"), french="droits ouverts"),
        Choice("changed", _("Yes, and something has changed"), _("Work, family, address, residence document, bank…")),
        Choice("ended", _("No, not any more"), _("You were away, or it has stopped"), "droits fermés"),
        Choice("never", _("No, it never has")),
        Choice("unsure", _("I do not know")),
    ),
    applies=(NUMBER_KNOWN | PROVISIONAL | (BORN_IN_FRANCE & FIRST_REQUEST)) & ~CHILD_REQUEST & ~FILE_SENT & ~REFUSED,
)

RIGHTS_OPEN = RIGHTS.is_("open", "changed")

RIGHTS_ENDED = RIGHTS.is_("ended", "never")
"""Cover is to be asked for, again or for the first time."""

PROVISIONAL_MONTHS = CountFact(
    "provisional_months",
    _("For how many whole months have you had that number? (worked out from the day it was given)"),
    unit="months",
    applies=PROVISIONAL & ~CHILD_REQUEST & ~FILE_SENT & ~REFUSED,
)

PROVISIONAL_EXPIRED = PROVISIONAL_MONTHS.at_least(9)

CHANGE = ChoiceFact(
    "change",
    _("What has changed?"),
    (
        Choice("address", _("My address, my card, my telephone"), french="changement d’adresse"),
        Choice("bank", _("My bank account"), french="changement de RIB"),
        Choice("permit", _("My residence document: new, renewed or expired"), french="titre de séjour"),
        Choice("work_found", _("I have found work, or another job"), french="reprise d’activité"),
        Choice("farm_job", _("I take a seasonal or short job on a farm"), french="emploi saisonnier agricole"),
        Choice("work_lost", _("I have lost my job, or it has ended"), french="fin d’activité"),
        Choice("name", _("My name, or a mistake in my civil status"), french="état civil"),
        Choice("birth", _("A child was born, or has come to live with me"), french="naissance"),
        Choice("marriage", _("I have married, or live with a partner"), french="mariage, PACS"),
        Choice("separation", _("I have separated or divorced"), french="séparation"),
        Choice("death", _("A relative has died"), french="décès"),
        Choice("leaving", _("I am leaving France"), french="départ de France"),
    ),
    hint=_("If several fit, choose the one you want to tell first. Come back for the others."),
    applies=RIGHTS.is_("changed") & ~PROVISIONAL,
)
