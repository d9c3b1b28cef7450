"""What people type, and the commune they mean."""

import pytest

from cpam.names import compact_name, words_of
from cpam.search.communes import search_communes, search_hint
from tests.benchmarks.search_queries import sample

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Lille", "Lille (59)"),
        ("lil", "Lille (59)"),
        ("LILLE", "Lille (59)"),
        ("59000", "Lille (59)"),
        ("59000 Lille", "Lille (59)"),
        ("Lille 59000", "Lille (59)"),
        ("59000 LILLE CEDEX", "Lille (59)"),
        ("Lille (59)", "Lille (59)"),
        ("saint etienne", "Saint-Étienne (42)"),
        ("St-Etienne", "Saint-Étienne (42)"),
        ("SAINT ÉTIENNE", "Saint-Étienne (42)"),
        ("étienne", "Saint-Étienne (42)"),
        ("ste-foy-les-lyon", "Sainte-Foy-lès-Lyon (69)"),
        ("havre", "Le Havre (76)"),
        ("le havre", "Le Havre (76)"),
        ("l isle adam", "L'Isle-Adam (95)"),
        ("l’isle-adam", "L'Isle-Adam (95)"),
        ("lisle adam", "L'Isle-Adam (95)"),
        ("chalon s/ saone", "Chalon-sur-Saône (71)"),
        ("vandoeuvre les nancy", "Vandœuvre-lès-Nancy (54)"),
        ("aix provence", "Aix-en-Provence (13)"),
        ("Montreuil-sous-Bois", "Montreuil (93)"),
        ("Ajaccio 2A", "Ajaccio (2A)"),
        ("saint-denis 974", "Saint-Denis (974)"),
        ("saint denis 93200", "Saint-Denis (93)"),
        ("strasbuorg", "Strasbourg (67)"),
        ("villeurbane", "Villeurbanne (69)"),
        ("monpelier", "Montpellier (34)"),
        ("7500", "Paris (75)"),
        ("٧٥٠٠١", "Paris 1er Arrondissement (75)"),
    ],
)
def test_the_first_answer_is_the_commune_meant(typed: str, meant: str) -> None:
    assert search_communes(typed)[0].label == meant


@pytest.mark.parametrize(
    ("typed", "label", "insee"),
    [
        ("Paris 7", "Paris 7e Arrondissement (75)", "75056"),
        ("paris 7ème", "Paris 7e Arrondissement (75)", "75056"),
        ("Marseille 1er", "Marseille 1er Arrondissement (13)", "13055"),
        ("lyon 3", "Lyon 3e Arrondissement (69)", "69123"),
        ("Lomme", "Lomme – Lille (59)", "59350"),
        ("Hellemmes", "Hellemmes-Lille – Lille (59)", "59350"),
        ("camp de la valbonne", "Camp de la Valbonne – Béligneux (01)", "01032"),
    ],
)
def test_other_names_lead_to_the_commune_of_today(typed: str, label: str, insee: str) -> None:
    match = search_communes(typed)[0]
    assert (match.label, match.insee) == (label, insee)
    assert match.former


@pytest.mark.parametrize(
    "typed", ["Lomme", "Marcillac", "Saint-Sulpice", "Portsall", "75007", "Sainte-Marie", "51300"]
)
def test_a_label_from_the_list_leads_back_to_its_commune(typed: str) -> None:
    for match in search_communes(typed, limit=50):
        assert search_communes(match.label)[0].insee == match.insee


def test_all_communes_of_a_postcode_can_be_listed() -> None:
    found = search_communes("01200", limit=50)
    assert {"Valserhône", "Éloise", "Billiat"} <= {match.name for match in found}
    assert {match.department for match in found} == {"01", "74"}


def test_a_postcode_that_does_not_fit_the_name_does_not_hide_it() -> None:
    assert search_communes("59895 Lille")[0].label == "Lille (59)"


def test_a_typo_that_is_the_start_of_other_names_still_finds_the_name() -> None:
    assert "Caen" in [match.name for match in search_communes("cen")][:5]


@pytest.mark.parametrize("typed", ["", " ", "-", "\x00", "'", "qqqqqqqqqq", "🙂", "99999", "a" * 5000])
def test_nonsense_finds_nothing_and_breaks_nothing(typed: str) -> None:
    assert search_communes(typed) == []


@pytest.mark.parametrize("typed", ["Москва", "باريس", "巴黎", "Παρίσι"])
def test_a_name_in_another_script_gets_a_word_of_help(typed: str) -> None:
    assert search_communes(typed) == []
    assert "Latin letters" in str(search_hint(typed))


@pytest.mark.parametrize("typed", ["Paris", "75001", "", "Đà Nẵng"])
def test_no_help_is_offered_where_none_is_needed(typed: str) -> None:
    assert search_hint(typed) is None


def test_islands_without_inhabitants_are_not_offered() -> None:
    assert not [match for match in search_communes("Kerguelen") if match.insee.startswith("984")]


@pytest.mark.parametrize(
    ("kind", "share"), [("prefix", 0.715), ("1 typo", 0.98), ("2 typos", 0.89), ("name + postcode", 0.99)]
)
def test_five_answers_hold_the_commune_meant(kind: str, share: float) -> None:
    queries = [query for query in sample() if query.kind == kind]
    found = sum(
        query.wanted in [compact_name(match.former or match.name) for match in search_communes(query.text, limit=5)]
        for query in queries
    )
    assert found / len(queries) >= share


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Saint-Étienne-l'Allier", ["saint", "etienne", "l", "allier"]),
        ("Ste Foy", ["sainte", "foy"]),
        ("Châlons s/ Marne", ["chalons", "sur", "marne"]),
        ("Œuilly", ["oeuilly"]),
        ("L’Haÿ-les-Roses", ["l", "hay", "les", "roses"]),
    ],
)
def test_names_are_folded(name: str, words: list[str]) -> None:
    assert words_of(name) == words
