"""The list of codes is held to the code: what is found while reading and laying out is in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import cabinetpaper
from cabinetpaper.steps.codes import codes

PACKAGE = Path(cabinetpaper.__file__).parent
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
# Slugs in modules that make findings, and that are no codes.
OTHERS = {"table-cell", "covered-table-cell", "action-plan", "action-plan-single"}


def slugs() -> Iterator[str]:
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "Finding" not in source or path.parent.name in {"checks", "cli"}:
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from [node.value] if SLUG.fullmatch(node.value) else []


def test_each_code_that_reading_and_layout_give_is_listed_and_none_beside() -> None:
    listed = {one.code for one in codes() if not one.is_rule}
    assert set(slugs()) - OTHERS == listed


def test_a_code_is_listed_once_and_has_a_title_and_help() -> None:
    known = codes()
    assert len({one.code for one in known}) == len(known)
    for one in known:
        assert one.title
        assert one.help.endswith(".")
        assert len(one.help) > len(one.title) / 2
