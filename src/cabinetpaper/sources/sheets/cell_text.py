r"""The words of a cell: what a workbook stores in, what a person sees out, and runs cut into lines.

A workbook writes characters that XML cannot hold as `_xHHHH_` (ECMA-376 Part 1, 22.4.2.4), and
line breaks in several ways; here they become the characters, and one `\n`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from cabinetpaper.model.markers import levels, split_markers
from cabinetpaper.model.text import Block, Entry, Paragraph, Run, Text
from cabinetpaper.places import Place

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Pasted from Word, a line break inside a paragraph is a vertical tab.
_LINE_BREAK = re.compile("\r\n|\r|\v|\u0085|\u2028|\u2029")


def as_seen(stored: str) -> str:
    r"""Give the characters of a stored string, with `\n` for every line break.

    >>> as_seen("one_x000D_\ntwo_x005F_x000D_")
    'one\ntwo_x000D_'
    """
    return _LINE_BREAK.sub("\n", _ESCAPED.sub(_character, stored))


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def text_of_runs(runs: Iterable[Run], place: Place) -> Text:
    r"""Give the text of a cell: a block a line, an entry where a line begins with a list marker.

    `str` of it is the words of the runs to the letter.

    >>> text = text_of_runs([Run("Done:\n- a "), Run("new", bold=True), Run(" form")], Place())
    >>> [type(block).__name__ for block in text], text.blocks[1].runs[1].bold
    (['Paragraph', 'Entry'], True)
    """
    lines = tuple(_lines(runs))
    if not any(lines) and len(lines) == 1:
        return Text()
    split = split_markers(["".join(run.text for run in line) for line in lines])
    markers = [marker for marker, _ in split]
    depths = levels(markers)
    return Text(_block(*one, place) for one in zip(lines, markers, depths, strict=True))


def _lines(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(_alike(run, first))
        for words in others:
            yield _joined(line)
            line = [_alike(run, words)]
    yield _joined(line)


def _alike(run: Run, text: str) -> Run:
    """Give words that look as a run does. Not by `evolve`, which takes four times as long."""
    return Run(text, bold=run.bold, italic=run.italic, link=run.link)


def _joined(line: Iterable[Run]) -> tuple[Run, ...]:
    """Give the runs with words, neighbours that look alike as one: Excel cuts them as it likes."""
    runs = [run for run in line if run.text]
    if len(runs) == 1:
        return tuple(runs)
    groups = [list(group) for _, group in groupby(runs, lambda run: _alike(run, ""))]
    return tuple(_alike(group[0], "".join(run.text for run in group)) for group in groups)


def _block(line: tuple[Run, ...], marker: str, level: int, place: Place) -> Block:
    if not marker:
        return Paragraph(line, place=place)
    return Entry(marker, tuple(_without(line, len(marker))), level=level, place=place)


def _without(line: tuple[Run, ...], characters: int) -> Iterator[Run]:
    for run in line:
        left = run.text[characters:]
        characters = max(0, characters - len(run.text))
        if left:
            yield _alike(run, left)
