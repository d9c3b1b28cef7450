"""Offices and their addresses."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpam.admin.base import DirectoryAdmin, WhyForm, needed_by
from cpam.imports.plan import Reach
from cpam.imports.resources import AddressResource, OfficeResource
from cpam.models import Address, Basis, Office, stale_before


class AddressForm(WhyForm):
    """An address; the lines it had are kept beside the new ones."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.instance.pk and "lines" in self.changed_data:
            self.instance.previous = self.initial["lines"]
        return cleaned


class AddressInline(admin.StackedInline):
    """The addresses of an office on its own page. They are deleted on theirs, where the guard is."""

    model = Address
    form = AddressForm
    extra = 0
    can_delete = False
    show_change_link = True
    readonly_fields = ["previous"]
    fields = [
        ("use", "desk"), "lines", ("source", "source_date"), ("verified_source", "verified_on"), "confidence",
        "disagreement", "notes", "previous",
    ]  # fmt: skip


@admin.register(Office)
class OfficeAdmin(DirectoryAdmin):
    resource_classes = [OfficeResource]
    list_display = ["name", "kind", "code", "departments", "phone", "serves"]
    list_filter = ["kind"]
    search_fields = ["name", "code", "fund_code", "departments", "phone", "addresses__lines"]
    inlines = [AddressInline]
    fields = [("code", "kind"), "name", ("fund_code", "departments"), ("phone", "url"), "notes", "why"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Office]:
        counted: QuerySet[Office] = super().get_queryset(request)
        return counted.annotate(
            general=Count("communes", distinct=True), farming=Count("agricultural_communes", distinct=True)
        )

    def get_readonly_fields(self, request: HttpRequest, obj: Office | None = None) -> list[str]:
        return ["code"] if obj else []

    @admin.display(description=_("communes"), ordering="general")
    def serves(self, office: Any) -> int:
        return int(max(office.general, office.farming))

    def would_leave(self, item: Office, reach: dict[str, Reach]) -> str:
        return needed_by(item.name, reach.get(item.pk))


class AgeFilter(admin.SimpleListFilter):
    title = _("age")
    parameter_name = "age"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("24", _("older than 2 years")), ("60", _("older than 5 years")), ("fresh", _("confirmed lately"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Address]) -> QuerySet[Address]:
        value = self.value()
        if not value:
            return queryset
        day = stale_before(None if value == "fresh" else int(value) if value.isdigit() else None)
        fresh = Q(source_date__gte=day) | Q(verified_on__gte=day)
        return queryset.filter(fresh) if value == "fresh" else queryset.exclude(fresh)


@admin.register(Address)
class AddressAdmin(DirectoryAdmin):
    form = AddressForm
    resource_classes = [AddressResource]
    list_display = ["office", "use", "in_one_line", "source_date", "verified_on", "confidence", "doubted"]
    list_filter = ["use", AgeFilter, "confidence", "office__kind"]
    search_fields = ["office__name", "office__code", "lines", "source", "disagreement"]
    autocomplete_fields = ["office"]
    list_select_related = ["office"]
    date_hierarchy = "verified_on"
    readonly_fields = ["previous"]
    fields = [
        "office", ("use", "desk"), "lines", ("source", "source_date"), ("verified_source", "verified_on"),
        "confidence", "disagreement", "notes", "previous", "why",
    ]  # fmt: skip

    @admin.display(description=_("address"), ordering="lines")
    def in_one_line(self, address: Address) -> str:
        return str(address)

    @admin.display(description=_("doubted"), boolean=True)
    def doubted(self, address: Address) -> bool:
        return bool(address.disagreement)

    def would_leave(self, item: Address, reach: dict[str, Reach]) -> str:
        return needed_by(str(item), reach.get(item.office_id)) if item.use == Address.Use.POST else ""


@admin.register(Basis)
class BasisAdmin(admin.ModelAdmin):
    list_display = ["code", "source", "source_date", "confidence"]
    search_fields = ["code", "source"]
