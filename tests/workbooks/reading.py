"""A workbook → the JSON of `cabinetpaper read`, as a user's script gets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.running import run


def read(path: Path) -> dict[str, Any]:
    """Give the JSON that the command prints; raise a RuntimeError where it refuses."""
    ran = run("read", path, "--format", "json")
    if ran.code == 2:
        raise RuntimeError(ran.stderr)
    read: dict[str, Any] = json.loads(ran.stdout)
    return read


def plain(read: dict[str, Any]) -> dict[str, Any]:
    """Give what was read without what no fact settles.

    These are the same: null and "" for the name and the post of an owner; an extra column that is
    empty and one that is left out; the white space inside its heading; a nameless theme that is
    listed and one that is not.
    """
    themes = [theme for theme in read["themes"] if theme["reference"] or theme["title"]]
    return {"themes": themes, "actions": [_action(one) for one in read["actions"]]}


def _action(read: dict[str, Any]) -> dict[str, Any]:
    owners = [
        one | {"name": one["name"] or "", "post": one["post"] or ""} for one in read["owners"]
    ]
    extra = {" ".join(key.split()): text for key, text in read["extra"].items() if text}
    return read | {"owners": owners, "extra": extra}
