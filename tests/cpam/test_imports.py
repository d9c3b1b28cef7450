"""CSV, XLSX and DILA in: a preview first, then one transaction, or a clear refusal."""

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cpam.find import office, offices_for
from cpam.imports.importing import plan_from
from cpam.imports.plan import RefusedError, apply_plan
from cpam.imports.resources import RESOURCES
from cpam.imports.shipped import DATA
from cpam.models import Address, Commune, ImportPlan, Office
from tests.cpam.dila_export import EXPORTED, other_records, our_counters

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def after_everything_shipped(today: Callable[[str], None]) -> None:
    today("2040-01-05")


FLANDRES = "CPAM des Flandres (Dunkerque-Armentières)"
HAINAUT = "CPAM du Hainaut | 63 rue du Rempart | CS 60499 | 59321 VALENCIENNES CEDEX"


def csv_file(*rows: str) -> io.BytesIO:
    return io.BytesIO("\n".join(rows).encode())


def json_file(records: Any) -> io.BytesIO:
    return io.BytesIO(json.dumps(records, ensure_ascii=False).encode())


def changes_of(plan: ImportPlan, kind: str) -> dict[str, Any]:
    return {change["key"]: change for change in plan.changes if change["kind"] == kind}


# ---------------------------------------------------------------- tables


@pytest.mark.parametrize(("kind", "model"), [("offices", "office"), ("addresses", "address"), ("communes", "commune")])
def test_what_is_exported_comes_back_as_nothing_to_change(kind: str, model: str) -> None:
    exported = RESOURCES[model]().export()
    assert plan_from(kind, io.BytesIO(exported.export("csv").encode()), "a.csv").changes == []
    assert exported.export("csv").replace("\r\n", "\n") == (DATA / f"{kind}.csv").read_text()
    if model != "commune":
        assert plan_from(kind, io.BytesIO(exported.export("xlsx")), "a.xlsx").changes == []


def test_a_table_adds_changes_and_never_removes(desk: Client, editor: User) -> None:
    table = csv_file(
        "code;kind;name;phone",
        "cpam-hainaut;CPAM;CPAM du Hainaut;03 00 00 00 00",
        "cpam-new;CPAM;CPAM nouvelle;36 46",
    )
    sent = {"kind": "offices", "file": SimpleUploadedFile("offices.csv", table.read())}
    preview = desk.post(reverse("admin:cpam_importplan_add"), sent, follow=True)
    page = preview.content.decode()
    assert "touches 348 communes with 730,623 inhabitants" in page
    assert "03 00 00 00 00" in page
    assert "Not in the file" in page
    assert Office.objects.get(pk="cpam-hainaut").phone == "36 46"

    done = desk.post(preview.redirect_chain[-1][0], {"why": "the fund wrote"}, follow=True)
    assert "Written: 2 rows" in done.content.decode()
    hainaut = Office.objects.get(pk="cpam-hainaut")
    assert (hainaut.phone, hainaut.fund_code) == ("03 00 00 00 00", "599")
    assert (hainaut.history.first().history_user, hainaut.history.first().history_change_reason) == (
        editor,
        "the fund wrote",
    )
    assert Office.objects.filter(pk="cpam-new").exists()
    assert Office.objects.filter(pk="cpam-69").exists()
    again = desk.post(preview.redirect_chain[-1][0], follow=True)
    assert "applied already" in again.content.decode()


def test_communes_change_hands_by_table() -> None:
    plan = plan_from("communes", csv_file("insee,office,alternatives,certainty", "59122,cpam-flandres,,high"), "c.csv")
    assert (plan.touched_communes, plan.touched_people) == (1, Commune.objects.get(pk="59122").population)
    apply_plan(plan)
    assert [card.code for card in offices_for("59122").offices] == ["cpam-flandres"]


def test_an_uncertain_map_by_table() -> None:
    rows = "insee,alternatives,certainty", "59122,cpam-flandres cpam-lille-douai,low"
    apply_plan(plan_from("communes", csv_file(*rows), "c.csv"))
    assert len(offices_for("59122").offices) == 3


