"""Rate limits: how often one client may ask for what costs much. One row a kind of request.

Counters live in the cache named "limits": the database by default, Redis by one setting, so that all processes and
machines share them. A window begins with the first request and ends after its seconds. The client is told 429, with a
page that says when to come back.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from wizard.operations.client_address import client_address

HOUR, MINUTE = 3600, 60


@dataclass(frozen=True)
class Limit:
    """At most `most` requests of one client in `seconds`, for the views named, with that method.

    `parameter`: only requests whose query has this parameter count (a search on a page that is also read without one).
    """

    name: str
    views: tuple[str, ...]
    most: int
    seconds: int
    method: str = ""
    parameter: str = ""

    def covers(self, request: HttpRequest, view: str) -> bool:
        """Tell whether a request counts."""
        return (
            view in self.views
            and self.method in ("", request.method)
            and (not self.parameter or self.parameter in request.GET)
        )


LIMITS: tuple[Limit, ...] = (
    Limit("drafts", ("interview:begin",), most=60, seconds=HOUR, method="POST"),
    Limit("files", ("interview:resume",), most=60, seconds=HOUR, method="POST"),
    Limit("dossiers", ("interview:download",), most=120, seconds=HOUR),
    Limit("communes", ("cpam:communes_json", "cpam:find"), most=600, seconds=MINUTE),
    Limit("rules", ("rules:index",), most=30, seconds=MINUTE, parameter="q"),
    Limit("reports", ("cpam:report",), most=20, seconds=HOUR, method="POST"),
    Limit("log_in", ("admin:login",), most=30, seconds=HOUR, method="POST"),
)


class RateLimitMiddleware:
    """Answer 429 to a client that asks for one thing more often than `LIMITS` allows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        """Count the request. Return None to let it pass."""
        if not settings.RATE_LIMITS or request.resolver_match is None:
            return None
        for limit in LIMITS:
            if limit.covers(request, request.resolver_match.view_name):
                wait = seconds_to_wait(limit, client_address(request))
                if wait:
                    return too_many(request, wait)
        return None


def seconds_to_wait(limit: Limit, client: str) -> int:
    """Count one request of a client. Return 0 while it is within the limit, else the seconds of a window."""
    # The address is personal data: the cache holds a keyed digest of it.
    digest = hashlib.blake2b(client.encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=12).hexdigest()
    try:
        count = counted(caches["limits"], f"limit:{limit.name}:{digest}", limit.seconds)
    except DatabaseError:  # a locked or missing table must not close the site
        return 0
    return limit.seconds if count > limit.most else 0


def counted(cache: BaseCache, key: str, seconds: int) -> int:
    """Add one to a counter that ends after `seconds`."""
    if cache.add(key, 1, timeout=seconds):
        return 1
    try:
        return cache.incr(key)
    except ValueError:  # it ended between the two calls
        cache.set(key, 1, timeout=seconds)
        return 1


def too_many(request: HttpRequest, wait: int) -> HttpResponse:
    """Answer 429, with the time to wait in words and as a header."""
    minutes = max(1, round(wait / MINUTE))
    message = ngettext("Try again in %(minutes)s minute.", "Try again in %(minutes)s minutes.", minutes)
    context = {"message": message % {"minutes": minutes}}
    response = render(request, "429.html", context, status=429)
    response["Retry-After"] = str(wait)
    return response
