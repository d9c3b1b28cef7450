"""What the interview asks the directory of offices: the part of France of a commune, and where a file goes."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpam.find import OfficeCard, commune
from wizard.dossier.content.case import office_for
from wizard.rulebook.rows import Recipient


@lru_cache(maxsize=4096)
def territory(insee: str) -> str:
    """The part of France a commune lies in, "" for a commune that does not exist."""
    place = commune(insee)
    return place.territory if place else ""


@dataclass(frozen=True)
class Posting:
    """Where the file goes. `cards` is empty where no office of the directory is concerned; `because`: why this one."""

    recipient: str
    cards: tuple[OfficeCard, ...] = ()
    because: str | Promise = ""
    hotline: str = ""

    @property
    def certain(self) -> bool:
        return len(self.cards) == 1


def posting(recipient: Recipient, insee: object) -> Posting:
    """The office, or the offices it may be, of this commune for a file to this recipient."""
    found = office_for(recipient, insee)
    if found is None:
        return Posting(recipient)
    because = found.because or _("This office helps people from all over France.")
    return Posting(recipient, found.offices, because, found.hotline)
