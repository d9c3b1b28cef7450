"""The answer: which way, why, where to, with what, and when. Nothing on it names a person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from wizard.drafts import retention
from wizard.drafts.cookie import own_draft
from wizard.interview.answer import Answer
from wizard.interview.views.calendar import events
from wizard.interview.way import way_of


@require_safe
def answer_page(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The answer page, or the first question still open."""
    draft = own_draft(request, draft_id)
    way = way_of(draft)
    if way.first_open_question:
        return redirect("interview:question", draft.pk, way.first_open_question)
    answer = Answer(way, way.situation)
    context = {
        "draft": draft,
        "answer": answer,
        "days_to_act": events(answer),
        "kept_days": retention.DOSSIER_STAGE.days,
    }
    return render(request, "interview/answer.html", context)
