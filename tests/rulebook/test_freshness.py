"""What has to be looked at again: old rows, rows from memory, rows that cite nothing."""

from datetime import date, timedelta
from typing import Any

import pytest

from wizard.rulebook.freshness import (
    EXPIRES_WITHIN,
    STALE_AFTER,
    expires,
    has_ended,
    is_stale,
    rests_on_memory,
    unknown_sources,
    worklist,
)
from wizard.rulebook.logic import ALWAYS
from wizard.rulebook.rows import Row, Trust, Warning_
from wizard.rulebook.ruleset import ROWS, in_force
from wizard.rulebook.tables.routes import ROUTES

CHECKED = date(2026, 11, 21)


def row(**said: Any) -> Row:
    told: dict[str, Any] = {"name": "a_row", "when": ALWAYS, "sources": ("css_l160_1",), "checked_on": CHECKED, **said}
    return Warning_(short="Mind this", text="…", **told)


class TestStale:
    def test_a_row_checked_a_year_ago_is_not_stale_yet(self) -> None:
        assert not is_stale(row(), CHECKED + timedelta(days=STALE_AFTER))

    def test_a_row_checked_more_than_a_year_ago_is(self) -> None:
        assert is_stale(row(), CHECKED + timedelta(days=STALE_AFTER + 1))

    def test_the_age_can_be_chosen(self) -> None:
        assert is_stale(row(), CHECKED + timedelta(days=31), after=30)


class TestEnd:
    END = date(2026, 12, 31)

    def test_a_row_without_an_end_never_expires(self) -> None:
        assert not expires(row(), date(2999, 1, 1))

    @pytest.mark.parametrize(("before", "listed"), [(EXPIRES_WITHIN + 1, False), (EXPIRES_WITHIN, True), (0, True)])
    def test_a_row_is_listed_ninety_days_before_its_end(self, before: int, listed: bool) -> None:
        assert expires(row(valid_to=self.END), self.END - timedelta(days=before)) is listed

    def test_it_is_law_on_its_last_day_and_not_after(self) -> None:
        ending = row(valid_to=self.END)
        assert ending.in_force(self.END) and not has_ended(ending, self.END)
        after = self.END + timedelta(days=1)
        assert not ending.in_force(after) and has_ended(ending, after)

    def test_the_end_of_temporary_protection_is_known(self) -> None:
        last = date(2027, 3, 4)
        routes, _ = in_force(last)
        assert "temporary_protection" in {route.name for route in routes}
        later_routes, later_rows = in_force(last + timedelta(days=1))
        assert "temporary_protection" not in {row.name for row in (*later_routes, *later_rows)}
        assert "temporary_protection_ended" in {row.name for row in later_rows}


class TestMemory:
    @pytest.mark.parametrize(
        "said",
        [{"trust": Trust.MEMORY}, {"sources": ("research_memory",)}, {"sources": ()}],
        ids=["the row says so", "its only source is memory", "it has no source"],
    )
    def test_rests_on_memory(self, said: dict[str, Any]) -> None:
        assert rests_on_memory(row(**said))

    @pytest.mark.parametrize("trust", [Trust.OFFICIAL, Trust.PRACTICE])
    def test_a_source_that_was_read_is_more_than_memory(self, trust: Trust) -> None:
        assert not rests_on_memory(row(trust=trust, sources=("research_memory", "pvtistes")))


class TestWorklist:
    def test_is_empty_when_all_is_well(self) -> None:
        assert not worklist([row()], CHECKED)

    def test_names_a_row_for_each_thing_wrong_with_it(self) -> None:
        old, forgotten, unsourced = (
            row(checked_on=date(2020, 1, 1)),
            row(trust=Trust.MEMORY),
            row(sources=("nowhere",)),
        )
        found = worklist([row(), old, forgotten, unsourced], CHECKED)
        assert found.stale == (old,)
        assert forgotten in found.from_memory
        assert found.unsourced == (unsourced,)
        assert unknown_sources(unsourced) == ("nowhere",)

    def test_every_source_of_the_rulebook_is_declared(self) -> None:
        assert worklist((*ROUTES, *ROWS), CHECKED).unsourced == ()
