"""References of two levels: a column in, the stretches of them under one whole number out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from cabinetpaper.sources.sheets.values import Cell

_TWO_LEVELS = re.compile(r"(?P<whole>\d{1,4})\.(?P<part>\d{1,4})(?P<rest>\D.*|)", re.DOTALL)
# Sums such as 4.1 + 0.1 are off by less than this.
_AS_GOOD_AS_EQUAL = 1e-6


@frozen(kw_only=True)
class Numbered:
    """A reference of two levels: `4.1` is the part 1 of the whole 4; what follows is its rest.

    `cells` are one, or several in a row that show the same.
    """

    cells: tuple[Cell, ...]
    whole: int
    part: int
    rest: str = ""
    may_lack_noughts: bool

    @property
    def shown(self) -> str:
        """Give the reference as its cell shows it."""
        return self.cells[0].displayed.strip()


@frozen
class Step:
    """A reference in its stretch, and whether something unread stands between it and the last."""

    numbered: Numbered
    apart: bool


def stretches(cells: Sequence[Cell | None], *, is_typed: bool) -> Iterator[list[Step]]:
    """Give the references that follow each other under one whole, those alike taken as one."""
    steps: list[Step] = []
    apart = False
    for cell in cells:
        numbered = _numbered(cell, is_typed=is_typed) if cell else None
        if numbered is None:
            # "4.9.1" stands in the order under 4.9; anything else parts what it stands between.
            apart = apart or not (cell and _is_below(cell, steps))
            continue
        if steps and steps[-1].numbered.whole != numbered.whole:
            yield steps
            steps = []
        last = steps[-1].numbered if steps else None
        if last and not apart and last.shown == numbered.shown:
            steps[-1] = evolve(
                steps[-1], numbered=evolve(last, cells=(*last.cells, *numbered.cells))
            )
        else:
            steps.append(Step(numbered, apart))
        apart = False
    yield steps


def _numbered(cell: Cell, *, is_typed: bool) -> Numbered | None:
    match = _TWO_LEVELS.fullmatch(cell.displayed.strip())
    if match is None or match["rest"].lstrip(".")[:1].isdecimal():
        return None
    is_number = isinstance(cell.value, int | float)
    if hides_digits(cell):
        return None
    return Numbered(
        cells=(cell,),
        whole=int(match["whole"]),
        part=int(match["part"]),
        rest=match["rest"],
        may_lack_noughts=is_number or not is_typed,
    )


def hides_digits(cell: Cell) -> bool:
    """Tell whether a cell holds a number of more digits than it shows: 4.11 shown as 4.1."""
    try:
        shown = float(cell.displayed)
    except ValueError:
        return False
    return isinstance(cell.value, float) and abs(cell.value - shown) > _AS_GOOD_AS_EQUAL


def _is_below(cell: Cell, steps: Sequence[Step]) -> bool:
    if not steps:
        return False
    last = steps[-1].numbered
    return cell.displayed.strip().startswith(f"{last.whole}.{last.part}.")
