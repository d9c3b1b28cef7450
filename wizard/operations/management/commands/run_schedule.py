"""`manage.py run_schedule`: the worker. It purges on time, for as long as it runs; `--once` for a timer."""

import logging
import signal
import threading
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from wizard.operations.models import record_run
from wizard.operations.schedule import due, run

logger = logging.getLogger("wizard.operations.schedule")
SECONDS_BETWEEN_LOOKS = 60


class Command(BaseCommand):
    help = "Run the scheduled jobs (purges) when they are due, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due now, and stop")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        stop = threading.Event()
        if not once:

            def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
                stop.set()

            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, ask_to_stop)
        self.look(self.stdout)
        while not once and not stop.wait(SECONDS_BETWEEN_LOOKS):
            close_old_connections()
            self.look(self.stdout)

    def look(self, out: Any) -> None:
        """Do what is due. One job that fails does not stop the others, nor the worker."""
        for job in list(due(timezone.now())):
            try:
                done = run(job)
            except Exception:  # one job must not stop the others
                logger.exception("job failed", extra={"job": job.name})
            else:
                out.write(f"{job.name}: {done} deleted")
        record_run("worker")
