"""History of communes and going back to an earlier state.

35,000 communes get no history row when they are loaded: the first change writes the state before it as well, so
that every change has a before and an after.
"""

from typing import Any

from django.apps import apps
from django.db import models, transaction

from cpam.models import Commune, DataLoad

AS_LOADED = "as loaded"


def remember(commune: Commune) -> None:
    """Write the state of a commune before its first change."""
    if commune.history.exists():
        return
    before = Commune.objects.get(pk=commune.pk)
    loaded = DataLoad.objects.first()
    (record,) = Commune.history.bulk_history_create(
        [before], default_change_reason=AS_LOADED, default_date=loaded.loaded_at if loaded else None
    )
    possible: Any = apps.get_model("cpam", "HistoricalCommune_alternatives")
    possible.objects.bulk_create(
        possible(history=record, id=row.pk, commune_id=row.commune_id, office_id=row.office_id)
        for row in Commune.alternatives.through.objects.filter(commune=before)
    )


def sign(item: Any, user: Any, why: str) -> None:
    """Say who changes a row, and why, for the history row of its next save."""
    item._history_user, item._change_reason = user, why  # noqa: SLF001 - django-simple-history's own interface


@transaction.atomic
def revert(record: Any, user: Any, why: str) -> models.Model:
    """Make an earlier state the present one, as a change of its own with its author and reason."""
    item: Any = record.instance
    if isinstance(item, Commune):
        remember(item)
    sign(item, user, why)
    item.full_clean(validate_unique=False, validate_constraints=False)
    item.save(force_update=type(item)._default_manager.filter(pk=item.pk).exists())
    if isinstance(item, Commune):
        item.alternatives.set([row.office_id for row in record.alternatives.all()])
    return item  # type: ignore[no-any-return]
