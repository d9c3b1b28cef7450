"""The days to act as a file for any calendar. It holds days and what to do, nothing about the person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from wizard.dossier.content.calendar_file import Event, calendar, events_of
from wizard.drafts.cookie import own_draft
from wizard.interview.answer import Answer
from wizard.interview.way import way_of

FILE_NAME = "quinze.ics"


def events(answer: Answer) -> tuple[Event, ...]:
    """The day to come back, the day to send a reminder, then the next steps that have a day, in order."""
    found = []
    if answer.wait_until:
        text = gettext("The three months of residence are complete. Open Quinze again and make the letter.")
        found.append(Event("wait_until", answer.wait_until, gettext("Social security: apply now"), text))
    if answer.chase_on:
        text = gettext("If nothing has come, open Quinze again and choose the reminder letter.")
        found.append(Event("chase_on", answer.chase_on, gettext("Social security: send a reminder"), text))
    posted = events_of(answer.next_steps, answer.way.on) if answer.route.letter else ()
    return tuple(sorted((*found, *posted), key=lambda event: event.day))


@require_safe
def calendar_file(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The file, or the first question still open."""
    way = way_of(own_draft(request, draft_id))
    if way.first_open_question:
        return redirect("interview:question", draft_id, way.first_open_question)
    written = calendar(events(Answer(way, way.situation)), way.on)
    headers = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
    return HttpResponse(written, content_type="text/calendar; charset=utf-8", headers=headers)
