"""Data styles of OpenDocument, as the number format codes that Excel has for the same."""

import pytest
from tests.sources.sheets.ods_files import cell, ods, table

from cabinetpaper.sources.sheets.number_formats import displayed
from cabinetpaper.sources.sheets.read import read_sheets

DAY, LONG_DAY = "<number:day/>", '<number:day number:style="long"/>'
MONTH, LONG_MONTH = "<number:month/>", '<number:month number:style="long"/>'
SHORT_NAME = '<number:month number:textual="true"/>'
LONG_NAME = '<number:month number:style="long" number:textual="true"/>'
YEAR, LONG_YEAR = "<number:year/>", '<number:year number:style="long"/>'
HOURS, LONG_HOURS = "<number:hours/>", '<number:hours number:style="long"/>'
MINUTES, SECONDS = '<number:minutes number:style="long"/>', '<number:seconds number:style="long"/>'


def words(text):
    return f"<number:text>{text}</number:text>"


def number(attributes):
    return f"<number:number {attributes}/>"


PLAIN = number('number:decimal-places="0" number:min-integer-digits="1"')


def code(kind, *pieces, attributes="", before=""):
    """Give the code that a cell gets by a data style of a kind."""
    styles = (
        f'{before}<number:{kind}-style style:name="N1" {attributes}>{"".join(pieces)}'
        f'</number:{kind}-style><style:style style:name="ce1" style:family="table-cell" '
        'style:data-style-name="N1"/>'
    )
    (sheet,) = read_sheets(ods(table(cell("x", 'table:style-name="ce1"')), styles), name="a.ods")
    return sheet.rows[0].cells[0].number_format


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([SHORT_NAME, words("-"), YEAR], "mmm-yy"),
        ([LONG_NAME, words(" "), LONG_YEAR], "mmmm yyyy"),
        ([LONG_DAY, words("/"), LONG_MONTH, words("/"), LONG_YEAR], "dd/mm/yyyy"),
        ([DAY, words("."), MONTH, words("."), YEAR], "d.m.yy"),
        ([DAY, words("-"), SHORT_NAME], "d-mmm"),
        (
            ['<number:day-of-week number:style="long"/>', words(", "), DAY, words(" "), LONG_NAME],
            "dddd, d mmmm",
        ),
        (["<number:day-of-week/>"], "ddd"),
        (
            [LONG_DAY, words("/"), LONG_MONTH, words("/"), LONG_YEAR, words(" "), LONG_HOURS,
             words(":"), MINUTES],
            "dd/mm/yyyy hh:mm",
        ),
        ([words("Week of "), DAY], '"Week of "d'),
        (["<number:quarter/>", words(" "), LONG_YEAR], '"quarter" yyyy'),
    ],
)  # fmt: skip
def test_dates(pieces, expected):
    assert code("date", *pieces) == expected


@pytest.mark.parametrize(
    ("pieces", "attributes", "expected"),
    [
        ([LONG_HOURS, words(":"), MINUTES], "", "hh:mm"),
        ([HOURS, words(":"), MINUTES, words(" "), "<number:am-pm/>"], "", "h:mm AM/PM"),
        ([HOURS, words(":"), MINUTES], 'number:truncate-on-overflow="false"', "[h]:mm"),
        (
            [
                MINUTES,
                words(":"),
                '<number:seconds number:style="long" number:decimal-places="1"/>',
            ],
            "",
            "mm:ss.0",
        ),
        ([SECONDS], "", "ss"),
    ],
)
def test_times(pieces, attributes, expected):
    assert code("time", *pieces, attributes=attributes) == expected


@pytest.mark.parametrize(
    ("kind", "pieces", "expected"),
    [
        ("number", [number('number:min-integer-digits="1"')], "General"),
        ("number", [PLAIN], "0"),
        ("number", [number('number:decimal-places="2" number:min-integer-digits="1"')], "0.00"),
        ("number", [number('number:decimal-places="3" number:min-decimal-places="1" '
                           'number:min-integer-digits="0"')], "#.0##"),
        ("number", [number('number:decimal-places="0" number:min-integer-digits="3"')], "000"),
        ("number", [number('number:decimal-places="2" number:min-integer-digits="1" '
                           'number:grouping="true"')], "#,##0.00"),
        ("number", [number('number:decimal-places="0" number:min-integer-digits="1" '
                           'number:display-factor="1000"')], "0,"),
        ("percentage", [PLAIN, words("%")], "0%"),
        ("currency", ["<number:currency-symbol>£</number:currency-symbol>", PLAIN], "£0"),
        ("text", ["<number:text-content/>"], "@"),
        ("text", [words("Ref "), "<number:text-content/>"], '"Ref "@'),
        ("boolean", ["<number:boolean/>"], "General"),
        ("number", ["<number:fraction/>"], "# ?/?"),
        ("number", ["<number:scientific-number/>"], "0.00E+00"),
        ("number", [number('number:decimal-places="999999999" number:min-integer-digits="1"')],
         "0"),
    ],
)  # fmt: skip
def test_numbers_and_texts(kind, pieces, expected):
    assert code(kind, *pieces) == expected


def test_conditions_are_sections():
    before = "".join(
        f'<number:number-style style:name="{name}">{inside}</number:number-style>'
        for name, inside in [("P0", PLAIN), ("P1", words("-") + PLAIN)]
    )
    found = code(
        "number",
        words("none"),
        '<style:map style:condition="value()&gt;0" style:apply-style-name="P0"/>',
        '<style:map style:condition="value()&lt;0" style:apply-style-name="P1"/>',
        before=before,
    )
    assert found == '0;-0;"none"'
    assert [str(displayed(value, found)) for value in (4, -4, 0)] == ["4", "-4", "none"]


def test_a_style_that_is_not_there_is_general():
    styles = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N9"/>'
    (sheet,) = read_sheets(ods(table(cell("x", 'table:style-name="ce1"')), styles), name="a.ods")
    assert sheet.rows[0].cells[0].number_format == "General"
