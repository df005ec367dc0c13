"""The example's workbook: the committed file against the script that writes it."""

import importlib.util
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "examples" / "hertfordshire-2019" / "appendix-a.xlsx"


@pytest.fixture(scope="module")
def script():
    place = ROOT / "tools" / "example_workbook.py"
    spec = importlib.util.spec_from_file_location("example_workbook", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def written(script, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("example") / "appendix-a.xlsx"
    script.write_workbook(target)
    return target


def seen(path: Path) -> dict[str, object]:
    return {sheet.title: sheet_seen(sheet) for sheet in load_workbook(path)}


def sheet_seen(sheet) -> dict[str, object]:
    cells = {
        cell.coordinate: (cell.value, cell.number_format, cell.font.b, cell.alignment.wrap_text)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    widths = {letter: column.width for letter, column in sheet.column_dimensions.items()}
    return {"cells": cells, "widths": widths, "frozen": sheet.freeze_panes}


def test_the_committed_workbook_is_what_the_script_writes(written):
    assert seen(COMMITTED) == seen(written)


def test_the_script_writes_the_same_bytes_every_time(script, written, tmp_path):
    script.write_workbook(tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == written.read_bytes()


def test_the_script_refuses_what_xlsxwriter_left_out(script):
    with pytest.raises(ValueError, match=r"^XlsxWriter gave the code -2: a cell was cut or left"):
        script.done(-2)


def test_the_plan_is_kept_as_excel_keeps_one():
    sheet = load_workbook(COMMITTED)["Appendix A"]
    references = [(cell.value, cell.number_format) for cell in sheet["A"][3:]]
    assert [value for value, _ in references] == [
        4, 4.1, 4.2, 4.3, 5, 5.1, 5.2, 5.3, 6, 6.1, 6.2, 6.3,
    ]  # fmt: skip
    assert {shown for _, shown in references} == {"0.0"}
    completion = [cell for cell in sheet["C"][3:] if cell.value is not None]
    assert [f"{cell.value:%b-%y}" for cell in completion] == [
        "May-19", "May-19", "May-19", "Dec-18", "Apr-19", "Jan-19", "Feb-19", "Feb-19", "Jan-19",
    ]  # fmt: skip
    assert {cell.number_format for cell in completion} == {"mmm-yy"}


def test_the_areas_for_improvement_are_the_themes_of_the_plan_in_their_order():
    book = load_workbook(COMMITTED)
    plan = book["Appendix A"]
    themes = [(plan[f"B{row}"].value, f"{plan[f'A{row}'].value:.1f}") for row in (4, 8, 12)]
    areas = list(book["Areas for improvement"].values)[1:]
    assert [(title, theme) for title, _, theme in areas] == themes


def test_an_action_with_two_owners_says_who_leads():
    owners = [cell.value for cell in load_workbook(COMMITTED)["Appendix A"]["E"][3:] if cell.value]
    shared = [owner.split("\n") for owner in owners if "\n" in owner]
    assert len(shared) == 2
    assert all(lead.endswith(" (lead)") and "(lead)" not in other for lead, other in shared)


def test_progress_is_numbered_throughout_where_it_is_numbered():
    progress = [cell.value for cell in load_workbook(COMMITTED)["Appendix A"]["F"][3:]]
    for cell in filter(None, progress):
        entries = cell.split("\n")
        assert [entry.split(" ")[0] for entry in entries] == [
            f"({number})" for number in range(1, len(entries) + 1)
        ]
