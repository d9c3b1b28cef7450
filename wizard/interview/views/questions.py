"""Stage 1: the questions about the situation, one page each, shown as the rules need them."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from wizard.drafts.models import ANSWER, Draft
from wizard.interview.path import Path
from wizard.interview.question_forms import QUESTION_FORMS
from wizard.interview.wizard import DraftWizardView, IsShown
from wizard.rulebook.questions import MOST_PAGES, QUESTIONS

FIRST = QUESTIONS[0].name


def path_of(draft: Draft | None) -> Path:
    """The way of the person whose draft this is, by the law of today."""
    return Path(draft.answers(ANSWER) if draft else {}, timezone.localdate())


class QuestionView(DraftWizardView):
    """A page of stage 1. Without a draft in the address it is the first page, and its answer begins the draft."""

    section = ANSWER
    most_pages = MOST_PAGES
    _path: Path | None = None

    @property
    def path(self) -> Path:
        if self._path is None:
            self._path = path_of(self.draft)
        return self._path

    def forget(self) -> None:
        super().forget()
        self._path = None

    @property
    def step(self) -> str:
        return str(self.kwargs.get("step", FIRST))

    @property
    def names(self) -> tuple[str, ...]:
        return self.path.names

    @property
    def first_open(self) -> str | None:
        return self.path.first_open

    def page_url(self, page: str) -> str:
        if self.draft is None:
            return reverse("interview:begin")
        return reverse("interview:question", args=[self.draft.pk, page])

    def start_url(self) -> str:
        return reverse("interview:start")

    def end_url(self) -> str:
        return reverse("interview:answer", args=[self.draft.pk]) if self.draft else self.start_url()

    def get_form_initial(self, step: str) -> dict[str, Any]:
        """What was typed; else the country of birth as the one that issues the certificate, the usual case."""
        initial = super().get_form_initial(step)
        if step == "certificate" and not initial:
            initial = {"certificate_country": self.path.inputs.get("birth_country", "")}
        return initial

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        found = self.path.step(step or self.step)
        return {"known": found.known, "names": found.names} if found else {}


question_view = QuestionView.as_view(
    form_list=list(QUESTION_FORMS.items()),
    condition_dict={question.name: IsShown(question.name) for question in QUESTIONS},
    url_name="interview:question",
)
