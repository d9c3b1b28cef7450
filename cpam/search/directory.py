"""Every name and number a commune is found by, in order of population, and what a text means among them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from cpam.models import Locality
from cpam.names import LINKS
from cpam.search.index import NameIndex, Prefixes, unique
from cpam.search.reading import ARRONDISSEMENT_WORDS, Reading, arrondissement, endings, read

CLOSE_ENOUGH = 0.35  # of a name's length: how far a name may be from those of the postcode typed with it
POSTCODE = 5
_DEPARTMENT = re.compile(r"\d{2,4}|2[ab]")
_ARRONDISSEMENT_NAME = re.compile(r"(\w+) (\d+)\w* Arrondissement")

Entry = tuple[str, str, str, str, str, str]  # insee, name, department, postcodes, former, kind
Positions = list[int]


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


class Directory:
    """Communes and localities in order of population, with their indexes."""

    def __init__(self, entries: list[tuple[int, Entry]]) -> None:
        entries.sort(key=lambda pair: (-pair[0], pair[1]))
        # A CEDEX is a number only: nobody calls their town by it.
        cedex = [entry for _population, entry in entries if entry[5] == Locality.Kind.CEDEX]
        named = [pair for pair in entries if pair[1][5] != Locality.Kind.CEDEX]
        self.entries = [entry for _population, entry in named]
        weights = [population + 1 for population, _entry in named]
        self.names = NameIndex([former or name for _i, name, _d, _p, former, _k in self.entries], weights)
        self.keys = self.names.keys
        self.by_key: dict[str, Positions] = {}
        for key, position in self.names.whole:
            self.by_key.setdefault(key, []).append(position)
        # "Lomme – Lille (59)" comes back from the list it was chosen in.
        others = (position for position, entry in enumerate(self.entries) if entry[4])
        self.labels = {self.match(position).label.casefold(): position for position in others}
        self.codes = Prefixes(self._codes(weights, cedex))
        self.arrondissements = self._arrondissements()
        self.cities = frozenset(city for city, _number in self.arrondissements)

    def _codes(self, weights: list[int], cedex: Iterable[Entry]) -> list[tuple[str, int, float]]:
        """Postcodes and départements, and the CEDEX codes we have a source for."""
        rows = [
            (code, position, float(weights[position]))
            for position, entry in enumerate(self.entries)
            for code in {*entry[3].split(), entry[2].casefold()}
        ]
        communes = {entry[0]: position for position, entry in enumerate(self.entries) if not entry[4]}
        return rows + [(code, communes[entry[0]], 1.0) for entry in cedex for code in entry[3].split()]

    def _arrondissements(self) -> dict[tuple[str, int], int]:
        found = {}
        for position, entry in enumerate(self.entries):
            if entry[5] == Locality.Kind.ARRONDISSEMENT and (name := _ARRONDISSEMENT_NAME.fullmatch(entry[4])):
                found[name[1].casefold(), int(name[2])] = position
        return found

    def find(self, text: str) -> Positions:
        """Positions for what somebody typed, best first. A whole address leads to its town, or nowhere."""
        label = self.labels.get(text.strip().casefold())
        if label is not None:
            return [label]
        reading = read(text)
        words = reading.words
        if not words:
            return []
        if len(words) == 1 and words[0].isdigit():
            return self._of_code(words[0])
        if any(len(word) == POSTCODE and word.isdigit() for word in words):
            return self._at_postcode(reading)
        if found := self._of_number(words):
            return found
        if reading.names_a_street and not self.prefixes_hold(words):
            found = self._at_street(reading)
            if found or reading.surely_an_address:
                return found
        if len(reading.parts) > 1 and not self.prefixes_hold(words):
            return self._of_parts(reading)
        return self._named(words)

    def knows(self, words: Iterable[str]) -> Positions:
        """The places that bear exactly this name."""
        return self.by_key.get("".join(words), [])

    def prefixes_hold(self, words: Iterable[str]) -> bool:
        return bool(self.names.prefixes.range_of("".join(words)))

    def _of_number(self, words: tuple[str, ...]) -> Positions:
        """Arrondissements, before any other reading of a number."""
        if not any(not word.isalpha() or word in self.cities or word in ARRONDISSEMENT_WORDS for word in words):
            return []
        told = arrondissement(words, self.cities)
        if told is None:
            return []
        city, number = told
        found = [at for (name, rank), at in self.arrondissements.items() if rank == number and name == (city or name)]
        return sorted(found)

    def _at_postcode(self, reading: Reading) -> Positions:
        """The town of a postcode; all its towns where the name beside it is none of them."""
        told = list(reading.postcodes())
        known = [one for one in told if self._holds(one[0])]
        for code, after, before in known[:1]:
            found = self._within(code, "".join(after)) if after else []
            found = found or self._ending(code, before)
            if not found and before and not reading.names_a_street:
                found = self._within(code, "".join(before))
            elsewhere = [] if reading.names_a_street else [*self.knows(after), *self.knows(before)]
            return self._arrondissement_first(unique(found or [*elsewhere, *self._of_code(code)]))
        for _code, after, before in told[:1]:
            ends = [] if after else [end for end in (before, *endings(before)) if self.knows(end)]
            name = after or (ends[0] if ends else () if reading.names_a_street else before)
            return self._named(name) if name else []
        return []

    def _ending(self, code: str, before: tuple[str, ...]) -> Positions:
        """The town that stands before its postcode, after a street: `rue Nationale Lille 59000`."""
        here = {self.codes.positions[row] for row in self.codes.range_of(code)}
        for end in (before, *(before[start:] for start in range(1, len(before)))):
            found = sorted(here.intersection(self.knows(end)))
            if found:
                return found
        return []

    def _at_street(self, reading: Reading) -> Positions:
        """The town of an address without a postcode: a name that ends it, letter by letter."""
        found = next((found for town in reading.towns() if (found := self.knows(town))), [])
        return unique(found) or self.names.find("".join(reading.last_line))

    def _of_parts(self, reading: Reading) -> Positions:
        """`Saint-Denis, La Réunion`: the first part that is a name, then what the others name."""
        found = [position for part in reading.parts for position in self.knows(part)]
        return unique(found) or self._named(reading.parts[0])

    def _named(self, words: tuple[str, ...]) -> Positions:
        """A name, with or without its département."""
        code = next((word for word in words if _DEPARTMENT.fullmatch(word)), "")
        rest = [word for word in words if word != code]
        if not rest:
            return self._of_code(code)
        if code and (found := self._within(code, "".join(rest))):
            return found
        return self.names.find("".join(rest)) or self._fewer_words(rest)

    def _holds(self, code: str) -> bool:
        return bool(self.codes.range_of(code))

    def _of_code(self, code: str) -> Positions:
        """All places of a whole postcode, an arrondissement before its city; the largest of the start of one."""
        if len(code) < POSTCODE:
            return unique(self.codes.starting(code))
        places = sorted({self.codes.positions[row] for row in self.codes.range_of(code)})
        return self._arrondissement_first(places)

    def _arrondissement_first(self, places: Positions) -> Positions:
        """An arrondissement says more than the city that has its postcode too."""
        return sorted(places, key=lambda at: self.entries[at][5] != Locality.Kind.ARRONDISSEMENT)

    def _within(self, code: str, name: str) -> Positions:
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
        return unique([*starting, *holding])

    def _fewer_words(self, words: list[str]) -> Positions:
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
