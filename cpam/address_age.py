"""How old an address is, in one sentence, and what another source says: the words beside every printed address."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cpam.models import stale_before

OTHERS = Path(__file__).parent / "data" / "other_addresses.csv"
VERY_OLD_MONTHS = 60
RECENT, OLD, VERY_OLD, UNDATED = "recent", "old", "very_old", "undated"


@dataclass(frozen=True, slots=True)
class OtherAddress:
    """What a second source prints for the same office."""

    lines: tuple[str, ...]
    source: str
    source_date: date | None


def grade_of(source_date: date | None, verified_on: date | None) -> str:
    """The age of an address by the newest day on which a source said it was right."""
    newest = max((day for day in (source_date, verified_on) if day), default=None)
    if newest is None:
        return UNDATED
    if newest >= stale_before():
        return RECENT
    return VERY_OLD if newest < stale_before(VERY_OLD_MONTHS) else OLD


def age_sentence(source_date: date | None, verified_on: date | None) -> str:
    """Both dates, never one alone where there are two."""
    if verified_on is None:
        if source_date is None:
            return _("The source of this address has no date.")
        printed = _("Printed address from %(day)s.") % {"day": date_format(source_date, "DATE_FORMAT")}
        return " ".join((printed, _("We found no newer source.")))
    day = {"day": date_format(verified_on, "DATE_FORMAT")}
    if source_date is not None and source_date >= verified_on:
        return _("Checked on %(day)s. Printed address from the same day.") % day
    checked = _("Checked on %(day)s.") % day
    if source_date is None:
        return " ".join((checked, _("The printed address has no date.")))
    return " ".join((checked, _("Printed address from %(year)s.") % {"year": source_date.year}))


def advice_of(grade: str) -> str:
    """What to do about an old address."""
    return {
        RECENT: "",
        OLD: _("No source has confirmed it for two years. Check it on the website below before you post."),
        VERY_OLD: _("No source has confirmed it for five years. Call the office before you post."),
        UNDATED: _("We do not know how old it is. Call the office before you post."),
    }[grade]


def other_address(office: str, lines: tuple[str, ...]) -> OtherAddress | None:
    """What another source prints, as long as ours is still the address it was compared with."""
    return _others().get((office, lines[-1])) if lines else None


@lru_cache
def _others() -> dict[tuple[str, str], OtherAddress]:
    with OTHERS.open(encoding="utf-8", newline="") as file:
        return {
            (row["office"], row["printed"]): OtherAddress(
                tuple(row["lines"].split(" | ")),
                row["source"],
                date.fromisoformat(row["source_date"]) if row["source_date"] else None,
            )
            for row in csv.DictReader(file)
        }
