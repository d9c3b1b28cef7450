"""The coverage of the map as a system check: `manage.py check --database default`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from cpam.models import Commune
from cpam.upkeep.coverage import gaps


@register(Tags.database)
def every_commune_is_covered(*, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Silent until the directory has been loaded: an empty database is no defect of the map."""
    if not databases:
        return []
    try:
        if not Commune.objects.exists():
            return []
        return [Error(str(gap), id="cpam.E001") for gap in gaps() if gap.serious]
    except DatabaseError:
        return []
