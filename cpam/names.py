"""How the name of a commune is compared: no accents, no capitals, no hyphens, `st` read as `saint`."""

import re
import unicodedata

ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
ARTICLES = frozenset({"l", "la", "le", "les"})
LINKS = ARTICLES | {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "lez", "pres", "sous", "sur"}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d"})
_SUR = re.compile(r"(?<=[a-z])\s*(?:\bs/|/s\b)\s*")
_WORDS = re.compile(r"[a-z0-9]+")
_ORDINAL = re.compile(r"(\d{1,2})(?:er|ere|e|eme|ieme|nd|nde)")


def words_of(text: str) -> list[str]:
    """The words of a name, folded: `Saint-Étienne-l'Allier` -> saint, etienne, l, allier."""
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(map(_plain, unicodedata.normalize("NFKD", folded.translate(_LIGATURES))))
    if "/" in folded:
        folded = _SUR.sub(" sur ", folded)
    return [ABBREVIATIONS.get(word, word) for word in _WORDS.findall(folded)]


def compact_name(text: str) -> str:
    """The key names are compared by: the folded words without anything between them."""
    return "".join(words_of(text))


def later_keys(words: list[str]) -> list[str]:
    """The keys a name is also found by: from each later word on, little words apart.

    le, mesnil, saint, denis -> mesnilsaintdenis, saintdenis, denis.
    """
    return ["".join(words[at:]) for at in range(1, len(words)) if words[at] not in LINKS]


def without_article(words: list[str]) -> str:
    """The key of a name without its leading article; the whole key when it has none."""
    return "".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def plain_ordinal(word: str) -> str:
    """`7eme`, `7ème`, `1er` as the names of arrondissements write them: 7e, 1er."""
    found = _ORDINAL.fullmatch(word)
    if not found:
        return word
    return "1er" if found[1] == "1" else f"{found[1]}e"


def _plain(char: str) -> str:
    """Drop accents, read the digits of every script."""
    if unicodedata.combining(char):
        return ""
    return str(unicodedata.decimal(char)) if char.isdecimal() else char
