"""The addresses of the rulebook to read."""

from django.urls import path

from wizard.rules import views

app_name = "rules"

urlpatterns = [
    path("", views.rulebook, name="index"),
    path("<slug:kind>/<slug:name>/", views.row, name="row"),
]
