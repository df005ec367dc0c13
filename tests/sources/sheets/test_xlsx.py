"""From a workbook to sheets: all that its parts say of the cells."""

import datetime
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.errors import InputError
from cabinetpaper.model.text import Run
from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.sheets.values import Area, cell_name, cell_numbers
from cabinetpaper.sources.workbook import read_workbook

HEADER = ["Ref", "Action", "Owner"]


@pytest.fixture
def write(tmp_path):
    """Give a function that writes a sheet with XlsxWriter and gives its path."""

    def with_sheet(fill, options=None):
        path = tmp_path / "plan.xlsx"
        with xlsxwriter.Workbook(path, options or {}) as book:
            sheet = book.add_worksheet("Plan")
            sheet.write_row(0, 0, HEADER)
            fill(sheet, book)
        return path

    return with_sheet


def cells(path):
    (sheet,) = read_sheets(path)
    return {cell.name: cell for row in sheet.rows for cell in row}


def test_an_ampersand_in_an_address_is_one(write):
    def fill(sheet, _):
        sheet.write_url(1, 1, "https://example.org/?a=1&b=2", string="R&D")

    found = cells(write(fill))["B2"]
    assert (found.displayed, found.link) == ("R&D", "https://example.org/?a=1&b=2")


def test_a_cell_has_its_value_its_text_its_look_and_its_place(write):
    def fill(sheet, book):
        sheet.write(1, 0, 4, book.add_format({"num_format": "0.0", "bold": True}))
        sheet.write(1, 1, "Ask.", book.add_format({"bg_color": "#FFC000"}))
        sheet.write(1, 2, datetime.date(2019, 5, 1), book.add_format({"num_format": "mmm-yy"}))

    found = cells(write(fill, {"default_date_format": "mmm-yy"}))
    number, words, day = found["A2"], found["B2"], found["C2"]
    assert (number.value, number.displayed, number.number_format) == (4, "4.0", "0.0")
    assert (number.bold, words.bold, words.fill) == (True, False, "FFC000")
    assert (day.value, day.displayed) == (datetime.datetime(2019, 5, 1), "May-19")
    assert day.runs == (Run("May-19"),)
    assert str(day.place) == "plan.xlsx › Plan!C2"


def test_workbooks_that_count_days_from_1904_are_read_alike(write):
    def fill(sheet, book):
        sheet.write_datetime(
            1, 2, datetime.datetime(2019, 5, 1), book.add_format({"num_format": "mmm-yy"})
        )

    assert cells(write(fill, {"date_1904": True}))["C2"].displayed == "May-19"


def test_escapes_and_line_breaks_are_read_as_a_person_sees_them(write):
    def fill(sheet, _):
        sheet.write(1, 0, "one\r\ntwo")
        sheet.write(1, 1, "typed _x000D_ stays")
        sheet.write(1, 2, "three_x000D_\nfour".replace("_x000D_", "\r"))

    found = cells(write(fill))
    assert found["A2"].displayed == "one\ntwo"
    assert found["B2"].displayed == "typed _x000D_ stays"
    assert found["C2"].displayed == "three\nfour"


