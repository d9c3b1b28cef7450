"""An editor's work, through the pages of the admin."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from cpam.find import office, offices_for
from cpam.models import Address, Commune, Office, Report

pytestmark = pytest.mark.django_db


def fields_of(page: Any) -> dict[str, Any]:
    """What a browser would send back from an admin page: the initial values of the form and its inlines."""
    form = page.context["adminform"].form
    forms = [form]
    for inline in page.context.get("inline_admin_formsets", []):
        forms += [inline.formset.management_form, *inline.formset.forms]
    sent = {}
    for one in forms:
        for name, field in one.fields.items():
            value = one.get_initial_for_field(field, name)
            value = field.widget.format_value(value) if hasattr(field.widget, "format_value") else value
            if value not in (None, [], ["[]"]):
                # A browser ends the lines of a text with CRLF.
                sent[one.add_prefix(name)] = value.replace("\n", "\r\n") if isinstance(value, str) else value
    return sent


def test_an_editor_mends_an_address_on_the_page_of_its_office(
    desk: Client, editor: User, today: Callable[[str], None]
) -> None:
    today("2040-01-05")
    desk.force_login(editor)
    url = reverse("admin:cpam_office_change", args=["cpam-hainaut"])
    sent = fields_of(desk.get(url))
    new = "CPAM du Hainaut\n63 rue du Rempart\nCS 12345\n59321 VALENCIENNES CEDEX"
    proof = {"addresses-0-source": "a letter of the fund", "addresses-0-source_date": "2040-01-02"}
    sent |= {"addresses-0-lines": new, "why": "a letter of 3 March"} | proof
    assert desk.post(url, sent).status_code == 302

    card = office("cpam-hainaut")
    assert card
    assert card.address_lines[2] == "CS 12345"
    change = Address.objects.get(office="cpam-hainaut", use="post").history.first()
    assert (change.history_user, change.history_change_reason) == (editor, "a letter of 3 March")
    assert "CS 60499" in change.previous


def test_the_history_shows_who_why_before_and_after_and_goes_back_in_one_click(desk: Client, editor: User) -> None:
    hainaut = Office.objects.get(pk="cpam-hainaut")
    url = reverse("admin:cpam_office_change", args=[hainaut.pk])
    desk.post(url, fields_of(desk.get(url)) | {"name": "CPAM du Hénaut", "why": "a slip"})
    page = desk.get(reverse("admin:cpam_office_history", args=[hainaut.pk])).content.decode()
    for words in ("odile", "a slip", "CPAM du Hainaut", "CPAM du Hénaut", "Back to this"):
        assert words in page

    first = hainaut.history.earliest()
    back = reverse("admin:cpam_office_revert", args=[hainaut.pk])
    assert desk.get(back).status_code == 405
    assert desk.post(back, {"to": first.history_date.isoformat()}, follow=True).status_code == 200
    hainaut.refresh_from_db()
    assert hainaut.name == "CPAM du Hainaut"
    assert hainaut.history.first().history_user == editor
    assert "Back to the state of" in hainaut.history.first().history_change_reason


def confirmed(page: Any, sent: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """The same form with the box ticked that the page now shows."""
    box = re.search(rf'<input type="checkbox" name="{prefix}confirm" value="(\w+)"', page.content.decode())
    assert box, "the page asks for no confirmation"
    return sent | {f"{prefix}confirm": box[1]}


def test_a_commune_changes_its_office_and_goes_back(desk: Client) -> None:
    cambrai = Commune.objects.get(pk="59122")
    url = reverse("admin:cpam_commune_change", args=["59122"])
    sent = fields_of(desk.get(url)) | {"office": "cpam-flandres", "alternatives": ["cpam-hainaut"], "certainty": "low"}
    told = desk.post(url, sent | {"why": "a decree"})
    assert f"moves 1 commune with {cambrai.population} inhabitants" in told.content.decode()
    assert Commune.objects.get(pk="59122").office_id == "cpam-hainaut"
    assert desk.post(url, confirmed(told, sent | {"why": "a decree"})).status_code == 302
    assert {card.code for card in offices_for("59122").offices} == {"cpam-flandres", "cpam-hainaut"}

    before = cambrai.history.earliest()
    assert before.history_change_reason == "as loaded"
    back = reverse("admin:cpam_commune_revert", args=["59122"])
    asked = desk.post(back, {"to": before.history_date.isoformat()})
    assert "moves 1 commune" in asked.content.decode()
    assert Commune.objects.get(pk="59122").office_id == "cpam-flandres"
    desk.post(back, asked.context["sent"])
    resolution = offices_for("59122")
    assert [card.code for card in resolution.offices] == ["cpam-hainaut"]
    assert resolution.certain


def test_a_commune_is_not_left_without_an_office(desk: Client) -> None:
    url = reverse("admin:cpam_commune_change", args=["59122"])
    page = desk.post(url, fields_of(desk.get(url)) | {"office": "", "why": "a test"})
    assert "One commune would be left without an office." in page.content.decode()
    assert Commune.objects.get(pk="59122").office_id == "cpam-hainaut"


def test_an_office_in_use_is_not_deleted_and_the_page_counts_its_communes(desk: Client) -> None:
    url = reverse("admin:cpam_office_delete", args=["cpam-hainaut"])
    page = desk.get(url).content.decode()
    assert "this would leave 348 communes with 730623 inhabitants without one" in page, page[page.index("<main") :]
    desk.post(url, {"post": "yes"})
    listed = reverse("admin:cpam_office_changelist")
    desk.post(listed, {"action": "delete_selected", "_selected_action": ["cpam-hainaut", "cpam-69"], "post": "yes"})
    assert Office.objects.filter(pk__in=["cpam-hainaut", "cpam-69"]).count() == 2


def test_the_only_postal_address_of_an_office_in_use_is_not_deleted(desk: Client) -> None:
    address = Address.objects.get(office="cpam-69", use="post")
    url = reverse("admin:cpam_address_delete", args=[address.pk])
    assert "communes with" in desk.get(url).content.decode()
    desk.post(url, {"post": "yes"})
    assert Address.objects.filter(pk=address.pk).exists()


def test_an_office_nobody_needs_may_go(desk: Client) -> None:
    Office.objects.create(code="cpam-old", kind="CPAM", name="CPAM disparue")
    desk.post(reverse("admin:cpam_office_delete", args=["cpam-old"]), {"post": "yes"})
    assert not Office.objects.filter(pk="cpam-old").exists()


def test_many_communes_move_at_once_after_a_preview(desk: Client) -> None:
    listed = reverse("admin:cpam_commune_changelist")
    chosen = {"action": "move", "_selected_action": ["59122", "59392"]}
    assert "2 communes are selected" in desk.post(listed, chosen).content.decode()
    preview = desk.post(listed, chosen | {"move": "1", "office": "cpam-flandres", "area": "office_id"}, follow=True)
    assert "touches 2 communes" in preview.content.decode()
    assert Commune.objects.get(pk="59122").office_id == "cpam-hainaut"
    done = desk.post(preview.redirect_chain[-1][0], {"why": "a decree"}, follow=True)
    assert "Written: 2 rows" in done.content.decode()
    assert set(Commune.objects.filter(pk__in=["59122", "59392"]).values_list("office_id", flat=True)) == {
        "cpam-flandres"
    }
    assert Commune.objects.get(pk="59122").history.first().history_change_reason == "a decree"


def test_the_worklist_shows_what_is_old_missing_doubted_and_reported(desk: Client) -> None:
    Report.objects.create(office_id="cpam-69", message="The postcode is another")
    page = desk.get(reverse("admin:cpam_worklist"))
    work = page.context["list"]
    assert [item.office.pk for item in work.missing] == ["cps-977"]
    assert {"msa-languedoc", "cpam-15"} <= {item.office.pk for item in work.disagreeing}
    assert {"msa-picardie", "cpam-lille-douai"} <= {item.office.pk for item in work.stale}
    assert "cpam-01" not in {item.office.pk for item in work.stale}
    assert "The postcode is another" in page.content.decode()
    assert len(desk.get(reverse("admin:cpam_worklist"), {"months": 240}).context["list"].stale) < len(work.stale)
    assert desk.get(reverse("admin:cpam_worklist"), {"months": "x" * 50}).status_code == 200


def test_checked_today_still_right(desk: Client, editor: User, today: Callable[[str], None]) -> None:
    today("2040-01-05")
    desk.force_login(editor)
    address = Address.objects.get(office="msa-picardie", use="post")
    assert address.stale
    url = reverse("admin:cpam_still_right", args=[address.pk])
    assert "Say which source" in desk.post(url, {"source": ""}, follow=True).content.decode()
    desk.post(url, {"source": "https://picardie.msa.fr/"})
    address.refresh_from_db()
    assert not address.stale
    assert address.verified_source == "https://picardie.msa.fr/"
    assert address.history.first().history_user == editor


@pytest.mark.parametrize("model", ["office", "address", "commune", "basis", "report", "importplan", "locality"])
def test_every_list_opens_searches_and_reads_well(desk: Client, model: str) -> None:
    url = reverse(f"admin:cpam_{model}_changelist")
    assert desk.get(url).status_code == 200
    if model not in {"importplan"}:
        assert desk.get(url, {"q": "lille"}).status_code == 200


def test_filters_by_age(desk: Client) -> None:
    url = reverse("admin:cpam_address_changelist")
    counts = [desk.get(url, {"age": age}).context["cl"].result_count for age in ("24", "60", "fresh")]
    assert counts[0] + counts[2] == Address.objects.count()
    assert counts[1] <= counts[0]


def test_what_does_an_applicant_in_this_commune_see(desk: Client) -> None:
    page = desk.get(reverse("admin:cpam_commune_change", args=["59122"]))
    assert page.context["has_absolute_url"]
    assert Commune.objects.get(pk="59122").get_absolute_url() == reverse("cpam:find") + "?commune=59122"


def test_an_editor_can_do_this_and_nothing_else(desk: Client) -> None:
    assert desk.get(reverse("admin:auth_user_changelist")).status_code == 403
    assert desk.get(reverse("admin:cpam_commune_add")).status_code == 403
    page = desk.get(reverse("admin:index"))
    assert {app["app_label"] for app in page.context["app_list"]} == {"cpam"}


@pytest.mark.parametrize("name", ["cpam_worklist", "cpam_office_changelist", "cpam_importplan_add"])
def test_staff_without_the_role_see_nothing(people: Callable[..., User], name: str) -> None:
    client = Client()
    client.force_login(people("noel", is_staff=True))
    assert client.get(reverse(f"admin:{name}")).status_code == 403


@pytest.mark.parametrize("model", ["office", "address", "commune"])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_export_as_csv_and_xlsx(desk: Client, model: str, kind: str) -> None:
    url = reverse(f"admin:cpam_{model}_export")
    assert desk.get(url).status_code == 200
    response = desk.post(f"{url}?q=cambr" if model == "commune" else url, {"format": kind})
    assert response.status_code == 200
    assert f".{kind}" in response["Content-Disposition"]
