"""The columns of a sheet of an .ods in; how their cells look and which are hidden out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field

# XFD, the last column of a sheet.
LAST_COLUMN = 16_384


@define
class Columns:
    """The columns of one sheet, in stretches as the file has them."""

    _firsts: list[int] = field(factory=list, init=False)
    _styles: list[str] = field(factory=list, init=False)
    _hidden: list[range] = field(factory=list, init=False)
    _next: int = field(default=1, init=False)

    def add(self, count: int, style: str, *, hidden: bool) -> None:
        """Take in the next stretch, with the style of its cells that have none of their own."""
        end = min(self._next + count, LAST_COLUMN + 1)
        if self._next >= end:
            return
        self._firsts.append(self._next)
        self._styles.append(style)
        if hidden:
            self._hidden.append(range(self._next, end))
        self._next = end

    def style(self, column: int) -> str:
        """Give the style of a column's cells, "" where it says none."""
        index = bisect_right(self._firsts, column) - 1
        return self._styles[index] if index >= 0 and column < self._next else ""

    def stretches(self, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Give the stretches of one style between two columns: first, last, style."""
        while first <= last:
            index = bisect_right(self._firsts, first)
            end = self._firsts[index] - 1 if index < len(self._firsts) else last
            end = min(end, last)
            yield first, end, self.style(first)
            first = end + 1

    @property
    def hidden(self) -> tuple[int, ...]:
        """Give the numbers of the hidden columns."""
        return tuple(column for stretch in self._hidden for column in stretch)
