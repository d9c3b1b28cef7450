"""Filters for templates that show rows of the rulebook."""

from django import template
from django.utils import timezone

from wizard.rulebook.freshness import is_stale
from wizard.rulebook.rows import Row
from wizard.rules.entries import Mark, anchor, marks

register = template.Library()


@register.filter
def doubts(row: Row) -> tuple[Mark, ...]:
    """The marks of a row, today: reported practice, memory only, not checked for more than a year."""
    return marks(row, timezone.localdate())


@register.filter
def stale(row: Row) -> bool:
    """Whether a row has not been compared with its sources for more than a year."""
    return is_stale(row, timezone.localdate())


@register.filter
def anchor_of(target: tuple[str, str]) -> str:
    """Where the row of that kind and name stands on the rules page."""
    return anchor(*target)
