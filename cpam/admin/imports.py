"""Imports: a file in, the differences on a page, one button to write them."""

from itertools import islice
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpam.imports.importing import plan_from
from cpam.imports.plan import ADDED, CHANGED, CONFIRMED, DOUBTFUL, GONE, WRITTEN, RefusedError, apply_plan, undo_plan
from cpam.models import ImportPlan
from cpam.signals import directory_act

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
    day = forms.DateField(
        label=gettext_lazy("Date of the export"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("DILA only. Each address keeps the date of its own record."),
    )
    areas = forms.FileField(
        label=gettext_lazy("Areas"),
        required=False,
        help_text=gettext_lazy("DILA only: the export of the communes each counter serves (JSON)."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == "dila" and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", _("Give the date of the export."))
        return cleaned


@admin.register(ImportPlan)
class ImportPlanAdmin(admin.ModelAdmin):
    list_display = ["file_name", "source", "in_short", "made_at", "made_by", "applied_at", "applied_by", "undone_at"]
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
                plan = plan_from(
                    given["kind"], given["file"], given["file"].name, given["areas"], request.user, given["day"]
                )
            except RefusedError as error:
                first, *more = str(error).splitlines()
                form.add_error("file", _("Refused, nothing changed. %(why)s") % {"why": first})
                for line in more:
                    form.add_error("file", line)
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
        plan = self.get_object(request, unquote(object_id))
        if plan is None:
            raise Http404
        if request.method == "POST":
            return self._apply(request, plan)
        groups = []
        for kind, heading in HEADINGS.items():
            rows = ((number, row) for number, row in enumerate(plan.changes) if row["kind"] == kind)
            groups.append((heading, plan.counts.get(kind, 0), list(islice(rows, SHOWN)), kind in WRITTEN))
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

    def _undo(self, request: HttpRequest, plan: ImportPlan) -> None:
        try:
            count = undo_plan(plan, request.user)
        except RefusedError as error:
            messages.error(request, _("Refused, nothing changed. %(why)s") % {"why": error})
        else:
            directory_act.send(self.__class__, user=request.user, action="undone", subject=str(plan))
            messages.success(request, _("Undone: %(count)d rows are as before.") % {"count": count})

    def _apply(self, request: HttpRequest, plan: ImportPlan) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        if "undo" in request.POST:
            self._undo(request, plan)
            return redirect("admin:cpam_importplan_change", plan.pk)
        leave = {int(number) for number in request.POST.getlist("leave") if number.isdecimal() and len(number) < 9}
        try:
            count = apply_plan(plan, request.user, request.POST.get("why", "")[:300], leave)
        except RefusedError as error:
            messages.error(request, _("Refused, nothing changed. %(why)s") % {"why": error})
        else:
            directory_act.send(self.__class__, user=request.user, action="imported", subject=str(plan))
            messages.success(request, _("Written: %(count)d rows.") % {"count": count})
        return redirect("admin:cpam_importplan_change", plan.pk)
