"""The converter behind every tuple of our values, so that a script may write a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Give a tuple of the values.

    Untyped inside, because mypy's attrs plugin cannot bind a generic converter to its field.

    >>> as_tuple(["a", "b"])
    ('a', 'b')
    """
    return tuple(values)
