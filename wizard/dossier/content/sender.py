"""The applicant's own block: name, address, how to reach them, how the office knows them."""

from __future__ import annotations

import re

from wizard.dossier.content import people
from wizard.dossier.content.case import Case
from wizard.dossier.french.address import postal
from wizard.dossier.french.grammar import NBSP, agreement, short_date, stated, typeset
from wizard.rulebook.countries import country


def address(case: Case) -> tuple[str, ...]:
    """The lines under the name, by NF Z 10-011: at most five in France, a sixth with the country abroad."""
    host = case.text("host_name") or ""
    care_of = f"CHEZ {host}" if host else case.text("domiciliation_body")
    inside = [case.text("address_extra"), case.text("address_building")]
    if care_of and all(inside):
        inside = [", ".join(inside)]
    lines = [care_of, *inside, case.text("street"), case.text("address_box")]
    if case.text("foreign_town"):
        key = case.text("address_country")
        lines += [case.text("foreign_town"), country(key).name_fr if key else ""]
    else:
        lines.append(f"{case.text('postcode')} {case.text('town')}".strip())
    return postal(("-", *lines))[1:]


def one_line_address(case: Case) -> str:
    """The address in a sentence: "12 rue des Lilas, 69003 Lyon"."""
    town = case.text("foreign_town") or f"{case.text('postcode')}{NBSP}{case.text('town')}".strip()
    lines = [case.text("address_extra"), case.text("address_building"), case.text("street"), case.text("address_box")]
    key = case.text("address_country")
    return ", ".join(line for line in (*lines, town, country(key).name_fr if key else "") if line)


def contact(case: Case) -> tuple[str, ...]:
    """Telephone and e-mail, those that were told."""
    lines = (
        ("Tél. :", case.text("phone")),
        ("Courriel :", case.text("email")),
    )
    return tuple(f"{typeset(label)}{NBSP}{value}" for label, value in lines if value)


def identification(case: Case) -> tuple[str, ...]:
    """Birth, nationality, number."""
    lines = []
    own_script = people.name_in_own_script(case)
    if own_script:
        lines.append(f"{typeset('Nom d’origine :')} {own_script}")
    born = case.day("birth_date")
    if born:
        key = "" if case.for_child else str(case.answers.get("birth_country") or "")
        town = case.text("birth_town")
        line = f"{_born(case)}{NBSP}{people.born_on_form(born, town, key)}"
        lines.append(line[:1].upper() + line[1:])
    # A child's nationality is not asked, and the parent's neither.
    if not case.for_child and (nationality := people.nationality(case)):
        lines.append(f"{typeset('Nationalité :')} {nationality}")
    lines.append(number_line(case))
    return tuple(lines)


def _born(case: Case) -> str:
    """What stands before a date of birth: "née le", or "naissance :" where no sex is stated."""
    sex = case.text("sex")
    return f"né{agreement(sex)} le" if stated(sex) else typeset("naissance :")


def number_line(case: Case) -> str:
    """The number by which the office can find the person, or that none is known."""
    if number := own_number(case):
        label = "N° d’identification d’attente :" if people.is_provisional(number) else "N° de sécurité sociale :"
        return f"{typeset(label)} {people.number(number)}"
    if case.for_child:
        return "Aucun numéro de sécurité sociale connu"
    if case.assessment.facts.get("number_status") in ("lost", "unknown"):
        return typeset("N° de sécurité sociale : non connu")
    return "Aucun numéro de sécurité sociale connu"


def own_number(case: Case) -> str:
    """The number of the person who writes, as typed; "" for none. A child's provisional number is not theirs."""
    names = ("parent_number",) if case.for_child else ("nir", "nia", "refused_number")
    return next((case.text(name) for name in names if case.text(name)), "")


def place(case: Case) -> str:
    """The town the letter is written in, without its postcode or arrondissement."""
    abroad = (word for word in case.text("foreign_town").split() if not re.search(r"\d", word))
    town = case.text("town") or " ".join(abroad)
    town = re.sub(r"(?i)\s+(cedex.*|\d+(er|e|ème)?( arrondissement)?)$", "", town)
    return in_small_letters(town) if town.isupper() else town


_SMALL_WORDS = frozenset(
    ("de", "du", "des", "en", "et", "la", "le", "les", "lès", "sous", "sur", "aux", "à", "l", "d")
)


def in_small_letters(town: str) -> str:
    """A town typed in capitals as French writes it: "Aix-en-Provence", "L’Haÿ-les-Roses", "Le Havre"."""
    words = re.split(r"([ ’'-])", town.lower())
    return "".join(word if place and word in _SMALL_WORDS else word.capitalize() for place, word in enumerate(words))


def identity_on_slips(case: Case) -> str:
    """What to write on every sheet: name, date of birth, number if there is one."""
    born = case.day("birth_date")
    words = [people.full_name(case), f"{_born(case)}{NBSP}{short_date(born)}" if born else ""]
    if number := own_number(case) or case.text("nia"):
        words.append(people.number(number))
    return " – ".join(word for word in words if word)
