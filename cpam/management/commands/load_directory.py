"""`manage.py load_directory`: offices, addresses and communes from the files shipped in `cpam/data`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from cpam.imports.load import load_directory


class Command(BaseCommand):
    help = "Load the shipped directory (idempotent; keeps admins' edits and lists them)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--overwrite", action="store_true", help="let the shipped data replace admins' edits")

    def handle(self, *args: Any, overwrite: bool, **options: Any) -> None:
        loaded = load_directory(overwrite=overwrite)
        if loaded.up_to_date:
            self.stdout.write("The directory is up to date.")
            return
        for name, count in loaded.added.items():
            self.stdout.write(f"{name}: {count} added, {loaded.changed.get(name, 0)} changed")
        for line in (*loaded.kept, *loaded.gone):
            self.stdout.write(line)
