"""The starter workbook: what an officer finds in it, read with openpyxl."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from cabinetpaper.errors import OutputError
from cabinetpaper.model.inspection import Framework
from cabinetpaper.workbook.starter import starter_workbook
from cabinetpaper.workbook.writing import Looks, SheetWriter

FRAMEWORK = Framework(
    key="ilacs-2023",
    title="ILACS",
    areas=["Leaders", "Help and protection"],
    overall="Overall effectiveness",
    scale=["Outstanding", "Good", "Requires improvement to be good", "Inadequate"],
)


def opened(framework: Framework = FRAMEWORK) -> Workbook:
    return load_workbook(BytesIO(starter_workbook(framework)))


def rows_of(book: Workbook, sheet: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_the_workbook_has_the_three_sheets_of_a_paper():
    assert opened().sheetnames == ["Appendix A", "Judgements", "Areas for improvement"]


def test_the_plan_is_one_theme_and_one_action_of_prompts():
    title, blank, header, theme, action = rows_of(opened(), "Appendix A")
    assert title == ["[Title of the plan]", None, None, None, None, None]
    assert blank == [None] * 6
    assert header == [
        "Ref",
        "Theme/ Action",
        "Completion Date",
        "How Will Progress/Impact Be Measured Or Evidenced?",
        "Owner",
        "Progress To Date",
    ]
    assert theme == ["1.0", "[Title of the theme]", None, None, None, None]
    assert action[0] == "1.1"
    assert all(isinstance(cell, str) and cell.startswith("[") for cell in action[1:])
    assert all(cell.endswith("]") for cell in action[1:])


def test_references_are_text_so_that_4_10_stays_4_10():
    sheet = opened()["Appendix A"]
    assert [sheet[cell].number_format for cell in ("A4", "A5")] == ["@", "@"]
    assert sheet["A4"].data_type == "s"
    assert styles_of_columns("Appendix A")["A"] == "@"
    assert styles_of_columns("Areas for improvement")["C"] == "@"


def test_completion_dates_are_shown_as_months_in_the_rows_to_come():
    assert opened()["Appendix A"]["C5"].number_format == "mmm-yy"
    assert styles_of_columns("Appendix A")["C"] == "mmm-yy"


def styles_of_columns(sheet: str) -> dict[str, str]:
    columns = opened()[sheet].column_dimensions
    return {letter: columns[letter].number_format for letter in columns}


def test_cells_are_wrapped_and_columns_wide_enough_to_write_in():
    sheet = opened()["Appendix A"]
    assert all(cell.alignment.wrap_text for cell in sheet[5])
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABCDEF"]
    assert widths == [8, 35, 15, 43, 27, 61]


@pytest.mark.parametrize(
    ("sheet", "frozen", "repeated"),
    [
        ("Appendix A", "A4", "$3:$3"),
        ("Judgements", "A2", "$1:$1"),
        ("Areas for improvement", "A2", "$1:$1"),
    ],
)
def test_the_header_stays_in_sight_and_is_printed_on_every_page(sheet, frozen, repeated):
    assert opened()[sheet].freeze_panes == frozen
    assert opened()[sheet].print_title_rows == repeated


def test_every_area_of_the_framework_waits_for_its_grade_the_overall_last():
    assert rows_of(opened(), "Judgements") == [
        ["Area", "Grade"],
        ["Leaders", None],
        ["Help and protection", None],
        ["Overall effectiveness", None],
    ]


def test_grades_are_offered_in_a_drop_down_of_the_framework_scale():
    (validation,) = opened()["Judgements"].data_validations.dataValidation
    assert str(validation.sqref) == "B2:B4"
    assert validation.formula1 == '"Outstanding,Good,Requires improvement to be good,Inadequate"'
    assert validation.errorStyle == "warning"


def test_a_framework_without_grades_gives_a_judgements_sheet_without_rows():
    book = opened(Framework(key="area-send-2023", title="Area SEND", outcomes=["One."]))
    assert rows_of(book, "Judgements") == [["Area", "Grade"]]
    assert not book["Judgements"].data_validations.dataValidation


@pytest.mark.parametrize("scale", [["Good, mostly", "Bad"], ["x" * 200, "y" * 60]])
def test_a_scale_that_excel_cannot_list_gives_no_drop_down_and_keeps_the_rows(scale):
    book = opened(Framework(key="x", title="X", areas=["Leaders"], scale=scale))
    assert not book["Judgements"].data_validations.dataValidation
    assert rows_of(book, "Judgements") == [["Area", "Grade"], ["Leaders", None]]


def test_the_area_for_improvement_names_the_theme_of_the_plan():
    book = opened()
    header, prompts = rows_of(book, "Areas for improvement")
    assert header == ["Title", "Finding", "Theme"]
    assert prompts[2] == book["Appendix A"]["A4"].value == "1.0"


def test_the_same_framework_gives_the_same_bytes_without_a_clock():
    made = starter_workbook(FRAMEWORK)
    assert made == starter_workbook(FRAMEWORK)
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert core.count("2019-02-05T00:00:00Z") == 2


def test_words_that_excel_would_cut_are_refused_with_their_cell():
    framework = Framework(key="x", title="X", areas=["a" * 32_768])
    with pytest.raises(OutputError) as refusal:
        starter_workbook(framework)
    assert str(refusal.value) == (
        "the cell in row 2, column 1 of the sheet “Judgements” could not be written"
        " (XlsxWriter: -2)"
    )


def test_words_are_never_taken_for_formulas_or_links():
    import xlsxwriter

    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = SheetWriter(book, "Sheet")
        sheet.write(0, 0, "=1+1", Looks.WORDS)
        sheet.write(1, 0, "https://example.org", Looks.WORDS)
    cells = load_workbook(file)["Sheet"]
    assert [cells["A1"].data_type, cells["A2"].hyperlink] == ["s", None]
    assert cells["A1"].value == "=1+1"
