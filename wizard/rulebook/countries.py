"""Countries and territories: codes, names, groups of nationality, French grammar, social-security agreements.

Every entry has a `key`: its two-letter ISO code, or the five-digit INSEE code of what has none (ended states, the
Canaries and Azores with codes of their own), or "stateless". Sources: data/README.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from typing import Literal, cast

from wizard.rulebook.data import rows

Group = Literal["french", "eu_eea_swiss", "uk", "monaco", "andorra", "other"]
Kind = Literal["country", "territory", "part", "ended", "french_department", "french_collectivity", "stateless"]
BirthArea = Literal["france", "overseas_collectivity", "abroad"]
Purpose = Literal["nationality", "birthplace", "authority"]

_NAMES_IN_OTHER_LANGUAGES = ("es", "pt", "ar", "uk", "zh")
_UKRAINIAN = {letter: position for position, letter in enumerate("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")}
_SCHEME_OF_ITS_OWN = ("PM", "PF", "NC", "WF")


@dataclass(frozen=True)
class Country:
    """A country, a territory with a code of its own, or a state that has ended.

    `insee`: five digits abroad (positions 6-10 of a number), three for overseas France. `group`: that of its
    nationals, None where there is no nationality. `gender`: m, f, mp, fp, or "" for a name without article.
    `adjective_f`, `adjective_m`: of nationality, French, in small letters ("marocaine", "marocain").
    """

    key: str
    iso2: str
    insee: str
    kind: Kind
    parent: str
    ended_on: date | None
    group: Group | None
    is_nationality: bool
    is_birthplace: bool
    languages: tuple[str, ...]
    name_en: str
    name_fr: str
    gender: str
    in_fr: str
    of_fr: str
    adjective_f: str
    adjective_m: str
    aliases: tuple[str, ...]

    def name(self, language: str) -> str:
        """In the language of a code like "fr" or "pt-br"; in English where there is no name in it."""
        language = language[:2].lower()
        if language == "fr":
            return self.name_fr
        return self._other_names.get(language) or self.name_en

    @cached_property
    def _other_names(self) -> Mapping[str, str]:
        return _translations().get(self.key, {})


# ------------------------------------------------------------------------------------------------------- look-ups


@cache
def all_countries() -> Mapping[str, Country]:
    """Everything in the table, by key."""
    return {row["key"]: _country(row) for row in rows("countries")}


def country(key: str) -> Country:
    """By key: an ISO code, or the INSEE code of what has none. Raises KeyError."""
    return all_countries()[key]


def by_insee(code: str) -> Country | None:
    """By INSEE code, five digits (99350) or the last three (350). An umbrella code gives the umbrella."""
    return _by_insee().get(code if len(code) == 5 else f"99{code}")


def by_name(name: str) -> Country | None:
    """By a name in any of the site's languages or a usual other name; accents, case and hyphens do not matter."""
    return _by_name().get(_fold(name))


@lru_cache(maxsize=64)
def choices(language: str, purpose: Purpose = "nationality") -> tuple[tuple[str, str], ...]:
    """Pairs of key and name, sorted as readers of that language expect.

    nationality: what one can be a national of, stateless included. birthplace: where one can be born, ended states
    included. authority: who can have issued a certificate, so without them.
    """
    offered = (entry for entry in all_countries().values() if _offered(entry, purpose))
    by_language = sorted(offered, key=lambda entry: _sort_key(entry, language[:2].lower()))
    return tuple((entry.key, entry.name(language)) for entry in by_language)


def birth_area(key: str) -> BirthArea:
    """Whether INSEE gave a number at birth. Raises KeyError.

    Metropolitan France and the five departments: yes. Saint-Barthélemy and Saint-Martin: yes, they were part of
    Guadeloupe and belong to the general scheme (decision 0033). The collectivities with a scheme of their own: apart.
    """
    entry = country(key)
    if entry.key in _SCHEME_OF_ITS_OWN:
        return "overseas_collectivity"
    return "france" if entry.key == "FR" or entry.parent == "FR" else "abroad"


# -------------------------------------------------------------------------------------------------- French grammar


def in_country_fr(key: str) -> str:
    """As in "née …": "au Maroc", "en Inde", "aux États-Unis", "à Cuba". Raises KeyError."""
    entry = _place(key)
    if entry.in_fr:
        return entry.in_fr
    name = _in_prose(entry.name_fr)
    if name.startswith("île "):
        return f"à l’{name}"
    if name.startswith(("territoires ", "terres ", "dépendances ")):
        return f"dans les {name}"
    if name.startswith("territoire "):
        return f"dans le {name}"
    if entry.gender in ("mp", "fp"):
        return f"aux {name}"
    if entry.gender == "f" or (entry.gender == "m" and _elides(name)):
        return f"en {name}"
    return f"au {name}" if entry.gender == "m" else f"à {name}"


