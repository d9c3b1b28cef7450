"""A real browser against the real site: Debian's Chromium where it is, Playwright's own elsewhere."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.apps import apps
from django.contrib.auth.models import Permission
from django.db import connections
from playwright.sync_api import ConsoleMessage, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from tests.conftest import load_the_directory

# What the flush between two tests leaves alone: the directory takes seconds to load and no visitor changes it.
KEPT = {"cpam", "contenttypes"}
PATIENCE = 20_000  # milliseconds: a busy machine is slow, not wrong
ACCESSIBILITY = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Playwright starts it without a sandbox; nothing of the browser's own shall go over the network either."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"]
    return {
        **browser_type_launch_args,
        "executable_path": shutil.which("chromium"),
        "args": [*quiet, "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage"],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A phone-sized window unless a test says otherwise, in English, in France."""
    return {
        **browser_context_args,
        "locale": "en-GB",
        "timezone_id": "Europe/Paris",
        "viewport": {"width": 360, "height": 780},
    }


@pytest.fixture(scope="session")
def server(django_db_setup: None, django_db_blocker: Any) -> Iterator[LiveServer]:
    """The site, served from a thread for as long as the tests run; like the tests, it reads the test database."""
    with django_db_blocker.unblock():
        server = LiveServer("127.0.0.1")
    yield server
    server.stop()


@pytest.fixture
def site(server: LiveServer, django_db_blocker: Any) -> Iterator[str]:
    """The address of the site, with the real directory in it. Afterwards all that the visit left behind is removed."""
    with django_db_blocker.unblock():
        load_the_directory()
        yield server.url
        remove_what_visitors_left()
        # Under Playwright's event loop Django keeps connections of its own for us, which nobody else would close.
        connections.close_all()


def remove_what_visitors_left() -> None:
    """Delete the rows of every app but those kept, children before parents by way of Django's own cascades."""
    for app in apps.get_app_configs():
        for model in app.get_models() if app.label not in KEPT else ():
            if model is not Permission:
                model._default_manager.all().delete()


@pytest.fixture
def page(page: Page, site: str) -> Iterator[Page]:
    """A page that fails its test when a script fails, the content policy is broken, or another host is asked."""
    complaints: list[str] = []

    def note_console(message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            complaints.append(f"console: {message.text}")

    def note_request(request: Request) -> None:
        if not request.url.startswith((site, "data:", "blob:", "about:")):
            complaints.append(f"another host was asked: {request.url}")

    page.on("console", note_console)
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    page.on("request", note_request)
    page.set_default_timeout(PATIENCE)
    yield page
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], None]:
    """Call it with a page: it fails with every accessibility rule the page breaks and where."""
    engine = Axe()

    def check(page: Page) -> None:
        options = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": ACCESSIBILITY}}
        violations = engine.run(page, options=options).response["violations"]
        found = [f"{rule['id']}: {rule['help']} at {node['target']}" for rule in violations for node in rule["nodes"]]
        assert not found, f"{page.url}\n" + "\n".join(found)

    return check
