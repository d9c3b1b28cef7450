"""Stage 1: the questions about the situation, one page each, shown as the rules need them."""

from typing import Any

from django.urls import reverse

from wizard.drafts.models import ANSWER
from wizard.interview.question_forms import QUESTION_FORMS, question_options
from wizard.interview.wizard import DraftWizardView, IsShown
from wizard.rulebook.questions import MOST_PAGES, QUESTIONS


class QuestionView(DraftWizardView):
    """A page of stage 1. Without a draft in the address it is the first page, and its answer begins the draft."""

    section = ANSWER
    most_pages = MOST_PAGES

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(page.name for page in self.way.questions)

    @property
    def first_open(self) -> str | None:
        return self.way.first_open_question

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
            initial = {"certificate_country": self.way.situation.told.get("birth_country", "")}
        return initial

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        page = self.way.question(step or self.step)
        return question_options(page) if page else {}


question_view = QuestionView.as_view(
    form_list=list(QUESTION_FORMS.items()),
    condition_dict={question.name: IsShown(question.name) for question in QUESTIONS},
    url_name="interview:question",
)
