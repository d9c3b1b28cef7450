"""What happens next, in order, and when to chase. Ranges in weeks, never a promise."""

from wizard.rulebook.facts import AU_PAIR, MONTHS_IN_FRANCE, URGENT_CARE
from wizard.rulebook.logic import ALWAYS
from wizard.rulebook.outlook import via
from wizard.rulebook.rows import AUDITED, NextStep, StepRole, Trust
from wizard.rulebook.tables.families import (
    ANY_LETTER,
    ATTACHING,
    AWAITS_ANSWER,
    BY_POST,
    BY_RECORDED_DELIVERY,
    CHILD_LETTER,
    CONVERSION,
    NEW_NUMBER,
    OBJECTS,
    ONLINE,
    PROXY,
    QUESTION,
    REACTIVATION,
    REMINDS,
    REMINDS_OF_CONVERSION,
    REQUEST_TO_MSA,
    SEARCHES,
    SENT_TO_MSA,
    THREE_MONTH_WAIT,
    TO_AN_OFFICE,
    WORK_BY_POST,
)
from wizard.rulebook.words import _

NEXT_STEPS: tuple[NextStep, ...] = (
    NextStep(
        name="post_it",
        when=ANY_LETTER & ~BY_RECORDED_DELIVERY & ~PROXY,
        title=_("Post it"),
        text=_(
            "Ordinary post is enough; recorded delivery (lettre recommandée avec avis de réception) proves the date. Keep a copy of everything. You may also hand it in at a counter."
        ),
        weeks=(0, 0),
        role=StepRole.POSTING,
        sources=("guide_workers", "host_rules"),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="post_recorded",
        when=BY_RECORDED_DELIVERY,
        title=_("Post it"),
        text=_(
            "Send it by recorded delivery (lettre recommandée avec avis de réception), at a post office or on laposte.fr. Keep the receipt and a copy of everything."
        ),
        weeks=(0, 0),
        role=StepRole.POSTING,
        sources=("host_rules",),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="online_account",
        when=ONLINE,
        title=_("Register on the students’ site"),
        text=_(
            "You see a provisional number and a provisional attestation at once. Give the number to your employer if you work."
        ),
        weeks=(0, 0),
        sources=("ameli_students", "sp_f16467"),
    ),
    NextStep(
        name="employer_declares",
        code="R18",
        when=(WORK_BY_POST | REQUEST_TO_MSA | via("employer_filed")) & ~AU_PAIR,
        title=_("Your employer declares you, with or without a number"),
        text=_(
            "The declaration before hiring (DPAE) is the employer’s duty, in the eight days before you start. If the employer refuses, tell Urssaf (MSA for farm work) or the labour inspectorate."
        ),
        trust=Trust.PRACTICE,
        checked_on=AUDITED,
        sources=("ct_r1221_2", "css_r161_2", "ameli_employers", "guide_workers"),
    ),
    NextStep(
        name="provisional_number",
        when=NEW_NUMBER & ~ONLINE,
        title=_("A provisional number comes by post"),
        text=_(
            "With it you are refunded, on paper treatment forms (feuilles de soins). Give it to your employer. There is no carte Vitale yet."
        ),
        weeks=(4, 8),
        sources=("guide_workers", "ameli_number"),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="answer",
        when=REACTIVATION | SEARCHES | CONVERSION | REMINDS | OBJECTS,
        title=_("The office answers"),
        text=_("It confirms, or asks for a missing paper: send it back with its letter on top."),
        weeks=(4, 8),
        sources=("guide_workers",),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="first_reminder",
        when=BY_POST | SEARCHES | CHILD_LETTER | ONLINE | QUESTION,
        title=_("No answer? Send a reminder"),
        text=_(
            "Come back here: choose “I have asked for one and I am waiting” and print the reminder. Do not send a second file."
        ),
        weeks=(8, 8),
        sources=("guide_workers",),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="second_reminder",
        when=(BY_POST | REMINDS | ATTACHING | ONLINE) & ~SENT_TO_MSA,
        title=_("Still nothing? Send a second reminder, then write to the mediator"),
        text=_(
            "Send a second reminder. After it you can write to the mediator of a CPAM (article L. 217-7-1), with a copy of your unanswered letters. An MSA has another mediator, who only steps in after a refused appeal. This article changed on 28 May 2026 and we could not read the new text."
        ),
        weeks=(16, 16),
        checked_on=AUDITED,
        sources=("css_l217_7_1",),
    ),
    NextStep(
        name="second_reminder_msa",
        when=SENT_TO_MSA,
        title=_("Still nothing? Send a second reminder"),
        text=_(
            "Send it by registered post. If the MSA refuses, you can appeal to its commission (commission de recours amiable). The mediator of the MSA steps in only after the commission has said no (rural code, article L. 723-34-1). This article changed on 28 May 2026 and we could not read the new text."
        ),
        weeks=(16, 16),
        sources=("css_r142_1", "crpm_l723_34_1"),
        checked_on=AUDITED,
    ),
    NextStep(
        name="if_refused",
        when=(ANY_LETTER & ~OBJECTS) | ONLINE | AWAITS_ANSWER,
        title=_("Refused in writing? Object at once"),
        text=_(
            "Come back here and choose “I have asked for one and the office refused, or sent my file back”: you get a letter of objection. Do not let the time limit pass that stands on the decision."
        ),
        sources=("css_r142_1",),
    ),
    NextStep(
        name="appeal",
        when=OBJECTS,
        title=_("The appeals commission (commission de recours amiable): two months"),
        text=_(
            "You have two months from the day you were told (article R. 142-1). The limit counts only if the decision states it and how to appeal (article R. 142-1-A). No answer from the commission within two months means no (article R. 142-6). You need its decision before you can go to court (article L. 142-4)."
        ),
        checked_on=AUDITED,
        sources=("css_r142_1", "css_r142_1_a", "css_r142_6", "css_l142_4"),
    ),
    NextStep(
        name="mediator_after_refusal",
        when=OBJECTS,
        title=_("The mediator"),
        text=_(
            "You can also ask the mediator of the CPAM (article L. 217-7-1), as long as you have not gone to court. This article changed on 28 May 2026 and we could not read the new text. Do not count on it to stop a time limit: write to the commission in time. The mediator of the MSA steps in only after the commission has said no (rural code, article L. 723-34-1)."
        ),
        checked_on=AUDITED,
        sources=("css_l217_7_1", "crpm_l723_34_1"),
    ),
    NextStep(
        name="definitive_number",
        when=NEW_NUMBER | CONVERSION | REMINDS_OF_CONVERSION,
        title=_("The definitive number"),
        text=_(
            "It begins with 1 or 2 and is for life. Once you have it, open an ameli account (seven to ten days later for students) and send your new number to your employer."
        ),
        weeks=(13, 39),
        sources=("ameli_number", "css_r114_7", "ciup"),
    ),
    NextStep(
        name="carte_vitale",
        when=NEW_NUMBER | CONVERSION,
        title=_("The carte Vitale, and a doctor of your own"),
        text=_(
            "Order the card in your ameli account, or use the carte Vitale app. From 16, choose your doctor (médecin traitant, form S3704). With a low income you may get free extra cover (form S3711, complémentaire santé solidaire)."
        ),
        weeks=(26, 52),
        checked_on=AUDITED,
        sources=("ciup", "selectra_s3704", "css_r161_33_1"),
        trust=Trust.PRACTICE,
    ),
    NextStep(
        name="prepare_while_waiting",
        when=THREE_MONTH_WAIT,
        title=_("Prepare while you wait"),
        text=_(
            "Get the birth certificate and its translation now. Keep bills and rent receipts. Keep private or foreign insurance until your rights are open."
        ),
        sources=("css_d160_2",),
    ),
    NextStep(
        name="tell_us_if_things_change",
        when=THREE_MONTH_WAIT & MONTHS_IN_FRANCE.below(3),
        title=_("Work changes everything"),
        text=_("If you start a job, even a small one, come back at once: work opens cover from the first hour."),
        checked_on=AUDITED,
        sources=("css_l160_1", "sp_f12859"),
    ),
    NextStep(
        name="care_now",
        when=ALWAYS,
        title=_("If you need care now"),
        text=_(
            "Emergency: 15 or 112. A public hospital treats what cannot wait; its social service (permanence d’accès aux soins de santé, PASS) helps people without cover. Keep every bill and treatment form (feuille de soins): refunds can reach back to the day your rights open."
        ),
        role=StepRole.CARE,
        sources=("ameli_asylum", "ameli_number"),
    ),
    NextStep(
        name="medical_reason",
        when=URGENT_CARE.is_("treatment", "pregnancy") & TO_AN_OFFICE,
        title=_("Say that it is urgent"),
        text=_(
            "The letter mentions it. Call 36 46 as well (from abroad +33 1 84 90 36 46; in English 09 74 75 36 46) and ask for the emergency procedure."
        ),
        sources=("ameli_number",),
        trust=Trust.PRACTICE,
    ),
)
