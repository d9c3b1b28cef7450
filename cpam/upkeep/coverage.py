"""Does each commune resolve to exactly one office of each kind? No gap, no overlap, no office nobody can write to."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from cpam.models import OWN_SCHEME, Address, Commune, Office

GENERAL = ("CPAM", "CCSS", "CGSS", "CSSM", "CPS")
SAMPLE = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of defect: how many rows have it, and the first of them."""

    what: str
    count: int
    examples: tuple[str, ...]
    serious: bool = True

    def __str__(self) -> str:
        return (
            f"{self.what}: {self.count} ({', '.join(self.examples)}{'…' if self.count > len(self.examples) else ''})"
        )


def gaps() -> list[Gap]:
    """All defects of the map, the serious ones first; empty when all is well."""
    covered = Commune.objects.exclude(territory__in=OWN_SCHEME)
    metropolitan = Q(territory=Commune.Territory.METROPOLITAN)
    counted = Commune.objects.annotate(others=Count("alternatives"))
    serving = Office.objects.filter(
        Q(communes__isnull=False) | Q(agricultural_communes__isnull=False) | Q(possible_communes__isnull=False)
    )
    checks: list[tuple[str, QuerySet[Commune] | QuerySet[Office], bool]] = [
        ("communes without an office", covered.filter(office=None), True),
        ("communes without an office for agriculture", covered.filter(agricultural_office=None), True),
        ("communes outside the general scheme that have an office", _own_scheme().exclude(office=None), True),
        ("communes whose office is not a fund of the general scheme",
         covered.exclude(office__kind__in=GENERAL).exclude(office=None), True),
        ("communes whose farm office is no MSA",
         covered.filter(metropolitan, agricultural_office__isnull=False).exclude(agricultural_office__kind="MSA"),
         True),
        ("overseas communes with an MSA", covered.exclude(metropolitan).filter(agricultural_office__kind="MSA"), True),
        ("uncertain communes without another possible office", counted.filter(certainty="low", others=0), True),
        ("certain communes with another possible office", counted.filter(certainty="high", others__gt=0), True),
        ("communes whose other possible office is their own",
         Commune.objects.filter(alternatives=F("office")), True),
        ("offices that serve nobody", Office.objects.exclude(pk__in=serving.values("pk")), False),
        ("offices without a postal address", Office.objects.exclude(
            pk__in=Address.objects.filter(use=Address.Use.POST).values("office")), False),
    ]  # fmt: skip
    found = []
    for what, rows, serious in checks:
        examples = tuple(str(row) for row in rows.order_by("pk")[:SAMPLE])
        if examples:
            found.append(Gap(what, rows.count(), examples, serious))
    return found


def _own_scheme() -> QuerySet[Commune]:
    return Commune.objects.filter(territory__in=OWN_SCHEME)
