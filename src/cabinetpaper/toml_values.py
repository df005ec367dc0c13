"""A table of a TOML file in, its values out by typed getters, every problem noted with its line.

A leaf, because the paper, a house and a framework are all TOML. What it does not do: it knows no
key of any of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from attrs import field, frozen

from cabinetpaper.characters import cannot_print, control_characters
from cabinetpaper.errors import Problems
from cabinetpaper.places import Place
from cabinetpaper.toml_lines import KeyPath

Choice = TypeVar("Choice", bound=StrEnum)


@frozen
class TomlTable:
    """A table, read key by key. What nobody asked for is unknown, and `close` notes it."""

    values: Mapping[str, Any]
    place: Place = field(kw_only=True)
    lines: Mapping[KeyPath, int] = field(kw_only=True)
    problems: Problems = field(kw_only=True)
    path: KeyPath = field(default=(), kw_only=True)
    known: list[str] = field(factory=list, init=False)

    def __bool__(self) -> bool:
        return bool(self.values)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def place_of(self, *keys: str | int) -> Place:
        """Give the place of a key, or of the table where the key's line cannot be told."""
        path = self.path + keys
        while path and path not in self.lines:
            path = path[:-1]
        return self.place.on(self.lines[path]) if path else self.place

    @property
    def name(self) -> str:
        """Give the table as its header writes it: "[meeting]", "[[authors]]"; "" for the top."""
        names = ".".join(part for part in self.path if isinstance(part, str))
        if not names:
            return ""
        return f"[[{names}]]" if isinstance(self.path[-1], int) else f"[{names}]"

    def refuse(self, key: str, text: str) -> None:
        """Note a problem with the value of a key."""
        self.problems.add(text, self.place_of(key))

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Give a text of one line; a required one must be there and not be empty."""
        value = self._typed(key, str, "text in quotes")
        if required and (value is None or not value.strip()) and not self._told(key):
            found = "empty" if key in self else "missing"
            self.refuse(key, f"“{key}”{self._inside()} is {found}")
        return default if value is None else self._one_line(key, value)

    def flag(self, key: str, default: bool = False) -> bool:
        """Give true or false."""
        value = self.flag_if_said(key)
        return default if value is None else value

    def flag_if_said(self, key: str) -> bool | None:
        """Give true or false, or None where neither is said."""
        value: bool | None = self._typed(key, bool, "true or false")
        return value

    def number(self, key: str) -> int | None:
        """Give a whole number of 1 or more, or None where there is none."""
        wanted = "a whole number of 1 or more"
        value: int | None = self._typed(key, int, wanted)
        if value is not None and value < 1:
            self._wrong(key, wanted)
            return None
        return value

    def day(self, key: str) -> datetime.date | None:
        """Give a date, or None where there is none."""
        day: datetime.date | None = self._typed(
            key, datetime.date, "a date such as 2019-02-13, without quotes"
        )
        return day

    def moment(self, key: str, *, required: bool = False) -> datetime.datetime | None:
        """Give a local date and time, or None where there is none."""
        wanted = "a date and time such as 2019-02-13T10:00:00, without quotes and time zone"
        value: datetime.datetime | None = self._typed(key, datetime.datetime, wanted)
        if value is not None and value.tzinfo is not None:
            self._wrong(key, wanted)
            return None
        if required and key not in self:
            self.refuse(key, f"“{key}”{self._inside()} is missing")
        return value

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """Give one of the choices, or None where there is none."""
        written = self.text(key)
        if not written or written in set(choices):
            return choices(written) if written else None
        names = " or ".join(f"“{choice}”" for choice in choices)
        self.refuse(key, f"“{key}”{self._inside()} must be {names}, but is “{written}”")
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; a single text is a list of one."""
        wanted = "a list of texts in quotes"
        value = self.values.get(key)
        listed = [value] if isinstance(value, str) else self._typed(key, list, wanted) or []
        self._know(key)
        for entry in listed:
            if not isinstance(entry, str):
                self.refuse(key, f"“{key}”{self._inside()} must be {wanted}, but has {told(entry)}")
                return ()
        return tuple(self._one_line(key, entry) for entry in listed)

    def table(self, key: str) -> TomlTable:
        """Give the table of that name, empty where there is none."""
        value = self._typed(key, dict, f"a table, headed [{key}]")
        return self._inner(value or {}, key)

    def tables(self, key: str) -> tuple[TomlTable, ...]:
        """Give the tables that bear that name in double brackets."""
        wanted = f"a list of tables, each headed [[{key}]]"
        values = self._typed(key, list, wanted) or []
        if not all(isinstance(value, dict) for value in values):
            self._wrong(key, wanted)
            return ()
        return tuple(self._inner(value, key, index) for index, value in enumerate(values))

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Give every key with its text, for a table whose keys the author chooses."""
        return tuple((key, self.text(key, required=True)) for key in self.values)

    def close(self) -> None:
        """Note every key that nobody asked for, with the nearest known one."""
        for key in self.values:
            if key not in self.known:
                self.refuse(
                    key, f"unknown key “{key}”{self._inside()}; {_nearest(key, self.known)}"
                )

    def _inner(self, value: Mapping[str, Any], *keys: str | int) -> TomlTable:
        return TomlTable(
            value,
            place=self.place,
            lines=self.lines,
            problems=self.problems,
            path=self.path + keys,
        )

    def _know(self, key: str) -> None:
        if key not in self.known:
            self.known.append(key)

    def _typed(self, key: str, kind: type[Any], wanted: str) -> Any:
        """Give the value of a key where it is of that type; untyped, as TOML's values are."""
        self._know(key)
        value = self.values.get(key)
        # A bool is an int and a datetime a date in Python, but not in TOML.
        if value is None or type(value) is kind:
            return value
        self._wrong(key, wanted)
        return None

    def _wrong(self, key: str, wanted: str) -> None:
        found = told(self.values[key])
        self.refuse(key, f"“{key}”{self._inside()} must be {wanted}, but is {found}")

    def _told(self, key: str) -> bool:
        return key in self and not isinstance(self.values[key], str)

    def _inside(self) -> str:
        return f" in {self.name}" if self.name else ""

    def _one_line(self, key: str, value: str) -> str:
        for character in control_characters(value):
            self.refuse(key, f"“{key}”{self._inside()}: {cannot_print(character)}")
        if "\n" in value:
            self.refuse(key, f"“{key}”{self._inside()} must be text on one line")
        return value


def told(value: object) -> str:
    """Give a value in words, for the message that says that it is the wrong one.

    >>> told("x"), told(4), told(True)
    ('the text “x”', 'the number 4', 'true')
    """
    for kind, words in _KINDS:
        if isinstance(value, kind):
            return words.format(str(value).lower() if kind is bool else value)
    return f"of the type {type(value).__name__}"


# In this order, because a bool is an int and a datetime a date.
_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "{}"),
    (str, "the text “{}”"),
    ((int, float), "the number {}"),
    (datetime.datetime, "the date and time {}"),
    (datetime.date, "the date {}"),
    (datetime.time, "the time {}"),
    (list, "a list"),
    (dict, "a table"),
)


def _nearest(key: str, known: list[str]) -> str:
    near = get_close_matches(key, known, n=1)
    if near:
        return f"did you mean “{near[0]}”?"
    return f"expected {', '.join(f'“{name}”' for name in known)}"
