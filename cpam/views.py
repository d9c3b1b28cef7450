"""Public pages and JSON of the directory. No page asks who is there."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from cpam import open_data
from cpam.find import Resolution, card_of, commune_of_code, offices_for, search_communes, search_hint
from cpam.forms import ReportForm
from cpam.models import Office
from cpam.upkeep.public_history import public_changes

FOUND_BY_NAME = 8
FOUND_BY_POSTCODE = 60  # the largest postcode of France has 46 communes
TOWNS_SHOWN = 12


@require_safe
def find_page(request: HttpRequest) -> HttpResponse:
    """`?q=` lists communes to choose from, `?commune=` (an INSEE code) shows its offices."""
    query = request.GET.get("q", "").strip()
    insee = request.GET.get("commune", "")
    chosen = _resolutions(insee) if insee else None
    matches = search_communes(query, limit_of(query)) if query and not chosen else []
    if insee and chosen is None:
        messages.error(request, _("This commune is not in the list. Search for it by name or postcode."))
    context = {"query": query, "matches": matches, "hint": search_hint(query), "chosen": chosen, "insee": insee}
    return render(request, "cpam/find.html", context)


@require_safe
@cache_control(private=True, max_age=600)  # the hint follows the reader's language
def communes_json(request: HttpRequest) -> JsonResponse:
    """`?q=`: the communes that match, for the combobox; `hint` helps where nothing can be looked up."""
    query = request.GET.get("q", "")
    results = [
        {"insee": match.insee, "label": match.label, "postcodes": codes_shown(match.postcodes)}
        for match in search_communes(query, limit_of(query))
    ]
    return JsonResponse({"results": results, "hint": str(search_hint(query) or "")})


def codes_shown(postcodes: tuple[str, ...]) -> str:
    """One postcode, and a sign that there are more."""
    return f"{postcodes[0]}…" if len(postcodes) > 1 else "".join(postcodes)


def limit_of(query: str) -> int:
    """All communes of a postcode are worth showing; of a name, the best."""
    return FOUND_BY_POSTCODE if query.strip().isdigit() and len(query.strip()) == 5 else FOUND_BY_NAME


@require_safe
@cache_control(private=True, max_age=600)  # sentences follow the reader's language
def offices_json(request: HttpRequest, insee: str) -> JsonResponse:
    """The offices of a commune: of residence, and for agricultural work."""
    chosen = _resolutions(insee)
    if chosen is None:
        return JsonResponse({"error": "unknown commune", "code": insee}, status=404)
    body = {key: {**asdict(value), "because": str(value.because)} for key, value in chosen.items()}
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})


def _resolutions(code: str) -> dict[str, Resolution] | None:
    """By the INSEE code of a commune, of an arrondissement or of a former commune."""
    place = commune_of_code(code)
    if place is None:
        return None
    return {"residence": offices_for(place.insee), "agriculture": offices_for(place.insee, agricultural=True)}


@require_safe
@cache_control(public=True, max_age=3600)
def all_json(request: HttpRequest) -> JsonResponse:
    """Every office and commune, with licence, source and date."""
    body = {**open_data.header(), "offices": list(open_data.offices()), "communes": list(open_data.communes())}
    return JsonResponse(body, json_dumps_params={"ensure_ascii": False})


@require_safe
@cache_control(public=True, max_age=3600)
def all_csv(request: HttpRequest) -> HttpResponse:
    """Every commune and its offices as one table."""
    answer = HttpResponse(open_data.as_csv(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="communes-offices.csv"'
    return answer


@require_safe
def unknown_json(request: HttpRequest, name: str) -> JsonResponse:
    """What asks for JSON is refused in JSON."""
    return JsonResponse({"error": "not found", "code": name}, status=404)


@require_safe
def office_page(request: HttpRequest, code: str) -> HttpResponse:
    """One office: where to write, whom it serves, what has changed, and how to say that something is wrong."""
    return _office(request, code, ReportForm())


@require_http_methods(["POST"])
def report(request: HttpRequest, code: str) -> HttpResponse:
    """ "This address is wrong" goes to the admins' worklist."""
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _office(request, code, form, status=422)
    form.pass_on(get_object_or_404(Office, pk=code))
    messages.success(request, _("Thank you. Somebody will compare this address with its sources."))
    return redirect("cpam:office", code)


def _office(request: HttpRequest, code: str, form: ReportForm, status: int = 200) -> HttpResponse:
    office = get_object_or_404(Office.objects.prefetch_related("addresses"), pk=code)
    served = office.agricultural_communes if office.kind == Office.Kind.MSA else office.communes
    context: dict[str, Any] = {
        "office": office,
        "card": card_of(office),
        "addresses": office.addresses.all(),
        "area": served.aggregate(communes=Count("pk"), inhabitants=Sum("population")),
        "towns": served.order_by("-population")[:TOWNS_SHOWN],
        "doubtful": office.possible_communes.count(),
        "changes": public_changes(office),
        "form": form,
    }
    return render(request, "cpam/office.html", context, status=status)
