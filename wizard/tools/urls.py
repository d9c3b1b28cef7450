"""The addresses of the small tools."""

from django.urls import path

from wizard.tools import views

app_name = "tools"

urlpatterns = [
    path("", views.index, name="index"),
    path("number/", views.number, name="number"),
    path("certificate/", views.certificate, name="certificate"),
    path("three-months/", views.three_months, name="three_months"),
    path("office/", views.office, name="office"),
]
