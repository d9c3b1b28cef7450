"""IBANs of every SEPA country, French RIB keys, and the mistakes people make in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban as stdnum_iban
from stdnum import numdb

from wizard.rulebook.data import rows
from wizard.rulebook.numbers.iban import format_iban, read_iban, sepa_area
from wizard.rulebook.numbers.rib import read_rib, rib_key, rib_to_iban

DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SEPA_PREFIXES = sorted({row["iban_prefix"] for row in rows("sepa") if row["area"] != "non_sepa"})


@st.composite
def ribs(draw: st.DrawFn) -> str:
    bank, branch = draw(st.text(DIGITS, min_size=5, max_size=5)), draw(st.text(DIGITS, min_size=5, max_size=5))
    account = draw(st.text(DIGITS + CAPITALS, min_size=11, max_size=11))
    return bank + branch + account + rib_key(bank, branch, account)


@st.composite
def ibans(draw: st.DrawFn, country: str) -> str:
    """A well-formed IBAN of that country, from the registry's own description of its account numbers."""
    if country in ("FR", "MC"):
        return rib_to_iban(draw(ribs()), country)
    alphabets = {"n": DIGITS, "a": CAPITALS, "c": DIGITS + CAPITALS}
    structure = numdb.get("iban").info(country)[0][1]["bban"]
    account = ""
    for part in structure.replace("!", " ").replace("n", "n,").replace("a", "a,").replace("c", "c,").split(","):
        if part:
            length, kind = part.split()
            account += draw(st.text(alphabets[kind], min_size=int(length), max_size=int(length)))
    return country + stdnum_iban.calc_check_digits(f"{country}00{account}") + account


def codes(text: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.level) for problem in read_iban(text).problems]


