"""What the other rooms ask of the directory: communes by name, offices by commune.

Everything here is read-only. Sentences are lazy translations: they follow the language in force when printed.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cpam.models import Address, Commune, Office
from cpam.search.communes import CommuneMatch, search_communes, search_hint

__all__ = [
    "HOTLINE",
    "CommuneMatch",
    "OfficeCard",
    "Resolution",
    "commune",
    "office",
    "offices_for",
    "search_communes",
    "search_hint",
    "special_desk",
]

# The general scheme's number, ameli.fr; read in November 2026.
HOTLINE = "36 46"


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """An office as a page or a letter prints it.

    `address_lines` is the mail block, empty when no address is known: none is ever invented. `confidence` is one of
    official, secondary, inferred, missing. `stale` means that no source confirms the address within the chosen age.
    `page` is the name of the public page's URL, which takes `code`.
    """

    code: str
    kind: str
    name: str
    address_lines: tuple[str, ...]
    phone: str
    url: str
    source: str
    source_date: date | None
    verified_on: date | None
    confidence: str
    stale: bool
    page: str = "cpam:office"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The office of a commune, or the honest list of the possible ones.

    `offices` holds one card; two or three when the map is uncertain (then `certain` is false and `hotline` is the
    number that knows); none where the general scheme has no fund. `because` is a sentence for the user.
    """

    insee: str
    commune: str
    offices: tuple[OfficeCard, ...]
    certain: bool
    because: str | Promise
    hotline: str = ""


def commune(insee: str) -> Commune | None:
    """The commune of an INSEE code (Paris is 75056; an arrondissement or a former commune has none)."""
    return Commune.objects.filter(pk=insee).first()


def office(code: str) -> OfficeCard | None:
    """The card of an office, with its postal address."""
    found = Office.objects.prefetch_related("addresses").filter(pk=code).first()
    return card_of(found) if found else None


def special_desk(key: str) -> OfficeCard | None:
    """The desk that serves a group of people wherever they live: `paris_talent`, `paris_assistants`."""
    address = Address.objects.filter(desk=key).exclude(desk="").select_related("office").first()
    return _card(address.office, address) if address else None


def offices_for(insee: str, *, agricultural: bool = False) -> Resolution:
    """The office that serves a commune: the MSA (CGSS or CSSM overseas) for agriculture.

    Raises `Commune.DoesNotExist` for an unknown code: validate with `commune` first.
    """
    return resolve(Commune.objects.with_offices().get(pk=insee), agricultural=agricultural)


def resolve(place: Commune, *, agricultural: bool = False) -> Resolution:
    """The same for a commune already read, best through `Commune.objects.with_offices()`."""
    first = place.agricultural_office if agricultural else place.office
    found = [first] if first else []
    if first and not agricultural and place.certainty != Commune.Certainty.HIGH:
        found += place.alternatives.all()
    return Resolution(
        insee=place.insee,
        commune=place.name,
        offices=tuple(card_of(item) for item in found),
        certain=len(found) == 1,
        because=_because(place, found),
        hotline=HOTLINE if len(found) > 1 else "",
    )


def card_of(item: Office) -> OfficeCard:
    """The card of an office already read, with its postal address."""
    return _card(item, next((one for one in item.addresses.all() if one.use == Address.Use.POST), None))


def _because(place: Commune, found: list[Office]) -> Promise:
    if not found:
        if place.territory == Commune.Territory.UNINHABITED:
            return format_lazy(_("Nobody has their home in {commune}, so no office serves it."), commune=place.name)
        return format_lazy(
            _("{commune} is in {territory}, which has a social security scheme of its own."),
            commune=place.name,
            territory=place.get_territory_display(),
        )
    if len(found) > 1:
        return format_lazy(
            _("No official list says which office serves {commune}: it is {offices}. Call {hotline} before you post."),
            commune=place.name,
            offices=_one_of([item.name for item in found]),
            hotline=HOTLINE,
        )
    return format_lazy(_("{office} because {commune} is in its area."), office=found[0].name, commune=place.name)


def _one_of(names: list[str]) -> Promise:
    """`A, B or C`, the word in the reader's language."""
    *firsts, last = names
    return format_lazy(_("{several} or {last}"), several=", ".join(firsts), last=last)


def _card(item: Office, address: Address | None) -> OfficeCard:
    return OfficeCard(
        code=item.code,
        kind=item.kind,
        name=item.name,
        address_lines=address.mail_lines if address else (),
        phone=item.phone,
        url=item.url,
        source=address.source if address else "",
        source_date=address.source_date if address else None,
        verified_on=address.verified_on if address else None,
        confidence=address.confidence if address else Address.Confidence.MISSING,
        stale=address.stale if address else True,
    )
