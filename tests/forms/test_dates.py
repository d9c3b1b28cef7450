"""Dates as people type them."""

from datetime import date

import pytest
from django.utils import translation

from wizard.forms.dates import BadDateError, read_date

THIRD_OF_SEPTEMBER = date(2026, 9, 3)


@pytest.mark.parametrize(
    "typed",
    [
        ("3", "9", "2026"),
        ("03", "09", "2026"),
        (" 3 ", "September", "2026"),
        ("3", "sept.", "2026"),
        ("3", "Septembre", "2026"),
        ("٣", "٩", "٢٠٢٦"),
        ("3\u200f", "9", "2026"),
        ("2026-09-03", "", ""),
        ("03/09/2026", "", ""),
        ("3 September 2026", "", ""),
    ],
)
def test_a_date_in_many_spellings(typed):
    assert read_date(*typed) == THIRD_OF_SEPTEMBER


def test_names_of_months_in_the_language_of_the_page():
    with translation.override("es"):
        assert read_date("3", "septiembre", "2026") == THIRD_OF_SEPTEMBER


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        (("31", "2", "2026"), "day"),
        (("0", "1", "2026"), "day"),
        (("3", "13", "2026"), "month"),
        (("3", "0", "2026"), "month"),
        (("3", "9", "26"), "year"),
        (("3", "9", "0026"), "year"),
        (("3", "9", "20266"), "year"),
        (("", "9", "2026"), "day"),
        (("3", "", "2026"), "month"),
        (("3", "9", ""), "year"),
        (("x", "", ""), "month"),
        (("😀", "9", "2026"), "day"),
        (("3", "9" * 400, "2026"), "month"),
        (("\x00", "9", "2026"), "day"),
        (("½", "9", "2026"), "day"),
    ],
)
def test_what_is_no_date_says_which_box(typed, part):
    with pytest.raises(BadDateError) as error:
        read_date(*typed)
    assert error.value.part == part
