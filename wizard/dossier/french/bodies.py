"""The article before the name of a French body: la CPAM, le CCAS, l’Assurance retraite."""

from __future__ import annotations

# By the first word of the name. What is not here keeps the name as it was typed.
_FEMININE = frozenset((
    "caf", "cafat", "caisse", "caisses", "camieg", "carmf", "carpimko", "carsat", "ccss", "cfe", "cgss", "cipav",
    "cnaf", "cnam", "cnav", "cnavpl", "cnracl", "cour", "cpam", "cps", "cramif", "crpcen", "cssm", "direction",
    "lmde", "mairie", "mgen", "msa", "mutuelle", "smerep", "sécurité",
))  # fmt: skip
_MASCULINE = frozenset((
    "bureau", "ccas", "centre", "cias", "consulat", "juge", "ministère", "régime", "rsi", "secours", "service",
    "tribunal",
))  # fmt: skip
_ELIDED = frozenset((
    "agence", "agirc-arrco", "assurance", "association", "autorité", "enim", "institut", "ircantec", "office",
))  # fmt: skip
_COMMON = frozenset((
    "agence", "association", "autorité", "bureau", "caisse", "centre", "consulat", "cour", "direction", "institut",
    "juge", "mairie", "ministère", "mutuelle", "office", "régime", "service", "tribunal",
))  # fmt: skip
"""Words that take a small letter inside a sentence, where a name does not."""


def the_body(name: str) -> str | None:
    """ "la Carsat Bretagne", "le tribunal de Rabat", "l’Assurance retraite"; None where we do not know the gender.

    A name typed with its article keeps it.
    """
    name = name.strip().replace("'", "’")
    first = name.split()[0].lower() if name else ""
    if first in ("le", "la") or first.startswith("l’"):
        return name[:1].lower() + name[1:]
    for words, article in ((_FEMININE, "la "), (_MASCULINE, "le "), (_ELIDED, "l’")):
        if first in words:
            return article + (name[:1].lower() + name[1:] if first in _COMMON else name)
    return None


def of_body(name: str) -> str | None:
    """ "de la Carsat Bretagne", "du CCAS de Lyon", "de l’Assurance retraite"; None as for `the_body`."""
    named = the_body(name)
    if named is None:
        return None
    return f"du {named.removeprefix('le ')}" if named.startswith("le ") else f"de {named}"
