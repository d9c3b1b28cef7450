"""Who waits for three months, until when, and by which text not: the answer of the three-months tool.

The reasons and sources are those of the ways in the rulebook; only who one is, is put in words here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wizard.forms.translation import translate_later
from wizard.rulebook.deadlines import months_in_france, wait_until
from wizard.rulebook.facts import WAIT_EXEMPTION
from wizard.rulebook.rows import Document, Route, Row, Warning_
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.sources import SOURCES, Source
from wizard.rulebook.tables.warnings import WARNINGS

Words = str | Promise
Verdict = Literal["exempt", "ask", "waits"]

_ROUTE: Mapping[str, Route] = {row.name: row for row in ROUTES}
_WARNING: Mapping[str, Warning_] = {row.name: row for row in WARNINGS}
PROOF: Document = next(row for row in DOCUMENTS if row.name == "proof_of_residence")
KEEP_PROOFS: Warning_ = _WARNING["keep_proofs"]


@dataclass(frozen=True)
class WaitingCase:
    """One case. `way` is the row of the rulebook that says so; without one, `says` and `cites` do."""

    key: str
    label: Words
    verdict: Verdict
    way: str = ""
    says: Words = ""
    cites: tuple[str, ...] = ()

    @property
    def row(self) -> Route | None:
        return _ROUTE[self.way] if self.way else None

    @property
    def reason(self) -> Words:
        return translate_later(self.row.reason) if self.row else self.says

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(SOURCES[key] for key in (self.row.sources if self.row else self.cites))


def _exemption(value: str) -> Promise:
    return translate_later(WAIT_EXEMPTION.choice(value).label)


NONE = "none"

SITUATIONS: tuple[WaitingCase, ...] = (
    WaitingCase("employee", _("I work in France for an employer"), "exempt", "work"),
    WaitingCase("self_employed", _("I work in France for myself"), "exempt", "self_employed"),
    WaitingCase("student", _("I study in higher education in France"), "exempt", "student_portal"),
    WaitingCase("pension", _("France pays me a pension, even a small one"), "exempt", "pension"),
    WaitingCase(
        "benefit",
        _("I receive French unemployment benefit (ARE)"),
        "exempt",
        says=_("Whoever receives French unemployment benefit does not wait."),
        cites=("sp_f32824",),
    ),
    WaitingCase(
        "couple", _("I join my husband, wife or partner, who has French health insurance"), "exempt", "family"
    ),
    WaitingCase("child", _("It is for a child under 18 with a parent insured in France"), "exempt", "child"),
    WaitingCase(
        "protected",
        _("I am a refugee, stateless, or under subsidiary or temporary protection"),
        "exempt",
        "protection",
    ),
    WaitingCase(
        "volunteer",
        _exemption("international_volunteer"),
        "exempt",
        says=_("Those who come back from international volunteering are exempt."),
        cites=("css_d160_2",),
    ),
    WaitingCase(
        "social_benefit",
        _exemption("social_benefit"),
        "exempt",
        says=_("Those who receive one of these benefits are taken to live in France already."),
        cites=("css_d160_2",),
    ),
    WaitingCase(
        "school",
        _("I am enrolled in a school or language course, or come under a cooperation agreement"),
        "exempt",
        "pupil_or_trainee",
    ),
    WaitingCase("relative", _("I join another relative who has French health insurance"), "ask", "check_ascendant"),
    WaitingCase("asylum", _("I am an adult asylum seeker"), "waits", "asylum_wait"),
    WaitingCase(NONE, _("None of these"), "waits", "wait_three_months"),
)
SITUATION: Mapping[str, WaitingCase] = {situation.key: situation for situation in SITUATIONS}


@dataclass(frozen=True)
class OldBelief:
    """What old pages still say, and what is true."""

    said: Words
    true: Words
    cites: tuple[str, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(SOURCES[key] for key in self.cites)


OLD_BELIEFS: tuple[OldBelief, ...] = (
    OldBelief(
        _("“You must have worked 60 hours.”"),
        _("No longer: work in France opens cover from the first hour."),
        ("sp_f12859", "css_l160_1"),
    ),
    OldBelief(
        _("“Form E104 lifts the three months.”"),
        _("It proves insurance abroad and can help. It does not lift the three months."),
        ("sp_f32824",),
    ),
    OldBelief(
        _("“Asylum seekers do not wait.”"),
        _("Since 1 January 2020 adults do. Their children do not."),
        ("circular_7_2020", "ameli_asylum"),
    ),
)


@dataclass(frozen=True)
class Wait:
    """The answer. `ends_on`: the day three months are complete, None where no day of arrival was told."""

    situation: WaitingCase | None
    arrival: date | None
    today: date

    @property
    def verdict(self) -> Verdict:
        return self.situation.verdict if self.situation else "waits"

    @property
    def ends_on(self) -> date | None:
        return wait_until(self.arrival) if self.arrival else None

    @property
    def over(self) -> bool:
        return self.ends_on is not None and self.ends_on <= self.today

    @property
    def months(self) -> int:
        """Whole months in France so far."""
        return months_in_france(self.arrival, self.today) if self.arrival else 0

    @property
    def proofs(self) -> tuple[Row, ...]:
        return (PROOF, KEEP_PROOFS)
