"""What an operator's monitor asks: is it alive, is it ready, and which part is not."""

from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from wizard.drafts.models import Draft
from wizard.operations import health
from wizard.operations.models import JobRun

pytestmark = pytest.mark.django_db


def ready() -> tuple[int, dict[str, str]]:
    response = Client().get("/readyz")
    return response.status_code, response.json()


def test_a_process_is_alive_without_asking_the_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Client().get("/healthz").content == b"ok\n"


def test_a_site_whose_worker_runs_is_ready():
    call_command("run_schedule", once=True, verbosity=0)
    assert ready() == (200, dict.fromkeys(("database", "migrations", "directory", "drafts", "purge", "worker"), "ok"))


def test_a_site_whose_purge_never_ran_is_not_ready():
    status, parts = ready()
    assert status == 503
    assert parts["purge"] == "failed" and parts["database"] == "ok"


def test_a_purge_older_than_a_day_does_not_count():
    call_command("run_schedule", once=True, verbosity=0)
    JobRun.objects.filter(name="purge_drafts").update(ran_at=timezone.now() - timedelta(days=1, minutes=1))
    assert ready()[1]["purge"] == "failed"


def test_a_database_that_is_down_is_named_and_nothing_is_told_about_it(monkeypatch):
    def fail() -> bool:
        raise DatabaseError("password of the database")

    monkeypatch.setattr(health, "PARTS", (("database", fail),))
    response = Client().get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"database": "failed"}


def test_a_key_that_is_none_is_noticed(settings):
    settings.DRAFT_KEYS = [Fernet.generate_key().decode(), "not-a-key"]
    assert ready()[1]["drafts"] == "failed"


def test_the_schedule_deletes_what_has_expired_and_says_so(capsys):
    old, new = Draft.begin(), Draft.begin()
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now())
    call_command("run_schedule", once=True)
    assert list(Draft.objects.all()) == [new]
    assert "purge_drafts: 1 deleted" in capsys.readouterr().out


def test_a_job_that_is_not_due_does_not_run_again(capsys):
    call_command("run_schedule", once=True)
    capsys.readouterr()
    call_command("run_schedule", once=True)
    assert "purge_drafts" not in capsys.readouterr().out


def test_a_job_that_fails_stops_no_other(monkeypatch, capsys):
    from wizard.operations import schedule

    def fail() -> int:
        raise RuntimeError

    jobs = (schedule.Job("broken", timedelta(hours=1), fail), *schedule.SCHEDULE)
    monkeypatch.setattr(schedule, "SCHEDULE", jobs)
    call_command("run_schedule", once=True)
    assert "purge_sessions" in capsys.readouterr().out
    assert not JobRun.objects.filter(name="broken").exists()
