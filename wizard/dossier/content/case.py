"""Everything the printed pages need to know about one person, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from cpam.find import OfficeCard, Resolution, commune, offices_for, special_desk
from wizard.dossier.details.asked import DETAIL, MOST_CHILDREN, Kind, asked
from wizard.dossier.details.left_out import assessed_without, left_out
from wizard.dossier.french.script import clean
from wizard.rulebook.assessment import Assessment
from wizard.rulebook.facts import CHILD_REQUEST
from wizard.rulebook.rows import Document, Form, Recipient, Route

MOST_SIGNS = 20_000
"""All answers of one person together. Forms allow a few hundred each; more can only be an attack."""


class IncompleteCaseError(Exception):
    """Answers the letter needs are missing. `names` are the details'."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__("The letter still needs: " + ", ".join(names))
        self.names = names


class TooLongError(Exception):
    """The answers are too long to print."""


@dataclass(frozen=True, repr=False)
class Child:
    """A child to be covered. Its repr tells nothing: it must not reach a log."""

    birth_name: str
    given_names: str
    sex: str
    birth_date: date
    birth_town: str
    birth_country: str
    arrived_on: date | None = None


@dataclass(frozen=True, repr=False)
class Case:
    """One person's file on one day. Its repr tells nothing: it must not reach a log.

    `answers` are the situation answers as typed (`nationality`, `birth_country`, `arrival_date`, `commune`…);
    `details` the letter-only ones, cleaned; `offices` where it goes, the likeliest first (several: the map is
    uncertain); `because` why, as a sentence; `left_out` the documents that are not enclosed, and `assessment` that
    of somebody without them; `language` that of the pages to keep.
    """

    assessment: Assessment
    answers: Mapping[str, object]
    details: Mapping[str, object]
    offices: tuple[OfficeCard, ...]
    today: date
    language: str = "fr"
    because: str = ""
    left_out: frozenset[str] = field(default=frozenset())

    @property
    def route(self) -> Route:
        """The route. Raises ValueError while more than one is possible."""
        if self.assessment.route is None:
            raise ValueError("the route is not settled")
        return self.assessment.route

    @property
    def office(self) -> OfficeCard | None:
        """Where the file goes; None where nobody can be named."""
        return self.offices[0] if self.offices else None

    @cached_property
    def letter(self) -> str:
        """The kind of letter, "" for none."""
        return self.route.letter

    @property
    def for_child(self) -> bool:
        """Whether a parent writes for a child: then the birth and the number of the answers are the child's."""
        return CHILD_REQUEST.value(self.assessment.facts) is True

    def text(self, name: str) -> str:
        """A detail as text, "" when it was not told."""
        value = self.details.get(name)
        return value if isinstance(value, str) else ""

    def day(self, name: str) -> date | None:
        """A date among the details or the situation answers."""
        value = self.details.get(name, self.answers.get(name))
        return value if isinstance(value, date) else None

    @property
    def children(self) -> tuple[Child, ...]:
        value = self.details.get("children")
        return value if isinstance(value, tuple) else ()

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The required details that were not told."""
        return tuple(
            detail.name
            for detail in asked(self.assessment)
            if detail.required and self.details.get(detail.name) in (None, "", ())
        )

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The forms to enclose."""
        return self.assessment.forms

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The papers to enclose: neither those left out nor those there are none of."""
        return tuple(row for row in self.assessment.documents if row.name not in self.left_out and self._exists(row))

    def _exists(self, row: Document) -> bool:
        return not row.only_with or bool(self.details.get(row.only_with))

    @cached_property
    def documents_left_out(self) -> tuple[Document, ...]:
        """The papers that are not enclosed."""
        return tuple(row for row in self.assessment.documents if row.name in self.left_out)

    def in_language(self, language: str) -> Case:
        """The same case for a reader of another language."""
        return replace(self, language=language)


def office_of(assessment: Assessment, answers: Mapping[str, object], sent_to: str = "") -> Resolution | None:
    """Which office the file of this route goes to, or None where the route has none to name.

    The body that issued a provisional number is taken to be the one of the place of residence: the pages say so.
    `sent_to`: where an earlier file was sent, if that was told (a `Recipient`).
    """
    route = assessment.route
    if route is None:
        return None
    return office_for(Recipient(sent_to) if sent_to else route.recipient, answers.get("commune"))


def office_for(recipient: Recipient, insee: object) -> Resolution | None:
    """The office of this commune for a file to this recipient, or None where there is none to name."""
    if recipient in (Recipient.NOBODY, Recipient.STUDENT_PORTAL):
        return None
    if recipient in (Recipient.PARIS_TALENT, Recipient.PARIS_ASSISTANTS):
        card = special_desk(recipient.value)
        return Resolution("", "", (card,), True, "") if card else None
    if not isinstance(insee, str) or commune(insee) is None:
        return None
    return offices_for(insee, agricultural=recipient is Recipient.AGRICULTURE)


def case_from(
    assessment: Assessment,
    answers: Mapping[str, object],
    details: Mapping[str, object],
    *,
    today: date,
    language: str = "fr",
) -> Case:
    """A case from checked answers, with its office looked up in the directory.

    `details` are values of the right type: text, date, a tuple of choices, and for `children` a sequence of mappings
    with the names of CHILD_FIELDS; `left_out` among them names the papers that are not enclosed. What this letter does
    not ask for is dropped. Raises TooLongError.
    """
    wanted = {detail.name for detail in asked(assessment)}
    kept = {name: _cleaned(name, value) for name, value in details.items() if name in wanted and name in DETAIL}
    if sum(len(str(value)) for value in kept.values()) > MOST_SIGNS:
        raise TooLongError("These answers are too long to print.")
    resolution = office_of(assessment, answers, str(kept.get("sent_to") or ""))
    ticked = kept.pop("left_out", ())
    names = left_out(assessment, ticked if isinstance(ticked, tuple) else ())
    return Case(
        assessment=assessed_without(assessment, names),
        answers=answers,
        details=kept,
        offices=resolution.offices if resolution else (),
        today=today,
        language=language,
        because=str(resolution.because) if resolution else "",
        left_out=names,
    )


def _cleaned(name: str, value: object) -> object:
    if DETAIL[name].kind is Kind.CHILDREN:
        rows = value if isinstance(value, list | tuple) else ()
        return tuple(_child(row) for row in rows[:MOST_CHILDREN] if isinstance(row, Mapping))
    if isinstance(value, str):
        return clean(value)
    return tuple(value) if isinstance(value, list) else value


def _child(row: Mapping[str, object]) -> Child:
    def text(key: str) -> str:
        return clean(str(row.get(key) or ""))

    born, arrived = row.get("birth_date"), row.get("arrived_on")
    if not isinstance(born, date):
        raise IncompleteCaseError(("children",))
    return Child(
        text("birth_name"),
        text("given_names"),
        text("sex"),
        born,
        text("birth_town"),
        text("birth_country"),
        arrived if isinstance(arrived, date) else None,
    )
