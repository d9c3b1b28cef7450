"""Birth certificates: the issuing authority decides."""

from __future__ import annotations

import pytest

from wizard.rulebook.civil_status import (
    CIEC_16_PARTIES,
    COURT_TRANSLATOR,
    EMBASSY_TRANSLATION,
    certificate,
    languages_question_needed,
)
from wizard.rulebook.countries import all_countries, choices, country

AUTHORITIES = [key for key, _ in choices("en", "authority")]
EUROPEANS = [key for key in AUTHORITIES if country(key).group == "eu_eea_swiss"]
COUNTRIES = [entry.key for entry in all_countries().values() if entry.kind == "country"]
CIEC_OUTSIDE_EUROPE = sorted(CIEC_16_PARTIES - set(EUROPEANS) - {"FR"})


class TestTranslation:
    @pytest.mark.parametrize("issuer", EUROPEANS)
    def test_european_authorities_whatever_the_language(self, issuer: str) -> None:
        assert certificate(issuer, "other", "full").translation == "not_needed_origin"
        assert certificate(issuer).translation == "not_needed_origin"

    @pytest.mark.parametrize("issuer", ["99313", "99319", "AX"])
    def test_their_islands_inside_the_union(self, issuer: str) -> None:
        assert certificate(issuer, "other", "full").translation == "not_needed_origin"

    @pytest.mark.parametrize("issuer", ["GL", "FO", "AW", "GB", "GI", "JE"])
    def test_not_what_lies_outside_it(self, issuer: str) -> None:
        assert certificate(issuer, "other", "full").translation == "needed"

    @pytest.mark.parametrize("issuer", ["BR", "IN", "US", "MA", "VN"])
    def test_a_european_language_does_not_exempt_a_country_outside(self, issuer: str) -> None:
        assert certificate(issuer, "other", "full").translation == "needed"

    @pytest.mark.parametrize("issuer", ["SN", "CA", "MA", "IN"])
    def test_french_needs_none(self, issuer: str) -> None:
        assert certificate(issuer, "french", "full").translation == "not_needed_french"

    @pytest.mark.parametrize("issuer", ["FR", "GP", "NC", "MF"])
    def test_french_authorities(self, issuer: str) -> None:
        verdict = certificate(issuer)
        assert (verdict.translation, verdict.legalisation) == ("not_needed_french", "not_applicable")

    def test_the_24_parties_to_the_convention_on_multilingual_extracts(self) -> None:
        assert len(CIEC_16_PARTIES) == 24
        assert CIEC_OUTSIDE_EUROPE == ["BA", "CV", "MD", "ME", "MK", "RS", "TR"]

    @pytest.mark.parametrize("issuer", CIEC_OUTSIDE_EUROPE)
    def test_their_multilingual_extract_needs_neither_translation_nor_legalisation(self, issuer: str) -> None:
        verdict = certificate(issuer, "other", "multilingual")
        assert (verdict.translation, verdict.legalisation) == ("not_needed_multilingual", "exempt_multilingual")
        assert certificate(issuer, "other", "full").translation == "needed"

    def test_a_multilingual_form_of_another_country_does_not_count(self) -> None:
        assert certificate("UA", "other", "multilingual").translation == "needed"

    def test_the_ofpra_certificate_is_a_french_act(self) -> None:
        verdict = certificate("AF", None, "ofpra", protected=True)
        assert (verdict.translation, verdict.legalisation) == ("not_needed_french", "not_applicable")
        assert verdict.translators == ()

    def test_languages_that_offices_took_without_translation_are_a_note_not_a_right(self) -> None:
        assert certificate("IN", "other", "full").practice_languages == ("en",)
        assert certificate("BR", "other", "full").practice_note
        assert not certificate("MA", "other", "full").practice_note
        assert not certificate("DE", "other", "full").practice_note

    def test_who_may_translate(self) -> None:
        assert certificate("MA", "other", "full").translators == (COURT_TRANSLATOR, EMBASSY_TRANSLATION)
        assert certificate("MA", "french", "full").translators == ()

    def test_a_refugee_is_never_sent_to_a_consulate(self) -> None:
        assert certificate("SY", "other", "full", protected=True).translators == (COURT_TRANSLATOR,)

    def test_a_short_certificate_does_not_name_the_parents(self) -> None:
        assert not certificate("GB", "other", "extract_without_parents").names_parents
        assert certificate("GB", "other", "extract_with_parents").names_parents


class TestAskingForTheLanguage:
    @pytest.mark.parametrize("issuer", ["SN", "CA", "MA", "DZ", "CM", "HT", "MR", *CIEC_OUTSIDE_EUROPE])
    def test_it_is_asked_where_it_can_change_the_answer(self, issuer: str) -> None:
        assert languages_question_needed(issuer)

    @pytest.mark.parametrize("issuer", ["FR", "BE", "CH", "LU", "DE", "IN", "US", "CN", "UA", "GB"])
    def test_nobody_else_is_asked(self, issuer: str) -> None:
        assert not languages_question_needed(issuer)

    @pytest.mark.parametrize("issuer", AUTHORITIES)
    def test_once_the_language_and_kind_are_known_nothing_is_open(self, issuer: str) -> None:
        for language in ("french", "other"):
            for kind in ("full", "multilingual", "consular"):
                assert certificate(issuer, language, kind).translation != "unknown"

    def test_the_kind_may_settle_it(self) -> None:
        assert not languages_question_needed("TR", "full")
        assert not languages_question_needed("TR", "multilingual")
        assert languages_question_needed("CN", "consular")


class TestLegalisation:
    @pytest.mark.parametrize(
        ("issuer", "regime", "group"),
        [
            ("DE", "exempt_eu", "exempt"),
            ("CH", "exempt_ciec", "exempt"),
            ("TN", "exempt_bilateral", "exempt"),
            ("VN", "exempt_bilateral", "exempt"),
            ("BD", "apostille", "apostille"),
            ("CN", "apostille", "apostille"),
            ("HK", "apostille", "apostille"),
            ("KH", "legalisation", "legalisation"),
            ("GI", "unknown", "unknown"),
            ("99313", "exempt_eu", "exempt"),
        ],
    )
    def test_regimes(self, issuer: str, regime: str, group: str) -> None:
        verdict = certificate(issuer, "other", "full")
        assert (verdict.legalisation, verdict.legalisation_group) == (regime, group)

    @pytest.mark.parametrize("issuer", COUNTRIES)
    def test_every_country_has_a_regime_and_every_regime_a_source(self, issuer: str) -> None:
        verdict = certificate(issuer, "other", "full")
        if issuer == "VA":  # in no list we could read
            assert verdict.legalisation == "unknown"
        else:
            assert verdict.legalisation != "unknown"
            assert verdict.legalisation == "not_applicable" or verdict.legalisation_reference is not None

    def test_what_rests_on_memory_says_so(self) -> None:
        reference = certificate("SN", "french", "full").legalisation_reference
        assert reference is not None
        assert (reference.confidence, reference.from_memory) == ("low", True)

    def test_a_consular_document_is_not_judged(self) -> None:
        assert certificate("KH", "french", "consular").legalisation == "unknown"

    def test_an_unknown_country_is_an_error_of_the_caller(self) -> None:
        with pytest.raises(KeyError):
            certificate("ZZ")
