"""The directory as tables: the columns of an export are those of an import and of `cpam/data/*.csv`."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django.db import models
from import_export import fields, resources, widgets

from cpam.imports.writing import unguarded
from cpam.models import Address, Commune, Office
from cpam.postal_norm import plain_text


class LinesWidget(widgets.CharWidget):
    """The lines of an address in one cell, ` | ` between them."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return "\n".join(line.strip() for line in unguarded(str(value or "")).split("|") if line.strip())

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return " | ".join(str(value or "").splitlines())


class CodesWidget(widgets.CharWidget):
    """The codes of several offices in one cell, spaces between them."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[str]:
        return sorted(str(value or "").split())

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return " ".join(sorted(office.pk for office in value.all()))


class CodeWidget(widgets.CharWidget):
    """The code of one office, or nothing."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str | None:
        return str(value or "").strip() or None


class DayWidget(widgets.DateWidget):
    """A day as the export writes it, as people in France write it, or as a spreadsheet holds it."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date) or value in (None, ""):
            return value or None
        for form in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"):
            with suppress(ValueError):
                return datetime.strptime(str(value).strip(), form).date()
        raise ValueError(value)


class TextWidget(widgets.CharWidget):
    """Text; a cell of a spreadsheet may hold a number all the same."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return "" if value is None else unguarded(plain_text(str(value)))


def column(name: str, attribute: str = "", widget: type[widgets.Widget] = TextWidget) -> fields.Field:
    return fields.Field(attribute=attribute or name, column_name=name, widget=widget())


class OfficeResource(resources.ModelResource):
    code = column("code")
    kind = column("kind")
    name = column("name")
    fund_code = column("fund_code")
    departments = column("departments")
    phone = column("phone")
    url = column("url")
    notes = column("notes")

    class Meta:
        model = Office
        fields = ("code", "kind", "name", "fund_code", "departments", "phone", "url", "notes")

    def get_queryset(self) -> models.QuerySet[Office]:
        return Office.objects.order_by("code")


class AddressResource(resources.ModelResource):
    office = column("office", "office_id", CodeWidget)
    use = column("use")
    desk = column("desk")
    lines = column("lines", widget=LinesWidget)
    source = column("source")
    source_date = column("source_date", widget=DayWidget)
    verified_on = column("verified_on", widget=DayWidget)
    verified_source = column("verified_source")
    confidence = column("confidence")
    disagreement = column("disagreement")
    previous = column("previous", widget=LinesWidget)
    notes = column("notes")

    class Meta:
        model = Address
        fields = (
            "office", "use", "desk", "lines", "source", "source_date", "verified_on", "verified_source", "confidence",
            "disagreement", "previous", "notes",
        )  # fmt: skip

    def get_queryset(self) -> models.QuerySet[Address]:
        """An office has one postal address, a desk has one; of counters to visit there may be many, without a key."""
        return Address.objects.exclude(use=Address.Use.VISIT).order_by("office_id", "use", "desk")


class CommuneResource(resources.ModelResource):
    insee = column("insee")
    name = column("name")
    postcodes = column("postcodes")
    population = column("population", widget=widgets.IntegerWidget)
    office = column("office", "office_id", CodeWidget)
    alternatives = column("alternatives", widget=CodesWidget)
    agricultural = column("agricultural", "agricultural_office_id", CodeWidget)
    certainty = column("certainty")
    basis = column("basis", "basis_id", CodeWidget)

    class Meta:
        model = Commune
        fields = (
            "insee", "name", "postcodes", "population", "office", "alternatives", "agricultural", "certainty", "basis",
        )  # fmt: skip

    def get_queryset(self) -> models.QuerySet[Commune]:
        return Commune.objects.order_by("pk").prefetch_related("alternatives")


RESOURCES: dict[str, type[resources.ModelResource]] = {
    "office": OfficeResource,
    "address": AddressResource,
    "commune": CommuneResource,
}
