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
from wizard.interview.views.questions import path_of
from wizard.rulebook.rows import CHECKED
from wizard.rulebook.tables.sources import SOURCES


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What one gets, for whom, how long it takes, what is kept; and the drafts this browser has begun."""
    return render(request, "interview/start.html", {"drafts": [described(draft) for draft in own_drafts(request)]})


def described(draft: Draft) -> dict[str, Any]:
    """A draft as the start page lists it: what it is about, never who it is."""
    path = path_of(draft)
    profile = path.facts.get("profile")
    what = _answer_or_profile(path.first_open, str(profile) if profile else "", draft)
    return {"id": draft.pk, "what": what, "until": draft.expires_at, "done": path.first_open is None}


def _answer_or_profile(first_open: str | None, profile: str, draft: Draft) -> str:
    begun = date_format(timezone.localtime(draft.created_at), "DATETIME_FORMAT")
    if first_open is None:
        route = path_of(draft).assessment.route
        if route:
            return translate(route.title)
    return _("Started on %(when)s") % {"when": begun}


@require_safe
def continue_draft(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Where the person was: the first open question, or the answer."""
    path = path_of(own_draft(request, draft_id))
    if path.first_open:
        return redirect("interview:question", draft_id, path.first_open)
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
