"""An index of names held in memory: prefixes by bisection, one typo by deletion, two by rapidfuzz.

It knows nothing of the database: it is built from (name, weight) pairs and answers with positions. What was measured,
and why each of the three steps is there, is told in docs/decisions/0020.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from heapq import nlargest

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from cpam.names import later_keys, without_article, words_of

SMALL = 64  # a range this small is sorted on the spot; the best of a larger one are worked out beforehand
BEST = 16
LATER_WORD = 0.1  # how much less a match on a later word weighs than one on the first
# Chosen by measure, for communes drawn by chance and for people drawn by chance (docs/decisions/0020).
FEW_PEOPLE, POPULATION_COUNTS, LENGTH_COUNTS = 30, 0.7, 2
FUZZY_FROM = 3  # shorter words are all one typo away from each other
TWO = 2  # slips that are still understood
TWO_TYPOS_FROM = 4
SHORTEST_IN_PIECES = 7
TYPO_SLOTS = 2  # names one slip away that stand before a town two slips away
FIRST = 5
SLIP_ODDS = 0.05  # how much less likely a slip is than a name not yet typed to its end
MOST_FAR = 50
COMPLETIONS = 2
TOWNS = 1200  # the names two slips away are looked for among the weightiest even when one slip explains another name
TOWN_FROM = 6
TOWN_ODDS = 0.1  # how much less likely two slips are than one
_ROW_BITS = 17
_ROW_MASK = (1 << _ROW_BITS) - 1
_HASH_MASK = (1 << 46) - 1

NamesOfLength = dict[int, tuple[list[str], "array[int]"]]  # keys, and their rows


class Prefixes:
    """Sorted keys, each with the position it leads to and a weight."""

    def __init__(self, rows: Iterable[tuple[str, int, float]]) -> None:
        ordered = sorted(rows)
        self.keys = [key for key, _position, _weight in ordered]
        self.positions = array("i", [position for _key, position, _weight in ordered])
        self.weights = array("d", [weight for _key, _position, weight in ordered])
        self.best: dict[str, list[int]] = {}
        self._fill(0, len(self.keys), 0)

    def _fill(self, start: int, end: int, depth: int) -> None:
        """Remember the best answers of every prefix that is shared by many keys."""
        if end - start <= SMALL:
            return
        if depth:
            rows = nlargest(BEST, range(start, end), key=self.weights.__getitem__)
            self.best[self.keys[start][:depth]] = [self.positions[row] for row in rows]
        while start < end:
            key = self.keys[start]
            if len(key) == depth:
                start += 1
                continue
            stop = bisect_left(self.keys, key[: depth + 1] + "~", start, end)
            self._fill(start, stop, depth + 1)
            start = stop

    def starting(self, prefix: str) -> list[int]:
        """Positions of the keys that start with `prefix`, the weightiest first; at most `BEST` of many."""
        best = self.best.get(prefix)
        if best is not None:
            return best
        rows = sorted(self.range_of(prefix), key=self.weights.__getitem__, reverse=True)
        return [self.positions[row] for row in rows]

    def range_of(self, prefix: str) -> range:
        """The rows of the keys that start with `prefix`."""
        start = bisect_left(self.keys, prefix)
        return range(start, bisect_left(self.keys, prefix + "~", start))


class RowsByHash:
    """Rows by the hash of a key, eight bytes an entry. Two keys may share a hash: look at what comes back."""

    def __init__(self, pairs: Iterable[tuple[Hashable, int]]) -> None:
        packed = [(hash(key) & _HASH_MASK) << _ROW_BITS | row for key, row in pairs]
        packed.sort()
        self._table = array("Q", packed)

    def rows(self, key: Hashable) -> Iterator[int]:
        """The rows of a key."""
        table = self._table
        low = (hash(key) & _HASH_MASK) << _ROW_BITS
        high = low | _ROW_MASK
        at = bisect_left(table, low)
        while at < len(table) and table[at] <= high:
            yield table[at] & _ROW_MASK
            at += 1


class NameIndex:
    """Names by prefix, and by what a hand that slips makes of them.

    `names` are in order of weight: the position of a name in the sequence is its rank.
    """

    def __init__(self, names: Sequence[str], weights: Sequence[float]) -> None:
        rows: list[tuple[str, int, float]] = []
        whole: list[tuple[str, int]] = []
        self.keys: list[str] = []
        for position, (name, weight) in enumerate(zip(names, weights, strict=True)):
            words = words_of(name)
            key, bare = "".join(words), without_article(words)
            self.keys.append(key)
            whole.append((key, position))
            likely = likelihood(weight, len(key))
            rows.append((key, position, likely))
            if bare != key:
                whole.append((bare, position))
            rows += [(part, position, likely if part == bare else likely * LATER_WORD) for part in later_keys(words)]
        self.prefixes = Prefixes(rows)
        self.whole = whole
        self.weights = weights
        self.deletions = RowsByHash((part, row) for row, (key, _at) in enumerate(whole) for part in _deletions(key))
        self.pieces = RowsByHash((part, row) for row, (key, _at) in enumerate(whole) for part in _pieces(key))
        self.by_length = _apart(whole)
        self.towns_by_length = _apart(whole, TOWNS)

    def find(self, key: str) -> list[int]:
        """Positions for a folded query, best first: the name itself, names that start so, names a typo away."""
        if not key:
            return []
        starting = self.prefixes.starting(key)
        if len(key) < FUZZY_FROM and starting:
            return unique(starting)
        exact, near = self._near(key)
        sure = unique([*exact, *starting])
        if exact:
            return unique([*sure[: FIRST - 1], *near[:1], *sure[FIRST - 1 :], *near])
        if not (starting or near):
            near = self._two_slips(key)
        elif len(key) >= TOWN_FROM:
            near = self._with_town(near, self._of_length(key, self.towns_by_length))
        first = self._likeliest(key, sure[:FIRST], near[:FIRST])
        return unique([*first, *sure, *near, *self._longer(near)])

    def _likeliest(self, key: str, sure: list[int], near: list[int]) -> list[int]:
        """The start of a name, or a name with a slip? Both by likelihood, the best guess of each kind kept."""
        if not (sure and near):
            return sure or near
        odds = {at: self._likelihood(at) * (1.0 if self.keys[at].startswith(key) else LATER_WORD) for at in sure}
        for at in near:
            odds.setdefault(at, self._likelihood(at) * SLIP_ODDS)
        return sorted(odds, key=odds.__getitem__, reverse=True)

    def _likelihood(self, position: int) -> float:
        return likelihood(self.weights[position], len(self.keys[position]))

    def _longer(self, near: list[int]) -> list[int]:
        """Names that begin with the name one slip away: `saintyjulien` may become Saint-Julien-en-Genevois."""
        return self.prefixes.starting(self.keys[near[0]])[:COMPLETIONS] if near else []

    def _near(self, key: str) -> tuple[list[int], list[int]]:
        """The names equal to `key`, and those one letter added, left out, changed or swapped away."""
        exact: set[int] = set()
        near: set[int] = set()
        for variant in _deletions(key):
            for row in self.deletions.rows(variant):
                name, position = self.whole[row]
                if name == key:
                    exact.add(position)
                elif OSA.distance(key, name, score_cutoff=1) == 1:
                    near.add(position)
        return sorted(exact), sorted(near)

    def _with_town(self, near: list[int], far: list[tuple[int, int]]) -> list[int]:
        """Names one slip away, and the town two slips away: before them when it is that much bigger."""
        towns = [self.whole[row][1] for _distance, row in sorted(far)]
        town = next((position for position in towns if position not in near), None)
        if town is None:
            return near
        bigger = not near or self.weights[town] * TOWN_ODDS > self.weights[near[0]]
        return [town, *near] if bigger else [*near[: TYPO_SLOTS - 1], town, *near[TYPO_SLOTS - 1 :]]

    def _alike(self, key: str, hits: list[tuple[int, int]]) -> list[int]:
        """Positions in order of likeness, a large town before a hamlet where two are as like."""

        def likeness(hit: tuple[int, int]) -> tuple[int, float, int]:
            return hit[0], -Indel.normalized_similarity(key, self.whole[hit[1]][0]), hit[1]

        return unique(self.whole[row][1] for _distance, row in sorted(hits, key=likeness))

    def _two_slips(self, key: str) -> list[int]:
        """Names two slips away: short ones among all of their length, long ones by the thirds they share."""
        rows: set[int] = set()
        for length in range(max(len(key) - TWO, SHORTEST_IN_PIECES), len(key) + TWO + 1):
            for number, (start, end) in enumerate(_thirds(length)):
                for at in range(max(start - TWO, 0), min(start + TWO, len(key) - end + start) + 1):
                    rows.update(self.pieces.rows((length, number, key[at : at + end - start])))
        names = {row: self.whole[row][0] for row in rows}
        found = process.extract(key, names, scorer=OSA.distance, score_cutoff=TWO, limit=BEST)
        hits = [(int(far), row) for _name, far, row in found]
        hits += self._of_length(key, self.by_length, SHORTEST_IN_PIECES - 1)
        return self._alike(key, hits or self._of_length(key, self.by_length))

    def _of_length(self, key: str, names: NamesOfLength, longest: int = 99) -> list[tuple[int, int]]:
        """Distance and row of names two slips away, by looking at every name of about the same length."""
        if len(key) < TWO_TYPOS_FROM:
            return []
        hits: list[tuple[int, int]] = []
        for length in range(len(key) - TWO, min(len(key) + TWO, longest) + 1):
            if length in names:
                keys, rows = names[length]
                found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=TWO, limit=MOST_FAR)
                hits += [(int(distance), rows[at]) for _key, distance, at in found]
        return hits


def likelihood(weight: float, length: int) -> float:
    """How likely the start of a name means this one: large towns first, and names that are nearly all typed."""
    return float((weight + FEW_PEOPLE) ** POPULATION_COUNTS / length**LENGTH_COUNTS)


def _deletions(key: str) -> set[str]:
    """A key, and what is left of it without one letter: two names a slip apart have one of these in common."""
    return {key, *(key[:cut] + key[cut + 1 :] for cut in range(len(key)))}


def _thirds(length: int) -> tuple[tuple[int, int], ...]:
    return (0, length // 3), (length // 3, 2 * length // 3), (2 * length // 3, length)


def _pieces(key: str) -> list[tuple[int, int, str]]:
    """The thirds of a key: two slips leave at least one of them whole, but for two letters swapped across a border."""
    if len(key) < SHORTEST_IN_PIECES:
        return []
    return [(len(key), number, key[start:end]) for number, (start, end) in enumerate(_thirds(len(key)))]


def _apart(whole: list[tuple[str, int]], towns: int | None = None) -> NamesOfLength:
    """Keys with their rows, apart by the length of the key: all, or those of the first `towns` names."""
    apart: NamesOfLength = {}
    for row, (key, position) in enumerate(whole):
        if towns is None or position < towns:
            keys, rows = apart.setdefault(len(key), ([], array("i")))
            keys.append(key)
            rows.append(row)
    return apart


def unique(positions: Iterable[int]) -> list[int]:
    """Each position once, at its first place."""
    return list(dict.fromkeys(positions))
