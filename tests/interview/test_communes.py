"""The commune that was typed: taken when it says one commune, shown to be confirmed when a slip was forgiven."""

import pytest
from django.core.exceptions import ValidationError

from wizard.forms.places import CommuneField

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "insee"),
    [
        ("Cambrai", "59122"),
        ("cambrai", "59122"),
        ("59400 Cambrai", "59122"),
        ("Lille (59)", "59350"),
        ("Lomme", "59350"),
    ],
)
def test_a_name_or_postcode_of_one_commune_is_enough(typed: str, insee: str) -> None:
    assert CommuneField().clean([typed, ""]) == insee


@pytest.mark.parametrize("typed", ["<script>", "Hellemmes", "75001 Cambrai", "Cambray"])
def test_a_near_miss_is_confirmed_first(typed: str) -> None:
    with pytest.raises(ValidationError):
        CommuneField().clean([typed, ""])
