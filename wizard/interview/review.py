"""The review page: what was told for the letter, page by page, in the reader's words."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from wizard.dossier.details.asked import CHILD_FIELDS, Detail, Kind
from wizard.forms.translation import french_beside, translate
from wizard.interview.answer import answer_text, given_answers
from wizard.interview.situation import NOTHING
from wizard.interview.way import LetterPage, Way
from wizard.rulebook.countries import country
from wizard.rulebook.facts import FACTS
from wizard.rulebook.numbers.iban import format_iban
from wizard.rulebook.numbers.nir import format_nir


@dataclass(frozen=True)
class ReviewRow:
    """One row: label, French term, value ("" for what was left empty), and where to change it."""

    name: str
    label: str
    french: str
    value: str
    url: str


@dataclass(frozen=True)
class ReviewGroup:
    """The rows of one page."""

    title: str
    rows: tuple[ReviewRow, ...]


def review_groups(way: Way, draft_id: str) -> tuple[ReviewGroup, ...]:
    """Stage 2 page by page, then the situation from stage 1."""
    pages = tuple(
        ReviewGroup(gettext("Your documents"), (_papers(way, page, draft_id),))
        if page.papers
        else ReviewGroup(translate(page.page.title), _rows(page, draft_id))
        for page in way.pages
    )
    situation = tuple(
        ReviewRow(told.name, told.question, "", told.answer, _change("question", draft_id, told.page))
        for told in given_answers(way)
    )
    return (*pages, ReviewGroup(gettext("Your situation"), situation))


def _papers(way: Way, page: LetterPage, draft_id: str) -> ReviewRow:
    """What is not in the envelope, whether it was ticked or follows from another answer."""
    value = "\n".join(way.letter.papers_left_out) or gettext("None")
    url = _change("detail", draft_id, page.name)
    return ReviewRow("left_out", gettext("Documents missing"), "", value, url)


def _rows(page: LetterPage, draft_id: str) -> tuple[ReviewRow, ...]:
    url = _change("detail", draft_id, page.name)
    details = [
        ReviewRow(
            detail.name,
            translate(detail.label),
            french_beside(detail.french, translate(detail.label)),
            detail_text(detail, page.told[detail.name]),
            url,
        )
        for detail in page.details
        if detail.name in page.told
    ]
    facts = [
        ReviewRow(name, translate(FACTS[name].label), "", answer_text(name, page.told[name]), url)
        for name in page.facts
        if name in page.told
    ]
    return (*details, *facts)


def _change(view: str, draft_id: str, page: str) -> str:
    return reverse(f"interview:{view}", args=[draft_id, page]) + "?change=1"


def detail_text(detail: Detail, value: Any) -> str:
    """A detail in the reader's words, "" when it was left empty."""
    if value in NOTHING:
        return ""
    match detail.kind:
        case Kind.CHOICE:
            return _choice(detail, value)
        case Kind.CHOICES | Kind.PAPERS:
            return ", ".join(_choice(detail, item) for item in value)
        case Kind.COUNTRY:
            return country(value).name(get_language() or "en")
        case Kind.DATE | Kind.PAST_DATE:
            return date_format(value, "DATE_FORMAT")
        case Kind.NIR | Kind.NIA | Kind.ANY_NUMBER:
            return format_nir(value)
        case Kind.IBAN:
            return format_iban(value)
        case Kind.CHILDREN:
            return "\n".join(_child(row) for row in value)
        case _:
            return str(value)


def _choice(detail: Detail, value: str) -> str:
    return next((translate(choice.label) for choice in detail.choices if choice.value == value), value)


def _child(row: dict[str, Any]) -> str:
    return ", ".join(text for field in CHILD_FIELDS if (text := detail_text(field, row.get(field.name))))
