"""Small files for machines: `robots.txt` and `security.txt`."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /file/
Disallow: /continue/
Disallow: /begin/
"""


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """What search engines may read: everything but drafts and the admin."""
    return HttpResponse(ROBOTS, content_type="text/plain")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weakness (RFC 9116); 404 where the operator gives no contact."""
    if not settings.SECURITY_CONTACT:
        return HttpResponse("No contact is set.\n", status=404, content_type="text/plain")
    expires = (timezone.now() + timedelta(days=180)).strftime("%Y-%m-%dT00:00:00Z")
    lines = (f"Contact: {settings.SECURITY_CONTACT}", f"Expires: {expires}", "Preferred-Languages: en, fr")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
