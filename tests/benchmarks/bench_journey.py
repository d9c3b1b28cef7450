"""`python -m tests.benchmarks journey`: each page from the answer to the PDF, beside a page that holds no answers.

One person's whole file, in one process, in turns. Processor time of a whole request: middleware, database, page.
The database is rolled back.
"""

from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.test.utils import override_settings

from tests.interview.people import DETAILS, SITUATION
from tests.interview.visitor import Visitor

ROUNDS = 30
PLAIN = "/accessibility/"
"""A page without answers: what every request costs."""


class Command(BaseCommand):
    help = "Measure the answer page, the letter's pages, the check page and the PDF."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(), override_settings(ALLOWED_HOSTS=["testserver"]):
            self.compare(Visitor().begin().tell(SITUATION).go_on_to_the_letter().tell(DETAILS))
            transaction.set_rollback(True)

    def compare(self, visitor: Visitor) -> None:
        """Print a line a page: median milliseconds and the ratio to the plain page."""
        client, file = visitor.client, f"/file/{visitor.draft_id}"
        requests: dict[str, Callable[[], Any]] = {"plain page": lambda: client.get(PLAIN)}
        for name in ("answer", "check", "ready", "pdf"):
            requests[f"GET {name}"] = _get(client, f"{file}/{name}/")
        asked = {
            page: typed
            for page, typed in DETAILS.items()
            if _get(client, f"{file}/letter/{page}/")().status_code == 200
        }
        for page, typed in asked.items():
            requests[f"GET letter/{page}"] = _get(client, f"{file}/letter/{page}/")
            requests[f"POST letter/{page}"] = _post(client, f"{file}/letter/{page}/", typed)
        times: dict[str, list[float]] = {name: [] for name in requests}
        for _round in range(ROUNDS):
            for name, send in requests.items():
                started = process_time()
                send()
                times[name].append((process_time() - started) * 1000)
        plain = median(times["plain page"])
        self.stdout.write(f"{'page':<26}{'ms, median':>12}{'× plain page':>15}")
        for name, found in times.items():
            self.stdout.write(f"{name:<26}{median(found):>12.1f}{median(found) / plain:>15.1f}")


def _get(client: Any, url: str) -> Callable[[], Any]:
    return lambda: client.get(url)


def _post(client: Any, url: str, typed: dict[str, Any]) -> Callable[[], Any]:
    return lambda: client.post(url, typed)
