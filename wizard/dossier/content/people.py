"""How people and places are named in a French letter."""

from __future__ import annotations

import re
from datetime import date

from wizard.dossier.content.case import Case, Child
from wizard.dossier.french.grammar import NBSP, agreement, in_town, listed, long_date, short_date, stated, typeset
from wizard.dossier.french.script import capitals, needs_latin
from wizard.rulebook.countries import country, in_country_fr
from wizard.rulebook.numbers.iban import read_iban
from wizard.rulebook.numbers.nir import format_nir, read_nir

# Chinese characters, kana and Korean syllables: the last name stands first, with no space.
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_DOTTED_I = frozenset({"TR", "AZ"})


def last_name(case: Case, name: str) -> str:
    """A last name in capitals, as its language makes them."""
    return capitals(name, turkic=not _DOTTED_I.isdisjoint(nationalities(case)))


def full_name(case: Case) -> str:
    """First names and LAST NAME, in Latin letters where they were given: "Marie MARTIN, née DUPONT", or without a sex
    "Sam MARTIN (nom de naissance : DUPONT)"."""
    birth_name = last_name(case, case.text("birth_name_latin") or case.text("birth_name"))
    given = case.text("given_names_latin") or case.text("given_names")
    used = last_name(case, case.text("used_name"))
    name = " ".join(part for part in (given, used or birth_name) if part)
    if not used or used == birth_name:
        return name
    if not stated(case.text("sex")):
        return f"{name} (nom de naissance{typeset(' :')} {birth_name})"
    return f"{name}, né{agreement(case.text('sex'))} {birth_name}"


def name_in_own_script(case: Case) -> str:
    """The name as on the birth certificate, where that is not in Latin letters; "" otherwise."""
    given, birth = case.text("given_names"), case.text("birth_name")
    if not needs_latin(birth + given) or not case.text("birth_name_latin"):
        return ""
    if _EAST_ASIAN.search(birth):
        return birth + given
    return " ".join(part for part in (given, birth) if part)


def named_and_born(case: Case, birth: str) -> str:
    """ "Samira BENALI, née le …"; after "née BENALI" the word is not said again."""
    name = full_name(case)
    again = re.sub(r"^née? ", "", birth)
    return f"{name} {again}" if re.search(r", née? \S", name) and again != birth else f"{name}, {birth}"


def other_name(given: str, birth: str) -> str:
    """Somebody else's name: "Jean DUPONT"."""
    return " ".join(part for part in (given, birth.upper()) if part)


def born(sex: str, day: date | None, town: str, country_key: str = "") -> str:
    """ "née le 1er mai 1990 à Rabat (Maroc)", without a sex "personne née le …"; what is not known is left out."""
    words = [f"né{agreement(sex)}" if stated(sex) else "personne née"]
    if day:
        words.append(f"le {long_date(day)}")
    if town:
        words.append(in_town(town))
    if country_key:
        words.append(f"({country(country_key).name_fr})" if town else in_country_fr(country_key))
    return " ".join(words) if len(words) > 1 else ""


def born_on_form(day: date, town: str, country_key: str) -> str:
    """ "01/05/1990 à Rabat (Maroc)"."""
    place = f" {in_town(town)}" if town else ""
    return f"{short_date(day)}{place}" + (f" ({country(country_key).name_fr})" if country_key else "")


def child_named(child: Child) -> str:
    """ "Adam DIALLO, né le 3 mars 2020 à Conakry (Guinée), arrivé en France le 1er juillet 2026".

    Where no sex is stated the words agree with "mon enfant mineur", which stands before.
    """
    birth = born(child.sex if stated(child.sex) else "male", child.birth_date, child.birth_town, child.birth_country)
    words = [child_name(child), birth]
    if child.arrived_on:
        words.append(f"arrivé{agreement(child.sex)} en France le {long_date(child.arrived_on)}")
    return ", ".join(words)


def child_name(child: Child) -> str:
    """ "Adam DIALLO"."""
    return other_name(child.given_names, child.birth_name)


def _two_parents_ask(case: Case) -> bool:
    return case.for_child and bool(case.text("parent2_birth_name"))


def my_children_short(case: Case) -> str:
    """ "mon enfant mineur", or "nos enfants mineurs" where both parents ask."""
    if len(case.children) > 1:
        return "nos enfants mineurs" if _two_parents_ask(case) else "mes enfants mineurs"
    return "notre enfant mineur" if _two_parents_ask(case) else "mon enfant mineur"


_IN_WORDS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit")


def my_children(case: Case) -> str | None:
    """As after "de": "mon enfant mineur Adam BENALI, né le …", "mes deux enfants mineurs : …"."""
    if not case.children:
        return None
    if len(case.children) == 1:
        return f"{my_children_short(case)} {child_named(case.children[0])}"
    names = typeset(" ; ").join(child_named(child) for child in case.children)
    ours = "nos" if _two_parents_ask(case) else "mes"
    return f"{ours} {_IN_WORDS[len(case.children)]} enfants mineurs{typeset(' :')} {names}"


def nationalities(case: Case) -> tuple[str, ...]:
    """The keys of the countries the person is a national of."""
    keys = case.answers.get("nationality")
    return (keys,) if isinstance(keys, str) else tuple(keys) if isinstance(keys, list | tuple) else ()


def nationality(case: Case) -> str:
    """The nationality in small letters ("marocaine", "marocaine et française"), "" when it is not asked."""
    rows = [country(key) for key in nationalities(case)]
    return listed([row.adjective_f or row.name_fr for row in rows]) if rows else ""


def number(typed: str) -> str:
    """A social security number in its groups, unbroken: 1 90 05 99 350 012 89. As typed when it cannot be read."""
    digits = read_nir(typed).digits
    return format_nir(digits).replace(" ", NBSP) if digits else typed


def is_provisional(typed: str) -> bool:
    """Whether this is a number given while the definitive one is prepared: it begins with 3, 4, 7 or 8."""
    return read_nir(typed).digits[:1] in ("3", "4", "7", "8")


def account(typed: str) -> str:
    """An IBAN in its groups, unbroken; as typed when it cannot be read."""
    return (read_iban(typed).formatted or typed).replace(" ", NBSP)
