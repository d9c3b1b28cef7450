"""Reports from visitors, and the worklist."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cpam.models import Address, Report
from cpam.upkeep.worklist import still_right, worklist

LONGEST_AGE = 600


class SourceForm(forms.Form):
    """The source that was looked at."""

    source = forms.CharField(max_length=300)


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    list_display = ["office", "message", "reported_at", "state"]
    list_filter = ["state", "office__kind"]
    list_editable = ["state"]
    list_select_related = ["office"]
    search_fields = ["message", "office__name"]
    readonly_fields = ["office", "message", "reported_at"]
    fields = ["office", "message", "reported_at", "state", "answer"]

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("worklist/", wrap(self.worklist_view), name="cpam_worklist"),
            path("still-right/<int:pk>/", wrap(require_POST(self.still_right_view)), name="cpam_still_right"),
            *super().get_urls(),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Reports are made on the public pages."""
        return False

    def worklist_view(self, request: HttpRequest) -> HttpResponse:
        """All that needs a look; `?months=` is the age from which an address counts as old."""
        if not request.user.has_perm("cpam.view_address"):
            raise PermissionDenied
        months = request.GET.get("months", "")
        age = min(int(months), LONGEST_AGE) if months.isdecimal() else None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Worklist"),
            "opts": self.opts,
            "list": worklist(age),
            "months": age or 24,
            "may_change": request.user.has_perm("cpam.change_address"),
        }
        return render(request, "admin/cpam/worklist.html", context)

    def still_right_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """ "Checked today, still right"."""
        if not request.user.has_perm("cpam.change_address"):
            raise PermissionDenied
        address: Any = get_object_or_404(Address, pk=pk)
        form = SourceForm(request.POST)
        if form.is_valid():
            still_right(address, form.cleaned_data["source"], request.user)
            messages.success(request, _("%(office)s: checked today.") % {"office": address.office})
        else:
            messages.error(request, _("Say which source you compared the address with."))
        return redirect("admin:cpam_worklist")


admin.site.site_header = gettext_lazy("Quinze")
admin.site.site_title = gettext_lazy("Quinze")
