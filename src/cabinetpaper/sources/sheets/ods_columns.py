"""The columns of a sheet of an .ods in; how their cells look and which are hidden out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import define, field

from cabinetpaper.sources.sheets.ods_styles import Look, Styles

# XFD, the last column of a sheet.
LAST_COLUMN = 16_384


@define
class Columns:
    """The columns of one sheet, in stretches as the file has them."""

    styles: Styles
    _firsts: list[int] = field(factory=list, init=False)
    _named: list[str] = field(factory=list, init=False)
    # Stretches of coloured columns: first, last, look. The others need no looking at.
    _painted: list[tuple[int, int, Look]] = field(factory=list, init=False)
    _hidden: list[range] = field(factory=list, init=False)
    _next: int = field(default=1, init=False)

    def add(self, count: int, style: str, *, hidden: bool) -> None:
        """Take in the next stretch, with the style of its cells that have none of their own."""
        end = min(self._next + count, LAST_COLUMN + 1)
        if self._next >= end:
            return
        self._firsts.append(self._next)
        self._named.append(style)
        look = self.styles.of_cell(style)
        if look.fill:
            self._painted.append((self._next, end - 1, look))
        if hidden:
            self._hidden.append(range(self._next, end))
        self._next = end

    def style(self, column: int) -> str:
        """Give the style of a column's cells, "" where it says none."""
        index = bisect_right(self._firsts, column) - 1
        return self._named[index] if index >= 0 and column < self._next else ""

    @property
    def have_colour(self) -> bool:
        """Tell whether any column is coloured."""
        return bool(self._painted)

    def painted(self, first: int, last: int) -> Iterator[tuple[int, Look]]:
        """Give the coloured columns from one to another, with their looks."""
        start = bisect_left(self._painted, first, key=lambda stretch: stretch[1])
        for begin, end, look in self._painted[start:]:
            if begin > last:
                return
            for column in range(max(begin, first), min(end, last) + 1):
                yield column, look

    @property
    def hidden(self) -> tuple[int, ...]:
        """Give the numbers of the hidden columns."""
        return tuple(column for stretch in self._hidden for column in stretch)
