"""The days to chase, for any calendar."""

from tests.dossier.factories import make_case
from wizard.dossier.content.calendar_file import calendar


def test_the_reminders_are_in_it_and_nobody_is_named() -> None:
    file = calendar(make_case("work"))
    assert file.startswith("BEGIN:VCALENDAR\r\n")
    assert file.count("BEGIN:VEVENT") == file.count("END:VEVENT") >= 3
    assert "DTSTART;VALUE=DATE:20270116" in file
    assert "DTSTART;VALUE=DATE:20270313" in file
    assert "Benali" not in file
    assert "Samira" not in file


def test_lines_are_folded_as_calendars_expect() -> None:
    file = calendar(make_case("work", language="fr"))
    assert all(len(line.encode()) <= 75 for line in file.split("\r\n"))
