"""The rulebook to read: all of it on a page, and a page a row. Public, the same for everybody, nothing is kept."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from wizard.rulebook.rows import CHECKED, Route, Row
from wizard.rules.branches import ladders
from wizard.rules.edition import LONGEST_QUERY, Edition, edition
from wizard.rules.entries import Entry
from wizard.rules.relations import EVERY_ROW, Bundle, citing, goes_with, reading, terms_using, using, ways_of


@require_safe
@gzip_page
def rulebook(request: HttpRequest) -> HttpResponse:
    """Every row in order; with `?q=`, the rows that hold all these words."""
    today = timezone.localdate()
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    shown = edition(today).search(query)
    context = {
        "query": query,
        "edition": shown,
        "body": body(shown, whole=False) if query else whole_body(get_language() or "en", today),
        "checked": CHECKED,
        "longest": LONGEST_QUERY,
    }
    return render(request, "rules/index.html", context)


@lru_cache(maxsize=16)
def whole_body(language: str, today: date) -> SafeString:
    """The long part of the whole page: the same for everybody, and half a second's work."""
    return body(edition(today), whole=True)


def body(shown: Edition, *, whole: bool) -> SafeString:
    """The sections of an edition; the whole one has the drawing of the branches too."""
    drawn = ladders(shown.sections[0].chapters) if whole else ()
    return render_to_string("rules/_body.html", {"edition": shown, "whole": whole, "ladders": drawn})


@dataclass(frozen=True)
class Related:
    """Other rows that go with one, under a heading."""

    heading: str
    entries: tuple[Entry, ...]


@require_safe
def row(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """One row, and what goes with it."""
    whole = edition(timezone.localdate())
    entry = whole.by_place.get((kind, name))
    if entry is None:
        raise Http404
    context: dict[str, Any] = {
        "entry": entry,
        "related": [found for found in related(entry, whole) if found.entries],
        "whole": False,
    }
    return render(request, "rules/row.html", context)


def related(entry: Entry, whole: Edition) -> list[Related]:
    """What a reader of this row looks up next."""

    def entries(rows: tuple[Row, ...]) -> tuple[Entry, ...]:
        return tuple(whole.by_place[one.kind, one.name] for one in rows)

    if entry.kind == "source":
        return [Related(_("Rows that rest on it"), entries(citing(entry.name)))]
    if entry.kind == "fact":
        return [Related(_("Rows that read it"), entries(reading(entry.name)))]
    if entry.kind == "term":
        others = tuple(whole.by_place["term", term.name] for term in terms_using(entry.name))
        return [
            Related(_("Terms written with it"), others),
            Related(_("Rows written with it"), entries(using(entry.name))),
        ]
    found = next(one for one in EVERY_ROW if (one.kind, one.name) == (entry.kind, entry.name))
    if isinstance(found, Route):
        bundle: Bundle = goes_with(found)
        return [
            Related(_("What goes with it, always"), entries(bundle.always)),
            Related(_("What may go with it, depending on the answers"), entries(bundle.sometimes)),
        ]
    bundle = ways_of(found)
    return [
        Related(_("On these ways, always"), entries(bundle.always)),
        Related(_("On these ways, depending on the answers"), entries(bundle.sometimes)),
    ]
