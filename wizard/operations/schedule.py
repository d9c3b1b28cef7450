"""What the worker does by itself, and how often. One row a job."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from wizard.drafts.models import Draft
from wizard.operations.models import JobRun, record_run

LOG_INS_KEPT = timedelta(days=30)
"""How long failed and successful log-ins of admins are kept."""


@dataclass(frozen=True)
class Job:
    """Something done again and again. `work` returns what it did, as a number for the log."""

    name: str
    every: timedelta
    work: Callable[[], int]


def purge_drafts() -> int:
    """Delete the drafts whose time is over."""
    return Draft.objects.expired().delete()[0]


def purge_sessions() -> int:
    """Delete the sessions of admins that have ended."""
    return Session.objects.filter(expire_date__lt=timezone.now()).delete()[0]


def purge_log_ins() -> int:
    """Delete old rows about log-ins: they hold addresses of people."""
    before = timezone.now() - LOG_INS_KEPT
    return sum(
        model.objects.filter(attempt_time__lt=before).delete()[0]
        for model in (AccessAttempt, AccessFailureLog, AccessLog)
    )


SCHEDULE: tuple[Job, ...] = (
    Job("purge_drafts", timedelta(hours=1), purge_drafts),
    Job("purge_sessions", timedelta(days=1), purge_sessions),
    Job("purge_log_ins", timedelta(days=1), purge_log_ins),
)

PURGE_MUST_RUN_WITHIN = timedelta(days=1)
"""The privacy page promises deletion on time: a site whose purge is later than this is not ready."""


def due(now: datetime) -> Iterator[Job]:
    """The jobs whose time has come."""
    last = dict(JobRun.objects.values_list("name", "ran_at"))
    for job in SCHEDULE:
        if job.name not in last or last[job.name] + job.every <= now:
            yield job


def run(job: Job) -> int:
    """Do a job and write down that it ran; both or neither."""
    with transaction.atomic():
        done = job.work()
        record_run(job.name)
    return done
