"""The first page, the pages about the site, and the end of a draft."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wizard.drafts import retention
from wizard.drafts.cookie import own_draft, own_drafts
from wizard.drafts.models import Draft
from wizard.forms.translation import translate
from wizard.interview.way import Way, way_of
from wizard.rulebook.rows import CHECKED
from wizard.rulebook.tables.sources import SOURCES


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What one gets, for whom, how long it takes, what is kept; and the drafts this browser has begun."""
    return render(request, "interview/start.html", {"drafts": [described(draft) for draft in own_drafts(request)]})


def described(draft: Draft) -> dict[str, Any]:
    """A draft as the start page lists it: what it is about, never who it is."""
    way = way_of(draft)
    done = way.first_open_question is None
    return {"id": draft.pk, "what": _route_or_day(way, draft), "until": draft.expires_at, "done": done}


def _route_or_day(way: Way, draft: Draft) -> str:
    """The route, where it is known, else the day on which the draft was begun."""
    route = way.situation.assessment.route if way.first_open_question is None else None
    if route:
        return translate(route.title)
    return _("Started on %(when)s") % {"when": date_format(timezone.localtime(draft.created_at), "DATETIME_FORMAT")}


@require_safe
def continue_draft(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Where the person was: the first open question, or the answer."""
    open_question = way_of(own_draft(request, draft_id)).first_open_question
    if open_question:
        return redirect("interview:question", draft_id, open_question)
    return redirect("interview:answer", draft_id)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Ask, then delete everything of a draft. The browser remembers its id: Back says that it is deleted."""
    draft = own_draft(request, draft_id)
    if request.method != "POST":
        return render(request, "interview/delete.html", {"draft_id": draft.pk})
    draft.delete()
    return redirect("interview:deleted")


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    return render(request, "interview/deleted.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "interview/privacy.html",
        {
            "answer_hours": int(retention.ANSWER_STAGE.total_seconds() // 3600),
            "dossier_days": retention.DOSSIER_STAGE.days,
        },
    )


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "interview/about.html", {"sources": SOURCES.values(), "checked": CHECKED})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "interview/accessibility.html")
