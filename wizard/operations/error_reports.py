"""What leaves the site when something breaks: by an allow-list, so that nothing about a person can be among it."""

import json
import logging
from dataclasses import asdict, dataclass

from django.conf import settings
from django.core.mail import mail_admins
from django.http import HttpRequest
from django.utils.module_loading import import_string

from wizard.operations.request_log import request_id, where


@dataclass(frozen=True)
class ErrorReport:
    """One error: its kind, where it happened, in which view. No message, no value, no address, no cookie."""

    error: str
    where: tuple[str, ...]
    view: str
    method: str
    request: str
    logger: str


def report_of(record: logging.LogRecord) -> ErrorReport:
    """The report of a log record."""
    request: HttpRequest | None = getattr(record, "request", None)
    match = getattr(request, "resolver_match", None)
    error, _value, traceback = record.exc_info or (None, None, None)
    return ErrorReport(
        error=error.__name__ if error else "",
        where=tuple(where(traceback)),
        view=match.view_name if match else "",
        method=(request.method or "") if request else "",
        request=request_id.get(),
        logger=record.name,
    )


class ErrorServiceHandler(logging.Handler):
    """Hand each error to the function that `QUINZE_ERROR_SERVICE` names, and mail it to `ADMINS`."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            report = asdict(report_of(record))
            if settings.ERROR_SERVICE:
                import_string(settings.ERROR_SERVICE)(report)
            if settings.ADMINS:
                mail_admins(report["error"] or report["logger"], json.dumps(report, indent=2))
        except Exception:  # a report that fails must not break the answer
            self.handleError(record)
