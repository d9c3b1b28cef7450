"""The days to chase, for any calendar."""

from datetime import date

from django.utils.translation import override

from tests.dossier.factories import make_case
from wizard.dossier.content.calendar_file import Event, calendar, events_of


def of_work(language: str = "en") -> str:
    case = make_case("work")
    with override(language):
        return calendar(events_of(case.assessment.next_steps, case.today), case.today)


def test_the_reminders_are_in_it_and_nobody_is_named() -> None:
    file = of_work()
    assert file.startswith("BEGIN:VCALENDAR\r\n")
    assert file.count("BEGIN:VEVENT") == file.count("END:VEVENT") >= 3
    assert "DTSTART;VALUE=DATE:20270116" in file
    assert "DTSTART;VALUE=DATE:20270313" in file
    assert "Benali" not in file
    assert "Samira" not in file


def test_lines_are_folded_as_calendars_expect() -> None:
    assert all(len(line.encode()) <= 75 for line in of_work("fr").split("\r\n"))


def test_signs_that_mean_something_to_a_calendar_are_escaped() -> None:
    event = Event("x", date(2026, 12, 31), "a, b; c", "d\\e\nf")
    file = calendar([event], date(2026, 12, 1))
    assert "SUMMARY:a\\, b\\; c\r\n" in file
    assert "DESCRIPTION:d\\\\e\\nf\r\n" in file
    assert "DTEND;VALUE=DATE:20270101" in file
