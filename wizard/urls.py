"""The addresses of the site, room by room."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("wizard.interview.urls")),
    path("", include("wizard.operations.urls")),
    path("admin/", admin.site.urls),
    path("offices/", include("cpam.urls")),
    path("rules/", include("wizard.rules.urls")),
    path("tools/", include("wizard.tools.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
