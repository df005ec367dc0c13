"""Files named .ods that would keep a reader busy or fill the memory: refused, or read in bounds."""

import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.sheets.bounded import read_in_bounds
from tests.sources.sheets.ods_files import cell, content, ods, row, table

from cabinetpaper.errors import CabinetPaperError
from cabinetpaper.sources.workbook import read_workbook

RED = (
    '<style:style style:name="red" style:family="table-cell">'
    '<style:table-cell-properties fo:background-color="#ff0000"/></style:style>'
)
HEADER = cell("Ref") + cell("Action") + cell("Owner")


@pytest.fixture
def read(tmp_path):
    """Give a function that reads bytes as an .ods, within bounds."""

    def of(data: bytes):
        path = tmp_path / "plan.ods"
        path.write_bytes(data)
        return read_in_bounds(path)

    return of


def wide(times, inside="", style=""):
    name = f' table:style-name="{style}"' if style else ""
    return cell(inside, f'table:number-columns-repeated="{times}"{name}')


def stored(tables, styles=""):
    """Give an .ods whose parts are not packed, so that its ratio is nothing to refuse it by."""
    return ods(tables, styles, method=zipfile.ZIP_STORED)


def high(times, *cells):
    return row(*cells, attributes=f'table:number-rows-repeated="{times}"')


def test_a_sheet_as_libreoffice_ends_it_is_read(read):
    rows = [cell(f"1.{n}") + cell("Ask") + wide(16382) for n in range(5_000)]
    assert read(ods(table(HEADER, *rows, high(1_043_575, wide(16384))))) == {"rows": 5_001}


def test_words_repeated_over_a_whole_sheet_are_refused(read):
    assert read(ods(table(high(1_000_000, wide(16384, "x"))))) == {
        "limit": "rows",
        "text": "plan.ods › Plan: a cell stands at XFD1000000, and 50,000 rows and 1,000 columns "
        "are read: delete what stands far from the plan",
    }


@pytest.mark.parametrize(
    ("rows", "columns", "limit"),
    [
        (50_000, 1_000, "cells"),
        (1, 16_384, "columns"),
        (50_000, 5, "cells"),
        (9_999_999_999, 1, "rows"),
    ],
)
def test_repeated_words_are_refused_before_they_are_repeated(read, rows, columns, limit):
    assert read(ods(table(high(rows, wide(columns, "x")))))["limit"] == limit


def test_a_last_cell_in_the_far_corner_is_refused(read):
    xml = table(HEADER, high(1_048_574, cell()), wide(16383) + cell("x"))
    assert read(ods(xml)) == {
        "limit": "rows",
        "text": "plan.ods › Plan: a cell stands at XFD1048576, and 50,000 rows and 1,000 columns "
        "are read: delete what stands far from the plan",
    }


def test_a_million_styled_empty_rows_are_read_as_empty(read):
    xml = table(HEADER, high(1_048_575, wide(16384, style="red")))
    assert read(ods(xml, RED)) == {"rows": 1}


def test_colour_over_all_that_words_enclose_is_refused(read):
    rows = [HEADER, high(49_997, wide(1000, style="red")), wide(999) + cell("x")]
    assert read(ods(table(*rows), RED))["limit"] == "cells"


def test_coloured_columns_over_all_that_words_enclose_are_refused(read):
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="red"/>' * 500
    rows = [HEADER, high(49_997, wide(16384)), wide(999) + cell("x")]
    assert read(ods(table(*rows, before=columns), RED))["limit"] == "cells"


def test_a_hundred_and_fifty_thousand_written_rows_are_refused(read):
    assert read(stored(table(*[cell("x")] * 150_000)))["limit"] == "rows"


def test_as_many_cells_as_are_read_are_read_in_bounds(read):
    rows = ["".join(cell(f"{n}") for _ in range(8)) for n in range(10_000)]
    assert read(ods(table(*rows))) == {"rows": 10_000}


def test_too_many_written_cells_are_refused(read):
    assert read(stored(table(*[cell("x") * 900] * 250)))["limit"] == "cells"


@pytest.mark.parametrize("tag", ["<table:table-cell/>", "<table:table-row/>"])
def test_as_much_xml_as_is_read_is_read_in_bounds(read, tag):
    xml = table(HEADER, row(tag * 740_000) if "cell" in tag else tag * 740_000)
    assert read(stored(xml)) == {"rows": 1}


def test_too_much_xml_is_refused(read):
    assert read(stored(table(*["<table:table-cell/>" * 10_000] * 160)))["limit"] == "ods_tags"


def test_a_cell_of_endless_spaces_is_refused(read):
    spaces = '<text:p><text:s text:c="999999999"/></text:p>'
    assert read(ods(table(HEADER, cell(spaces)))) == {
        "limit": "letters",
        "text": "plan.ods › Plan!A2: the cell holds more than 100,000 letters, as no plan does: "
        "shorten it",
    }
    many = "<text:p>" + '<text:s text:c="99999"/>' * 50_000 + "</text:p>"
    assert read(ods(table(cell(many))))["limit"] == "letters"


def test_a_cell_of_forty_million_letters_is_refused(read):
    assert read(stored(table(cell("x" * 40_000_000)))) == {
        "limit": "element_bytes",
        "text": "plan.ods: a piece of it holds more than 2,000,000 bytes, as no cell of a plan "
        "does: copy the plan's cells into a new workbook",
    }


@pytest.mark.parametrize("inside", ["<text:span>x</text:span>", "<text:a/>", "<draw:frame/>"])
def test_a_cell_of_endless_pieces_is_refused(read, inside):
    data = stored(table(cell(f"<text:p>{inside * 300_000}</text:p>")))
    assert read(data)["limit"] == "element_bytes"


