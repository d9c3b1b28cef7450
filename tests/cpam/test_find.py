"""From a commune to its office, on the real data."""

from collections.abc import Callable

import pytest
from django.utils import translation

from cpam.find import commune, commune_of_code, communes_meant, office, offices_for, resolve, special_desk
from cpam.models import Address, Commune, Office

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("insee", "code"),
    [
        ("59350", "cpam-lille-douai"),
        ("59122", "cpam-hainaut"),
        ("69123", "cpam-69"),
        ("75056", "cpam-75"),
        ("48095", "ccss-48"),
        ("97105", "cgss-971"),
        ("97411", "cgss-974"),
        ("97801", "cgss-971"),
        ("97608", "cssm-976"),
        ("97502", "cps-975"),
    ],
)
def test_the_office_of_residence(insee: str, code: str) -> None:
    resolution = offices_for(insee)
    assert [card.code for card in resolution.offices] == [code]
    assert resolution.certain
    assert resolution.hotline == ""


@pytest.mark.parametrize(
    ("insee", "code"),
    [("59350", "msa-nord-pas-de-calais"), ("69123", "msa-ain-rhone"), ("97411", "cgss-974"), ("97608", "cssm-976")],
)
def test_the_office_for_agriculture(insee: str, code: str) -> None:
    assert [card.code for card in offices_for(insee, agricultural=True).offices] == [code]


def test_the_answer_says_why_in_the_readers_language() -> None:
    because = offices_for("59122").because
    assert str(because).startswith("Your office is CPAM du Hainaut (for Cambrai).")
    with translation.override("fr"):
        assert "Cambrai" in str(because)


def test_an_uncertain_commune_shows_every_possible_fund_and_the_number_to_call() -> None:
    uncertain = Commune.objects.filter(certainty="low").with_offices()
    assert len(uncertain) == 88
    for place in uncertain:
        resolution = resolve(place)
        assert len(resolution.offices) >= 2
        assert not resolution.certain
        assert resolution.hotline == "36 46"
        assert all(card.name in str(resolution.because) for card in resolution.offices)


def test_agriculture_is_never_uncertain() -> None:
    place = Commune.objects.filter(certainty="low").first()
    assert place
    assert offices_for(place.insee, agricultural=True).certain


@pytest.mark.parametrize("insee", ["98735", "98818", "98613"])
def test_a_collectivity_with_its_own_scheme_has_no_office_of_ours(insee: str) -> None:
    resolution = offices_for(insee)
    assert resolution.offices == ()
    assert "scheme of its own" in str(resolution.because)


def test_every_commune_resolves() -> None:
    """All 34,969: one fund of each kind, or several said to be uncertain, or a scheme of its own."""
    count = 0
    for place in Commune.objects.with_offices().iterator(chunk_size=2000):
        count += 1
        general, agriculture = resolve(place), resolve(place, agricultural=True)
        own_scheme = place.insee[:3] in {"984", "986", "987", "988", "989"}
        assert len(general.offices) == (0 if own_scheme else 1) or not general.certain, place.insee
        assert len(agriculture.offices) == (0 if own_scheme else 1), place.insee
        kinds = {card.kind for card in general.offices}
        assert kinds <= {"CPAM", "CCSS", "CGSS", "CSSM", "CPS"}, place.insee
        if place.territory == Commune.Territory.METROPOLITAN:
            assert kinds <= {"CPAM", "CCSS"}, place.insee
            assert {card.kind for card in agriculture.offices} == {"MSA"}, place.insee
        for card in (*general.offices, *agriculture.offices):
            assert card.name
            assert card.address_lines or card.code == "cps-977", card.code
    assert count == 34_969


def test_an_unknown_commune_is_none() -> None:
    assert commune("00000") is None
    with pytest.raises(Commune.DoesNotExist):
        offices_for("00000")


def test_an_office_without_a_known_address_prints_none() -> None:
    card = office("cps-977")
    assert card
    assert card.address_lines == ()
    assert card.confidence == "missing"
    assert card.stale


@pytest.mark.parametrize(
    ("key", "line"), [("paris_talent", "SRI / Talents"), ("paris_assistants", "SRI / Assistants de langue")]
)
def test_special_desks_are_in_paris(key: str, line: str) -> None:
    card = special_desk(key)
    assert card
    assert card.address_lines == ("Assurance Maladie de Paris", line, "75948 PARIS CEDEX 19")
    assert card.source


def test_an_unknown_desk_is_none() -> None:
    assert special_desk("") is None
    assert special_desk("nowhere") is None


def test_the_age_of_an_address(today: Callable[[str], None]) -> None:
    today("2026-11-22")
    lille, ain, talent = office("cpam-lille-douai"), office("cpam-01"), special_desk("paris_talent")
    assert lille
    assert ain
    assert talent
    assert (lille.stale, ain.stale, talent.stale) == (True, False, True)
    today("2028-11-22")
    later = office("cpam-01")
    assert later
    assert later.stale


def test_territories_are_those_of_the_rules() -> None:
    assert set(Commune.objects.values_list("territory", flat=True).distinct()) == set(Commune.Territory.values)


def test_every_office_serves_someone() -> None:
    serving = {
        *Commune.objects.values_list("office", flat=True),
        *Commune.objects.values_list("agricultural_office", flat=True),
    }
    assert not Office.objects.exclude(pk__in=[code for code in serving if code])


def test_postal_blocks_fit_an_envelope() -> None:
    for address in Address.objects.all():
        address.full_clean()
        assert all(len(line) <= 60 for line in address.mail_lines), address


def test_every_inferred_commune_says_that_we_worked_it_out() -> None:
    told = 0
    for place in Commune.objects.filter(basis__confidence="inferred").exclude(certainty="low").with_offices():
        resolution = resolve(place)
        sentence = str(resolution.because)
        if len(resolution.offices) > 1:
            assert "No official list says" in sentence
            continue
        told += 1
        assert resolution.known == "inferred"
        assert place.name in sentence
        assert "worked it out" in sentence or "worked this out" in sentence
        assert "before you post" in sentence
        assert resolve(place, agricultural=True).known == "official"
    # 2,568 sure ones inside the split départements, 58 less sure, 4 overseas.
    assert told == 2630


def test_an_official_commune_says_from_what() -> None:
    assert "only office of its kind" in str(offices_for("69123").because)
    assert offices_for("69123").known == "official"


@pytest.mark.parametrize(
    ("day", "grade", "says"),
    [
        ("2016-03-01", "recent", "Printed address from"),
        ("2019-06-01", "old", "two years"),
        ("2026-11-24", "very_old", "five"),
    ],
)
def test_the_age_of_an_address_is_graded(today: Callable[[str], None], day: str, grade: str, says: str) -> None:
    today(day)
    card = office("cpam-lille-douai")
    assert card
    assert card.grade == grade
    assert says in f"{card.age} {card.advice}"


def test_a_checked_address_tells_both_dates() -> None:
    card = office("cpam-01")
    assert card
    assert "Checked on" in card.age
    assert "Printed address from 2016." in card.age


def test_a_text_that_can_mean_several_communes_gives_them_all() -> None:
    assert [match.insee for match in communes_meant("59000 Lille")] == ["59350"]
    assert [match.insee for match in communes_meant("paris 15")] == ["75056"]
    assert len(communes_meant("Saint-Denis")) > 1
    assert len(communes_meant("La Défense")) == 4
    place = commune_of_code("75115")
    assert place and place.name == "Paris"
