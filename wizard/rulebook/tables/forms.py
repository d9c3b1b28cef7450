"""The forms, with the numbers printed on them. The edition suffix of S1106 is not known: it is printed without."""

from wizard.rulebook.facts import CHILDREN, FOREIGN_COVER, FRENCH, SPONSOR_COVER
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import AUDITED, Form, Trust
from wizard.rulebook.tables.families import (
    ASKS_FOR_A_CHILD,
    ATTACHING,
    CHOOSES,
    COORDINATES,
    NEVER_INSURED,
    ONLINE,
    OPENS_COVER,
    S1_IS_THE_WAY,
)
from wizard.rulebook.tables.routes.conditions import COORDINATION_HOLDER
from wizard.rulebook.words import _

FORMS: tuple[Form, ...] = (
    Form(
        name="s1106",
        code="F_S1106",
        when=OPENS_COVER
        | NEVER_INSURED
        | ASKS_FOR_A_CHILD
        | (ATTACHING & SPONSOR_COVER.is_("french_pending"))
        | (ONLINE & FRENCH & COORDINATION_HOLDER),
        title=_("Request to open rights to health insurance"),
        french="Demande d’ouverture des droits à l’assurance maladie",
        number="S1106",
        cerfa="15763",
        why=_("It asks for your cover and, with it, your number. One form for the CPAM and the MSA."),
        link="https://www.formulaires.service-public.fr/gf/cerfa_15763.do",
        sources=("form_s1106", "sp_f34308", "spm_students"),
    ),
    Form(
        name="s3705",
        code="F_S3705",
        when=ATTACHING | (CHILDREN.yes & OPENS_COVER),
        title=_("Request to attach children to one parent or both"),
        french="Demande de rattachement des enfants à l’un ou aux deux parents",
        number="S3705",
        cerfa="14445*02",
        why=_(
            "One form for all children. Both parents sign where both are insured here. One parent alone may send it too."
        ),
        link="https://www.formulaires.service-public.fr/gf/cerfa_14445.do",
        checked_on=AUDITED,
        sources=("form_s3705", "sp_f16620", "css_r161_8"),
    ),
    Form(
        name="s1_form",
        code="F_S1",
        when=S1_IS_THE_WAY,
        title=_("Registering for healthcare cover (S1)"),
        french="Document portable S1",
        number="S1",
        why=_("Issued by the country that pays for your care; it takes the place of form S1106."),
        paper="s1",
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Form(
        name="swiss_choice_form",
        code="F_CHOICE",
        when=CHOOSES,
        title=_("Choice of the health insurance system"),
        french="Choix du système d’assurance-maladie applicable",
        number="n° 726 CNAMTS",
        why=_("It records the choice between Swiss and French insurance. The CPAM initials it first."),
        sources=("cleiss_swiss",),
    ),
    Form(
        name="coordination",
        code="F_COM",
        when=COORDINATES,
        title=_("Coordination form of your territory"),
        french="Formulaire de coordination",
        number="SE 975, SE 980 or SE 988",
        why=_("The fund of the territory you come from issues it."),
        trust=Trust.PRACTICE,
        sources=("tntv_se980", "cleiss_coordination"),
    ),
    Form(
        name="student_agreement",
        code="F_SE401",
        when=FOREIGN_COVER.is_("agreement_form") & ONLINE,
        title=_("Form of the student agreement"),
        french="Formulaire d’accord étudiant (Québec : SE 401-Q-106)",
        number="SE 401-Q-106",
        why=_("Your own scheme keeps covering you under the agreement."),
        trust=Trust.MEMORY,
        checked_on=AUDITED,
        sources=("ameli_students", "research_memory"),
    ),
    Form(
        name="s1104",
        code="F_S1104",
        when=via("ameli_account"),
        title=_("Change of situation that changes your fund"),
        french="Déclaration de changement de situation entraînant un changement de CPAM",
        number="S1104",
        cerfa="11545",
        why=_("Only without an ameli account, when you move to the area of another fund."),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("form_s1104",),
    ),
)
