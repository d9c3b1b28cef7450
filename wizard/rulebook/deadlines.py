"""Days to wait, to chase and to answer by. Pure calendar: a day goes in, days come out.

Months are counted from date to date: from 21 August, three months end on 21 November. Where the last month has no such
day, they end on its last day: from 30 November, on 28 or 29 February. It is how French procedure counts months (Code
de procédure civile, art. 641), taken over here for want of a rule in the social security texts (decision 0031).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

STABLE_RESIDENCE_MONTHS = 3
"""Stable residence: more than three months without a break (CSS, art. D. 160-2)."""

CHASE_AFTER_WEEKS = (8, 16)
"""When to write if nothing came: 8 weeks are the longest the guides announce for a provisional number."""

NIA_STEP_MONTHS = 3
"""Each of the three periods given to complete a file with a provisional number (CSS, art. R. 114-7)."""

APPEAL_MONTHS = 2
"""To write to the commission de recours amiable, and for it to answer (CSS, art. R. 142-1 and R. 142-6)."""


def add_months(day: date, months: int) -> date:
    """The day of the same number `months` later, or the last day of that month. OverflowError beyond the year 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        raise OverflowError("the calendar ends in 9999")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_in_france(arrival: date, on: date) -> int:
    """Whole months from the day of arrival to another day; 0 for an arrival to come."""
    months = (on.year - arrival.year) * 12 + on.month - arrival.month
    if months > 0 and add_months(arrival, months) > on:
        months -= 1
    return max(months, 0)


def wait_until(arrival: date) -> date:
    """The day on which the three months of stable residence are complete. OverflowError beyond the year 9999."""
    return add_months(arrival, STABLE_RESIDENCE_MONTHS)


def chase_days(sent: date) -> tuple[date, date]:
    """When to send a first and a second reminder for a file posted on that day."""
    first, second = (sent + timedelta(weeks=weeks) for weeks in CHASE_AFTER_WEEKS)
    return first, second


def weeks_since(sent: date, on: date) -> int:
    """Whole weeks from the day of posting to another day; 0 for a day to come."""
    return max((on - sent).days // 7, 0)


@dataclass(frozen=True)
class ProvisionalNumberCalendar:
    """What a provisional number (NIA) given without a civil-status document leads to (service-public F16467).

    `document_by`: give the document. `notice_until`: end of the formal notice, after which payments stop for a time.
    `decision_by`: the body decides whether the document can be obtained at all.
    """

    document_by: date
    notice_until: date
    decision_by: date


def provisional_number_calendar(issued: date) -> ProvisionalNumberCalendar:
    """The three periods of three months, counted from the day of the letter that gave the number.

    The law counts the first from the notice that tells the person (R. 114-7, IV), which may come later.
    """
    document_by, notice_until, decision_by = (add_months(issued, NIA_STEP_MONTHS * step) for step in (1, 2, 3))
    return ProvisionalNumberCalendar(document_by, notice_until, decision_by)
