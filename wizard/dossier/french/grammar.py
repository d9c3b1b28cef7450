"""French as a careful writer sets it: spaces, dates, numbers, elision, contraction, agreement."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from wizard.dossier.french.script import without_accents

NBSP = "\u00a0"
THIN = "\u202f"  # narrow no-break space: before ; ! ?
UNBROKEN_HYPHEN = "\u2011"

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def _unbroken(found: re.Match[str]) -> str:
    """The number of an article never breaks at its hyphens."""
    return found.group().replace("-", UNBROKEN_HYPHEN)


_SPACING: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r" ?([;!?])(?=\s|$)"), THIN + r"\1"),
    (re.compile(r" ?:(?=\s|$)"), NBSP + ":"),
    (re.compile(r"« ?"), "«" + NBSP),
    (re.compile(r" ?»"), NBSP + "»"),
    (re.compile(r"\b([nN]°) "), r"\1" + NBSP),
    (re.compile(r"\b([LRD]\.) (?=\d)"), r"\1" + NBSP),
    (re.compile(r"\b(articles?|règlement) (?=[LRD(]|\d)"), r"\1" + NBSP),
    (re.compile(r"\b([LRD]\.\u00a0|articles?\u00a0)\d+(-\d+)+(-[A-Z])?"), _unbroken),
    (re.compile(r"(?<=\d) (?=°|€|%|mois\b|" + "|".join(MONTHS) + ")"), NBSP),
    (re.compile(r" (–)"), NBSP + r"\1"),
    (re.compile(r"\b([Cc]i)-(?=joint|dessus)"), r"\1" + UNBROKEN_HYPHEN),
)


@lru_cache(maxsize=1000)
def typeset(text: str) -> str:
    """Our own French with its spaces made non-breaking and its apostrophes curved. Not for what people typed."""
    text = text.replace("'", "’")
    for pattern, replacement in _SPACING:
        text = pattern.sub(replacement, text)
    return text


def long_date(day: date) -> str:
    """As in "le …": "1er janvier 2026", unbroken."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{NBSP}{MONTHS[day.month - 1]}{NBSP}{day.year}"


def short_date(day: date) -> str:
    """As forms want it: 21/11/2026."""
    return f"{day:%d/%m/%Y}"


# Words in h- before which French elides; before the others it does not ("d’Hyères", "de Hambourg").
_MUTE_H = re.compile(
    r"^h(abill|abit|agio|aïti|alluc|armon|élic|emato|emo|end(aye|ic)|er(b|blay|icourt|itier|ouville)|eur|ist"
    r"|omme|omo|onf|onora|opital|ôpital|orlog|orti|osp|ostel|ot[eê]|ôt|uil|uiss|umai|umor|uss|ydr|yg|yères|ypno)",
    re.IGNORECASE,
)


def elides(word: str) -> bool:
    """Whether "de" becomes "d’" before `word`."""
    bare = without_accents(word).lower()
    return bare[:1] in ("a", "e", "i", "o", "u") or bool(_MUTE_H.match(word) or _MUTE_H.match(bare))


def of(word: str) -> str:
    """ "de" and the word: "de comptable", "d’ingénieure"."""
    return f"d’{word}" if elides(word) else f"de {word}"


_TOWN_ARTICLES = (("le ", "au ", "du "), ("les ", "aux ", "des "))


def in_town(town: str) -> str:
    """ "à Lyon", "au Havre", "aux Abymes", "à La Rochelle", "à L’Haÿ-les-Roses"."""
    for article, contracted, _ in _TOWN_ARTICLES:
        if town.lower().startswith(article):
            return contracted + town[len(article) :]
    return f"à {town}"


def of_town(town: str) -> str:
    """ "de Lyon", "du Havre", "des Abymes", "d’Évry", "de La Rochelle"."""
    for article, _, contracted in _TOWN_ARTICLES:
        if town.lower().startswith(article):
            return contracted + town[len(article) :]
    return of(town)


def of_office(name: str) -> str:
    """ "de la CPAM du Nord", "de la MSA d’Armorique", "de l’Assurance Maladie de Paris"."""
    name = typeset(name)
    return f"de l’{name}" if elides(name) else f"de la {name}"


def inside_a_sentence(words: str) -> str:
    """What was typed with a capital, as it stands inside a sentence: "employée de vente"; "VRP" stays."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def listed(words: list[str] | tuple[str, ...]) -> str:
    """ "a", "a et b", "a, b et c"."""
    *firsts, last = words
    return f"{', '.join(firsts)} et {last}" if firsts else last


def agreement(sex: str) -> str:
    """The ending of a participle in -é: "e" for a woman. Where no sex is stated, it agrees with a noun or is avoided:
    no "(e)" is ever printed."""
    return "e" if sex == "female" else ""


def stated(sex: str) -> bool:
    """Whether French words can agree with the person."""
    return sex in ("female", "male")
