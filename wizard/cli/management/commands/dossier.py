"""`manage.py dossier FILE -o OUT.pdf`: JSON answers in, the dossier out, as PDF, plain text or JSON."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone, translation

from wizard.cli.answers_json import BadAnswersError, read_answers
from wizard.cli.arguments import day, read_input, refuse
from wizard.dossier.content.case import Case, IncompleteCaseError, TooLongError
from wizard.dossier.content.plain_text import dossier_json, dossier_text
from wizard.dossier.details.asked import DETAIL
from wizard.dossier.pdf import render_pdf
from wizard.interview.situation import Situation


class Command(BaseCommand):
    help = "Write the dossier for answers: the letter to post with its sheets, and the pages to keep."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="a JSON object of answers; - for standard input (names: assess --facts)")
        parser.add_argument("-o", "--output", required=True, type=Path, help="the file to write")
        parser.add_argument(
            "--as", dest="form", choices=("pdf", "text", "json"), help="unless given, as OUT's name says"
        )
        parser.add_argument("--language", default="en", help="that of the pages to keep; the letter is French")
        parser.add_argument(
            "--duplex", action="store_true", help="for two-sided printing: each part begins on the front of a sheet"
        )
        parser.add_argument("--on", type=day, help="the day of the letter, YYYY-MM-DD; today unless given")

    def handle(self, *args: Any, file: str, output: Path, form: str | None, language: str, **options: Any) -> None:
        today = options["on"] or timezone.localdate()
        try:
            situation = read_answers(read_input(file), today)
            with translation.override(language):
                written = rendered(case_of(situation, language), form or form_of(output), duplex=options["duplex"])
            output.write_bytes(written)
        except BadAnswersError as error:
            refuse(self.stderr, error.lines)
        except IncompleteCaseError as error:
            refuse(self.stderr, (f"{name}: missing ({DETAIL[name].label})" for name in error.names if name in DETAIL))
        except TooLongError as error:
            refuse(self.stderr, [str(error)])
        except OSError as error:
            refuse(self.stderr, [f"{error.filename}: {error.strerror}"])


def case_of(situation: Situation, language: str) -> Case:
    """The case of these answers. Raises BadAnswersError while the route is open, IncompleteCaseError."""
    assessment = situation.assessment
    if assessment.route is None:
        raise BadAnswersError(f"{name}: missing, and the route depends on it" for name in assessment.missing)
    case = situation.case(language)
    if case.missing:
        raise IncompleteCaseError(case.missing)
    return case


def form_of(output: Path) -> str:
    """pdf, text or json, by the name of the file."""
    return {".json": "json", ".txt": "text"}.get(output.suffix, "pdf")


def rendered(case: Case, form: str, *, duplex: bool = False) -> bytes:
    """The dossier in that form."""
    if form == "pdf":
        return render_pdf(case, duplex=duplex)
    if form == "text":
        return (dossier_text(case) + "\n").encode()
    return json.dumps(dossier_json(case), ensure_ascii=False, indent=2).encode() + b"\n"
