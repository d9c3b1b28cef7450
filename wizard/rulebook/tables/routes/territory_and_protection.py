"""Territory first, then children and protected persons, whom nothing may push into "wait"."""

from datetime import date

from wizard.rulebook.facts import (
    AGRICULTURE,
    CHILD_IN_CARE,
    CHILD_REQUEST,
    COORDINATION_FORM,
    FIRST_REQUEST,
    IN_FRANCE,
    REFUGEE_OR_SUBSIDIARY,
    REFUSED,
    SPONSOR_COVER,
    STATELESS,
    TEMPORARY_PROTECTION,
    TERRITORY,
)
from wizard.rulebook.rows import AUDITED, End, Ground, Recipient, Route, Sends, Trust
from wizard.rulebook.words import _

TERRITORY_AND_PROTECTION: tuple[Route, ...] = (
    Route(
        name="mayotte",
        code="END_CSSM",
        sends=Sends.NOTHING,
        ground=Ground.OTHER_SCHEME,
        when=TERRITORY.is_("mayotte"),
        title=_("Apply to Mayotte’s own fund, the CSSM"),
        reason=_(
            "Mayotte has its own social security fund. Form S1106 does not apply there. A law of 11 August 2025 also opens it to people who live there legally. We do not know from which day."
        ),
        action=_(
            "Ask the Caisse de sécurité sociale de Mayotte (CSSM) which papers it wants. Do not send form S1106 to a CPAM."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        checked_on=AUDITED,
        sources=("css_r111_2", "decree_2005_1050", "law_2025_797"),
    ),
    Route(
        name="overseas_collectivity",
        code="END_COM",
        sends=Sends.NOTHING,
        ground=Ground.OTHER_SCHEME,
        when=TERRITORY.is_("saint_pierre_et_miquelon", "french_polynesia", "new_caledonia", "wallis_and_futuna"),
        title=_("Apply to the fund of your territory"),
        reason=_(
            "You live in a territory with a social security scheme of its own (CPS or CAFAT). The general scheme’s form does not apply there."
        ),
        action=_(
            "Ask the fund of your territory. If you are going to move to mainland France or an overseas department, ask it for the coordination form (SE) before you leave."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        link="https://www.cleiss.fr",
        sources=("css_r111_2", "gisti_2247"),
    ),
    Route(
        name="child_in_care",
        code="END_SOCIAL",
        sends=Sends.NOTHING,
        ground=Ground.PROTECTION,
        when=CHILD_IN_CARE,
        title=_("Child protection applies for the child"),
        reason=_(
            "A child who is alone in France or in the care of child protection (aide sociale à l’enfance, ASE) is registered by the service in charge. No three-month wait and no residence document apply."
        ),
        action=_(
            "Ask the service or association in charge of the child to file the request. A document of that service or a court decision is enough for the number (article R. 114-8, 1°)."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        checked_on=AUDITED,
        sources=("css_r114_8", "css_d160_2", "decree_2017_736"),
    ),
    Route(
        name="child_of_asylum_seeker",
        code="R_CHILD_ASYLUM",
        sends=Sends.CHILD_REQUEST,
        ground=Ground.PROTECTION,
        when=CHILD_REQUEST & SPONSOR_COVER.is_("asylum_seeker") & ~REFUSED,
        title=_("Apply now for the child, by post, to the CPAM"),
        reason=_(
            "The children of an asylum seeker are covered at once, even while the parents wait for three months."
        ),
        action=_(
            "Send form S1106 for the child, with the parent’s certificate of asylum request that names the child."
        ),
        letter="child",
        checked_on=AUDITED,
        sources=("ameli_asylum", "css_d160_2", "circular_7_2020"),
    ),
    Route(
        name="temporary_protection",
        code="R_CPAM",
        sends=Sends.REQUEST,
        ground=Ground.PROTECTION,
        when=IN_FRANCE & TEMPORARY_PROTECTION & FIRST_REQUEST & ~CHILD_REQUEST & ~AGRICULTURE,
        title=_("Apply now, by post, to the CPAM"),
        reason=_(
            "In practice people with temporary protection are covered at once, without a three-month wait. Temporary protection ends on 4 March 2027."
        ),
        action=_("Send form S1106 with the letter and the documents below."),
        letter="first_protection",
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        valid_to=date(2027, 3, 4),
        sources=("ukraine", "arrete_2017", "temporary_protection_end"),
    ),
    Route(
        name="protection_stateless",
        code="R_CPAM",
        sends=Sends.REQUEST,
        ground=Ground.PROTECTION,
        when=IN_FRANCE & STATELESS & FIRST_REQUEST & ~CHILD_REQUEST & ~AGRICULTURE,
        title=_("Apply now, by post, to the CPAM"),
        reason=_(
            "In practice offices open the rights of stateless people at once. The article on the three-month wait does not name them. Ask your office if it wants you to wait."
        ),
        action=_("Send form S1106 with the letter and the documents below. OFPRA’s certificate can follow."),
        letter="first_protection",
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("css_d160_2", "css_r114_7", "arrete_2017"),
    ),
    Route(
        name="protection",
        code="R_CPAM",
        sends=Sends.REQUEST,
        ground=Ground.PROTECTION,
        when=IN_FRANCE & REFUGEE_OR_SUBSIDIARY & FIRST_REQUEST & ~CHILD_REQUEST & ~AGRICULTURE,
        title=_("Apply now, by post, to the CPAM"),
        reason=_(
            "Refugees and people with subsidiary protection are covered at once. The three-month rule does not apply to you."
        ),
        action=_(
            "Send form S1106 with the letter and the papers. Do not wait for the OFPRA certificate: it can follow."
        ),
        letter="first_protection",
        checked_on=AUDITED,
        sources=("css_d160_2", "css_r114_8", "arrete_2017", "ftda_msa"),
    ),
    Route(
        name="coordination_form",
        code="R_CPAM_FORM",
        sends=Sends.COORDINATION,
        ground=Ground.FOREIGN_COVER,
        when=FIRST_REQUEST & COORDINATION_FORM.is_("short_course"),
        title=_("Hand your coordination form to the CPAM"),
        reason=_(
            "The fund of the islands you come from keeps covering you. The coordination form (SE) tells the CPAM so."
        ),
        action=_("Send the SE form to the CPAM of the place where you live now, with the papers below."),
        letter="first_s1",
        trust=Trust.PRACTICE,
        sources=("tntv_se980", "cleiss_coordination"),
    ),
)
