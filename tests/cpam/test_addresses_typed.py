"""Arrondissements in every spelling, and whole addresses as people paste them."""

import random

import pytest

from cpam.models import Commune, Locality
from cpam.search.communes import search_communes, search_hint

pytestmark = pytest.mark.django_db

ROMANS = dict(enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1))  # noqa: SIM905
CITIES = [("Paris", 20, "75056"), ("Lyon", 9, "69123"), ("Marseille", 16, "13055")]
ARRONDISSEMENTS = [(city, number, insee) for city, count, insee in CITIES for number in range(1, count + 1)]
POSTCODE = {"Paris": 75000, "Lyon": 69000, "Marseille": 13000}


def rank(number: int, ending: str = "e") -> str:
    return "1er" if number == 1 else f"{number}{ending}"


def spellings(city: str, number: int) -> list[str]:
    code = POSTCODE[city] + number
    return [
        f"{city.lower()} {number}",
        f"{city} {ROMANS[number]}",
        f"{rank(number)} arrondissement de {city}",
        f"{rank(number)} arrondissement {city.upper()}",
        f"{rank(number, 'ème')} {city}",
        f"{code}",
        f"{code} {city}",
        f"{city} {rank(number)}",
        f"{city}{number}",
        f"{city} {rank(number, 'eme')} arrdt",
        f"{city}-{number:02}",
    ]


@pytest.mark.parametrize(("city", "number", "insee"), ARRONDISSEMENTS)
def test_an_arrondissement_is_found_however_it_is_written(city: str, number: int, insee: str) -> None:
    for typed in spellings(city, number):
        first = search_communes(typed)[0]
        assert (first.insee, first.former) == (insee, f"{city} {rank(number)} Arrondissement"), typed


def test_an_arrondissement_without_its_city_is_a_choice() -> None:
    assert [match.name for match in search_communes("15e arrondissement")] == ["Paris", "Marseille"]
    assert len(search_communes("3ème arrondissement")) == 3


@pytest.mark.parametrize(
    "typed", ["Paris 15 rue de Lyon", "Lyon 3 place Bellecour", "12 rue de Lyon 3e étage 75012 Paris", "Paris 75"]
)
def test_the_number_of_a_house_is_no_arrondissement(typed: str) -> None:
    first = search_communes(typed)[0]
    assert first.name == ("Lyon" if typed.startswith("Lyon") else "Paris")
    assert first.former in {"", "Paris 12e Arrondissement"}


STREETS = ["rue de la Paix", "bd de la Liberté", "avenue de Paris", "place Bellecour", "impasse du Moulin",
           "chemin de Saint-Denis", "rue du 8 Mai 1945", "allée Victor-Hugo", "cours de Vincennes",
           "quai de Lyon"]  # fmt: skip
LAYOUTS = [
    "{number} {street} {code} {town}",
    "{number} {street}, {code} {town}",
    "{number} {street}\n{code} {town}\nFrance",
    "Appt 4, {number} {street} {code} {TOWN}",
    "Chez M. Durand\r\nRésidence Les Lilas, Bât B\r\n{number} bis {street}\r\n{code} {TOWN}",
    "{number} {street}, {town} {code}",
]


def addresses() -> list[tuple[str, str]]:
    """200 communes drawn by chance, in each of the layouts in turn."""
    chance = random.Random(69)
    places = list(Commune.objects.exclude(territory="").exclude(postcodes="").order_by("pk"))
    found = []
    for at, place in enumerate(chance.sample(places, 200)):
        values = {"number": chance.randint(1, 140), "street": chance.choice(STREETS), "town": place.name}
        values |= {"TOWN": place.name.upper(), "code": chance.choice(place.postcode_list)}
        found += [(LAYOUTS[(at + turn) % len(LAYOUTS)].format(**values), place.insee) for turn in range(len(LAYOUTS))]
    return found


def test_a_whole_address_leads_to_its_commune() -> None:
    """Alone, or among the places that bear the same name in the same postcode, as a choice."""
    wrong = [(text, insee) for text, insee in addresses() if search_communes(text, 1)[:1] == [] or
             insee not in {search_communes(text, 1)[0].insee}]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Appt 4, 8 bd de la Liberté 59800 LILLE", "Lille (59)"),
        ("12 rue de la Paix 75002 Paris", "Paris 2e Arrondissement (75)"),
        ("3 place Bellecour, 69002 Lyon", "Lyon 2e Arrondissement (69)"),
        ("12 rue de la Paix75002 Paris", "Paris 2e Arrondissement (75)"),
        ("4 rue X, 75 015 Paris", "Paris 15e Arrondissement (75)"),
        ("F-35000 Rennes", "Rennes (35)"),
        ("BP 59000, 35000 Rennes", "Rennes (35)"),
        ("5 place de la Mairie La Rochelle", "La Rochelle (17)"),
        ("12 rue de la Paix Lille", "Lille (59)"),
        ("12 Grand Place Lille", "Lille (59)"),
        ("12 rue Nationale, Lile", "Lille (59)"),
        ("Saint-Denis, La Réunion", "Saint-Denis (974)"),
        ("Lille, France", "Lille (59)"),
        ("75948", "Paris (75)"),
        ("CS 99999 75948 PARIS CEDEX 19", "Paris (75)"),
        ("12 rue X 59895 LILLE CEDEX 9", "Lille (59)"),
        ("La Rue-Saint-Pierre", "La Rue-Saint-Pierre (60)"),
        ("Cours", "Cours (69)"),
        ("saint-yjulien", "Saint-Julien (83)"),
    ],
)
def test_what_people_paste(typed: str, label: str) -> None:
    assert search_communes(typed)[0].label == label


def test_a_place_on_several_communes_is_a_choice() -> None:
    for typed in ("La Défense", "92057 PARIS LA DEFENSE CEDEX"):
        names = {match.name for match in search_communes(typed)}
        assert names == {"Courbevoie", "Puteaux", "Nanterre", "La Garenne-Colombes"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [("12 rue de Paris", "no town"), ("8 avenue Foch", "no town"), ("99999", "CEDEX"), ("3 rue X 99999", "CEDEX")],
)
def test_a_street_without_a_town_is_not_guessed(typed: str, says: str) -> None:
    assert search_communes(typed) == []
    assert says in str(search_hint(typed))


def test_every_postcode_lists_all_its_communes() -> None:
    by_code: dict[str, set[str]] = {}
    for insee, postcodes in Commune.objects.exclude(territory="").values_list("insee", "postcodes"):
        for code in postcodes.split():
            by_code.setdefault(code, set()).add(insee)
    for code, wanted in by_code.items():
        assert wanted <= {match.insee for match in search_communes(code, 200)}, code


def test_every_cedex_and_place_leads_to_a_commune_with_its_source() -> None:
    assert Locality.objects.filter(kind="place").count() == 8
    for other in Locality.objects.filter(kind="cedex"):
        assert search_communes(other.postcodes)[0].insee == other.commune_id


@pytest.mark.parametrize("typed", ["\x00", "75\x00015", "٧٥٠١٥ باريس", "é" * 400, "-" * 99, "1e 1e 1e", "paris " * 60])
def test_odd_input_breaks_nothing(typed: str) -> None:
    search_communes(typed)
    search_hint(typed)
