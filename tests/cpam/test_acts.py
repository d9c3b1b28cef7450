"""The record of who did what."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cpam.models import Act, Address
from tests.cpam.test_admin import fields_of

pytestmark = pytest.mark.django_db


def acts() -> list[tuple[str, str]]:
    return [(act.who, act.what) for act in Act.objects.order_by("pk")]


def test_a_log_in_is_on_record_a_failed_one_is_not(client: Client, editor: User) -> None:
    url = reverse("admin:login")
    client.post(url, {"username": "odile", "password": "wrong"})
    assert acts() == []
    client.post(url, {"username": "odile", "password": "a long enough password"})
    assert acts() == [("odile", "logged_in")]


def test_a_change_is_on_record_and_a_save_without_one_is_not(desk: Client) -> None:
    Act.objects.all().delete()
    url = reverse("admin:cpam_office_change", args=["cpam-hainaut"])
    sent: dict[str, Any] = fields_of(desk.get(url))
    desk.post(url, sent)
    assert acts() == []
    desk.post(url, sent | {"notes": "called them", "why": "a call"})
    assert acts() == [("odile", "changed")]
    assert "CPAM du Hainaut" in Act.objects.get().subject


def test_exports_imports_and_undoing_are_on_record(desk: Client) -> None:
    Act.objects.all().delete()
    desk.post(reverse("admin:cpam_office_export"), {"format": "csv"})
    table = SimpleUploadedFile("o.csv", b"code;kind;name;phone\ncpam-hainaut;CPAM;CPAM du Hainaut;03 00 00 00 00\n")
    plan = desk.post(reverse("admin:cpam_importplan_add"), {"kind": "offices", "file": table}).headers["Location"]
    desk.post(plan, {"why": "the fund wrote"})
    desk.post(plan, {"undo": "1"})
    assert acts() == [("odile", "exported"), ("odile", "imported"), ("odile", "undone")]
    assert "o.csv" in Act.objects.get(what="imported").subject


def test_still_right_is_on_record(desk: Client) -> None:
    Act.objects.all().delete()
    address = Address.objects.get(office="msa-picardie", use="post")
    desk.post(reverse("admin:cpam_still_right", args=[address.pk]), {"source": "a letter", "seen": "the same lines"})
    assert acts() == [("odile", "changed")]


def test_the_record_can_be_read_and_not_written(desk: Client, editor: User) -> None:
    act = Act.objects.create(user=editor, who="odile", what="exported", subject="office.csv: 144")
    assert "office.csv: 144" in desk.get(reverse("admin:cpam_act_changelist")).content.decode()
    url = reverse("admin:cpam_act_change", args=[act.pk])
    assert desk.get(url).status_code == 200
    assert desk.post(url, {"who": "somebody"}).status_code == 403
    assert desk.get(reverse("admin:cpam_act_add")).status_code == 403
    assert desk.post(reverse("admin:cpam_act_delete", args=[act.pk]), {"post": "yes"}).status_code == 403
    editor.delete()
    act.refresh_from_db()
    assert act.who == "odile"
