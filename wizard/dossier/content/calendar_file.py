"""The days to chase, as an .ics file for any calendar. It names nobody."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import override

from wizard.dossier.content.case import Case

_FOLD = 73


def calendar(case: Case) -> str:
    """The counted next steps of this case as all-day events, from the day of the dossier on (RFC 5545)."""
    with override(case.language):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Quinze//Dossier//FR", "CALSCALE:GREGORIAN"]
        for row in case.assessment.next_steps:
            if row.weeks and row.weeks[1]:
                lines += _event(row.name, case.today, row.weeks[0], _(row.title), _(row.text))
        lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(name: str, today: date, weeks: int, title: str, text: str) -> list[str]:
    day = today + timedelta(weeks=weeks)
    # The same event for everybody on that day: an identifier that tells nothing.
    identifier = sha256(f"{name}{today}".encode()).hexdigest()[:24]
    return [
        "BEGIN:VEVENT",
        f"UID:{identifier}@quinze.invalid",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(text)}",
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
