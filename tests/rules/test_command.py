"""`manage.py rulebook`: what to look at again, and how large the interview is."""

import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from wizard.cli.management.commands import rulebook as command
from wizard.rulebook.freshness import STALE_AFTER
from wizard.rulebook.rows import CHECKED
from wizard.rulebook.ruleset import ROWS
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.walk import Findings


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("rulebook", *arguments, stdout=out)
    return out.getvalue()


class TestCheck:
    def test_lists_nothing_old_on_the_day_of_checking(self) -> None:
        assert f"more than {STALE_AFTER} days ago: 0\n" in run("check", "--on", CHECKED.isoformat())

    def test_lists_every_row_checked_on_that_day_when_it_is_long_ago(self) -> None:
        listed = run("check", "--on", "2030-01-01")
        assert f"days ago: {len(ROUTES) + len(ROWS)}\n" in listed
        assert "route      work " in listed
        assert f"checked on {CHECKED}" in listed

    def test_age_can_be_chosen(self) -> None:
        assert "more than 10 days ago: 0\n" in run("check", "--on", "2026-11-30", "--older-than", "10")
        assert "more than 5 days ago: 0\n" not in run("check", "--on", "2026-11-30", "--older-than", "5")

    def test_lists_what_rests_on_memory(self) -> None:
        assert "route      monaco                         memory: research_memory" in run("check")

    def test_is_strict_only_when_asked(self) -> None:
        with pytest.raises(CommandError) as refusal:
            run("check", "--strict")
        assert refusal.value.returncode == 1

    @pytest.mark.parametrize("arguments", [["--on", "tomorrow"], ["--older-than", "-3"], ["--older-than", "x"]])
    def test_refuses_nonsense(self, arguments: list[str]) -> None:
        with pytest.raises(CommandError):
            run("check", *arguments)

    def test_strict_ends_with_1(self, repository: Path) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", "rulebook", "check", "--strict"], cwd=repository, capture_output=True
        )
        assert done.returncode == 1


class TestWalk:
    FOUND = Findings(states=7, paths=12, longest=("profile", "place"), routes={"work"}, rows={"identity"})

    def test_prints_what_the_walk_counts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(command, "walk", lambda on: self.FOUND)
        said = run("walk", "--on", "2026-11-21")
        assert "7 states, 12 paths, as of 2026-11-21" in said
        assert "At most 2 pages: profile, place" in said

    def test_complains_about_what_must_not_be(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(command, "walk", lambda on: Findings(pointless=[("goal", {})]))
        with pytest.raises(CommandError, match="1 pages are pointless"):
            run("walk")
