"""The state of the directory on the home page of the admin: each number with the list behind it."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from cpam.models import OWN_SCHEME, Act, Address, Commune, Office, Report, stale_before

LAST = 8


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and where it leads."""

    label: str
    count: int
    link: str
    share: int = 0


@dataclass(frozen=True, slots=True)
class HomePage:
    figures: list[Figure]
    ages: list[Figure]
    acts: list[Act]


def home_page() -> HomePage:
    """What an admin sees first."""
    return HomePage(_figures(), _ages(), list(Act.objects.all()[:LAST]))


def confirmed_since(months: int) -> Q:
    """Addresses that a source confirms on that day or later."""
    day = stale_before(months)
    return Q(source_date__gte=day) | Q(verified_on__gte=day)


def _figures() -> list[Figure]:
    communes, addresses = (reverse(f"admin:cpam_{name}_changelist") for name in ("commune", "address"))
    offices, reports = (reverse(f"admin:cpam_{name}_changelist") for name in ("office", "report"))
    covered = Commune.objects.exclude(territory__in=OWN_SCHEME).exclude(office=None).count()
    uncertain = Commune.objects.filter(certainty=Commune.Certainty.LOW).count()
    written_to = Address.objects.filter(use=Address.Use.POST)
    missing = Office.objects.exclude(pk__in=written_to.values("office")).count()
    doubted = Address.objects.exclude(disagreement="").count()
    waiting = Report.objects.filter(state=Report.State.OPEN).count()
    return [
        Figure(_("Reports that wait for an answer"), waiting, f"{reports}?state__exact=open"),
        Figure(_("Offices without a postal address"), missing, f"{offices}?needs=missing"),
        Figure(_("Addresses on which sources disagree"), doubted, f"{addresses}?needs=disagreeing"),
        Figure(_("Addresses that become old within three months"), _soon(), f"{addresses}?state=soon"),
        Figure(_("Communes with an office"), covered, f"{communes}?office__isnull=False"),
        Figure(_("Communes whose office is not certain"), uncertain, f"{communes}?certainty__exact=low"),
    ]


def _soon() -> int:
    return Address.objects.filter(becomes_old_soon()).count()


def becomes_old_soon() -> Q:
    """Confirmed within two years, but not within the last 21 months."""
    return confirmed_since(24) & ~confirmed_since(21)


def age_bands() -> dict[str, tuple[str, Q]]:
    """Every address is in one band."""
    dated = Q(source_date__isnull=False) | Q(verified_on__isnull=False)
    return {
        "12": (_("under 12 months"), confirmed_since(12)),
        "24": (_("12 to 24 months"), confirmed_since(24) & ~confirmed_since(12)),
        "60": (_("2 to 5 years"), confirmed_since(60) & ~confirmed_since(24)),
        "over": (_("over 5 years"), dated & ~confirmed_since(60)),
        "undated": (_("no date"), ~dated),
    }


def _ages() -> list[Figure]:
    url, total = reverse("admin:cpam_address_changelist"), Address.objects.count() or 1
    counts = [(label, Address.objects.filter(band).count(), key) for key, (label, band) in age_bands().items()]
    return [Figure(label, count, f"{url}?state={key}", round(100 * count / total)) for label, count, key in counts]
