"""Small words of French, where letters written by machines go wrong."""

from datetime import date

import pytest

from wizard.dossier.content.people import born
from wizard.dossier.french.bodies import of_body, the_body
from wizard.dossier.french.grammar import (
    agreement,
    in_town,
    inside_a_sentence,
    long_date,
    of,
    of_office,
    of_town,
    typeset,
)
from wizard.dossier.french.script import capitals, clean, needs_latin, without_accents


@pytest.mark.parametrize(
    ("town", "written"),
    [
        ("Lyon", "à Lyon"),
        ("Le Havre", "au Havre"),
        ("Les Abymes", "aux Abymes"),
        ("La Rochelle", "à La Rochelle"),
        ("LE HAVRE", "au HAVRE"),
    ],
)
def test_in_a_town(town: str, written: str) -> None:
    assert in_town(town) == written


@pytest.mark.parametrize(
    ("town", "written"),
    [
        ("Lyon", "de Lyon"),
        ("Évry", "d’Évry"),
        ("Le Havre", "du Havre"),
        ("Les Abymes", "des Abymes"),
        ("Hyères", "d’Hyères"),
        ("Haguenau", "de Haguenau"),
    ],
)
def test_of_a_town(town: str, written: str) -> None:
    assert of_town(town) == written


@pytest.mark.parametrize(
    ("office", "written"),
    [
        ("CPAM du Nord", "de la CPAM du Nord"),
        ("CPAM d'Ille-et-Vilaine", "de la CPAM d’Ille-et-Vilaine"),
        ("CGSS de La Réunion", "de la CGSS de La Réunion"),
        ("MSA d'Armorique", "de la MSA d’Armorique"),
        ("Assurance Maladie de Paris", "de l’Assurance Maladie de Paris"),
    ],
)
def test_of_an_office(office: str, written: str) -> None:
    assert of_office(office) == written


@pytest.mark.parametrize(
    ("job", "written"),
    [
        ("ingénieur", "d’ingénieur"),
        ("comptable", "de comptable"),
        ("hôtesse", "d’hôtesse"),
        ("hockeyeur", "de hockeyeur"),
    ],
)
def test_as_a_job(job: str, written: str) -> None:
    assert of(job) == written


@pytest.mark.parametrize(
    ("body", "named", "of_it"),
    [
        ("Carsat Bretagne", "la Carsat Bretagne", "de la Carsat Bretagne"),
        ("la Carsat Bretagne", "la Carsat Bretagne", "de la Carsat Bretagne"),
        ("CCAS de Lyon", "le CCAS de Lyon", "du CCAS de Lyon"),
        ("Assurance retraite", "l’Assurance retraite", "de l’Assurance retraite"),
        ("L'Agirc-Arrco", "l’Agirc-Arrco", "de l’Agirc-Arrco"),
        ("Tribunal de Rabat", "le tribunal de Rabat", "du tribunal de Rabat"),
        ("Association Aurore", "l’association Aurore", "de l’association Aurore"),
        ("Deutsche Rentenversicherung", None, None),
        ("", None, None),
    ],
)
def test_a_body_with_its_article(body: str, named: str | None, of_it: str | None) -> None:
    assert (the_body(body), of_body(body)) == (named, of_it)


@pytest.mark.parametrize(("typed", "inside"), [("Employée de vente", "employée de vente"), ("VRP", "VRP"), ("", "")])
def test_a_job_inside_a_sentence(typed: str, inside: str) -> None:
    assert inside_a_sentence(typed) == inside


def test_the_first_of_the_month() -> None:
    assert long_date(date(2026, 11, 1)).replace("\u00a0", " ") == "1er novembre 2026"
    assert long_date(date(2026, 11, 2)).replace("\u00a0", " ") == "2 novembre 2026"


def test_spaces_before_double_signs_do_not_break() -> None:
    assert typeset("Objet : l'acte « joint » ; n° 12") == ("Objet\u00a0: l’acte «\u00a0joint\u00a0»\u202f; n°\u00a012")
    assert typeset("ci-joint, le 21 juin 2018") == "ci\u2011joint, le 21\u00a0juin 2018"
    assert typeset("https://www.ameli.fr et 10:30") == "https://www.ameli.fr et 10:30"


@pytest.mark.parametrize(("sex", "ending"), [("female", "e"), ("male", ""), ("unstated", "")])
def test_agreement(sex: str, ending: str) -> None:
    assert agreement(sex) == ending


def test_birth_in_a_sentence() -> None:
    assert (
        born("female", date(1990, 5, 1), "Le Caire", "EG").replace("\u00a0", " ")
        == "née le 1er mai 1990 au Caire (Égypte)"
    )
    assert born("male", None, "", "US") == "né aux États-Unis"
    assert born("male", None, "") == ""
    assert born("unstated", None, "", "US") == "personne née aux États-Unis"


def test_names_in_other_letters_are_noticed() -> None:
    assert not needs_latin("Đặng Țepeș Øzgür-Müller d’Ŵales")
    assert needs_latin("Иванов")
    assert needs_latin("王")
    assert needs_latin("Ivanov Иван")


def test_capitals_of_turkish_names() -> None:
    assert capitals("Yiğit", turkic=True) == "YİĞİT"
    assert capitals("Țepeș") == "ȚEPEȘ"


def test_letters_that_do_not_come_apart() -> None:
    assert without_accents("Łódź Đặng Strøm Œuvre Straße") == "Lodz Dang Strom OEuvre Strasse"


def test_cleaning_keeps_what_names_need() -> None:
    assert clean("  مه\u200cرداد  ") == "مه\u200cرداد"
    assert clean("e\u0301lise\x00\u202e") == "élise"
