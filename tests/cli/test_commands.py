"""The same way without a browser."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from pypdf import PdfReader

from wizard.cli.vocabulary import vocabulary
from wizard.rulebook.facts import FACTS

pytestmark = pytest.mark.django_db

ANSWERS = {
    "profile": "employee",
    "residence": "france",
    "commune": "59350",
    "nationality": "MA",
    "birth_country": "MA",
    "residence_permit": "vls_ts_validated",
    "number_status": "no",
    "work_situation": "general",
    "certificate_country": "MA",
    "certificate_kind": "full",
    "certificate_language": "other",
    "housing": "own",
}
LETTER = {
    "birth_name": "El Amrani",
    "given_names": "Yasmine",
    "sex": "female",
    "birth_date": "1990-05-03",
    "birth_town": "Fès",
    "street": "12 rue des Lilas",
    "postcode": "59000",
    "town": "Lille",
    "employer_name": "Boulangerie Martin",
    "employer_town": "Lille",
    "job_title": "vendeuse",
    "contract_type": "permanent",
    "work_start": "2026-09-01",
    "iban": "FR76 3000 6000 0112 3456 7890 189",
    "bank_holder": "own",
    "name_differs": False,
    "children": False,
    "contract_signed_early": True,
    "urgent_care": "none",
}


@pytest.fixture(autouse=True)
def the_day(today):
    today("2026-11-22")


@pytest.fixture
def assess(tmp_path, capsys):
    """Assess answers: the report, or the lines on standard error."""

    def run(answers: object, *options: str) -> object:
        file = tmp_path / "answers.json"
        file.write_text(answers if isinstance(answers, str) else json.dumps(answers))
        try:
            call_command("assess", str(file), *options)
        except SystemExit as exit_:
            assert exit_.code == 2
            told = capsys.readouterr()
            assert told.out == ""
            return told.err.splitlines()
        return json.loads(capsys.readouterr().out)

    return run


def names(rows: list[dict[str, str]]) -> set[str]:
    return {row["name"] for row in rows}


def test_the_route_the_reason_the_office_and_the_papers(assess):
    report = assess(ANSWERS)
    assert (report["route"]["name"], report["route"]["code"], report["letter"]) == (
        "work",
        "R_CPAM_WORK",
        "first_work",
    )
    assert report["reason"].startswith("If you work in France you are covered")
    assert report["sources"][0]["key"] == "css_l160_1"
    assert report["office"]["code"] == "cpam-59-lille" or "LILLE" in report["office"]["address_lines"][-1]
    assert names(report["forms"]) == {"s1106"}
    assert {"identity", "residence_permit", "visa_validation"} <= names(report["documents"])
    assert all({"name", "code", "title"} <= set(row) for row in report["warnings"])
    assert report["missing"] == []


def test_what_is_missing_is_named(assess):
    report = assess({"profile": "employee"})
    assert report["route"] is None
    assert "residence" in report["missing"]
    assert "work" in report["possible_routes"]


def test_facts_that_are_otherwise_worked_out_may_be_given(assess):
    given = {name: value for name, value in ANSWERS.items() if name not in ("nationality", "commune", "birth_country")}
    given |= {"nationality_group": "other", "territory": "metropolitan", "birth_area": "abroad", "months_in_france": 2}
    report = assess(given)
    assert report["route"]["name"] == "work"
    assert report["facts"]["months_in_france"] == 2


def test_a_day_is_turned_into_months(assess):
    assert assess({**ANSWERS, "arrival_date": "2026-09-03"})["facts"]["months_in_france"] == 2


def test_the_day_of_the_law_can_be_chosen(assess):
    report = assess({**ANSWERS, "arrival_date": "2026-01-10"}, "--on", "2026-02-01")
    assert (report["on"], report["facts"]["months_in_france"]) == ("2026-02-01", 0)


def test_the_reasoning_on_request(assess):
    explanation = assess(ANSWERS, "--explain")["explanation"]
    tried = next(row for row in explanation if row["name"] == "work")
    assert tried["value"] is True and "profile" in tried["because"]


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        ({"profil": "employee"}, "'profil': unknown name; did you mean profile?"),
        ({"profile": "emperor"}, "profile: 'emperor' is not one of"),
        ({"profile": 3}, "profile: expected one of"),
        ({"profile": ["employee"]}, "profile: expected one of"),
        ({"months_in_france": "2"}, "months_in_france: expected a whole number, got str"),
        ({"months_in_france": True}, "months_in_france: expected a whole number, got bool"),
        ({"children": "yes"}, "children: expected a list of 1 to 8 children"),
        ({"arrival_date": "2026-02-30"}, "arrival_date: '2026-02-30' is no date written YYYY-MM-DD"),
        ({"arrival_date": "20260203"}, "arrival_date: '20260203' is no date written YYYY-MM-DD"),
        ({"arrival_date": "2027-01-01"}, "arrival_date: 2027-01-01 has not come yet"),
        ({"arrival_date": 20260101}, "is no date written YYYY-MM-DD"),
        ({"birth_date": "1066-10-14"}, "birth_date: 1066-10-14 is before 1900-01-01"),
        ({"birth_date": "1990-01-01", "arrival_date": "1989-01-01"}, "arrival_date: 1989-01-01 is before birth_date"),
        ({"nationality": "Morocco"}, "nationality: 'Morocco' is no country’s key"),
        ({"nationality": None, "birth_country": {}}, "birth_country: '{}' is no country’s key"),
        ({"commune": "99999"}, "commune: '99999' is no INSEE code"),
        ({"commune": 59350}, "commune: '59350' is no INSEE code"),
        ({"iban": "FR7630006000011234567890188"}, "iban: "),
        ({"nir": "290159935001238"}, "nir: "),
        ({"birth_name": "x" * 300}, "birth_name: Too long"),
        ({"birth_name": 7}, "birth_name: expected text, got int"),
        (
            {"arrival_date": "2026-01-10", "months_in_france": 3},
            "months_in_france: 3 contradicts the other answers, from which 10 follows",
        ),
        ({"nationality": "MA", "nationality_group": "french"}, "nationality_group: 'french' contradicts"),
        ([], "The answers must be one JSON object"),
        ("{", "This is not JSON"),
        ("", "This is not JSON"),
        ('{"profile": "student", "profile": "retiree"}', "profile: given more than once"),
        ("[" * 100_000, "This is not JSON"),
    ],
)
def test_a_mistake_is_one_clear_line(assess, answers, line):
    lines = assess(answers)
    assert isinstance(lines, list)
    assert len(lines) == 1
    assert line in lines[0]


def test_every_mistake_gets_its_line(assess):
    assert len(assess({"profil": "x", "commune": "0", "arrival_date": "x"})) == 3


def test_a_file_that_does_not_exist(capsys):
    with pytest.raises(SystemExit):
        call_command("assess", "/no/such/file.json")
    assert capsys.readouterr().err.strip() == "/no/such/file.json: No such file or directory"


def test_answers_from_standard_input(monkeypatch, capsys):
    class Stdin:
        buffer = io.BytesIO(json.dumps(ANSWERS).encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    call_command("assess", "-")
    assert json.loads(capsys.readouterr().out)["route"]["name"] == "work"


def test_the_vocabulary_names_everything_that_is_understood(capsys):
    call_command("assess", "--facts")
    printed = json.loads(capsys.readouterr().out)
    assert printed == vocabulary()
    by_name = {entry["name"]: entry for entry in printed if entry["kind"] == "fact"}
    assert set(by_name) == set(FACTS)
    assert by_name["months_in_france"]["worked_out_from"] == ["arrival_date"]
    assert {"value": "employee", "label": "I have a job, or I am about to start one"} in by_name["profile"]["choices"]


# --------------------------------------------------------------------------------------------------- the dossier


@pytest.fixture
def write(tmp_path, capsys):
    """Write the dossier of answers; the file, or the lines on standard error."""

    def run(answers: dict[str, object], name: str = "out.pdf", *options: str) -> Path | list[str]:
        file, out = tmp_path / "answers.json", tmp_path / name
        file.write_text(json.dumps(answers))
        try:
            call_command("dossier", str(file), "-o", str(out), *options)
        except SystemExit as exit_:
            assert exit_.code == 2
            assert not out.exists()
            return capsys.readouterr().err.splitlines()
        return out

    return run


def test_the_dossier_as_pdf_text_and_json(write):
    pdf = write({**ANSWERS, **LETTER})
    assert "Yasmine EL AMRANI" in PdfReader(pdf).pages[0].extract_text()
    assert "Yasmine EL AMRANI" in write({**ANSWERS, **LETTER}, "out.txt").read_text()
    assert "El Amrani" in json.dumps(json.loads(write({**ANSWERS, **LETTER}, "out.json").read_text())).replace(
        "EL AMRANI", "El Amrani"
    )
    assert "Objet" in write({**ANSWERS, **LETTER}, "letter", "--as", "text").read_text()


def test_a_dossier_without_a_name_is_not_written(write):
    lines = write(ANSWERS)
    assert "birth_name: missing (Last name at birth)" in lines


def test_a_dossier_of_an_open_situation_is_not_written(write):
    assert "residence: missing, and the route depends on it" in write({"profile": "employee"})


def test_a_directory_that_does_not_exist(write):
    assert "No such file or directory" in write({**ANSWERS, **LETTER}, "no/such/out.pdf")[0]


def test_papers_can_be_left_out(write):
    text = " ".join(write({**ANSWERS, **LETTER, "left_out": ["residence_permit"]}, "out.txt").read_text().split())
    assert "la pièce suivante : titre de séjour" in text
    assert "Left out of the envelope" in text


@pytest.mark.parametrize(
    ("papers", "line"),
    [("residence_permit", "left_out: expected a list, got str"), (["passport"], "left_out: "), (["s1"], "left_out: ")],
)
def test_a_mistake_in_the_papers_left_out_is_one_line(write, papers, line):
    lines = write({**ANSWERS, **LETTER, "left_out": papers})
    assert len(lines) == 1
    assert lines[0].startswith(line)
