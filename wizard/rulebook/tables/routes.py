"""The routes, in order: the first whose condition holds is the answer. The order is that of the law's precedence.

Territory first; then children and protected persons, whom nothing may push into "wait"; then what an existing number
or request asks for; then the situations in which nothing is to be sent; then the ways to apply, the strongest ground
first (work, French pension, studies, S1, family, residence).
"""

from wizard.rulebook.facts import (
    ADULT_JOINING,
    AGRICULTURE,
    ASYLUM_SEEKER,
    AU_PAIR,
    BORN_IN_FRANCE,
    CHILD_IN_CARE,
    CHILD_REQUEST,
    CONVERSION_SENT,
    COORDINATION_FORM,
    EHIC_WHOLE_STAY,
    EUROPEAN,
    EUROPEAN_PENSION,
    FILE_SENT_WEEKS,
    FIRST_REQUEST,
    FOREIGN_COVER,
    FRENCH_PENSION,
    GOAL,
    HAS_S1,
    IN_FRANCE,
    INTERN_SITUATION,
    MONTHS_IN_FRANCE,
    NOT_YET,
    NUMBER_KNOWN,
    NUMBER_STATUS,
    OTHER_RELATIVE,
    PENSION_SOURCE,
    POSTED,
    PROTECTED,
    PROVISIONAL,
    RESIDENCE,
    RESIDENCE_PERMIT,
    SHORT_VISIT,
    SPONSOR_COVER,
    STAYS_ABROAD,
    STUDENT,
    STUDENT_LEVEL,
    TALENT,
    TERRITORY,
    THREE_MONTHS,
    UNDOCUMENTED,
    UNEMPLOYMENT_BENEFIT,
    WAIT_EXEMPT,
    WAITING,
    WORK_IN_FRANCE,
    WORK_SITUATION,
    WORKS,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.logic import ALWAYS, any_of
from wizard.rulebook.rows import End, Recipient, Route, Trust
from wizard.rulebook.words import _

# ------------------------------------------------------------------------------- conditions several rows share

EIGHT_WEEKS = FILE_SENT_WEEKS.at_least(8)
UNDER_EIGHT_WEEKS = FILE_SENT_WEEKS.below(8)
UNDER_THREE_MONTHS = MONTHS_IN_FRANCE.below(3)
SWISS_CHOICE = (IN_FRANCE & WORK_SITUATION.is_("switzerland")) | (PENSION_SOURCE.is_("switzerland") & ~HAS_S1 & ~WORKS)
HIGHER_EDUCATION = STUDENT_LEVEL.is_("higher_education") | INTERN_SITUATION.is_("enrolled_in_france")
STUDENT_BY_PORTAL = HIGHER_EDUCATION & ~(EHIC_WHOLE_STAY & WORKS)
"""A student keeps the students' portal even with a job, except the European whose card stops covering on taking one."""
MSA_WORK = AGRICULTURE & TERRITORY.is_("metropolitan")
SALARIED_GROUND = (
    (WORKS_AS_EMPLOYEE & WORK_SITUATION.is_("general", "household", "agriculture", "language_assistant"))
    | INTERN_SITUATION.is_("paid")
    | AU_PAIR
)
SELF_EMPLOYED_GROUND = WORKS_FOR_ONESELF & WORK_SITUATION.is_("general", "agriculture")
SPONSOR_INSURED = SPONSOR_COVER.is_("french", "french_pending")
FAMILY_GROUND = ADULT_JOINING & SPONSOR_INSURED
FRENCH_BENEFIT = UNEMPLOYMENT_BENEFIT.is_("french")
RESIDENCE_GROUND = THREE_MONTHS | WAIT_EXEMPT
GROUND = any_of(
    SALARIED_GROUND,
    SELF_EMPLOYED_GROUND,
    FRENCH_PENSION,
    FRENCH_BENEFIT,
    HIGHER_EDUCATION,
    FAMILY_GROUND,
    IN_FRANCE & RESIDENCE_GROUND,
)
NUMBER_EXISTS = NUMBER_KNOWN | (BORN_IN_FRANCE & FIRST_REQUEST)
REOPENS = NUMBER_EXISTS & GOAL.is_("open_rights") & GROUND
KNOWS_NOTHING_BUT_BIRTH = BORN_IN_FRANCE & FIRST_REQUEST & GOAL.is_("open_rights") & ~GROUND
MSA_CASE = MSA_WORK & ~STUDENT_BY_PORTAL

ROUTES: tuple[Route, ...] = (
    # -------------------------------------------------------------------------------------------- territory
    Route(
        name="mayotte",
        code="END_CSSM",
        when=TERRITORY.is_("mayotte"),
        title=_("Apply to Mayotte’s own fund, the CSSM"),
        reason=_(
            "Mayotte has a social security scheme of its own. The form of the general scheme (S1106) does not apply there."
        ),
        action=_(
            "Ask the Caisse de sécurité sociale de Mayotte (CSSM) which papers it wants. Do not send form S1106 to a CPAM."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        sources=("css_r111_2", "decree_2005_1050"),
    ),
    Route(
        name="overseas_collectivity",
        code="END_COM",
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
    # --------------------------------------------------------------------------------- children and protection
    Route(
        name="child_in_care",
        code="END_SOCIAL",
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
        sources=("css_r114_8", "css_d160_2", "decree_2017_736"),
    ),
    Route(
        name="child_of_asylum_seeker",
        code="R_CHILD_ASYLUM",
        when=CHILD_REQUEST & SPONSOR_COVER.is_("asylum_seeker"),
        title=_("Apply now for the child, by post, to the CPAM"),
        reason=_(
            "The children of an asylum seeker are covered at once, even while the parents wait for three months."
        ),
        action=_(
            "Send form S1106 for the child, with the parent’s certificate of asylum request that names the child."
        ),
        letter="child",
        sources=("ameli_asylum", "css_d160_2", "circular_7_2020"),
    ),
    Route(
        name="protection",
        code="R_CPAM",
        when=IN_FRANCE & PROTECTED & FIRST_REQUEST & ~CHILD_REQUEST & ~AGRICULTURE,
        title=_("Apply now, by post, to the CPAM"),
        reason=_(
            "Refugees, people with subsidiary or temporary protection and stateless persons are covered at once: the three-month rule does not apply to you."
        ),
        action=_(
            "Send form S1106 with the letter and the papers. Do not wait for the OFPRA certificate: it can follow."
        ),
        letter="first_protection",
        sources=("css_d160_2", "css_r114_8", "arrete_2017"),
    ),
    Route(
        name="coordination_form",
        code="R_CPAM_FORM",
        when=COORDINATION_FORM.is_("short_course", "full_course") & ~HIGHER_EDUCATION
        | COORDINATION_FORM.is_("short_course"),
        title=_("Hand your coordination form to the CPAM"),
        reason=_(
            "The fund of the islands you come from keeps covering you. The coordination form (SE) tells the CPAM so."
        ),
        action=_("Send the SE form to the CPAM of the place where you live now, with the papers below."),
        letter="first_s1",
        trust=Trust.PRACTICE,
        sources=("tntv_se980", "cleiss_coordination"),
    ),
    # ------------------------------------------------------------------------- an existing number or request
    Route(
        name="reminder",
        code="R_REMIND",
        when=WAITING & EIGHT_WEEKS,
        title=_("Send a reminder"),
        reason=_("Your file was sent eight weeks ago or more, and offices usually answer within four to eight weeks."),
        action=_(
            "Do not send a second file: it would become a duplicate. Send this reminder with a copy of the file and the proof of posting."
        ),
        letter="reminder",
        trust=Trust.PRACTICE,
        sources=("guide_workers", "css_l217_7_1"),
    ),
    Route(
        name="employer_filed",
        code="END_EMPLOYER",
        when=NUMBER_STATUS.is_("applied_employer") & UNDER_EIGHT_WEEKS,
        title=_("Wait for the office’s letter"),
        reason=_("A file has already been sent for you. A second one would become a duplicate and slow both down."),
        action=_(
            "Answer the office’s letter as soon as it comes. If nothing has come eight weeks after the file was sent, come back here for a reminder."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        trust=Trust.PRACTICE,
        sources=("guide_workers", "guide_number", "welcome_to_france"),
    ),
    Route(
        name="already_sent",
        when=(NUMBER_STATUS.is_("applied_self") | CONVERSION_SENT) & UNDER_EIGHT_WEEKS,
        title=_("Wait: your file is on its way"),
        reason=_(
            "Your file was sent less than eight weeks ago. Offices usually answer within four to eight weeks; the definitive number can take up to nine months."
        ),
        action=_(
            "Keep your copy and the proof of posting. If nothing has come after eight weeks, come back here for a reminder."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        trust=Trust.PRACTICE,
        sources=("guide_workers", "ameli_number"),
    ),
    Route(
        name="convert_reminder",
        code="R_CONVERT",
        when=CONVERSION_SENT & EIGHT_WEEKS,
        title=_("Send a reminder about your definitive number"),
        reason=_("You hold a provisional number and sent your birth certificate eight weeks ago or more."),
        action=_("Send this reminder with a copy of what you sent. Do not send a new request for cover."),
        recipient=Recipient.ISSUER,
        letter="reminder",
        sources=("ameli_number", "css_r114_7"),
    ),
    Route(
        name="convert_msa",
        code="R_CONVERT",
        when=PROVISIONAL & MSA_WORK,
        title=_("Turn your provisional number into a definitive one, at the MSA"),
        reason=_(
            "You hold a provisional number. It becomes definitive once your birth certificate has been accepted."
        ),
        action=_(
            "Send your birth certificate to the MSA that gave you the provisional number. Do not send a new request for cover."
        ),
        recipient=Recipient.AGRICULTURE,
        letter="msa_convert",
        sources=("ameli_number", "css_r114_7", "msa_71"),
    ),
    Route(
        name="convert",
        code="R_CONVERT",
        when=PROVISIONAL,
        title=_("Turn your provisional number into a definitive one"),
        reason=_(
            "You hold a provisional number. It becomes definitive once your birth certificate has been accepted."
        ),
        action=_(
            "Send your birth certificate to the office that gave you the provisional number. Do not send a new request for cover."
        ),
        recipient=Recipient.ISSUER,
        letter="convert",
        sources=("ameli_number", "css_r114_7"),
    ),
    Route(
        name="ameli_account",
        code="END_AMELI",
        when=GOAL.is_("update_details"),
        title=_("Change it in your ameli account"),
        reason=_(
            "You have a number and you are covered: address, bank and card are changed online, not by a new request."
        ),
        action=_(
            "Sign in to your ameli account (MSA account for farm workers). Without an account, send form S1104 when you move to the area of another fund."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        link="https://www.ameli.fr",
        sources=("form_s1104",),
    ),
    Route(
        name="lost_number",
        code="R_LOST",
        when=IN_FRANCE & (GOAL.is_("know_number") | (FRENCH_BENEFIT & FIRST_REQUEST)),
        title=_("Ask for the number you already have"),
        reason=_("A number is given once, for life. Yours exists: you only need to be told what it is."),
        action=_(
            "Look at old papers first (payslips, an attestation, a hospital bill). Otherwise go to a counter with your ID, or send this letter."
        ),
        letter="lost",
        sources=("sp_f16467", "guide_number"),
    ),
    Route(
        name="lost_number_abroad",
        code="R_LOST_ABROAD",
        when=GOAL.is_("know_number"),
        title=_("Ask for your number from abroad"),
        reason=_("A number is given once, for life. Yours exists: you only need to be told what it is."),
        action=_(
            "Call +33 1 84 90 36 46, or let an adult in France ask for you with a signed power of attorney (procuration)."
        ),
        recipient=Recipient.NOBODY,
        letter="procuration",
        sources=("guide_number", "sp_f16467"),
    ),
    Route(
        name="number_exists",
        code="END_HAS_NIR",
        when=KNOWS_NOTHING_BUT_BIRTH,
        title=_("You already have a number: ask for it"),
        reason=_(
            "Whoever was born in France has had a number since birth, whatever their nationality. What you live on today does not open cover yet."
        ),
        action=_(
            "Ask for your number now (choose “to know my number”). Cover can be opened as soon as you work, or after three months of residence."
        ),
        end=End.STOP,
        sources=("sp_f16467", "css_d160_2"),
    ),
    # ----------------------------------------------------------------------- nothing to send, or not from here
    Route(
        name="monaco",
        code="END_MONACO",
        when=WORK_SITUATION.is_("monaco") | (RESIDENCE.is_("monaco") & ~WORKS),
        title=_("Apply to Monaco’s own funds"),
        reason=_("Monaco has a social security scheme of its own, the Caisses sociales de Monaco."),
        action=_(
            "Ask the Caisses sociales de Monaco. If you work in Monaco and live in France, ask them also how your care in France is covered."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        link="https://www.caisses-sociales.mc",
        trust=Trust.MEMORY,
        sources=("research_memory",),
    ),
    Route(
        name="posted",
        code="END_A1",
        when=POSTED & ~HAS_S1,
        title=_("Stay insured where you are posted from"),
        reason=_(
            "You are posted to France: with an A1 or another certificate of posting you stay insured in the country that sends you."
        ),
        action=_(
            "Do not fill in form S1106. If you come to live in France, ask your insurer at home for an S1 form and register it with the CPAM."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("form_s1106_en", "ameli_posted", "sp_f12859"),
    ),
    Route(
        name="international_organisation",
        code="END_INTL",
        when=WORK_SITUATION.is_("international") | (SPONSOR_COVER.is_("international") & ~WORKS),
        title=_("Your organisation insures you"),
        reason=_(
            "Officials of international organisations, diplomats and their families belong to their employer’s own scheme."
        ),
        action=_("Ask the personnel office of the organisation or embassy. If it does not insure you, ask your CPAM."),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        trust=Trust.MEMORY,
        sources=("research_memory",),
    ),
    Route(
        name="civil_servant",
        when=WORK_SITUATION.is_("civil_service"),
        title=_("Your administration registers you"),
        reason=_(
            "The health insurance of tenured and trainee civil servants is run by the bodies their administration works with, not by a file of your own."
        ),
        action=_("Ask your personnel office which body manages your cover and what it wants from you."),
        end=End.ASK,
        recipient=Recipient.NOBODY,
        sources=("css_d160_14",),
    ),
    Route(
        name="ask_for_s1",
        code="END_ASK_S1",
        when=EUROPEAN_PENSION & ~HAS_S1 & ~WORKS & ~NUMBER_STATUS.is_("applied_self"),
        title=_("Ask for an S1 form first"),
        reason=_(
            "The country that pays your pension also pays for your health care in France. Without its S1 form the CPAM cannot register you as a pensioner."
        ),
        action=_(
            "Ask the body that pays your pension for an S1 form, if you can before you leave. Come back with it: you will then send it to the CPAM. Do not send form S1106."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Route(
        name="not_in_france_yet",
        code="END_NOT_YET",
        when=NOT_YET | (STAYS_ABROAD & ~WORK_IN_FRANCE),
        title=_("Come back once you live in France"),
        reason=_("A number is asked for from an address in France, once you live or work there."),
        action=_(
            "Get your birth certificate, and its translation if you need one, before you leave. Ask for an S1, E104 or other form at home. Come back here on arrival."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        trust=Trust.PRACTICE,
        sources=("guide_workers", "css_l160_1"),
    ),
    Route(
        name="tourist",
        code="END_TOURIST",
        when=SHORT_VISIT & ~WORKS,
        title=_("A short visit gives no cover"),
        reason=_(
            "A short-stay visa, or a stay without a visa, is not among the documents that open rights to health cover."
        ),
        action=_("Keep travel insurance, or your European card if you have one."),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("arrete_2017",),
    ),
    Route(
        name="state_medical_aid",
        code="END_AME",
        when=UNDOCUMENTED & THREE_MONTHS,
        title=_("Ask for state medical aid (AME)"),
        reason=_(
            "Health cover needs a residence document, even for people who work. After three months in France without one, state medical aid (aide médicale de l’État, AME) pays for care instead."
        ),
        action=_(
            "Ask your CPAM for the AME form. Any hospital’s social service (PASS) or an association can help. Asking is free."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        sources=("css_r111_3", "sp_f13842"),
    ),
    Route(
        name="urgent_care_only",
        code="END_URGENT",
        when=UNDOCUMENTED & UNDER_THREE_MONTHS,
        title=_("In an emergency, go to a hospital"),
        reason=_(
            "Health cover needs a residence document, and state medical aid needs three months in France. Until then hospitals treat what cannot wait."
        ),
        action=_(
            "For care that cannot wait go to a public hospital and ask for its social service (PASS). Keep everything that proves since when you have been in France."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("css_r111_3", "ameli_asylum"),
    ),
    Route(
        name="working_holiday",
        code="CHECK_PVT",
        when=RESIDENCE_PERMIT.is_("working_holiday", "vls_t"),
        title=_("Ask your office: this visa is not on the list"),
        reason=_(
            "A working-holiday visa or a temporary long-stay visa is not among the documents that open rights. Most offices refuse it; no official page says so in so many words."
        ),
        action=_(
            "Keep private insurance. Your employer can declare you and pay you without a number. Ask the CPAM in writing before you send a file."
        ),
        end=End.ASK,
        recipient=Recipient.RESIDENCE,
        trust=Trust.PRACTICE,
        sources=("arrete_2017", "pvtistes"),
    ),
    Route(
        name="card_to_request",
        code="CHECK_PVT",
        when=RESIDENCE_PERMIT.is_("visa_card_to_request"),
        title=_("Ask for your residence card first"),
        reason=_(
            "A visa marked “carte de séjour à solliciter” does not open rights by itself; a paper of the prefecture that shows you in its files does."
        ),
        action=_("Ask for your card online within two months of arrival. Come back with the receipt or certificate."),
        end=End.ASK,
        recipient=Recipient.RESIDENCE,
        sources=("arrete_2017",),
    ),
    Route(
        name="validate_visa",
        code="STOP_VALIDATE",
        when=RESIDENCE_PERMIT.is_("vls_ts_unvalidated"),
        title=_("Validate your visa first"),
        reason=_("A long-stay visa counts as a residence document only once it has been validated online."),
        action=_(
            "Validate it on the government’s site for foreigners in France, within three months of arrival, and keep the confirmation. Then come back here."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("arrete_2017", "forum_students"),
    ),
    Route(
        name="ehic_unemployed",
        code="END_EHIC",
        when=UNEMPLOYMENT_BENEFIT.is_("u2"),
        title=_("The country that pays your benefit covers you"),
        reason=_(
            "While another European country exports your unemployment benefit (form U2), it also pays for your care."
        ),
        action=_(
            "Show your European card (EHIC). Register with France Travail within seven days. Come back when the exported months end."
        ),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("sp_f32824",),
    ),
    Route(
        name="ehic_student",
        code="END_EHIC",
        when=EHIC_WHOLE_STAY & ~WORKS,
        title=_("Your European card is enough"),
        reason=_(
            "Your European card (EHIC) is valid until the end of your academic year and you have no paid job: your own country covers you."
        ),
        action=_("Show the card. Come back if it runs out or if you take a paid job."),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("sp_f12859", "cleiss_students"),
    ),
    Route(
        name="ehic_kept",
        code="END_EHIC",
        when=FOREIGN_COVER.is_("ehic_kept") & ~FRENCH_BENEFIT,
        title=_("Your former country still covers you"),
        reason=_(
            "As long as your former country keeps your rights open, you show its European card (EHIC) in France."
        ),
        action=_("Show the card. Come back before it runs out, or as soon as you start to work."),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("sp_f32824",),
    ),
    Route(
        name="ehic_short_stay",
        code="END_EHIC_SHORT",
        when=FOREIGN_COVER.is_("ehic_short_stay") & ~FRENCH_BENEFIT,
        title=_("Your European card covers a short stay"),
        reason=_("For a stay of three months or less without work, your own country covers you."),
        action=_("Show your European card (EHIC). Come back if you decide to stay."),
        end=End.STOP,
        recipient=Recipient.NOBODY,
        sources=("cleiss_inactive",),
    ),
    Route(
        name="family_of_s1_holder",
        code="END_S1_FAM",
        when=SPONSOR_COVER.is_("s1") & ~WORKS,
        title=_("Register the S1 that names you"),
        reason=_(
            "The relative you join is covered by another country. You are covered through the same S1 form, or one of your own, not through form S1106."
        ),
        action=_("Ask the body that issued the S1 to name you or to issue one for you, and hand it to the CPAM."),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        sources=("form_s1106_en",),
    ),
    Route(
        name="asylum_wait",
        code="END_WAIT3M_ASYLUM",
        when=ASYLUM_SEEKER & UNDER_THREE_MONTHS & ~GROUND & ~WORKS,
        title=_("Wait until you have been in France for three months"),
        reason=_(
            "Since 1 January 2020 adult asylum seekers are covered after three months in France. Children are covered at once."
        ),
        action=_(
            "File now for your children. For care that cannot wait go to a public hospital and ask for its social service (PASS). Come back on the day shown."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        sources=("circular_7_2020", "ameli_asylum"),
    ),
    Route(
        name="researcher_without_contract",
        code="MANUAL_RESEARCHER",
        when=WORK_SITUATION.is_("researcher_no_contract") & UNDER_THREE_MONTHS & ~GROUND,
        title=_("You are not insured as a worker"),
        reason=_("Without a French work contract a researcher is not insured through work, whatever the permit says."),
        action=_(
            "Keep private insurance for the first three months, then come back: you can apply because you live in France."
        ),
        end=End.ASK,
        recipient=Recipient.NOBODY,
        trust=Trust.PRACTICE,
        sources=("ulys",),
    ),
    Route(
        name="intern_without_cover",
        code="CHECK_INTERN",
        when=INTERN_SITUATION.is_("unpaid") & ~REOPENS,
        title=_("The internship alone gives no cover"),
        reason=_(
            "An internship paid at or below the legal minimum is not work in the sense of social security, and your school is not in France."
        ),
        action=_(
            "Keep the cover of your country (European card) or private insurance. Accidents at work are covered through the school or the host. Ask your CPAM if you stay longer than three months."
        ),
        end=End.ASK,
        recipient=Recipient.RESIDENCE,
        trust=Trust.PRACTICE,
        sources=("openfisca_gratification", "research_memory"),
    ),
    Route(
        name="check_agreement",
        code="CHECK_CONVENTION",
        when=PENSION_SOURCE.is_("agreement_country") & ~WORKS & ~FAMILY_GROUND,
        title=_("Check the agreement with the country that pays your pension"),
        reason=_(
            "France has a social security agreement with that country. Some agreements pay for pensioners’ care in France, some do not."
        ),
        action=_(
            "Ask the body that pays your pension and the Cleiss (+33 1 45 26 33 41) whether the agreement covers you, and with which form. If it does not, you can apply on residence after three months in France."
        ),
        end=End.ASK,
        recipient=Recipient.RESIDENCE,
        trust=Trust.PRACTICE,
        link="https://www.cleiss.fr",
        sources=("sp_f12859", "agreements_table"),
    ),
    # ------------------------------------------------------------------------------------------ ways to apply
    Route(
        name="swiss_choice",
        code="R_CHOICE",
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
        when=(HAS_S1 & ~STUDENT & ~WORK_IN_FRANCE & ~FRENCH_PENSION & ~FRENCH_BENEFIT)
        | (IN_FRANCE & WORK_SITUATION.is_("other_europe")),
        title=_("Register your S1 form with the CPAM"),
        reason=_("Another country pays for your health care. Its S1 form takes the place of form S1106."),
        action=_("Send the S1 with the papers below to the CPAM of the place where you live. Keep a copy of the S1."),
        letter="first_s1",
        sources=("form_s1106_en", "sp_f12859"),
    ),
    Route(
        name="reactivate_msa",
        code="R_REACT",
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
        when=MSA_CASE,
        title=_("Apply by post to the MSA"),
        reason=_(
            "Farm, forest and vineyard work is insured by the agricultural scheme, the MSA, from the first hour."
        ),
        action=_(
            "Send form S1106 to the MSA, not to the CPAM, with the papers below. One file is enough for all harvests."
        ),
        recipient=Recipient.AGRICULTURE,
        letter="msa_first",
        sources=("sp_f34308", "sp_f16467", "msa_71"),
    ),
    Route(
        name="paris_talent",
        code="R_PARIS_TALENT",
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
        sources=("grenoble_talents", "ciup", "ulys"),
    ),
    Route(
        name="paris_assistants",
        when=IN_FRANCE & WORK_SITUATION.is_("language_assistant"),
        title=_("Your school asks online; otherwise write to the Paris desk"),
        reason=_(
            "Language assistants with an “arrêté de nomination” are registered by one desk of the CPAM of Paris, wherever they live."
        ),
        action=_(
            "Ask your school first: it normally sends the request online. Only if it has not, send form S1106 and the papers below to that desk."
        ),
        recipient=Recipient.PARIS_ASSISTANTS,
        letter="first_work",
        trust=Trust.PRACTICE,
        sources=("forum_assistants", "fei_guide"),
    ),
    Route(
        name="workplace",
        code="R_CPAM_WORK",
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
        sources=("ameli_students", "sp_f12859"),
    ),
    Route(
        name="work",
        code="R_CPAM_WORK",
        when=SALARIED_GROUND,
        title=_("Apply by post to the CPAM, because you work"),
        reason=_(
            "Work in France opens cover from the first hour: no minimum of hours and no three-month wait. The number is always asked for by the employee."
        ),
        action=_(
            "Send form S1106 with the letter and the papers below. Your employer’s own declaration (DPAE) is separate."
        ),
        letter="first_work",
        sources=("css_l160_1", "ameli_employers", "ameli_number", "sp_f12859"),
    ),
    Route(
        name="self_employed",
        code="R_INPI",
        when=SELF_EMPLOYED_GROUND,
        title=_("Register your business, then answer the CPAM"),
        reason=_(
            "The one-stop shop for businesses (INPI) tells Urssaf, and Urssaf tells the CPAM: your cover starts with your activity."
        ),
        action=_(
            "Register on the INPI site first. When the CPAM writes, or after four weeks without a letter, send the papers below; form S1106 only if it asks for it."
        ),
        letter="first_self_employed",
        trust=Trust.PRACTICE,
        sources=("franco_british", "css_l160_1", "css_d160_14"),
    ),
    Route(
        name="pension",
        code="R_CPAM_PENSION",
        when=FRENCH_PENSION,
        title=_("Apply by post to the CPAM, because France pays you a pension"),
        reason=_("A French pension, even a small one, makes France pay for your care, with no three-month wait."),
        action=_("Send form S1106 with your pension notice and the papers below."),
        letter="first_pension",
        sources=("css_d160_14", "forget_2021"),
    ),
    Route(
        name="child",
        code="R_CHILD",
        when=CHILD_REQUEST & SPONSOR_INSURED,
        title=_("Attach the child to one parent or both"),
        reason=_(
            "A child under 18 is covered through its parents, with no three-month wait and no residence document."
        ),
        action=_(
            "Send form S3705, signed by both parents, with the child’s papers to the office of the parent. Each parent sends part 1 to their own office."
        ),
        letter="child",
        sources=("sp_f16620", "form_s3705"),
    ),
    Route(
        name="child_needs_insured_parent",
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
        name="family",
        code="R_CPAM_FAMILY",
        when=IN_FRANCE & FAMILY_GROUND,
        title=_("Apply by post to the CPAM, because you join an insured relative"),
        reason=_(
            "Family members who join a person insured in France are exempt from the three-month wait. Each adult sends a file of their own."
        ),
        action=_("Send form S1106 with the letter, which asks for the exemption, and the papers below."),
        letter="first_family",
        sources=("css_d160_2", "forum_non_eu"),
    ),
    Route(
        name="check_ascendant",
        code="CHECK_ASCENDANT",
        when=IN_FRANCE & OTHER_RELATIVE & SPONSOR_INSURED & UNDER_THREE_MONTHS & ~WAIT_EXEMPT,
        title=_("Ask your office whether the three-month wait applies"),
        reason=_(
            "The exemption covers “family members” as the law defines them. Whether a parent or another adult relative is one is not settled by what we could read."
        ),
        action=_(
            "Ask the CPAM, with the letter below. If it says no, come back on the day shown, when you will have lived in France for three months."
        ),
        end=End.ASK,
        letter="first_family",
        sources=("css_d160_2", "css_l161_1"),
    ),
    Route(
        name="pupil_or_trainee",
        when=IN_FRANCE
        & (STUDENT_LEVEL.is_("school_or_language") | INTERN_SITUATION.is_("cooperation"))
        & UNDER_THREE_MONTHS
        & ~WAIT_EXEMPT,
        title=_("Ask your office whether the three-month wait applies"),
        reason=_(
            "A decree of 2017 exempts people enrolled in a school and trainees under a cooperation agreement (article D. 160-2, II, 5°). We could not read that it is still in force today."
        ),
        action=_(
            "Ask the CPAM and quote that article. If it says no, come back on the day shown, when you will have lived in France for three months."
        ),
        end=End.ASK,
        sources=("decree_2017_736", "css_d160_2"),
    ),
    Route(
        name="wait_three_months",
        code="END_WAIT3M",
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
        when=IN_FRANCE & ~WORK_SITUATION.is_("elsewhere"),
        title=_("Apply by post to the CPAM, because you live in France"),
        reason=_("You live in France in a stable and regular way: that opens cover, without work."),
        action=_("Send form S1106 with the letter and the papers below."),
        letter="first_residence",
        sources=("css_l160_1", "css_d160_2", "css_l160_5"),
    ),
    Route(
        name="not_covered",
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
