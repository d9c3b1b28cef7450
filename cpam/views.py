"""Public pages and JSON of the directory."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render

from cpam.models import Office
from cpam.search import search_communes, search_hint


def communes_json(request: HttpRequest) -> JsonResponse:
    """`?q=`: the communes that match, for the combobox; `hint` is a word of help when nothing can be looked up."""
    query = request.GET.get("q", "")[:100]
    matches = [
        {"insee": match.insee, "label": match.label, "postcodes": match.postcodes} for match in search_communes(query)
    ]
    return JsonResponse({"results": matches, "hint": str(search_hint(query) or "")})


def offices_json(request: HttpRequest, insee: str) -> JsonResponse:
    raise Http404


def office_page(request: HttpRequest, code: str) -> HttpResponse:
    return render(request, "cpam/office.html", {"office": get_object_or_404(Office, pk=code)})
