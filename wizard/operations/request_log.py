"""One line of JSON a request and a message: when, which view, how long, which request. Nothing about a person.

Addresses hold the id of a draft and queries hold what people typed, so neither is written: the name of the view stands
for the address.
"""

import json
import logging
import secrets
from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime
from time import monotonic

from django.http import HttpRequest, HttpResponse

request_id: ContextVar[str] = ContextVar("request_id", default="")
logger = logging.getLogger("wizard.requests")

FIELDS = ("view", "method", "status", "milliseconds", "job")
"""The only extra fields that are written."""


class JsonFormatter(logging.Formatter):
    """A record as one line of JSON. Tracebacks give files, lines and kinds of error: no values, no messages."""

    def format(self, record: logging.LogRecord) -> str:
        held: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": safe_message(record),
        }
        if request_id.get():
            held["request"] = request_id.get()
        held.update({name: getattr(record, name) for name in FIELDS if hasattr(record, name)})
        if record.exc_info and record.exc_info[0]:
            held["error"] = record.exc_info[0].__name__
            held["where"] = where(record.exc_info[2])
        return json.dumps(held, ensure_ascii=False)


def safe_message(record: logging.LogRecord) -> str:
    """The message. Django's own about requests hold addresses: their template is written without its values."""
    if record.name.startswith(("django.request", "django.security", "django.server", "axes")):
        return str(record.msg)
    return record.getMessage()


def where(traceback: object) -> list[str]:
    """File, line and function of each step of a traceback, the innermost last."""
    found = []
    while traceback is not None:
        frame = traceback.tb_frame  # type: ignore[attr-defined]
        code = frame.f_code
        found.append(f"{code.co_filename.rpartition('/')[2]}:{traceback.tb_lineno} {code.co_name}")  # type: ignore[attr-defined]
        traceback = traceback.tb_next  # type: ignore[attr-defined]
    return found


class RequestLogMiddleware:
    """Give each request an id, send it back as `X-Request-ID`, and log one line about the answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token, started = request_id.set(secrets.token_hex(8)), monotonic()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = request_id.get()
            view = request.resolver_match.view_name if request.resolver_match else ""
            logger.info(
                "request",
                extra={
                    "view": view,
                    "method": request.method,
                    "status": response.status_code,
                    "milliseconds": round((monotonic() - started) * 1000),
                },
            )
            return response
        finally:
            request_id.reset(token)
