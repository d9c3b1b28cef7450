"""How the name of a commune is compared: no accents, no capitals, no hyphens, `st` read as `saint`."""

import re
import unicodedata

ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
ARTICLES = frozenset({"l", "la", "le", "les"})
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_SUR = re.compile(r"(?<=[a-z])\s*(?:\bs/|/s\b)\s*")
_WORDS = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """The words of a name, folded: `Saint-Étienne-l'Allier` -> saint, etienne, l, allier."""
    folded = text.casefold().translate(_LIGATURES)
    if not folded.isascii():
        folded = "".join(mark for mark in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(mark))
    if "/" in folded:
        folded = _SUR.sub(" sur ", folded)
    return [ABBREVIATIONS.get(word, word) for word in _WORDS.findall(folded)]


def compact_name(text: str) -> str:
    """The key names are compared by: the folded words without anything between them."""
    return "".join(words_of(text))
