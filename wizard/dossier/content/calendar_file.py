"""The days to chase, as an .ics file for any calendar. It names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from django.utils.translation import gettext as _

from wizard.rulebook.rows import NextStep

_FOLD = 73


@dataclass(frozen=True)
class Event:
    """A day to act. `name` tells events of one day apart; `text` says what to do."""

    name: str
    day: date
    title: str
    text: str


def events_of(steps: Iterable[NextStep], today: date) -> tuple[Event, ...]:
    """The next steps that are counted in weeks, as if the letter was posted today; in the language in force."""
    return tuple(
        Event(row.name, today + timedelta(weeks=row.weeks[0]), _(row.title), _(row.text))
        for row in steps
        if row.weeks and row.weeks[1]
    )


def calendar(events: Iterable[Event], today: date) -> str:
    """These events, each a whole day, as a file (RFC 5545)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Quinze//Dossier//FR", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _lines(event, today)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _lines(event: Event, today: date) -> list[str]:
    # The same event for everybody on that day: an identifier that tells nothing.
    identifier = sha256(f"{event.name}{event.day}".encode()).hexdigest()[:24]
    return [
        "BEGIN:VEVENT",
        f"UID:{identifier}@quinze.invalid",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(event.title)}",
        f"DESCRIPTION:{_escaped(event.text)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> list[str]:
    """Lines of at most 75 bytes, as the standard asks, never cut inside a letter."""
    pieces, current = [], ""
    for sign in line:
        if len((current + sign).encode()) > _FOLD:
            pieces.append(current)
            current = " "
        current += sign
    return [*pieces, current]
