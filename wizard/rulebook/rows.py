"""The kinds of row the tables hold. A row is data: what it says, when it holds, which source says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from wizard.rulebook.logic import NEVER, Expr, Facts, Truth

CHECKED = date(2026, 11, 21)
"""The day the whole material was last checked against its sources; rows checked later carry their own date."""


class Trust(StrEnum):
    """How far a row can be relied on."""

    OFFICIAL = "official"  # a law or an official page says it
    PRACTICE = "practice"  # offices, universities or associations report it
    MEMORY = "memory"  # no source confirmed it: shown only as "check with your office"


class End(StrEnum):
    """How a way through the interview ends."""

    APPLY = "apply"  # there is something to send
    STOP = "stop"  # nothing to send, or not now
    ASK = "ask"  # sources are silent or disagree: the office decides


class Recipient(StrEnum):
    """Who the file goes to."""

    RESIDENCE = "residence"  # CPAM or CGSS of the commune lived in
    AGRICULTURE = "agriculture"  # MSA of the commune, CGSS overseas
    WORKPLACE = "workplace"  # CPAM of the commune worked in
    PARIS_TALENT = "paris_talent"
    PARIS_ASSISTANTS = "paris_assistants"
    STUDENT_PORTAL = "student_portal"
    ISSUER = "issuer"  # the body that issued the provisional number
    NOBODY = "nobody"


@dataclass(frozen=True, kw_only=True)
class Row:
    """What every row has.

    `name` is the address of the row on the rules page, `code` the label of the research material it comes from,
    `sources` the keys of `sources.py`. `unless` lifts a row that otherwise stands: while it is not known, the row
    holds (bank details are listed until somebody says they have no account). `valid_from` and `valid_to` bound the
    days on which the row is law.
    """

    name: str
    when: Expr
    sources: tuple[str, ...]
    unless: Expr = NEVER
    code: str = ""
    trust: Trust = Trust.OFFICIAL
    checked_on: date = CHECKED
    valid_from: date | None = None
    valid_to: date | None = None
    kind: ClassVar[str]

    def holds(self, facts: Facts) -> Truth:
        """Whether the row holds, as far as the facts tell."""
        truth = self.when.value(facts)
        return False if truth is not False and self.unless.value(facts) else truth

    def in_force(self, on: date) -> bool:
        """Whether the row is law on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, kw_only=True)
class Route(Row):
    """A way to apply, or the reason not to. The first route that holds wins.

    `reason` is the sentence that begins "because"; `action` what to do; `letter` the kind of letter, "" for none.
    """

    title: str
    reason: str
    action: str
    end: End = End.APPLY
    recipient: Recipient = Recipient.RESIDENCE
    letter: str = ""
    link: str = ""
    kind = "route"


@dataclass(frozen=True, kw_only=True)
class Document(Row):
    """A paper to join. `french` is printed in the letter; `required` is false for what is only recommended;
    `essential` is what the letter is about: nobody is offered to send the letter without it. `unpromised`: where it is
    left out, the letter does not say that it will follow."""

    title: str
    french: str
    why: str
    how: str
    refused: str = ""
    without: str = ""
    required: bool = True
    original: bool = False
    essential: bool = False
    unpromised: Expr = NEVER
    kind = "document"


@dataclass(frozen=True, kw_only=True)
class Form(Row):
    """A form to fill in. `number` is what is printed on it; `cerfa` its official number, "" when not known."""

    title: str
    french: str
    number: str
    why: str
    cerfa: str = ""
    link: str = ""
    kind = "form"


@dataclass(frozen=True, kw_only=True)
class Warning_(Row):  # noqa: N801 - `Warning` is a built-in
    """Something to know before sending. `short` is its heading."""

    short: str
    text: str
    kind = "warning"


@dataclass(frozen=True, kw_only=True)
class NextStep(Row):
    """What happens afterwards. `weeks` is the range counted from the day of posting, None when it is not counted."""

    title: str
    text: str
    weeks: tuple[int, int] | None = None
    kind = "next_step"


@dataclass(frozen=True, kw_only=True)
class Paragraph(Row):
    """A paragraph of a letter, in French, with {placeholders} the dossier fills. `place` orders paragraphs.

    `encloses`: the documents it says are in the envelope; it is not written when one of them is left out.
    `announces`: the documents it says will follow.
    """

    french: str
    place: int
    encloses: tuple[str, ...] = ()
    announces: tuple[str, ...] = ()
    kind = "paragraph"