@pytest.mark.parametrize(
    ("kind", "rows", "says"),
    [
        ("offices", ["code,kind,name", "cpam-01,CPAM,A", "cpam-01,CPAM,B"], "Line 3: cpam-01 was on line 2 already"),
        ("offices", ["code,kind,name", "cpam-01,BANK,A"], "Line 2: kind: Value 'BANK' is not a valid choice"),
        ("offices", ["code,kind,name", ",CPAM,A"], "Line 2: no code"),
        ("offices", ["code,kind,colour", "cpam-01,CPAM,red"], "Line 2: unknown column 'colour'"),
        ("offices", ["code,kind,name", "cpam-01,CPAM"], "Line 2: 2 cells, 3 columns"),
        ("offices", ["code,code", "a,b"], "Line 1: two columns have the same name"),
        ("offices", ["code,url", "cpam-01,javascript:alert(1)"], "Line 2: url: Enter a valid URL"),
        ("offices", ["code,kind,name"], "no row"),
        ("offices", [""], "empty"),
        ("addresses", ["office,use,desk,lines", "nobody,post,,A"], "Line 2: office: there is no 'nobody'"),
        ("addresses", ["office,use,desk,source_date", "cpam-01,post,,yesterday"], "Line 2: source_date"),
        ("addresses", ["office,use,desk,lines", "cpam-01,post,,1|2|3|4|5|6|7"], "at most six lines"),
        ("addresses", ["office,use,desk,lines", "cpam-01,visit,,A"], "one by one"),
        ("communes", ["insee,office", "59122,cpam-hainau"], "Line 2: office: there is no 'cpam-hainau'"),
        ("communes", ["insee,population", "59122,many"], "Line 2: population"),
        ("communes", ["insee,office", "59122,", "59392,"], "leave 2 communes"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(kind: str, rows: list[str], says: str) -> None:
    with pytest.raises(RefusedError, match=says.replace("(", r"\(").replace(")", r"\)")):
        plan_from(kind, csv_file(*rows), "t.csv")
    assert not ImportPlan.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"code,name\ncpam-01,C\x81te", "Line 2: the file is neither in UTF-8 nor"),
        ("a.csv", b"code,name\ncpam-01,a\x00b", "Line 2: a null byte"),
        ("a.csv", b"", "empty"),
        ("a.csv", b"code,name\ncpam-01," + b"x" * 10_000_000, "Line 2"),
        ("a.xlsx", b"not a spreadsheet", "no XLSX"),
        ("a.xlsx", b"PK\x03\x04 broken", "no XLSX"),
        ("a.pdf", b"%PDF", "Only .csv and .xlsx"),
        ("a.csv", b"x" * (21 * 1024 * 1024), "larger than"),
    ],
)
def test_what_is_no_table_is_refused(name: str, content: bytes, says: str) -> None:
    with pytest.raises(RefusedError, match=says):
        plan_from("offices", io.BytesIO(content), name)


def test_a_plan_that_no_longer_fits_is_refused_whole() -> None:
    plan = plan_from("offices", csv_file("code,phone", "cpam-01,1", "cpam-02,2"), "o.csv")
    Office.objects.filter(pk="cpam-02").update(phone="3")
    with pytest.raises(RefusedError, match="has been changed since"):
        apply_plan(plan)
    assert Office.objects.get(pk="cpam-01").phone == "36 46"
    assert ImportPlan.objects.get().applied_at is None


# ---------------------------------------------------------------- DILA


@pytest.mark.parametrize("nested", [True, False], ids=["JSON in strings", "lists"])
def test_an_export_that_agrees_confirms_every_address_on_the_day_of_its_record(nested: bool) -> None:
    plan = plan_from("dila", json_file(our_counters(nested)), "export.json", day=EXPORTED)
    assert plan.counts == {"confirmed": 142, "gone": 2}
    assert "export of 2040-01-04" in plan.source
    apply_plan(plan)
    address = Address.objects.get(office="msa-picardie", use="post")
    assert str(address.verified_on) == "2039-12-27"
    assert not address.stale


def dated(day: str, **fields: str) -> Any:
    """An export in which the record of one fund has another date."""
    records = with_mail(our_counters(nested=False), "MSA Picardie", **fields)
    for record in records:
        if record["nom"] == "MSA Picardie":
            record["date_modification"] = day
    return json_file(records)


def test_an_old_record_in_a_new_export_does_not_look_new() -> None:
    plan = plan_from("dila", dated("08/02/2016 10:00:00"), "export.json", day=EXPORTED)
    apply_plan(plan)
    address = Address.objects.get(office="msa-picardie", use="post")
    assert address.stale
    assert address.last_known_good == date(2016, 2, 8)


@pytest.mark.parametrize("day", ["08/02/2012 10:00:00", "", "nonsense", "05/01/2040 01:00:00"])
def test_other_lines_in_an_old_or_undated_record_are_for_a_person_to_look_at(day: str) -> None:
    plan = plan_from("dila", dated(day, code_postal="60009"), "export.json", day=EXPORTED)
    assert "msa-picardie/post/" in changes_of(plan, "doubtful")


