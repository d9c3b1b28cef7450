"""What a number or a request that already exists asks for."""

from wizard.rulebook.facts import (
    CONVERSION_SENT,
    FIRST_REQUEST,
    GOAL,
    IN_FRANCE,
    NUMBER_STATUS,
    PROVISIONAL,
    REFUSED,
    WAITING,
)
from wizard.rulebook.rows import AUDITED, End, Ground, Recipient, Route, Sends, Trust, Waits
from wizard.rulebook.tables.routes.conditions import EIGHT_WEEKS, FRENCH_BENEFIT, KNOWS_NOTHING_BUT_BIRTH, MSA_WORK
from wizard.rulebook.words import _

EXISTING_NUMBER: tuple[Route, ...] = (
    Route(
        name="refused",
        sends=Sends.OBJECTION,
        when=REFUSED,
        title=_("Object to the refusal"),
        reason=_(
            "The office has refused your file or sent it back. It can take the same file up again, and you need not wait eight weeks to ask for that."
        ),
        action=_(
            "If the office is right and a paper is missing, send that paper with the office’s letter on top. Otherwise send this letter with a copy of the refusal and of the whole file. Do not send a new request."
        ),
        letter="objection",
        trust=Trust.PRACTICE,
        sources=("css_l217_7_1", "css_r142_1"),
    ),
    Route(
        name="reminder",
        code="R_REMIND",
        sends=Sends.REMINDER,
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
        name="convert_reminder",
        code="R_CONVERT",
        sends=Sends.CONVERSION_REMINDER,
        when=CONVERSION_SENT & EIGHT_WEEKS,
        title=_("Send a reminder about your definitive number"),
        reason=_("You hold a provisional number and sent your birth certificate eight weeks ago or more."),
        action=_("Send this reminder with a copy of what you sent. Do not send a new request for cover."),
        recipient=Recipient.ISSUER,
        letter="reminder",
        sources=("ameli_number", "css_r114_7"),
    ),
    Route(
        name="employer_filed",
        code="END_EMPLOYER",
        sends=Sends.NOTHING,
        waits=Waits.ANSWER,
        when=NUMBER_STATUS.is_("applied_employer"),
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
        sends=Sends.NOTHING,
        waits=Waits.ANSWER,
        when=NUMBER_STATUS.is_("applied_self") | CONVERSION_SENT,
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
        name="convert_msa",
        code="R_CONVERT",
        sends=Sends.CONVERSION,
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
        sends=Sends.CONVERSION,
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
        checked_on=AUDITED,
        sources=("ameli_number", "css_r114_7"),
    ),
    Route(
        name="ameli_account",
        code="END_AMELI",
        sends=Sends.CHANGE,
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
        checked_on=AUDITED,
        sources=("form_s1104", "css_l160_18"),
    ),
    Route(
        name="lost_number",
        code="R_LOST",
        sends=Sends.SEARCH,
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
        sends=Sends.PROXY_SEARCH,
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
        sends=Sends.NOTHING,
        ground=Ground.BIRTH,
        waits=Waits.THREE_MONTHS,
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
)
