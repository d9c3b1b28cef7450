"""Ways to apply: the number one has, work, studies."""

from wizard.rulebook.facts import (
    FRENCH_PENSION,
    HAS_S1,
    IN_FRANCE,
    STAYS_ABROAD,
    STUDENT,
    TALENT,
    WORK_IN_FRANCE,
    WORK_SITUATION,
    WORKS_AS_EMPLOYEE,
)
from wizard.rulebook.rows import AUDITED, Ground, Recipient, Route, Sends, Trust
from wizard.rulebook.tables.routes.conditions import (
    FRENCH_BENEFIT,
    MSA_CASE,
    REOPENS,
    SALARIED_GROUND,
    SELF_EMPLOYED_GROUND,
    STUDENT_BY_PORTAL,
    SWISS_CHOICE,
)
from wizard.rulebook.words import _

WORK_AND_STUDIES: tuple[Route, ...] = (
    Route(
        name="swiss_choice",
        code="R_CHOICE",
        sends=Sends.CHOICE,
        ground=Ground.FOREIGN_COVER,
        when=SWISS_CHOICE,
        title=_("Choose between Swiss and French insurance"),
        reason=_(
            "Whoever lives in France and works in Switzerland, or lives on a Swiss pension only, may choose between Swiss insurance (LAMal) and the French scheme."
        ),
        action=_(
            "Fill in the form “Choix du système d’assurance-maladie”, have it initialled by the CPAM, and send it to your canton or to the Institution commune LAMal within three months."
        ),
        letter="cover_note",
        sources=("cleiss_swiss",),
    ),
    Route(
        name="register_s1",
        code="R_S1",
        sends=Sends.S1,
        ground=Ground.FOREIGN_COVER,
        when=(HAS_S1 & ~STUDENT & ~WORK_IN_FRANCE & ~FRENCH_PENSION & ~FRENCH_BENEFIT)
        | (IN_FRANCE & WORK_SITUATION.is_("other_europe")),
        title=_("Register your S1 form with the CPAM"),
        reason=_("Another country pays for your health care. Its S1 form takes the place of form S1106."),
        action=_("Send the S1 with the papers below to the CPAM of the place where you live. Keep a copy of the S1."),
        letter="first_s1",
        sources=("form_s1106_en", "sp_f12859", "regulation_883_2004"),
    ),
    Route(
        name="reactivate_msa",
        code="R_REACT",
        sends=Sends.REOPENING,
        ground=Ground.FARM_WORK,
        when=REOPENS & MSA_CASE,
        title=_("Reopen your rights, at the MSA"),
        reason=_("You already have a number, for life, and farm work puts you with the agricultural scheme (MSA)."),
        action=_("Send form S1106 to the MSA with the papers below. Do not ask for a new number."),
        recipient=Recipient.AGRICULTURE,
        letter="reactivation",
        sources=("guide_number", "sp_f16467"),
    ),
    Route(
        name="reactivate",
        code="R_REACT",
        sends=Sends.REOPENING,
        when=REOPENS,
        title=_("Reopen your rights with the number you have"),
        reason=_(
            "A number is given once, for life. You do not ask for a new one: you ask the CPAM to reopen your rights."
        ),
        action=_("Send form S1106 with the papers below. Write your number on it if you know it."),
        letter="reactivation",
        sources=("sp_f32824", "guide_number"),
    ),
    Route(
        name="msa",
        code="R_MSA",
        sends=Sends.REQUEST,
        ground=Ground.FARM_WORK,
        when=MSA_CASE,
        title=_("Apply by post to the MSA"),
        reason=_(
            "Farm, forest and vineyard work is insured by the agricultural scheme, the MSA, from the first hour. Your employer must declare you to the MSA of the place where you work."
        ),
        action=_(
            "Send form S1106 to the MSA of the place where you work, not to the CPAM. If that place is far from your home, check which MSA it is. One request is enough for all harvests."
        ),
        recipient=Recipient.AGRICULTURE,
        letter="msa_first",
        sources=("sp_f34308", "sp_f16467", "msa_71", "crpm_r722_35"),
    ),
    Route(
        name="paris_talent",
        code="R_PARIS_TALENT",
        sends=Sends.REQUEST,
        ground=Ground.WORK,
        when=IN_FRANCE & TALENT & WORKS_AS_EMPLOYEE & WORK_SITUATION.is_("general"),
        title=_("Apply by post to the “Talents” desk in Paris"),
        reason=_(
            "Employees with a talent permit are registered by one desk of the CPAM of Paris, wherever they live."
        ),
        action=_(
            "Ask your employer first whether it sends the file for you. If not, send form S1106 and the papers below to that desk."
        ),
        recipient=Recipient.PARIS_TALENT,
        letter="first_work",
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("grenoble_talents", "ciup", "ulys"),
    ),
    Route(
        name="paris_assistants",
        sends=Sends.REQUEST,
        ground=Ground.WORK,
        when=IN_FRANCE & WORK_SITUATION.is_("language_assistant"),
        title=_("Your school asks online; otherwise write to the Paris desk"),
        reason=_(
            "Language assistants with an “arrêté de nomination” are registered by one desk of the CPAM of Paris, wherever they live."
        ),
        action=_(
            "Ask your school first. It sends the request online for people without a number. Send form S1106 by post if you already have a number, or if the school has sent nothing."
        ),
        recipient=Recipient.PARIS_ASSISTANTS,
        letter="first_work",
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("forum_assistants", "fei_guide"),
    ),
    Route(
        name="workplace",
        code="R_CPAM_WORK",
        sends=Sends.REQUEST,
        ground=Ground.WORK,
        when=STAYS_ABROAD & SALARIED_GROUND,
        title=_("Apply by post to the CPAM of your workplace"),
        reason=_(
            "You live abroad and work in France only: you are insured in France through your work, from the first hour."
        ),
        action=_(
            "Send form S1106 with your foreign address and the papers below to the CPAM of the place where you work. It can give you an S1 for care where you live."
        ),
        recipient=Recipient.WORKPLACE,
        letter="first_work",
        trust=Trust.PRACTICE,
        sources=("frontaliers_grandest", "css_l160_1"),
    ),
    Route(
        name="student_portal",
        code="R_STUDENT_ONLINE",
        sends=Sends.ONLINE,
        ground=Ground.STUDY,
        when=STUDENT_BY_PORTAL,
        title=_("Register online, on the students’ site"),
        reason=_(
            "Students in higher education register online only, after enrolment and arrival. There is no age limit any more and no three-month wait."
        ),
        action=_(
            "Go to etudiant-etranger.ameli.fr and upload the papers below. You get a provisional number at once. If you also work, give it to your employer: no second file."
        ),
        recipient=Recipient.STUDENT_PORTAL,
        link="https://etudiant-etranger.ameli.fr",
        checked_on=AUDITED,
        sources=("ameli_students", "sp_f12859"),
    ),
    Route(
        name="work",
        code="R_CPAM_WORK",
        sends=Sends.REQUEST,
        ground=Ground.WORK,
        when=SALARIED_GROUND,
        title=_("Apply by post to the CPAM, because you work"),
        reason=_(
            "If you work in France you are covered from your first hour, without a three-month wait. In practice you have to ask for the number yourself: the employer’s declaration rarely gives one to somebody born abroad."
        ),
        action=_(
            "Send form S1106 with the letter and the papers below. Your employer also declares you (DPAE). That declaration asks for your registration too, but do not wait for it."
        ),
        letter="first_work",
        checked_on=AUDITED,
        sources=(
            "css_l160_1",
            "ct_r1221_2",
            "css_r161_1",
            "ameli_employers",
            "ameli_number",
            "sp_f12859",
            "employer_household",
        ),
    ),
    Route(
        name="self_employed",
        code="R_INPI",
        sends=Sends.REQUEST,
        ground=Ground.BUSINESS,
        when=IN_FRANCE & SELF_EMPLOYED_GROUND,
        title=_("Register your business, then apply to the CPAM"),
        reason=_(
            "The one-stop shop for businesses (INPI) tells Urssaf, and Urssaf tells the CPAM: your cover starts with your activity."
        ),
        action=_(
            "Register on the INPI site first. If the CPAM has not written after four weeks, send form S1106 with the letter and the documents below. If it writes first, answer that letter."
        ),
        letter="first_self_employed",
        trust=Trust.PRACTICE,
        sources=("franco_british", "css_l160_1", "css_d160_14"),
    ),
)
