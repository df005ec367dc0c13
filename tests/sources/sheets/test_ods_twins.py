"""A workbook and its twin that LibreOffice makes of it: the same sheets, whatever the file was."""

import datetime
import subprocess

import pytest
import xlsxwriter

from cabinetpaper.sources.sheets.read import read_sheets
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.workbook import read_workbook

HEADER = ["Ref", "Action", "By when", "Owner", "Progress", "RAG"]
# Displays that depend on the system's language (Excel's format 14) are left out: LibreOffice
# writes its own system's, and we show Excel's as a British system does.
FORMATS = ["mmm-yy", "d-mmm", "dd/mm/yyyy", "mmmm yyyy", "d mmm yyyy", "dd/mm/yyyy hh:mm"]
NUMBERS = [(4, "0.0"), (4.1, "0.00"), (0.25, "0%"), (1234567.891, "#,##0"), (12.5, '"£"#,##0.00'),
           (0, '0;-0;"none"'), (3, "General"), (0.1, "General")]  # fmt: skip


def fill_plan(book, sheet):
    look = lambda **how: book.add_format(how)  # noqa: E731
    sheet.write_row(0, 0, HEADER, look(bold=True, bg_color="#CCCCCC"))
    sheet.write_rich_string(
        1, 1, look(bold=True), "Ask", " them ", look(italic=True), "now", " or\nnever"
    )
    sheet.write_url(1, 3, "https://council.example/a", string="Head of Care")
    sheet.write_url(2, 3, "internal:'Other'!A1", string="There")
    sheet.write(1, 4, "(1) a\n(2) b", look(text_wrap=True))
    sheet.write_formula(2, 4, "=1+1", None, 2)
    sheet.write_blank(1, 5, None, look(bg_color="#FFC000"))
    sheet.write(2, 5, "G", look(bg_color="#00B050", font_strikeout=True))
    sheet.write_comment(1, 1, "Is that so?\nReally?")
    for number, code in enumerate(FORMATS, start=3):
        sheet.write_datetime(number, 2, datetime.datetime(2019, 5, 1), look(num_format=code))
    for number, (value, code) in enumerate(NUMBERS, start=3):
        sheet.write_number(number, 0, value, look(num_format=code))
    sheet.write(3, 1, "as text", look(num_format="@"))
    sheet.merge_range("A20:E20", "1 Theme", look(bold=True))
    sheet.merge_range("A21:A23", "Down")
    sheet.write(22, 1, "x")
    sheet.set_row(23, None, None, {"hidden": True})
    sheet.write(23, 1, "hidden")
    sheet.write(24, 1, "below")
    sheet.set_column("H:I", None, None, {"hidden": True})
    sheet.write(1, 7, "in a hidden column")


def fill_filtered(_, sheet):
    sheet.write_column(0, 0, ["Ref", "a", "b", "c"])
    sheet.autofilter("A1:A4")
    sheet.filter_column(0, "x == a")
    for number in (2, 3):
        sheet.set_row(number, None, None, {"hidden": True})


@pytest.fixture(scope="session")
def convert(tmp_path_factory, program):
    """Give a function that has LibreOffice save a file as another kind, and gives its path."""
    office = program("soffice")
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def to(path, kind):
        command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", path.parent, path], check=True, capture_output=True, timeout=120
        )
        return path.with_suffix(f".{kind.split(':')[0]}")

    return to


@pytest.fixture(scope="session")
def twins(tmp_path_factory, convert):
    """Give the sheets of a workbook and of its twin, by their names."""
    path = tmp_path_factory.mktemp("twins") / "plan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        fill_plan(book, book.add_worksheet("Plan"))
        other = book.add_worksheet("Other")
        other.write(0, 0, "x")
        other.hide()
        fill_filtered(book, book.add_worksheet("Filtered"))
    pair = [read_sheets(path), read_sheets(convert(path, "ods"))]
    return [{sheet.name: sheet for sheet in sheets} for sheets in pair]


def cells(sheet):
    return {cell.name: cell for row in sheet.rows for cell in row.cells}


