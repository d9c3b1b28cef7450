"""The entries of the rules page: every row, fact, term and source of the rulebook in one shape a template can draw.

Everything is in the language in force, nothing is written here that a row does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from wizard.forms.sources import age_of
from wizard.forms.translation import translate
from wizard.rulebook.freshness import is_stale, rests_on_memory
from wizard.rulebook.logic import ALWAYS, NEVER
from wizard.rulebook.questions import ASKED_IN_THE_ANSWER
from wizard.rulebook.rows import Document, Form, NextStep, Paragraph, Route, Row, Trust, Warning_
from wizard.rulebook.tables.sources import SOURCES, Source
from wizard.rulebook.vocabulary import ChoiceFact, CountFact, Fact
from wizard.rules.clauses import Clause, clause
from wizard.rules.terms import Term
from wizard.rules.words import ENDS, FACT_NAMES, KINDS, MARKS, RECIPIENTS, SOURCE_KINDS


@dataclass(frozen=True)
class Mark:
    """A doubt to show beside a row: practice, memory or stale."""

    code: str
    words: str


@dataclass(frozen=True)
class EntryDetail:
    """One thing an entry says. `french`: the text is French whatever the reader's language."""

    label: str
    text: str
    french: bool = False
    url: str = ""


@dataclass(frozen=True)
class Offered:
    """One choice of a fact, and when it is put to a person."""

    label: str
    french: str
    hint: str
    when: Clause | None


@dataclass(frozen=True)
class Entry:
    """One row as the page shows it. `number`: its place among the ways. `shade`: how a way ends, "" for other rows."""

    kind: str
    name: str
    title: str
    french: str = ""
    number: int = 0
    shade: str = ""
    when: Clause | None = None
    unless: Clause | None = None
    details: tuple[EntryDetail, ...] = ()
    choices: tuple[Offered, ...] = ()
    tags: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None
    code: str = ""

    @property
    def anchor(self) -> str:
        return anchor(self.kind, self.name)

    @property
    def url(self) -> str:
        """The page of this row alone."""
        return reverse("rules:row", args=[self.kind, self.name])

    @property
    def kind_name(self) -> str:
        return str(KINDS[self.kind][0])

    @cached_property
    def text(self) -> str:
        """Everything it says, for the search."""
        return "\n".join(self._texts())

    def _texts(self) -> Iterator[str]:
        yield from (self.title, self.french, self.name, self.code, self.kind_name, *self.tags)
        yield from (str(condition) for condition in (self.when, self.unless) if condition)
        for detail in self.details:
            yield from (detail.label, detail.text, detail.url)
        for choice in self.choices:
            yield from (choice.label, choice.french, choice.hint)
        yield from (mark.words for mark in self.marks)
        for source in self.sources:
            yield from (source.quote, age_of(source), source.tag)


def anchor(kind: str, name: str) -> str:
    """Where a row stands on the rules page."""
    return f"{kind}-{name}"


def marks(row: Row, today: date) -> tuple[Mark, ...]:
    """The doubts about a row: reported practice, memory only, not checked for long. Empty for one that has none."""
    codes: list[str] = []
    if rests_on_memory(row):
        codes.append(Trust.MEMORY)
    elif row.trust is Trust.PRACTICE:
        codes.append(Trust.PRACTICE)
    if is_stale(row, today):
        codes.append("stale")
    return tuple(Mark(str(code), str(MARKS[code])) for code in codes)


def row_entry(row: Row, today: date, number: int = 0) -> Entry:
    """The entry of a row of any table."""
    title, french, details, tags = _said(row)
    return Entry(
        kind=row.kind,
        name=row.name,
        title=title,
        french=french,
        number=number,
        shade=row.end.value if isinstance(row, Route) else "",
        when=clause(row.when),
        unless=clause(row.unless) if row.unless != NEVER else None,
        details=tuple(detail for detail in (*details, *_validity(row)) if detail.text),
        tags=tuple(tags),
        marks=marks(row, today),
        sources=tuple(SOURCES[key] for key in row.sources if key in SOURCES),
        checked_on=row.checked_on,
        code=row.code,
    )


