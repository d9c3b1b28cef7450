"""Loading the shipped data, again and again, over the edits of admins."""

import shutil
from pathlib import Path

import pytest
from django.core.management import call_command

from cpam.imports import shipped
from cpam.imports.load import load_directory
from cpam.models import Address, Commune, DataLoad, Locality, Office

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may change."""
    shutil.copytree(shipped.DATA, tmp_path / "data")
    return tmp_path / "data"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_everything_is_there() -> None:
    assert Office.objects.count() == 144
    assert Office.objects.filter(kind="MSA").count() == 35
    assert Commune.objects.count() == 34_969
    assert Locality.objects.filter(kind="arrondissement").count() == 45
    assert Address.objects.filter(use="post").count() == 143


def test_a_second_load_has_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_directory")
    assert capsys.readouterr().out == "The directory is up to date.\n"


def test_rows_nobody_has_edited_follow_the_shipped_data(data: Path) -> None:
    edit(data / "offices.csv", "CPAM du Hainaut", "CPAM du Hainaut-Cambrésis")
    edit(data / "communes.csv", "59122,Cambrai,59400,", "59122,Cambrai,59400 59409,")
    loaded = load_directory(data)
    assert (loaded.changed["office"], loaded.changed["commune"], loaded.kept) == (1, 1, [])
    office = Office.objects.get(pk="cpam-hainaut")
    assert office.name == "CPAM du Hainaut-Cambrésis"
    assert office.history.first().history_change_reason.startswith("load_directory")
    assert Commune.objects.get(pk="59122").postcode_list == ("59400", "59409")


def test_an_admins_edit_is_kept_and_shown(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = Address.objects.get(office="cpam-hainaut", use="post")
    address.lines = "CPAM du Hainaut\n59321 VALENCIENNES CEDEX"
    address.save()
    edit(data / "addresses.csv", "CS 60499 | 59321", "CS 77777 | 59321")
    loaded = load_directory(data)
    address.refresh_from_db()
    assert address.mail_lines == ("CPAM du Hainaut", "59321 VALENCIENNES CEDEX")
    assert len(loaded.kept) == 1
    assert "CS 77777" in loaded.kept[0]
    assert DataLoad.objects.get().kept == loaded.kept


def test_an_edit_of_something_the_data_has_not_touched_is_no_news(data: Path) -> None:
    Office.objects.filter(pk="cpam-69").update(phone="04 00 00 00 00")
    edit(data / "offices.csv", "CPAM du Hainaut", "CPAM du Hénaut")
    assert load_directory(data).kept == []
    assert Office.objects.get(pk="cpam-69").phone == "04 00 00 00 00"


def test_overwrite_takes_the_shipped_data(data: Path) -> None:
    Office.objects.filter(pk="cpam-69").update(phone="04 00 00 00 00")
    load_directory(data, overwrite=True)
    assert Office.objects.get(pk="cpam-69").phone == "36 46"


def test_a_commune_changes_hands_with_its_possible_offices(data: Path) -> None:
    row = next(line for line in (data / "communes.csv").read_text().splitlines() if line.startswith("59122,"))
    edit(data / "communes.csv", row, row.replace("cpam-hainaut,,", "cpam-hainaut,cpam-flandres,"))
    load_directory(data)
    assert [one.pk for one in Commune.objects.get(pk="59122").alternatives.all()] == ["cpam-flandres"]
    load_directory()
    assert not Commune.objects.get(pk="59122").alternatives.exists()


def test_a_row_that_is_no_longer_shipped_stays_and_is_named(data: Path) -> None:
    text = (data / "communes.csv").read_text().splitlines(keepends=True)
    (data / "communes.csv").write_text("".join(line for line in text if not line.startswith("98735,")))
    assert load_directory(data).gone == ["commune Papeete (987): no longer shipped, kept"]
    assert Commune.objects.filter(pk="98735").exists()


def test_postcodes_that_span_two_funds_are_those_of_the_research() -> None:
    funds: dict[str, set[str]] = {}
    for postcodes, office in Commune.objects.exclude(office=None).values_list("postcodes", "office_id"):
        for code in postcodes.split():
            funds.setdefault(code, set()).add(office)
    known = {row["postcode"]: set(row["offices"].split()) for row in shipped.ambiguous_postcodes()}
    assert {code: found for code, found in funds.items() if len(found) > 1} == known
