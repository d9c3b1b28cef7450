"""Imports: a file in, the differences on a page, one button to write them."""

from itertools import islice
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpam.imports.importing import plan_from
from cpam.imports.plan import ADDED, CHANGED, CONFIRMED, DOUBTFUL, GONE, RefusedError, apply_plan
from cpam.models import ImportPlan

SHOWN = 200
HEADINGS = {
    ADDED: gettext_lazy("Added"),
    CHANGED: gettext_lazy("Changed"),
    CONFIRMED: gettext_lazy("Confirmed: the same address, a newer date"),
    DOUBTFUL: gettext_lazy("For you to look at: nothing is written"),
    GONE: gettext_lazy("Not in the file: they stay as they are"),
}


class ImportForm(forms.Form):
    """Which table, and the file."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What the file holds"),
        choices=[
            ("dila", gettext_lazy("DILA's export of the directory (JSON)")),
            ("offices", gettext_lazy("Offices (CSV or XLSX)")),
            ("addresses", gettext_lazy("Addresses (CSV or XLSX)")),
            ("communes", gettext_lazy("Communes and their offices (CSV or XLSX)")),
        ],
    )
    file = forms.FileField(label=gettext_lazy("File"))
    areas = forms.FileField(
        label=gettext_lazy("Areas"),
        required=False,
        help_text=gettext_lazy("DILA only: the export of the communes each counter serves (JSON)."),
    )


@admin.register(ImportPlan)
class ImportPlanAdmin(admin.ModelAdmin):
    list_display = ["file_name", "source", "in_short", "made_at", "made_by", "applied_at", "applied_by"]
    list_filter = [("applied_at", admin.EmptyFieldListFilter), "source"]
    list_select_related = ["made_by", "applied_by"]

    @admin.display(description=gettext_lazy("in short"))
    def in_short(self, plan: ImportPlan) -> str:
        return ", ".join(f"{HEADINGS[kind]}: {count}" for kind, count in plan.counts.items())

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was imported, and by whom, stays on record."""
        return False

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """The file in, the plan made; nothing is written yet."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = ImportForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            try:
                plan = plan_from(given["kind"], given["file"], given["file"].name, given["areas"], request.user)
            except RefusedError as error:
                form.add_error("file", _("Refused, nothing changed. %(why)s") % {"why": error})
            else:
                return redirect("admin:cpam_importplan_change", plan.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import a file"),
            "opts": self.opts,
            "form": form,
        }
        return render(request, "admin/cpam/importplan/import.html", context, status=422 if form.errors else 200)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The preview; a POST applies it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        plan = get_object_or_404(ImportPlan, pk=object_id)
        if request.method == "POST":
            return self._apply(request, plan)
        groups = []
        for kind, heading in HEADINGS.items():
            rows = (change for change in plan.changes if change["kind"] == kind)
            groups.append((heading, plan.counts.get(kind, 0), list(islice(rows, SHOWN))))
        context = {
            **self.admin_site.each_context(request),
            "title": _("What this import would change"),
            "opts": self.opts,
            "plan": plan,
            "groups": [group for group in groups if group[1]],
            "shown": SHOWN,
            "writable": any(plan.counts.get(kind) for kind in (ADDED, CHANGED, CONFIRMED)),
            "may_apply": self.has_change_permission(request),
        }
        return render(request, "admin/cpam/importplan/preview.html", context)

    def _apply(self, request: HttpRequest, plan: ImportPlan) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        try:
            count = apply_plan(plan, request.user, request.POST.get("why", "")[:300])
        except RefusedError as error:
            messages.error(request, _("Refused, nothing changed. %(why)s") % {"why": error})
        else:
            messages.success(request, _("Written: %(count)d rows.") % {"count": count})
        return redirect("admin:cpam_importplan_change", plan.pk)
