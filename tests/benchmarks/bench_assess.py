"""`manage.py bench_assess`: how long an assessment and one step of the derived questions take."""

from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from wizard.interview.way import Way
from wizard.rulebook.assessment import assess

ROUNDS = 300
ANSWERS = {
    "profile": {"profile": "employee"},
    "place": {"residence": "abroad", "commune": ""},
    "origin": {"nationality": "DE", "birth_country": "MA"},
    "number": {"number_status": "no", "request_status": "none"},
    "work": {"work_situation": "general"},
    "certificate": {"certificate_country": "MA", "certificate_kind": "full", "certificate_language": "other"},
}
"""A German born in Morocco who works across the border: no look-up in the database."""


class Command(BaseCommand):
    help = "Measure an assessment, and the walk to the next question."

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        facts = Way(ANSWERS, {}, today).situation.facts
        self.stdout.write(f"assess                   {milliseconds(lambda: assess(facts, on=today)):8.3f} ms, median")
        self.stdout.write(
            f"the pages of one person  {milliseconds(lambda: Way(ANSWERS, {}, today).questions):8.3f} ms, median"
        )


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median processor time of a piece of work, in milliseconds."""
    times = []
    for _round in range(rounds):
        started = process_time()
        work()
        times.append(process_time() - started)
    return median(times) * 1000
