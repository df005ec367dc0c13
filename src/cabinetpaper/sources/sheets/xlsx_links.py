"""Links over cells in, cells with links out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence

from attrs import evolve

from cabinetpaper.sources.sheets.gate_parts import Budget
from cabinetpaper.sources.sheets.values import Area, Cell
from cabinetpaper.sources.sheets.xlsx_areas import size, within
from cabinetpaper.sources.sheets.xlsx_package import Relation
from cabinetpaper.sources.sheets.xlsx_sheet import Link

Cells = MutableMapping[tuple[int, int], Cell]


def linked(
    cells: Cells, links: Sequence[Link], relations: Mapping[str, Relation], budget: Budget
) -> None:
    """Give each cell under a link its address; a link over cells that say nothing is none.

    Raises `LimitExceededError` where the links together cover too many cells.
    """
    last_row = max((row for row, _ in cells), default=0)
    last_column = max((column for _, column in cells), default=0)
    for link in links:
        address = _address(link, relations)
        area = within(link.area, last_row, last_column)
        if area is None or address is None:
            continue
        if size(area) > 1:
            budget.take_range(size(area), budget.place)
        for position in _positions(area):
            if cell := cells.get(position):
                cells[position] = _with_link(cell, address)


def _address(link: Link, relations: Mapping[str, Relation]) -> str | None:
    """Give an address outside the workbook, "" for a place inside it, None for nothing."""
    relation = relations.get(link.relation)
    if relation is None or not relation.target or not relation.is_outside:
        return "" if link.location or relation else None
    if relation.target.startswith("#"):
        return ""
    mark = f"#{link.location}" if link.location and "#" not in relation.target else ""
    return relation.target + mark


def _positions(area: Area) -> Iterator[tuple[int, int]]:
    for row in range(area.first_row, area.last_row + 1):
        for column in range(area.first_column, area.last_column + 1):
            yield row, column


def _with_link(cell: Cell, address: str) -> Cell:
    if not address:
        runs = [evolve(run, link=None) for run in cell.runs]
        return evolve(cell, link=None, links_inside=True, runs=runs)
    runs = [evolve(run, link=address) for run in cell.runs]
    return evolve(cell, link=address, links_inside=False, runs=runs)
