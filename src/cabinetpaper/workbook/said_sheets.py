"""The sheets of what inspectors said: judgements and areas in, tables out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.model.inspection import AreaForImprovement, Judgement, same_words
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple
from cabinetpaper.workbook.cell_words import CellWords
from cabinetpaper.workbook.starter import AREAS_SHEET, JUDGEMENTS_SHEET
from cabinetpaper.workbook.writing import Looks, SheetWriter, lines_of


@frozen(kw_only=True)
class SaidColumn:
    """A column: its heading, how wide it is, and how its cells look."""

    heading: str
    width: int
    look: Looks = Looks.WORDS


@frozen(kw_only=True)
class SaidTable:
    """A sheet with one plain table: its name, its columns and its rows."""

    name: str
    columns: tuple[SaidColumn, ...] = field(converter=as_tuple)
    rows: tuple[tuple[CellWords, ...], ...] = field(converter=as_tuple)

    def write(self, sheet: SheetWriter) -> None:
        """Write the table."""
        for number, column in enumerate(self.columns):
            sheet.column(number, column.width, column.look)
            sheet.write(0, number, column.heading, Looks.TABLE_HEADER)
            for index, row in enumerate(self.rows, start=1):
                sheet.write_cell(index, number, row[number], column.look)
        for index, row in enumerate(self.rows, start=1):
            lines = (lines_of(c.text, k.width) for c, k in zip(row, self.columns, strict=True))
            sheet.height(index, max(lines))
        sheet.references_are_text(f"A2:E{len(self.rows) + 1}")
        sheet.repeat_header(0)


_AREA = SaidColumn(heading="Area", width=75)
_GRADE = SaidColumn(heading="Grade", width=34)
_PREVIOUS = SaidColumn(heading="Previous grade", width=34)
_TITLE = SaidColumn(heading="Title", width=44)
_FINDING = SaidColumn(heading="Finding", width=90)
_THEME = SaidColumn(heading="Theme", width=9, look=Looks.TEXT)
_PRIORITY = SaidColumn(heading="Priority", width=14)
_BODY = SaidColumn(heading="Body", width=30)


def judgements_table(
    judgements: Sequence[Judgement], overall: Judgement | None
) -> Iterator[SaidTable]:
    """Give the table of the judgements, the overall last; none where there are none.

    The overall comes first where another judgement has its very words, since the first of them is
    read as the overall. Raises `InputError` for what Excel cannot hold.
    """
    every = [*judgements, overall] if overall else list(judgements)
    if not every:
        return
    if overall and any(same_words(overall.area, one.area) for one in judgements):
        every = [overall, *judgements]
    with_previous = any(one.previous for one in every)
    columns = [_AREA, _GRADE, *([_PREVIOUS] if with_previous else [])]
    rows = [
        (one.area, one.grade.written, one.previous.written if one.previous else "")[: len(columns)]
        for one in every
    ]
    yield _table(JUDGEMENTS_SHEET, columns, rows, [one.place for one in every])


def areas_table(areas: Sequence[AreaForImprovement]) -> Iterator[SaidTable]:
    """Give the table of the areas for improvement; none where there are none."""
    if not areas:
        return
    columns = [_TITLE, _FINDING, _THEME]
    columns += [_PRIORITY] if any(area.priority for area in areas) else []
    columns += [_BODY] if any(area.body for area in areas) else []
    rows = [[_said(area, column) for column in columns] for area in areas]
    yield _table(AREAS_SHEET, columns, rows, [area.place for area in areas])


def _said(area: AreaForImprovement, column: SaidColumn) -> str | Text:
    said: dict[str, str | Text] = {
        "Title": area.title,
        "Finding": area.finding,
        "Theme": area.theme,
        "Priority": area.priority,
        "Body": area.body,
    }
    return said[column.heading]


def _table(
    name: str,
    columns: Sequence[SaidColumn],
    rows: Sequence[Sequence[str | Text]],
    places: Sequence[Place],
) -> SaidTable:
    cells = [[CellWords.of(_on_one_line(words)) for words in row] for row in rows]
    problems = Problems()
    for number, (row, place) in enumerate(zip(cells, places, strict=True), start=1):
        for column, cell in zip(columns, row, strict=True):
            where = f"row {number} of “{name}”, column “{column.heading}”"
            for fault in cell.faults:
                problems.add(fault, evolve(place or NOWHERE, cell=None, where=where))
    problems.tell()
    return SaidTable(name=name, columns=columns, rows=[tuple(row) for row in cells])


def _on_one_line(words: str | Text) -> str | Text:
    return " ".join(words.split()) if isinstance(words, str) else words
