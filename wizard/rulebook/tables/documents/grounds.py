"""What opens your rights: work, business, studies, pension, job search."""

from wizard.rulebook.facts import (
    AGE_GROUP,
    AU_PAIR,
    EUROPEAN,
    FIVE_YEARS,
    FOREIGN_COVER,
    FRENCH_PENSION,
    INACTIVE,
    INTERN,
    INTERN_SITUATION,
    JOB_SEEKER,
    RETIREE,
    RETURNEE,
    STUDENT,
    UNEMPLOYMENT_BENEFIT,
    WAIT_EXEMPTION,
    WORK_SITUATION,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Document, Trust
from wizard.rulebook.tables.groups import BY_RESIDENCE_ONLY, REACTIVATION, WORK_BY_POST
from wizard.rulebook.words import _

WORK_CONTRACT_SENT = WORKS_AS_EMPLOYEE & (
    WORK_BY_POST | via("msa", "swiss_choice", "reminder", "refused") | (REACTIVATION & ~STUDENT)
)
EUROPEAN_WITHOUT_WORK = EUROPEAN & (INACTIVE | RETIREE | RETURNEE) & ~FIVE_YEARS & via("residence")

GROUNDS: tuple[Document, ...] = (
    Document(
        name="work_contract",
        code="D_WORK",
        when=WORK_CONTRACT_SENT,
        title=_("Work contract or first payslip"),
        french="Contrat de travail ou bulletin de salaire",
        why=_("Work opens your rights from the first hour; one of the two is enough."),
        how=_(
            "Copy the signed contract. If it was signed before the first working day, add the first payslip when you have it. For CESU or Pajemploi: the first payslip."
        ),
        refused=_("A promise of employment, an unsigned contract."),
        sources=("sp_f32824", "ulys"),
    ),
    Document(
        name="appointment_order",
        when=WORK_SITUATION.is_("language_assistant") & via("paris_assistants"),
        title=_("Appointment order as a language assistant"),
        french="Arrêté de nomination",
        why=_("It is what sends your file to the desk in Paris."),
        how=_("Copy it with the stamp of the labour authority."),
        trust=Trust.PRACTICE,
        sources=("forum_assistants",),
    ),
    Document(
        name="internship_agreement",
        code="D_STAGE",
        when=INTERN_SITUATION.is_("paid", "cooperation") & (WORK_BY_POST | via("residence") | REACTIVATION),
        title=_("Internship agreement"),
        french="Convention de stage",
        why=_("It shows how much you are paid, and so whether the internship counts as work."),
        how=_("Copy it with the three signatures: yours, the school’s, the host’s."),
        sources=("guide_workers", "openfisca_gratification"),
    ),
    Document(
        name="au_pair_agreement",
        code="D_AUPAIR",
        when=AU_PAIR & (via("work") | REACTIVATION),
        title=_("Au pair agreement and the family’s Urssaf declaration"),
        french="Convention de placement au pair et déclaration Urssaf de la famille",
        why=_("The family declares you to Urssaf; that opens your rights."),
        how=_("Ask the host family for copies. The agreement is form cerfa 15973."),
        trust=Trust.PRACTICE,
        sources=("sp_f13348", "au_pair_memo"),
    ),
    Document(
        name="language_course",
        when=AU_PAIR & via("work"),
        title=_("Enrolment in a French course"),
        french="Attestation d’inscription à un cours de français",
        why=_("An au pair stay goes with a French course; some offices ask to see it."),
        how=_("Ask the language school."),
        required=False,
        trust=Trust.PRACTICE,
        sources=("au_pair_memo",),
    ),
    Document(
        name="business_registration",
        code="D_INPI",
        when=WORKS_FOR_ONESELF & (via("self_employed", "msa") | REACTIVATION),
        title=_("Proof of registration of your business"),
        french="Justificatif d’immatriculation de l’entreprise (guichet unique INPI, SIRET, Urssaf)",
        why=_("It shows that your activity has begun."),
        how=_(
            "The extract from the one-stop shop (INPI), the SIRET notice, or the affiliation certificate of Urssaf or MSA."
        ),
        sources=("franco_british", "sp_f16467"),
    ),
    Document(
        name="enrolment",
        code="D_ENROL",
        when=STUDENT & (via("student_portal", "coordination_form") | REACTIVATION) | INTERN & via("student_portal"),
        title=_("Certificate of final enrolment for this academic year"),
        french="Certificat d’inscription définitive",
        why=_("Studies in France open your rights from the first day of the courses."),
        how=_("Download it from your school once you have paid and enrolled."),
        refused=_("A letter of admission."),
        sources=("ameli_students", "essec"),
    ),
    Document(
        name="parental_authorisation",
        code="D_PARENT",
        when=AGE_GROUP.is_("under_16") & (STUDENT | INTERN) & via("student_portal", "work"),
        title=_("Parents’ authorisation (under 16)"),
        french="Autorisation parentale",
        why=_("Under 16 a parent must agree."),
        how=_("A dated statement signed by a parent, with a copy of their identity paper."),
        sources=("ameli_students",),
    ),
    Document(
        name="resources",
        code="D_RESSOURCES",
        when=(EUROPEAN & STUDENT & FOREIGN_COVER.is_("none") & via("student_portal")) | EUROPEAN_WITHOUT_WORK,
        title=_("Statement of sufficient resources"),
        french="Déclaration ou justificatif de ressources suffisantes",
        why=_(
            "European law lets France ask students and people who do not work to be able to live without social assistance."
        ),
        how=_("Students: a signed statement. Others: bank statements, pension or rent income of the last months."),
        sources=("cleiss_students", "cleiss_inactive", "directive_2004_38"),
    ),
    Document(
        name="private_insurance",
        code="D_INS",
        when=EUROPEAN_WITHOUT_WORK,
        title=_("Proof of health insurance for the first months"),
        french="Attestation d’assurance maladie couvrant les premiers mois",
        why=_("European law asks people who do not work to have full health insurance when they settle."),
        how=_("The certificate of your private or foreign insurance, with its dates."),
        sources=("directive_2004_38", "cleiss_inactive"),
    ),
    Document(
        name="s1_refusal",
        code="D_S1REFUS",
        when=EUROPEAN_WITHOUT_WORK,
        title=_("Letter of your former country that refuses an S1"),
        french="Attestation de refus du document portable S1",
        why=_("It shows that no other country pays for your care."),
        how=_("Ask the health insurer of the country you come from in writing."),
        without=_("Join the request you sent, with its date."),
        sources=("forum_eu",),
    ),
    Document(
        name="pension_notice",
        code="D_PENSION",
        when=FRENCH_PENSION & (via("pension") | REACTIVATION),
        title=_("Notice of your French pension"),
        french="Titre de pension ou notification de retraite",
        why=_("A French pension makes France pay for your care."),
        how=_("Copy the notice of the pension fund, or the last payment statement."),
        sources=("css_d160_14",),
    ),
    Document(
        name="job_seeker_registration",
        code="D_FT",
        when=JOB_SEEKER & (via("residence") | REACTIVATION) | UNEMPLOYMENT_BENEFIT.is_("french") & REACTIVATION,
        title=_("Registration with France Travail, or notice of benefit"),
        french="Attestation d’inscription à France Travail ou notification d’ouverture de droits (ARE)",
        why=_(
            "It shows that you are looking for work. Registration alone opens no right to cover; the French benefit does."
        ),
        how=_("Download it from your France Travail account."),
        sources=("cleiss_inactive", "css_l160_1"),
    ),
    Document(
        name="volunteer_certificate",
        code="D_VIE",
        when=WAIT_EXEMPTION.is_("international_volunteer") & BY_RESIDENCE_ONLY,
        title=_("Certificate of international volunteering"),
        french="Certificat de volontariat international (VIE ou VIA)",
        why=_("It removes the three-month wait (article D. 160-2, II, 2°)."),
        how=_("Ask Business France or the ministry that sent you."),
        sources=("css_d160_2", "sp_f34308"),
    ),
)