class TestIban:
    @pytest.mark.parametrize("country", SEPA_PREFIXES)
    def test_every_sepa_country(self, country: str) -> None:
        @settings(max_examples=25)
        @given(ibans(country))
        def read(iban: str) -> None:
            reading = read_iban(iban)
            assert (reading.compact, reading.country) == (iban, country)
            assert reading.area == sepa_area(country) != "non_sepa"
            assert all(problem.code == "national_check" for problem in reading.problems)

        read()

    @pytest.mark.parametrize(
        ("iban", "area"),
        [
            ("FR1420041010050500013M02606", "fr_mc"),
            ("MC5811222000010123456789030", "fr_mc"),
            ("BE71096123456769", "eu_eea"),
            ("NO9386011117947", "eu_eea"),
            ("GB82WEST12345698765432", "sepa_other"),
            ("GI75NWBK000000007099453", "sepa_other"),
            ("XK051212012345678906", "non_sepa"),
            ("SA0380000000608010167519", "non_sepa"),
        ],
    )
    def test_the_area(self, iban: str, area: str) -> None:
        reading = read_iban(iban)
        assert (reading.compact, reading.area, reading.problems) == (iban, area, ())

    def test_the_belgian_sample_that_stdnum_refuses_is_accepted_with_a_warning(self) -> None:
        assert not stdnum_iban.is_valid("BE68539007547034")
        assert read_iban("BE68 5390 0754 7034").compact == "BE68539007547034"
        assert codes("BE68539007547034") == [("national_check", "warning")]

    @pytest.mark.parametrize(
        "typed", ["IBAN FR14 2004 1010 0505 0001 3M02 606", "iban: fr14-2004-1010-0505-0001-3m02-606"]
    )
    def test_the_word_in_front_and_the_separators_do_no_harm(self, typed: str) -> None:
        assert read_iban(typed).formatted == "FR14 2004 1010 0505 0001 3M02 606"

    def test_a_wrong_rib_key_is_named_though_the_check_digits_hold(self) -> None:
        assert stdnum_iban.is_valid("FR5430006000011234567890100")
        (problem,) = read_iban("FR5430006000011234567890100").problems
        assert (problem.code, problem.start, problem.end, problem.params["expected"]) == ("rib_key", 25, 27, "89")
        assert "89" in problem.text

    @given(ribs(), st.data())
    def test_letters_typed_for_digits_are_put_right_and_put_to_the_person(self, rib: str, data: st.DataObject) -> None:
        iban = rib_to_iban(rib)
        looks = {"0": "O", "1": "I"}
        spots = [at for at in (*range(2, 14), 25, 26) if iban[at] in looks]  # the account may hold letters
        if not spots:
            return
        spot = data.draw(st.sampled_from(spots))
        reading = read_iban(iban[:spot] + looks[iban[spot]] + iban[spot + 1 :])
        assert (reading.compact, reading.proposed) == ("", iban)
        assert reading.problems[0].start == spot

    @given(st.sampled_from(SEPA_PREFIXES).flatmap(ibans), st.data())
    def test_one_wrong_digit_never_passes(self, iban: str, data: st.DataObject) -> None:
        spot = data.draw(st.sampled_from([at for at, character in enumerate(iban) if character in DIGITS]))
        other = data.draw(st.sampled_from(DIGITS).filter(lambda digit: digit != iban[spot]))
        assert read_iban(iban[:spot] + other + iban[spot + 1 :]).compact == ""

    @pytest.mark.parametrize(
        ("typed", "code"),
        [
            ("", "empty"),
            ("IBAN", "empty"),
            ("\0\u200f", "empty"),
            ("US64SVBKUS6S3300958879", "country"),
            ("7630006000011234567890189", "country"),
            ("FR76 3000 6000 0112 3456 7890 18", "too_short"),
            ("FR76 3000 6000 0112 3456 7890 1890", "too_long"),
            ("FR76 3000 6000 0112 3456 7890 18😀", "characters"),
            ("FR76 A000 6000 0112 3456 7890 189", "form"),
            ("FR76 3000 6000 0112 3456 7890 188", "check_digits"),
        ],
    )
    def test_what_is_wrong_is_said(self, typed: str, code: str) -> None:
        assert codes(typed) == [(code, "error")]
        assert "%" not in read_iban(typed).problems[0].text

    @given(st.text(max_size=50) | st.text(DIGITS + "FRBEMCIBAN \0\u200f😀ß", max_size=50))
    def test_no_text_makes_it_raise(self, text: str) -> None:
        reading = read_iban(text)
        assert bool(reading.compact) != any(problem.level == "error" for problem in reading.problems)

    def test_ten_thousand_characters_are_refused(self) -> None:
        assert codes("FR" + "7" * 10_000) == [("too_long", "error")]

    def test_no_account_shows_in_the_repr(self) -> None:
        shown = repr(read_iban("BE68539007547034")) + repr(read_rib("20041 01005 0500013M026 06"))
        assert "5390" not in shown
        assert "0500013" not in shown


class TestRib:
    @pytest.mark.parametrize(
        ("rib", "key", "country", "iban"),
        [
            ("20041010050500013M026", "06", "FR", "FR1420041010050500013M02606"),
            ("300060000112345678901", "89", "FR", "FR7630006000011234567890189"),
            ("112220000101234567890", "30", "MC", "MC5811222000010123456789030"),
        ],
    )
    def test_the_vectors(self, rib: str, key: str, country: str, iban: str) -> None:
        assert read_rib(rib, country).expected_key == key
        assert read_rib(rib + key, country).iban == read_rib(rib, country).iban == iban

    @given(ribs())
    def test_a_rib_and_its_iban_say_the_same(self, rib: str) -> None:
        iban = read_rib(rib).iban
        assert read_iban(format_iban(iban)).compact == iban
        assert iban[4:] == rib

    @given(ribs(), st.integers(1, 96))
    def test_a_wrong_key_is_named(self, rib: str, shift: int) -> None:
        wrong = f"{(int(rib[21:]) + shift - 1) % 97 + 1:02}"
        reading = read_rib(rib[:21] + wrong)
        assert (reading.iban, reading.expected_key) == ("", rib[21:])
        assert reading.problems[0].code == "rib_key"

    @given(st.text(max_size=40) | st.text(DIGITS + CAPITALS + " \0é", max_size=30))
    def test_no_text_makes_it_raise(self, text: str) -> None:
        reading = read_rib(text)
        assert bool(reading.iban) != bool(reading.problems)
