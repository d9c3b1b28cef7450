"""What is copied onto official forms, filled into them and paid to the post office: kept word for word."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.dossier.factories import FACTS, make_case
from wizard.dossier.content.case import Case
from wizard.dossier.content.copy_sheets import companions
from wizard.dossier.content.official_forms import values
from wizard.dossier.content.pages_to_keep import keep
from wizard.dossier.content.people import is_provisional
from wizard.dossier.content.plain_text import part_text

EUROPEAN = {"nationality_group": "eu_eea_swiss", "certificate_translation": "not_needed_origin"}
VARIANTS: dict[str, Case] = {
    **{route: make_case(route) for route in FACTS},
    "work, European": make_case("work", facts=EUROPEAN, answers={"nationality": "DE"}),
    "work, hosted": make_case("work", facts={"housing": "hosted"}),
    "child, one parent": make_case("child", parent2_birth_name=None, parent2_given_names=None, parent2_number=None),
    "child, no office": make_case("child", office=None),
}


def shown(values: dict[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in values.items() if value)


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_copied_onto_the_forms(name: str, snapshot: SnapshotAssertion) -> None:
    sheets = companions(VARIANTS[name])
    assert "\n\n".join(part_text(part) for part in sheets) == snapshot


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_filled_into_the_forms(name: str, snapshot: SnapshotAssertion) -> None:
    assert shown(values(VARIANTS[name])) == snapshot


@pytest.mark.parametrize("name", VARIANTS)
def test_the_envelope_and_its_price(name: str, snapshot: SnapshotAssertion) -> None:
    (sending,) = (part for part in keep(VARIANTS[name]) if part.name.startswith("sending"))
    text = part_text(sending)
    assert text.partition("What happens next")[0] == snapshot


@pytest.mark.parametrize("first", "123478")
def test_numbers_that_begin_with_3_4_7_or_8_are_provisional(first: str) -> None:
    number = f"{first}900599350012"
    assert is_provisional(f"{number}{97 - int(number) % 97:02}") is (first in "3478")


def test_a_sheet_for_each_statement_of_our_own_is_counted() -> None:
    from wizard.dossier.content.enclosures import enclosures
    from wizard.dossier.content.pages_to_keep import sheets_to_post

    case = next(case for case in VARIANTS.values() if any(row.row is None for row in enclosures(case)))
    rows = [row.row for row in enclosures(case) if row.row]
    assert sheets_to_post(case) == 2 + sum(row.sheets for row in rows)


def test_no_ordinary_stamps_for_a_letter_by_recorded_delivery() -> None:
    text = part_text(keep(make_case("reminder"))[-1])
    assert "acknowledgement of receipt" in " ".join(text.split())
    assert "lettre verte" not in text


def test_no_french_stamps_abroad() -> None:
    text = part_text(keep(make_case("lost_number_abroad"))[-1])
    assert "lettre verte" not in text
    assert "prices abroad" in text
