"""Stage 2: what the letter needs, the review page, the PDF, what happens next."""

from typing import Any

from django.http import HttpRequest, HttpResponse
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
from wizard.interview.detail_forms import COUNT, DETAIL_FORMS, child_count
from wizard.interview.dossier_path import DossierPath
from wizard.interview.review import review_groups
from wizard.interview.views.questions import path_of
from wizard.interview.wizard import DraftWizardView, IsShown

FILE_NAME = "dossier-securite-sociale.pdf"


def dossier_path_of(draft: Draft) -> DossierPath:
    """The way through stage 2 of the person whose draft this is."""
    return DossierPath(path_of(draft), draft.answers(DOSSIER))


class DossierView(DraftWizardView):
    """A page of stage 2, of the draft in the address, whose answer must lead to a letter."""

    section = DOSSIER
    most_pages = len(DETAIL_FORMS)
    changing_back = _("Back to your answers")
    _path: DossierPath | None = None

    @property
    def own(self) -> Draft:
        if self.draft is None:
            raise DraftGoneError
        return self.draft

    @property
    def path(self) -> DossierPath:
        if self._path is None:
            self._path = dossier_path_of(self.own)
        return self._path

    def forget(self) -> None:
        super().forget()
        self._path = None

    @property
    def names(self) -> tuple[str, ...]:
        return () if self.path.path.first_open else self.path.names

    @property
    def first_open(self) -> str | None:
        return self.path.first_open

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
        # What this page itself has told must not hide one of its own questions: no account yet, then one.
        name = step or self.step
        others = {page: told for page, told in self.path.answers.items() if page != name}
        told = {**self.path.path.inputs, **self.path.told}
        return {**DossierPath(self.path.path, others).form_options(name), "told": told}

    def rearrange(self, step: str, go: str) -> None:
        """One more block for a child."""
        typed = self.storage.get_step_data(step)
        if go == "add" and typed is not None:
            typed.setlist(COUNT, [str(child_count(typed) + 1)])
            self.storage.set_step_data(step, typed)
            self.forget()


dossier_view = DossierView.as_view(
    form_list=list(DETAIL_FORMS.items()),
    condition_dict={page: IsShown(page) for page in DETAIL_FORMS},
    url_name="interview:detail",
)


def _finished(request: HttpRequest, draft_id: str) -> DossierPath | str:
    """The way when nothing is open on it, else the address of what is."""
    draft = own_draft(request, draft_id)
    path = dossier_path_of(draft)
    if path.path.first_open or not path.names:
        return reverse("interview:answer", args=[draft_id])
    if path.first_open:
        return reverse("interview:detail", args=[draft_id, path.first_open])
    return path


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
    case = found.case(get_language() or "en")
    context = {
        "draft_id": draft_id,
        "groups": review_groups(found, draft_id),
        "warnings": found.assessment.warnings,
        "letter": letter(case),
    }
    return render(request, "interview/review.html", context)


@require_safe
def done(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The PDF to download, and what to do with it."""
    found = _finished(request, draft_id)
    if isinstance(found, str):
        return redirect(found)
    answer = Answer(found.path, found.assessment)
    context = {
        "draft_id": draft_id,
        "draft": {"pk": draft_id},
        "answer": answer,
        "left_out": found.papers_left_out,
    }
    return render(request, "interview/done.html", context)


@require_safe
def download(request: HttpRequest, draft_id: str) -> HttpResponse:
    """The PDF, made at this moment and not kept."""
    found = _finished(request, draft_id)
    if isinstance(found, str):
        return redirect(found)
    try:
        pdf = render_pdf(found.case(get_language() or "en"))
    except IncompleteCaseError:
        return redirect("interview:review", draft_id)
    except TooLongError:
        message = gettext("Your answers are too long to print. Shorten the longest of them.")
        return render(request, "interview/too_long.html", {"draft_id": draft_id, "message": message}, status=400)
    return HttpResponse(
        pdf, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
    )
