"""Names of conditions mean one thing, and rows speak of what a route is, not of its name."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from wizard.rulebook.logic import Constant, Expr
from wizard.rulebook.tables.routes import ROUTES

ROOT = Path(__file__).parents[2]
ROOMS = ("wizard/rulebook/facts", "wizard/rulebook/tables", "wizard/dossier/details", "wizard/dossier/content")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def defined_in(path: Path) -> Iterator[str]:
    """The upper-case names a module defines itself."""
    for statement in ast.parse(path.read_text()).body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        if isinstance(statement, ast.AnnAssign):
            targets = [statement.target]
        for target in targets:
            if isinstance(target, ast.Name) and target.id.isupper():
                yield target.id


def conditions() -> Iterator[tuple[str, str, Expr]]:
    """Module, name and condition."""
    for path in FILES:
        module = import_module(module_of(path))
        for name in defined_in(path):
            value = getattr(module, name)
            if isinstance(value, Expr) and not isinstance(value, Constant):
                yield module.__name__, name, value


def test_a_name_means_one_condition() -> None:
    places = defaultdict(list)
    for module, name, _ in conditions():
        places[name].append(module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_a_condition_has_one_name() -> None:
    names = defaultdict(list)
    for _, name, condition in conditions():
        names[condition].append(name)
    assert [found for found in names.values() if len(found) > 1] == []


def routes_named(node: ast.AST) -> set[str]:
    """The names given to `via` in a piece of code. Raises for one that is not written out."""
    found = set()
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "via":
            found |= {ast.literal_eval(argument) for argument in call.args}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: module_of(path))
def test_a_row_names_at_most_one_route_and_a_family_none(path: Path) -> None:
    routes = {route.name for route in ROUTES}
    for statement in ast.parse(path.read_text()).body:
        rows = [
            call
            for call in ast.walk(statement)
            if isinstance(call, ast.Call) and any(keyword.arg == "when" for keyword in call.keywords)
        ]
        for row in rows:
            assert len(routes_named(row)) <= 1, ast.unparse(row)[:100]
            assert routes_named(row) <= routes
        if not rows:
            assert routes_named(statement) == set(), ast.unparse(statement)[:100]


@pytest.mark.parametrize("path", sorted((ROOT / "wizard").rglob("*.py")), ids=lambda path: module_of(path))
def test_no_code_outside_the_tables_knows_a_route_by_name(path: Path) -> None:
    if "rulebook/tables" in path.as_posix() or "wizard/tools" in path.as_posix():
        return
    routes = {route.name for route in ROUTES}
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Compare) and "route.name" in ast.unparse(node):
            named = {leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)}
            assert not named & routes, ast.unparse(node)
