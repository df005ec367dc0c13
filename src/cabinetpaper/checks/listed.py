"""What the rules know words by, and their limits: a group and a name in, the list or number out.

The lists are data, `data/checks.toml`, so that a council can add to them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from cabinetpaper.model.inspection import words_of


@cache
def phrases(group: str, name: str) -> tuple[str, ...]:
    """Give the phrases of a list, as they stand there."""
    return tuple(_table()[group][name])


@cache
def words(group: str, name: str) -> frozenset[str]:
    """Give the phrases of a list without case and punctuation, to compare whole texts with.

    >>> "in progress" in words("actions", "says_nothing")
    True
    """
    return frozenset(words_of(phrase) for phrase in phrases(group, name))


@cache
def limit(group: str, name: str) -> float:
    """Give a limit."""
    return float(_table()[group][name])


@cache
def finder(group: str, name: str) -> re.Pattern[str]:
    """Give a pattern that finds any phrase of a list as whole words; a star is any ending.

    >>> bool(finder("actions", "says_late").search("It was delayed.")), bool(
    ...     finder("actions", "says_late").search("The plate"))
    (True, False)
    """
    return re.compile(_any_of(phrases(group, name)), re.IGNORECASE)


def _any_of(listed: Iterable[str]) -> str:
    forms = (
        r"\s+".join(re.escape(word) for word in phrase.removesuffix("*").split())
        + (r"[\w-]*" if phrase.endswith("*") else "")
        for phrase in sorted(listed, key=len, reverse=True)
    )
    return rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])"


@cache
def _table() -> dict[str, dict[str, Any]]:
    text = resources.files("cabinetpaper").joinpath("data/checks.toml").read_text("utf-8")
    return tomllib.loads(text)
