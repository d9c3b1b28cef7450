"""What one client may ask for, and how often; what the others notice of it: nothing."""

import pytest
from django.test import Client, RequestFactory
from django.urls import URLResolver, get_resolver

from wizard.operations.client_address import client_address
from wizard.operations.limits import LIMITS, Limit, seconds_to_wait

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def limited(settings):
    settings.RATE_LIMITS = True


def view_names(resolver: URLResolver, namespace: str = "") -> set[str]:
    found = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            found |= view_names(pattern, inner)
        elif pattern.name:
            found.add(namespace + pattern.name)
    return found


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.name)
def test_a_limit_names_views_that_exist(limit: Limit):
    """A view that was renamed would silently lose its limit."""
    assert set(limit.views) <= view_names(get_resolver())


def test_a_client_is_told_to_wait_and_another_is_not(monkeypatch):
    from wizard.operations import limits

    monkeypatch.setattr(limits, "LIMITS", (Limit("rules", ("rules:index",), most=2, seconds=60, parameter="q"),))
    impatient = Client(REMOTE_ADDR="203.0.113.1")
    assert [impatient.get("/rules/?q=rib").status_code for _time in range(3)] == [200, 200, 429]
    response = impatient.get("/rules/?q=rib")
    assert response["Retry-After"] == "60"
    assert "Try again in 1 minute." in response.content.decode()
    assert impatient.get("/rules/").status_code == 200
    assert Client(REMOTE_ADDR="203.0.113.2").get("/rules/?q=rib").status_code == 200


def test_the_count_holds_no_address():
    from django.db import connection

    limit = Limit("probe", (), most=1, seconds=60)
    seconds_to_wait(limit, "203.0.113.77")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM operations_limits")
        assert "203.0.113.77" not in str(cursor.fetchall())


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.9", "10.0.0.1"),
        (1, "198.51.100.9", "198.51.100.9"),
        (1, "6.6.6.6, 198.51.100.9", "198.51.100.9"),
        (2, "6.6.6.6, 198.51.100.9, 10.0.0.2", "198.51.100.9"),
        (2, "198.51.100.9", "10.0.0.1"),
        (1, "", "10.0.0.1"),
    ],
)
def test_a_client_cannot_choose_its_address(settings, proxies, forwarded, address):
    settings.PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == address
