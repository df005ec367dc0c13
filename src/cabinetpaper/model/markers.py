"""List markers as people type them: what stands before an entry, and the number it means.

Takes lines of a cell, gives a `Text` whose entries keep their markers to the letter, so that the
text can be compared with the cell it came from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from cabinetpaper.model.text import Block, Entry, Paragraph, Text


class Counting(StrEnum):
    """What a numbered list counts with."""

    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"


@frozen
class Ordinal:
    """The number that a typed marker means: `(b)` is 2, counted in letters, in the form `(%)`.

    >>> Ordinal.read("(3)")
    Ordinal(value=3, counting=<Counting.DECIMAL: 'decimal'>, form='(%)')
    """

    value: int
    counting: Counting
    form: str

    @classmethod
    def read(cls, marker: str) -> Ordinal | None:
        """Give what a typed marker counts, or None where it is a bullet.

        >>> Ordinal.read("b) ").value
        2
        >>> Ordinal.read("•") is None
        True
        """
        match = _NUMBERED.match(marker.strip())
        if match is None:
            return None
        body = match["number"]
        form = f"{match['open']}%{match['close']}"
        if body.isdecimal():
            return cls(int(body), Counting.DECIMAL, form)
        if len(body) > 1:
            return cls(_ROMAN.index(body), Counting.ROMAN, form)
        return cls(ord(body) - ord("a") + 1, Counting.LETTER, form)


BULLETS = "-–—•●○▪■□◦‣⁃·*➢\uf0b7\uf0a7\uf0d8"
_SIGN = f"[{re.escape(BULLETS)}]"
# A sign glued to a digit may be a minus, and two of them are a dash or a rule.
_BULLET = re.compile(rf"\s*{_SIGN}(?:(?!{_SIGN})(?=[^\s\d])|\s+(?=\S))")
# What is a bullet only beside others of its kind: a sign before a digit ("-3 month review"), and
# the `o` that Word's hollow bullet becomes when it is pasted into Excel, which is a word in Welsh.
_DOUBTFUL = re.compile(rf"\s*(?:(?P<sign>{_SIGN})(?=\d)|(?P<hollow>o)\s+(?=\S))")
# Roman numerals up to 39. What only looks like one ("iiii", "ixx") is words.
_ROMAN = tuple(
    tens + units
    for tens in ("", "x", "xx", "xxx")
    for units in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)
_COUNTS = rf"\d{{1,3}}|[a-z]|{'|'.join(sorted((n for n in _ROMAN if len(n) > 1), reverse=True))}"
_NUMBERED = re.compile(rf"(?P<open>\(?)(?P<number>{_COUNTS})(?P<close>[.)])")
# "1.5 posts" and "e.g. this" are words: a full stop marks an entry only with a space behind it.
_ENTRY = re.compile(rf"\s*(?:\((?:{_COUNTS})\)\s*|(?:{_COUNTS})\)\s*|\d{{1,3}}\.\s+)(?=\S)")


def is_bullet(marker: str) -> bool:
    """Tell whether a typed marker is a bullet of some kind, Markdown's and Word's hollow one too.

    >>> is_bullet("• "), is_bullet("(1)")
    (True, False)
    """
    return marker.strip() in {*BULLETS, "+", "o"}


def split_marker(line: str) -> tuple[str, str]:
    """Give the list marker that a line begins with, with its white space, and the rest.

    >>> split_marker("-Themed audit")
    ('-', 'Themed audit')
    >>> split_marker("(2)CP chairs")
    ('(2)', 'CP chairs')
    >>> split_marker("16 and 17 year olds")
    ('', '16 and 17 year olds')
    """
    match = _ENTRY.match(line) or _BULLET.match(line)
    return (line[: match.end()], line[match.end() :]) if match else ("", line)


def split_markers(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Give marker and rest of each line of one cell; what is doubtful is judged by its neighbours.

    >>> split_markers(["-Review of policies", "-3 month review"])
    [('-', 'Review of policies'), ('-', '3 month review')]
    >>> split_markers(["-3 degrees"])
    [('', '-3 degrees')]
    """
    split = [split_marker(line) for line in lines]
    signs = {marker.strip() for marker, _ in split}
    hollow = sum(bool((found := _DOUBTFUL.match(line)) and found["hollow"]) for line in lines)
    for index, line in enumerate(lines):
        found = _DOUBTFUL.match(line)
        if found and (found["sign"] in signs or (found["hollow"] and hollow > 1)):
            split[index] = (line[: found.end()], line[found.end() :])
    return split


def read_text(written: str) -> Text:
    r"""Give the text of a cell or string: one block a line, entries where a marker is typed.

    `str(read_text(x)) == x` for every x with `\n` for its line breaks.

    >>> [type(block).__name__ for block in read_text("Two steps:\n(1) plan\n(2) do")]
    ['Paragraph', 'Entry', 'Entry']
    """
    lines = written.split("\n") if written else []
    return Text(tuple(_block(*split) for split in split_markers(lines)))


def _block(marker: str, rest: str) -> Block:
    return Entry(marker, rest) if marker else Paragraph(rest)


def as_text(value: str | Text) -> Text:
    """Give a `Text` for what a caller wrote, be it a `Text` or a plain string with lists in it."""
    return read_text(value) if isinstance(value, str) else value
