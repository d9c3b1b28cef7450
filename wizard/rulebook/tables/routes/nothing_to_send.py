"""Situations in which nothing is to be sent: another scheme or another country is in charge."""

from wizard.rulebook.facts import (
    EUROPEAN_PENSION,
    HAS_S1,
    NOT_YET,
    NUMBER_STATUS,
    POSTED,
    RESIDENCE,
    RETIREE,
    SHORT_VISIT,
    SPONSOR_COVER,
    STAYS_ABROAD,
    WORK_IN_FRANCE,
    WORK_SITUATION,
    WORKS,
)
from wizard.rulebook.rows import AUDITED, End, Ground, Recipient, Route, Sends, Trust, Waits
from wizard.rulebook.words import _

NOTHING_TO_SEND: tuple[Route, ...] = (
    Route(
        name="monaco",
        code="END_MONACO",
        sends=Sends.NOTHING,
        ground=Ground.OTHER_SCHEME,
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
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
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
        sends=Sends.NOTHING,
        ground=Ground.OTHER_SCHEME,
        when=WORK_SITUATION.is_("international") | (SPONSOR_COVER.is_("international") & ~WORKS & ~RETIREE),
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
        sends=Sends.NOTHING,
        ground=Ground.WORK,
        when=WORK_SITUATION.is_("civil_service"),
        title=_("Your administration registers you"),
        reason=_(
            "Mutual societies manage the health cover of State civil servants and magistrates. Hospital and local civil servants belong to the CPAM, like other employees."
        ),
        action=_(
            "State: ask your personnel office which body manages your cover. Hospital or local service: come back and choose an ordinary job. You apply to the CPAM."
        ),
        end=End.ASK,
        recipient=Recipient.NOBODY,
        checked_on=AUDITED,
        sources=("css_d160_14", "css_l160_17"),
    ),
    Route(
        name="work_elsewhere",
        sends=Sends.NOTHING,
        ground=Ground.WORK,
        when=WORK_SITUATION.is_("elsewhere"),
        title=_("Ask which country insures you"),
        reason=_(
            "People who work in France are insured in France, even when the employer has no office here (article L. 111-2-2). European rules or an agreement can decide otherwise."
        ),
        action=_(
            "Ask the Cleiss (+33 1 45 26 33 41) and your employer: a company abroad that employs somebody in France normally registers with Urssaf, and you then apply as an employee."
        ),
        end=End.ASK,
        recipient=Recipient.NOBODY,
        checked_on=AUDITED,
        sources=("css_l111_2_2", "sp_f12859"),
    ),
    Route(
        name="ask_for_s1",
        code="END_ASK_S1",
        sends=Sends.NOTHING,
        ground=Ground.FOREIGN_COVER,
        waits=Waits.FOREIGN_FORM,
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
        sends=Sends.NOTHING,
        waits=Waits.ARRIVAL,
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
        sends=Sends.NOTHING,
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
)
