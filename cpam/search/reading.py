"""Reading what people type about where they live: a name, a postcode, an arrondissement, a whole address.

It knows words and nothing of the directory: `read` takes a text apart, the directory says what the parts mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpam.names import LINKS, plain_ordinal, words_of

LONGEST_TEXT = 300
_BREAKS = re.compile(r"[\n\r,;|\t]+|\s[-–—]\s")
_GLUED_CODE = re.compile(r"(?<=[^\W\d_])(?=\d{5}(?!\d))|(?<=\d{5})(?=[^\W\d_])")
_SPACED_CODE = re.compile(r"(?<![\d.])(?<!\d\s)(\d{2})[ \u00a0\u202f](\d{3})(?![\d.])(?!\s\d)")
_NUMBER = re.compile(r"(\d{1,2})(er|re|e|eme|ieme|nd|nde)?")
_ROMAN = re.compile(r"([ivx]+)(er|e|eme|ieme)?")
_GRAND = frozenset({"grand", "grande"})
_BOXES = frozenset({"bp", "cs", "tsa"})

STREETS = """
allee allees appartement appt apt av ave avenue bat batiment bd bis bld blvd boulevard chemin chez cite cours esc
escalier esplanade etage faubourg fbg hameau imp impasse immeuble lot lotissement mail montee parvis passage pl place
porte promenade quai quartier quater res residence rond rte route rue ruelle sentier sq square ter tour traverse villa
voie zac zone
"""
RANKS = """
premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme
quatorzieme quinzieme seizieme dixseptieme dixhuitieme dixneuvieme vingtieme
"""
ROMANS = " i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx "

STREET_WORDS = frozenset(STREETS.split())
ARRONDISSEMENT_WORDS = frozenset({"arr", "arrd", "arrdt", "arrond", "arrondissement", "arrt", "ard", "ardt"})
_BETWEEN = ARRONDISSEMENT_WORDS | {"le", "a", "de", "e", "er", "eme", "ieme"}
_ROMAN_NUMBERS = {roman: number for number, roman in enumerate(ROMANS.split(), start=1)}
_IN_WORDS = {word: number for number, word in enumerate(RANKS.split(), start=1)} | {"second": 2, "seconde": 2}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in parts (lines, what stands between commas), each a list of folded words."""

    parts: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for part in self.parts for word in part)

    @property
    def names_a_street(self) -> bool:
        """Whether this can be an address rather than the name of a commune."""
        words = self.words
        if len(words) < 2:
            return False
        numbered = words[0].isdigit() and len(words[0]) < 5 and len(words) > 2
        return numbered or any(word in STREET_WORDS for word in words)

    @property
    def surely_an_address(self) -> bool:
        """Whether no name of a commune is meant: a number in it, or a street first. `Tour-en-Sologne` is a name."""
        words = self.words
        return words[0] in STREET_WORDS or any(word[0].isdigit() for word in words)

    def postcodes(self) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Each number of five digits, the last first, with the words after it and the words before it.

        The town stands after its postcode; where nothing does, on the next line or before it.
        """
        for at in range(len(self.parts) - 1, -1, -1):
            part = self.parts[at]
            for place in range(len(part) - 1, -1, -1):
                if not (part[place].isdigit() and len(part[place]) == 5) or (place and part[place - 1] in _BOXES):
                    continue
                after = part[place + 1 :] or (self.parts[at + 1] if at + 1 < len(self.parts) else ())
                before = part[:place] or (self.parts[at - 1] if at else ())
                yield part[place], after, before

    @property
    def last_line(self) -> tuple[str, ...]:
        """The last part where it can be a town with a slip in it: neither a street nor the only part."""
        alone = len(self.parts) == 1 or _holds_street(self.parts[-1])
        return () if alone else self.parts[-1]

    def towns(self) -> Iterator[tuple[str, ...]]:
        """The words a town may be named by in an address without a postcode, the likeliest first."""
        for part in reversed(self.parts):
            if not _holds_street(part):
                yield part
        for part in reversed(self.parts):
            if _holds_street(part):
                yield from endings(part)
                yield _beginning(part)


def endings(part: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The ends of a line that may be its town, the longest first: never what a street is called by."""
    for start in range(1, len(part)):
        before = part[start - 1]
        street = before in STREET_WORDS and not (start > 1 and part[start - 2] in _GRAND)
        if before == "a" or not (street or before in LINKS or part[start].isdigit()):
            yield part[start:]


