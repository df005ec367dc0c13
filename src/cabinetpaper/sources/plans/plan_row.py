"""A row of a plan and what it is: the nouns that rows are read into."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from attrs import field, frozen

from cabinetpaper.sources.sheets.values import Cell, Row
from cabinetpaper.tuples import as_tuple

# What the row of a theme may say; anything more makes it an action's.
OF_A_THEME = frozenset({"reference", "description", "theme", "theme_reference"})


class Kind(Enum):
    """What a row is."""

    ACTION = auto()
    THEME = auto()
    TOTAL = auto()
    UNREAD = auto()


@frozen(kw_only=True)
class PlanRow:
    """A row, its cells by their field, and those of the columns that are no field.

    `own` are the fields whose cell stands in the row itself; others hold for it by a merged cell.
    """

    kind: Kind
    row: Row
    fields: Mapping[str, Cell]
    kept: tuple[Cell | None, ...] = field(converter=as_tuple)
    own: frozenset[str] = frozenset()

    @property
    def number(self) -> int:
        """Give the number of the row in its sheet."""
        return self.row.number
