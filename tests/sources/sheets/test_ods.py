"""From an .ods to sheets: values, words as shown, looks, links, what is hidden and repeated."""

import datetime

import pytest
from tests.sources.sheets.ods_files import cell, ods, row, table

from cabinetpaper.errors import InputError
from cabinetpaper.model.text import Run
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.sheets.values import Area, NamedTable

BOLD = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
ITALIC = (
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:font-style="italic"/></style:style>'
)
STRUCK = (
    '<style:style style:name="T3" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
)


def cell_style(name, properties="", attributes=""):
    return (
        f'<style:style style:name="{name}" style:family="table-cell" {attributes}>'
        f"{properties}</style:style>"
    )


def fill(colour):
    return f'<style:table-cell-properties fo:background-color="{colour}"/>'


def sheets(*args, **kwargs):
    return read_sheets(ods(*args, **kwargs), name="plan.ods")


def cells(*rows, before="", **kwargs):
    (sheet,) = sheets(table(*rows, before=before), **kwargs)
    return {cell.name: cell for row in sheet.rows for cell in row.cells}


def only(xml, **kwargs):
    """Give the one cell of a sheet."""
    return cells(xml, **kwargs)["A1"]


def p(*inside):
    return "".join(f"<text:p>{words}</text:p>" for words in inside)


def test_a_cell_has_its_value_its_words_and_its_place():
    (sheet,) = sheets(table(cell() + cell("Ask them.")))
    (found,) = sheet.rows[0].cells
    assert (found.value, found.displayed, found.name) == ("Ask them.", "Ask them.", "B1")
    assert (sheet.name, sheet.is_typed, str(found.place)) == ("Plan", True, "plan.ods › Plan!B1")


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ('office:value-type="float" office:value="4.1"', 4.1),
        ('office:value-type="float" office:value="4"', 4),
        ('office:value-type="percentage" office:value="0.25"', 0.25),
        ('office:value-type="currency" office:currency="GBP" office:value="12.5"', 12.5),
        ('office:value-type="date" office:date-value="2019-05-01"', datetime.datetime(2019, 5, 1)),
        (
            'office:value-type="date" office:date-value="2019-05-01T12:30:00"',
            datetime.datetime(2019, 5, 1, 12, 30),
        ),
        ('office:value-type="time" office:time-value="PT06H30M00S"', datetime.time(6, 30)),
        ('office:value-type="time" office:time-value="PT36H00M00S"', datetime.timedelta(hours=36)),
        ('office:value-type="boolean" office:boolean-value="true"', True),
        ('office:value-type="boolean" office:boolean-value="false"', False),
        ('office:value-type="string"', "as shown"),
        ('office:value-type="string" office:string-value="other"', "as shown"),
        ("", "as shown"),
    ],
)
def test_every_type_of_value_is_read_and_shown_as_the_file_shows_it(attributes, value):
    found = only(f"<table:table-cell {attributes}>{p('as shown')}</table:table-cell>")
    assert (found.value, found.displayed, found.exact) == (value, "as shown", True)
    assert type(found.value) is type(value)


@pytest.mark.parametrize(
    "attributes",
    [
        'office:value-type="float" office:value="four"',
        'office:value-type="float"',
        'office:value-type="date" office:date-value="0000-13-77"',
        'office:value-type="date" office:date-value="-0044-03-15"',
        'office:value-type="time" office:time-value="noon"',
    ],
)
def test_a_value_that_is_not_what_it_claims_is_its_words(attributes):
    found = only(f"<table:table-cell {attributes}>{p('4.10')}</table:table-cell>")
    assert (found.value, found.displayed) == ("4.10", "4.10")


def test_a_value_without_words_is_shown_by_its_number_format():
    style = (
        '<number:date-style style:name="N1"><number:month number:textual="true"/>'
        "<number:text>-</number:text><number:year/></number:date-style>"
        + cell_style("ce1", attributes='style:data-style-name="N1"')
    )
    found = only(
        cell(attributes='table:style-name="ce1" office:value-type="date" '
                        'office:date-value="2019-05-01"'), styles=style,
    )  # fmt: skip
    assert (found.displayed, found.number_format, found.exact) == ("May-19", "mmm-yy", True)
    assert found.runs == (Run("May-19"),)


def test_a_string_that_is_only_an_attribute_is_read():
    found = only(cell(attributes='office:value-type="string" office:string-value="Ask"'))
    assert (found.value, found.displayed) == ("Ask", "Ask")


