"""Dittos: the cells of one column in, the same cells out with the words that each ditto stands for.

What a ditto was read as is always said, because nobody can see it in the cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.sheets.values import Cell
from cabinetpaper.telling import cut
from cabinetpaper.tuples import as_tuple

# Bare "do" may be a verb, so it counts with its full stop or between dashes only.
_WORDS = (
    r"ditto(?:\s+above)?|(?:same\s+)?as\s+(?:the\s+)?(?:row\s+|entry\s+)?above|same\s+as\s+above"
)
# An arrow up is no mark: in a column of trends it is a direction, as "→" and "↓" are.
_MARKS = "(?:[\"“”„〃″]|''|,,|’’|‘‘|´´|``)"
_DITTO = re.compile(
    rf"[\s(\[–—-]*(?:(?:{_WORDS})[\s.!)\]–—-]*|{_MARKS}(?:\s*{_MARKS})*[\s.)\]–—-]*)"
    r"|\(?do\.\)?|[–—-]\s*do\.?\s*[–—-]",
    re.IGNORECASE,
)
_QUOTED = 60


@frozen(kw_only=True)
class Dittos:
    """The cells of a column, each ditto among them resolved, and what was noticed."""

    cells: tuple[Cell | None, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


def is_ditto(words: str) -> bool:
    """Tell whether the whole words of a cell say that it is the same as the one above.

    >>> [is_ditto(words) for words in ("Ditto.", '-"-', "as above", "–", "Ditto for schools")]
    [True, True, True, False, False]
    """
    return bool(_DITTO.fullmatch(words.strip()))


def resolve_dittos(cells: Sequence[Cell | None]) -> Dittos:
    """Give the cells of a column, from top to bottom, with the words that each ditto stands for.

    The column is that of the actions alone: theme rows are none of it, so that a ditto may stand
    first under a theme. An empty action cell is None, and a ditto under one is read past it, with a
    warning. A resolved cell keeps its own row, column, place, fill and comment.

    >>> column = [Cell(row=4, column=5, displayed="Head of Care"),
    ...           Cell(row=5, column=5, displayed="ditto")]
    >>> [cell.displayed for cell in resolve_dittos(column).cells]
    ['Head of Care', 'Head of Care']
    """
    resolved: list[Cell | None] = []
    findings: list[Finding] = []
    source: Cell | None = None
    empty_between = False
    for cell in cells:
        if cell is None or not (cell or cell.is_uncalculated):
            resolved.append(cell)
            empty_between = source is not None
        elif not is_ditto(cell.displayed):
            resolved.append(cell)
            source, empty_between = cell, False
        elif source:
            resolved.append(_as_above(cell, source))
            findings.append(_was_resolved(cell, source, past_empty=empty_between))
            empty_between = False
        else:
            resolved.append(cell)
            findings.append(_unresolved(cell, source))
    return Dittos(cells=resolved, findings=findings)


def _as_above(cell: Cell, source: Cell) -> Cell:
    return evolve(
        cell,
        value=source.value,
        displayed=source.displayed,
        number_format=source.number_format,
        exact=source.exact,
        runs=source.runs,
        link=source.link,
    )


def _was_resolved(cell: Cell, source: Cell, *, past_empty: bool) -> Finding:
    words = cut(source.words, _QUOTED)
    past = ", past an empty cell," if past_empty else ""
    return Finding(
        code="ditto-resolved",
        severity=Severity.WARNING if past_empty else Severity.NOTE,
        text=f"“{cell.words}” was read as “{words}”{past} from {source.name}.",
        advice="Type it out, so that the row still says it when rows are sorted or moved.",
        place=cell.place,
    )


def _unresolved(cell: Cell, source: Cell | None) -> Finding:
    why = (
        f"{source.name} above it has no words" if source is not None else "nothing stands above it"
    )
    return Finding(
        code="ditto-unresolved",
        severity=Severity.WARNING,
        text=f"“{cell.words}” stands for the cell above, but {why}; it was kept as written.",
        advice="Type what the cell should say.",
        place=cell.place,
    )