def of_country_fr(key: str) -> str:
    """As in "une pension …": "du Maroc", "de l’Inde", "d’Espagne", "des Pays-Bas". Raises KeyError."""
    entry = _place(key)
    if entry.of_fr:
        return entry.of_fr
    name = _in_prose(entry.name_fr)
    if entry.gender in ("mp", "fp"):
        return f"des {name}"
    if name.startswith("île "):
        return f"de l’{name}"
    if entry.gender == "m" and not _elides(name):
        return f"du {name}"
    return f"d’{name}" if _elides(name) else f"de {name}"


def _place(key: str) -> Country:
    if key == "stateless":
        raise KeyError(key)
    return country(key)


def _in_prose(name: str) -> str:
    """Common nouns lose the capital they have in a list."""
    if re.match(r"(Îles?|Territoires?|Terres|Dépendances) ", name):
        return name[0].lower() + name[1:]
    return name


def _elides(name: str) -> bool:
    """Whether the name begins with a vowel sound; no h of the table is mute but Haïti's, which has its own forms."""
    return unicodedata.normalize("NFD", name)[0].lower() in "aeiou"


# ------------------------------------------------------------------------------------- social-security agreements


@dataclass(frozen=True)
class Agreement:
    """A social-security agreement with France, as far as could be read (see `confidence` and `from_memory`).

    `pensioners_care`: whether it pays for the care in France of pensioners of that country.
    """

    key: str
    text: str
    pensioners_care: Literal["yes", "no", "unknown"]
    forms: tuple[str, ...]
    source: str
    confidence: Literal["high", "medium", "low"]
    from_memory: bool
    note: str


def agreement(key: str) -> Agreement | None:
    """The agreement with a country outside the EU, the EEA and Switzerland, "CA-QC" for Québec; None where none is
    known."""
    return _agreements().get(key)


@cache
def _agreements() -> Mapping[str, Agreement]:
    return {
        row["key"]: Agreement(
            row["key"],
            row["text"],
            cast('Literal["yes", "no", "unknown"]', row["pensioners_care"]),
            _listed(row["forms"]),
            row["source"],
            cast('Literal["high", "medium", "low"]', row["confidence"]),
            row["from_memory"] == "yes",
            row["note"],
        )
        for row in rows("agreements")
    }


# ---------------------------------------------------------------------------------------------------- the tables


def _country(row: Mapping[str, str]) -> Country:
    return Country(
        key=row["key"],
        iso2=row["iso2"],
        insee=row["insee"],
        kind=cast("Kind", row["kind"]),
        parent=row["parent"],
        ended_on=date.fromisoformat(row["ended_on"]) if row["ended_on"] else None,
        group=cast("Group", row["group"]) if row["group"] else None,
        is_nationality=row["nationality"] == "yes",
        is_birthplace=row["birth"] == "yes",
        languages=tuple(row["languages"].split()),
        name_en=row["name_en"],
        name_fr=row["name_fr"],
        gender=row["gender"],
        in_fr=row["in_fr"],
        of_fr=row["of_fr"],
        adjective_f=row["adjective_f"],
        adjective_m=row["adjective_m"],
        aliases=_listed(row["aliases"]),
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _translations() -> Mapping[str, Mapping[str, str]]:
    return {row["key"]: row for row in rows("country_names")}


@cache
def _by_insee() -> Mapping[str, Country]:
    """The umbrella before its parts, which come later in the table's order of kinds."""
    found: dict[str, Country] = {}
    for entry in sorted(all_countries().values(), key=lambda entry: entry.kind == "part"):
        found.setdefault(entry.insee if len(entry.insee) == 5 else f"99{entry.insee}", entry)
    return found


@cache
def _by_name() -> Mapping[str, Country]:
    """Names before other names, so that "Congo" is nobody's alias by accident."""
    found: dict[str, Country] = {}
    entries = all_countries().values()
    for entry in entries:
        for name in (entry.name_fr, entry.name_en, *(entry.name(code) for code in _NAMES_IN_OTHER_LANGUAGES)):
            found.setdefault(_fold(name), entry)
    for entry in entries:
        for name in entry.aliases:
            found.setdefault(_fold(name), entry)
    return found


def _fold(name: str) -> str:
    """Without accents, case, hyphens, apostrophes and leading article; "St" and "&" written out."""
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", name.casefold()) if unicodedata.category(sign) != "Mn"
    )
    words = re.sub(r"[^\w]+", " ", plain.replace("&", " and ")).split()
    words = [{"st": "saint", "ste": "sainte"}.get(word, word) for word in words]
    while len(words) > 1 and words[0] in ("the", "le", "la", "les", "l"):
        del words[0]
    return " ".join(words)


def _offered(entry: Country, purpose: Purpose) -> bool:
    if purpose == "nationality":
        return entry.is_nationality
    return entry.is_birthplace and (purpose == "birthplace" or entry.kind != "ended")


def _sort_key(entry: Country, language: str) -> tuple[object, ...]:
    name = entry.name(language)
    if language == "zh":  # in the order of pinyin, worked out when the table was made
        return (int(_translations().get(entry.key, {}).get("zh_order") or 9999), name)
    if language == "uk":
        return ([_UKRAINIAN.get(letter, -1) for letter in name.lower()], name)
    return (_fold(name), name)
