"""Imports go down only: cli, views, checks, matching and sentencing, law. Rich stays in views.

`search` stands beside checks: it reads the cases and takes its word forms from matching.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "charges"
LAYERS = {
    "cli": 5,
    "views": 4,
    "checks": 3,
    "search": 3,
    "matching": 2,
    "sentencing": 2,
    "law": 1,
    "errors": 0,
}
HOMES = {"rich": "views", "typer": "cli", "click": "cli", "yaml": "law"}
# `Statutes.match` is the library's front door; a `Result` knows its JSON.
FRONT_DOOR = {"statutes.py", "__init__.py", "__main__.py"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> list[str]:
    """The full names of what a module imports, inside functions too."""
    names = []
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: say it in full"
            names.append(node.module or "")
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(PACKAGE)))
def test_a_module_imports_only_what_stands_below_it(module: Path) -> None:
    if module.parent == PACKAGE and module.name in FRONT_DOOR:
        return
    layer = layer_of(module)
    for name in imports(module):
        parts = name.split(".")
        if parts[0] == "charges" and len(parts) > 1 and parts[1] in LAYERS:
            assert LAYERS[parts[1]] <= LAYERS[layer], f"{layer} imports {name}"
        assert name != "charges.statutes", "the front door is for those outside"
        if parts[0] in HOMES and parts[0] != "yaml":
            assert HOMES[parts[0]] == layer, f"{layer} imports {name}"


def test_the_layers_hold_every_module() -> None:
    assert {layer_of(module) for module in MODULES} <= {*LAYERS, "__init__", "__main__", "statutes"}


def test_no_two_modules_import_each_other_at_their_top() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        name = ".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts)
        tree = ast.parse(module.read_text(encoding="utf-8"))
        found = {
            node.module or ""
            for node in tree.body
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("charges")
        }
        graph[name.removesuffix(".__init__")] = found

    def reaches(start: str, goal: str, seen: set[str]) -> bool:
        return any(
            below == goal or (below not in seen and reaches(below, goal, seen | {below}))
            for below in graph.get(start, ())
        )

    assert [name for name in graph if reaches(name, name, {name})] == []
