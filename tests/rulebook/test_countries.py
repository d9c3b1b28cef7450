"""Countries: every one has its code, its name, its French grammar."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.rulebook.countries import (
    Country,
    agreement,
    all_countries,
    birth_area,
    by_insee,
    by_name,
    choices,
    country,
    in_country_fr,
    of_country_fr,
)

EVERY = list(all_countries().values())
NATIONALITIES = [entry for entry in EVERY if entry.is_nationality]
IRREGULAR_MASCULINES = {
    "turque": "turc",
    "grecque": "grec",
    "ouzbèke": "ouzbek",
    "congolaise (RDC)": "congolais (RDC)",
    "antiguaise-et-barbudienne": "antiguais-et-barbudien",
    "kittitienne-et-névicienne": "kittitien-et-névicien",
    "saint-vincentaise-et-grenadine": "saint-vincentais-et-grenadin",
    "papouane-néo-guinéenne": "papouan-néo-guinéen",
}
PLACES = [entry for entry in EVERY if entry.kind != "stateless"]


def key_of(entry: Country) -> str:
    return entry.key


class TestLookUps:
    @pytest.mark.parametrize("entry", EVERY, ids=key_of)
    def test_every_entry_is_found_by_each_of_its_names(self, entry: Country) -> None:
        for name in (entry.name_en, entry.name_fr):
            found = by_name(name)
            assert found is not None
            assert found.key == entry.key

    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("cote d'ivoire", "CI"),
            ("Ivory Coast", "CI"),
            ("ETATS UNIS", "US"),
            ("the gambia", "GM"),
            ("St. Lucia", "LC"),
            ("Bosnia & Herzegovina", "BA"),
            ("Burma", "MM"),
            ("Swaziland", "SZ"),
            ("Congo", "CG"),
            ("RDC", "CD"),
            ("المغرب", "MA"),
            ("摩洛哥", "MA"),
            ("Марокко", "MA"),
            ("Marruecos", "MA"),
        ],
    )
    def test_other_names_spellings_and_languages(self, name: str, key: str) -> None:
        found = by_name(name)
        assert found is not None
        assert found.key == key

    @given(st.text(max_size=30))
    def test_no_text_makes_the_search_raise(self, name: str) -> None:
        assert by_name(name) is None or isinstance(by_name(name), Country)

    @pytest.mark.parametrize(
        ("code", "key"),
        [("99350", "MA"), ("350", "MA"), ("99115", "99115"), ("99161", "99161"), ("99313", "99313"), ("99134", "ES")],
    )
    def test_by_insee_code(self, code: str, key: str) -> None:
        found = by_insee(code)
        assert found is not None
        assert found.key == key

    def test_what_does_not_exist_is_not_found(self) -> None:
        assert by_insee("999") is None
        assert by_name("Atlantis") is None
        with pytest.raises(KeyError):
            country("ZZ")

    @pytest.mark.parametrize(
        ("key", "group"),
        [
            ("FR", "french"),
            ("DE", "eu_eea_swiss"),
            ("IS", "eu_eea_swiss"),
            ("CH", "eu_eea_swiss"),
            ("GB", "uk"),
            ("MC", "monaco"),
            ("AD", "andorra"),
            ("MA", "other"),
            ("SM", "other"),
            ("stateless", "other"),
        ],
    )
    def test_groups(self, key: str, group: str) -> None:
        assert country(key).group == group

    def test_the_union_has_27_members_and_four_neighbours_beside_france(self) -> None:
        assert sum(entry.group == "eu_eea_swiss" for entry in EVERY) == 26 + 4


class TestChoices:
    @pytest.mark.parametrize("language", ["en", "fr", "es", "pt", "ar", "uk", "zh"])
    def test_the_same_countries_in_every_language_each_with_a_name_of_its_own(self, language: str) -> None:
        offered = dict(choices(language))
        assert set(offered) == {entry.key for entry in NATIONALITIES}
        assert len(set(offered.values())) == len(offered)

    @pytest.mark.parametrize("language", ["ar", "uk", "zh"])
    def test_names_are_in_the_script_of_the_language(self, language: str) -> None:
        assert not any(re.search("[A-Za-z]{3}", name) for _, name in choices(language))

    def test_accents_do_not_disturb_the_order(self) -> None:
        french = [name for _, name in choices("fr")]
        assert french.index("Égypte") < french.index("Espagne") < french.index("États-Unis")
        assert french.index("Îles Marshall") < french.index("Inde")
        english = [name for _, name in choices("en")]
        assert english.index("Albania") < english.index("Zimbabwe")
        assert english.index("Colombia") < english.index("Côte d’Ivoire") < english.index("Croatia")

    def test_ended_states_are_places_of_birth_only(self) -> None:
        assert "99115" in dict(choices("en", "birthplace"))
        assert "99115" not in dict(choices("en", "authority"))
        assert "99115" not in dict(choices("en"))

    def test_stateless_is_a_nationality_only(self) -> None:
        assert dict(choices("en"))["stateless"] == "No nationality (stateless)"
        assert "stateless" not in dict(choices("en", "birthplace"))

    def test_an_unknown_language_falls_back_on_english(self) -> None:
        assert country("MA").name("de") == "Morocco"
        assert country("MA").name("pt-br") == "Marrocos"


class TestBirthArea:
    @pytest.mark.parametrize("key", ["FR", "GP", "MQ", "GF", "RE", "YT", "BL", "MF"])
    def test_france(self, key: str) -> None:
        assert birth_area(key) == "france"

    @pytest.mark.parametrize("key", ["PM", "PF", "NC", "WF"])
    def test_collectivities_with_a_scheme_of_their_own(self, key: str) -> None:
        assert birth_area(key) == "overseas_collectivity"

    @pytest.mark.parametrize("key", ["MC", "DZ", "99115", "GI", "SX"])
    def test_abroad(self, key: str) -> None:
        assert birth_area(key) == "abroad"


class TestFrench:
    @pytest.mark.parametrize(
        ("key", "where", "whose"),
        [
            ("MA", "au Maroc", "du Maroc"),
            ("IN", "en Inde", "de l’Inde"),
            ("ES", "en Espagne", "d’Espagne"),
            ("US", "aux États-Unis", "des États-Unis"),
            ("CU", "à Cuba", "de Cuba"),
            ("IR", "en Iran", "d’Iran"),
            ("YE", "au Yémen", "du Yémen"),
            ("HN", "au Honduras", "du Honduras"),
            ("HU", "en Hongrie", "de Hongrie"),
            ("HT", "en Haïti", "d’Haïti"),
            ("IL", "en Israël", "d’Israël"),
            ("EC", "en Équateur", "d’Équateur"),
            ("CI", "en Côte d’Ivoire", "de Côte d’Ivoire"),
            ("CD", "en République démocratique du Congo", "de la République démocratique du Congo"),
            ("BB", "à la Barbade", "de la Barbade"),
            ("PH", "aux Philippines", "des Philippines"),
            ("MH", "aux îles Marshall", "des îles Marshall"),
            ("IM", "à l’île de Man", "de l’île de Man"),
            ("RE", "à La Réunion", "de La Réunion"),
            ("99115", "en Tchécoslovaquie", "de Tchécoslovaquie"),
        ],
    )
    def test_samples(self, key: str, where: str, whose: str) -> None:
        assert (in_country_fr(key), of_country_fr(key)) == (where, whose)

    @pytest.mark.parametrize("entry", PLACES, ids=key_of)
    def test_every_place_has_both_and_elides_before_a_vowel(self, entry: Country) -> None:
        where, whose = in_country_fr(entry.key), of_country_fr(entry.key)
        assert re.match(r"(au|aux|en|à|à la|à l’|dans les?) ?\S", where)
        assert re.match(r"(du|des|de|de la|de l’|d’) ?\S", whose)
        assert not re.search(r"\b(du|au|de|la|le) [AEIOUÉÎaeiou]", f"{where} {whose}")
        assert "avant" not in where + whose
        assert "'" not in where + whose

    def test_nobody_is_born_in_statelessness(self) -> None:
        with pytest.raises(KeyError):
            in_country_fr("stateless")

    @pytest.mark.parametrize("entry", NATIONALITIES, ids=key_of)
    def test_every_nationality_has_a_feminine_that_goes_with_its_masculine(self, entry: Country) -> None:
        feminine, masculine = entry.adjective_f, entry.adjective_m
        assert feminine
        assert feminine == feminine.lower() or "(RDC)" in feminine
        assert feminine.removesuffix(" (RDC)")[-1] == "e" or feminine == "burkinabè"
        assert masculine in {feminine, feminine[:-1], feminine[:-2], IRREGULAR_MASCULINES.get(feminine)}

    @pytest.mark.parametrize(
        ("key", "adjective"),
        [
            ("MA", "marocaine"),
            ("TR", "turque"),
            ("GR", "grecque"),
            ("NE", "nigérienne"),
            ("NG", "nigériane"),
            ("DO", "dominicaine"),
            ("DM", "dominiquaise"),
            ("CG", "congolaise"),
            ("CD", "congolaise (RDC)"),
            ("SS", "sud-soudanaise"),
            ("US", "américaine"),
            ("stateless", "apatride"),
        ],
    )
    def test_adjectives(self, key: str, adjective: str) -> None:
        assert country(key).adjective_f == adjective

    def test_no_two_nationalities_print_the_same(self) -> None:
        printed = [entry.adjective_f for entry in NATIONALITIES]
        assert len(set(printed)) == len(printed)


class TestAgreements:
    def test_tunisia_pays_for_its_pensioners_and_a_source_says_so(self) -> None:
        found = agreement("TN")
        assert found is not None
        assert (found.pensioners_care, found.from_memory, found.confidence) == ("yes", False, "high")
        assert "SE 351-07" in found.forms

    def test_what_rests_on_memory_says_so(self) -> None:
        found = agreement("MA")
        assert found is not None
        assert found.from_memory

    def test_quebec_differs_from_canada(self) -> None:
        quebec, canada = agreement("CA-QC"), agreement("CA")
        assert quebec is not None
        assert canada is not None
        assert (quebec.pensioners_care, canada.pensioners_care) == ("yes", "no")

    def test_no_agreement_is_none(self) -> None:
        assert agreement("AU") is None
