"""What the other rooms ask of the directory: communes by name, offices by commune.

Everything here is read-only. Sentences are lazy translations: they follow the language in force when printed.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cpam.address_age import OtherAddress, advice_of, age_sentence, grade_of, other_address
from cpam.models import Address, Commune, Locality, Office
from cpam.names import compact_name
from cpam.search.communes import CommuneMatch, search_communes, search_hint

__all__ = [
    "HOTLINE",
    "CommuneMatch",
    "OfficeCard",
    "Resolution",
    "commune",
    "commune_of_code",
    "communes_meant",
    "office",
    "offices_for",
    "search_communes",
    "search_hint",
    "special_desk",
]

# The general scheme's number, ameli.fr; read in November 2026.
HOTLINE = "36 46"
# The page of ameli.fr that finds the address of any CPAM by postcode.
SHARED_PAGE = "https://www.ameli.fr/assure/adresses-et-contacts"
_RECORD = re.compile(r",? record [0-9a-zA-Z-]+")
MOST_CANDIDATES = 30

INSEE = re.compile(r"[0-9][0-9AB][0-9]{3}", re.ASCII)
"""The code of a commune. Anything else is not asked of the database: PostgreSQL refuses some of it."""


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
    disputed: bool = False

    @property
    def grade(self) -> str:
        """How old the address is: recent, old, very_old, undated."""
        return grade_of(self.source_date, self.verified_on)

    @property
    def age(self) -> str:
        """The age of the address in one sentence, with both dates."""
        return age_sentence(self.source_date, self.verified_on)

    @property
    def advice(self) -> str:
        """What to do where the address is old."""
        return advice_of(self.grade)

    @property
    def other(self) -> OtherAddress | None:
        """What a second source prints, where sources disagree."""
        return other_address(self.code, self.address_lines) if self.disputed else None

    @property
    def source_name(self) -> str:
        """The source without the number of its record, which says nothing to a reader."""
        return _RECORD.sub("", self.source)

    @property
    def own_site(self) -> bool:
        """Whether the link leads to the fund itself, not to the page all CPAM share."""
        return bool(self.url) and not self.url.startswith(SHARED_PAGE)


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
    known: str = ""  # official, inferred (worked out), several, or empty where there is no office


def commune(insee: str) -> Commune | None:
    """The commune of an INSEE code (Paris is 75056; an arrondissement or a former commune has none)."""
    return Commune.objects.filter(pk=insee).first() if INSEE.fullmatch(insee) else None


def commune_of_code(code: str) -> Commune | None:
    """The commune of an INSEE code, those of arrondissements and former communes included: 75115 is Paris."""
    code = code.strip().upper()
    if not INSEE.fullmatch(code):
        return None
    other = Locality.objects.filter(code=code).select_related("commune").first()
    return commune(code) or (other.commune if other else None)


def communes_meant(text: str) -> list[CommuneMatch]:
    """The communes a text can mean, each once: one where it is named without doubt, else all the candidates.

    Nobody is there to choose when a command or an import asks: never take the first of several.
    """
    found: dict[str, CommuneMatch] = {}
    for match in search_communes(text, MOST_CANDIDATES):
        found.setdefault(match.insee, match)
    name = compact_name(" ".join(word for word in text.split() if not word.isdigit()))
    codes = [word for word in text.split() if word.isdigit() and len(word) == 5]
    exact = [
        match
        for match in found.values()
        if name in {compact_name(match.name), compact_name(match.former), compact_name(match.label)}
        and all(code in match.postcodes for code in codes)
    ]
    return exact if len(exact) == 1 else list(found.values())


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

    Farm workers belong to the MSA of the place where they work: with `agricultural`, give the commune of the work.
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
        because=_because(place, found, agricultural),
        hotline=HOTLINE if len(found) > 1 else "",
        known=_known(place, found, agricultural),
    )


def card_of(item: Office) -> OfficeCard:
    """The card of an office already read, with its postal address."""
    return _card(item, next((one for one in item.addresses.all() if one.use == Address.Use.POST), None))


def _because(place: Commune, found: list[Office], agricultural: bool) -> Promise:
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
    how = AGRICULTURE if agricultural else HOW.get(place.basis_id, WORKED_OUT if _worked_out(place, False) else LISTED)
    yours = format_lazy(_("Your office is {office} (for {commune})."), office=found[0].name, commune=place.name)
    return format_lazy("{yours} {how}", yours=yours, how=format_lazy(how, hotline=HOTLINE))


AGRICULTURE = _("It serves people who work in agriculture in this département. Take the place where you work.")
LISTED = _("An official source says so.")
WORKED_OUT = _("No official list says so: we worked it out. Call {hotline} to check before you post.")
# How the office of a group of communes is known: the rows of data/basis.csv.
HOW = {
    "B01": _("It is the only office of its kind in the département."),
    "B02": _("We worked this out from a text of 2006. Call {hotline} to check before you post."),
    "B03": _(
        "No official list says so. We worked it out from districts and job areas of 2012. "
        "Call {hotline} to check before you post."
    ),
    "B04": _(
        "No official list says so. We worked it out from districts and the nearest office in 2016. "
        "Call {hotline} to check before you post."
    ),
    "B05": _("It had a reception desk in this commune in 2016, says the official directory."),
    "B06": _("No official list says so. We worked it out from a list of 2019. Ask this office before you post."),
    "DILA": _("The official directory lists this commune."),
}


def _worked_out(place: Commune, agricultural: bool) -> bool:
    return not agricultural and place.basis.confidence == Address.Confidence.INFERRED and place.office_id is not None


def _known(place: Commune, found: list[Office], agricultural: bool) -> str:
    if not found:
        return ""
    if len(found) > 1:
        return "several"
    return "inferred" if _worked_out(place, agricultural) else "official"


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
        disputed=bool(address and address.disagreement),
    )
