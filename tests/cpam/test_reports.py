"""What becomes of a visitor's report: the page of its own, the mail to the admins."""

from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cpam.models import Report

pytestmark = pytest.mark.django_db

MESSAGE = "A letter prints another postcode."


@pytest.fixture
def mailing(settings: pytest.FixtureRequest) -> None:
    settings.MAIL_URL, settings.REPORTS_TO = "smtp://mail.test", ["admin@mail.test"]  # type: ignore[attr-defined]


def send(client: Client) -> str:
    answer = client.post(reverse("cpam:report", args=["cpam-69"]), {"message": MESSAGE})
    return str(answer.headers["Location"])


def test_the_reporter_reads_what_became_of_it(client: Client, desk: Client) -> None:
    place = send(client)
    report = Report.objects.get()
    assert place == reverse("cpam:report_state", args=[report.key])
    page = client.get(place)
    shown = page.content.decode()
    assert "Nobody has answered yet." in shown
    assert f"http://testserver{place}" in shown
    assert "noindex" in shown
    assert "no-store" in page.headers["Cache-Control"]
    assert MESSAGE not in shown

    change = reverse("admin:cpam_report_change", args=[report.pk])
    assert desk.post(change, {"state": "mended", "answer": "The new lines stand since today."}).status_code == 302
    shown = client.get(place).content.decode()
    assert "The directory is corrected." in shown
    assert "The new lines stand since today." in shown


def test_only_the_key_opens_a_report(client: Client) -> None:
    send(client)
    assert client.get(reverse("cpam:report_state", args=[uuid4()])).status_code == 404
    assert client.get(f"/offices/report/{Report.objects.get().pk}/").status_code == 404


def test_admins_get_a_mail_without_the_words_of_the_visitor(client: Client, mailing: None) -> None:
    send(client)
    send(client)
    assert len(mail.outbox) == 1
    letter = mail.outbox[0]
    assert letter.to == ["admin@mail.test"]
    assert "CPAM du Rhône" in letter.subject
    assert reverse("admin:cpam_report_change", args=[Report.objects.get().pk]) in letter.body
    assert MESSAGE not in letter.body + letter.subject


def test_no_mail_without_a_mail_server(client: Client) -> None:
    send(client)
    assert mail.outbox == []


def test_a_mail_server_that_fails_fails_nobody(
    client: Client, mailing: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise ConnectionRefusedError("admin@mail.test")

    monkeypatch.setattr("cpam.upkeep.mail.send_mail", fail)
    assert client.get(send(client)).status_code == 200
    assert Report.objects.count() == 1
    assert "admin@mail.test" not in caplog.text
