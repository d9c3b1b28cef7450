"""django-formtools' wizard, one page an address, on a draft: what both stages share.

Differences from formtools, each for a complaint its users have: a plain GET never resets anything; going back and
changing the language save what was typed; two tabs and two drafts never mix; a page is judged once, when it is posted,
and remembered as understood; an earlier page is never judged again.
"""

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _
from formtools.wizard.views import NamedUrlWizardView

from wizard.drafts.cookie import bind
from wizard.drafts.models import Draft
from wizard.drafts.storage import DraftStorage
from wizard.forms.language import set_language_cookie
from wizard.interview.question_forms import PageForm

RESERVED = ("csrfmiddlewaretoken", "go", "language", "seen")
"""Names in a posted page that are no answers."""

BACK = "back"
"""The value of `go` that leaves the page; any other stays on it. All of them save without judging."""

KEEP = "keep"
"""The value of `go` that leads to the page on which to save and come back."""


class IsShown:
    """Whether a page is on the way of the person whose wizard this is: formtools' condition, without a lambda."""

    def __init__(self, page: str) -> None:
        self.page = page

    def __call__(self, wizard: "DraftWizardView") -> bool:
        return self.page in wizard.names

    def __repr__(self) -> str:
        return f"IsShown({self.page!r})"


class DraftWizardView(NamedUrlWizardView):
    """A stage of the interview. Subclasses say which pages a person sees, and where they go at the end."""

    storage: DraftStorage
    section: ClassVar[str]
    storage_name = "wizard.drafts.storage.DraftStorage"
    template_name = "interview/page.html"
    url_name = ""
    most_pages: ClassVar[int]
    changing_back: ClassVar[Any] = _("Back to your answer")

    # ------------------------------------------------------------------------------- what a stage says of itself

    @property
    def names(self) -> tuple[str, ...]:
        """The pages this person sees, in order."""
        raise NotImplementedError

    @property
    def first_open(self) -> str | None:
        """The first of them not answered yet."""
        raise NotImplementedError

    def end_url(self) -> str:
        """Where the last page leads."""
        raise NotImplementedError

    def start_url(self) -> str:
        """Where Back leads from the first page."""
        raise NotImplementedError

    def page_url(self, page: str) -> str:
        """The address of a page of this draft."""
        raise NotImplementedError

    # ------------------------------------------------------------------------------------------- what formtools asks

    def get_prefix(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return self.section

    def get_form_prefix(self, step: str | None = None, form: type[forms.Form] | None = None) -> None:
        """One page, one form, one draft in the address: names need no prefix."""

    def get_form_initial(self, step: str) -> dict[str, Any]:
        form_class: type[PageForm] = self.form_list[step]
        typed = self.storage.get_step_data(step)
        return form_class.typed_in(typed) if typed is not None else {}

    def get_step_url(self, step: str) -> str:
        return self.page_url(step)

    @property
    def draft(self) -> Draft | None:
        return self.storage.draft

    @property
    def changing(self) -> bool:
        """Whether one answer is being changed from the page that shows them all."""
        return "change" in self.request.GET

    # ------------------------------------------------------------------------------------------------ the two methods

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        step = self.step
        if not self.may_open(step):
            return redirect(self.where())
        self.storage.current_step = step
        return self.render(self.get_form(step))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        step = self.step
        if not self.may_open(step):  # a form left open in another tab, of a page that is no longer on the way
            return redirect(self.where())
        self.storage.current_step = step
        form = self.get_form(step, data=request.POST)
        valid = form.is_valid()
        self.save(step, request.POST, form.answers() if valid else None)
        if "language" in request.POST:
            return set_language_cookie(self.stay(step), request.POST["language"])
        go = request.POST.get("go", "")
        if go == BACK:
            return self.bound(redirect(self.back_url(step)))
        if go == KEEP and self.draft:
            return self.bound(redirect("interview:keep", self.draft.pk))
        if go:
            self.rearrange(step, go)
            return self.stay(step)
        if valid and not self.asks_first(form):
            return self.bound(redirect(self.next_url(step)))
        return self.bound(self.render(form))

    def asks_first(self, form: PageForm) -> bool:
        """Whether something odd has not been pointed out yet. The page is saved; the next click goes on."""
        seen = self.request.POST.getlist("seen")
        return any(code not in seen for code, _field, _text in form.questions())

    @property
    def step(self) -> str:
        return str(self.kwargs["step"])

    def save(self, step: str, posted: QueryDict, answers: dict[str, Any] | None) -> None:
        """Keep what was typed. An untouched first page begins no draft."""
        typed = MultiValueDict({name: posted.getlist(name) for name in posted if name not in RESERVED})
        if self.draft or any(value for values in typed.values() for value in values):
            self.storage.set_step_data(step, typed, answers)
            self.forget()

    def rearrange(self, step: str, go: str) -> None:
        """What a button changes on its page beside saving it."""

    def forget(self) -> None:
        """What was worked out from the answers before the last one was saved."""
        self.__dict__.pop("_resolved_form_list", None)

    def may_open(self, step: str) -> bool:
        """Whether the page is on the way and every page before it has been answered."""
        names, first_open = self.names, self.first_open
        return step in names and (first_open is None or names.index(step) <= names.index(first_open))

    # ------------------------------------------------------------------------------------------------ where to go

    def where(self) -> str:
        """Where the person is: the first page not answered, or the end."""
        return self.page_url(self.first_open) if self.first_open else self.end_url()

    def next_url(self, step: str) -> str:
        """After one answer is changed, only pages it opened; otherwise page after page."""
        if self.changing:
            return f"{self.page_url(self.first_open)}?change=1" if self.first_open else self.end_url()
        names = self.names
        after = names.index(step) + 1 if step in names else 0
        return self.page_url(names[after]) if after < len(names) else self.where()

    def back_url(self, step: str) -> str:
        if self.changing:
            return self.end_url()
        names = self.names
        before = names.index(step) - 1 if step in names else -1
        return self.page_url(names[before]) if before >= 0 else self.start_url()

    def stay(self, step: str) -> HttpResponseBase:
        """The same page again, with what was typed."""
        url = self.page_url(step) if self.draft else self.request.path
        return self.bound(redirect(f"{url}?change=1" if self.changing else url))

    def bound(self, response: HttpResponseBase) -> HttpResponseBase:
        """A draft that has just begun becomes this browser's own."""
        if self.draft and "draft_id" not in self.kwargs:
            bind(self.request, response, self.draft)
        return response

    # ------------------------------------------------------------------------------------------------ what is shown

    def render(self, form: PageForm | None = None, **kwargs: Any) -> HttpResponse:
        form = form or self.get_form()
        context = self.get_context_data(form=form, **kwargs)
        return TemplateResponse(self.request, self.template_name, context)

    def get_context_data(self, form: PageForm, **kwargs: Any) -> dict[str, Any]:
        names = self.names
        return {
            "form": form,
            "stage": self.section,
            "title": form.title(),
            "own_title": bool(form.own_title),
            "errors": form.error_list(),
            "questions": form.questions() if form.is_bound and form.is_valid() else [],
            "number": names.index(self.step) + 1 if self.step in names else 1,
            "count": min(len(names), self.most_pages),
            "changing": self.changing,
            "first": not names or self.step == names[0],
            "start_url": self.start_url(),
            "changing_back": self.changing_back,
            **kwargs,
        }
