"""The tables put together: which rows are law on a day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from wizard.rulebook.facts import FACTS
from wizard.rulebook.outlook import Outlook, first_outlook
from wizard.rulebook.rows import Route, Row
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.forms import FORMS
from wizard.rulebook.tables.next_steps import NEXT_STEPS
from wizard.rulebook.tables.paragraphs import PARAGRAPHS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.warnings import WARNINGS

ROWS: tuple[Row, ...] = (*FORMS, *DOCUMENTS, *WARNINGS, *NEXT_STEPS, *PARAGRAPHS)
"""Everything but the routes, in the order it is shown and printed."""


def in_force(on: date) -> tuple[tuple[Route, ...], tuple[Row, ...]]:
    """The routes and the other rows that are law on that day."""
    return tuple(route for route in ROUTES if route.in_force(on)), tuple(row for row in ROWS if row.in_force(on))


@lru_cache(maxsize=64)
def opening(on: date) -> Outlook:
    """What is open before the first question, by the law of that day."""
    return first_outlook(FACTS, *in_force(on))
