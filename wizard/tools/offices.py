"""Which office: the directory's answer for a commune, or the desk or site that serves people wherever they live."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.find import OfficeCard
from cpam.models import Office
from wizard.forms.translation import translate_later
from wizard.interview.directory import Posting, posting
from wizard.rulebook.rows import Recipient, Route
from wizard.rulebook.tables.routes import ROUTES

Words = str | Promise
_ROUTE: Mapping[str, Route] = {row.name: row for row in ROUTES}

MSA = Office.Kind.MSA.value
NATIONWIDE = (Recipient.PARIS_TALENT, Recipient.PARIS_ASSISTANTS, Recipient.STUDENT_PORTAL)


@dataclass(frozen=True)
class OfficeCase:
    """A situation that decides the office. `way`: the row of the rulebook that sends people there."""

    key: str
    label: Words
    way: str = ""
    hint: Words = ""

    @property
    def row(self) -> Route | None:
        return _ROUTE[self.way] if self.way else None

    @property
    def recipient(self) -> Recipient:
        return self.row.recipient if self.row else Recipient.RESIDENCE

    @property
    def needs_commune(self) -> bool:
        return self.recipient not in NATIONWIDE


CASES: tuple[OfficeCase, ...] = (
    OfficeCase("any", _("None of these")),
    OfficeCase(
        "agriculture", _("I work on a farm, in a vineyard, a forest, a garden or an agricultural cooperative"), "msa"
    ),
    OfficeCase("talent", _("I am employed with a “talent” permit"), "paris_talent"),
    OfficeCase("assistant", _("I am a language assistant with an “arrêté de nomination”"), "paris_assistants"),
    OfficeCase("student", _("I study in higher education"), "student_portal"),
    OfficeCase("abroad", _("I live abroad and work in France"), "workplace", _("Give the commune where you work.")),
)
CASE: Mapping[str, OfficeCase] = {case.key: case for case in CASES}


@dataclass(frozen=True)
class OfficeAnswer:
    """The office of a commune in one case: where to send, and the row that says so."""

    case: OfficeCase
    posting: Posting

    @property
    def cards(self) -> tuple[OfficeCard, ...]:
        return self.posting.cards

    @property
    def because(self) -> Words:
        """Why this office; for the students' site, why that site."""
        student_portal = self.case.recipient == Recipient.STUDENT_PORTAL
        return translate_later(_ROUTE[self.case.way].reason) if student_portal else self.posting.because

    @property
    def hotline(self) -> str:
        return self.posting.hotline

    @property
    def certain(self) -> bool:
        return self.posting.certain

    @property
    def row(self) -> Route | None:
        """The way that sends people there. Overseas, where the CGSS serves agriculture too, not the way to the MSA."""
        elsewhere = self.case.recipient == Recipient.AGRICULTURE and any(card.kind != MSA for card in self.cards)
        return None if elsewhere else self.case.row


def office_in_case(case: OfficeCase, insee: str) -> OfficeAnswer:
    """The office of a commune in this case, decided as for a letter."""
    return OfficeAnswer(case, posting(case.recipient, insee))
