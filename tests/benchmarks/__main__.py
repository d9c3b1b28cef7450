"""`python -m tests.benchmarks dossier`: one benchmark of this folder, run as a command of the site."""

import os
import sys
from importlib import import_module

import django
from django.core.management import call_command

BENCHMARKS = ("dossier", "search", "assess", "wizard", "journey")


def main() -> None:
    """Run the benchmark named first, with the arguments behind it."""
    if sys.argv[1:2] == [] or sys.argv[1] not in BENCHMARKS:
        sys.exit("Name a benchmark: " + ", ".join(BENCHMARKS))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wizard.settings")
    django.setup()
    call_command(import_module(f"tests.benchmarks.bench_{sys.argv[1]}").Command(), *sys.argv[2:])


if __name__ == "__main__":
    main()
