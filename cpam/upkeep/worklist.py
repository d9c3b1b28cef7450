"""What an editor has to look at: old, missing, doubted and reported addresses, and a map that is not sure."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from cpam.imports.plan import Reach, reaches
from cpam.models import Address, Commune, DataLoad, Office, Report, stale_before
from cpam.upkeep.coverage import Gap, gaps
from cpam.upkeep.history import sign


@dataclass(frozen=True, slots=True)
class Item:
    """An office or an address to look at, with those it serves: the most people first."""

    office: Office
    address: Address | None
    reach: Reach


@dataclass(frozen=True, slots=True)
class DirectoryWorklist:
    reports: QuerySet[Report]
    disagreeing: list[Item]
    missing: list[Item]
    stale: list[Item]
    uncertain: int
    gaps: list[Gap]
    kept: list[str]


def worklist(months: int | None = None) -> DirectoryWorklist:
    """Everything to look at; `months` chooses the age from which an address is old."""
    reach = reaches()
    mail = Address.objects.exclude(use=Address.Use.VISIT).select_related("office")
    old = stale_before(months)
    stale = mail.filter(Q(source_date=None) | Q(source_date__lt=old), Q(verified_on=None) | Q(verified_on__lt=old))
    written_to = Address.objects.filter(use=Address.Use.POST).values("office")
    load = DataLoad.objects.first()
    return DirectoryWorklist(
        reports=Report.objects.filter(state=Report.State.OPEN).select_related("office"),
        disagreeing=_items(mail.exclude(disagreement=""), reach),
        missing=[Item(one, None, reach.get(one.pk, Reach())) for one in Office.objects.exclude(pk__in=written_to)],
        stale=_items(stale, reach),
        uncertain=Commune.objects.filter(alternatives__isnull=False).distinct().count(),
        gaps=gaps(),
        kept=load.kept if load else [],
    )


def _items(addresses: QuerySet[Address], reach: dict[str, Reach]) -> list[Item]:
    found = [Item(address.office, address, reach.get(address.office_id, Reach())) for address in addresses]
    return sorted(found, key=lambda item: (-item.reach.inhabitants, item.office.name))


def still_right(address: Address, source: str, user: Any) -> None:
    """ "Checked today, still right", with the source that says so."""
    address.verified_on, address.verified_source = timezone.localdate(), source
    sign(address, user, f"checked, still right: {source}")
    address.save()
