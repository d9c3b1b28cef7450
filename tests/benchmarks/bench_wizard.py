"""`manage.py bench_wizard`: a page's GET and POST, beside the same page with Django's own form templates.

Both variants run in turns in one process, so that a busy machine slows both. The database is rolled back.
"""

from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.template import engines
from django.test import RequestFactory
from django.urls import resolve

from wizard.drafts import cookie
from wizard.drafts.models import ANSWER, Draft
from wizard.interview.question_forms import QUESTION_FORMS
from wizard.interview.views.questions import QuestionView, question_view
from wizard.interview.wizard import IsShown
from wizard.rulebook.questions import QUESTIONS

ROUNDS = 60
PAGE_TEMPLATE = "interview/page.html"
View = Callable[..., HttpResponseBase]
TYPED = {
    "profile": {"profile": ["employee"]},
    "place": {"residence": ["abroad"], "commune_text": [""]},
    "origin": {"nationality": ["MA"], "birth_country": ["MA"]},
    "number": {"number_status": ["no"]},
    "work": {"work_situation": ["general"]},
}
PAGES = ("profile", "origin", "number", "work")


def plain_django() -> View:
    """The same view with every widget rendered by Django's own templates."""
    source = (settings.BASE_DIR / "templates" / PAGE_TEMPLATE).read_text()
    page = source.replace("{% crispy form %}", "{% for field in form %}{{ field.label_tag }}{{ field }}{% endfor %}")
    conditions = {question.name: IsShown(question.name) for question in QUESTIONS}
    template = engines["django"].from_string(page)

    class PlainView(QuestionView):
        def get_template_names(self) -> Any:
            return template

    view: View = PlainView.as_view(
        form_list=list(QUESTION_FORMS.items()), condition_dict=conditions, url_name="interview:question"
    )
    return view


class Command(BaseCommand):
    help = "Measure a page's GET and POST beside the same page with Django's own templates."

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic():
            draft = begun()
            self.stdout.write("page            GET ms   plain Django   times faster   POST ms")
            for page in PAGES:
                self.stdout.write(self.line(draft, page))
            transaction.set_rollback(True)

    def line(self, draft: Draft, page: str) -> str:
        plain = plain_django()
        url = f"/file/{draft.pk}/question/{page}/"
        ours, theirs, posts = [], [], []
        for _round in range(ROUNDS):
            ours.append(timed(question_view, request_for(draft, url)))
            theirs.append(timed(plain, request_for(draft, url)))
            posts.append(timed(question_view, request_for(draft, url, TYPED[page])))
        get, django, post = (median(times) * 1000 for times in (ours, theirs, posts))
        return f"{page:<14}{get:8.2f}{django:15.2f}{django / get:15.1f}{post:10.2f}"


def begun() -> Draft:
    """A draft some pages into the interview."""
    draft = Draft.begin()
    for page, typed in TYPED.items():
        form = QUESTION_FORMS[page]({name: values[0] for name, values in typed.items()})
        draft.save_page(ANSWER, page, typed, form.answers() if form.is_valid() else None)
    return draft


def request_for(draft: Draft, url: str, typed: dict[str, list[str]] | None = None) -> HttpRequest:
    """A request of the browser the draft belongs to."""
    factory = RequestFactory()
    request = factory.post(url, typed) if typed else factory.get(url)
    response = _Jar()
    cookie.bind(request, response, draft)  # type: ignore[arg-type]
    request.COOKIES[cookie.COOKIE] = response.value
    request.resolver_match = resolve(url)
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]  # noqa: SLF001 - as Django's test client
    return request


class _Jar:
    """Catches the signed cookie."""

    value = ""

    def set_signed_cookie(self, name: str, value: str, salt: str = "", **kwargs: Any) -> None:
        from django.core.signing import get_cookie_signer

        self.value = get_cookie_signer(salt=name + salt).sign(value)


def timed(view: View, request: HttpRequest) -> float:
    """Seconds of processor time from request to rendered response: other programs do not count."""
    match = request.resolver_match
    started = process_time()
    response = view(request, **(match.kwargs if match else {}))
    if hasattr(response, "render"):
        response.render()
    return process_time() - started
