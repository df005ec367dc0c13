"""List markers as people type them: what stands before an entry, and the number it means.

Takes lines of a cell, gives a `Text` whose entries keep their markers to the letter, so that the
text can be compared with the cell it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cabinetpaper.model.marker_doubts import PASTED, PLUS_OR_MORE, doubtful_markers
from cabinetpaper.model.ordinals import SMALL, Counting, Ordinal
from cabinetpaper.model.text import Block, Entry, Paragraph, Text

__all__ = [
    "BULLETS", "TICKS", "Counting", "Ordinal", "as_text", "is_bullet", "is_tick", "levels",
    "read_text", "split_marker", "split_markers",
]  # fmt: skip

BULLETS = "-–—‐‑―•●○∙⦁▪■□◆◇❖♦◦‣⁃·*►▶▸➢➤➔➜→⇒"
# Signs that say how an entry stands: a tick is more than a bullet.
TICKS = "✓✔✗✘☐☑☒"
# Where Symbol's and Wingdings' characters go in Unicode's private use area.
_PRIVATE = "\uf020-\uf0ff"
_SIGN = f"[{re.escape(BULLETS)}{TICKS}{_PRIVATE}]\ufe0f?"
# A sign glued to a digit may be a minus, and two of them are a dash or a rule.
_BULLET = re.compile(
    rf"\s*(?:{_SIGN}(?:(?!{_SIGN})(?=[^\s\d])|\s+(?=\S))|[{PASTED}](?:\t\s*|\s{{3,}})(?=\S))"
)
# What is a bullet only beside others of its kind: a sign before a digit ("-3 month review").
_BEFORE_DIGIT = re.compile(rf"\s*(?P<sign>{_SIGN})(?=\d)")
# "1.5 posts" and "e.g. this" are words: a full stop marks an entry only with a space behind it.
_NUMBERED = r"\(\d{1,3}\)\s*|\d{1,3}\)\s*|\d{1,3}\.\s+"
_CERTAIN = re.compile(rf"\s*(?:{_NUMBERED})(?=\S)")
_ALONE = re.compile(rf"\s*(?:\((?:{SMALL})\)\s*|(?:{SMALL})\)\s*)(?=\S)")
# The columns that a tab is wide, and how far in an entry stands that is one of an inner list: a
# stray space is none.
_TAB, _INNER, _DEEPEST = 4, 2, 2


def is_bullet(marker: str) -> bool:
    """Tell whether a typed marker is a bullet of some kind, Markdown's and Word's hollow one too.

    >>> is_bullet("• "), is_bullet("(1)")
    (True, False)
    """
    sign = marker.strip().removesuffix("\ufe0f")
    is_private = len(sign) == 1 and "\uf020" <= sign <= "\uf0ff"
    return is_private or sign in {*BULLETS, *PASTED, *PLUS_OR_MORE}


def is_tick(marker: str) -> bool:
    """Tell whether a typed marker says how its entry stands: done, or not.

    >>> is_tick("✓ "), is_tick("• ")
    (True, False)
    """
    return marker.strip().removesuffix("\ufe0f") in {*TICKS}


def split_marker(line: str) -> tuple[str, str]:
    """Give the list marker that a line begins with, with its white space, and the rest.

    >>> split_marker("-Themed audit")
    ('-', 'Themed audit')
    >>> split_marker("(2)CP chairs")
    ('(2)', 'CP chairs')
    >>> split_marker("16 and 17 year olds")
    ('', '16 and 17 year olds')
    """
    match = _CERTAIN.match(line) or _ALONE.match(line) or _BULLET.match(line)
    return (line[: match.end()], line[match.end() :]) if match else ("", line)


def split_markers(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Give marker and rest of each line of one cell; what is doubtful is judged by its neighbours.

    >>> split_markers(["-Review of policies", "-3 month review"])
    [('-', 'Review of policies'), ('-', '3 month review')]
    >>> split_markers(["-3 degrees"])
    [('', '-3 degrees')]
    >>> split_markers(["A. Plan it", "B. Do it"])
    [('A. ', 'Plan it'), ('B. ', 'Do it')]
    """
    matches = (_CERTAIN.match(line) or _BULLET.match(line) for line in lines)
    markers = [match[0] if match else "" for match in matches]
    signs = {marker.strip() for marker in markers}
    for at, line in enumerate(lines):
        if (found := _BEFORE_DIGIT.match(line)) and found["sign"] in signs:
            markers[at] = found[0]
    for at, marker in doubtful_markers(lines, markers).items():
        markers[at] = marker
    return [(mark, line[len(mark) :]) for mark, line in zip(markers, lines, strict=True)]


def levels(markers: Iterable[str]) -> list[int]:
    r"""Give the depth of each entry by its indentation, relative to those above it; 0 is the outer.

    >>> levels(["- ", "   o ", "- ", "\t- "]), levels(["  - ", "  - "])
    ([0, 1, 0, 1], [0, 0])
    """
    found: list[int] = []
    open_at: list[int] = []
    for marker in markers:
        if not marker:
            found.append(0)
            continue
        blank = marker[: len(marker) - len(marker.lstrip())]
        indent = len(blank.replace("\t", " " * _TAB))
        while open_at and open_at[-1] > indent + _INNER - 1:
            open_at.pop()
        if not open_at or indent >= open_at[-1] + _INNER:
            open_at.append(indent)
        found.append(min(len(open_at) - 1, _DEEPEST))
    return found


def read_text(written: str) -> Text:
    r"""Give the text of a cell or string: one block a line, entries where a marker is typed.

    `str(read_text(x)) == x` for every x with `\n` for its line breaks.

    >>> [type(block).__name__ for block in read_text("Two steps:\n(1) plan\n(2) do")]
    ['Paragraph', 'Entry', 'Entry']
    """
    split = split_markers(written.split("\n")) if written else []
    depths = levels(marker for marker, _ in split)
    return Text(_block(*one, level) for one, level in zip(split, depths, strict=True))


def _block(marker: str, rest: str, level: int) -> Block:
    return Entry(marker, rest, level=level) if marker else Paragraph(rest)


def as_text(value: str | Text) -> Text:
    """Give a `Text` for what a caller wrote, be it a `Text` or a plain string with lists in it."""
    return read_text(value) if isinstance(value, str) else value
