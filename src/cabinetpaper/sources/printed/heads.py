"""The header of a printed table → its columns: the words as printed, and the field of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import field, frozen

from cabinetpaper.document.blocks import Row
from cabinetpaper.houses.house import House
from cabinetpaper.houses.plan_columns import plan_headers
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.time_words import read_completion
from cabinetpaper.sources.plans.column_choice import chosen_fields
from cabinetpaper.sources.plans.columns import PLAN, Columns, columns_for
from cabinetpaper.sources.plans.table_header import is_degree, looks_like_reference
from cabinetpaper.tuples import as_tuple

# A plan says at least what is done and two things more: “Action” beside “Owner” alone may be the
# minutes of a meeting.
_FEWEST = 3
# A row of two headings that are known is a header, where the table is known to be of the plan.
_FEWEST_OF_PLAN = 2
# So many rows tell what a column holds.
_LOOKED_AT = 50


@frozen(kw_only=True)
class Column:
    """A column of a table of the plan: where it begins, its header, its field or None."""

    start: int
    header: str
    field: str | None = None


@frozen(kw_only=True)
class Heads:
    """The columns of a table, from left to right, and how many of the table's grid they are."""

    columns: tuple[Column, ...] = field(converter=as_tuple)
    width: int

    def at(self, start: int) -> Column | None:
        """Give the column that the cell beginning at a column of the grid stands in."""
        return next((one for one in reversed(self.columns) if one.start <= start), None)

    def of_field(self, name: str) -> Column | None:
        """Give the column of a field of the model."""
        return next((one for one in self.columns if one.field == name), None)

    @property
    def fields(self) -> frozenset[str]:
        """Give the fields that the columns have."""
        return frozenset(one.field for one in self.columns if one.field)

    @property
    def words(self) -> tuple[str, ...]:
        """Give the headers without case and punctuation."""
        return tuple(words_of(one.header) for one in self.columns)


@frozen(kw_only=True)
class Vocabulary:
    """How columns may be headed: by the house of the paper, and by any council."""

    house: House
    columns: Columns = field(factory=lambda: columns_for(PLAN))
    _own: tuple[Mapping[str, str | None], ...] = field(init=False, repr=False)

    @_own.default
    def _of_house(self) -> tuple[Mapping[str, str | None], ...]:
        return plan_headers(self.house)

    def heads(self, row: Row, below: Sequence[Row]) -> Heads:
        """Give the columns that a row heads; `below` are the rows that show what they hold."""
        starts = starts_of(row)
        words = {
            start: header_words(cell.text) for start, cell in zip(starts, row.cells, strict=True)
        }
        named = self._fields(words, _Held(below[:_LOOKED_AT]))
        return Heads(
            columns=[
                Column(start=start, header=words[start], field=named.get(start)) for start in starts
            ],
            width=width_of(row),
        )

    def _fields(self, words: Mapping[int, str], held: _Held) -> dict[int, str]:
        own = max(self._own, key=lambda known: sum(words_of(w) in known for w in words.values()))
        certain: dict[int, str | None] = {}
        for start, heading in words.items():
            name = own.get(words_of(heading))
            if words_of(heading) in own and (name is None or name not in certain.values()):
                certain[start] = name
        # A heading that the house knows says what it says to the house, and to nobody else.
        guessed = chosen_fields(
            {s: heading for s, heading in words.items() if s not in certain},
            self.columns,
            lambda start, name: name not in certain.values() and held.may_be(start, name),
        )
        sure = {start: name for start, name in certain.items() if name}
        return {s: name for s, name in guessed.items() if name not in sure.values()} | sure

    def is_plans(self, heads: Heads) -> bool:
        """Tell whether headers are those of a plan, for a table that says nothing else of itself.

        They are where they are the house's own, or where a vocabulary of councils' plans knows one
        as what is to be done and at least two beside it.
        """
        is_own = any(set(heads.words) == set(known) for known in self._own if known)
        fields = heads.fields
        return is_own or ("description" in fields and len(fields) >= _FEWEST)

    @staticmethod
    def are_heads(heads: Heads) -> bool:
        """Tell whether words head columns, in a table that is known to be of the plan."""
        return len(heads.fields) >= _FEWEST_OF_PLAN


class _Held:
    """What stands under a header, where its words have several meanings."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def may_be(self, start: int, name: str) -> bool:
        words = [text for row in self._rows if (text := _text_at(row, start).strip())]
        holds = _HOLDS.get(name)
        return holds is None or not words or 2 * sum(map(holds, words)) >= len(words)


_HOLDS: Mapping[str, Callable[[str], bool]] = {
    "reference": looks_like_reference,
    # "Priority" heads what a theme is called, or how urgent an action is.
    "theme": lambda words: not is_degree(words),
    "completion": lambda words: read_completion(words).first_day is not None,
}


def _text_at(row: Row, start: int) -> str:
    found = (c for c, at in zip(row.cells, starts_of(row), strict=True) if at == start)
    return next((cell.text for cell in found), "")


def starts_of(row: Row) -> list[int]:
    """Give the column of the grid at which each cell of a row begins.

    >>> from cabinetpaper.document.blocks import Cell
    >>> starts_of(Row([Cell([], columns=2), Cell([])]))
    [0, 2]
    """
    starts = [0]
    for cell in row.cells:
        starts.append(starts[-1] + cell.columns)
    return starts[:-1]


def width_of(row: Row) -> int:
    """Give how many columns of the grid a row fills."""
    return sum(cell.columns for cell in row.cells)


def header_words(text: str) -> str:
    r"""Give a header as printed, on one line.

    >>> header_words("Theme/\nAction ")
    'Theme/ Action'
    """
    return " ".join(text.split())
