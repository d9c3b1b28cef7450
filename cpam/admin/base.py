"""What every page of the directory's admin shares: the reason of a change, one-click revert, a guard on deletion."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from import_export.admin import ExportMixin
from import_export.formats.base_formats import CSV, XLSX
from simple_history.admin import SimpleHistoryAdmin

from cpam.imports.plan import Reach, reaches
from cpam.upkeep.history import revert, sign


class WhyForm(forms.ModelForm):
    """A form that also asks why, for the history."""

    why = forms.CharField(
        label=gettext_lazy("Why this change"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("Kept in the history. Where did you read it?"),
    )


class DirectoryAdmin(ExportMixin, SimpleHistoryAdmin):
    """History with reasons and revert, export, a link to imports and worklist."""

    form = WhyForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    formats = [CSV, XLSX]
    import_export_change_list_template = "admin/cpam/change_list.html"
    object_history_list_template = "admin/cpam/history_list.html"
    save_on_top = True

    def get_urls(self) -> list[URLPattern]:
        name = f"cpam_{self.opts.model_name}_revert"
        view = self.admin_site.admin_view(self.revert_view)
        return [path("<path:object_id>/revert/<int:version>/", view, name=name), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        self.before_change(obj, change)
        sign(obj, request.user, form.cleaned_data.get("why", ""))
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for inline in formset.forms:
            sign(inline.instance, request.user, form.cleaned_data.get("why", ""))
        super().save_formset(request, form, formset, change)

    def before_change(self, obj: models.Model, change: bool) -> None:
        """Hook: what has to be kept before the new state is written."""

    def revert_view(self, request: HttpRequest, object_id: str, version: int) -> HttpResponse:
        """Make an earlier state the present one. POST only: it changes data."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        record = get_object_or_404(self.model.history, history_id=version, **{self.opts.pk.attname: object_id})
        if not self.has_change_permission(request, record.instance):
            raise PermissionDenied
        when = date_format(localtime(record.history_date), "DATETIME_FORMAT")
        try:
            revert(record, request.user, _("Back to the state of %(when)s") % {"when": when})
        except ValidationError as error:
            messages.error(request, "; ".join(error.messages))
        else:
            messages.success(request, _("Reverted to the state of %(when)s.") % {"when": when})
        return redirect(reverse(f"admin:cpam_{self.opts.model_name}_history", args=[object_id]))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, Any, list[str]]:
        """Deleting what communes depend on is stopped, with the count of them."""
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        reach = reaches()
        sentences = [sentence for item in objs if (sentence := self.would_leave(item, reach))]
        return (deleted, counts, set(), sentences) if sentences else (deleted, counts, missing, protected)

    def would_leave(self, item: Any, reach: dict[str, Reach]) -> str:
        """A sentence about the communes that need this row; empty when none does."""
        return ""


def needed_by(name: str, reach: Reach | None) -> str:
    """The sentence that stops a deletion."""
    if not reach:
        return ""
    counts = {"name": name, "communes": reach.communes, "people": reach.inhabitants}
    return _("%(name)s: this would leave %(communes)d communes with %(people)d inhabitants without one.") % counts
