"""The source of a TOML file in, the line of each key out: `tomllib` tells no lines.

A small scan, not a parser: a key that it misses is told with the line of its table.
"""

from __future__ import annotations

import re
from collections import Counter

KeyPath = tuple[str | int, ...]

_PART = r"""(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z0-9_-]+)"""
_PATH = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*(?P<open>\[\[?)\s*(?P<path>{_PATH})\s*\]")
_KEY = re.compile(rf"\s*(?P<path>{_PATH})\s*=(?P<rest>.*)")


def key_lines(source: str) -> dict[KeyPath, int]:
    r"""Give the line of each key and table, counted from 1; `[[x]]` has a number in its path.

    >>> key_lines('title = "x"\n[meeting]\nitem = "4"\n[[authors]]\npost = "y"')[("authors", 0)]
    4
    """
    lines: dict[KeyPath, int] = {}
    counts: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    closing: str | None = None
    for number, line in enumerate(source.split("\n"), start=1):
        if closing:
            closing = None if closing in line else closing
        elif header := _HEADER.match(line):
            table = _parts(header["path"])
            if header["open"] == "[[":
                lines.setdefault(table, number)
                counts[table] += 1
                table = (*table, counts[table] - 1)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault(table + _parts(key["path"]), number)
            closing = _opened(key["rest"])
    return lines


def _opened(value: str) -> str | None:
    """Give the quotes that a text of several lines opens here and does not close."""
    for quotes in ('"""', "'''"):
        if value.lstrip().startswith(quotes) and value.count(quotes) == 1:
            return quotes
    return None


def _parts(path: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in re.findall(_PART, path))