def test_a_sheet_knows_its_merges_and_what_is_hidden(write):
    def fill(sheet, _):
        sheet.merge_range("A2:C2", "Theme")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_row(6, 0)
        sheet.set_column("B:C", None, None, {"hidden": True})

    (sheet,) = read_sheets(write(fill))
    assert sheet.merges == (Area(first_row=2, first_column=1, last_row=2, last_column=3),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((5, 7), (2, 3))


def codes(path):
    return [(f.code, f.severity.value, f.place.cell) for f in shown(read_sheets(path)[0]).findings]


def test_a_formula_that_was_never_calculated_is_an_error(make_workbook):
    path = make_workbook({"Plan": [HEADER, ["1.1", '="Ask"', "Head"], ["1.2", "Tell.", "Head"]]})
    workbook = read_workbook(path)
    assert str(workbook.findings[0]) == (
        "error: plan.xlsx › Plan!B2: The cell holds a formula whose result was never worked out. "
        "Open the workbook in Excel, see that the cell shows what it should, and save it. "
        "[formula-not-calculated]"
    )


def test_results_that_a_program_made_up_are_an_error(write):
    path = write(lambda sheet, _: sheet.write_formula("B2", "=1+1"))
    assert codes(path) == [("formula-not-calculated", "error", "B2")]


def test_results_that_a_program_stored_are_results_but_for_0_and_nothing(write):
    def fill(sheet, _):
        sheet.write_formula("A2", "=1+1", value=2)
        sheet.write_formula("B2", '="Ask"', value="Ask")
        sheet.write_formula("C2", "=1=2", value=False)
        sheet.write_formula("A3", "=1-1", value=0)
        sheet.write_formula("B3", '=""', value="empty")

    path = write(fill)
    assert codes(path) == [("formula-not-calculated", "error", "A3")]
    changed(path, "xl/worksheets/sheet1.xml", (b"<v>empty</v>", b"<v></v>"))
    assert [code for code in codes(path) if code[2] != "A3"] == [
        ("formula-not-calculated", "error", "B3")
    ]
    assert codes(as_saved_by_excel(path)) == []


def changed(path, part, *replacements):
    """Put other words into a part of a workbook, in its place."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old, new in replacements:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def as_saved_by_excel(path):
    """Take out the wish for a calculation on loading, as Excel does when it saves."""
    return changed(path, "xl/workbook.xml", (b' fullCalcOnLoad="1"', b""))


def test_calculated_formulas_are_read_by_their_results_even_empty_ones(write):
    def fill(sheet, _):
        sheet.write_formula("A2", "=1+1", value=2)
        sheet.write_formula("B2", '=""', value="empty")
        sheet.write_formula("C2", '="a"', value="a")

    path = as_saved_by_excel(write(fill))
    changed(path, "xl/worksheets/sheet1.xml", (b"<v>empty</v>", b"<v></v>"))
    found = cells(path)
    assert (found["A2"].displayed, found["C2"].displayed, "B2" in found) == ("2", "a", False)
    assert codes(path) == []


def test_a_formula_that_gives_an_error_is_a_warning(write):
    path = as_saved_by_excel(
        write(lambda sheet, _: sheet.write_formula("B2", "=1/0", value="#DIV/0!"))
    )
    assert cells(path)["B2"].displayed == "#DIV/0!"
    assert codes(path) == [("formula-error", "warning", "B2")]


def test_parts_that_make_no_workbook_are_refused(write):
    path = changed(write(lambda *_: None), "xl/styles.xml", (b"</styleSheet>", b""))
    with pytest.raises(InputError) as raised:
        read_sheets(path)
    assert str(raised.value) == (
        "plan.xlsx: its parts do not make a workbook that can be read: open it in Excel, let "
        "it repair the file, and save it as an Excel Workbook (.xlsx)"
    )


def test_a_workbook_can_be_given_as_bytes(write):
    path = write(lambda *_: None)
    (sheet,) = read_sheets(path.read_bytes(), name="mail.xlsx")
    assert str(sheet.place) == "mail.xlsx › Plan"


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_names_of_cells_go_there_and_back(row, column):
    assert cell_numbers(cell_name(row, column)) == (row, column)


WORDS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\v\x85\u2028\u2029"),
    min_size=1,
    max_size=30,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_every_text_is_read_to_the_letter_or_refused(tmp_path_factory, words):
    path = tmp_path_factory.mktemp("words") / "plan.xlsx"
    with xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.add_worksheet("Plan").write_row(0, 0, HEADER)
        book.worksheets()[0].write_string(1, 1, words)
        book.worksheets()[0].write_string(1, 2, "Head")
    try:
        action = read_workbook(path).plan.actions[0]
    except InputError as error:
        assert "U+" in str(error)  # noqa: PT017  # the other way out is as good
    else:
        expected = words.replace("\r\n", "\n").replace("\r", "\n")
        assert str(action.description) == (expected if expected.strip() else "")
