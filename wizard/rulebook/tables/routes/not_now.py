"""Situations in which nothing is to be sent now, or in which the office must be asked first."""

from wizard.rulebook.facts import (
    ASYLUM_SEEKER,
    EHIC_WHOLE_STAY,
    FOREIGN_COVER,
    INTERN_SITUATION,
    PENSION_SOURCE,
    RESIDENCE_PERMIT,
    RETIREE,
    SPONSOR_COVER,
    THREE_MONTHS,
    UNDOCUMENTED,
    UNEMPLOYMENT_BENEFIT,
    WORK_SITUATION,
    WORKS,
)
from wizard.rulebook.rows import AUDITED, End, Ground, Recipient, Route, Sends, Trust, Waits
from wizard.rulebook.tables.routes.conditions import FAMILY_GROUND, FRENCH_BENEFIT, GROUND, REOPENS, UNDER_THREE_MONTHS
from wizard.rulebook.words import _

NOT_NOW: tuple[Route, ...] = (
    Route(
        name="state_medical_aid",
        code="END_AME",
        sends=Sends.NOTHING,
        ground=Ground.NO_PERMIT,
        when=UNDOCUMENTED & THREE_MONTHS,
        title=_("Ask for state medical aid (AME)"),
        reason=_(
            "Health cover needs a residence document, even for people who work. State medical aid (aide médicale de l’État, AME) pays for care instead. You need three months in France without a residence document, and a low income."
        ),
        action=_(
            "Hand in the first request yourself, in person: ask your CPAM where. A hospital’s social service (PASS) or an association can help. If your permit has only just expired, ask first whether your health cover continues."
        ),
        end=End.STOP,
        recipient=Recipient.RESIDENCE,
        checked_on=AUDITED,
        sources=("css_r111_3", "sp_f13842", "decree_2020_1325", "css_r111_4"),
    ),
    Route(
        name="urgent_care_only",
        code="END_URGENT",
        sends=Sends.NOTHING,
        ground=Ground.NO_PERMIT,
        when=UNDOCUMENTED,
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
        sends=Sends.NOTHING,
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
        checked_on=AUDITED,
        sources=("arrete_2017", "pvtistes"),
    ),
    Route(
        name="card_to_request",
        code="CHECK_PVT",
        sends=Sends.NOTHING,
        waits=Waits.RESIDENCE_PAPER,
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
        sends=Sends.NOTHING,
        waits=Waits.RESIDENCE_PAPER,
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
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
        waits=Waits.END_OF_COVER,
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
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
        waits=Waits.END_OF_COVER,
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
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
        waits=Waits.END_OF_COVER,
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
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
        waits=Waits.END_OF_COVER,
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
        sends=Sends.NOTHING,
        ground=Ground.FAMILY,
        waits=Waits.FOREIGN_FORM,
        when=SPONSOR_COVER.is_("s1") & ~WORKS & ~RETIREE,
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
        sends=Sends.NOTHING,
        ground=Ground.PROTECTION,
        waits=Waits.THREE_MONTHS,
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
        sends=Sends.NOTHING,
        ground=Ground.RESIDENCE,
        waits=Waits.THREE_MONTHS,
        when=WORK_SITUATION.is_("researcher_no_contract") & UNDER_THREE_MONTHS & ~GROUND,
        title=_("You are not insured as a worker"),
        reason=_("Without a French work contract a researcher is not insured through work, whatever the permit says."),
        action=_(
            "Keep private insurance for the first three months, then come back: you can apply because you live in France."
        ),
        end=End.ASK,
        recipient=Recipient.NOBODY,
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("ulys",),
    ),
    Route(
        name="intern_without_cover",
        code="CHECK_INTERN",
        sends=Sends.NOTHING,
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
        checked_on=AUDITED,
        sources=("openfisca_gratification", "research_memory"),
    ),
    Route(
        name="check_agreement",
        code="CHECK_CONVENTION",
        sends=Sends.NOTHING,
        ground=Ground.PENSION,
        waits=Waits.FOREIGN_FORM,
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
)
