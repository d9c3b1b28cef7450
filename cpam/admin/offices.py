"""Offices and their addresses."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpam.admin.base import DirectoryAdmin, needed_by
from cpam.admin.filters import AgeFilter, BandFilter, CommuneSearchMixin, NeedFilter
from cpam.admin.forms import AddressForm, AddressFormSet, InlineAddressForm, PlainTextField
from cpam.imports.plan import Reach
from cpam.models import Address, Basis, Office

MOST_ADDRESSES = 40  # of one office


class AddressInline(admin.StackedInline):
    """The addresses of an office on its own page. They are deleted on theirs, where the guard is."""

    model = Address
    form = InlineAddressForm
    formset = AddressFormSet
    formfield_overrides = {models.TextField: {"form_class": PlainTextField}}
    extra = 0
    max_num = MOST_ADDRESSES
    can_delete = False
    show_change_link = True
    readonly_fields = ["previous"]
    fields = [
        ("use", "desk"), "lines", ("source", "source_date"), ("verified_source", "verified_on"), "confidence",
        "disagreement", "notes", "previous", "confirm",
    ]  # fmt: skip

    def get_formset(self, request: HttpRequest, obj: Office | None = None, **kwargs: Any) -> Any:
        """A page that claims to hold thousands of addresses is not built."""
        return super().get_formset(request, obj, absolute_max=MOST_ADDRESSES, **kwargs)


@admin.register(Office)
class OfficeAdmin(CommuneSearchMixin, DirectoryAdmin):
    communes_path = "pk"
    list_display = ["name", "kind", "code", "departments", "phone", "serves"]
    list_filter = ["kind", NeedFilter]
    search_fields = ["name", "code", "fund_code", "departments", "phone", "addresses__lines"]
    search_help_text = _("A name, a code, a line of its address, or any commune it serves.")
    inlines = [AddressInline]
    fields = [("code", "kind"), "name", ("fund_code", "departments"), ("phone", "url"), "notes", "why", "confirm"]

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


@admin.register(Address)
class AddressAdmin(CommuneSearchMixin, DirectoryAdmin):
    communes_path = "office"
    form = AddressForm
    list_display = ["office", "use", "in_one_line", "source_date", "verified_on", "confidence", "doubted"]
    list_filter = ["use", NeedFilter, AgeFilter, BandFilter, "confidence", "office__kind"]
    search_fields = ["office__name", "office__code", "lines", "source", "disagreement"]
    search_help_text = _("An office, a line, a source, or any commune the office serves.")
    autocomplete_fields = ["office"]
    list_select_related = ["office"]
    date_hierarchy = "verified_on"
    readonly_fields = ["previous"]
    fields = [
        "office", ("use", "desk"), "lines", ("source", "source_date"), ("verified_source", "verified_on"),
        "confidence", "disagreement", "notes", "previous", "why", "confirm",
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
