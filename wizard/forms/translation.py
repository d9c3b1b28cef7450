"""The rulebook's English sentences in the reader's language: the rulebook knows no Django, its pages translate."""

from django.utils.functional import Promise, lazystr
from django.utils.translation import get_language, gettext, gettext_lazy


def translate(text: str) -> str:
    """In the language in force now. An empty text stays empty (gettext would answer with its catalogue's header)."""
    return gettext(text) if text else ""


def translate_later(text: str) -> Promise:
    """In the language in force when it is shown."""
    return gettext_lazy(text) if text else lazystr("")


def french_beside(term: str, shown: str) -> str:
    """The French term to show beside `shown`; "" for readers of French who read it there already."""
    reads_french = (get_language() or "").startswith("fr")
    return "" if reads_french and term.casefold() in shown.casefold() else term
