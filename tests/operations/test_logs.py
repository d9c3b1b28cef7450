"""The logs and the error reports: enough to find a fault, nothing about a person."""

import json
import logging

import pytest
from django.core import mail
from django.test import Client

from tests.interview.people import SITUATION
from tests.interview.visitor import Visitor
from wizard.operations import request_log
from wizard.operations.error_reports import ErrorServiceHandler
from wizard.operations.request_log import JsonFormatter

pytestmark = pytest.mark.django_db

SERVICE: list[dict[str, object]] = []


def error_service(report: dict[str, object]) -> None:
    SERVICE.append(report)


@pytest.fixture
def lines():
    """Every line the site would write, as JSON."""
    written: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(self.format(record))

    handler, root = Keep(), logging.getLogger()
    handler.setFormatter(JsonFormatter())
    loggers = [logging.getLogger(name) for name in ("django", "wizard.requests")]
    levels = [(logger, logger.level, logger.propagate) for logger in (root, *loggers)]
    root.addHandler(handler)
    for logger in (root, *loggers):
        logger.setLevel(logging.DEBUG)
        logger.propagate = True
    yield written
    root.removeHandler(handler)
    for logger, level, propagate in levels:
        logger.setLevel(level)
        logger.propagate = propagate


def test_a_journey_leaves_nothing_personal_in_the_logs(lines):
    visitor = Visitor().begin().tell(SITUATION).go_on_to_the_letter()
    visitor.post({"birth_name": "Zubizarreta", "given_names": "Xochitl"})
    visitor.client.get(f"/file/{visitor.draft_id}/nothing-here/?name=Zubizarreta")
    text = "\n".join(lines)
    for private in ("Zubizarreta", "Xochitl", visitor.draft_id, "employee"):
        assert private not in text


def test_a_request_is_one_line_with_its_view_and_an_id(lines):
    response = Client().get("/privacy/")
    line = next(held for held in map(json.loads, lines) if held["logger"] == "wizard.requests")
    assert line["view"] == "interview:privacy"
    assert line["status"] == 200
    assert line["request"] == response["X-Request-ID"]


def fault(secret: str) -> logging.LogRecord:
    """The record of an error whose message and values are private."""
    try:
        raise ValueError(secret)
    except ValueError as error:
        found = (type(error), error, error.__traceback__)
    return logging.LogRecord("django.request", logging.ERROR, "", 0, "Internal Server Error: %s", (secret,), found)


def test_an_error_report_holds_no_value(settings):
    SERVICE.clear()
    settings.ERROR_SERVICE = f"{__name__}.error_service"
    settings.ADMINS = [("Admin", "admin@example.org")]
    ErrorServiceHandler().emit(fault("FR7612345"))
    assert SERVICE[0]["error"] == "ValueError"
    assert "test_logs.py" in str(SERVICE[0]["where"])
    assert "FR7612345" not in str(SERVICE)
    assert "FR7612345" not in mail.outbox[0].subject + mail.outbox[0].body


def test_a_log_line_of_an_error_holds_no_value():
    line = json.loads(JsonFormatter().format(fault("FR7612345")))
    assert line["error"] == "ValueError"
    assert "FR7612345" not in str(line)


def test_a_service_that_fails_breaks_no_answer(settings, monkeypatch):
    settings.ERROR_SERVICE = "nowhere.at.all"
    handled: list[object] = []
    handler = ErrorServiceHandler()
    monkeypatch.setattr(handler, "handleError", handled.append)
    handler.emit(fault("x"))
    assert len(handled) == 1


def test_the_id_of_a_request_ends_with_it():
    Client().get("/healthz")
    assert request_log.request_id.get() == ""
