"""The converter behind every tuple of our values, so that a script may write a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Give a tuple of the values.

    Untyped inside, because mypy's attrs plugin cannot bind a generic converter to its field.

    A string is refused: its letters are never what is meant.

    >>> as_tuple(["a", "b"])
    ('a', 'b')
    >>> as_tuple("ab")
    Traceback (most recent call last):
    ...
    TypeError: expected a list or tuple, found the string 'ab'
    """
    if isinstance(values, str):
        raise TypeError(f"expected a list or tuple, found the string {values!r}")
    return tuple(values)


def as_pairs(values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> tuple[Any, ...]:
    """Give a tuple of pairs, from a mapping or from pairs.

    >>> as_pairs({"division": "Hertford"})
    (('division', 'Hertford'),)
    """
    return as_tuple(values.items() if isinstance(values, Mapping) else values)
