"""Reading social security numbers: the vectors of the research, then every number that can be built."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.rulebook.numbers.nir import cross_check, format_nir, nir_key, read_nir

MONTHS = [f"{month:02}" for month in (*range(1, 13), *range(20, 43), *range(50, 100))]
METROPOLITAN = [f"{department:02}" for department in range(1, 97)] + ["2A", "2B"]

VECTORS = [
    ("man, Morocco", "1900599350012", "89"),
    ("woman, United Kingdom", "2851199132007", "38"),
    ("woman, Paris", "2010275114123", "38"),
    ("man, Ajaccio", "179092A004015", "37"),
    ("woman, Bastia", "279092B033015", "17"),
    ("man, Corsica before 1976", "1700120004010", "37"),
    ("man, Guadeloupe", "1950797101005", "35"),
    ("woman, Polynesia", "2990398735021", "62"),
    ("man, month unknown (20), Afghanistan", "1882099212003", "17"),
    ("woman, month unknown (62), Senegal", "2886299341009", "61"),
    ("provisional, man", "7900599350012", "80"),
    ("provisional, woman", "8851199132007", "29"),
    ("old provisional, man", "3900599350012", "86"),
]


def serials() -> st.SearchStrategy[str]:
    return st.integers(1, 999).map("{:03}".format)


def places() -> st.SearchStrategy[str]:
    """Five characters: metropolitan, overseas, abroad."""
    three_digits = st.integers(1, 990).map("{:03}".format)
    return st.one_of(
        st.tuples(st.sampled_from(METROPOLITAN), three_digits).map("".join),
        st.tuples(
            st.sampled_from(["97", "98"]), st.integers(0, 9).map(str), st.integers(1, 90).map("{:02}".format)
        ).map("".join),
        three_digits.map("99{}".format),
    )


@st.composite
def numbers(draw: st.DrawFn, series: str = "123478", place: st.SearchStrategy[str] | None = None) -> str:
    body = "".join(
        (
            draw(st.sampled_from(series)),
            draw(st.integers(0, 99).map("{:02}".format)),
            draw(st.sampled_from(MONTHS)),
            draw(places() if place is None else place),
            draw(serials()),
        )
    )
    return body + nir_key(body)


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_nir(text).problems]


class TestReading:
    @pytest.mark.parametrize(
        ("body", "key"), [vector[1:] for vector in VECTORS], ids=[vector[0] for vector in VECTORS]
    )
    def test_the_vectors_are_read_with_and_without_their_key(self, body: str, key: str) -> None:
        assert read_nir(body + key).digits == body + key
        without_key = read_nir(body)
        assert (without_key.digits, without_key.proposed) == ("", body + key)
        assert without_key.problems[0].code == "key_missing"

    @given(numbers())
    def test_every_number_that_can_be_built_is_read(self, number: str) -> None:
        reading = read_nir(number)
        assert reading.digits == number
        assert reading.kind == {"1": "definitive", "2": "definitive", "7": "waiting", "8": "waiting"}.get(
            number[0], "old_waiting"
        )
        assert reading.sex == ("M" if number[0] in "137" else "F")
        assert reading.department + reading.place == number[5:10]
        assert (reading.serial, reading.key) == (number[10:13], number[13:])

    @given(numbers(), st.data())
    def test_separators_case_and_invisible_marks_do_not_matter(self, number: str, data: st.DataObject) -> None:
        separator = st.sampled_from(["", " ", "\u00a0", "\u202f", "-", "–", ".", "\u200f", "\u200b", "\0", "\t", "/"])
        typed = "".join(character.lower() + data.draw(separator) for character in number)
        assert read_nir(typed).digits == number

    @given(numbers())
    def test_formatting_groups_as_on_the_card_and_reads_back(self, number: str) -> None:
        assert read_nir(format_nir(number)).digits == number

    def test_the_card(self) -> None:
        assert format_nir("190059935001289") == "1 90 05 99 350 012 89"
        assert format_nir("1900599350012") == "1 90 05 99 350 012"

    @pytest.mark.parametrize("digits", ["١٩٠٠٥٩٩٣٥٠٠١٢٨٩", "１９００５９９３５００１２８９", "१९००५९९३५००१२८९"])
    def test_digits_of_other_scripts_are_digits(self, digits: str) -> None:
        assert read_nir(digits).digits == "190059935001289"

    def test_a_month_that_is_none_is_not_told(self) -> None:
        assert read_nir("188209921200317").birth_month is None
        assert read_nir("190059935001289").birth_month == 5

    def test_an_old_provisional_number_is_read_with_a_warning(self) -> None:
        reading = read_nir("390059935001286")
        assert reading.digits
        assert [(problem.code, problem.level) for problem in reading.problems] == [("old_number", "warning")]

    def test_nothing_personal_shows_in_the_repr(self) -> None:
        shown = repr(read_nir("1900599350012")) + repr(read_nir("190059935001289"))
        assert "350" not in shown
        assert "89" not in shown


class TestCorsica:
    @given(numbers(place=st.sampled_from(["2A004", "2B033"])))
    def test_since_1976_the_department_has_a_letter(self, number: str) -> None:
        assert read_nir(number).department in ("2A", "2B")

    @given(numbers(place=st.just("20004")))
    def test_before_1976_it_is_20(self, number: str) -> None:
        assert read_nir(number).department == "20"

    def test_the_letter_stands_nowhere_else(self) -> None:
        assert codes("1A0059935001289") == ["characters"]
        assert codes("190053A35001289") == ["characters"]


class TestMistakes:
    @given(numbers(), st.integers(0, 14), st.sampled_from("0123456789"))
    def test_one_wrong_digit_never_passes(self, number: str, position: int, digit: str) -> None:
        if number[position] in ("A", "B", digit):
            return
        assert read_nir(number[:position] + digit + number[position + 1 :]).digits == ""

    @given(numbers(), st.integers(0, 13))
    def test_two_neighbours_swapped_never_pass(self, number: str, position: int) -> None:
        first, second = number[position], number[position + 1]
        if first == second:
            return
        swapped = read_nir(number[:position] + second + first + number[position + 2 :])
        assert swapped.digits == ""

    @given(numbers(), st.data())
    def test_letters_typed_for_digits_are_put_right_and_put_to_the_person(
        self, number: str, data: st.DataObject
    ) -> None:
        looks = {"0": "Oo", "1": "IlL"}
        spots = [position for position, character in enumerate(number) if character in looks]
        if not spots:
            return
        spot = data.draw(st.sampled_from(spots))
        typed = number[:spot] + data.draw(st.sampled_from(looks[number[spot]])) + number[spot + 1 :]
        reading = read_nir(typed)
        assert reading.digits == ""
        assert reading.proposed == number
        assert (reading.problems[0].code, reading.problems[0].start) == ("look_alike", spot)

    @given(numbers())
    def test_a_proposal_is_read_without_an_error(self, number: str) -> None:
        assert read_nir(read_nir(number[:13]).proposed).digits == number

    @pytest.mark.parametrize(
        ("typed", "code", "bounds"),
        [
            ("", "empty", (0, 0)),
            ("\0\0", "empty", (0, 0)),
            ("1 90 15 99 350 012 89", "month", (3, 5)),
            ("1 90 00 99 350 012 89", "month", (3, 5)),
            ("1 90 43 99 350 012 89", "month", (3, 5)),
            ("0 90 05 99 350 012 89", "first_digit", (0, 1)),
            ("1 90 05 00 350 012 89", "department", (5, 7)),
            ("1 90 05 99 000 012 89", "place", (7, 10)),
            ("1 90 05 97 191 012 89", "place", (7, 10)),
            ("1 90 05 99 350 000 89", "serial", (10, 13)),
            ("1 90 05 99 350 012 88", "key", (13, 15)),
            ("1 90 05 99 350 012 00", "key", (13, 15)),
            ("1 90 05 99 350 01", "too_short", (0, 12)),
            ("1 90 05 99 350 012 890", "too_long", (0, 16)),
            ("1 90 05 99 350 012 8😀", "characters", (14, 15)),
            ("<b>1900599350012</b>", "characters", (0, 3)),
        ],
    )
    def test_the_message_says_what_and_where(self, typed: str, code: str, bounds: tuple[int, int]) -> None:
        first = read_nir(typed).problems[0]
        assert (first.code, (first.start, first.end)) == (code, bounds)
        assert "%" not in first.text

    def test_stdnum_alone_would_accept_fifteen_zeros_but_two(self) -> None:
        assert read_nir("000000000000097").kind == "invalid"

    @given(st.text(max_size=60) | st.text("0123456789OIlAB \u200f\0😀", max_size=60))
    def test_no_text_makes_it_raise(self, text: str) -> None:
        reading = read_nir(text)
        assert reading.digits == "" or len(reading.digits) == 15
        assert reading.kind == "technical" or reading.digits or reading.problems
        for problem in reading.problems:
            assert 0 <= problem.start <= problem.end
            assert problem.text

    @pytest.mark.parametrize("text", ["9" * 10_000, "😀" * 10_000, " " * 10_000 + "1", "\u202e\u200f\ufeff"])
    def test_absurd_texts_are_refused(self, text: str) -> None:
        assert read_nir(text).kind == "invalid"


class TestTechnicalNumber:
    """The number an employer makes up: 1 or 2, a SIREN, anything, 11 to 40 characters."""

    @pytest.mark.parametrize(
        "typed", ["1732829320ABC", "2 732 829 320 DUPONT2026", "17328293200000000012345", "1732829320" + "Z" * 30]
    )
    def test_it_is_recognised(self, typed: str) -> None:
        assert read_nir(typed).kind == "technical"

    @pytest.mark.parametrize("typed", ["1732829320", "1732829320" + "Z" * 31, "3732829320ABC"])
    def test_its_pattern_is_exact(self, typed: str) -> None:
        assert read_nir(typed).kind == "invalid"

    @given(numbers(series="12"), st.integers(0, 14))
    def test_a_number_with_a_digit_missing_is_not_mistaken_for_one(self, number: str, position: int) -> None:
        shortened = number[:position] + number[position + 1 :]
        if position >= 7:  # the month and the department still stand where they should
            assert read_nir(shortened).kind != "technical"


class TestCrossChecks:
    MOROCCAN = read_nir("190059935001289")
    PARISIAN = read_nir("201027511412338")

    def test_what_agrees_says_nothing(self) -> None:
        assert (
            cross_check(
                self.MOROCCAN,
                sex="M",
                birth_date=date(1990, 5, 31),
                birth_country_insee="99350",
                born_in_france=False,
            )
            == ()
        )
        assert cross_check(self.PARISIAN, sex="F", birth_date=date(2001, 2, 1), born_in_france=True) == ()

    def test_what_is_not_known_is_not_checked(self) -> None:
        assert cross_check(self.MOROCCAN) == ()

    def test_the_century_is_not_in_the_number(self) -> None:
        assert cross_check(read_nir("201027511412338"), birth_date=date(1901, 2, 1)) == ()

    @pytest.mark.parametrize(
        ("answer", "code", "level", "strong"),
        [
            ({"sex": "F"}, "sex", "warning", False),
            ({"birth_date": date(1991, 5, 31)}, "birth_year", "warning", True),
            ({"birth_date": date(1990, 6, 30)}, "birth_month", "warning", True),
            ({"born_in_france": True}, "born_abroad", "warning", False),
            ({"birth_country_insee": "99351"}, "birth_country", "question", False),
            ({"birth_country_insee": "351"}, "birth_country", "question", False),
        ],
    )
    def test_how_hard_each_difference_is_taken(
        self, answer: dict[str, object], code: str, level: str, strong: bool
    ) -> None:
        (found,) = cross_check(self.MOROCCAN, **answer)  # type: ignore[arg-type]
        assert (found.code, found.level, found.strong) == (code, level, strong)

    @given(numbers(series="12", place=st.sampled_from(["91123", "92456", "93001", "94352", "95010", "96001"])))
    def test_a_department_of_former_algeria_or_a_protectorate_is_only_a_question(self, number: str) -> None:
        found = cross_check(read_nir(number), born_in_france=False, birth_country_insee="99352")
        assert [(check.code, check.level) for check in found] == [("born_in_france", "question")]

    @given(numbers(series="12", place=st.sampled_from(["98735", "97501", "98601", "98801"])))
    def test_a_collectivity_is_neither_france_nor_abroad_here(self, number: str) -> None:
        assert cross_check(read_nir(number), born_in_france=False) == ()
        assert cross_check(read_nir(number), born_in_france=True) == ()

    @given(numbers(series="12"), st.dates())
    def test_a_pseudo_month_is_never_held_against_a_birth_date(self, number: str, birth_date: date) -> None:
        reading = read_nir(number)
        found = [check.code for check in cross_check(reading, birth_date=birth_date)]
        assert ("birth_month" in found) == (reading.birth_month not in (None, birth_date.month))

    @given(numbers(series="78"), st.dates(), st.booleans(), st.sampled_from(["M", "F"]))
    def test_a_provisional_number_proves_nothing_about_birth(
        self, number: str, birth_date: date, born_in_france: bool, sex: str
    ) -> None:
        found = cross_check(
            read_nir(number),
            sex=sex,  # type: ignore[arg-type]
            birth_date=birth_date,
            birth_country_insee="99109",
            born_in_france=born_in_france,
        )
        assert found == ()

    @given(numbers(series="12", place=st.just("99990")))
    def test_an_unknown_place_is_not_held_against_a_country(self, number: str) -> None:
        assert cross_check(read_nir(number), birth_country_insee="99350") == ()

    def test_an_invalid_number_is_not_checked(self) -> None:
        assert cross_check(read_nir("190059935001288"), sex="F") == ()
