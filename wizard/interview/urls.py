"""The interview's addresses. Everything under `file/` belongs to one draft and opens in its own browser only."""

from django.urls import path, re_path

from wizard.drafts.decorators import personal
from wizard.interview.views import answer, calendar, dossier, questions, resume, start

app_name = "interview"

urlpatterns = [
    path("", personal(start.start), name="start"),
    path("about/", start.about, name="about"),
    path("privacy/", start.privacy, name="privacy"),
    path("accessibility/", start.accessibility, name="accessibility"),
    path("deleted/", start.deleted, name="deleted"),
    path("begin/", personal(questions.question_view), name="begin"),
    path("continue/", personal(resume.resume), name="resume"),
    path("file/<str:draft_id>/", personal(start.continue_draft), name="continue"),
    path("file/<str:draft_id>/question/<slug:step>/", personal(questions.question_view), name="question"),
    path("file/<str:draft_id>/answer/", personal(answer.answer_page), name="answer"),
    path("file/<str:draft_id>/letter/", personal(dossier.begin_dossier), name="dossier"),
    path("file/<str:draft_id>/letter/<slug:step>/", personal(dossier.dossier_view), name="detail"),
    path("file/<str:draft_id>/check/", personal(dossier.review), name="review"),
    path("file/<str:draft_id>/ready/", personal(dossier.done), name="done"),
    path("file/<str:draft_id>/pdf/", personal(dossier.download), name="download"),
    path("file/<str:draft_id>/calendar/", personal(calendar.calendar_file), name="calendar"),
    path("file/<str:draft_id>/keep/", personal(resume.keep), name="keep"),
    re_path(
        "^file/(?P<draft_id>[^/]+)/keep/(?P<how>sealed|readable)/$", personal(resume.carry_file), name="carry_file"
    ),
    path("file/<str:draft_id>/delete/", personal(start.delete), name="delete"),
]
