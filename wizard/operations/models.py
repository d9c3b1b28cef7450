"""When each scheduled job last ran: what `/readyz` and `check --deploy` look at."""

from datetime import timedelta

from django.db import models
from django.utils import timezone


class JobRun(models.Model):
    """The last run of one scheduled job."""

    name = models.CharField(primary_key=True, max_length=40)
    ran_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.ran_at:%Y-%m-%d %H:%M}"


def record_run(name: str) -> None:
    """Write down that a job has just run."""
    JobRun.objects.update_or_create(name=name, defaults={"ran_at": timezone.now()})


def ran_within(name: str, period: timedelta) -> bool:
    """Tell whether a job ran in the last `period`."""
    return JobRun.objects.filter(name=name, ran_at__gt=timezone.now() - period).exists()
