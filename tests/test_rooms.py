"""The rooms of the house: imports point back along read, extract, store, series, report, cli; packages keep to one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "tracker"
ROOMS = ("read", "extract", "store", "series", "report", "cli")
FILES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The modules that a file imports, anywhere in it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


def room_of(module: str) -> str:
    """The room of a module of ours: "read" of "tracker.read.plain"; empty for others."""
    package, _, rest = module.partition(".")
    return rest.partition(".")[0] if package == "tracker" else ""


@pytest.mark.parametrize("room", ROOMS)
def test_imports_point_back(room: str) -> None:
    later = ROOMS[ROOMS.index(room) + 1 :]
    files = [path for path in FILES if path.relative_to(PACKAGE).parts[0] == room]
    assert [(path.name, module) for path in files for module in imported(path) if room_of(module) in later] == []
    assert files


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("sqlalchemy", {"store"}),
        ("alembic", {"store"}),
        ("matplotlib", {"report", "library.py"}),
        ("trafilatura", {"read"}),
        ("click", {"cli"}),
    ],
)
def test_a_package_keeps_to_its_room(package: str, rooms: set[str]) -> None:
    users = {
        path.relative_to(PACKAGE).parts[0]
        for path in FILES
        for module in imported(path)
        if module.partition(".")[0] == package
    }
    assert users <= rooms
    assert users
