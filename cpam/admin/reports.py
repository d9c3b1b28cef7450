"""Reports from visitors, and the worklist."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cpam.models import Address, Report
from cpam.upkeep.worklist import still_right, worklist

LONGEST_AGE = 600


class SeenForm(forms.Form):
    """The source that was looked at, and what it says. Nothing is filled in for the admin."""

    source = forms.CharField(
        max_length=300, error_messages={"required": gettext_lazy("Say which source you looked at.")}
    )
    seen = forms.CharField(
        max_length=300,
        min_length=3,
        error_messages={"required": gettext_lazy("Say in a few words what you saw there.")},
    )
    settled = forms.BooleanField(required=False)
    months = forms.IntegerField(required=False, min_value=1, max_value=LONGEST_AGE)
    place = forms.RegexField(r"^(old|disagreeing)-[0-9]{1,4}$", required=False)


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
        return self.worklist_page(request, min(int(months), LONGEST_AGE) if months.isdecimal() else None)

    def worklist_page(
        self, request: HttpRequest, age: int | None, failed: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page; `failed` is the one row whose form came back with an error."""
        context = {
            **self.admin_site.each_context(request),
            "title": _("Worklist"),
            "opts": self.opts,
            "list": worklist(age),
            "months": age or 24,
            "may_change": request.user.has_perm("cpam.change_address"),
            "failed": failed,
        }
        return render(request, "admin/cpam/worklist.html", context, status=422 if failed else 200)

    def still_right_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """ "Checked today, still right". It leads back to the same place of the same list."""
        if not request.user.has_perm("cpam.change_address"):
            raise PermissionDenied
        address: Any = get_object_or_404(Address, pk=pk)
        form = SeenForm(request.POST)
        valid = form.is_valid()
        given = form.cleaned_data
        if not valid:
            place = given.get("place") or ""
            failed = {"place": place, "office": address.office, "form": form}
            return self.worklist_page(request, given.get("months"), failed)
        still_right(address, given["source"], given["seen"], request.user, settled=given["settled"])
        messages.success(request, _("%(office)s: checked today.") % {"office": address.office})
        months = f"?months={given['months']}" if given["months"] else ""
        return redirect(reverse("admin:cpam_worklist") + months + f"#{given['place']}")


admin.site.site_header = gettext_lazy("Quinze")
admin.site.site_title = gettext_lazy("Quinze")
