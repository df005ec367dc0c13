"""Validators of the model: a value of the wrong kind is refused when it is made."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, get_args

from attrs import Attribute

Validator = Callable[[object, "Attribute[Any]", Any], None]


def of(*kinds: Any) -> Validator:
    """Give a validator for a value of one of these types; a union counts as its members.

    A date that has a time is no date, and a bool no number, as in TOML.

    >>> from attrs import frozen, field
    >>> @frozen
    ... class Place:
    ...     name: str = field(validator=of(str))
    >>> Place(4.1)
    Traceback (most recent call last):
    ...
    TypeError: Place.name is 4.1, a float; expected str
    """
    members = tuple(member for kind in kinds for member in (get_args(kind) or (kind,)))

    def check(owner: object, attribute: Attribute[Any], value: Any) -> None:
        near_miss = type(value) in (bool, datetime.datetime) and type(value) not in members
        if near_miss or not isinstance(value, members):
            raise TypeError(_said(owner, attribute, value, members))

    return check


def each(*kinds: Any) -> Validator:
    """Give a validator for a tuple of values of these types."""
    members = tuple(member for kind in kinds for member in (get_args(kind) or (kind,)))

    def check(owner: object, attribute: Attribute[Any], values: Any) -> None:
        for value in values:
            if not isinstance(value, members):
                raise TypeError(_said(owner, attribute, value, members))

    return check


def _said(owner: object, attribute: Attribute[Any], value: Any, members: tuple[Any, ...]) -> str:
    wanted = " or ".join("None" if one is type(None) else one.__name__ for one in members)
    found = type(value).__name__
    return f"{type(owner).__name__}.{attribute.name} is {value!r}, a {found}; expected {wanted}"
