"""Ways to apply without work: pension, family, residence; and the page that says we do not know."""

from wizard.rulebook.facts import (
    ASYLUM_SEEKER,
    CHILD_REQUEST,
    FRENCH_PENSION,
    IN_FRANCE,
    INTERN_SITUATION,
    OTHER_RELATIVE,
    PARENT_AT_MSA,
    STUDENT_LEVEL,
    TALENT,
    WAIT_EXEMPT,
    WORKS,
)
from wizard.rulebook.logic import ALWAYS
from wizard.rulebook.rows import AUDITED, End, Ground, Recipient, Route, Sends, Trust, Waits
from wizard.rulebook.tables.routes.conditions import FAMILY_GROUND, NUMBER_EXISTS, SPONSOR_INSURED, UNDER_THREE_MONTHS
from wizard.rulebook.words import _

PENSION_FAMILY_RESIDENCE: tuple[Route, ...] = (
    Route(
        name="pension",
        code="R_CPAM_PENSION",
        sends=Sends.REQUEST,
        ground=Ground.PENSION,
        when=FRENCH_PENSION,
        title=_("Apply by post to the CPAM, because France pays you a pension"),
        reason=_(
            "A French pension, even a small one, makes France pay for your care, without a three-month wait. Your office is the CPAM, or the MSA if the MSA pays your pension."
        ),
        action=_(
            "Send form S1106 with your pension notice and the papers below. If a farm pension is your pension, send all of it to your MSA instead."
        ),
        letter="first_pension",
        checked_on=AUDITED,
        sources=("css_d160_14", "forget_2021", "regulation_883_2004"),
    ),
    Route(
        name="child_msa",
        code="R_CHILD",
        sends=Sends.ATTACHMENT,
        ground=Ground.FAMILY,
        when=CHILD_REQUEST & SPONSOR_INSURED & PARENT_AT_MSA,
        title=_("Attach the child to the parent insured by the MSA"),
        reason=_(
            "A child under 18 is covered through its parents, with no three-month wait and no residence document. The MSA insures that parent, so it covers the child too."
        ),
        action=_(
            "Send form S3705 with the child’s papers to the parent’s MSA. Where both parents are insured here, both sign and each sends part 1 to their own office."
        ),
        recipient=Recipient.AGRICULTURE,
        letter="msa_child",
        checked_on=AUDITED,
        sources=("css_l160_2", "css_r161_8", "sp_f16620", "form_s3705", "sp_f34308"),
    ),
    Route(
        name="child",
        code="R_CHILD",
        sends=Sends.ATTACHMENT,
        ground=Ground.FAMILY,
        when=CHILD_REQUEST & SPONSOR_INSURED,
        title=_("Attach the child to one parent or both"),
        reason=_(
            "A child under 18 is covered through its parents, with no three-month wait and no residence document."
        ),
        action=_(
            "Send form S3705 with the child’s papers to the office of the parent. Where both parents are insured here, both sign and each sends part 1 to their own office."
        ),
        letter="child",
        checked_on=AUDITED,
        sources=("css_l160_2", "css_r161_8", "sp_f16620", "form_s3705"),
    ),
    Route(
        name="child_needs_insured_parent",
        sends=Sends.NOTHING,
        ground=Ground.FAMILY,
        when=CHILD_REQUEST,
        title=_("A parent must apply first"),
        reason=_(
            "A child is attached to a parent who is insured in France or is asking to be. Neither is the case yet."
        ),
        action=_(
            "Start again for the parent. The child’s form S3705 can travel in the same envelope. If no parent lives in France, ask the CPAM."
        ),
        end=End.ASK,
        sources=("sp_f16620",),
    ),
    Route(
        name="paris_talent_family",
        code="R_PARIS_TALENT",
        sends=Sends.REQUEST,
        ground=Ground.FAMILY,
        when=IN_FRANCE & TALENT & FAMILY_GROUND,
        title=_("Apply by post to the “Talents” desk in Paris, as family"),
        reason=_(
            "Employees with a talent permit and their families are registered by one desk of the CPAM of Paris, wherever they live. Family members who join a person insured in France are exempt from the three-month wait."
        ),
        action=_(
            "Ask your relative’s employer first whether it sends the file for you. If not, send form S1106 and the papers below to that desk, with your relative’s file or after it."
        ),
        recipient=Recipient.PARIS_TALENT,
        letter="first_family",
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("ulys", "ciup", "css_d160_2"),
    ),
    Route(
        name="family",
        code="R_CPAM_FAMILY",
        sends=Sends.REQUEST,
        ground=Ground.FAMILY,
        when=IN_FRANCE & FAMILY_GROUND,
        title=_("Apply by post to the CPAM, because you join an insured relative"),
        reason=_(
            "Family members who join a person insured in France are exempt from the three-month wait. Each adult sends a file of their own."
        ),
        action=_("Send form S1106 with the letter, which asks for the exemption, and the papers below."),
        letter="first_family",
        checked_on=AUDITED,
        sources=("css_d160_2", "forum_non_eu"),
    ),
    Route(
        name="check_ascendant",
        code="CHECK_ASCENDANT",
        sends=Sends.QUESTION,
        ground=Ground.FAMILY,
        waits=Waits.THREE_MONTHS,
        when=IN_FRANCE
        & OTHER_RELATIVE
        & SPONSOR_INSURED
        & UNDER_THREE_MONTHS
        & ~WAIT_EXEMPT
        & ~WORKS
        & ~ASYLUM_SEEKER
        & ~NUMBER_EXISTS,
        title=_("Ask your office whether the three-month wait applies"),
        reason=_(
            "The exemption covers a parent or another close relative in one case only. You live in the insured person’s home, you do the housework, and you bring up that person’s dependent children. Children under 20 who study also count."
        ),
        action=_(
            "If that is your case, send the letter below and ask the CPAM to confirm it. If not, come back on the day shown, after three months in France."
        ),
        end=End.ASK,
        letter="first_family",
        checked_on=AUDITED,
        sources=("css_d160_2", "css_l161_1", "css_r161_4"),
    ),
    Route(
        name="pupil_or_trainee",
        sends=Sends.REQUEST,
        ground=Ground.STUDY,
        when=IN_FRANCE
        & (STUDENT_LEVEL.is_("school_or_language") | INTERN_SITUATION.is_("cooperation"))
        & UNDER_THREE_MONTHS
        & ~WAIT_EXEMPT,
        title=_("Apply now: pupils and trainees do not wait three months"),
        reason=_(
            "People enrolled in a school, and trainees under a cultural, technical or scientific cooperation agreement, do not wait three months (article D. 160-2, II, 5°). The law does not say whether a private language school counts as a school."
        ),
        action=_(
            "Send form S1106 with the letter, which quotes the article. Add your certificate of enrolment or your traineeship agreement as the proof."
        ),
        letter="first_residence",
        checked_on=AUDITED,
        sources=("css_d160_2", "decree_2017_736"),
    ),
    Route(
        name="wait_three_months",
        code="END_WAIT3M",
        sends=Sends.NOTHING,
        ground=Ground.RESIDENCE,
        waits=Waits.THREE_MONTHS,
        when=IN_FRANCE & UNDER_THREE_MONTHS & ~WAIT_EXEMPT,
        title=_("Wait until you have lived in France for three months"),
        reason=_(
            "Without work, studies or an insured relative, cover starts after three months of living in France, and none of the exemptions fits you."
        ),
        action=_(
            "Keep every paper that proves where you live, from the first day. Keep private or foreign insurance. Come back on the day shown."
        ),
        end=End.STOP,
        sources=("css_d160_2", "css_l160_1"),
    ),
    Route(
        name="residence",
        code="R_CPAM_RESID",
        sends=Sends.REQUEST,
        ground=Ground.RESIDENCE,
        when=IN_FRANCE,
        title=_("Apply by post to the CPAM, because you live in France"),
        reason=_("You live in France in a stable and regular way: that opens cover, without work."),
        action=_("Send form S1106 with the letter and the papers below."),
        letter="first_residence",
        checked_on=AUDITED,
        sources=("css_l160_1", "css_d160_2", "css_l160_5"),
    ),
    Route(
        name="not_covered",
        sends=Sends.NOTHING,
        when=ALWAYS,
        title=_("Ask your office: we do not know this case"),
        reason=_("Your situation is not among those we could check against a source, and we do not guess."),
        action=_(
            "Ask the CPAM of the place where you live, or the Cleiss when two countries are involved (+33 1 45 26 33 41)."
        ),
        end=End.ASK,
        sources=("research_memory",),
    ),
)
