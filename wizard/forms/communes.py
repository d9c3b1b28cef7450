"""Which communes a typed text may mean."""

from typing import Any

from cpam.find import CommuneMatch, commune, search_communes
from cpam.names import compact_name

MOST_COMMUNES = 30


def text_and_code(value: Any) -> tuple[str, str]:
    """What was typed and the code chosen, from what the widget gives."""
    text, code = ((part or "").strip() for part in (value or ["", ""]))
    return text, code


def find_communes(text: str) -> list[CommuneMatch]:
    """The communes a text may mean; one when its name is that of no other."""
    found = search_communes(text, limit=MOST_COMMUNES) if text else []
    wanted = compact_name(text)
    exact = [
        match
        for match in found
        if compact_name(match.former or match.name) == wanted or match.label.casefold() == text.casefold()
    ]
    return exact if len(exact) == 1 else found


def is_named(text: str, match: CommuneMatch) -> bool:
    """Whether a text says this commune without a mistake: its name, its postcode, or both.

    A near miss is shown to be confirmed: the wrong commune is the wrong office.
    """
    postcodes = [word for word in text.split() if word.isascii() and word.isdigit()]
    name = compact_name(" ".join(word for word in text.split() if word not in postcodes))
    if name and name not in {compact_name(match.name), compact_name(match.former), compact_name(match.label)}:
        return text.casefold() == match.label.casefold()
    return all(postcode in match.postcodes for postcode in postcodes)


def chosen_for(text: str, code: str, found: list[CommuneMatch]) -> bool:
    """Whether the code is one `text` leads to: a choice made for another text does not count."""
    if any(match.insee == code for match in found):
        return True
    place = commune(code) if code.isascii() and len(code) == 5 else None
    return place is not None and (not text or str(place).casefold() == text.casefold())
