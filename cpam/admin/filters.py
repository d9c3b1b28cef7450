"""Filters and search of the lists of offices, addresses and communes."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpam.find import search_communes
from cpam.models import Address, Commune, Office, Report, stale_before
from cpam.upkeep.home import age_bands, becomes_old_soon

COMMUNES_LOOKED_AT = 8


def old_addresses(months: int | None = None) -> QuerySet[Address]:
    """Addresses that nothing newer than the chosen age confirms; visits apart, nobody posts there."""
    day = stale_before(months)
    return Address.objects.exclude(use=Address.Use.VISIT).filter(
        Q(source_date=None) | Q(source_date__lt=day), Q(verified_on=None) | Q(verified_on__lt=day)
    )


class ChoiceFilter(admin.SimpleListFilter):
    """A filter that leaves the list as it is when somebody writes another value into the address."""

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        value = self.value()
        return self.choose(value, queryset) if value in dict(self.lookup_choices) else queryset

    def choose(self, value: str, queryset: QuerySet) -> QuerySet:
        """The rows of one choice."""
        raise NotImplementedError


class NeedFilter(ChoiceFilter):
    """What an office or an address needs from an admin."""

    title = _("to look at")
    parameter_name = "needs"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        choices = [("old", _("old")), ("disagreeing", _("sources disagree")), ("reported", _("reported"))]
        return choices + ([("missing", _("no postal address"))] if model_admin.model is Office else [])

    def choose(self, value: str, queryset: QuerySet) -> QuerySet:
        address, office = ("addresses__in", "pk__in") if queryset.model is Office else ("pk__in", "office__in")
        if value == "old":
            found = queryset.filter(**{address: old_addresses()})
        elif value == "disagreeing":
            found = queryset.filter(**{address: Address.objects.exclude(disagreement="")})
        elif value == "reported":
            waiting = Report.objects.filter(state=Report.State.OPEN).values("office")
            found = queryset.filter(**{office: waiting})
        else:
            found = queryset.exclude(pk__in=Address.objects.filter(use=Address.Use.POST).values("office"))
        return found.distinct()


class AgeFilter(ChoiceFilter):
    """How old the newest proof of an address is."""

    title = _("age")
    parameter_name = "age"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("24", _("older than 2 years")), ("60", _("older than 5 years")), ("fresh", _("confirmed lately"))]

    def choose(self, value: str, queryset: QuerySet) -> QuerySet:
        day = stale_before(None if value == "fresh" else int(value))
        fresh = Q(source_date__gte=day) | Q(verified_on__gte=day)
        return queryset.filter(fresh) if value == "fresh" else queryset.exclude(fresh)


class CommuneSearchMixin:
    """A search that also reads its words as a commune, as forgiving as the public one."""

    communes_path = ""  # how the rows of this list hang on the communes found; empty: they are the communes

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        found, several = super().get_search_results(request, queryset, search_term)  # type: ignore[misc]
        codes = [match.insee for match in search_communes(search_term, COMMUNES_LOOKED_AT)] if search_term else []
        if not codes:
            return found, several
        return found | queryset.filter(self.serving(codes)), True

    def serving(self, codes: list[str]) -> Q:
        """The rows that serve these communes."""
        if not self.communes_path:
            return Q(pk__in=codes)
        names = ("office_id", "agricultural_office_id")
        served = Commune.objects.filter(pk__in=codes).values_list(*names)
        possible = Commune.alternatives.through.objects.filter(commune_id__in=codes).values_list(
            "office_id", flat=True
        )
        offices = {code for pair in served for code in pair if code} | set(possible)
        return Q(**{f"{self.communes_path}__in": offices})


class BandFilter(ChoiceFilter):
    """The bands of the picture on the home page: by the newest proof."""

    title = _("age of the newest proof")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        bands = [(key, label) for key, (label, _band) in age_bands().items()]
        return [*bands, ("soon", _("becomes old within three months"))]

    def choose(self, value: str, queryset: QuerySet) -> QuerySet:
        return queryset.filter(becomes_old_soon() if value == "soon" else age_bands()[value][1])