def test_an_export_of_tomorrow_is_refused() -> None:
    with pytest.raises(RefusedError, match="in the future"):
        plan_from("dila", json_file(our_counters()), "export.json", day=date(2040, 1, 6))


def test_an_export_in_an_object_is_read_too() -> None:
    assert plan_from(
        "dila", json_file({"total_count": 1, "results": our_counters()}), "export.json", day=EXPORTED
    ).changes


def with_mail(records: list[dict[str, Any]], name: str, **fields: str) -> list[dict[str, Any]]:
    """The records of one fund, printing something else."""
    for record in records:
        if record["nom"] == name:
            next(one for one in record["adresse"] if one["type_adresse"] == "Adresse postale").update(fields)
    return records


def test_a_new_address_replaces_the_old_one_which_is_kept_beside_it() -> None:
    records = with_mail(our_counters(nested=False), "CPAM du Hainaut", service_distribution="CS 1")
    records = with_mail(records, "CPAM du Hainaut", complement2="CS 1")
    plan = plan_from("dila", json_file(records), "export.json", day=EXPORTED)
    change = changes_of(plan, "changed")["cpam-hainaut/post/"]
    assert (change["communes"], change["inhabitants"]) == (348, 730623)
    apply_plan(plan)
    address = Address.objects.get(office="cpam-hainaut", use="post")
    assert address.mail_lines[0] == "CPAM du Hainaut"
    assert "CS 1" in address.mail_lines
    assert address.previous == HAINAUT.replace(" | ", "\n")


def test_the_address_most_counters_print_is_taken() -> None:
    records = our_counters(nested=False)
    ours = next(record for record in records if record["nom"] == "CPAM du Hainaut")
    odd = json.loads(json.dumps(ours)) | {"id": "odd"}
    odd["adresse"][1]["code_postal"] = "59999"
    same = ours | {"id": "same"}
    plan = plan_from("dila", json_file([*records, odd, same]), "export.json", day=EXPORTED)
    assert "2 of 3 counters print it" in changes_of(plan, "confirmed")["cpam-hainaut/post/"]["note"]


def test_counters_that_disagree_are_for_a_person_to_look_at() -> None:
    records = our_counters(nested=False)
    ours = next(record for record in records if record["nom"] == "CPAM du Hainaut")
    ours["adresse"][1]["code_postal"] = "59998"
    odd = json.loads(json.dumps(ours)) | {"id": "odd"}
    odd["adresse"][1]["code_postal"] = "59999"
    plan = plan_from("dila", json_file([*records, odd]), "export.json", day=EXPORTED)
    assert "counters disagree" in changes_of(plan, "doubtful")["cpam-hainaut/post/"]["note"]


def test_a_fund_without_a_record_or_a_postal_address_keeps_its_own() -> None:
    records = [record for record in our_counters(nested=False) if record["nom"] != "CPAM du Rhône"]
    for record in records:
        if record["nom"] == "CPAM du Hainaut":
            record["adresse"] = record["adresse"][:1]
    plan = plan_from("dila", json_file(records), "export.json", day=EXPORTED)
    gone = changes_of(plan, "gone")
    assert "no record" in gone["cpam-69/post/"]["note"]
    assert "no postal address" in gone["cpam-hainaut/post/"]["note"]
    apply_plan(plan)
    card = office("cpam-69")
    assert card
    assert card.address_lines


def test_areas_propose_the_map_and_show_where_it_disagrees_with_ours() -> None:
    records = our_counters()
    ids = {record["nom"]: record["id"] for record in records}

    def row(insee: str, kind: str, *names: str) -> dict[str, str]:
        served = json.dumps([ids[name] for name in names])
        return {"code_insee_commune": insee, "code_type_service_local": kind, "id_service_local": served}

    uncertain = Commune.objects.filter(certainty="low", office="cpam-flandres").first() or Commune.objects.get(
        pk=Commune.objects.filter(certainty="low").values("pk")[:1]
    )
    assert uncertain.office
    areas = [
        row("59122", "cpam", "CPAM du Hainaut"),
        row("59392", "cpam", FLANDRES),
        row("59606", "cpam", "CPAM du Hainaut", FLANDRES),
        row(uncertain.insee, "cpam", uncertain.office.name),
        row("59350", "msa", "MSA Picardie"),
        row("59350", "mairie"),
    ]
    plan = plan_from("dila", json_file(records), "export.json", json_file(areas), day=EXPORTED)
    changed = changes_of(plan, "changed")
    assert set(changed) == {"59392", "59350", uncertain.insee}
    assert changed["59392"]["fields"]["office_id"] == ["cpam-hainaut", "cpam-flandres"]
    assert changed[uncertain.insee]["note"] == "DILA confirms what was uncertain"
    assert "several funds" in changes_of(plan, "doubtful")["59606"]["note"]
    apply_plan(plan)
    assert offices_for(uncertain.insee).certain
    assert offices_for("59350", agricultural=True).offices[0].code == "msa-picardie"


