"""What an admin cannot do by accident: no-op saves, bad addresses, acts that harm people, broken requests."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from cpam.find import office
from cpam.imports.shipped import digest_of
from cpam.models import Address, Commune, Office, Report
from tests.cpam.test_admin import confirmed, fields_of

pytestmark = pytest.mark.django_db

PROOF = {"addresses-0-source": "a letter of the fund", "addresses-0-source_date": "2040-01-02", "why": "it moved"}
NEW = "CPAM du Hainaut\r\n1 rue Neuve\r\n59321 VALENCIENNES CEDEX"


@pytest.fixture
def hainaut(desk: Client, editor: User, today: Callable[[str], None]) -> str:
    """The page of an office with one address, on a day after everything shipped."""
    today("2040-01-05")
    desk.force_login(editor)
    return reverse("admin:cpam_office_change", args=["cpam-hainaut"])


def test_saving_any_page_without_a_change_changes_nothing(desk: Client) -> None:
    chance = random.Random(11)
    pages = [("office", Office), ("address", Address), ("commune", Commune)]
    for name, model in pages:
        rows: Any = list(model._default_manager.order_by("pk"))
        for row in rows if name == "office" else chance.sample(rows, 12):
            url = reverse(f"admin:cpam_{name}_change", args=[row.pk])
            before = list(model._default_manager.filter(pk=row.pk).values())
            history = (Office.history.count(), Address.history.count(), Commune.history.count())
            page = desk.post(url, fields_of(desk.get(url)))
            assert page.status_code == 302, (row, page.context["adminform"].form.errors)
            assert list(model._default_manager.filter(pk=row.pk).values()) == before
            assert (Office.history.count(), Address.history.count(), Commune.history.count()) == history, row


def test_a_saved_address_still_follows_the_shipped_data(desk: Client, hainaut: str) -> None:
    address = Address.objects.get(office="cpam-hainaut", use="post")
    desk.post(hainaut, fields_of(desk.get(hainaut)))
    address.refresh_from_db()
    names = [
        "office_id", "use", "desk", "lines", "source", "source_date", "verified_on", "verified_source", "confidence",
        "disagreement", "previous", "notes",
    ]  # fmt: skip
    assert digest_of({name: getattr(address, name) for name in names}) == address.shipped


def test_the_history_of_an_office_holds_its_addresses_and_reverts_both(desk: Client, hainaut: str) -> None:
    before = Address.objects.get(office="cpam-hainaut", use="post")
    loaded = Office.history.filter(code="cpam-hainaut").earliest().history_date
    sent = fields_of(desk.get(hainaut)) | PROOF | {"addresses-0-lines": NEW, "name": "CPAM nouvelle"}
    assert desk.post(hainaut, sent).status_code == 302
    page = desk.get(reverse("admin:cpam_office_history", args=["cpam-hainaut"]))
    latest, *_earlier = page.context["page"]
    assert {one.label for one in latest.differences} >= {"name", "lines", "source"}
    assert "1 rue Neuve" in page.content.decode()

    to = page.context["page"][-1].when
    assert abs((to - loaded).total_seconds()) < 60
    done = desk.post(reverse("admin:cpam_office_revert", args=["cpam-hainaut"]), {"to": to.isoformat()}, follow=True)
    assert "Reverted to the state of" in done.content.decode(), [str(one) for one in done.context["messages"]]
    assert Office.objects.get(pk="cpam-hainaut").name == "CPAM du Hainaut"
    assert Address.objects.get(pk=before.pk).lines == before.lines
    said = desk.get(reverse("admin:cpam_office_history", args=["cpam-hainaut"])).content.decode()
    assert "Back to the state of" in said


def test_going_back_to_a_moment_without_a_difference_says_so(desk: Client, hainaut: str) -> None:
    now = reverse("admin:cpam_office_revert", args=["cpam-hainaut"])
    done = desk.post(now, {"to": "2040-01-04T00:00:00+00:00"}, follow=True)
    assert "Nothing has changed since" in done.content.decode()
    assert desk.post(now, {"to": "yesterday"}).status_code == 404


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"addresses-0-source": "cut"}, "need a new source"),
        ({"addresses-0-source_date": "cut"}, "need a new date"),
        ({"addresses-0-source_date": "2040-01-06"}, "This date is in the future"),
        ({"addresses-0-source_date": "2001-01-01"}, "older than the one it would replace"),
        ({"addresses-0-verified_on": "2041-01-01"}, "This date is in the future"),
        ({"addresses-0-lines": f"CPAM\r\n{'x' * 39}\r\n59321 VALENCIENNES"}, "has 39 characters"),
        ({"addresses-0-lines": "CPAM\r\n1\r\n2\r\n3\r\n4\r\n5\r\n59321 VALENCIENNES"}, "at most six lines"),
        ({"addresses-0-lines": "chez moi\r\nnowhere"}, "No line starts with a postcode"),
        ({"why": ""}, "Say why"),
    ],
)
def test_an_address_changes_only_with_its_proof_and_within_the_norm(
    desk: Client, hainaut: str, change: dict[str, str], says: str
) -> None:
    sent = fields_of(desk.get(hainaut))
    kept = {name: sent.get(name, "") for name, value in change.items() if value == "cut"}
    page = desk.post(hainaut, sent | PROOF | {"addresses-0-lines": NEW} | change | kept)
    assert page.status_code == 200
    assert says in page.content.decode()
    assert "Rempart" in Address.objects.get(office="cpam-hainaut", use="post").lines


@pytest.mark.parametrize(
    ("change", "prefix", "says"),
    [
        ({"addresses-0-use": "visit"}, "addresses-0-", "no postal address. It serves 348 communes with 730623"),
        ({"kind": "MSA"}, "", "another kind of office (MSA). It serves 348 communes with 730623"),
    ],
)
def test_what_leaves_people_without_an_address_is_told_first_and_then_confirmed(
    desk: Client, hainaut: str, change: dict[str, str], prefix: str, says: str
) -> None:
    sent = fields_of(desk.get(hainaut)) | {"why": "I know"} | change
    told = desk.post(hainaut, sent)
    assert says in told.content.decode()
    assert office("cpam-hainaut").address_lines  # type: ignore[union-attr]
    assert Office.objects.get(pk="cpam-hainaut").kind == "CPAM"
    wrong = desk.post(hainaut, sent | {f"{prefix}confirm": "0" * 16})
    assert says in wrong.content.decode()
    assert desk.post(hainaut, confirmed(told, sent, prefix)).status_code == 302


def test_an_address_given_to_another_office_is_told_first(desk: Client) -> None:
    address = Address.objects.get(office="cpam-hainaut", use="post")
    Address.objects.filter(office="cpam-flandres", use="post").delete()
    url = reverse("admin:cpam_address_change", args=[address.pk])
    told = desk.post(url, fields_of(desk.get(url)) | {"office": "cpam-flandres", "why": "a slip"})
    assert "would have no postal address" in told.content.decode()
    address.refresh_from_db()
    assert address.office_id == "cpam-hainaut"


def test_a_page_that_claims_thousands_of_addresses_is_not_built(desk: Client, hainaut: str) -> None:
    page = desk.post(hainaut, fields_of(desk.get(hainaut)) | {"addresses-TOTAL_FORMS": "2000"})
    assert page.status_code == 200
    assert len(page.content) < 600_000


LISTS = ["office", "address", "commune", "report", "importplan", "locality", "basis"]


@pytest.mark.parametrize("model", LISTS)
@pytest.mark.parametrize(
    "query", ["age=²", "age=5000000", "needs=²", "x=1", "p=²", "o=²", "q=%00", "certainty__exact=zz", "e=1", "all="]
)
def test_no_address_of_a_list_is_an_error(desk: Client, model: str, query: str) -> None:
    assert desk.get(reverse(f"admin:cpam_{model}_changelist") + f"?{query}", follow=True).status_code == 200
    if model in {"office", "address", "commune"}:
        exported = reverse(f"admin:cpam_{model}_export") + f"?{query}"
        assert desk.get(exported, follow=True).status_code == 200


@pytest.mark.parametrize("model", LISTS)
@pytest.mark.parametrize("key", ["x", "²", "99999999999999999999999", "_5Fx", "%00"])
def test_no_address_of_a_row_is_an_error(desk: Client, model: str, key: str) -> None:
    for tail in ("change/", "history/", "history/x/", "delete/", "revert/"):
        url = reverse(f"admin:cpam_{model}_changelist") + f"{key}/{tail}"
        assert desk.get(url, follow=True).status_code in {200, 403, 404, 405}
        assert desk.post(url, {"to": "x"}, follow=True).status_code in {200, 403, 404, 405}


@pytest.mark.parametrize("name", ["Saint-Etienne", "st etienne", "42100", "saint etiene"])
def test_an_office_is_found_by_any_commune_it_serves(desk: Client, name: str) -> None:
    for model, key in (("office", "cpam-42"), ("address", "cpam-42"), ("commune", "42218")):
        rows = desk.get(reverse(f"admin:cpam_{model}_changelist"), {"q": name}).context["cl"].result_list
        assert key in {getattr(row, "office_id" if model == "address" else "pk") for row in rows}, model


def test_the_filters_show_what_is_old_disagreeing_reported_and_missing(desk: Client) -> None:
    Report.objects.create(office_id="cpam-69", message="another postcode")

    def codes(model: str, needs: str) -> set[str]:
        rows = desk.get(reverse(f"admin:cpam_{model}_changelist"), {"needs": needs}).context["cl"].queryset
        return {getattr(row, "office_id" if model == "address" else "pk") for row in rows}

    for model in ("office", "address"):
        assert {"msa-picardie"} <= codes(model, "old")
        assert codes(model, "reported") == {"cpam-69"}
        doubted = set(Address.objects.exclude(disagreement="").values_list("office_id", flat=True))
        assert codes(model, "disagreeing") == doubted
    assert "cps-977" in codes("office", "missing")


def test_another_office_in_bulk_settles_the_certainty(desk: Client, editor: User) -> None:
    doubtful = list(Commune.objects.filter(certainty="low").order_by("pk")[:3])
    sent = {"action": "move", "_selected_action": [one.pk for one in doubtful], "move": "1", "area": "office_id"}
    listed = reverse("admin:cpam_commune_changelist")
    preview = desk.post(listed, sent | {"office": str(doubtful[0].office_id)}, follow=True)
    desk.post(preview.redirect_chain[-1][0], {"why": "the fund wrote"})
    for one in doubtful:
        one.refresh_from_db()
        assert (one.office_id, one.certainty, one.alternatives.count()) == (doubtful[0].office_id, "high", 0)
