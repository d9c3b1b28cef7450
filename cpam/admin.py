"""The directory in the Django admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from cpam.models import Address, Commune, Office, Report


class AddressInline(admin.StackedInline):
    model = Address
    extra = 0


@admin.register(Office)
class OfficeAdmin(SimpleHistoryAdmin):
    list_display = ["name", "kind", "code", "departments", "phone"]
    list_filter = ["kind"]
    search_fields = ["name", "code", "fund_code", "departments", "addresses__lines"]
    inlines = [AddressInline]


@admin.register(Address)
class AddressAdmin(SimpleHistoryAdmin):
    list_display = ["office", "use", "__str__", "source_date", "verified_on", "confidence"]
    list_filter = ["use", "confidence", "office__kind"]
    search_fields = ["office__name", "office__code", "lines", "source"]
    autocomplete_fields = ["office"]
    list_select_related = ["office"]


@admin.register(Commune)
class CommuneAdmin(SimpleHistoryAdmin):
    list_display = ["name", "insee", "postcodes", "office", "agricultural_office", "certainty"]
    list_filter = ["certainty", "territory", "basis"]
    search_fields = ["name", "insee", "postcodes"]
    autocomplete_fields = ["office", "agricultural_office", "alternatives"]
    list_select_related = ["office", "agricultural_office"]
    show_full_result_count = False


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    list_display = ["office", "message", "reported_at", "state"]
    list_filter = ["state"]


admin.site.site_header = _("Quinze: the directory")
