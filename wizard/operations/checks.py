"""System checks for those who run the site: `manage.py check --deploy`."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DatabaseError

from wizard.operations.models import ran_within
from wizard.operations.schedule import PURGE_MUST_RUN_WITHIN


@register(Tags.database, deploy=True)
def purge_runs(app_configs: object, databases: Any = None, **kwargs: object) -> list[CheckMessage]:
    """Complain when the purge has not run within the day. Asked with `check --deploy --database default`."""
    if not databases:
        return []
    try:
        fine = ran_within("purge_drafts", PURGE_MUST_RUN_WITHIN)
    except DatabaseError:
        return []  # not migrated yet: another check says so
    if fine:
        return []
    hint = "Keep `manage.py run_schedule` running, or run it with --once from a timer every hour."
    return [Warning("Expired answers have not been deleted within the last day.", hint=hint, id="quinze.W010")]


@register(Tags.security, deploy=True)
def limits_are_shared(app_configs: object, **kwargs: object) -> list[CheckMessage]:
    """Complain about rate limits that each process counts for itself."""
    if "locmem" in settings.CACHES["limits"]["BACKEND"] or "dummy" in settings.CACHES["limits"]["BACKEND"]:
        hint = "Leave QUINZE_LIMITS_URL empty for the database, or name a Redis server."
        return [Warning("The rate limits are counted a process, not a site.", hint=hint, id="quinze.W011")]
    return []
