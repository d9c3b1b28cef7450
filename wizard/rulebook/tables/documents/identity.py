"""Who you are and why you may stay: identity, residence documents, what shows an earlier number or file."""

from wizard.rulebook.facts import (
    ASYLUM_SEEKER,
    CHILD_REQUEST,
    FILE_SENT_WEEKS,
    NUMBER_KNOWN,
    PERMIT_IS_VISA,
    REFUGEE_LIKE,
    RESIDENCE_PERMIT,
)
from wizard.rulebook.logic import ALWAYS
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Document, Trust
from wizard.rulebook.tables.families import (
    ASKS_FOR_A_CHILD,
    ASYLUM_WAIT,
    ATTACHING,
    CHOOSES,
    CONVERSION,
    FIRST_BY_POST,
    IDENTITY_SENT,
    LISTED_PERMIT,
    OBJECTS,
    PERMIT_SENT,
    PROTECTION_PAPER_SENT,
    PROXY,
    REACTIVATION,
    REMINDS,
    REMINDS_OF_CONVERSION,
    SEARCHES,
)
from wizard.rulebook.words import _

IDENTITY: tuple[Document, ...] = (
    Document(
        name="identity",
        code="D_ID",
        when=IDENTITY_SENT & ~ASYLUM_SEEKER & ~CHILD_REQUEST,
        title=_("Passport or national identity card"),
        french="Pièce d’identité (passeport ou carte nationale d’identité)",
        why=_("It proves who you are."),
        how=_(
            "Copy the page with your photo (passport) or both sides (card). An identity card alone is enough for French, EU, EEA and Swiss citizens. It must be valid."
        ),
        refused=_("Expired, cropped, blurred or highlighted copies."),
        without=_(
            "Your rights are opened only once the office knows who you are. Refugees: the receipt or card that recognises you stands in for it."
        ),
        unpromised=REFUGEE_LIKE,
        sources=("css_r114_7", "form_s1106_en", "sp_f16467"),
    ),
    Document(
        name="identity_of_both",
        code="D_ID",
        when=ATTACHING | (CHILD_REQUEST & IDENTITY_SENT),
        title=_("The child’s passport and the parent’s identity paper"),
        french="Pièces d’identité du parent et de chaque enfant",
        why=_("They prove who the child is and who asks."),
        how=_("Copy the page with the photo (passport) or both sides (card)."),
        without=_("A child without a passport: the parent’s identity paper and the birth certificate."),
        unpromised=REFUGEE_LIKE | ASYLUM_SEEKER,
        sources=("css_r114_7", "form_s3705", "sp_f16467"),
    ),
    Document(
        name="residence_permit",
        code="D_PERMIT",
        when=PERMIT_SENT & LISTED_PERMIT,
        title=_("Residence document"),
        french="Titre de séjour",
        why=_("It proves that your stay is regular on the day you apply."),
        how=_(
            "Copy both sides of the card or receipt. For a visa: the visa page of the passport, with the identity pages."
        ),
        refused=_("A visa that has not been validated, an expired card without a renewal receipt."),
        without=_(
            "Any valid paper of the prefecture in your name that shows you are in its files can be accepted: ask the office."
        ),
        sources=("arrete_2017", "css_r111_3", "form_s1106_en"),
    ),
    Document(
        name="visa_validation",
        code="D_VAL",
        when=((PERMIT_SENT & PERMIT_IS_VISA) | via("validate_visa")),
        title=_("Confirmation that your visa is validated"),
        french="Confirmation de validation du VLS-TS",
        why=_("A long-stay visa is a residence document only once it has been validated."),
        how=_(
            "Print the confirmation from the government’s site for foreigners in France (ANEF). Validate within three months of arrival."
        ),
        refused=_("The receipt of the tax stamp alone."),
        sources=("arrete_2017", "forum_students", "essec"),
    ),
    Document(
        name="asylum_certificate",
        code="D_ADA",
        when=ASYLUM_SEEKER & (FIRST_BY_POST | ASYLUM_WAIT) | ASKS_FOR_A_CHILD,
        title=_("Certificate of asylum request"),
        french="Attestation de demande d’asile",
        why=_(
            "It proves both who you are and that your stay is regular. The date of first registration printed on it helps to prove three months."
        ),
        how=_("Copy both sides of the valid certificate. For children: the one that names them."),
        refused=_("An expired certificate."),
        sources=("cpam13_asylum", "ameli_asylum", "arrete_2017"),
    ),
    Document(
        name="protection_decision",
        code="D_OFPRA",
        when=REFUGEE_LIKE & PROTECTION_PAPER_SENT,
        title=_("Decision of OFPRA or CNDA, with the receipt or card"),
        french="Décision de l’Ofpra ou de la CNDA et récépissé ou carte de séjour",
        why=_("It removes the three-month wait and stands in for civil-status papers until OFPRA has made yours."),
        how=_(
            "Copy the decision and both sides of the receipt or card. Send OFPRA’s certificate in place of a birth certificate as soon as you have it."
        ),
        without=_(
            "The receipt that recognises you is enough to begin (article R. 114-8, 3°). Never ask your consulate."
        ),
        sources=("css_r114_8", "css_d160_2"),
    ),
    Document(
        name="temporary_protection",
        code="D_APS",
        when=RESIDENCE_PERMIT.is_("temporary_protection") & PROTECTION_PAPER_SENT,
        title=_("Provisional residence authorisation “temporary protection”"),
        french="Autorisation provisoire de séjour « bénéficiaire de la protection temporaire »",
        why=_(
            "It opens your rights at once. For the definitive number an identity paper and a birth certificate are needed too."
        ),
        how=_("Copy both sides."),
        refused=_("An authorisation that has run out: ask the prefecture for the renewal first."),
        trust=Trust.PRACTICE,
        sources=("ukraine", "arrete_2017"),
    ),
    Document(
        name="provisional_number_letter",
        when=CONVERSION | REMINDS_OF_CONVERSION,
        title=_("The letter that gave you the provisional number"),
        french="Courrier attribuant le numéro d’identification d’attente (NIA)",
        why=_("It lets the office find your file."),
        how=_("Copy it. The attestation of rights with the number will do."),
        without=_("Write the number in the letter."),
        required=False,
        sources=("ameli_number", "css_r114_7"),
    ),
    Document(
        name="old_number",
        code="D_OLDNIR",
        when=NUMBER_KNOWN & (REACTIVATION | SEARCHES | CHOOSES),
        title=_("Any paper with your old number"),
        french="Document mentionnant mon numéro de sécurité sociale",
        why=_("It keeps the office from making a second number."),
        how=_("An old carte Vitale, attestation, payslip, career statement or hospital bill."),
        without=_("Say in the letter where and when you lived, worked or studied in France."),
        required=False,
        sources=("guide_number", "guide_workers"),
    ),
    Document(
        name="copy_of_the_file",
        when=REMINDS | OBJECTS,
        title=_("A copy of the whole file you sent"),
        french="Copie du dossier envoyé",
        why=_("If the first one is lost, the office can work from the copy."),
        how=_("Print or copy every page again."),
        unpromised=ALWAYS,
        sheets=8,
        bare=True,
        trust=Trust.PRACTICE,
        sources=("guide_workers", "host_rules"),
    ),
    Document(
        name="first_reminder",
        when=REMINDS & FILE_SENT_WEEKS.at_least(16),
        title=_("A copy of your first reminder"),
        french="Copie de la première relance",
        why=_("The mediator steps in only once a letter to the office has had no answer."),
        how=_("Copy the letter and the receipt of recorded delivery. Without a first reminder, this letter is it."),
        required=False,
        essential=True,
        bare=True,
        only_with="reminded_on",
        sources=("css_l217_7_1",),
    ),
    Document(
        name="refusal_letter",
        when=OBJECTS,
        title=_("The office’s letter of refusal"),
        french="Décision contestée",
        why=_("It shows what was refused, why, and on which day you were told."),
        how=_("Copy every page, with the envelope if the letter bears no date."),
        without=_("Say in the letter on which day and how you were told. Ask for a decision in writing."),
        unpromised=ALWAYS,
        trust=Trust.PRACTICE,
        sources=("css_r142_1", "css_l217_7_1"),
    ),
    Document(
        name="proof_of_sending",
        when=REMINDS | OBJECTS,
        title=_("Proof that you sent it"),
        french="Preuve de dépôt ou d’envoi",
        why=_("It shows the day on which your file arrived."),
        how=_("Receipt of recorded delivery, or the stamp of the counter. From the students’ site: the confirmation."),
        without=_("Say in the letter on which day and how you sent it."),
        required=False,
        trust=Trust.PRACTICE,
        sources=("host_rules",),
    ),
    Document(
        name="power_of_attorney",
        code="D_PROC",
        when=PROXY,
        title=_("Power of attorney, with copies of both identity papers"),
        french="Procuration et pièce d’identité de la personne mandatée",
        why=_("It lets an adult in France ask for your number for you."),
        how=_("Sign it by hand, both of you. It is part of the dossier you print here."),
        refused=_("A proxy under 18."),
        original=True,
        essential=True,
        sheets=3,
        listed_as="Procuration (original) et pièce d’identité de la personne mandatée (copie)",
        sources=("guide_number", "sp_f16467"),
    ),
)
