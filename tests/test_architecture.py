"""The map of rooms: which room may import which, and what every file and function owes its reader."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "hearsay"

NOUNS = {"types", "errors"}
MAY_IMPORT: dict[str, set[str]] = {
    "types": set(),
    "errors": set(),
    "version": set(),
    "knowledge": NOUNS,
    "syntax": NOUNS,
    "collect": NOUNS,
    "decode": NOUNS | {"knowledge"},
    "extract": NOUNS | {"syntax", "knowledge"},
    "link": NOUNS | {"knowledge"},
    "reconcile": NOUNS | {"knowledge"},
    "workers": NOUNS,
    "record": NOUNS | {"version"},
    "evaluate": NOUNS | {"record"},
    "settings": NOUNS,
    "route": NOUNS
    | {"collect", "decode", "extract", "link", "reconcile", "syntax", "settings", "workers", "knowledge"},
    "serve": NOUNS | {"route", "record", "evaluate", "knowledge", "workers", "settings", "version"},
}
FILES_A_ROOM = 15
LINES_A_FILE = 400
LINES_IN_THE_MEDIAN = 150


def files_of(room: str) -> list[Path]:
    if (SOURCE / room).is_dir():
        return sorted((SOURCE / room).rglob("*.py"))
    return [SOURCE / f"{room}.py"]


def rooms() -> list[str]:
    folders = [p.name for p in SOURCE.iterdir() if p.is_dir() and any(p.glob("*.py"))]
    return sorted([*folders, *(p.stem for p in SOURCE.glob("*.py") if not p.stem.startswith("__"))])


def rooms_imported_by(room: str) -> set[str]:
    found = set()
    for path in files_of(room):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = (
                    [f"{node.module}.{a.name}" for a in node.names]
                    if node.module == "hearsay"
                    else [node.module]
                )
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            found |= {name.split(".")[1] for name in names if name.startswith("hearsay.")}
    return found


def public_functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [n for n in tree.body if isinstance(n, ast.FunctionDef)]
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            found.extend(n for n in node.body if isinstance(n, ast.FunctionDef))
    return [n for n in found if not n.name.startswith("_")]


@pytest.mark.parametrize("room", rooms())
def test_a_room_imports_only_what_the_map_allows(room: str) -> None:
    assert room in MAY_IMPORT, f"{room} is not on the map"
    assert rooms_imported_by(room) - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("room", [r for r in rooms() if (SOURCE / r).is_dir()])
def test_a_room_holds_at_most_fifteen_files_a_folder(room: str) -> None:
    for folder in [SOURCE / room, *(p for p in (SOURCE / room).rglob("*") if p.is_dir())]:
        assert len(list(folder.glob("*.py"))) <= FILES_A_ROOM, folder.name


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in SOURCE.rglob("*.py")}

    assert {str(p) for p, n in lengths.items() if n > LINES_A_FILE} == set()
    assert statistics.median(lengths.values()) < LINES_IN_THE_MEDIAN


def test_every_public_function_says_what_it_does() -> None:
    silent = [
        f"{path.relative_to(SOURCE)}:{node.name}"
        for path in SOURCE.rglob("*.py")
        for node in public_functions(path)
        if not ast.get_docstring(node)
    ]

    assert silent == []
