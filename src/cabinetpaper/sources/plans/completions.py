"""The completion cells of a plan in, from top to bottom; a `Completion` for each out, and findings.

A date means the day that it holds, as exactly as its number format shows it; other cells mean what
their words say. What the cells of a plan show beside each other is judged in `completion_doubts`.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.time_words import completion_on, not_understood, read_completion
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.completion_doubts import doubts
from cabinetpaper.sources.plans.completion_evidence import Dated, day_held
from cabinetpaper.sources.sheets.number_formats import shown_precision
from cabinetpaper.sources.sheets.values import Cell
from cabinetpaper.telling import cut
from cabinetpaper.tuples import as_tuple

_QUOTED = 60


@frozen(kw_only=True)
class Completions:
    """What the completion cells of a plan mean, in their order, and what was noticed of them."""

    read: tuple[Completion, ...] = field(converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


def read_completions(
    cells: Sequence[Cell | None], places: Sequence[Place], quarters: Quarters
) -> Completions:
    """Give the completion of each action of a plan.

    `cells` are those of its actions from top to bottom, None where one is empty; `places` are where
    each stands, or would stand. Quarters are of the year that `quarters` says.

    >>> cells = [Cell(row=5, column=3, value="31 Sept 2019", displayed="31 Sept 2019"), None]
    >>> result = read_completions(cells, [Place(cell="C5"), Place(cell="C6")], Quarters.FINANCIAL)
    >>> [due.text for due in result.read], [finding.code for finding in result.findings]
    (['31 Sept 2019', ''], ['completion-not-understood'])
    """
    dated = [
        Dated(cell=cell, completion=read_cell(cell, quarters, place), place=place)
        for cell, place in zip(cells, places, strict=True)
    ]
    doubted = doubts(dated)
    unknown: dict[str, list[Dated]] = {}
    for one, doubt in zip(dated, doubted, strict=True):
        if doubt is None and one.cell is not None and _is_words(one.cell):
            unknown.setdefault(one.cell.words, []).append(one)
    notes = (_not_understood(alike, quarters) for alike in unknown.values())
    return Completions(
        read=[one.completion for one in dated],
        findings=[finding for finding in (*doubted, *notes) if finding],
    )


def read_cell(cell: Cell | None, quarters: Quarters, place: Place) -> Completion:
    """Give the completion of one cell, by its type: a date, or words."""
    if cell is None:
        return Completion(place=place)
    if day := day_held(cell):
        precision = shown_precision(cell.number_format) if cell.exact else Precision.DAY
        return completion_on(day, cell.displayed, precision, place=place)
    if isinstance(cell.value, datetime.time | datetime.timedelta):
        return Completion(cell.displayed, place=place)
    return read_completion(cell.displayed, quarters=quarters, place=place)


def _is_words(cell: Cell) -> bool:
    """Tell whether a cell holds words; an error value has a finding of its own."""
    return not (cell.is_error or cell.is_uncalculated or day_held(cell))


def _not_understood(alike: Sequence[Dated], quarters: Quarters) -> Finding | None:
    """Give the note on words that mean no time, once for all cells that hold the same."""
    cell = alike[0].cell
    why = not_understood(cell.displayed, quarters=quarters) if cell else None
    return _note(cell, why, alike[0].place, more=len(alike) - 1) if cell and why else None


def _note(cell: Cell, why: str, place: Place, *, more: int) -> Finding:
    others = f", here and in {more} more cell{'s' if more > 1 else ''}" if more else ""
    quoted = cut(cell.words, _QUOTED)
    return Finding(
        code="completion-not-understood",
        severity=Severity.NOTE,
        text=f"The completion “{quoted}” was kept as words without days{others}: {why}; a day, "
        "month, quarter, season or year is expected, or a word such as Ongoing or Tbc.",
        advice="Type it in a form such as 31/3/2019, March 2019, Q4 2018/19 or 2018/19, or leave "
        "it if it is meant as it stands.",
        place=place,
    )
