"""Nothing depends on the day the tests run, or on the time zone of the machine."""

import re
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from tests.any_day import READERS, SWEEP, SWEPT

CLOCK = re.compile(
    r"\b(?:timezone\.(?:now|localdate|localtime)\(\)|date\.today\(|datetime\.(?:now|today)\(|time\.time\()"
)
NAIVE = re.compile(r"\b(?:date\.today\(|datetime\.(?:today|utcnow)\(|datetime\.now\(\)|fromtimestamp\([^,)]*\))")


def ours(root: Path) -> dict[str, str]:
    files = [path for room in ("wizard", "cpam") for path in (root / room).rglob("*.py")]
    return {path.relative_to(root).as_posix(): path.read_text() for path in files}


def test_every_module_that_reads_the_clock_is_swept(repository: Path) -> None:
    readers = {name for name, text in ours(repository).items() if CLOCK.search(text)}
    assert readers == set(READERS)


def test_the_swept_files_are_there(repository: Path) -> None:
    assert [name for name in sorted(SWEPT) if not (repository / name).is_file()] == []


def test_the_day_is_that_of_paris(repository: Path) -> None:
    """The machine may be in any time zone: `date.today()` would give its day, not the day in France."""
    assert [name for name, text in ours(repository).items() if NAIVE.search(text)] == []


def test_the_sweep_reaches_the_days_that_break_things() -> None:
    days = [datetime.fromisoformat(instant) for instant in SWEEP.values() if instant]
    in_paris = [timezone.localtime(day) for day in days]
    assert any((day.month, day.day) == (2, 29) for day in days)
    assert any(day.year < there.year for day, there in zip(days, in_paris, strict=True))
    assert {day.utcoffset() for day in in_paris} == {timezone.localtime(day).utcoffset() for day in days}
    assert len(days) >= 4
