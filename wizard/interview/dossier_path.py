"""One person's way through stage 2: the pages their own letter needs, and the case they add up to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from wizard.dossier.content.case import Case, case_from
from wizard.dossier.details.asked import CHILD_FIELDS, DETAIL, Detail, Kind, Page, facts_on, pages
from wizard.dossier.details.left_out import left_out, may_be_left_out
from wizard.forms.translation import translate
from wizard.interview.path import Answers, Path, read_inputs
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.derive import derive
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Value
from wizard.rulebook.numbers.iban import read_iban
from wizard.rulebook.vocabulary import check_value

DAYS = (Kind.DATE, Kind.PAST_DATE)
ASKED_ABOUT = "papers_asked_about"
"""Beside the papers left out, those that were asked about."""

MOST_ROUNDS = 5
"""A told fact can open a page, whose fact can open another: never more than a few times."""


@dataclass(frozen=True)
class DossierPage:
    """A page of stage 2: the details and facts asked on it, and what was told, {} when it was not answered yet.

    `papers` are the names of those it asks about.
    """

    page: Page
    details: tuple[Detail, ...]
    facts: tuple[str, ...]
    told: Mapping[str, Any]
    papers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.page.name


@dataclass(frozen=True)
class DossierPath:
    """The pages of stage 2 for whoever came this way through stage 1 and told this since."""

    path: Path
    answers: Answers

    @cached_property
    def pages(self) -> tuple[DossierPage, ...]:
        return self._walk[0]

    @cached_property
    def assessment(self) -> Assessment:
        """The assessment with the facts told in stage 2."""
        return self._walk[1]

    @cached_property
    def _walk(self) -> tuple[tuple[DossierPage, ...], Assessment]:
        assessment = self.path.assessment
        found: tuple[DossierPage, ...] = ()
        for _round in range(MOST_ROUNDS):
            shown = self._shown(assessment)
            if shown == found:
                break
            found = shown
            told = {name: value for page in found for name, value in page.told.items()}
            facts = facts_told({**self.path.inputs, **told}, self.path.on)
            assessment = assess({**self.path.facts, **facts}, on=self.path.on)
        return found, assessment

    def _shown(self, assessment: Assessment) -> tuple[DossierPage, ...]:
        return tuple(
            DossierPage(
                page,
                details,
                facts_on(page, assessment),
                self.answers.get(page.name, {}),
                tuple(row.name for row in may_be_left_out(assessment)) if _asks_about_papers(details) else (),
            )
            for page, details in pages(assessment)
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(page.name for page in self.pages)

    def page(self, name: str) -> DossierPage | None:
        """The page of that name, None when this letter does not need it."""
        return next((page for page in self.pages if page.name == name), None)

    @cached_property
    def first_open(self) -> str | None:
        """The first page not answered yet, or answered before a later answer made it ask more."""
        return next((page.name for page in self.pages if not is_complete(page)), None)

    @cached_property
    def told(self) -> dict[str, Any]:
        """Details and facts told on the pages shown, as JSON holds them."""
        return {name: value for page in self.pages for name, value in page.told.items()}

    def form_options(self, name: str) -> dict[str, Any]:
        """What the form of a page is made with."""
        page = self.page(name)
        names = (*(detail.name for detail in page.details), *page.facts) if page else ()
        return {"names": names, "told": {**self.path.inputs, **self.told}, "assessment": self.assessment}

    @cached_property
    def papers_left_out(self) -> tuple[str, ...]:
        """The titles of the papers that are not enclosed, in the language in force."""
        names = left_out(self.assessment, self.told.get("left_out", ()))
        return tuple(translate(row.title) for row in self.assessment.documents if row.name in names)

    def case(self, language: str) -> Case:
        """What the dossier is made of. Raises TooLongError of the dossier."""
        return case_from(
            self.assessment,
            read_inputs(self.path.inputs),
            read_details(self.told),
            today=self.path.on,
            language=language,
        )


def _asks_about_papers(details: tuple[Detail, ...]) -> bool:
    return any(detail.kind is Kind.PAPERS for detail in details)


def is_complete(page: DossierPage) -> bool:
    """Whether everything the page must know has been told."""
    if not set(page.papers) <= set(page.told.get(ASKED_ABOUT, ())):
        return False
    required = [detail.name for detail in page.details if detail.required and not detail.latin_of]
    return bool(page.told) and all(page.told.get(name) not in (None, "", []) for name in (*required, *page.facts))


def read_details(told: Mapping[str, Any]) -> dict[str, Any]:
    """Details as the dossier takes them: days as dates, in children too; what is empty or no detail is left out."""
    return {
        name: _read(DETAIL[name], value)
        for name, value in told.items()
        if name in DETAIL and value not in (None, "", []) and not isinstance(value, bool)
    }


def _read(detail: Detail, value: Any) -> Any:
    if detail.kind in DAYS:
        return date.fromisoformat(value)
    if detail.kind in (Kind.CHOICES, Kind.PAPERS):
        return tuple(value)
    if detail.kind is Kind.CHILDREN:
        fields = {field.name: field for field in CHILD_FIELDS}
        return tuple({name: _read(fields[name], item) for name, item in row.items() if item} for row in value)
    return value


def facts_told(told: Mapping[str, Any], on: date) -> dict[str, Value]:
    """The facts that follow from inputs, details and facts told: age from a birth date, the bank from an IBAN."""
    days = {name: _read(DETAIL[name], value) for name, value in told.items() if _is_day(name) and value}
    found: dict[str, Any] = {**told, **derive({**read_inputs(told), **days}, on)}
    if isinstance(told.get("children"), list):  # the children's names tell that there are some: one name for both
        found["children"] = bool(told["children"])
    if "iban" in told:
        found["bank"] = (read_iban(told["iban"]).area if told["iban"] else "none") or "none"
    return {name: found[name] for name in FACTS if name in found and check_value(FACTS[name], found[name]) is None}


def _is_day(name: str) -> bool:
    return name in DETAIL and DETAIL[name].kind in DAYS
