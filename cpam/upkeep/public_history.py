"""The history of an office as the public sees it: what changed and when, never who."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.utils.functional import Promise

from cpam.models import Address, Office
from cpam.postal_norm import plain_text

SHOWN = {"name", "phone", "url", "lines"}
LATEST = 10


@dataclass(frozen=True, slots=True)
class PublicChange:
    """One value that changed."""

    when: datetime
    what: str | Promise
    before: str
    after: str


def public_changes(office: Office) -> list[PublicChange]:
    """The latest changes to the name, the phone, the link and the postal lines, newest first."""
    records = list(office.history.order_by("history_date"))
    changes = _differences(Office, records)
    addresses = Address.history.filter(office_id=office.pk).order_by("history_date")
    for key in dict.fromkeys(addresses.values_list("id", flat=True)):
        changes += _differences(Address, [record for record in addresses if record.id == key])
    return sorted(changes, key=lambda change: change.when, reverse=True)[:LATEST]


def _differences(model: Any, records: list[Any]) -> list[PublicChange]:
    changes = []
    for old, new in pairwise(records):
        for name in SHOWN:
            before, after = (plain_text(str(getattr(record, name, None) or "")) for record in (old, new))
            if before != after:
                label = model._meta.get_field(name).verbose_name
                changes.append(PublicChange(new.history_date, label, before, after))
    return changes
