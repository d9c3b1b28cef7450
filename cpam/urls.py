"""The directory's public pages."""

from django.urls import path

from cpam import views

app_name = "cpam"

urlpatterns = [
    path("communes.json", views.communes_json, name="communes_json"),
    path("<str:insee>.json", views.offices_json, name="offices_json"),
    path("<slug:code>/", views.office_page, name="office"),
]