READING = """
import pathlib, sys
import django
django.setup()
from cpam.imports.dila import read_counters
with open(sys.argv[1], "rb") as export:
    count = len(read_counters(export))
# The peak of this process alone; `getrusage` would count that of the parent too.
peak = next(line for line in pathlib.Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(count, peak.split()[1])
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
def test_a_whole_export_of_85_000_records_is_read_within_a_minute_and_300_mb(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    ours = our_counters()
    with path.open("w", encoding="utf-8") as file:
        file.write("[\n")
        for record in other_records(85_000 - len(ours)):
            file.write(json.dumps(record, ensure_ascii=False) + ",\n")
        file.write(",\n".join(json.dumps(record, ensure_ascii=False) for record in ours) + "\n]\n")
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "wizard.settings"}
    command = [sys.executable, "-c", READING, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=environment)
    counters, kilobytes = map(int, done.stdout.split())
    assert counters == len(ours)
    assert kilobytes < 300 * 1024


def mutilated(seed: int, ours: list[dict[str, Any]]) -> bytes:
    """An export somebody or something has spoilt, in one of seven ways."""
    chance = random.Random(seed)
    records = [*other_records(20, seed), *json.loads(json.dumps(ours))]
    chance.shuffle(records)
    whole = json.dumps(records, ensure_ascii=False, indent=seed % 3 or None).encode()
    victim = next(record for record in records if record["ancien_code_pivot"].startswith(("cpam", "msa")))
    match seed % 7:
        case 0:  # cut off
            return whole[: chance.randrange(len(whole) - 2)]
        case 1:  # another encoding
            return whole.decode().encode("utf-16" if chance.random() < 0.5 else "cp1252")
        case 2:  # a record twice
            records.insert(chance.randrange(len(records)), victim)
        case 3:  # a field missing
            del victim[chance.choice(["nom", "pivot", "adresse"])]
        case 4:  # 10 MB of one line
            return b'[{"id": "1", "nom": "' + b"x" * 10_000_000 + (b'"}]' if chance.random() < 0.5 else b"")
        case 5:  # a nested list broken, or something else in its place
            victim[chance.choice(["pivot", "adresse"])] = chance.choice(["[{", "{}", 12, {"a": 1}])
        case 6:  # no list of records at all
            return chance.choice(
                [b"", b"{}", b"[]", b"null", b"[1, 2]", b'"text"', b"<html></html>", b'{"a": {"b": []}}']
            )
    return json.dumps(records, ensure_ascii=False).encode()


def test_two_hundred_mutilated_exports_are_refused_and_change_nothing() -> None:
    before = list(Address.objects.order_by("pk").values())
    exports = our_counters(nested=True)[:40], our_counters(nested=False)[:40]
    for seed in range(200):
        with pytest.raises(RefusedError) as refusal:
            plan_from("dila", io.BytesIO(mutilated(seed, exports[seed % 2])), "export.json", day=EXPORTED)
        assert 10 < len(str(refusal.value)) < 400, seed
    assert list(Address.objects.order_by("pk").values()) == before
    assert not ImportPlan.objects.exists()


def test_a_refusal_is_shown_on_the_page(desk: Client) -> None:
    sent = {"kind": "dila", "file": SimpleUploadedFile("export.json", b"[{"), "day": "2040-01-04"}
    page = desk.post(reverse("admin:cpam_importplan_add"), sent)
    assert page.status_code == 422
    assert "Refused, nothing changed. After record 0" in page.content.decode()


# ---------------------------------------------------------------- the same as a command


def test_the_command_shows_and_only_writes_when_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "offices.csv"
    path.write_text("code,phone\ncpam-01,12")
    call_command("import_directory", "offices", str(path))
    assert "phone: '36 46' -> '12'" in capsys.readouterr().out
    assert Office.objects.get(pk="cpam-01").phone == "36 46"
    call_command("import_directory", "offices", str(path), "--apply", "--why", "cron")
    assert "1 rows written" in capsys.readouterr().out
    assert Office.objects.get(pk="cpam-01").history.first().history_change_reason == "cron"


@pytest.mark.parametrize("content", [b"[{", None])
def test_the_command_refuses_in_one_line(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "export.json"
    if content:
        path.write_bytes(content)
    with pytest.raises(SystemExit) as stop:
        call_command("import_directory", "dila", str(path), "--apply", "--date", "2040-01-04")
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("Refused, nothing changed.")
