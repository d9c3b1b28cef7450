"""Where you live, since when, and where refunds go."""

from wizard.rulebook.facts import BANK, HOUSING, WAIT_EXEMPTION
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import AUDITED, Document
from wizard.rulebook.tables.families import (
    ADDRESS_SENT,
    ASKS_FOR_S1,
    BY_RESIDENCE_ONLY,
    COORDINATES,
    FIRST_BY_POST,
    NEVER_INSURED,
    ONLINE,
    QUESTION,
    REACTIVATION,
    RESIDENCE_WAIT,
    S1_IS_THE_WAY,
)
from wizard.rulebook.words import _

HOME: tuple[Document, ...] = (
    Document(
        name="proof_of_residence",
        code="D_RES3",
        when=(BY_RESIDENCE_ONLY & ~WAIT_EXEMPTION.is_("international_volunteer"))
        | RESIDENCE_WAIT
        | QUESTION
        | NEVER_INSURED,
        title=_("Proof that you have lived in France for more than three months"),
        french="Justificatifs de résidence de plus de trois mois",
        why=_("Living in France is what opens your rights: a statement alone is not enough."),
        how=_(
            "A lease older than three months; or three rent receipts in a row; or two electricity, gas or phone bills in a row; or a notice of family benefits, housing aid, RSA, ASPA or AAH; or hotel bills; or a hosting or domiciliation certificate."
        ),
        refused=_("One bill alone, papers in somebody else’s name."),
        without=_("Any means of proof counts: ask whoever houses you for a dated statement."),
        sheets=3,
        checked_on=AUDITED,
        sources=("css_d160_2", "c2s_residence", "cpam13_asylum"),
    ),
    Document(
        name="proof_of_address",
        code="D_ADDR",
        when=(HOUSING.is_("own") & ADDRESS_SENT) | ASKS_FOR_S1 | via("ameli_account"),
        title=_("Proof of address"),
        french="Justificatif de domicile",
        why=_("It helps the office to write to you; for workers it is recommended, not required."),
        how=_(
            "Lease, rent receipt, or a bill for electricity, gas, water or internet of the last three to six months."
        ),
        refused=_("Bills for a mobile phone are refused by some offices."),
        required=False,
        sources=("form_s1106_en", "host_rules"),
    ),
    Document(
        name="hosting_statement",
        code="D_HOST",
        when=HOUSING.is_("hosted") & (ADDRESS_SENT | BY_RESIDENCE_ONLY),
        title=_("Hosting statement, with the host’s ID and a bill"),
        french="Attestation d’hébergement, pièce d’identité de l’hébergeant et justificatif de domicile à son nom",
        why=_("It shows that you really live at that address."),
        how=_(
            "The host dates and signs the statement (it is in the dossier), and gives copies of their ID or permit and of a bill in their name of the last six months."
        ),
        original=True,
        sheets=3,
        listed_as="Attestation d’hébergement (original), pièce d’identité et justificatif de domicile de l’hébergeant (copies)",
        sources=("host_rules",),
    ),
    Document(
        name="domiciliation",
        code="D_DOM",
        when=HOUSING.is_("domiciled") & (ADDRESS_SENT | BY_RESIDENCE_ONLY),
        title=_("Domiciliation certificate"),
        french="Attestation d’élection de domicile (CCAS ou organisme agréé)",
        why=_("It stands in for an address when you have none."),
        how=_("The town’s social centre (CCAS) or an approved association gives it."),
        checked_on=AUDITED,
        sources=("css_l160_5", "form_s1106_en"),
    ),
    Document(
        name="bank_details",
        code="D_RIB",
        when=FIRST_BY_POST | REACTIVATION | ONLINE | S1_IS_THE_WAY | COORDINATES,
        unless=BANK.is_("none", "non_sepa"),
        title=_("Bank details (RIB) in your name"),
        french="Relevé d’identité bancaire (RIB)",
        why=_("Refunds are paid into this account."),
        how=_("Download the RIB from your bank. An account in another EU or EEA country must be accepted."),
        refused=_("An account in somebody else’s name without a signed authorisation."),
        without=_(
            "Send the file without it: nobody may refuse your rights for want of a bank account. Send it later."
        ),
        required=False,
        sources=("cass_rib", "ddd_2018_315", "regulation_260_2012"),
    ),
)
