"""The coverage of the map as a system check: `manage.py check --database default`."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register  # noqa: A004 - Django's name
from django.db import DatabaseError

from cpam.coverage import gaps
from cpam.models import Commune


@register(Tags.database)
def every_commune_is_covered(databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Silent until the directory has been loaded: an empty database is no defect of the map."""
    if not databases:
        return []
    try:
        if not Commune.objects.exists():
            return []
        found = gaps()
    except DatabaseError:
        return []
    return [Error(str(gap), id="cpam.E001") if gap.serious else Warning(str(gap), id="cpam.W001") for gap in found]
