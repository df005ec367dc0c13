"""Markers that may be words, judged by the other lines of their cell: lines in, markers out.

"A. Example" is a name, "1.5 posts" a number and "> 3 months" a length of time, unless neighbours
count on from them or begin with the same sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from cabinetpaper.model.ordinals import CAPITALS, SMALL, Counting, Ordinal

# What Wingdings' and Word's bullets become as letters when they are pasted into Excel. They are
# bullets where two lines begin with one; "o" is a word in Welsh.
PASTED = "ovqnl§Øü"
# Signs that are words as well: "plus" and "more than".
PLUS_OR_MORE = "+>"
_PASTED = re.compile(
    rf"\s*(?P<sign>[{PASTED}{re.escape(PLUS_OR_MORE)}])(?:\s+(?=\S)|(?<=[+>])(?=\w))"
)
_CLOSED = rf"\(?\d{{0,2}}(?:{SMALL}|{CAPITALS})\)\s*"
_NUMBERED = re.compile(
    rf"\s*(?:{_CLOSED}|(?:{SMALL}|{CAPITALS})[.:]\s+|\d{{1,2}}[a-zA-Z]\.\s+|\[(?:\d{{1,2}}|{SMALL})\]\s*|"
    r"\d{1,2}:\s+|\d{1,2}\s[-–—]\s+(?!\d)|\d{1,2}\.(?=[^\W\d])|\(?\d{1,2}\.\d{1,2}[.):]?\s+)(?=\S)"
)
_INITIAL = re.compile(r"\s*[A-HJ-Z]\.\s+")
# Behind an initial: "A. Example", "B. Sample (Chair)".
_SURNAME = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s*[,(/–-].*)?$")
# A figure of a date goes on with a month: "1 - March", "31. Jan".
_DATED = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\b\.?\s*['’\d]",
    re.IGNORECASE,
)


def doubtful_markers(lines: Sequence[str], certain: Sequence[str]) -> dict[int, str]:
    """Give the markers of lines that their neighbours confirm, by line.

    `certain` are the markers that need no neighbour, "" where a line has none.

    >>> doubtful_markers(["A. Plan it", "B. Do it"], ["", ""])
    {0: 'A. ', 1: 'B. '}
    >>> doubtful_markers(["A. Example"], [""])
    {}
    """
    open_lines = {at: line for at, line in enumerate(lines) if not certain[at]}
    found = {at: m[0] for at, line in open_lines.items() if (m := _NUMBERED.match(line))}
    found = {at: mark for at, mark in found.items() if not _DATED.match(lines[at][len(mark) :])}
    if not found:
        return _pasted(open_lines)
    marked = {at: found.get(at, certain[at]) for at in range(len(lines))}
    in_order = _in_order({at: _ordinals(mark) for at, mark in marked.items() if mark})
    initials = [at for at in in_order & found.keys() if _INITIAL.fullmatch(found[at])]
    if all(_SURNAME.match(lines[at][len(found[at]) :]) for at in initials):
        in_order -= set(initials)
    return _pasted(open_lines) | {at: mark for at, mark in found.items() if at in in_order}


def _pasted(lines: Mapping[int, str]) -> dict[int, str]:
    found = {at: match for at, line in lines.items() if (match := _PASTED.match(line))}
    times = Counter(match["sign"] for match in found.values())
    before_words = {m["sign"] for m in found.values() if not m.string[m.end()].isdecimal()}
    return {
        at: match[0]
        for at, match in found.items()
        if times[match["sign"]] > 1 and match["sign"] in before_words
    }


def _ordinals(marker: str) -> tuple[Ordinal, ...]:
    """Give the readings of a marker: "i." is the ninth letter, or one."""
    ordinal = Ordinal.read(marker)
    return () if ordinal is None else tuple({ordinal: 0, ordinal.as_roman(): 0})


def _in_order(ordinals: Mapping[int, Sequence[Ordinal]]) -> set[int]:
    """Give the lines whose number goes on from another of its form, or is gone on from.

    A first entry in brackets needs no second where the cell has other markers: "(1)", "a)", "(2)".
    """
    confirmed: set[int] = set()
    kinds: dict[tuple[str, Counting], list[tuple[int, Ordinal]]] = {}
    for at, readings in ordinals.items():
        for one in readings:
            kinds.setdefault((_shape(one), one.counting), []).append((at, one))
    for (shape, counting), entries in kinds.items():
        if shape == "%." and counting in _LETTERS and entries[0][1].value != 1:
            continue
        pairs = [
            {before, at} for (before, other), (at, one) in pairwise(entries) if _goes_on(other, one)
        ]
        is_sure = bool(pairs) and shape in _SURE_TOGETHER
        confirmed |= {at for at, _ in entries} if is_sure else set().union(*pairs)
        if shape.endswith(")") and len(ordinals) > 1:
            confirmed |= {at for at, one in entries if one.value == 1}
    return confirmed


# Letters with a full stop are initials of names, or words, unless they begin with the first.
_LETTERS = frozenset({Counting.LETTER, Counting.CAPITAL})
# Where two entries of these forms follow each other, one that skips a number is an entry too.
_SURE_TOGETHER = frozenset({"(%)", "%)", "[%]", "(#%)", "#%)", "%:", "%."})


def _shape(ordinal: Ordinal) -> str:
    """Give the form with # for the number above: "(#%)" for (1a)."""
    return re.sub(r"\d+", "#", ordinal.form)


def _goes_on(before: Ordinal, one: Ordinal) -> bool:
    above_before, above = (int("0" + re.sub(r"\D", "", o.form)) for o in (before, one))
    if above == above_before:
        return one.value == before.value + 1
    return above == above_before + 1 and one.value == 1
