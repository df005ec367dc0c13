"""What the rules know words by: a paper and a group in, its lists and limits out, ready to search.

The lists are data, `data/checks.toml`, so that a council can add to them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from attrs import frozen

from cabinetpaper.checks.rule import Paper
from cabinetpaper.model.inspection import words_of

# No phrase of a list is longer, with what punctuation may stand round it.
_LONGEST = 80


@frozen
class Vocabulary:
    """The lists and limits of a group of rules, as they hold for a paper.

    In a list of phrases a star at the end stands for any ending.
    """

    paper: Paper
    group: str

    def holds(self, name: str, text: str) -> bool:
        """Tell whether a whole text is a phrase of a list, without case and punctuation."""
        if len(text) > _LONGEST:
            return False
        return words_of(text) in _compared(self.phrases(name))

    def finder(self, name: str) -> re.Pattern[str]:
        """Give a pattern that finds any phrase of a list as whole words."""
        return finder(self.phrases(name))

    def phrases(self, name: str) -> tuple[str, ...]:
        """Give the phrases of a list, as they stand there."""
        return tuple(_shipped()[self.group][name])

    def number(self, name: str) -> int:
        """Give a limit."""
        number: int = _shipped()[self.group][name]
        return number


@lru_cache(maxsize=64)
def finder(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern that finds any of the phrases as whole words.

    >>> late = finder(("delay*", "put back"))
    >>> bool(late.search("It was delayed.")), bool(late.search("The putback"))
    (True, False)
    """
    forms = (
        r"\s+".join(re.escape(word) for word in phrase.removesuffix("*").split())
        + (r"[\w-]*" if phrase.endswith("*") else "")
        for phrase in sorted(phrases, key=len, reverse=True)
    )
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE)


@lru_cache(maxsize=64)
def _compared(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_of(phrase) for phrase in phrases)


@cache
def _shipped() -> Mapping[str, Mapping[str, Any]]:
    text = resources.files("cabinetpaper").joinpath("data/checks.toml").read_text("utf-8")
    return tomllib.loads(text)
