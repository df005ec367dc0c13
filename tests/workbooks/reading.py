"""A case's workbook → the JSON of `cabinetpaper read`, as a user's script gets it."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path
from typing import Any

from tests.cli.running import run
from tests.workbooks.building import Made
from tests.workbooks.cases import CASES
from tests.workbooks.expecting import Case


class RefusedError(Exception):
    """What the command says of a file that cannot be used."""


def read(case: Case) -> dict[str, Any]:
    """Give the JSON that the command prints; raise a RefusedError where it refuses."""
    ran = _ran(CASES.index(case))
    if ran.code == 2:
        raise RefusedError(ran.stderr)
    printed: dict[str, Any] = json.loads(ran.stdout)
    return printed


@functools.cache
def _ran(number: int) -> Any:
    """Run the command once for each case: several tests ask for what it printed."""
    made: Made = CASES[number].made
    with tempfile.TemporaryDirectory() as folder:
        return run("read", made.make(Path(folder)), "--format", "json")


def plain(read: dict[str, Any]) -> dict[str, Any]:
    """Give what was read without what no fact settles.

    These are the same: null and "" for the name and the post of an owner; an extra column that is
    empty and one that is left out; the white space inside its heading; a nameless theme that is
    listed and one that is not.
    """
    themes = [theme for theme in read["themes"] if theme["reference"] or theme["title"]]
    return {"themes": themes, "actions": [_action(one) for one in read["actions"]]}


def plain_action(expected: dict[str, Any]) -> dict[str, Any]:
    """Give an expected action without its empty extra columns, as `plain` gives those read."""
    return expected | {"extra": {key: text for key, text in expected["extra"].items() if text}}


def _action(read: dict[str, Any]) -> dict[str, Any]:
    owners = [
        one | {"name": one["name"] or "", "post": one["post"] or ""} for one in read["owners"]
    ]
    extra = {" ".join(key.split()): text for key, text in read["extra"].items() if text}
    return read | {"owners": owners, "extra": extra}
