"""The rooms of the source tree: data goes one way, and some things only one room may do."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cabinetpaper

PACKAGE = Path(cabinetpaper.__file__).parent

# Leaves import nothing of ours but each other; a room imports the leaves, the model, and these.
LEAVES = {
    "characters", "collecting", "document", "errors", "findings", "links", "markdown", "places",
    "telling", "textfile", "toml_file", "toml_lines", "toml_values", "tuples", "word_kinds",
}  # fmt: skip
ROOMS = {
    "model": set(),
    "frame": set(),
    "houses": {"frame"},
    "sources": {"houses"},
    "layout": {"houses", "frame"},
    "checks": {"houses", "layout"},
    "word": {"houses", "frame", "record", "workbook"},
    "workbook": set(),
    "pdf": {"frame"},
    "record": set(),
    "steps": {
        "frame", "houses", "sources", "layout", "checks", "word", "workbook", "pdf", "record",
    },
    "cli": {"steps"},
}  # fmt: skip
# markdown makes the model's `Text`, so these two leaves know one module of the model each.
MODEL_FOR_LEAVES = {"markdown": {"text", "markers"}}
ONLY = {
    "babel": {"layout"},
    "jinja2": {"layout"},
    "openpyxl": set(),
    "xlsxwriter": {"workbook"},
    "hashlib": {"record", "layout"},
    "click": {"cli"},
    "platformdirs": {"houses"},
    "markdown_it": {"markdown"},
    "pypdf": {"pdf"},
    "signal": {"pdf", "cli"},
    "subprocess": {"pdf"},
    "docx": set(),
    "docxtpl": set(),
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_room_imports_only_what_stands_before_it(path: Path) -> None:
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        return
    allowed = {room} | LEAVES
    if room not in LEAVES:
        allowed |= ROOMS[room] | {"model"}
    for module in imports(path):
        top, *rest = module.split(".")
        if top != "cabinetpaper" or not rest:
            continue
        if room in MODEL_FOR_LEAVES and rest[0] == "model":
            assert rest[1] in MODEL_FOR_LEAVES[room]
            continue
        assert rest[0] in allowed, f"{named(path)} imports {module}"


@pytest.mark.parametrize("path", modules(), ids=named)
def test_a_library_is_used_by_its_own_room_alone(path: Path) -> None:
    for module in imports(path):
        top = module.split(".")[0]
        if top in ONLY:
            assert room_of(path) in ONLY[top], f"{named(path)} imports {module}"


def test_every_folder_of_the_package_is_a_room_that_the_architecture_names() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders - LEAVES == set(ROOMS)


def test_only_the_command_line_reads_the_clock_or_prints() -> None:
    for path in modules():
        if room_of(path) in {"cli", "__init__"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                assert called != "print", f"{named(path)} prints"
                assert not called.endswith((".now", ".today", ".utcnow")), (
                    f"{named(path)}: {called}"
                )