def test_deep_nesting_is_refused(read):
    deep = "<text:span>" * 5_000 + "x" + "</text:span>" * 5_000
    assert read(ods(table(cell(f"<text:p>{deep}</text:p>"))))["limit"] is None


def test_many_attributes_are_refused(read):
    attributes = " ".join(f'a{n}="x"' for n in range(300_000))
    assert read(ods(table(cell("x", attributes))))["limit"] == "element_bytes"


def test_a_bomb_is_refused_while_it_unpacks(read):
    assert read(ods("", content__xml=content(table(*["<table:table-row/>"] * 700_000)))) == {
        "limit": "ratio",
        "text": "plan.ods: its part “content.xml” unpacks to more than 200 times its size, as no "
        "plan does: copy the plan's cells into a new workbook",
    }


def test_bombs_that_nobody_reads_stay_packed(read):
    pictures = {f"Pictures/{number}__png": bytes(5_000_000) for number in range(40)}
    assert read(ods(table(HEADER), **pictures)) == {"rows": 1}


def test_entities_are_refused(read):
    bomb = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(
            f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9)
        )
        + b"]><a>&j;</a>"
    )
    assert "has a DOCTYPE" in read(ods("", content__xml=bomb))["text"]
    outside = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    assert "has a DOCTYPE" in read(ods("", styles__xml=outside))["text"]


def test_many_sheets_with_all_columns_hidden_are_refused(read):
    hidden = (
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="16384"/>'
    )
    assert read(stored(table(cell("x"), before=hidden) * 20_000))["limit"] == "sheets"


def test_merges_over_whole_sheets_are_refused(read):
    spans = 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"'
    assert read(ods(table(cell("x", spans) * 3)))["limit"] == "range_cells"


def test_hidden_rows_without_end_are_counted_as_far_as_words_go(read):
    rows = row(
        cell(), attributes='table:visibility="filter" table:number-rows-repeated="9999999999"'
    )
    assert read(ods(table(HEADER, rows))) == {"rows": 1}


def test_many_styles_are_read_in_bounds(read):
    styles = "".join(
        f'<style:style style:name="s{n}" style:family="table-cell" '
        f'style:parent-style-name="s{n - 1}"/>' for n in range(100_000)
    )  # fmt: skip
    xml = table(*[cell("x", f'table:style-name="s{99_999 - n}"') for n in range(300)])
    assert read(stored(xml, styles)) == {"rows": 300}


FULL = content(
    table(
        HEADER,
        cell("1.1", 'table:style-name="red"') + cell("<text:p>Ask<text:s text:c='3'/>"
            "<text:a xlink:href='https://council.example'>it</text:a></text:p>")
        + cell("<office:annotation><text:p>Why?</text:p></office:annotation>"),
        row(cell("1.2", 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>",
            attributes='table:visibility="filter" table:number-rows-repeated="3"'),
        cell("4.10", 'office:value-type="float" office:value="4.1"')
        + cell("May-19", 'office:value-type="date" office:date-value="2019-05-01"')
        + '<table:table-cell table:formula="of:=1/0"/>',
    ),
    RED,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_ods_raises_nothing_but_our_errors(tmp_path_factory, data):
    part = bytearray(FULL)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(part)))
        part[at : at + data.draw(st.integers(0, 12))] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from(
                [b'"', b"<", b"/>", b"-1", b"9" * 12, b"text:", b"table:table", b"2019", b"\xff"]
            )
        )
    whole = bytearray(ods("", content__xml=bytes(part)))
    if data.draw(st.booleans()):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("damaged") / "plan.ods"
    path.write_bytes(bytes(whole))
    try:
        read_workbook(path)
    except CabinetPaperError as error:
        assert "plan.ods" in str(error)  # noqa: PT017  # being read is as good


LIES = st.sampled_from(
    ["", "0", "-1", "1", "2", "16385", "9999999999", "PT99999999H", "P1D", "-PT1S", "2019-02-30",
     "2019-05-01T25:00:00", "9999-12-31T23:59:59", "1E+400", "nan", "inf", "-inf", "true", "x",
     "float", "date", "time", "boolean", "string", "percentage", "error", "²", "١"]
)  # fmt: skip
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=5).map(
    lambda text: escape(text, {'"': "&quot;"})
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_values_that_lie_raise_nothing_but_our_errors(tmp_path_factory, data):
    """Well-formed XML whose attributes say what they like."""
    words = LIES | TYPED
    names = ["office:value-type", "office:value", "office:date-value", "office:time-value",
             "office:boolean-value", "table:formula", "table:number-columns-repeated",
             "table:number-columns-spanned", "table:number-rows-spanned", "table:style-name",
             "calcext:value-type"]  # fmt: skip
    chosen = data.draw(st.dictionaries(st.sampled_from(names), words, max_size=5))
    kind = {} if "office:value-type" in chosen else {"office:value-type": data.draw(
        st.sampled_from(["float", "date", "time", "boolean", "string"]))}  # fmt: skip
    attributes = " ".join(f'{name}="{value}"' for name, value in (chosen | kind).items())
    inside = data.draw(st.sampled_from(["", "<text:p/>", "<text:p>x</text:p>"]))
    xml = f"<table:table-cell {attributes}>{inside}</table:table-cell>"
    path = tmp_path_factory.mktemp("lying") / "plan.ods"
    path.write_bytes(ods(table(HEADER, xml)))
    try:
        read_workbook(path)
    except CabinetPaperError as error:
        assert "plan.ods" in str(error)  # noqa: PT017  # being read is as good
