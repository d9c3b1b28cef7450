"""Finding a commune from what people type. First version: prefix, then rapidfuzz."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz import process
from rapidfuzz.distance import OSA

from cpam.models import Commune, Locality
from cpam.names import compact_name, words_of


@dataclass(frozen=True, slots=True)
class CommuneMatch:
    """A commune found. `former` names the former commune or arrondissement that led to it, if any."""

    insee: str
    name: str
    department: str
    postcodes: tuple[str, ...]
    label: str
    former: str = ""


def search_hint(query: str) -> Promise | None:
    """A word of help when a query cannot be looked up at all: names in another script."""
    if any(char.isalpha() for char in query) and not compact_name(query):
        return _("Type the name in Latin letters, as it is written on your lease or on a letter you received.")
    return None


def search_communes(query: str, limit: int = 8) -> list[CommuneMatch]:
    """The communes most likely meant by `query`, best first."""
    words = [word for word in words_of(query) if word != "cedex"]
    digits = "".join(word for word in words if word.isdigit())
    name = "".join(word for word in words if not word.isdigit())
    index = _index()
    if name:
        found = index.by_name(name)
        narrowed = [item for item in found if not digits or any(code.startswith(digits) for code in item.postcodes)]
        found = narrowed or found
    elif digits:
        found = index.by_postcode(digits)
    else:
        found = []
    unique = {(item.insee, item.former): item for item in found}
    return list(unique.values())[:limit]


class _Index:
    def __init__(self, entries: Iterable[tuple[CommuneMatch, int]]) -> None:
        self.entries = sorted(entries, key=lambda entry: -entry[1])
        self.matches = [match for match, _size in self.entries]
        self.keys = [compact_name(match.former or match.name) for match in self.matches]
        self.order = sorted(range(len(self.keys)), key=self.keys.__getitem__)
        self.sorted_keys = [self.keys[position] for position in self.order]

    def by_name(self, name: str) -> list[CommuneMatch]:
        start, end = bisect_left(self.sorted_keys, name), bisect_left(self.sorted_keys, name + "~")
        hits = sorted(self.order[start:end], key=lambda position: (self.keys[position] != name, position))
        if len(hits) < 5:
            near = process.extract(name, self.keys, scorer=OSA.distance, score_cutoff=2, limit=20)
            hits += [position for _key, _distance, position in sorted(near, key=lambda hit: (hit[1], hit[2]))]
        return [self.matches[position] for position in hits]

    def by_postcode(self, digits: str) -> list[CommuneMatch]:
        return [match for match in self.matches if any(code.startswith(digits) for code in match.postcodes)]


@cache
def _index() -> _Index:
    communes = Commune.objects.exclude(territory="").values_list(
        "insee", "name", "department", "postcodes", "population"
    )
    entries = [
        (CommuneMatch(insee, name, department, tuple(codes.split()), f"{name} ({department})"), size)
        for insee, name, department, codes, size in communes
    ]
    localities = Locality.objects.values_list(
        "name", "postcodes", "population", "kind", "commune__insee", "commune__name", "commune__department"
    )
    for name, codes, size, kind, insee, parent, department in localities:
        label = f"{name} ({department})" if kind == "arrondissement" else f"{name} – {parent} ({department})"
        entries.append((CommuneMatch(insee, parent, department, tuple(codes.split()), label, name), size))
    return _Index(entries)


def forget_index() -> None:
    """Build the index anew at the next search."""
    _index.cache_clear()
