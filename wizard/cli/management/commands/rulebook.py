"""`manage.py rulebook check`: what to look at again. `manage.py rulebook walk`: the size of the interview."""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from wizard.rulebook.freshness import EXPIRES_WITHIN, STALE_AFTER, unknown_sources, worklist
from wizard.rulebook.rows import Row
from wizard.rulebook.ruleset import ROWS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.walk import walk


class Command(BaseCommand):
    help = "Look at the rulebook: rows to check again (check), states and paths of the interview (walk)."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        check = actions.add_parser(
            "check", help="List rows that are old, end soon, rest on memory or cite no known source."
        )
        check.add_argument("--older-than", type=days, default=STALE_AFTER, metavar="DAYS",
                           help="a row is old this many days after its last check (default: %(default)s)")  # fmt: skip
        check.add_argument("--strict", action="store_true", help="exit with 1 when anything is listed")
        walk = actions.add_parser("walk", help="Walk every state of the interview and count.")
        for action in (check, walk):
            action.add_argument("--on", type=day, default=None, metavar="DATE", help="as of that day (YYYY-MM-DD)")

    def handle(self, *args: Any, **options: Any) -> None:
        on = options["on"] or timezone.localdate()
        if options["action"] == "walk":
            self.walk(on)
        elif self.check_rows(on, options["older_than"]) and options["strict"]:
            raise CommandError("The rulebook needs somebody to look at it.", returncode=1)

    def check_rows(self, on: date, older_than: int) -> bool:
        """Print the worklist. Returns whether there is anything on it."""
        rows = (*ROUTES, *ROWS)
        found = worklist(rows, on, older_than)
        self.stdout.write(f"{len(rows)} rows, as of {on}")
        self.table(f"Last checked more than {older_than} days ago", found.stale,
                   lambda row: f"checked on {row.checked_on}")  # fmt: skip
        self.table("Resting on memory only", found.from_memory, lambda row: f"{row.trust}: {', '.join(row.sources)}")
        self.table(
            f"Ending within {EXPIRES_WITHIN} days, or ended", found.expiring, lambda row: f"until {row.valid_to}"
        )
        self.table("Citing a source nobody declares", found.unsourced, lambda row: ", ".join(unknown_sources(row)))
        return bool(found)

    def table(self, title: str, rows: Iterable[Row], remark: Callable[[Row], str]) -> None:
        rows = list(rows)
        self.stdout.write(f"\n{title}: {len(rows)}")
        for row in rows:
            self.stdout.write(f"  {row.kind:<10} {row.name:<30} {remark(row)}")

    def walk(self, on: date) -> None:
        """Print what the walk counts; what it must not find is an error."""
        found = walk(on)
        reached = len(found.routes)
        self.stdout.write(f"{found.states} states, {found.paths} paths, as of {on}")
        self.stdout.write(f"At most {len(found.longest)} pages: {', '.join(found.longest)}")
        self.stdout.write(f"{reached} of {len(ROUTES)} ways are reached, {len(found.rows)} other rows hold somewhere")
        if found.without_route or found.pointless:
            raise CommandError(
                f"{len(found.without_route)} ways are undecided, {len(found.pointless)} pages are pointless."
            )


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day: write YYYY-MM-DD") from None


def days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 6:
        raise ArgumentTypeError(f"{text!r} is no number of days")
    return int(text)
