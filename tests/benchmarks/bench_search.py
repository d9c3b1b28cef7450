"""`manage.py bench_search`: the commune search beside SQLite and PostgreSQL, in one run."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cpam.models import Commune
from tests.benchmarks.search_queries import QUERIES, run


class Command(BaseCommand):
    help = "Measure the commune search beside other methods (load_directory first)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not Commune.objects.exists():
            raise CommandError("There are no communes: run load_directory first.")
        self.stdout.write(f"Commune search, {QUERIES} queries of each kind\n")
        self.stdout.write(f"{'method':<27}{'kind':<17}{'p50 µs':>9}{'p95 µs':>9}{'recall@5':>10}")
        for row in run():
            self.stdout.write(f"{row.method:<27}{row.kind:<17}{row.p50:>9.0f}{row.p95:>9.0f}{row.recall:>10.3f}")
