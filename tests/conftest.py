"""What every test stands on: a strict house, the real directory of offices, a day of one's own."""

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connections
from django.test.utils import setup_databases, teardown_databases

from tests.any_day import SWEEP, SWEPT
from tests.strict_templates import fail_on_unknown_variables

# Playwright's synchronous interface keeps an event loop running in the thread of the tests; Django takes that for an
# asynchronous caller and refuses the database. The tests are synchronous all the same.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

LOADED = "2026-01-01T12:00:00+01:00"
"""The directory of the tests is loaded then: its first history row is older than every change a test makes."""


def pytest_configure() -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests that touch time run once for each day of the sweep."""
    path = metafunc.definition.path.relative_to(settings.BASE_DIR).as_posix()
    if path in SWEPT:
        days = [pytest.param(day, id=name, marks=[pytest.mark.any_day] if day else []) for name, day in SWEEP.items()]
        metafunc.parametrize("any_day", days, indirect=True)


@pytest.fixture(autouse=True)
def any_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set the clock to the day of the sweep; it goes on from there."""
    day = getattr(request, "param", "")
    if not day:
        yield
        return
    with time_machine.travel(datetime.fromisoformat(day)):
        yield


@pytest.fixture(autouse=True)
def strict_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template of ours that reads a variable nobody gave it fails the test."""
    fail_on_unknown_variables(monkeypatch)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite in a file of the run's own: the browser's server reads it from other threads, as in real life."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            name = str(tmp_path_factory.mktemp("database") / "quinze.sqlite3")
            connection.settings_dict["TEST"]["NAME"] = name


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """A database of the tests' own, with the real offices, communes and addresses in it.

    Always, whatever is collected: pytest-django makes one only where a test carries its mark, and a browser test does
    not. Without it such a test would read, and empty, the database of the person at the keyboard.
    """
    with django_db_blocker.unblock():
        databases = setup_databases(verbosity=0, interactive=False)
        load_the_directory()
    yield
    with django_db_blocker.unblock():
        teardown_databases(databases, verbosity=0)


@pytest.fixture(autouse=True)
def directory_is_there(request: pytest.FixtureRequest) -> None:
    """A transactional test leaves an empty database behind: the next one finds the directory again all the same."""
    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        request.getfixturevalue("db")
        load_the_directory()


def load_the_directory() -> None:
    """Load the shipped offices, addresses and communes where they are not there yet, on a fixed day."""
    from cpam.imports.load import load_directory
    from cpam.models import DataLoad

    if not DataLoad.objects.exists():
        with time_machine.travel(datetime.fromisoformat(LOADED)):
            load_directory()


@pytest.fixture
def today() -> Iterator[Callable[[str], None]]:
    """Set the day a test happens on: `today("2026-03-14")`. It lasts until the test ends."""
    travellers: list[time_machine.travel] = []

    def set_day(day: str) -> None:
        traveller = time_machine.travel(f"{day}T10:00:00+01:00", tick=False)
        traveller.start()
        travellers.append(traveller)

    yield set_day
    for traveller in reversed(travellers):
        traveller.stop()


@pytest.fixture
def repository() -> Path:
    """Where the files under test lie."""
    return Path(settings.BASE_DIR)
