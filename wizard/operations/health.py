"""`/healthz`: the process answers. `/readyz`: it can serve people, or which part cannot."""

from collections.abc import Callable
from datetime import timedelta

from cryptography.fernet import Fernet
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cpam.models import Commune, Office
from wizard.drafts.encryption import seal, unseal
from wizard.operations.models import ran_within
from wizard.operations.schedule import PURGE_MUST_RUN_WITHIN

WORKER_MUST_LOOK_WITHIN = timedelta(minutes=10)


def database() -> bool:
    """The database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def migrations() -> bool:
    """Every migration has been applied."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def directory() -> bool:
    """The offices and the communes are loaded."""
    return Commune.objects.exists() and Office.objects.exists()


def drafts() -> bool:
    """A draft can be encrypted and opened again, with every key of the settings."""
    probe = {"probe": "é"}
    return bool(unseal(seal(probe)) == probe) and all(Fernet(key) for key in settings.DRAFT_KEYS)


def purge() -> bool:
    """What should be deleted was deleted within the day."""
    return ran_within("purge_drafts", PURGE_MUST_RUN_WITHIN)


def worker() -> bool:
    """The worker has looked at its schedule lately."""
    return ran_within("worker", WORKER_MUST_LOOK_WITHIN)


PARTS: tuple[tuple[str, Callable[[], bool]], ...] = (
    ("database", database),
    ("migrations", migrations),
    ("directory", directory),
    ("drafts", drafts),
    ("purge", purge),
    ("worker", worker),
)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process is alive. It asks nothing of the database, so that a slow database restarts no process."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when every part works, else 503 and the names of the parts that do not. No detail leaves the site."""
    found = {name: works(part) for name, part in PARTS}
    return JsonResponse(
        {name: "ok" if fine else "failed" for name, fine in found.items()}, status=200 if all(found.values()) else 503
    )


def works(part: Callable[[], bool]) -> bool:
    """Whether a part works. Whatever it raises means that it does not."""
    try:
        return part()
    except (DatabaseError, OSError, ValueError):
        return False
