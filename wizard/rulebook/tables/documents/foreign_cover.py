"""Forms of other countries' insurance."""

from wizard.rulebook.facts import EUROPEAN, FOREIGN_COVER, FRENCH, RETURNEE, WAIT_EXEMPTION, WORKS
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import Document, Trust
from wizard.rulebook.tables.families import EHIC_SHOWN, ONLINE, RESIDENCE_BY_POST, RESIDENCE_WAIT, S1_IS_THE_WAY
from wizard.rulebook.words import _

FOREIGN_FORMS: tuple[Document, ...] = (
    Document(
        name="s1",
        code="D_S1",
        when=S1_IS_THE_WAY | (FOREIGN_COVER.is_("s1") & ONLINE),
        title=_("S1 form"),
        french="Document portable S1",
        why=_("It says that another country pays for your care in France. It takes the place of form S1106."),
        how=_("Ask the body that insures you or pays your pension. Keep a photocopy before you hand it over."),
        without=_("Without an S1 the CPAM cannot register you on this ground: ask for it first."),
        original=True,
        essential=True,
        sheets=3,
        sources=("form_s1106_en", "sp_f12859", "gov_uk"),
    ),
    Document(
        name="ehic",
        code="D_EHIC",
        when=EHIC_SHOWN,
        title=_("European health insurance card"),
        french="Carte européenne d’assurance maladie (CEAM)",
        why=_("You show it to doctors and hospitals: your own country pays."),
        how=_("Ask your insurer at home. A provisional certificate replaces a lost card."),
        refused=_("An expired card."),
        sources=("sp_f12859", "cleiss_students"),
    ),
    Document(
        name="u2",
        code="D_U2",
        when=via("ehic_unemployed"),
        title=_("U2 form"),
        french="Document portable U2",
        why=_("It shows that your unemployment benefit is exported to France, for three months (six at most)."),
        how=_("The employment service that pays you issues it before you leave."),
        sources=("sp_f32824",),
    ),
    Document(
        name="a1",
        code="D_A1",
        when=via("posted"),
        title=_("A1 or another certificate of posting"),
        french="Document portable A1 ou certificat de détachement",
        why=_("It shows that you stay insured where you are sent from."),
        how=_("Your employer asks its social security body for it."),
        sources=("ameli_posted", "form_s1106_en"),
    ),
    Document(
        name="e104",
        code="D_E104",
        when=RETURNEE
        & (EUROPEAN | FRENCH)
        & ~WORKS
        & ~WAIT_EXEMPTION.is_("international_volunteer", "social_benefit")
        & (RESIDENCE_BY_POST | RESIDENCE_WAIT),
        title=_("Statement of insurance periods (E104)"),
        french="Formulaire E 104 (périodes d’assurance)",
        why=_(
            "It shows how long you were insured in another European country. It helps, but it does not remove the three-month wait."
        ),
        how=_("Ask the insurer of the country you come from. Only if you come from a European country."),
        required=False,
        trust=Trust.PRACTICE,
        sources=("sp_f32824",),
    ),
    Document(
        name="agreement_form",
        when=via("check_agreement"),
        title=_("Form of the social security agreement"),
        french="Formulaire de la convention bilatérale",
        why=_("If the agreement covers pensioners’ care, this form takes the place of form S1106."),
        how=_("Ask the body that pays your pension. Tunisia: form SE 351-07."),
        required=False,
        trust=Trust.PRACTICE,
        sources=("agreements_table",),
    ),
)
