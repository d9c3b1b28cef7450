"""Filters the interview's templates use on rows of the rulebook."""

from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.template import Context, Node, NodeList
from django.template.base import Parser, Token
from django.utils.translation import get_language

from wizard.forms.language import is_incomplete
from wizard.forms.sources import age_of, sources_of
from wizard.forms.translation import french_beside, translate
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


@register.simple_tag
def language_is_incomplete() -> bool:
    """Whether some sentences of this page appear in English because their translation is missing."""
    return is_incomplete(get_language() or settings.LANGUAGE_CODE)


class LanguageCacheNode(Node):
    """Its content, rendered once a language and kept for the life of the process."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self.kept: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.kept:
            self.kept[language] = self.nodelist.render(context)
        return self.kept[language]


@register.tag
def cache_by_language(parser: Parser, token: Token) -> LanguageCacheNode:
    """`{% cache_by_language %}…{% endcache_by_language %}`: the same on every page in a language.

    It may read no variable of a view.
    """
    nodelist = parser.parse(("endcache_by_language",))
    parser.delete_first_token()
    return LanguageCacheNode(nodelist)
