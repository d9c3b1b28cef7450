"""The address a request comes from, behind a known number of proxies."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the client's address.

    Each proxy of ours appends the address it saw to `X-Forwarded-For`. With `settings.PROXIES` proxies, the client is
    the entry that many places from the right. What stands further left is the client's own claim and is ignored.
    """
    seen: str = request.META.get("REMOTE_ADDR", "")
    if not settings.PROXIES:
        return seen
    forwarded: list[str] = [
        part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()
    ]
    return forwarded[-settings.PROXIES] if len(forwarded) >= settings.PROXIES else seen
