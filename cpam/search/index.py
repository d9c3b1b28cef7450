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
from rapidfuzz.distance import OSA

from cpam.names import later_keys, without_article, words_of

SMALL = 64  # a range this small is sorted on the spot; the best of a larger one are worked out beforehand
BEST = 16
LATER_WORD = 0.1  # how much less a match on a later word weighs than one on the first
FUZZY_FROM = 3  # shorter words are all one typo away from each other
TWO = 2  # slips that are still understood
TWO_TYPOS_FROM = 4
SHORTEST_IN_PIECES = 7
TYPO_SLOTS = 3  # what a typo may mean never falls out of the first five answers
SURE_SLOTS = 2
TOWNS = 1200  # the names two slips away are looked for among the weightiest even when one slip explains another name
TOWN_FROM = 6
TOWN_ODDS = 0.1  # how much less likely two slips are than one
_ROW_BITS = 17
_ROW_MASK = (1 << _ROW_BITS) - 1
_HASH_MASK = (1 << 46) - 1

ByLength = dict[int, tuple[list[str], "array[int]"]]


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
            rows.append((key, position, weight))
            if bare != key:
                whole.append((bare, position))
            rows += [(part, position, weight if part == bare else weight * LATER_WORD) for part in later_keys(words)]
        self.prefixes = Prefixes(rows)
        self.whole = whole
        self.weights = weights
        self.deletions = RowsByHash((part, row) for row, (key, _at) in enumerate(whole) for part in _deletions(key))
        self.pieces = RowsByHash((part, row) for row, (key, _at) in enumerate(whole) for part in _pieces(key))
        self.all_by_length = _by_length(whole)
        self.towns_by_length = _by_length([pair for pair in whole if pair[1] < TOWNS])

    def find(self, key: str) -> list[int]:
        """Positions for a folded query, best first: the name itself, names that start so, names a typo away."""
        if not key:
            return []
        starting = self.prefixes.starting(key)
        if len(key) < FUZZY_FROM and starting:
            return list(dict.fromkeys(starting))
        exact, near = self._near(key)
        if not (exact or starting or near):
            near = self._two_slips(key)
        elif not exact and len(key) >= TOWN_FROM:
            near = self._with_town(near, self._of_length(key, self.towns_by_length))
        # `dict` keeps the first place of each position.
        sure = list(dict.fromkeys((*exact, *starting)))
        if exact:
            return list(dict.fromkeys((*sure, *near)))
        return list(dict.fromkeys((*sure[:SURE_SLOTS], *near[:TYPO_SLOTS], *sure[SURE_SLOTS:], *near)))

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

    def _with_town(self, near: list[int], towns: list[tuple[int, int]]) -> list[int]:
        """Names one slip away, and the town two slips away: before them when it is that much bigger."""
        town = next((position for _far, position in sorted(towns) if position not in near), None)
        if town is None:
            return near
        bigger = not near or self.weights[town] * TOWN_ODDS > self.weights[near[0]]
        return [town, *near] if bigger else [*near[: TYPO_SLOTS - 1], town, *near[TYPO_SLOTS - 1 :]]

    def _two_slips(self, key: str) -> list[int]:
        """Names two slips away: short ones among all of their length, long ones by the thirds they share."""
        rows: set[int] = set()
        for length in range(max(len(key) - TWO, SHORTEST_IN_PIECES), len(key) + TWO + 1):
            for number, (start, end) in enumerate(_thirds(length)):
                for at in range(max(start - TWO, 0), min(start + TWO, len(key) - end + start) + 1):
                    rows.update(self.pieces.rows((length, number, key[at : at + end - start])))
        names = {row: self.whole[row][0] for row in rows}
        found = process.extract(key, names, scorer=OSA.distance, score_cutoff=TWO, limit=BEST)
        hits = [(int(far), self.whole[row][1]) for _name, far, row in found]
        hits += self._of_length(key, self.all_by_length, SHORTEST_IN_PIECES - 1)
        return [position for _far, position in sorted(hits or self._of_length(key, self.all_by_length))]

    def _of_length(self, key: str, by_length: ByLength, longest: int = 99) -> list[tuple[int, int]]:
        """Distance and position of names two slips away, by looking at every name of about the same length."""
        if len(key) < TWO_TYPOS_FROM:
            return []
        hits: list[tuple[int, int]] = []
        for length in range(len(key) - TWO, min(len(key) + TWO, longest) + 1):
            if length not in by_length:
                continue
            keys, positions = by_length[length]
            found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=TWO, limit=BEST)
            hits += [(int(distance), positions[at]) for _key, distance, at in found]
        return hits


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


def _by_length(whole: list[tuple[str, int]]) -> ByLength:
    """Keys with their positions, apart by the length of the key."""
    apart: ByLength = {}
    for key, position in whole:
        keys, positions = apart.setdefault(len(key), ([], array("i")))
        keys.append(key)
        positions.append(position)
    return apart