def test_paragraphs_and_breaks_are_line_breaks_and_spaces_and_tabs_are_kept():
    found = only(cell(p("(1) Ask", "", '(2)<text:s/><text:s text:c="2"/>a<text:tab/>b'
                                       "<text:line-break/>c")))  # fmt: skip
    assert found.displayed == "(1) Ask\n\n(2)   a\tb\nc"
    assert found.value == found.displayed


def test_white_space_that_lays_the_file_out_is_one_space_or_none():
    found = only(cell("<text:p>\n      Ask  them\n      <text:span>now</text:span>\n    </text:p>"))
    assert found.displayed == "Ask  them now"


def test_words_keep_their_looks_and_equal_neighbours_are_one_run():
    found = only(
        cell(p('<text:span text:style-name="T1">Ask</text:span>'
               '<text:span text:style-name="T1"> them</text:span> or '
               '<text:span text:style-name="T2">tell</text:span>', "them")),
        styles=BOLD + ITALIC,
    )  # fmt: skip
    assert found.runs == (
        Run("Ask them", bold=True), Run(" or "), Run("tell\n", italic=True), Run("them"),
    )  # fmt: skip
    assert (found.bold, found.displayed) == (False, "Ask them or tell\nthem")


def test_a_cell_whose_words_are_all_bold_is_bold():
    assert only(cell(p('<text:span text:style-name="T1">Ask</text:span>')), styles=BOLD).bold


@pytest.mark.parametrize("weight", ["bold", "700"])
def test_a_bold_style_makes_the_cell_bold_and_its_run_plain(weight):
    style = cell_style("ce1", f'<style:text-properties fo:font-weight="{weight}"/>')
    found = only(cell("Theme", 'table:style-name="ce1"'), styles=style)
    assert (found.bold, found.runs) == (True, (Run("Theme"),))


def test_links_lead_out_of_the_workbook_or_stay_inside():
    out = only(cell(p('See <text:a xlink:href="https://council.example/a%20b">it</text:a>')))
    assert (out.link, out.links_inside) == ("https://council.example/a%20b", False)
    assert out.runs == (Run("See "), Run("it", link="https://council.example/a%20b"))
    inside = only(cell(p('<text:a xlink:href="#Other.A1">there</text:a>')))
    assert (inside.link, inside.links_inside, inside.displayed) == (None, True, "there")
    assert inside.runs == (Run("there"),)


def test_a_comment_is_kept_apart_from_the_words():
    found = only(
        cell('<office:annotation><dc:creator>A. Example</dc:creator><dc:date>2019-02-01</dc:date>'
             "<text:p>Is that so?</text:p><text:p>Second</text:p></office:annotation>" + p("Ask"))
    )  # fmt: skip
    assert (found.displayed, found.comment) == ("Ask", "Is that so?\nSecond")
    lone = only(cell("<office:annotation><text:p>Why?</text:p></office:annotation>"))
    assert (lone.displayed, lone.comment) == ("", "Why?")


def test_words_of_pictures_are_not_the_cells():
    found = only(cell("<draw:frame><draw:text-box><text:p>Logo</text:p></draw:text-box>"
                      "</draw:frame>" + p("Ask")))  # fmt: skip
    assert found.displayed == "Ask"


@pytest.mark.parametrize(
    ("xml", "styles"),
    [
        (cell(p('Ask <text:span text:style-name="T3">them</text:span>')), STRUCK),
        (
            cell("Ask", 'table:style-name="ce1"'),
            cell_style("ce1", '<style:text-properties style:text-line-through-type="single"/>'),
        ),
    ],
)
def test_struck_words_are_noticed(xml, styles):
    assert only(xml, styles=styles).is_struck


def test_a_style_that_strikes_nothing_out_strikes_nothing_out():
    style = cell_style("ce1", '<style:text-properties style:text-line-through-style="none" '
                              'style:text-line-through-type="none"/>')  # fmt: skip
    assert not only(cell("Ask", 'table:style-name="ce1"'), styles=style).is_struck


def test_a_fill_comes_from_the_style_its_parents_or_the_default():
    named = (
        f'<style:default-style style:family="table-cell">{fill("#eeeeee")}</style:default-style>'
        + cell_style("Amber", fill("#ffc000"))
        + cell_style("Plain", fill("transparent"))
    )  # fmt: skip
    automatic = cell_style("ce1", attributes='style:parent-style-name="Amber"')
    found = cells(
        cell("a", 'table:style-name="ce1"') + cell("b", 'table:style-name="Plain"') + cell("c"),
        styles=automatic, named=named,
    )  # fmt: skip
    assert [found[name].fill for name in ("A1", "B1", "C1")] == ["FFC000", "", "EEEEEE"]


