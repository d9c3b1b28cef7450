"""The birth certificate, the home, the bank; some are told only with the identity, for the letter."""

from wizard.rulebook.facts.livelihood import WORKS_AS_EMPLOYEE
from wizard.rulebook.facts.person import CHILD_IN_CARE, CHILD_REQUEST
from wizard.rulebook.facts.stay import ASYLUM_SEEKER, BORN_IN_FRANCE, IN_FRANCE, REFUGEE_LIKE
from wizard.rulebook.vocabulary import Choice, ChoiceFact, YesNoFact
from wizard.rulebook.words import _

CERTIFICATE_KIND = ChoiceFact(
    "certificate_kind",
    _("Which birth certificate do you have, or can you get?"),
    (
        Choice("full", _("A full copy"), french="copie intégrale"),
        Choice("extract_with_parents", _("An extract that names the parents"), french="extrait avec filiation"),
        Choice(
            "extract_without_parents",
            _("A short certificate that does not name the parents"),
            french="extrait sans filiation",
        ),
        Choice(
            "multilingual",
            _("A multilingual form or extract, of several languages side by side"),
            french="extrait plurilingue",
        ),
        Choice("consular", _("A document from my country’s consulate in France"), french="document consulaire"),
        Choice("none_yet", _("None yet")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
    hint=_("For a child: the child’s birth certificate."),
)


CERTIFICATE_TRANSLATION = ChoiceFact(
    "certificate_translation",
    _("Must the certificate be translated? (worked out from the country that issued it, its form and language)"),
    (
        Choice("not_needed_origin", _("No: issued in the EU, the EEA or Switzerland")),
        Choice("not_needed_french", _("No: it is in French")),
        Choice("not_needed_multilingual", _("No: it is a multilingual form")),
        Choice("needed", _("Yes, by a sworn translator")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
)


CERTIFICATE_LEGALISATION = ChoiceFact(
    "certificate_legalisation",
    _("Apostille or legalisation (worked out from the country that issued the certificate)"),
    (
        Choice("exempt", _("Exempt")),
        Choice("apostille", _("Apostille")),
        Choice("legalisation", _("Legalisation")),
        Choice("unknown", _("Not known for this country")),
    ),
    applies=~BORN_IN_FRANCE & ~REFUGEE_LIKE & ~ASYLUM_SEEKER,
)


HOUSING = ChoiceFact(
    "housing",
    _("How do you live at your address?"),
    (
        Choice("own", _("The lease or a bill is in my name")),
        Choice("hosted", _("Somebody hosts me"), french="hébergé"),
        Choice(
            "domiciled",
            _("I have no address: an association or the town’s social centre receives my post"),
            french="domiciliation",
        ),
    ),
    applies=IN_FRANCE,
)


CHILDREN = YesNoFact(
    "children", _("Do you have children under 18 in France who need cover?"), applies=~CHILD_REQUEST & ~CHILD_IN_CARE
)


NAME_DIFFERS = YesNoFact("name_differs", _("Is your name written differently on two of your papers?"))


CONTRACT_SIGNED_EARLY = YesNoFact(
    "contract_signed_early", _("Was your contract signed before your first working day?"), applies=WORKS_AS_EMPLOYEE
)


AGE_GROUP = ChoiceFact(
    "age_group",
    _("Age (worked out from the date of birth)"),
    (Choice("under_16", _("Under 16")), Choice("16_17", _("16 or 17")), Choice("adult", _("18 or older"))),
)


BANK = ChoiceFact(
    "bank",
    _("Which bank account do you have? (worked out from the IBAN)"),
    (
        Choice("fr_mc", _("An account in France or Monaco")),
        Choice(
            "eu_eea", _("An account in another EU or EEA country"), _("Revolut, N26, Wise… with a LT, DE or BE number")
        ),
        Choice(
            "sepa_other",
            _("An account in another country of the euro payment area (SEPA)"),
            _("Switzerland, United Kingdom…"),
        ),
        Choice("non_sepa", _("An account elsewhere")),
        Choice("none", _("No account yet")),
    ),
)


BANK_HOLDER = ChoiceFact(
    "bank_holder",
    _("Whose account is it?"),
    (
        Choice("own", _("Mine")),
        Choice("joint", _("A joint account with my name on it")),
        Choice("parent", _("A parent’s: I am under 18")),
        Choice("third_party", _("Somebody else’s")),
    ),
    applies=BANK.is_("fr_mc", "eu_eea", "sepa_other"),
)


URGENT_CARE = ChoiceFact(
    "urgent_care",
    _("Is there a medical reason to hurry?"),
    (
        Choice("none", _("No")),
        Choice("treatment", _("Yes: care or treatment that cannot wait")),
        Choice("pregnancy", _("Yes: a pregnancy")),
    ),
)
