from __future__ import annotations

from attrs import evolve
from tests.checks.printed import carrying, cell, found_in, p, table

from cabinetpaper.document.blocks import Cell
from cabinetpaper.document.looks import Kind

DATA = table(["Ref", "Action"], ["1", "Ask."])

# Header rows


def test_a_table_without_a_header_row_is_told() -> None:
    plain = table(["Ref", "Action"], ["1", "Ask."], header=False)
    assert found_in("table-without-header", DATA, p("x"), plain) == [
        "warning: table 2: The first row of the table is not marked as its header. Select the "
        "first row, and choose Layout, Repeat Header Rows. [table-without-header]"
    ]


def test_a_header_row_below_the_first_counts_for_none() -> None:
    rows = [evolve(row, header=not row.header) for row in DATA.rows]
    assert found_in("table-without-header", evolve(DATA, rows=rows)) == [
        "warning: table 1: The table’s header row is not its first, so that it counts for none. "
        "Select the first row, and choose Layout, Repeat Header Rows. [table-without-header]"
    ]


def test_tables_that_are_no_data_or_have_labels_at_the_side_are_let_be() -> None:
    frames = [table(["a", "b"], header=False), table(["a"], ["b"], header=False)]
    labels = table(["From:", "Head of Care"], ["To:", "The panel"], header=False)
    bold = table(
        [cell("Date", bold=True), "1 May"], [cell("Place", bold=True), "Hall"], header=False
    )
    assert found_in("table-without-header", DATA, *frames, labels, bold) == []


def test_a_column_without_a_heading_is_told() -> None:
    assert found_in("header-cell-empty", table(["", "Action"], ["1", "Ask."])) == [
        "warning: table 1, row 1, column 1: A column of the table has no heading. Say what stands "
        "in it: “Ref”, for one of references. [header-cell-empty]"
    ]
    assert found_in("header-cell-empty", DATA, table(["", "a"], ["b", "c"], header=False)) == []


# Merged and nested cells


def test_merged_cells_are_counted() -> None:
    wide, low = cell("Wide", columns=2), cell(above=True)
    assert found_in("table-merged", table(["Ref", "Action"], [wide], ["1", low])) == [
        "warning: table 1, row 2, column Ref: The table has 2 cells merged with others. Split "
        "them, and repeat in each row what holds for it. [table-merged]"
    ]
    assert found_in("table-merged", DATA) == []


def test_a_table_in_a_cell_is_told() -> None:
    outer = table(["Ref", "Action"], ["1", Cell([p("x")], tables=[DATA])])
    assert found_in("table-nested", outer) == [
        "warning: table 1, row 2, column Action: A table stands inside a cell of another. Set it "
        "out below, as a table of its own. [table-nested]"
    ]
    assert found_in("table-nested", DATA) == []


# Words for those who cannot see it


def test_a_table_without_caption_and_description_is_told() -> None:
    assert found_in("table-undescribed", DATA) == [
        "note: table 1: The table has neither caption nor description. Say what a table shows, "
        "under Table Properties, Alt Text, or in a caption. [table-undescribed]"
    ]


def test_many_tables_without_are_told_once() -> None:
    assert found_in("table-undescribed", *[DATA, p("x")] * 4) == [
        "note: table 1: 4 tables have neither caption nor description. Say what a table shows, "
        "under Table Properties, Alt Text, or in a caption. [table-undescribed]"
    ]


def test_a_caption_a_description_or_a_paragraph_beside_it_will_do() -> None:
    for described in (evolve(DATA, caption="Actions"), evolve(DATA, description="Actions.")):
        assert found_in("table-undescribed", described) == []
    assert found_in("table-undescribed", p("Table 1", "Caption"), DATA) == []
    assert found_in("table-undescribed", DATA, p("Table 1", "Caption")) == []


def test_empty_cells_are_counted() -> None:
    assert found_in("cells-empty", table(["Ref", "Action"], ["1", ""], ["", "Ask."])) == [
        "note: table 1, row 2, column Action: 2 cells of the table are empty. Say that there is "
        "nothing: “None”, “Not known”. [cells-empty]"
    ]


def test_cells_that_show_something_or_go_on_are_not_empty() -> None:
    picture = Cell([carrying(Kind.PICTURE, "Tick")])
    assert (
        found_in("cells-empty", table(["Ref", "Done"], ["1", picture], ["2", cell(above=True)]))
        == []
    )
    assert found_in("cells-empty", DATA, table(["a"], [""])) == []
