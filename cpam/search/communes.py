"""Finding a commune from what people type: a name, a postcode, both, an address, with the slips of a worried hand."""

import time
from contextlib import suppress

from django.db import DatabaseError, connection
from django.db.models import Max
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cpam.models import Commune, DataLoad, Locality
from cpam.names import compact_name
from cpam.search.directory import CommuneMatch, Directory, Entry
from cpam.search.reading import LONGEST_TEXT, read

__all__ = ["LONGEST_TEXT", "CommuneMatch", "forget_index", "search_communes", "search_hint", "warm"]

CHECK_EVERY = 60.0  # seconds between two looks at whether another process has changed the communes


def search_hint(query: str) -> Promise | None:
    """A word of help for a text that leads nowhere, and says why."""
    if any(char.isalpha() for char in query) and not compact_name(query):
        return _("Type the name in Latin letters, as it is written on your lease or on a letter you received.")
    if search_communes(query, 1):
        return None
    reading = read(query)
    code = next((code for code, _after, _before in reading.postcodes()), "")
    if code:
        return format_lazy(
            _("We do not know the postcode {code}. CEDEX codes belong to organisations. Type the name of your town."),
            code=code,
        )
    if reading.names_a_street:
        return _("We found a street but no town. Add the name of your town, or its postcode.")
    return None


def search_communes(query: str, limit: int = 8) -> list[CommuneMatch]:
    """The communes most likely meant by `query`, best first; empty when nothing is near."""
    directory = _current()
    return [directory.match(position) for position in directory.find(query)[:limit]]


def warm() -> None:
    """Build the index before the first visitor needs it, and before workers fork: they share it, never a connection.

    Quiet where there is no directory yet: the site starts all the same.
    """
    with suppress(DatabaseError):
        _current()
    connection.close()


def forget_index() -> None:
    """Build the index anew at the next search."""
    _held.clear()


def forget_changed(**kwargs: object) -> None:
    """A commune or a locality was saved: the next search sees it."""
    forget_index()


_held: dict[str, tuple[float, object, Directory]] = {}


def _current() -> Directory:
    """The directory of this process; it notices within a minute what another process has changed."""
    held = _held.get("directory")
    now = time.monotonic()
    if held and now - held[0] < CHECK_EVERY:
        return held[2]
    stamp = _stamp()
    directory = held[2] if held and held[1] == stamp else Directory(_entries())
    _held["directory"] = (now, stamp, directory)
    return directory


def _stamp() -> object:
    changed = Commune.history.aggregate(last=Max("history_id"))["last"]
    return (*DataLoad.objects.values_list("digest", "loaded_at"), changed)


def _entries() -> list[tuple[int, Entry]]:
    """Every name to search. Islands without inhabitants are left out: nobody lives there."""
    communes = Commune.objects.exclude(territory=Commune.Territory.UNINHABITED).order_by()
    entries: list[tuple[int, Entry]] = [
        (population, (insee, name, department, postcodes, "", ""))
        for population, insee, name, department, postcodes in communes.values_list(
            "population", "insee", "name", "department", "postcodes"
        )
    ]
    fields = ("population", "commune_id", "commune__name", "commune__department", "postcodes", "name", "kind")
    entries += [(population, tuple(entry)) for population, *entry in Locality.objects.order_by().values_list(*fields)]
    return entries
