from __future__ import annotations

from tests.checks.printed import carrying, cell, p, table
from tests.layout.papers import MEETING, hertfordshire

from cabinetpaper.checks.placed_tables import Placed, tables_of
from cabinetpaper.checks.rule import Paper
from cabinetpaper.document.blocks import Block, Cell, Document, Part, Table
from cabinetpaper.document.looks import Kind


def tables(*blocks: Block) -> tuple[Placed, ...]:
    document = Document(parts=[Part(blocks=list(blocks))])
    paper = Paper(document=document, printed=document, house=hertfordshire(), as_of=MEETING.date)
    return tables_of(paper)


def test_tables_are_counted_and_one_without_rows_is_passed_over() -> None:
    empty = Table(style="T", widths=[1], rows=[])
    caption = p("Table 3: places", "Caption")
    each = tables(table(["Ref"], ["1"]), p("x"), empty, table(["A", "B"], ["1", "2"]), caption)
    assert [(one.where, one.captioned, one.is_data) for one in each] == [
        ("table 1", False, False), ("table 3", True, True),
    ]  # fmt: skip


def test_cells_that_may_be_at_fault_are_unusual() -> None:
    odd = [
        Cell([p("merged")], columns=2), Cell([p("goes on")], above=True),
        Cell([p("red")], ground="FF0000"), Cell([p("x")], tables=[table(["a"])]),
        Cell([]), Cell([p(" "), p("words")]), Cell([carrying(Kind.PICTURE)]), cell("usual"),
    ]  # fmt: skip
    odd[-1:-1] = [Cell([p("", "TOC 1"), p("words")])]
    [placed] = tables(table(["Ref", "Action"], odd))
    assert [(number, index) for number, index, *_ in placed.unusual] == [
        (2, index) for index in range(len(odd) - 1)
    ]
    assert [str(one) for one in placed.places(lambda cell, row: cell.above and not row.header)] == [
        "table 1, row 2, column Action"
    ]
