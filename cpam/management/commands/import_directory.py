"""`manage.py import_directory`: bring the directory up to date from a file; without `--apply` it only shows."""

import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from cpam.imports.importing import KINDS, plan_from
from cpam.imports.plan import WRITTEN, RefusedError, apply_plan
from cpam.models import ImportPlan


class Command(BaseCommand):
    help = "Show what a CSV, XLSX or DILA file would change, and with --apply change it. Exit code 2: refused."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind", choices=KINDS, help="what the file holds")
        parser.add_argument("file", type=Path)
        parser.add_argument("--areas", type=Path, help="DILA's list of the communes each counter serves (kind: dila)")
        parser.add_argument("--date", type=date.fromisoformat, help="the day of the export (kind: dila), 2026-11-20")
        parser.add_argument("--apply", action="store_true", help="write the changes instead of showing them")
        parser.add_argument("--why", default="", help="the reason kept in the history")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["kind"] == "dila" and options["date"] is None:
            self.stderr.write("Refused, nothing changed. Give the date of the export: --date 2026-11-20")
            sys.exit(2)
        try:
            plan = self.plan(options["kind"], options["file"], options["areas"], options["date"])
            self.show(plan)
            if options["apply"]:
                self.stdout.write(f"{apply_plan(plan, why=options['why'])} rows written.")
        except (RefusedError, OSError) as error:
            self.stderr.write(f"Refused, nothing changed. {error}")
            sys.exit(2)

    def plan(self, kind: str, path: Path, areas: Path | None, day: date | None) -> ImportPlan:
        with path.open("rb") as file:
            if areas is None:
                return plan_from(kind, file, path.name, day=day)
            with areas.open("rb") as area_file:
                return plan_from(kind, file, path.name, area_file, day=day)

    def show(self, plan: ImportPlan) -> None:
        for change in plan.changes:
            self.stdout.write(f"{change['kind']}: {change['label']} {change['note']}".rstrip())
            if change["kind"] in WRITTEN and change["kind"] != "confirmed":
                for name, (before, after) in change["fields"].items():
                    self.stdout.write(f"    {name}: {before!r} -> {after!r}")
        summary = ", ".join(f"{count} {kind}" for kind, count in plan.counts.items()) or "nothing to change"
        self.stdout.write(
            f"{summary}; the changes touch {plan.touched_communes} communes, {plan.touched_people} people"
        )
