"""The kinds of row the tables hold. A row is data: what it says, when it holds, which source says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from wizard.rulebook.logic import NEVER, Expr, Facts, Truth

AUDITED = date(2026, 11, 24)
"""The day the audit compared rows with the codes; its rows carry it."""

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


class Sends(StrEnum):
    """What a route sends. A child's request and an attachment differ: only an insured parent can attach a child."""

    NOTHING = "nothing"
    REQUEST = "request"  # a first request for cover, and the number with it
    REOPENING = "reopening"  # a request for cover of somebody who has a number
    QUESTION = "question"  # a file, with the question whether it can be taken up already
    CHILD_REQUEST = "child_request"  # a request for the child of somebody who is not insured
    ATTACHMENT = "attachment"  # a child to a parent's file
    CONVERSION = "conversion"  # the civil-status paper for the definitive number
    REMINDER = "reminder"  # of a request
    CONVERSION_REMINDER = "conversion_reminder"
    OBJECTION = "objection"
    SEARCH = "search"  # for a number that exists
    PROXY_SEARCH = "proxy_search"  # the same, by somebody else
    S1 = "s1"
    COORDINATION = "coordination"  # the form of an overseas fund
    CHOICE = "choice"  # between the Swiss and the French scheme
    CHANGE = "change"  # of a file that is open, online
    ONLINE = "online"  # a registration on the students' site


class Ground(StrEnum):
    """On which ground a route rests: why cover is asked for, exists, or does not."""

    NONE = "none"
    WORK = "work"
    FARM_WORK = "farm_work"
    BUSINESS = "business"
    STUDY = "study"
    PENSION = "pension"
    FAMILY = "family"
    RESIDENCE = "residence"
    NO_PERMIT = "no_permit"  # no residence document: other help than cover
    PROTECTION = "protection"
    BIRTH = "birth"  # in France
    FOREIGN_COVER = "foreign_cover"  # another country pays
    OTHER_SCHEME = "other_scheme"  # a scheme of its own: Mayotte, Monaco, an organisation


class StepRole(StrEnum):
    """Where a next step is shown."""

    POSTING = "posting"  # how to post
    LATER = "later"
    CARE = "care"  # care needed before anything is settled


class Waits(StrEnum):
    """What a person on this route waits for before the next letter, if for anything."""

    NOTHING = "nothing"
    THREE_MONTHS = "three_months"  # of residence
    ANSWER = "answer"  # of an office that has a file already
    RESIDENCE_PAPER = "residence_paper"
    FOREIGN_FORM = "foreign_form"
    END_OF_COVER = "end_of_cover"  # of another country
    ARRIVAL = "arrival"


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
    `sends`, `ground` and `waits` say what the route is. Other rows read these, not its name (`families.py`).
    """

    title: str
    reason: str
    action: str
    sends: Sends
    ground: Ground = Ground.NONE
    waits: Waits = Waits.NOTHING
    end: End = End.APPLY
    recipient: Recipient = Recipient.RESIDENCE
    letter: str = ""
    link: str = ""
    kind = "route"


@dataclass(frozen=True, kw_only=True)
class Document(Row):
    """A paper to join. `french` is printed in the letter; `required` is false for what is only recommended;
    `essential` is what the letter is about: nobody is offered to send the letter without it. `unpromised`: where it is
    left out, the letter does not say that it will follow. `sheets`: how many its copy usually makes. `listed_as`: its
    line among the enclosures where one part of it is signed for this file and another copied; `bare`: its line says
    nothing of copy or original. `only_with`: the detail without which there is no such paper."""

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
    sheets: int = 1
    listed_as: str = ""
    bare: bool = False
    only_with: str = ""
    kind = "document"


@dataclass(frozen=True, kw_only=True)
class Form(Row):
    """A form to fill in. `number` is what is printed on it; `cerfa` its official number, "" when not known.
    `paper`: the document that is the same sheet of paper, listed once."""

    title: str
    french: str
    number: str
    why: str
    cerfa: str = ""
    link: str = ""
    sheets: int = 1
    paper: str = ""
    kind = "form"


@dataclass(frozen=True, kw_only=True)
class Warning_(Row):  # noqa: N801 - `Warning` is a built-in
    """Something to know before sending. `short` is its heading."""

    short: str
    text: str
    kind = "warning"


@dataclass(frozen=True, kw_only=True)
class NextStep(Row):
    """What happens afterwards. `weeks` is the range counted from the day of posting, None when it is not counted.
    `role`: its place on a page, where it has one of its own."""

    title: str
    text: str
    weeks: tuple[int, int] | None = None
    role: StepRole = StepRole.LATER
    kind = "next_step"


SUBJECT = 0
"""The place of the subject of a letter (objet)."""


@dataclass(frozen=True, kw_only=True)
class Paragraph(Row):
    """A paragraph of a letter, in French, with {placeholders} the dossier fills. `place` orders paragraphs.

    `encloses`: the documents it says are in the envelope; it is not written when one of them is left out.
    `announces`: the documents it says will follow.
    `told`: a detail of the letter and the answers with which it is written ("" for none).
    `offices`: the kinds of office it is written to, all where it is empty: the law of one is not that of another.
    """

    french: str
    place: int
    encloses: tuple[str, ...] = ()
    announces: tuple[str, ...] = ()
    told: tuple[str, tuple[str, ...]] | None = None
    offices: tuple[str, ...] = ()
    kind = "paragraph"
