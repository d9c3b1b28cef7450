"""`manage.py coverage`: does each commune resolve to exactly one office of each kind?"""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from cpam.models import Commune
from cpam.upkeep.coverage import gaps


class Command(BaseCommand):
    help = "Check the map of communes and offices. Exit code 1: something serious."

    def handle(self, *args: Any, **options: Any) -> None:
        found = gaps()
        for gap in found:
            (self.stderr if gap.serious else self.stdout).write(str(gap))
        uncertain = Commune.objects.filter(alternatives__isnull=False).distinct().count()
        self.stdout.write(
            f"{Commune.objects.count()} communes, {uncertain} of them with more than one possible office"
        )
        if any(gap.serious for gap in found):
            sys.exit(1)
