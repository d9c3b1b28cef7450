"""Communes: which office serves which, one by one or many at once."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from cpam.admin.base import DirectoryAdmin
from cpam.admin.filters import CommuneSearchMixin
from cpam.imports.plan import CHANGED, Change, Value, save_plan, value_of
from cpam.models import Basis, Commune, Locality, Office
from cpam.upkeep.history import remember

AREAS = {"office_id": _("the general scheme"), "agricultural_office_id": _("agriculture")}


class MoveForm(forms.Form):
    """Another office for the communes ticked in the list."""

    office = forms.ModelChoiceField(Office.objects.all(), label=_("New office"))
    area = forms.ChoiceField(choices=list(AREAS.items()), label=_("For"))
    basis = forms.ModelChoiceField(
        Basis.objects.all(),
        required=False,
        label=_("Where this is written"),
        help_text=_("Empty: the basis of each commune stays."),
    )


@admin.register(Commune)
class CommuneAdmin(CommuneSearchMixin, DirectoryAdmin):
    list_display = ["name", "insee", "postcodes", "population", "office", "agricultural_office", "certainty"]
    list_filter = ["certainty", "territory", "basis", "department"]
    search_fields = ["=insee", "name", "search_name", "postcodes", "office__name"]
    search_help_text = _("A name, a postcode, an INSEE code, or the name of an office.")
    autocomplete_fields = ["office", "agricultural_office", "alternatives"]
    list_select_related = ["office", "agricultural_office"]
    show_full_result_count = False
    actions = ["move"]
    fields = [
        ("insee", "name"), ("postcodes", "population"), ("office", "agricultural_office"), "alternatives",
        ("certainty", "basis"), "why", "confirm",
    ]  # fmt: skip

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Communes come from the COG, through an import."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Commune | None = None) -> list[str]:
        return ["insee"]

    def before_change(self, obj: Any, change: bool) -> None:
        remember(obj)

    @admin.action(description=_("Give the selected communes another office"), permissions=["change"])
    def move(self, request: HttpRequest, queryset: QuerySet[Commune]) -> HttpResponse:
        """Asks for the office, then shows what would change like any import."""
        form = MoveForm(request.POST if "move" in request.POST else None)
        if not form.is_valid():
            context = {
                **self.admin_site.each_context(request),
                "title": _("Give the selected communes another office"),
                "opts": self.opts,
                "form": form,
                "communes": queryset,
                "checkbox": ACTION_CHECKBOX_NAME,
            }
            return render(request, "admin/cpam/move.html", context)
        code = form.cleaned_data["office"].pk
        changes = list(_moves(queryset.prefetch_related("alternatives"), form.cleaned_data))
        if not changes:
            messages.info(request, _("They have this office already."))
            return redirect("admin:cpam_commune_changelist")
        plan = save_plan(changes, "moved by hand", f"{len(changes)} communes → {code}", request.user)
        return redirect("admin:cpam_importplan_change", plan.pk)


def _moves(communes: QuerySet[Commune], chosen: dict[str, Any]) -> Iterator[Change]:
    """The chosen office for each; an admin who names the office of residence has settled which one it is."""
    wanted: dict[str, Value] = {chosen["area"]: chosen["office"].pk}
    if chosen["area"] == "office_id":
        wanted |= {"certainty": Commune.Certainty.HIGH.value, "alternatives": []}
    if chosen["basis"]:
        wanted["basis_id"] = chosen["basis"].pk
    for one in communes:
        fields = {name: (now, value) for name, value in wanted.items() if (now := value_of(one, name)) != value}
        if fields:
            yield Change(CHANGED, "commune", one.insee, str(one), fields, 1, one.population)


@admin.register(Locality)
class LocalityAdmin(admin.ModelAdmin):
    """Other names people search by; read-only, they come with the data."""

    list_display = ["name", "kind", "commune", "postcodes"]
    list_filter = ["kind"]
    search_fields = ["name", "code", "commune__name"]
    list_select_related = ["commune"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False
