"""django-formtools' wizard, one page an address, on a draft: what both stages share.

formtools runs it. The storage makes the difference its users ask for: a plain GET resets nothing, and the step is the
one in the address. Every button of a page saves what was typed. A page is judged once, when it is posted.
"""

from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from formtools.wizard.views import NamedUrlWizardView

from wizard.drafts.models import Draft
from wizard.drafts.storage import DraftStorage
from wizard.forms.language_cookie import set_language_cookie
from wizard.interview.page_form import PageForm
from wizard.interview.way import Way, way_of

BACK = "back"
"""The value of `go` that leads a page back; any other stays on the page. All of them save it."""

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
    _way: tuple[int | None, Way] | None = None
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
    def way(self) -> Way:
        """The way by what is stored: worked out once, and once more after a page was saved."""
        version = self.draft.version if self.draft else None
        if self._way is None or self._way[0] != version:
            self._way = (version, way_of(self.draft))
        return self._way[1]

    @property
    def draft(self) -> Draft | None:
        return self.storage.draft

    @property
    def changing(self) -> bool:
        """Whether one answer is being changed from the page that shows them all."""
        return "change" in self.request.GET

    # ------------------------------------------------------------------------------------------------ the two methods

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.may_open(self.step):
            return redirect(self.where())
        shown: HttpResponseBase = super().get(request, *args, **{**kwargs, "step": self.step})
        return shown

    def post(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.may_open(self.step):  # a page left open in another tab: what was typed there is not lost
            self.save_as_typed(self.form_list.get(self.step))
            return redirect(self.where())
        self.request.POST = self.prepared()
        response = super().post(*args, **kwargs)
        return self.after_button() or response

    def prepared(self) -> QueryDict:
        """What was posted, with the step of the address where formtools looks for it."""
        posted: QueryDict = self.request.POST.copy()
        posted[f"{self.prefix}-current_step"] = self.step
        return posted

    def get_form(self, step: str | None = None, data: Any = None, files: Any = None) -> PageForm:
        """A page is judged when it is posted. What is stored comes back as it was typed."""
        form: PageForm = super().get_form(step, data if data is self.request.POST else None, files)
        return form

    def process_step(self, form: PageForm) -> dict[str, Any]:
        """What is stored of a page that has nothing wrong."""
        return {"typed": form.keep(self.request.POST), "understood": form.answers()}

    def save_as_typed(self, form_class: type[PageForm] | None) -> None:
        """Keep a page that cannot be judged, or has mistakes. A draft begins with a page that has none."""
        if form_class and self.draft:
            self.storage.set_step_data(self.step, {"typed": form_class.keep(self.request.POST), "understood": None})

    def render(self, form: PageForm | None = None, **kwargs: Any) -> HttpResponse:
        if form is not None and form.is_bound and not form.is_valid():
            self.save_as_typed(type(form))
        response: HttpResponse = super().render(form, **kwargs)
        return response

    def render_next_step(self, form: PageForm, **kwargs: Any) -> HttpResponse:
        """On to the next page. Something odd is pointed out first: the page is saved, the next click goes on."""
        return self.render(form) if self.asks_first(form) else redirect(self.next_url())

    def render_done(self, form: PageForm, **kwargs: Any) -> HttpResponse:
        """After the last page. The pages before it were judged when they were posted."""
        return self.render_next_step(form)

    def asks_first(self, form: PageForm) -> bool:
        """Whether something odd has not been pointed out yet."""
        seen = self.request.POST.getlist("seen")
        return any(code not in seen for code, _field, _text in form.questions())

    def after_button(self) -> HttpResponseBase | None:
        """Where a button leads that saves the page and is not Continue; None for Continue."""
        posted = self.request.POST
        if "language" in posted:
            return set_language_cookie(redirect(self.stay_url()), posted["language"])
        go = posted.get("go", "")
        if go == KEEP and self.draft:
            return redirect("interview:keep", self.draft.pk)
        return redirect(self.back_url() if go == BACK else self.stay_url()) if go else None

    @property
    def step(self) -> str:
        return str(self.steps.current)

    def may_open(self, step: str) -> bool:
        """Whether the page is on the way and every page before it has been answered."""
        names, first_open = self.names, self.first_open
        return step in names and (first_open is None or names.index(step) <= names.index(first_open))

    # ------------------------------------------------------------------------------------------------ where to go

    def where(self) -> str:
        """Where the person is: the first page not answered, or the end."""
        return self.page_url(self.first_open) if self.first_open else self.end_url()

    def next_url(self) -> str:
        """After one answer is changed, only pages it opened; otherwise page after page."""
        if self.changing:
            return f"{self.page_url(self.first_open)}?change=1" if self.first_open else self.end_url()
        following = self.steps.next
        return self.page_url(following) if following else self.where()

    def back_url(self) -> str:
        """The page before. After one answer is changed, the page that shows them all."""
        if self.changing:
            return self.end_url()
        before = self.steps.prev
        return self.page_url(before) if before else self.start_url()

    def stay_url(self) -> str:
        """The same page again, with what was typed."""
        url = self.page_url(self.step) if self.draft else self.request.path
        return f"{url}?change=1" if self.changing else url

    # ------------------------------------------------------------------------------------------------ what is shown

    def get_context_data(self, form: PageForm, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(form=form, **kwargs)
        return context | {
            "stage": self.section,
            "title": form.title(),
            "own_title": bool(form.own_title),
            "errors": form.error_list(),
            "questions": form.questions() if form.is_bound and form.is_valid() else [],
            "number": self.steps.step1 or 1,
            "count": min(len(self.names), self.most_pages),
            "changing": self.changing,
            "first": not self.steps.prev,
            "start_url": self.start_url(),
            "changing_back": self.changing_back,
        }
