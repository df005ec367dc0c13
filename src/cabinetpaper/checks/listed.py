"""The name of a list in, its words out: `data/checks.toml`, which a house can extend."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from cabinetpaper.checks.rule import Paper


def listed(_paper: Paper, table: str, key: str) -> tuple[str, ...]:
    """Give the words of a list of the rules, in its order."""
    return _words(table, key)


def number(_paper: Paper, table: str, key: str) -> int | None:
    """Give a number that the rules go by, or None where there is none of that name."""
    value = _table(table).get(key)
    return value if type(value) is int else None


@cache
def _words(table: str, key: str) -> tuple[str, ...]:
    return tuple(str(word) for word in _table(table).get(key, ()))


@cache
def _table(name: str) -> dict[str, Any]:
    text = resources.files("cabinetpaper").joinpath("data/checks.toml").read_text("utf-8")
    found = tomllib.loads(text).get(name, {})
    return found if isinstance(found, dict) else {}
