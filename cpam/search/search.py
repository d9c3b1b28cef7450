"""Finding a commune from what people type: a name, a postcode, both, with the slips of a worried hand."""

import re
import time
from contextlib import suppress
from dataclasses import dataclass

from django.db import DatabaseError, connection
from django.db.models import Max
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz import process
from rapidfuzz.distance import OSA

from cpam.models import Commune, DataLoad, Locality
from cpam.names import LINKS, compact_name, plain_ordinal, words_of
from cpam.search.index import NameIndex, Prefixes

LONGEST_QUERY = 100
CHECK_EVERY = 60.0  # seconds between two looks at whether another process has changed the communes
CLOSE_ENOUGH = 0.35  # of a name's length: how far a name may be from those of the postcode typed with it
_CODE = re.compile(r"\d{2,5}|2[ab]|97\d|98\d")


@dataclass(frozen=True, slots=True)
class CommuneMatch:
    """A commune found: `insee` is always that of today's commune.

    `former` names what led to it when that is not the commune itself: an arrondissement, a former commune, a
    name of La Poste's. `label` is what to show: "Lille (59)", "Lomme – Lille (59)".
    """

    insee: str
    name: str
    department: str
    postcodes: tuple[str, ...]
    label: str
    former: str = ""


def search_hint(query: str) -> Promise | None:
    """A word of help for a query that cannot be looked up at all: a name in another script."""
    if any(char.isalpha() for char in query) and not compact_name(query):
        return _("Type the name in Latin letters, as it is written on your lease or on a letter you received.")
    return None


def search_communes(query: str, limit: int = 8) -> list[CommuneMatch]:
    """The communes most likely meant by `query`, best first; empty when nothing is near."""
    words = [plain_ordinal(word) for word in words_of(query[:LONGEST_QUERY]) if word != "cedex"]
    directory = _current()
    shown = directory.labels.get(query.strip().casefold())
    positions = directory.find(words) if shown is None else [shown]
    return [directory.match(position) for position in positions[:limit]]


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


Entry = tuple[str, str, str, str, str, str]  # insee, name, department, postcodes, former, kind


class Directory:
    """Communes and localities in order of population, with their indexes."""

    def __init__(self, entries: list[tuple[int, Entry]]) -> None:
        entries.sort(key=lambda pair: (-pair[0], pair[1]))
        self.entries = [entry for _population, entry in entries]
        weights = [population + 1 for population, _entry in entries]
        self.names = NameIndex([former or name for _i, name, _d, _p, former, _k in self.entries], weights)
        self.keys = self.names.keys
        # "Lomme – Lille (59)" comes back from the list it was chosen in.
        others = (position for position, entry in enumerate(self.entries) if entry[4])
        self.labels = {self.match(position).label.casefold(): position for position in others}
        codes = [
            (code, position, float(weights[position]))
            for position, entry in enumerate(self.entries)
            for code in {*entry[3].split(), entry[2].casefold()}
        ]
        self.codes = Prefixes(codes)

    def find(self, words: list[str]) -> list[int]:
        """Positions for folded words; a postcode or a département narrows the names down."""
        if not words:
            return []
        code = words[0] if words[0].isdigit() and len(words) == 1 else ""
        code = code or next((word for word in words if _CODE.fullmatch(word)), "")
        name = "".join(word for word in words if word != code)
        if not name:
            return list(dict.fromkeys(self.codes.starting(code)))
        if code:
            # "Paris 15" is an arrondissement, "Lille 59" a département.
            found = self._within(code, name) or self.names.prefixes.starting("".join(words))
            if found:
                return found
        return self.names.find(name) or self._fewer_words([word for word in words if word != code])

    def _within(self, code: str, name: str) -> list[int]:
        """Names like `name` among the communes of a postcode or a département, the surest first."""
        candidates = sorted({self.codes.positions[row] for row in self.codes.range_of(code)})
        starting = [position for position in candidates if self.keys[position].startswith(name)]
        holding = [position for position in candidates if name in self.keys[position]]
        if not holding:
            far = round(len(name) * CLOSE_ENOUGH)
            keys = {position: self.keys[position] for position in candidates}
            near = process.extract(name, keys, scorer=OSA.distance, score_cutoff=far, limit=8)
            return [position for _key, _distance, position in near]
        starting.sort(key=lambda position: (self.keys[position] != name, position))
        return list(dict.fromkeys((*starting, *holding)))

    def _fewer_words(self, words: list[str]) -> list[int]:
        """`Montreuil-sous-Bois` is written on leases, Montreuil in the list: try without the last words."""
        shorter = (words[:end] for end in range(len(words) - 1, 0, -1) if words[end - 1] not in LINKS)
        return next((found for part in shorter if (found := self.names.find("".join(part)))), [])

    def match(self, position: int) -> CommuneMatch:
        """The entry at a position, ready to show."""
        insee, name, department, postcodes, former, kind = self.entries[position]
        if not former:
            label = f"{name} ({department})"
        elif kind == Locality.Kind.ARRONDISSEMENT:
            label = f"{former} ({department})"
        else:
            label = f"{former} – {name} ({department})"
        return CommuneMatch(insee, name, department, tuple(postcodes.split()), label, former)


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
