"""Filling the blank official form an admin has uploaded and mapped: values by name in, a filled PDF out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from wizard.dossier.content import people, sender
from wizard.dossier.content.case import Case
from wizard.dossier.french.grammar import short_date
from wizard.rulebook.countries import country

MOST_BYTES = 5 * 1024 * 1024
MOST_CHILDREN_ON_FORM = 4


class UnusableFormError(Exception):
    """The file is not a PDF, or has no field to fill."""


@dataclass(frozen=True)
class FilledForm:
    """A form filled for one person. `edition` and `edition_date` say which print of it."""

    name: str
    edition: str
    edition_date: date
    pdf: bytes


def fields_of(pdf: bytes) -> tuple[str, ...]:
    """The names of the fields of a blank form. Raises UnusableFormError."""
    try:
        found = PdfReader(BytesIO(pdf)).get_fields()
    except (PyPdfError, ValueError, KeyError, OSError) as error:
        raise UnusableFormError("This file cannot be read as a PDF.") from error
    if not found:
        raise UnusableFormError("This PDF has no field to fill in.")
    return tuple(found)


def fill(pdf: bytes, field_map: Mapping[str, str], values: Mapping[str, str]) -> bytes:
    """The blank form with the mapped values in it. Boxes are ticked by their own "on" state."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    boxes = {name: _on_state(field) for name, field in (writer.get_fields() or {}).items()}
    told = {name: _printed(wanted, values, boxes.get(name, "")) for name, wanted in field_map.items() if wanted}
    told = {name: value for name, value in told.items() if value}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, told, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _on_state(field: Mapping[str, object]) -> str:
    """The state that ticks a box, "" for a field of text."""
    states = field.get("/_States_")
    names = [str(state) for state in states] if isinstance(states, list) else []
    return next((name for name in names if name != "/Off"), "/Yes" if field.get("/FT") == "/Btn" else "")


def _printed(wanted: str, values: Mapping[str, str], on_state: str) -> str:
    name, ticks, word = wanted.partition("=")
    value = values.get(name, "")
    return (on_state if value == word else "") if ticks else value


def insert(main: bytes, forms: Iterable[FilledForm], after: int) -> bytes:
    """The dossier with filled forms put in after so many pages."""
    writer = PdfWriter(clone_from=BytesIO(main))
    for form in forms:
        pages = PdfReader(BytesIO(form.pdf))
        writer.merge(after, pages, import_outline=False)
        after += len(pages.pages)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


# ------------------------------------------------------------------------------------------------- the values


def _nationality(case: Case) -> str:
    group = str(case.assessment.facts.get("nationality_group"))
    return {"french": "french", "eu_eea_swiss": "european"}.get(group, "other")


def _situation(case: Case) -> str:
    facts = case.assessment.facts
    told = (facts.get("profile"), facts.get("paid_work"))
    return next((kind for kind in ("employee", "self_employed") if kind in told), "not_employed")


def _birth_country(case: Case) -> str:
    key = case.answers.get("birth_country")
    return country(str(key)).name_fr if key else ""


def _day(name: str) -> Callable[[Case], str]:
    def value(case: Case) -> str:
        day = case.day(name)
        return short_date(day) if day else ""

    return value


def _text(name: str) -> Callable[[Case], str]:
    return lambda case: case.text(name)


def _number(case: Case) -> str:
    typed = case.text("nir") or case.text("nia") or case.text("parent_number")
    return people.number(typed) if typed else ""


VALUES: Mapping[str, Callable[[Case], str]] = {
    "birth_name": lambda case: (case.text("birth_name_latin") or case.text("birth_name")).upper(),
    "used_name": lambda case: case.text("used_name").upper(),
    "given_names": lambda case: case.text("given_names_latin") or case.text("given_names"),
    "birth_date": _day("birth_date"),
    "birth_town": _text("birth_town"),
    "birth_country": _birth_country,
    "nationality": _nationality,
    "number": _number,
    "address": lambda case: ", ".join(sender.address(case)[:-1]),
    "postcode": _text("postcode"),
    "town": lambda case: case.text("town").upper(),
    "domiciliation": _text("domiciliation_body"),
    "phone": _text("phone"),
    "situation": _situation,
    "place_of_signature": sender.place,
    "office": lambda case: case.office.name if case.office else "",
    "parent1_name": people.full_name,
    "parent2_name": lambda case: people.other_name(case.text("parent2_given_names"), case.text("parent2_birth_name")),
    "parent2_number": lambda case: people.number(case.text("parent2_number")) if case.text("parent2_number") else "",
    "attached_to": lambda case: "both" if case.text("parent2_birth_name") else "one",
}
"""What can be mapped onto a form, by name; and for each child child1_birth_name, child1_given_names…"""

_CHILD_VALUES = ("birth_name", "given_names", "birth_date", "birth_town")


def value_names() -> tuple[str, ...]:
    """Every name that can stand in a field map."""
    children = (f"child{number}_{name}" for number in range(1, MOST_CHILDREN_ON_FORM + 1) for name in _CHILD_VALUES)
    return (*VALUES, *children)


def values(case: Case) -> dict[str, str]:
    """The values of one person, by name."""
    told = {name: value(case) for name, value in VALUES.items()}
    for number, child in enumerate(case.children[:MOST_CHILDREN_ON_FORM], 1):
        told |= {
            f"child{number}_birth_name": child.birth_name.upper(),
            f"child{number}_given_names": child.given_names,
            f"child{number}_birth_date": short_date(child.birth_date),
            f"child{number}_birth_town": child.birth_town,
        }
    return told
