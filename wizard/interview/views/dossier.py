"""Stage 2: what the letter needs, the review page, the PDF, what happens next."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from wizard.dossier.content.case import IncompleteCaseError, TooLongError
from wizard.dossier.content.letter import letter
from wizard.dossier.pdf import render_pdf
from wizard.drafts.cookie import own_draft
from wizard.drafts.models import DOSSIER, Draft, DraftGoneError
from wizard.interview.answer import Answer
from wizard.interview.detail_forms import COUNT, DETAIL_FORMS, child_count, detail_options
from wizard.interview.review import review_groups
from wizard.interview.views.calendar import events
from wizard.interview.way import Way, way_of
from wizard.interview.wizard import DraftWizardView, IsShown

FILE_NAME = "dossier-securite-sociale.pdf"


class DossierView(DraftWizardView):
    """A page of stage 2, of the draft in the address, whose answer must lead to a letter."""

    section = DOSSIER
    most_pages = len(DETAIL_FORMS)
    changing_back = _("Back to your answers")

    @property
    def own(self) -> Draft:
        if self.draft is None:
            raise DraftGoneError
        return self.draft

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(page.name for page in self.way.pages)

    @property
    def first_open(self) -> str | None:
        return self.way.first_open_page

    def where(self) -> str:
        """Stage 1 first; then the answer page where there is no letter."""
        return super().where() if self.names else self.start_url()

    def page_url(self, page: str) -> str:
        return reverse("interview:detail", args=[self.own.pk, page])

    def start_url(self) -> str:
        return reverse("interview:answer", args=[self.own.pk])

    def end_url(self) -> str:
        return reverse("interview:review", args=[self.own.pk])

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        return detail_options(self.way, step or self.step)

    def prepared(self) -> QueryDict:
        """One more block for a child, where its button was pressed."""
        posted = super().prepared()
        if posted.get("go") == "add":
            posted[COUNT] = str(child_count(posted) + 1)
        return posted


dossier_view = DossierView.as_view(
    form_list=list(DETAIL_FORMS.items()),
    condition_dict={page: IsShown(page) for page in DETAIL_FORMS},
    url_name="interview:detail",
)


def _finished(request: HttpRequest, draft_id: str) -> Way | str:
    """The way when nothing is open on it, else the address of what is."""
    way = way_of(own_draft(request, draft_id))
    if not way.pages:
        return reverse("interview:answer", args=[draft_id])
    if way.first_open_page:
        return reverse("interview:detail", args=[draft_id, way.first_open_page])
    return way


@require_safe
def begin_dossier(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Go on to the letter: the first page still open, or the review."""
    found = _finished(request, draft_id)
    return redirect(found if isinstance(found, str) else reverse("interview:review", args=[draft_id]))


@require_safe
def review(request: HttpRequest, draft_id: str) -> HttpResponse:
    """Everything that was told, each row with a link to change it, and the letter as it will read."""
    found = _finished(request, draft_id)
    if isinstance(found, str):
        return redirect(found)
    case = found.letter.case(get_language() or "en")
    context = {
        "draft_id": draft_id,
        "groups": review_groups(found, draft_id),
        "warnings": found.letter.assessment.warnings,
        "letter": letter(case),
    }
    return render(request, "interview/review.html", context)


@require_safe
def done(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The PDF to download, and what to do with it."""
    found = _finished(request, draft_id)
    if isinstance(found, str):
        return redirect(found)
    answer = Answer(found, found.letter)
    context = {
        "draft_id": draft_id,
        "draft": {"pk": draft_id},
        "answer": answer,
        "days_to_act": events(answer),
        "left_out": found.letter.papers_left_out,
    }
    return render(request, "interview/done.html", context)


@require_safe
def download(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The PDF, made at this moment and not kept. `?duplex=1`: each part on the front of a sheet."""
    found = _finished(request, draft_id)
    if isinstance(found, str):
        return redirect(found)
    try:
        pdf = render_pdf(found.letter.case(get_language() or "en"), duplex=request.GET.get("duplex") == "1")
    except IncompleteCaseError:
        return redirect("interview:review", draft_id)
    except TooLongError:
        message = gettext("Your answers are too long to print. Shorten the longest of them.")
        return render(request, "interview/too_long.html", {"draft_id": draft_id, "message": message}, status=400)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
    )
