"""A table of the plan → its values, cell by cell, and what is odd about its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from cabinetpaper.document.blocks import Cell, Row
from cabinetpaper.document.plan_values import Value
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Finding
from cabinetpaper.houses.house import House
from cabinetpaper.places import Place
from cabinetpaper.sources.printed import row_findings
from cabinetpaper.sources.printed.cell_words import words_in
from cabinetpaper.sources.printed.heads import Column, Heads, starts_of, width_of
from cabinetpaper.sources.printed.plan_tables import PlanTable, names_in

_NO_HEADS = Heads(columns=(), width=0)


@frozen(kw_only=True)
class Held:
    """A cell with the column that it stands in, its words, and whether the house's stand there."""

    column: Column
    text: str
    is_empty: bool
    place: Place


@define(kw_only=True)
class RowReader:
    """Reads the rows of one table from top to bottom.

    `owners` says which row, as (table, row), bears a bookmark: the last of several, as in Word.
    """

    table: PlanTable
    theme: str
    house: House
    owners: Mapping[str, tuple[int, int]]
    file: str
    findings: list[Finding] = field(factory=list)
    _heads: Heads = field(init=False)
    # The cells that others below them may go on with, by where they begin.
    _above: dict[int, Cell] = field(factory=dict)
    _merged: set[int] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self._heads = self.table.heads or _NO_HEADS

    def actions(self) -> Iterator[tuple[Value, ...]]:
        """Give the values of each row that holds an action."""
        for number, row in self.table.rows:
            if values := tuple(self._row(number, row)):
                yield values

    def _row(self, number: int, row: Row) -> Iterator[Value]:
        cells = self._whole(number, row)
        names = names_in(row)
        if not names and self._is_no_action(number, row, cells):
            return
        held = [
            self._held(number, start, cell)
            for start, cell in zip(starts_of(row), cells, strict=True)
        ]
        self._tell_shape(number, row, held)
        bookmark = self._bookmark(number, names)
        theme, reference = self._theme(number, held), self._words(held, "reference")
        for one in held:
            yield Value(
                theme=theme,
                reference=reference,
                column=one.column.header,
                field=one.column.field,
                text="" if one.is_empty else one.text,
                bookmark=bookmark,
                place=one.place,
            )

    def _whole(self, number: int, row: Row) -> list[Cell]:
        """Give the cells of a row, each that goes on with the one above as that one."""
        cells: list[Cell] = []
        for start, cell in zip(starts_of(row), row.cells, strict=True):
            above = self._above.get(start) if cell.above else None
            if above is None:
                self._above[start] = cell
                self._merged.discard(start)
            elif start not in self._merged:
                self._merged.add(start)
                place = self._place(number, self._heads.at(start))
                self.findings.append(row_findings.goes_down(place))
            cells.append(above or cell)
        return cells

    def _is_no_action(self, number: int, row: Row, cells: Sequence[Cell]) -> bool:
        """Tell whether a row without a bookmark holds no action, and say so."""
        said = [text for cell in cells if (text := cell.text.strip())]
        place = self._place(number)
        if not said:
            self.findings.append(row_findings.is_empty(place))
            return True
        if len(row.cells) == 1 and self._heads.width > 1:
            self.findings.append(row_findings.is_across(said[0], place))
            return True
        return False

    def _held(self, number: int, start: int, cell: Cell) -> Held:
        column = self._heads.at(start)
        if column is None or start >= self._heads.width:
            column = Column(start=start, header="")
        text = words_in(cell)
        return Held(
            column=column,
            text=text,
            is_empty=text.strip() in self._empty(column.field),
            place=self._place(number, column),
        )

    def _empty(self, name: str | None) -> tuple[str, ...]:
        """Give what the house prints in a cell of a field that has no words."""
        own = self.house.appendix
        if name == "reference":
            return "", own.empty, self.house.none
        if name == "theme":
            return "", own.empty, own.unthemed
        return "", own.empty

    @staticmethod
    def _words(held: Sequence[Held], name: str) -> str:
        said = [one for one in held if one.column.field == name and not one.is_empty]
        return " ".join(said[0].text.split()) if said else ""

    def _theme(self, number: int, held: Sequence[Held]) -> str:
        """Give the theme as printed: the row's own cells of it, else the heading above the table.

        The house's words for actions without a theme are a heading like any other.
        """
        own = [one for one in held if one.column.field in {"theme", "theme_reference"}]
        if self._heads.of_field("theme") is None:
            return self.theme
        own.sort(key=lambda one: one.column.field != "theme_reference")
        theme = " ".join(" ".join(one.text.split()) for one in own).strip()
        if not theme:
            place = self._place(number, self._heads.of_field("theme"))
            self.findings.append(row_findings.has_no_theme(place))
        return theme

    def _bookmark(self, number: int, names: Sequence[str]) -> str | None:
        """Give the bookmark that makes the row known again."""
        place = self._place(number)
        own = [n for n in names if self.owners[n.casefold()] == (self.table.number, number)]
        for name in names:
            owner = self.owners[name.casefold()]
            if name not in own:
                self.findings.append(row_findings.has_anothers_bookmark(name, owner, place))
        if len(own) > 1:
            self.findings.append(row_findings.has_several_bookmarks(own, place))
        return own[0] if own else None

    def _tell_shape(self, number: int, row: Row, held: Sequence[Held]) -> None:
        """Say where a row's cells are not those of the header."""
        starts = [column.start for column in self._heads.columns]
        wide = [
            one.column.header
            for one, cell, start in zip(held, row.cells, starts_of(row), strict=True)
            if sum(start <= other < start + cell.columns for other in starts) > 1
        ]
        if wide:
            self.findings.append(row_findings.goes_across(wide, self._place(number)))
        width, expected = width_of(row), self._heads.width
        if self._heads.columns and width != expected:
            self.findings.append(row_findings.is_uneven(width, expected, self._place(number)))

    def _place(self, number: int, column: Column | None = None) -> Place:
        where = f"table {self.table.number}, row {number}"
        if column is not None:
            where += f", column {shortened(column.header) or column.start + 1}"
        return Place(file=self.file, where=where)
