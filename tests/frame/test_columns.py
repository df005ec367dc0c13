"""A table of the template with fewer columns, and another of its look."""

from functools import cache

from lxml import etree

from cabinetpaper.frame.columns import table_like, widened, without_columns
from cabinetpaper.frame.names import w
from cabinetpaper.frame.page_area import Area, area_of
from cabinetpaper.frame.prototypes import TablePrototype
from cabinetpaper.houses.folder import read_house


@cache
def plan_table() -> TablePrototype:
    return read_house("hertfordshire").frame.blocks["action-plan"].tables[0]


def widths_in(table: TablePrototype) -> list[list[int]]:
    grid = [int(one.get(w("w"), "0")) for one in table.xml.iter(w("gridCol"))]
    rows = [[int(one.get(w("w"), "0")) for one in row.xml.iter(w("tcW"))] for row in table.rows]
    return [grid, *rows]


def test_narrow_columns_stay_and_wide_ones_share_what_is_left_to_the_twip() -> None:
    assert widened([100, 400, 601], 1500) == (100, 559, 841)
    assert sum(widened([850, 3005, 1474, 3629, 2211, 3969], 20001)) == 20001
    assert widened([1, 1, 1], 10) == (4, 3, 3)


def test_a_table_without_a_column_lacks_it_in_header_row_and_grid() -> None:
    table = without_columns(plan_table(), {5})
    assert [row.cells[-1].paragraphs[0].text for row in table.rows] == [
        "Progress To Date", "{{ action.progress }}"
    ]  # fmt: skip
    assert sum(table.widths) == sum(plan_table().widths)
    assert widths_in(table) == [list(table.widths)] * 3
    assert len(plan_table().rows[0].xml.findall(w("tc"))) == 7, "the template is left as it is"


def test_nothing_is_left_out_of_a_table_that_would_not_hold_together() -> None:
    table = plan_table()
    assert without_columns(table, set()) is table
    assert without_columns(table, set(range(7))) is table


def test_a_table_of_its_look_has_a_header_row_that_repeats_and_a_row_that_does_not_break() -> None:
    table = table_like(plan_table(), [3000, 1000])
    header, body = table.rows
    assert (header.header, body.header) == (True, False)
    assert [row.cells[0].paragraphs[0].style for row in table.rows] == [
        "Table Heading", "Table Text"
    ]  # fmt: skip
    assert widths_in(table) == [[3000, 1000]] * 3
    assert [one.get(w("w")) for one in table.xml.iter(w("tblW"))] == ["4000"]
    assert all(row.xml.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in table.rows)
    assert (table.style, table.caption) == ("Paper Table", "")


def test_the_room_of_a_page_is_what_its_margins_leave() -> None:
    w_ns = w("")[1:-1]
    section = etree.fromstring(
        f'<w:sectPr xmlns:w="{w_ns}"><w:pgSz w:w="10000" w:h="5000"/>'
        '<w:pgMar w:left="1000" w:right="500" w:top="-200" w:bottom="300" w:gutter="100"/>'
        "</w:sectPr>"
    )
    assert area_of(section) == Area(8400, 4500)
    assert area_of(etree.fromstring(f'<w:sectPr xmlns:w="{w_ns}"/>')) == Area()
