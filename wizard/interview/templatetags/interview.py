"""Filters the interview's templates use on rows of the rulebook."""

from urllib.parse import urlsplit

from django import template

from wizard.interview.answering import age_of, sources_of
from wizard.interview.words import french_beside, translate
from wizard.rulebook.rows import Row
from wizard.rulebook.tables.sources import Source

register = template.Library()


@register.filter
def tr(text: str) -> str:
    """A sentence of the rulebook in the reader's language."""
    return translate(text)


@register.filter
def sources(row: Row) -> tuple[Source, ...]:
    """The sources of a row."""
    return sources_of(row)


@register.filter
def source_age(source: Source) -> str:
    """How old a source is, in the reader's language: the day it shows, or what is known of its age."""
    return age_of(source)


@register.filter
def host(url: str) -> str:
    """The host of an address, as a link names it: etudiant-etranger.ameli.fr."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.filter
def beside(term: str, shown: str) -> str:
    """The French term beside a sentence of the rulebook, "" for readers of French who read it there already."""
    return french_beside(term, translate(shown))