def _beginning(part: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before the number of the house: `Paris 15 rue de Lyon`."""
    at = next((place for place, word in enumerate(part) if word[0].isdigit()), 0)
    return part[:at]


def _holds_street(part: tuple[str, ...]) -> bool:
    return any(word in STREET_WORDS or word[0].isdigit() for word in part)


def read(text: str) -> Reading:
    """Take a text apart. CEDEX and what follows it, and the country at the end, are left out."""
    text = _SPACED_CODE.sub(r"\1\2", _GLUED_CODE.sub(" ", text[-LONGEST_TEXT:]))
    parts = (_without_tail([plain_ordinal(word) for word in words_of(part)]) for part in _BREAKS.split(text))
    found = [part for part in parts if part]
    if len(found) > 1 and found[-1] == ("france",):
        found.pop()
    return Reading(tuple(found))


def _without_tail(words: list[str]) -> tuple[str, ...]:
    if "cedex" in words:
        words = words[: words.index("cedex")]
    if len(words) > 1 and words[-1] == "france" and words[-2] not in LINKS:
        words = words[:-1]
    return tuple(words)


def arrondissement(words: tuple[str, ...], cities: frozenset[str]) -> tuple[str, int] | None:
    """The city and the number of an arrondissement, in the ways people write it.

    The city is empty where only the number is told ("15e arrondissement").
    """
    words = tuple(_apart(words, cities))
    for at, word in enumerate(words):
        if word in cities:
            number = _number_after(words, at) or _number_before(words, at)
            if number:
                return word, number
    number, marked = _number(words[0]) if words else (0, False)
    if number and all(word in _BETWEEN for word in words[1:]):
        named = any(word in ARRONDISSEMENT_WORDS for word in words[1:])
        if named or (marked and len(words) == 1 and words[0][0].isdigit()):
            return "", number
    return None


def _apart(words: tuple[str, ...], cities: frozenset[str]) -> Iterator[str]:
    """`paris15` as two words, `dix septieme` as one."""
    waiting = ""
    for word in words:
        city = next((city for city in cities if word.startswith(city) and word[len(city) :][:1].isdigit()), "")
        if city:
            yield from (city, word[len(city) :])
        elif word == "dix":
            waiting = word
        else:
            yield waiting + word
            waiting = ""
    if waiting:
        yield waiting


def _number_after(words: tuple[str, ...], at: int) -> int:
    place = at + 1
    while place < len(words) and words[place] in _BETWEEN:
        place += 1
    number, marked = _number(words[place]) if place < len(words) else (0, False)
    following = words[place + 1] if place + 1 < len(words) else ""
    # "Paris 15 rue de Lyon": the number of a house.
    house = following and not (marked or following in _BETWEEN or following.isdigit())
    return 0 if house or following in STREET_WORDS else number


def _number_before(words: tuple[str, ...], at: int) -> int:
    place = at - 1
    while place >= 0 and words[place] in _BETWEEN:
        place -= 1
    if place < 0:
        return 0
    number, marked = _number(words[place])
    told = any(word in ARRONDISSEMENT_WORDS for word in words[place:at])
    alone = place == 0 and at == len(words) - 1
    return number if told or alone or (marked and words[place][0].isdigit()) else 0


def _number(word: str) -> tuple[int, bool]:
    """The number a word tells, and whether it is marked as the number of a rank: 15 and 15e, XV and XVe."""
    if found := _NUMBER.fullmatch(word):
        return int(found[1]), bool(found[2])
    if found := _ROMAN.fullmatch(word):
        return _ROMAN_NUMBERS.get(found[1], 0), bool(found[2])
    return _IN_WORDS.get(word, 0), True
