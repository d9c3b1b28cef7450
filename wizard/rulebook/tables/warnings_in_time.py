"""Warnings whose truth has an end, or waits for a text to come: an amount of a year, a protection, a decree."""

from datetime import date

from wizard.rulebook.facts import (
    ASYLUM_SEEKER,
    EUROPEAN,
    INACTIVE,
    OTHER_RELATIVE,
    REFUGEE_LIKE,
    RESIDENCE_PERMIT,
    RETIREE,
    TEMPORARY_PROTECTION,
)
from wizard.rulebook.rows import AUDITED, Warning_
from wizard.rulebook.tables.families import (
    QUESTION,
    RESIDENCE_BY_POST,
    RESIDENCE_WAIT,
    THREE_MONTH_WAIT,
    TO_AN_OFFICE,
    WORK_BY_POST,
)
from wizard.rulebook.tables.routes.conditions import PAID_INTERN
from wizard.rulebook.words import _

NEW_PARTICIPATION = (
    (RETIREE | INACTIVE | OTHER_RELATIVE)
    & ~RESIDENCE_PERMIT.is_("withdrawal_agreement_card")
    & ~EUROPEAN
    & ~REFUGEE_LIKE
    & ~ASYLUM_SEEKER
)
"""People who may live in France on a foreign income; the law does not look at their nationality."""

WARNINGS_IN_TIME: tuple[Warning_, ...] = (
    Warning_(
        name="short_internship_pay",
        valid_to=date(2026, 12, 31),
        when=PAID_INTERN & WORK_BY_POST,
        short=_("The threshold for interns"),
        text=_(
            # xgettext:no-python-format
            "Interns are insured through work only if they are paid more than 15 % of the hourly ceiling of social security. In 2026 that is more than €4.50 an hour. The rate of the day you sign the agreement counts."
        ),
        checked_on=AUDITED,
        sources=("openfisca_gratification",),
    ),
    Warning_(
        name="short_internship_pay_later",
        valid_from=date(2027, 1, 1),
        when=PAID_INTERN & WORK_BY_POST,
        short=_("The threshold for interns"),
        text=_(
            # xgettext:no-python-format
            "Interns are insured through work only if they are paid more than 15 % of the hourly ceiling of social security. We do not know the amount of this year. Ask your host or Urssaf."
        ),
        sources=("openfisca_gratification",),
    ),
    Warning_(
        name="temporary_protection_ends",
        valid_to=date(2027, 3, 4),
        when=TEMPORARY_PROTECTION & TO_AN_OFFICE,
        short=_("Temporary protection ends on 4 March 2027"),
        text=_(
            "We found no later date. Ask the prefecture early which residence document you can have next, and send it to your office."
        ),
        sources=("temporary_protection_end",),
        checked_on=AUDITED,
    ),
    Warning_(
        name="temporary_protection_ended",
        valid_from=date(2027, 3, 5),
        when=TEMPORARY_PROTECTION & (TO_AN_OFFICE | THREE_MONTH_WAIT),
        short=_("Temporary protection ended on 4 March 2027"),
        text=_(
            "We know no later rule. Ask the prefecture which residence document replaces your authorisation, and ask your office whether your rights continue."
        ),
        sources=("temporary_protection_end",),
        checked_on=AUDITED,
    ),
    Warning_(
        name="new_participation",
        code="W_L160_1_1",
        when=NEW_PARTICIPATION & (RESIDENCE_WAIT | RESIDENCE_BY_POST | QUESTION),
        short=_("A new contribution may be asked"),
        text=_(
            "Since 31 December 2025 the law asks a contribution from some people who live in France and do not work (article L. 160-1-1). It concerns people who pay no French social charges on their income because of a treaty, for example a foreign pension under a tax treaty. We found no decree that says how much. Ask your office."
        ),
        checked_on=AUDITED,
        sources=("css_l160_1_1",),
    ),
)
