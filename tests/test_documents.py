"""The documents say what the code says: rooms, imports, decisions, paths."""

import re
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest

ROOM = re.compile(r"^\| `([\w/]+/)` \|", re.MULTILINE)
IN_TEXT = re.compile(r"`((?:wizard|cpam|tests|docs|deploy|templates|static|locale|requirements)/[\w/.-]*)`")
LINK = re.compile(r"\]\(([\w/.-]+)\)")
DECISION = re.compile(
    r"^\| \[(\d{4})\]\(([\w.-]+)\) \| (.+?) \| (\S+) \| (in force|replaced by \d{4}) \|$", re.MULTILINE
)
FIRST_LINE = re.compile(r"# (\d{4})[.:]? (.+)")


def floors(repository: Path) -> list[set[str]]:
    """The rooms of each floor, the highest first, as the first import contract orders them."""
    contracts = tomllib.loads((repository / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers" and "containers" not in one)
    return [{f"{name.strip().replace('.', '/')}/" for name in layer.split("|")} for layer in layers]


def rooms(repository: Path) -> set[str]:
    packages = (path.parent for path in (repository / "wizard").glob("*/__init__.py"))
    return {"cpam/", *(f"{path.relative_to(repository).as_posix()}/" for path in packages)}


def documents(repository: Path) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=repository, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [repository / name for name in listed.stdout.splitlines() if (repository / name).is_file()]


def test_every_room_has_its_floor(repository: Path) -> None:
    assert set().union(*floors(repository)) == rooms(repository)


def test_the_picture_shows_the_floors_of_the_contract(repository: Path) -> None:
    picture = (repository / "docs" / "architecture.md").read_text().split("```")[1]
    drawn = [set(re.findall(r"\b(?:wizard/\w+/|cpam/)", line)) for line in picture.splitlines()]
    assert [floor for floor in drawn if floor] == floors(repository)


def test_the_architecture_page_names_every_folder(repository: Path) -> None:
    named = set(ROOM.findall((repository / "docs" / "architecture.md").read_text()))
    rooms_here = rooms(repository)
    inner = {
        f"{path.parent.relative_to(repository).as_posix()}/"
        for room in ("wizard/rulebook/", "wizard/dossier/", "cpam/")
        for path in (repository / room).glob("*/__init__.py")
        if path.parent.name not in ("management", "migrations", "templatetags")
    }
    assert rooms_here | inner <= named
    assert [name for name in named if not (repository / name).is_dir()] == []


def test_the_readme_lists_the_rooms_from_the_highest_floor_down(repository: Path) -> None:
    listed = ROOM.findall((repository / "README.md").read_text())
    order = {room: number for number, floor in enumerate(floors(repository)) for room in floor}
    assert set(listed) == set(order)
    assert [order[room] for room in listed] == sorted(order.values())


def test_the_tests_have_the_same_rooms(repository: Path) -> None:
    for room in rooms(repository):
        assert list((repository / "tests" / Path(room).name).rglob("test_*.py")), room


def test_every_path_and_link_leads_somewhere(repository: Path) -> None:
    lost = []
    for document in documents(repository):
        text = document.read_text()
        lost += [f"{document.name}: {path}" for path in IN_TEXT.findall(text) if not (repository / path).exists()]
        lost += [f"{document.name}: {path}" for path in LINK.findall(text) if not (document.parent / path).exists()]
    assert lost == []


class TestDecisions:
    @pytest.fixture
    def listed(self, repository: Path) -> list[tuple[str, str, str, str, str]]:
        return DECISION.findall((repository / "docs" / "decisions" / "README.md").read_text())

    def test_the_index_is_complete(self, repository: Path, listed: list[tuple[str, ...]]) -> None:
        pages = sorted(path.name for path in (repository / "docs" / "decisions").glob("[0-9]*.md"))
        assert [name for _number, name, *_rest in listed] == pages

    def test_number_and_title_are_those_of_the_page(self, repository: Path, listed: list[tuple[str, ...]]) -> None:
        for number, name, title, day, _status in listed:
            first = FIRST_LINE.match((repository / "docs" / "decisions" / name).read_text())
            assert first, name
            assert name.startswith(number)
            assert (first[1], first[2].casefold()) == (number, title.casefold())
            assert date.fromisoformat(day)

    def test_what_replaces_a_decision_exists(self, listed: list[tuple[str, ...]]) -> None:
        numbers = {number for number, *_rest in listed}
        replaced = [status.removeprefix("replaced by ") for *_rest, status in listed if status != "in force"]
        assert set(replaced) <= numbers
