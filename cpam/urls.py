"""The directory's public pages."""

from django.urls import path, re_path

from cpam import views

app_name = "cpam"

urlpatterns = [
    path("", views.find_page, name="find"),
    path("communes.json", views.communes_json, name="communes_json"),
    path("all.json", views.all_json, name="all_json"),
    path("all.csv", views.all_csv, name="all_csv"),
    re_path(r"^(?P<insee>[0-9][0-9AB][0-9]{3})\.json$", views.offices_json, name="offices_json"),
    re_path(r"^(?P<name>[^/]*)\.json$", views.unknown_json),
    path("<slug:code>/", views.office_page, name="office"),
    path("<slug:code>/report/", views.report, name="report"),
]