def test_styles_that_are_their_own_parents_end():
    looped = cell_style("a", fill("#00b050"), 'style:parent-style-name="b"') + cell_style(
        "b", attributes='style:parent-style-name="a"'
    )
    assert only(cell("x", 'table:style-name="a"'), styles=looped).fill == "00B050"


def test_cells_without_a_style_take_that_of_their_row_and_then_of_their_column():
    styles = cell_style("red", fill("#ff0000")) + cell_style("green", fill("#00ff00"))
    columns = (
        '<table:table-columns><table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:default-cell-style-name="green"/></table:table-columns>'
    )
    found = cells(
        cell("a") + cell("b") + cell("c"),
        row(cell("a"), cell(), cell("c"), attributes='table:default-cell-style-name="red"'),
        row(cell("a"), cell(attributes='table:number-columns-repeated="16383"')),
        before=columns, styles=styles,
    )  # fmt: skip
    assert {name: each.fill for name, each in found.items()} == {
        "A1": "", "B1": "", "C1": "00FF00", "A2": "FF0000", "B2": "FF0000", "C2": "FF0000",
        "A3": "", "C3": "00FF00",
    }  # fmt: skip
    assert (found["C3"].displayed, str(found["C3"].place)) == ("", "plan.ods › Plan!C3")


def test_colour_is_kept_as_far_as_words_go():
    styles = cell_style("red", fill("#ff0000"))
    coloured = cell(attributes='table:style-name="red" table:number-columns-repeated="16383"')
    found = cells(
        cell("Ref") + cell("RAG"),
        row(cell("1.1"), coloured),
        row(cell(), coloured, attributes='table:number-rows-repeated="1000000"'),
        styles=styles,
    )
    assert sorted(found) == ["A1", "A2", "B1", "B2"]
    assert found["B2"].fill == "FF0000"


def test_repeated_words_stand_in_every_cell_and_row():
    (sheet,) = sheets(
        table(row(cell("x", 'table:number-columns-repeated="2"'),
                  attributes='table:number-rows-repeated="2"'), cell("y"))
    )  # fmt: skip
    assert {each.name: each.displayed for line in sheet.rows for each in line} == {
        "A1": "x", "B1": "x", "A2": "x", "B2": "x", "A3": "y",
    }  # fmt: skip
    assert [str(each.place) for each in sheet.rows[1]] == [
        "plan.ods › Plan!A2",
        "plan.ods › Plan!B2",
    ]


def test_empty_rows_and_cells_are_counted_however_many():
    (sheet,) = sheets(
        table(cell("Ref"), row(cell(), attributes='table:number-rows-repeated="40000"'),
              cell(attributes='table:number-columns-repeated="700"') + cell("far"),
              row(cell(), attributes='table:number-rows-repeated="1008574"'))
    )  # fmt: skip
    assert [each.name for line in sheet.rows for each in line] == ["A1", "ZY40002"]


def test_rows_inside_header_rows_and_groups_are_rows():
    xml = (
        f"<table:table-header-rows>{row(cell('Ref'))}</table:table-header-rows>"
        f"<table:table-row-group>{row(cell('1.1'))}<table:table-row-group>{row(cell('1.2'))}"
        "</table:table-row-group></table:table-row-group>"
    )
    (sheet,) = sheets(f'<table:table table:name="Plan">{xml}</table:table>')
    assert [each.displayed for line in sheet.rows for each in line] == ["Ref", "1.1", "1.2"]


def test_a_table_inside_a_cell_is_no_sheet_and_is_told():
    inner = table(cell("inner"), name="Inner")
    (sheet,) = sheets(table(cell(inner + p("outer")), cell("next")))
    assert [each.displayed for line in sheet.rows for each in line] == ["outer", "next"]
    assert [str(finding) for finding in sheet.findings] == [
        "warning: plan.ods › Plan: A table inside a cell was left out. Copy its cells beside or "
        "below the plan if the paper should have them. [inner-table-left-out]"
    ]


