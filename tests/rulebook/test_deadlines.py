"""Counting months and weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.rulebook.deadlines import (
    chase_days,
    months_in_france,
    provisional_number_calendar,
    wait_until,
    weeks_since,
)

ordinary_days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


class TestThreeMonths:
    @pytest.mark.parametrize(
        ("arrival", "until"),
        [
            (date(2026, 8, 21), date(2026, 11, 21)),
            (date(2026, 10, 31), date(2027, 1, 31)),
            (date(2026, 11, 30), date(2027, 2, 28)),
            (date(2027, 11, 30), date(2028, 2, 29)),
            (date(2026, 11, 28), date(2027, 2, 28)),
            (date(2027, 3, 31), date(2027, 6, 30)),
            (date(2028, 2, 29), date(2028, 5, 29)),
            (date(2026, 12, 15), date(2027, 3, 15)),
        ],
    )
    def test_they_end_on_the_day_of_the_same_number_or_the_last_of_the_month(self, arrival: date, until: date) -> None:
        assert wait_until(arrival) == until

    @given(ordinary_days)
    def test_on_that_day_three_months_are_complete_and_not_on_the_eve(self, arrival: date) -> None:
        until = wait_until(arrival)
        assert months_in_france(arrival, until) == 3
        assert months_in_france(arrival, until - timedelta(days=1)) == 2

    @given(ordinary_days)
    def test_three_months_are_89_to_92_days(self, arrival: date) -> None:
        assert 89 <= (wait_until(arrival) - arrival).days <= 92

    @given(ordinary_days, ordinary_days, st.integers(0, 40))
    def test_time_only_adds_months(self, arrival: date, on: date, more: int) -> None:
        assert months_in_france(arrival, on + timedelta(days=more)) >= months_in_france(arrival, on)

    def test_an_arrival_to_come_counts_nothing(self) -> None:
        assert months_in_france(date(2027, 1, 10), date(2026, 11, 21)) == 0
        assert months_in_france(date(2026, 11, 22), date(2026, 11, 21)) == 0

    def test_years_count_as_twelve_months(self) -> None:
        assert months_in_france(date(2020, 11, 21), date(2026, 11, 21)) == 72
        assert months_in_france(date(2020, 11, 22), date(2026, 11, 21)) == 71

    @given(st.dates(), st.dates())
    def test_no_two_days_make_it_raise(self, arrival: date, on: date) -> None:
        assert months_in_france(arrival, on) >= 0

    def test_the_end_of_the_calendar_is_an_overflow(self) -> None:
        with pytest.raises(OverflowError):
            wait_until(date.max)


class TestPosting:
    def test_a_silent_office_is_chased_after_8_and_16_weeks(self) -> None:
        assert chase_days(date(2026, 11, 21)) == (date(2027, 1, 16), date(2027, 3, 13))

    @given(ordinary_days)
    def test_the_first_reminder_is_due_when_8_weeks_have_passed(self, sent: date) -> None:
        first, second = chase_days(sent)
        assert (weeks_since(sent, first), weeks_since(sent, second)) == (8, 16)
        assert weeks_since(sent, first - timedelta(days=1)) == 7

    def test_a_letter_not_posted_yet_has_waited_no_week(self) -> None:
        assert weeks_since(date(2026, 12, 1), date(2026, 11, 21)) == 0


class TestProvisionalNumber:
    def test_three_periods_of_three_months_from_the_day_of_issue(self) -> None:
        calendar = provisional_number_calendar(date(2026, 11, 30))
        assert calendar.document_by == date(2027, 2, 28)
        assert calendar.notice_until == date(2027, 5, 30)
        assert calendar.decision_by == date(2027, 8, 30)
