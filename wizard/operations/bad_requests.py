"""Requests no browser sends, answered 400 before any view or database can stumble over them."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

NUL = "\x00"


class BadRequestMiddleware:
    """Refuse a NUL in the query or a cookie, and an unknown character set."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_malformed(request):
            return HttpResponse("Bad request\n", status=HTTPStatus.BAD_REQUEST, content_type="text/plain")
        return self.get_response(request)


def is_malformed(request: HttpRequest) -> bool:
    """Tell whether PostgreSQL or Django itself could not take what the request holds."""
    charset = request.content_params.get("charset") if request.content_params else None
    if charset and not is_text_encoding(charset):
        return True
    query = (value for key in request.GET for value in (key, *request.GET.getlist(key)))
    return any(NUL in value for value in (*query, *request.COOKIES.values()))


def is_text_encoding(name: str) -> bool:
    """Tell whether Python decodes text with this encoding. Some of its codecs, such as zlib, do not give text."""
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, UnicodeError):
        return False
