"""The rulebook as one page: sections of entries in one language on one day, and the search through them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wizard.rulebook.facts import FACTS
from wizard.rulebook.rows import Row
from wizard.rulebook.tables import forms, next_steps, paragraphs, sources, warnings
from wizard.rulebook.tables.documents import birth, foreign_cover, grounds, home, identity, relatives
from wizard.rulebook.tables.routes import (
    ROUTES,
    existing_number,
    not_now,
    nothing_to_send,
    pension_family_residence,
    territory_and_protection,
    work_and_studies,
)
from wizard.rules.entries import Entry, fact_entry, row_entry, source_entry, term_entry
from wizard.rules.terms import TERMS
from wizard.rules.words import KINDS

Heading = str | Promise
LONGEST_QUERY = 100

ROUTE_CHAPTERS: tuple[tuple[Heading, tuple[Row, ...]], ...] = (
    (_("Territory, children, protection"), territory_and_protection.TERRITORY_AND_PROTECTION),
    (_("A number or a request exists already"), existing_number.EXISTING_NUMBER),
    (_("Another scheme or another country is in charge"), nothing_to_send.NOTHING_TO_SEND),
    (_("Not now, or ask first"), not_now.NOT_NOW),
    (_("Apply: work and studies"), work_and_studies.WORK_AND_STUDIES),
    (_("Apply: pension, family, residence"), pension_family_residence.PENSION_FAMILY_RESIDENCE),
)
DOCUMENT_CHAPTERS: tuple[tuple[Heading, tuple[Row, ...]], ...] = (
    (_("Who you are, and why you may stay"), identity.IDENTITY),
    (_("Birth"), birth.BIRTH),
    (_("What opens your rights"), grounds.GROUNDS),
    (_("Relatives"), relatives.RELATIVES),
    (_("Cover by another country"), foreign_cover.FOREIGN_FORMS),
    (_("Home and bank"), home.HOME),
)


@dataclass(frozen=True)
class Chapter:
    """Entries under a heading; "" for a section that is not divided."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """All entries of one kind."""

    kind: str
    heading: str
    chapters: tuple[Chapter, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    def only(self, wanted: Iterable[str]) -> Section:
        """The section with the entries that hold all these words."""
        words = tuple(wanted)
        kept = (
            Chapter(chapter.heading, tuple(entry for entry in chapter.entries if _holds(entry, words)))
            for chapter in self.chapters
        )
        return Section(self.kind, self.heading, tuple(chapter for chapter in kept if chapter.entries))


@dataclass(frozen=True)
class Edition:
    """The whole rulebook in words."""

    sections: tuple[Section, ...]

    @property
    def count(self) -> int:
        return sum(len(section.entries) for section in self.sections)

    @property
    def by_place(self) -> Mapping[tuple[str, str], Entry]:
        """Entries by kind and name."""
        return {(entry.kind, entry.name): entry for section in self.sections for entry in section.entries}

    def search(self, query: str) -> Edition:
        """What holds every word of the query, whatever its accents and capitals. Everything, for no word."""
        words = folded(query[:LONGEST_QUERY]).split()
        found = (section.only(words) for section in self.sections)
        return Edition(tuple(section for section in found if section.chapters))


def edition(today: date) -> Edition:
    """The rulebook in the language in force; `today` decides which rows are old."""
    return _edition(get_language() or "en", today)


@lru_cache(maxsize=16)
def _edition(language: str, today: date) -> Edition:
    number = {route.name: at for at, route in enumerate(ROUTES, 1)}

    def entry(row: Row) -> Entry:
        return row_entry(row, today, number.get(row.name, 0) if row.kind == "route" else 0)

    def rows(kind: str, chapters: Iterable[tuple[Heading, tuple[Row, ...]]]) -> Section:
        return _section(kind, [Chapter(str(heading), tuple(map(entry, held))) for heading, held in chapters])

    return Edition(
        (
            rows("route", ROUTE_CHAPTERS),
            rows("document", DOCUMENT_CHAPTERS),
            rows("form", [("", forms.FORMS)]),
            rows("warning", [("", warnings.WARNINGS)]),
            rows("next_step", [("", next_steps.NEXT_STEPS)]),
            rows("paragraph", [("", paragraphs.PARAGRAPHS)]),
            _section("term", [Chapter("", tuple(map(term_entry, TERMS)))]),
            _section("fact", [Chapter("", tuple(map(fact_entry, FACTS.values())))]),
            _section("source", [Chapter("", tuple(map(source_entry, sources.SOURCES.values())))]),
        )
    )


def _section(kind: str, chapters: list[Chapter]) -> Section:
    return Section(kind, str(KINDS[kind][1]), tuple(chapters))


def _holds(entry: Entry, words: tuple[str, ...]) -> bool:
    text, closed_up = _searched(entry)
    return all(word in text or (_has_digit(word) and _closed_up(word) in closed_up) for word in words)


@lru_cache(maxsize=8192)
def _searched(entry: Entry) -> tuple[str, str]:
    text = folded(entry.text)
    return text, _closed_up(text)


def _has_digit(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def _closed_up(text: str) -> str:
    """Without spaces and dots: R.114-7 finds R. 114-7."""
    return "".join(text.replace(".", "").split())


def folded(text: str) -> str:
    """Without accents and capitals, apostrophes all alike."""
    plain = (sign for sign in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(sign) != "Mn")
    return "".join(plain).replace("’", "'")
