"""`manage.py assess FILE|-`: JSON answers in, JSON assessment out. `--facts` prints what may be answered."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from wizard.cli.answers_json import BadAnswersError, read_answers
from wizard.cli.arguments import day, read_input, refuse
from wizard.cli.report import report
from wizard.cli.vocabulary import vocabulary


class Command(BaseCommand):
    help = "Assess answers: which route, why, which office, forms, papers, warnings, letter, and what is missing."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", help="a JSON object of answers; - for standard input")
        parser.add_argument("--facts", action="store_true", help="print every name that is understood, and stop")
        parser.add_argument(
            "--explain", action="store_true", help="add every rule tried, its value and the facts read"
        )
        parser.add_argument("--on", type=day, help="the day of the law, YYYY-MM-DD; today unless given")

    def handle(self, *args: Any, file: str | None, facts: bool, explain: bool, on: Any, **options: Any) -> None:
        if facts:
            self.print_json(vocabulary())
            return
        if file is None:
            refuse(self.stderr, ["Name a file with answers, or - for standard input (see --facts for the names)."])
        today = on or timezone.localdate()
        try:
            self.print_json(report(read_answers(read_input(file), today), explained=explain))
        except BadAnswersError as error:
            refuse(self.stderr, error.lines)
        except OSError as error:
            refuse(self.stderr, [f"{file}: {error.strerror}"])

    def print_json(self, held: Any) -> None:
        self.stdout.write(json.dumps(held, ensure_ascii=False, indent=2))
