"""`manage.py purge_drafts`: delete the drafts whose time is over (retention.py says when). For a timer, hourly."""

from typing import Any

from django.core.management.base import BaseCommand

from wizard.drafts.models import Draft


class Command(BaseCommand):
    help = "Delete the drafts whose time is over."

    def handle(self, *args: Any, **options: Any) -> None:
        deleted, _by_model = Draft.objects.expired().delete()
        self.stdout.write(f"{deleted} drafts deleted.")
