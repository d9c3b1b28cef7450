"""CONTRIBUTING followed literally: its samples are rows of the code, and putting one in makes its test pass."""

import ast
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

BLOCK = re.compile(r"```python\n# (\S+)\n(.*?)```", re.DOTALL)
"""A sample: its first line names the file it belongs to."""


@dataclass(frozen=True)
class Sample:
    path: str
    text: str

    @property
    def row(self) -> ast.expr:
        statement = ast.parse(self.text).body[0]
        assert isinstance(statement, ast.Expr)
        assert isinstance(statement.value, ast.Tuple)
        return statement.value.elts[0]


def samples(repository: Path) -> list[Sample]:
    return [Sample(*found) for found in BLOCK.findall((repository / "CONTRIBUTING.md").read_text())]


def rows_like(row: ast.expr, text: str) -> list[ast.AST]:
    wanted = ast.dump(row)
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and ast.dump(node) == wanted]


def copy_of(repository: Path, folder: Path) -> Path:
    """The tree as git keeps it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--",
         "wizard", "cpam/*.py", "tests/*.py", "pyproject.toml", "manage.py"],
        cwd=repository, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (repository / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(repository / name, folder / name)
    return folder


def passes(tree: Path, *tests: str) -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1, 2), done.stdout + done.stderr  # 2: a table that refuses to be imported
    return done.returncode == 0


def test_every_kind_of_row_has_its_sample(repository: Path) -> None:
    names = {ast.unparse(sample.row).split("(")[0] for sample in samples(repository)}
    assert {"Source", "Document", "Route", "Branch", "Question"} <= names


def test_each_sample_is_a_row_of_the_file_it_names(repository: Path) -> None:
    strangers = [
        f"{sample.path}: {ast.unparse(sample.row)}"
        for sample in samples(repository)
        if len(rows_like(sample.row, (repository / sample.path).read_text())) != 1
    ]
    assert strangers == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "tests"),
    [
        ("Source", ("tests/rulebook/test_rows.py",)),
        ("Document", ("tests/rulebook/test_branches.py",)),
    ],
)
def test_without_the_row_its_test_fails_and_with_the_sample_it_passes(
    repository: Path, tmp_path: Path, kind: str, tests: tuple[str, ...]
) -> None:
    sample = next(one for one in samples(repository) if ast.unparse(one.row).startswith(f"{kind}("))
    tree = copy_of(repository, tmp_path)
    file = tree / sample.path
    whole = file.read_text()
    (row,) = rows_like(sample.row, whole)
    assert isinstance(row, ast.Call)
    lines = whole.splitlines(keepends=True)
    before, after = lines[: row.lineno - 1], lines[row.end_lineno :]
    file.write_text("".join(before + after))
    assert not passes(tree, *tests)
    file.write_text("".join([*before, ast.unparse(sample.row), ",\n", *after]))
    assert passes(tree, *tests)
