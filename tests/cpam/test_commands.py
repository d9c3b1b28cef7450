"""The directory without a browser."""

import json

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from cpam.models import Commune, Office

pytestmark = pytest.mark.django_db


def test_find_office_says_which_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("find_office", "59400 Cambrai")
    said = capsys.readouterr().out
    assert said.startswith("Cambrai (59122)\n\nYour office is CPAM du Hainaut (for Cambrai).")
    assert "59321 VALENCIENNES CEDEX" in said


@pytest.mark.parametrize(("typed", "commune"), [("59000 Lille", "Lille"), ("2A004", "Ajaccio")])
def test_find_office_takes_names_postcodes_and_insee_codes(
    typed: str, commune: str, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("find_office", typed)
    assert capsys.readouterr().out.startswith(f"{commune} (")


@pytest.mark.parametrize("typed", ["Saint-Denis", "01200", "la défense", "saint-yjulien"])
def test_find_office_never_takes_the_first_of_several(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        call_command("find_office", typed)
    said = capsys.readouterr()
    assert (stop.value.code, said.out) == (2, "")
    assert "can mean" in said.err
    assert said.err.count("\n") > 2


def test_find_office_as_json_for_agriculture(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("find_office", "Cambrai", "--agricultural", "--json")
    assert json.loads(capsys.readouterr().out)["offices"][0]["code"] == "msa-nord-pas-de-calais"


@pytest.mark.parametrize("typed", ["qqqqqqqq", "", "Москва", "00000"])
def test_find_office_refuses_in_one_line(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        call_command("find_office", typed)
    said = capsys.readouterr()
    assert (stop.value.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_the_map_is_covered(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("coverage")
    said = capsys.readouterr()
    assert said.err == ""
    assert "34969 communes, 96 of them with more than one possible office" in said.out
    assert run_checks(databases=["default"]) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"office": None}, "communes without an office: 1 (Cambrai (59))"),
        ({"agricultural_office": None}, "communes without an office for agriculture: 1"),
        ({"office": "msa-picardie"}, "not a fund of the general scheme: 1"),
        ({"agricultural_office": "cpam-69"}, "no MSA: 1"),
        ({"certainty": "low"}, "uncertain communes without another possible office: 1"),
    ],
)
def test_a_gap_or_an_overlap_is_found(
    change: dict[str, str | None], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Commune.objects.filter(pk="59122").update(**change)
    with pytest.raises(SystemExit) as stop:
        call_command("coverage")
    assert stop.value.code == 1
    assert says in capsys.readouterr().err
    assert [message.id for message in run_checks(databases=["default"])] == ["cpam.E001"]


def test_two_offices_for_a_certain_commune_are_an_overlap(capsys: pytest.CaptureFixture[str]) -> None:
    Commune.objects.get(pk="59122").alternatives.set([Office.objects.get(pk="cpam-hainaut")])
    with pytest.raises(SystemExit):
        call_command("coverage")
    said = capsys.readouterr().err
    assert "certain communes with another possible office: 1" in said
    assert "other possible office is their own: 1" in said


def test_an_empty_directory_is_no_defect() -> None:
    with connection.cursor() as cursor:
        for table in ("cpam_locality", "cpam_commune_alternatives", "cpam_commune"):
            cursor.execute(f"DELETE FROM {table}")
    assert run_checks(databases=["default"]) == []
