"""The real workbook, read cell by cell against openpyxl alone."""

import datetime

import openpyxl
import pytest

from cabinetpaper.sources.workbook import read_workbook

FIELDS = ("description", "measures", "owners_as_written", "progress")
COLUMNS = {"description": "B", "measures": "D", "owners_as_written": "E", "progress": "F"}


@pytest.fixture(scope="module")
def path(reference_folder):
    return reference_folder / "appendix-a.xlsx"


@pytest.fixture(scope="module")
def workbook(path):
    return read_workbook(path)


@pytest.fixture(scope="module")
def sheet(path):
    return openpyxl.load_workbook(path)["Appendix A"]


def test_the_plan_has_its_title_themes_and_actions(workbook):
    plan = workbook.plan
    assert plan.title == "Extract From Children’s Services Self-Assessment Development Plan 2018/19"
    assert [(t.reference, [a.reference for a in t.actions]) for t in plan] == [
        ("4.0", ["4.1", "4.2", "4.3"]),
        ("5.0", ["5.1", "5.2", "5.3"]),
        ("6.0", ["6.1", "6.2", "6.3"]),
    ]


def test_nothing_was_left_unread(workbook):
    assert workbook.findings == ()
    assert workbook.plan.columns == ()


def test_every_theme_says_what_its_cell_says(workbook, sheet):
    for theme in workbook.plan:
        row = sheet[theme.place.cell].row
        assert theme.title == sheet[f"B{row}"].value
        assert theme.reference == f"{sheet[f'A{row}'].value:.1f}"


@pytest.mark.parametrize("field", FIELDS)
def test_every_text_is_that_of_its_cell_to_the_letter(workbook, sheet, field):
    for action in workbook.plan.actions:
        row = sheet[action.place.cell].row
        assert str(getattr(action, field)) == (sheet[f"{COLUMNS[field]}{row}"].value or "")


def test_every_reference_and_completion_is_shown_as_in_excel(workbook, sheet):
    for action in workbook.plan.actions:
        row = sheet[action.place.cell].row
        assert action.reference == f"{sheet[f'A{row}'].value:.1f}"
        value = sheet[action.completion.place.cell].value
        is_date = isinstance(value, datetime.datetime)
        assert action.completion.text == (f"{value:%b-%y}" if is_date else value)


def test_every_action_falls_due_at_the_end_of_its_month(workbook):
    assert {a.reference: str(a.completion.last_day) for a in workbook.plan.actions} == {
        "4.1": "2019-05-31",
        "4.2": "2019-05-31",
        "4.3": "2019-05-31",
        "5.1": "2018-12-31",
        "5.2": "2019-04-30",
        "5.3": "2019-01-31",
        "6.1": "2019-02-28",
        "6.2": "2019-02-28",
        "6.3": "2019-01-31",
    }


def test_owners_are_told_apart_by_line_with_name_and_post(workbook):
    owners = [len(action.owners) for action in workbook.plan.actions]
    assert owners == [1, 1, 1, 1, 1, 1, 2, 2, 1]
    assert all(owner.name and owner.post for a in workbook.plan.actions for owner in a.owners)


def test_every_cell_of_the_sheet_is_somewhere_in_the_plan(workbook, sheet):
    plan = workbook.plan
    said = [plan.title]
    for theme in plan:
        said += [theme.reference, theme.title]
        for action in theme.actions:
            said += [action.reference, action.completion.text]
            said += [str(getattr(action, field)) for field in FIELDS]
    filled = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    header = [cell for cell in filled if cell.row == 3]
    assert len(said) == len(filled) - len(header)
