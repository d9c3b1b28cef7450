"""The rows of a list as a file: those the search and the filters leave, ordered by their key."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import SEARCH_VAR
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from cpam.imports.resources import RESOURCES
from cpam.imports.writing import WRITERS
from cpam.signals import directory_act


class ExportMixin:
    """Adds `export/` to the admin of a model that has a resource."""

    opts: Any
    admin_site: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.export_view)
        urls: list[URLPattern] = super().get_urls()  # type: ignore[misc]
        return [path("export/", view, name=f"cpam_{self.opts.model_name}_export"), *urls]

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """Which format, then the file. A filter that does not exist leads back to the list."""
        if not self.has_view_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        try:
            rows: QuerySet = self.get_changelist_instance(request).queryset  # type: ignore[attr-defined]
        except IncorrectLookupParameters:
            messages.error(request, _("There is no such filter: the whole list is shown."))
            return redirect(f"admin:cpam_{self.opts.model_name}_changelist")
        resource = RESOURCES[self.opts.model_name]()
        if request.POST.get("format") in WRITERS:
            return self.file_of(request, resource, rows)
        shown = resource.get_queryset().filter(pk__in=rows.order_by().values("pk"))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Export"),
            "opts": self.opts,
            "count": shown.count(),
            "query": request.GET.get(SEARCH_VAR, ""),
            "columns": [field.column_name for field in resource.get_export_fields()],
        }
        return render(request, "admin/cpam/export.html", context)

    def file_of(self, request: HttpRequest, resource: Any, rows: QuerySet) -> HttpResponse:
        """The file, and a line in the record of who exported what."""
        chosen = resource.get_queryset().filter(pk__in=rows.order_by().values("pk"))
        kind = request.POST["format"]
        write, content_type = WRITERS[kind]
        table = resource.export(chosen)
        name = f"{self.opts.model_name}-{timezone.localdate().isoformat()}.{kind}"
        directory_act.send(self.__class__, user=request.user, action="exported", subject=f"{name}: {len(table)}")
        response = HttpResponse(write([table.headers, *table]), content_type=content_type)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
