"""Tests of the dossier stand on the fast path: it may not fail in silence."""

import pytest

from wizard.dossier.printing import plain


@pytest.fixture(autouse=True)
def fast_path_only(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier that falls back to the plain path fails the test, unless the test is about that path."""
    if request.node.get_closest_marker("plain_path"):
        return

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the fast path failed: see the log")

    monkeypatch.setattr(plain, "print_dossier", refuse)