def _said(row: Row) -> tuple[str, str, list[EntryDetail], list[str]]:
    """Title, French title, details and tags of a row."""
    match row:
        case Route():
            return translate(row.title), "", _route_details(row), [str(ENDS[row.end])]
        case Document():
            tags = [_("Original")] if row.original else []
            tags += [] if row.required else [_("Recommended")]
            details = [
                EntryDetail(_("Why"), translate(row.why)),
                EntryDetail(_("How to get it"), translate(row.how)),
                EntryDetail(_("What gets it refused"), translate(row.refused)),
                EntryDetail(_("If you cannot get it"), translate(row.without)),
            ]
            return translate(row.title), row.french, details, tags
        case Form():
            details = [
                EntryDetail(_("Number"), row.number, french=True),
                EntryDetail(_("Cerfa"), row.cerfa),
                EntryDetail(_("Why"), translate(row.why)),
                EntryDetail(_("Link"), row.link, url=row.link),
            ]
            return translate(row.title), row.french, details, []
        case Warning_():
            return translate(row.short), "", [EntryDetail(_("What to know"), translate(row.text))], []
        case NextStep():
            details = [EntryDetail(_("What happens"), translate(row.text)), EntryDetail(_("When"), _weeks(row))]
            return translate(row.title), "", details, []
        case Paragraph():
            name = row.name.replace("_", " ")
            return _("Sentence “%(name)s”") % {"name": name}, "", [EntryDetail(_("Text"), row.french, french=True)], []
    raise TypeError(f"no entry for {type(row).__name__}")


def _route_details(row: Route) -> list[EntryDetail]:
    return [
        EntryDetail(_("Because"), translate(row.reason)),
        EntryDetail(_("What to do"), translate(row.action)),
        EntryDetail(_("Office"), str(RECIPIENTS[row.recipient])),
        EntryDetail(_("Letter"), _("yes") if row.letter else _("none")),
        EntryDetail(_("Link"), row.link, url=row.link),
    ]


def _weeks(row: NextStep) -> str:
    if row.weeks is None:
        return ""
    least, most = row.weeks
    if not most:
        return _("On the first day")
    if least == most:
        return _("%(weeks)s weeks after posting") % {"weeks": most}
    return _("%(least)s to %(most)s weeks after posting") % {"least": least, "most": most}


def _validity(row: Row) -> list[EntryDetail]:
    days = ((_("In force from"), row.valid_from), (_("In force until"), row.valid_to))
    return [EntryDetail(label, date_format(day, "DATE_FORMAT")) for label, day in days if day]


def fact_entry(fact: Fact) -> Entry:
    """The entry of a fact: the question, its choices, when it means anything, where it is asked."""
    details = [
        EntryDetail(_("Question"), translate(fact.label)),
        EntryDetail(_("Hint"), translate(fact.hint)),
        EntryDetail(
            _("Asked"),
            _("on the way to the answer") if fact.name in ASKED_IN_THE_ANSWER else _("only for the letter"),
        ),
    ]
    if isinstance(fact, CountFact):
        details.append(EntryDetail(_("Answer"), _("a whole number, from 0 to %(most)s") % {"most": fact.most}))
    return Entry(
        kind="fact",
        name=fact.name,
        title=str(FACT_NAMES[fact.name]),
        when=clause(fact.applies),
        details=tuple(detail for detail in details if detail.text),
        choices=tuple(_offered(fact)),
    )


def _offered(fact: Fact) -> Iterator[Offered]:
    if isinstance(fact, ChoiceFact):
        for choice in fact.choices:
            when = clause(choice.offered) if choice.offered != ALWAYS else None
            yield Offered(translate(choice.label), choice.french, translate(choice.hint), when)


def term_entry(term: Term) -> Entry:
    """The entry of a term: the condition it stands for."""
    label = str(term.label)
    return Entry(
        kind="term", name=term.name, title=label[:1].upper() + label[1:], when=clause(term.when, unfolded=term)
    )


def source_entry(source: Source) -> Entry:
    """The entry of a source: what it is, and the date it shows."""
    details = (
        EntryDetail(_("Kind"), str(SOURCE_KINDS[source.kind])),
        EntryDetail(_("Date on the page"), age_of(source)),
        EntryDetail(_("Link"), source.url, url=source.url),
    )
    return Entry(
        kind="source",
        name=source.key,
        title=source.quote,
        details=tuple(detail for detail in details if detail.text),
        code=source.tag,
    )
