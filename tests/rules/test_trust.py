"""The marks beside a row: on the answer page, the rules page and the tools, they change with the day."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.template.loader import render_to_string

from wizard.rulebook.rows import CHECKED, Row
from wizard.rules.relations import EVERY_ROW

PRACTICE = {"rules/_trust.html": "Reported practice", "interview/_trust.html": "Offices often do this"}
STALE = "Not checked for more than a year"


def row(name: str) -> Row:
    return next(one for one in EVERY_ROW if one.kind == "route" and one.name == name)


@pytest.mark.parametrize("template", ["rules/_trust.html", "interview/_trust.html"])
class TestMarks:
    def test_a_row_that_was_just_checked_bears_none(self, template: str, today: Callable[[str], None]) -> None:
        work = row("work")
        today(work.checked_on.isoformat())
        assert "tag" not in render_to_string(template, {"row": work})

    def test_an_old_row_is_marked(self, template: str, today: Callable[[str], None]) -> None:
        work = row("work")
        today((work.checked_on + timedelta(days=367)).isoformat())
        assert STALE in render_to_string(template, {"row": work})

    def test_practice_and_memory_are_marked_on_any_day(self, template: str, today: Callable[[str], None]) -> None:
        today(CHECKED.isoformat())
        assert PRACTICE[template] in render_to_string(template, {"row": row("reminder")})
        assert "your office" in render_to_string(template, {"row": row("monaco")})
