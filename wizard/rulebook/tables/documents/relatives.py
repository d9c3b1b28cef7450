"""Papers that tie you to a relative."""

from wizard.rulebook.facts import FAMILY_LINK
from wizard.rulebook.rows import AUDITED, Document
from wizard.rulebook.tables.families import ATTACHING, COUPLE_TO_PROVE, QUESTION, SPONSOR_PENDING
from wizard.rulebook.words import _

RELATIVES: tuple[Document, ...] = (
    Document(
        name="proof_of_couple",
        code="D_MARR",
        when=COUPLE_TO_PROVE & FAMILY_LINK.is_("spouse"),
        title=_("Marriage certificate"),
        french="Acte de mariage",
        why=_("It shows that you join a member of your family, which removes the three-month wait."),
        how=_("Copy the certificate, translated like a birth certificate."),
        sources=("css_d160_2", "asfe"),
    ),
    Document(
        name="proof_of_partnership",
        code="D_MARR",
        when=COUPLE_TO_PROVE & FAMILY_LINK.is_("partner"),
        title=_("PACS certificate, or statement that you live as a couple"),
        french="Attestation de PACS ou déclaration de vie commune",
        why=_("It shows that you join a member of your family, which removes the three-month wait."),
        how=_(
            "Copy the PACS certificate. Without a PACS: the statement signed by both of you, which the dossier contains."
        ),
        listed_as="Attestation de PACS (copie) ou déclaration de vie commune (original)",
        sources=("css_d160_2", "asfe"),
    ),
    Document(
        name="relative_insurance",
        code="D_SPONSOR",
        when=(COUPLE_TO_PROVE & ~SPONSOR_PENDING) | QUESTION,
        title=_("Insurance certificate of the relative you join"),
        french="Attestation de droits de l’assuré",
        why=_("It shows that they are insured in France, and under which number."),
        how=_("They download it from their ameli account, or ask at a counter."),
        without=_("A copy of their carte Vitale or the letter with their provisional number."),
        sources=("css_d160_2", "forum_non_eu"),
    ),
    Document(
        name="relative_provisional_number",
        code="D_SPONSOR",
        when=COUPLE_TO_PROVE & SPONSOR_PENDING,
        title=_("Letter with your relative’s provisional number"),
        french="Courrier indiquant le numéro d’attente de l’assuré",
        why=_("It shows that your relative’s own request is under way."),
        how=_("Copy the letter your relative got from their office."),
        without=_("Send the file without it: the letter says that your relative’s request is under way."),
        required=False,
        sources=("css_d160_2", "forum_non_eu"),
    ),
    Document(
        name="adoption_decision",
        code="D_ADOPT",
        when=FAMILY_LINK.is_("adopted_child") & ATTACHING,
        title=_("Adoption judgment, kafala or placement decision"),
        french="Jugement d’adoption, acte de kafala ou décision de placement",
        why=_(
            "It shows that the child is in your care. The law covers adopted children and children taken in by an insured person (article L. 160-2)."
        ),
        how=_("Copy the decision, translated like a birth certificate, and the child’s visa."),
        checked_on=AUDITED,
        sources=("css_l160_2", "adoption_agency", "sp_f16620"),
    ),
)
