"""Four answers for those who need one only. Nothing is stored: no draft, no session, no log.

Three tools read the address, so that an answer can be shared. The number tool is posted to: a social security number
must not stand in any address, and no page that holds one is kept by the browser.
"""

import re
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from cpam.find import commune
from wizard.forms.language_cookie import set_language_cookie
from wizard.rulebook.civil_status import ADVICE
from wizard.tools.certificates import ACT, NEVER_THE_CONSULATE, NO_PARENTS_NAMED, check_certificate
from wizard.tools.forms import CertificateForm, NumberForm, OfficeForm, ThreeMonthsForm, ToolForm
from wizard.tools.number import decode
from wizard.tools.offices import CASE, office_in_case
from wizard.tools.waiting import KEEP_PROOFS, OLD_BELIEFS, PROOF, SITUATION, SITUATIONS, Wait

INSEE = "[0-9][0-9AB][0-9]{3}"
ISO_DAY = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The tools."""
    return render(request, "tools/index.html")


@never_cache
@sensitive_post_parameters("number")
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables()
def number(request: HttpRequest) -> HttpResponseBase:
    """What is this number? Posted, so that it stands in no address; only the empty tool can be shared."""
    if request.GET:
        return redirect("tools:number")
    language = request.POST.get("language", "")
    spoken = language if language in dict(settings.LANGUAGES) else translation.get_language()
    with translation.override(spoken):
        return set_language_cookie(_number_page(request), language)


@sensitive_variables()
def _number_page(request: HttpRequest) -> HttpResponse:
    form = NumberForm(request.POST if request.method == "POST" else None)
    found = decode(form.cleaned_data["number"]) if form.is_valid() else None
    context = {
        "form": form,
        "problems": form.error_list(),
        "found": found,
        "share": request.build_absolute_uri(reverse("tools:number")),
    }
    response = render(request, "tools/number.html", context)
    response["Content-Language"] = translation.get_language() or ""
    return response


@require_safe
def certificate(request: HttpRequest) -> HttpResponse:
    """Does my birth certificate need a translation?"""
    form = _filled(CertificateForm, request)
    found = None
    if form.is_valid():
        told = form.cleaned_data
        found = check_certificate(
            told["country"], told.get("language") or None, told["kind"] or None, protected=bool(told["protected"])
        )
    rows = {"act": ACT, "never_the_consulate": NEVER_THE_CONSULATE, "no_parents_named": NO_PARENTS_NAMED}
    return _page(request, "tools/certificate.html", form, found, {**rows, "advice": ADVICE})


@require_safe
def three_months(request: HttpRequest) -> HttpResponse:
    """When do my three months end?"""
    form = _filled(ThreeMonthsForm, request)
    found = None
    if form.is_valid():
        told = form.cleaned_data
        found = Wait(SITUATION.get(told["situation"]), told["arrival"], timezone.localdate())
    rows = {"proof": PROOF, "keep_proofs": KEEP_PROOFS, "situations": SITUATIONS, "old_beliefs": OLD_BELIEFS}
    return _page(request, "tools/three_months.html", form, found, rows)


@require_safe
def office(request: HttpRequest) -> HttpResponse:
    """Which office is mine?"""
    form = _filled(OfficeForm, request)
    found = None
    if form.is_valid():
        told = form.cleaned_data
        found = office_in_case(CASE[told["case"] or "any"], told["commune"])
    return _page(request, "tools/office.html", form, found, {})


def _filled(form_class: type[ToolForm], request: HttpRequest) -> ToolForm:
    """The form with what the address says; empty when it says nothing."""
    if not form_class.told(request.GET):
        return form_class()
    asked = request.GET.copy()
    code = request.GET.get("commune", "")
    if re.fullmatch(INSEE, code) and not asked.get("commune_text"):
        # A shared address holds the code alone: the box shows the commune's name.
        asked["commune_text"] = str(commune(code) or "")
    if day := re.fullmatch(ISO_DAY, request.GET.get("arrival_day", "")):
        asked.update({f"arrival_{part}": day[part] for part in ("month", "year") if not asked.get(f"arrival_{part}")})
        asked["arrival_day"] = day["day"]
    return form_class(asked)


def _page(request: HttpRequest, template: str, form: ToolForm, found: Any, more: dict[str, Any]) -> HttpResponse:
    share = f"{request.path}?{urlencode(form.shared())}" if found else request.path
    context = {
        "form": form,
        "problems": form.error_list(),
        "found": found,
        "share": request.build_absolute_uri(share),
        **more,
    }
    return render(request, template, context)