def test_merged_cells_are_areas_and_what_they_cover_is_left_out_and_told():
    (sheet,) = sheets(
        table(
            cell("Theme", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')
            + "<table:covered-table-cell/>" + cell("next"),
            f"<table:covered-table-cell>{p('under')}</table:covered-table-cell>"
            "<table:covered-table-cell/>" + cell("c"),
        )
    )  # fmt: skip
    assert sheet.merges == (Area(first_row=1, first_column=1, last_row=2, last_column=2),)
    assert [each.name for line in sheet.rows for each in line] == ["A1", "C1", "C2"]
    assert [str(finding) for finding in sheet.findings] == [
        "note: plan.ods › Plan!A2: The cell is covered by merged cells, and its words were left "
        "out. Unmerge the cells if the paper should have them. [covered-cell-left-out]"
    ]


def test_hidden_and_filtered_rows_and_hidden_columns_are_known():
    columns = (
        "<table:table-column/>"
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        "<table:table-column/>"
    )
    (sheet,) = sheets(
        table(
            cell("a"),
            row(cell("b"), attributes='table:visibility="collapse" table:number-rows-repeated="2"'),
            row(cell("c"), attributes='table:visibility="filter"'),
            cell("d"),
            row(
                cell(),
                attributes='table:visibility="collapse" table:number-rows-repeated="1000000"',
            ),
            before=columns,
        )
    )
    assert (sheet.hidden_rows, sheet.filtered_rows) == ((2, 3, 4), (4,))
    assert sheet.hidden_columns == (2, 3)
    assert [each.displayed for line in shown(sheet).rows for each in line] == ["a", "d"]


def test_a_sheet_is_hidden_by_its_style():
    style = (
        '<style:style style:name="ta1" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    first, second = sheets(
        table(cell("a"), attributes='table:style-name="ta1"') + table(cell("b"), name="Two"),
        styles=style,
    )
    assert (first.is_hidden, second.is_hidden, second.name) == (True, False, "Two")


def test_copies_of_other_files_are_no_sheets():
    linked = '<table:table-source xlink:href="other.ods"/>'
    found = sheets(
        table(cell("copy"), name="'file:///other.ods'#$Sheet1", before=linked)
        + table(cell("own"))
        + f"<table:dde-links>{table(cell('dde'))}</table:dde-links>"
    )
    assert [sheet.name for sheet in found] == ["Plan"]


@pytest.mark.parametrize(
    ("address", "sheet"),
    [
        ("Plan.B3:Plan.D9", "Plan"),
        ("$Plan.$B$3:.$D$9", "Plan"),
        ("$'The plan''s'.$B$3:$'The plan''s'.$D$9", "The plan's"),
    ],
)
def test_a_named_range_is_a_table_of_its_sheet(address, sheet):
    ranges = (
        f'<table:database-ranges><table:database-range table:name="Actions" '
        f'table:target-range-address="{address}"/>'
        '<table:database-range table:name="__Anonymous_Sheet_DB__0" '
        'table:target-range-address="Plan.A1:Plan.A9"/></table:database-ranges>'
    )
    (found,) = sheets(table(cell("x"), name=sheet) + ranges)
    area = Area(first_row=3, first_column=2, last_row=9, last_column=4)
    assert found.tables == (NamedTable(name="Actions", area=area),)


def codes(xml):
    (sheet,) = sheets(table(xml))
    return [(f.code, f.severity.value, f.place.cell) for f in shown(sheet).findings]


@pytest.mark.parametrize(
    "xml",
    [
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        "</table:table-cell>",
        '<table:table-cell table:formula="of:=[.#REF!]" office:value-type="float" '
        'office:value="0"><text:p>#REF!</text:p></table:table-cell>',
        '<table:table-cell table:formula="of:=X(" office:value-type="string">'
        "<text:p>Err:502</text:p></table:table-cell>",
    ],
)
def test_a_formula_that_gives_an_error_is_a_warning(xml):
    assert codes(xml) == [("formula-error", "warning", "A1")]


def test_words_that_look_like_an_error_are_words():
    assert codes(cell("Err:502")) == []


def test_a_formula_without_a_result_is_an_error():
    xml = '<table:table-cell table:formula="of:=[.B1]"/>'
    assert codes(xml) == [("formula-not-calculated", "error", "A1")]


def test_formulas_with_results_are_read_by_them_even_by_empty_ones():
    xml = (
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2">'
        "<text:p>2</text:p></table:table-cell>"
        '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>'
        '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/>'
    )
    assert codes(xml) == []
    assert [each.displayed for each in cells(xml).values()] == ["2"]


@pytest.mark.parametrize("number", ["0", "-1", "many", "99999999999", "१"])
def test_a_count_that_is_no_number_is_refused(number):
    with pytest.raises(InputError) as raised:
        cells(cell("x", f'table:number-columns-repeated="{number}"'))
    assert str(raised.value) == (
        "plan.ods › Plan: its parts do not make a workbook that can be read: open it in "
        "LibreOffice, let it repair the file, and save it as .ods or .xlsx"
    )


def test_xml_that_is_cut_off_is_refused():
    whole = ods(table(cell("x")))
    with pytest.raises(InputError) as raised:
        read_sheets(ods("", content__xml=b"<office:document-content"), name="plan.ods")
    assert str(raised.value).startswith("plan.ods: its parts do not make a workbook")
    assert read_sheets(whole, name="plan.ods")
