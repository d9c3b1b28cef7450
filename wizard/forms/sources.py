"""The sources of a row, and how old they are, for pages that show them."""

from django.utils.formats import date_format

from wizard.forms.translation import translate
from wizard.rulebook.rows import Row
from wizard.rulebook.tables.sources import SOURCES, Source


def sources_of(row: Row) -> tuple[Source, ...]:
    """The sources a row rests on."""
    return tuple(SOURCES[key] for key in row.sources)


def age_of(source: Source) -> str:
    """How old a source is, in the reader's language: the day it shows, or what is known of its age; "" for nothing."""
    return date_format(source.dated) if source.dated else translate(source.note)
