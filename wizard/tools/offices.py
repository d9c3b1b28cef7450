"""Which office: the directory's answer for a commune, or the desk or site that serves people wherever they live."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.find import OfficeCard, offices_for, special_desk
from cpam.models import Office
from wizard.forms.translation import translate_later
from wizard.rulebook.rows import Recipient, Route
from wizard.rulebook.tables.routes import ROUTES

Words = str | Promise
_ROUTE: Mapping[str, Route] = {row.name: row for row in ROUTES}

MSA = Office.Kind.MSA.value
NATIONWIDE = (Recipient.PARIS_TALENT, Recipient.PARIS_ASSISTANTS, Recipient.STUDENT_PORTAL)


@dataclass(frozen=True)
class Case:
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


CASES: tuple[Case, ...] = (
    Case("any", _("None of these")),
    Case(
        "agriculture", _("I work on a farm, in a vineyard, a forest, a garden or an agricultural cooperative"), "msa"
    ),
    Case("talent", _("I am employed with a “talent” permit"), "paris_talent"),
    Case("assistant", _("I am a language assistant with an “arrêté de nomination”"), "paris_assistants"),
    Case("student", _("I study in higher education"), "student_portal"),
    Case("abroad", _("I live abroad and work in France"), "workplace", _("Give the commune where you work.")),
)
CASE: Mapping[str, Case] = {case.key: case for case in CASES}


@dataclass(frozen=True)
class Found:
    """The answer: cards to write to, why, the row that says so, and a site where there is no office."""

    case: Case
    cards: tuple[OfficeCard, ...]
    because: Words
    hotline: str = ""

    @property
    def certain(self) -> bool:
        return len(self.cards) == 1

    @property
    def row(self) -> Route | None:
        """The way that sends people there. Overseas, where the CGSS serves agriculture too, not the way to the MSA."""
        elsewhere = self.case.recipient == Recipient.AGRICULTURE and any(card.kind != MSA for card in self.cards)
        return None if elsewhere else self.case.row


def office_for(case: Case, insee: str) -> Found:
    """The office of a commune in this case. Raises `Commune.DoesNotExist` for an unknown code where one is needed."""
    if case.recipient == Recipient.STUDENT_PORTAL:
        return Found(case, (), translate_later(_ROUTE[case.way].reason))
    if not case.needs_commune:
        card = special_desk(case.recipient.value)
        return Found(case, (card,) if card else (), _("This office helps people from all over France."))
    found = offices_for(insee, agricultural=case.recipient == Recipient.AGRICULTURE)
    return Found(case, found.offices, found.because, found.hotline)