def test_the_sheets_are_the_same_and_hidden_alike(twins):
    excel, twin = twins
    assert [*excel] == [*twin] == ["Plan", "Other", "Filtered"]
    assert [s.is_hidden for s in excel.values()] == [s.is_hidden for s in twin.values()]


def test_merges_and_hidden_rows_and_columns_are_the_same(twins):
    excel, twin = twins
    for name in excel:
        assert {*twin[name].merges} == {*excel[name].merges}
        assert twin[name].hidden_rows == excel[name].hidden_rows
        assert twin[name].hidden_columns == excel[name].hidden_columns
    assert twin["Filtered"].filtered_rows == (3, 4)


def test_cells_stand_in_the_same_places(twins):
    excel, twin = twins
    for name in excel:
        assert [*cells(twin[name])] == [*cells(excel[name])]


@pytest.mark.parametrize(
    "what",
    ["value", "displayed", "exact", "bold", "fill", "link", "links_inside", "comment", "is_struck",
     "is_error"],
)  # fmt: skip
def test_what_is_known_of_each_cell_is_the_same(twins, what):
    excel, twin = twins
    for name in excel:
        found = {key: getattr(cell, what) for key, cell in cells(twin[name]).items()}
        assert found == {key: getattr(cell, what) for key, cell in cells(excel[name]).items()}


def test_number_formats_are_the_same_where_they_say_something(twins):
    excel, twin = (cells(sheets["Plan"]) for sheets in twins)
    for name, cell in excel.items():
        if name[0] in "AC" and cell.number_format != '"£"#,##0.00':
            assert twin[name].number_format == cell.number_format


def looks(cell):
    """Give each letter with its look; a space or line break has none that a person could see."""
    return [
        (letter, run.bold, run.italic, run.link)
        for run in cell.runs
        for letter in run.text
        if not letter.isspace()
    ]


def test_runs_are_the_same_letter_by_letter(twins):
    excel, twin = (cells(sheets["Plan"]) for sheets in twins)
    assert {name: looks(cell) for name, cell in twin.items()} == {
        name: looks(cell) for name, cell in excel.items()
    }


def test_what_is_left_out_is_told_alike(twins):
    excel, twin = (
        [(f.code, f.text, f.place.cell) for f in shown(sheets["Plan"]).findings] for sheets in twins
    )
    # XlsxWriter cannot calculate, and says so; LibreOffice has.
    assert twin == [found for found in excel if found[0] != "formula-not-calculated"]


def test_a_plan_is_the_same_plan(tmp_path, convert):
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        month = book.add_format({"num_format": "mmm-yy"})
        sheet.write_row(0, 0, ["Ref", "Action", "Completion date", "Owner", "Progress"])
        sheet.write(1, 0, 1, book.add_format({"num_format": "0.0"}))
        sheet.write(1, 1, "Placements", book.add_format({"bold": True}))
        for number in range(2, 6):
            sheet.write(number, 0, f"1.{number - 1}")
            sheet.write(number, 1, "Ask carers.")
            sheet.write_datetime(number, 2, datetime.datetime(2019, number, 1), month)
            sheet.write(number, 3, "Head of Care")
            sheet.write(number, 4, "(1) Asked.\n(2) Told.")
    plan = read_workbook(path).plan
    assert read_workbook(convert(path, "ods")).plan == plan
    assert len(plan.actions) == 4


@pytest.mark.parametrize("words", ["Ask  them   now", " leading", "trailing "])
def test_what_libreoffice_reads_back_from_an_ods_is_what_we_read(tmp_path, convert, words):
    """The witness for white space: two readers of one file."""
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        sheet.write_string(0, 0, words)
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(1, 0, bold, "x", words)
    twin = convert(path, "ods")
    ours = [cell.displayed for row in read_sheets(twin)[0].rows for cell in row]
    text = convert(twin, "csv:Text - txt - csv (StarCalc):44,34,76").read_text()
    assert ours == [line.strip('"') for line in text.split("\n") if line]
