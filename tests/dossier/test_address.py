"""Addresses by NF Z 10-011, on real offices and on the longest answers a form lets through."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpam.models import Address
from tests.dossier.factories import make_case
from wizard.dossier.content import sender
from wizard.dossier.french.address import bare, faults, postal


def test_the_last_lines_are_bare_capitals() -> None:
    lines = postal(("CPAM de l'Ain", "1 place de la Grenouillère", "", "01015 BOURG-EN-BRESSE CEDEX"))
    assert lines == ("CPAM de l'Ain", "1 PLACE DE LA GRENOUILLERE", "01015 BOURG EN BRESSE CEDEX")


def test_a_long_street_is_shortened_as_the_norm_says() -> None:
    assert bare("18 boulevard du Maréchal-de-Lattre-de-Tassigny") == "18 BD DU MAL DE LATTRE DE TASSIGNY"


@pytest.mark.django_db
def test_every_office_of_the_directory_has_an_address_the_norm_accepts() -> None:
    wrong = {str(item): faults(postal(item.mail_lines)) for item in Address.objects.filter(use=Address.Use.POST)}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_a_hosted_person_is_reached_at_the_host() -> None:
    case = make_case("work", facts={"housing": "hosted"})
    assert sender.address(case)[0] == "CHEZ KARIM BENALI"


def test_a_person_abroad_has_the_country_last() -> None:
    assert sender.address(make_case("lost_number_abroad"))[-2:] == ("1000 BRUXELLES", "BELGIQUE")


text = st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po", "Zs"], max_codepoint=0x24F), max_size=38)


@given(text, text, text, text)
def test_no_answer_makes_more_lines_than_the_norm_allows(extra: str, building: str, street: str, box: str) -> None:
    case = make_case("work", facts={"housing": "hosted"})
    told = {"address_extra": extra, "address_building": building, "street": street, "address_box": box}
    lines = sender.address(replace(case, details={**case.details, **told}))
    assert len(lines) <= 6
    assert all(set(line) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ") for line in lines)
