"""The pages to keep: each thing is said once, nobody is sent to the wrong telephone, no address is broken."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PageObject
from pypdf.generic import ContentStream

from tests.dossier.factories import BOURG, CHILD, FACTS, LYON, make_case
from tests.dossier.reading import read, text_of
from wizard.dossier.content.blocks import BLANK, Field, Part
from wizard.dossier.content.case import Case
from wizard.dossier.content.dossier import dossier
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.pdf import render

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "fr", "ar")


def part(case: Case, name: str) -> Part:
    return next(part for part in dossier(case).to_keep if part.name.split()[0] == name)


def said(case: Case, name: str) -> str:
    return " ".join(part_text(part(case, name)).replace("\u00a0", " ").split())


def fields(case: Case) -> list[Field]:
    return [field for block in part(case, "companion").blocks if block.kind == "fields" for field in block.fields]


def telephones(case: Case) -> list[str]:
    block = next(block for block in part(case, "sending").blocks if block.kind == "fields")
    return [field.label for field in block.fields]


def pages_to_keep(case: Case) -> list[PageObject]:
    return list(read(render(replace(dossier(case), to_post=()))).pages)


# ------------------------------------------------------------------------------------------------ how to post


@pytest.mark.parametrize("route", FACTS)
def test_how_to_post_is_said_once(route: str) -> None:
    sending = said(make_case(route), "sending")
    assert sending.count("avec avis de réception") == 1


@pytest.mark.parametrize("route", ["reminder", "refused"])
def test_what_goes_by_recorded_delivery_is_not_told_that_ordinary_post_will_do(route: str) -> None:
    sending = said(make_case(route), "sending")
    assert "Send it by recorded delivery" in sending
    assert "Ordinary post" not in sending


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "office", [LYON, BOURG, replace(LYON, url="https://www.ameli.fr/assure/adresses/un-document")]
)
def test_no_address_on_the_web_is_broken(office: object, language: str) -> None:
    case = make_case("work", office=office, language=language)  # type: ignore[arg-type]
    lines = [line.strip() for page in pages_to_keep(case) for line in page.extract_text().splitlines()]
    assert office.url in lines  # type: ignore[attr-defined]
    assert any("https://www.formulaires.service-public.fr/gf/cerfa_15763.do" in line for line in lines)


@pytest.mark.parametrize(
    ("language", "price"), [("en", "€1.52 each (January 2026"), ("fr", "1,52 € le timbre (janvier 2026")]
)
def test_the_price_of_a_stamp_is_written_as_the_reader_writes_it(language: str, price: str) -> None:
    assert price in said(make_case("lost_number", language=language), "sending")


# -------------------------------------------------------------------------------------------------- telephones


def test_the_office_of_farm_workers_has_a_telephone_of_its_own() -> None:
    assert telephones(make_case("msa")) == ["04 74 45 98 30", "15 / 112"]


def test_an_office_on_the_common_number_is_listed_once() -> None:
    assert telephones(make_case("work"))[0] == "36 46"
    assert len(telephones(make_case("work"))) == 4


def test_an_office_with_another_number_comes_first() -> None:
    overseas = replace(LYON, kind="CGSS", name="CGSS de la Guyane", phone="+594 594 39 60 00")
    assert telephones(make_case("work", office=overseas))[:2] == ["+594 594 39 60 00", "36 46"]


def test_an_address_nobody_knows_is_asked_for_at_the_office_itself() -> None:
    assert "ask for it on 04 74 45 98 30" in said(make_case("msa", office=replace(BOURG, address_lines=())), "sending")
    assert "ask for it on 36 46" in said(make_case("work", office=replace(LYON, address_lines=())), "sending")


# ------------------------------------------------------------------------------------------- the sheets to copy


def test_what_is_written_by_hand_is_not_marked_as_nothing_to_write() -> None:
    found = {field.label: field for field in fields(make_case("work"))}
    assert found["Signature"].value == found["Le"].value == ""
    assert found["Signature"].note
    assert found["Nom d’usage"].value == BLANK


@pytest.mark.parametrize("route", ["work", "child"])
def test_a_field_without_a_value_says_what_to_do(route: str) -> None:
    assert [field.label for field in fields(make_case(route)) if not field.value and not field.note] == []


def test_what_the_form_wants_in_capitals_is_in_capitals() -> None:
    found = {field.label: field.value for field in fields(make_case("work", given_names="Inès Zoé"))}
    assert found["Prénoms"] == "INÈS ZOÉ"
    assert found["Ville et pays de naissance"] == "RABAT, MAROC"
    turkish = make_case("work", answers={"nationality": "TR"}, birth_name="Yılmaz", given_names="Deniz")
    found = {field.label: field.value for field in fields(turkish)}
    assert (found["Nom de naissance"], found["Prénoms"]) == ("YILMAZ", "DENİZ")


def test_names_stand_in_the_order_of_their_label() -> None:
    assert [field.value for field in fields(make_case("child")) if field.label == "Nom et prénoms"] == [
        "BENALI SAMIRA",
        "MARTIN PAUL",
    ]


def test_the_parent_without_a_known_office_is_asked_to_write_it() -> None:
    office = next(field for field in fields(make_case("child", office=None)) if field.label == "Organisme")
    assert (office.value, office.note) == ("", "Your office")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_child_is_not_cut_in_two_by_the_end_of_a_page(language: str) -> None:
    children = tuple({**CHILD, "given_names": f"Enfant {number}"} for number in range(1, 9))
    sheets = pages_to_keep(make_case("child", children=children, language=language))[:2]
    counted = [(page.extract_text().count("BENALI"), page.extract_text().count("ENFANT")) for page in sheets]
    # The strip of every page names the person, and the parent stands on the first page.
    assert [names - firsts for names, firsts in counted] == [2, 1]


# ------------------------------------------------------------------------------------------------ the checklist


def test_the_checklist_sends_to_the_sheet_with_the_form() -> None:
    assert "A sheet says where to find it" in said(make_case("work"), "checklist")
    assert "The form: https://www.formulaires" in said(make_case("work"), "companion")


def test_the_checklist_says_what_the_slips_are_for() -> None:
    assert "slip (intercalaire)" in said(make_case("work"), "checklist")


def test_only_what_goes_into_the_envelope_has_a_box_to_tick() -> None:
    case = make_case("work", left_out=("translation", "work_contract"))
    ticked = [
        check
        for block in part(case, "checklist").blocks
        if block.kind == "checks" and block.role != "left-out"
        for check in block.checks
    ]
    drawn = [
        operator
        for page in pages_to_keep(case)[1:-1]
        for _, operator in ContentStream(page.get_contents(), page.pdf).operations
    ]
    assert drawn.count(b"f*") == len(ticked) + 1  # and the rule under the banner


def test_a_warning_needs_no_colon_of_any_language() -> None:
    assert "L’acte de naissance doit être traduit. C’est" in said(make_case("work", language="fr"), "checklist")


def test_a_slip_of_four_lines_keeps_clear_of_the_next() -> None:
    name = {"birth_name": "Nguyễn Đặng de Oliveira e Silva Vasconcelos", "used_name": "Yıldız-Işık de la Fuente"}
    case = make_case("work", given_names="María Fernanda Guadalupe Concepción Anneliese", **name)
    slips = next(part for part in dossier(case).to_post if part.name == "slips")
    page = read(render(replace(dossier(case), to_post=(slips,), to_keep=()))).pages[0]
    assert text_of(page).count("née") == len([block for block in slips.blocks if block.kind == "lines"]) * 2


def test_without_a_letter_the_pages_say_what_to_do_and_why_and_nothing_of_a_letter() -> None:
    case = make_case("work", facts={"territory": "mayotte"})
    assert not case.letter
    first = part_text(dossier(case).to_keep[0])
    words = " ".join(first.split())
    assert case.route.action in words
    assert case.route.reason in words
    assert "behind the letter" not in words
    assert "What goes into the envelope" not in words
