"""The real workbook, all the way into Word: Appendix A is equal to it, cell by cell."""

import re
import shutil
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

from cabinetpaper import Document, TableForm, outline, read_house, read_workbook
from cabinetpaper.model.selection import Selection
from cabinetpaper.steps.extract import extract
from cabinetpaper.steps.printing import lay_out_part

WORKBOOK = "appendix-a.xlsx"
THEMES = {"4.0", "5.0", "6.0"}
EMPTY = "None recorded"
# A month that Excel shows as mmm-yy, and nothing else, is a date in this workbook.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown(cell: openpyxl.cell.Cell) -> str:
    """Give a cell as Excel shows it, by a reading of our own: three formats are all it has."""
    if cell.value is None:
        return ""
    if cell.number_format == "0.0":
        return f"{cell.value:.1f}"
    if cell.number_format == "mmm-yy":
        return f"{MONTHS[cell.value.month - 1]}-{cell.value.year % 100:02}"
    return str(cell.value)


def rows_of(folder: Path) -> list[list[str]]:
    """Give the rows of actions as the sheet shows them."""
    sheet = openpyxl.load_workbook(folder / WORKBOOK)["Appendix A"]
    rows = [[shown(cell) for cell in row] for row in sheet.iter_rows(min_row=4)]
    return [row for row in rows if row[0] not in THEMES]


def plain(text: str) -> str:
    """Give a cell's text with what may differ in print made alike: markers, and blanks round lines.

    Any bullet is a bullet, and `(2)CP` is `(2) CP`.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    lines = [re.sub(r"^[-•]\s*", "• ", line) for line in lines]
    return "\n".join(re.sub(r"^(\(\d+\))\s*", r"\1 ", line) for line in lines)


@pytest.fixture(scope="module")
def document(reference_folder: Path) -> Document:
    plan = read_workbook(reference_folder / WORKBOOK).plan
    return lay_out_part(plan, read_house("hertfordshire"), Selection())


def printed(document: Document, first: int = 0) -> list[list[str]]:
    rows = [
        [cell.text for cell in row.cells][first:]
        for block in document.blocks
        if hasattr(block, "rows")
        for row in block.rows
        if not row.header
    ]
    return [["" if text == EMPTY else text for text in row] for row in rows]


def test_appendix_a_is_the_workbook_cell_by_cell(
    reference_folder: Path, document: Document
) -> None:
    wanted = [[plain(text) for text in row] for row in rows_of(reference_folder)]
    assert [[plain(text) for text in row] for row in printed(document)] == wanted
    assert len(wanted) == 9


def test_the_single_table_holds_the_same_cells_behind_its_theme(reference_folder: Path) -> None:
    plan = read_workbook(reference_folder / WORKBOOK).plan
    single = lay_out_part(plan, read_house("hertfordshire"), Selection(), tables=TableForm.SINGLE)
    wanted = [[plain(text) for text in row] for row in rows_of(reference_folder)]
    assert [[plain(text) for text in row] for row in printed(single, first=1)] == wanted


def test_the_themes_are_the_headings_of_the_tables(document: Document) -> None:
    headings = [b.text for b in document.blocks if b.style == "Heading 2"]
    assert headings == [
        "4.0 Placement stability and the disproportionate number of children in care who are "
        "living outside of the local authority’s boundaries.",
        "5.0 Consistently applying appropriate thresholds with adolescents",
        "6.0 Achieving the right balance between support and challenge with all parents.",
    ]


def test_the_entry_without_a_number_stands_inside_its_list(document: Document) -> None:
    [cell] = [
        row.cells[5]
        for block in document.blocks
        if hasattr(block, "rows")
        for row in block.rows
        if row.cells[0].text == "6.2"
    ]
    assert [(p.style, p.number, p.text[:24]) for p in cell.paragraphs] == [
        ("Table Number", "(1)", "Agreed two days training"),
        ("Table Number", "(2)", "Developed train the trai"),
        ("Table Number", "(3)", "MI in action workshops d"),
        ("Table Continue", "", "All Social Work Students"),
        ("Table Number", "(4)", "Incorporated into the CS"),
        ("Table Number", "(5)", "Community of Practice wo"),
    ]


def test_the_extract_of_the_real_workbook_reads_back_as_it_was_meant(
    reference_folder: Path, tmp_path: Path, document: Document
) -> None:
    workbook = shutil.copy(reference_folder / WORKBOOK, tmp_path)
    made = extract(workbook)
    assert made.findings == ()
    assert made.summary == "3 themes, 9 actions"
    assert outline(made.path) == document


def test_plain_python_docx_reads_the_cells_of_the_workbook(
    reference_folder: Path, tmp_path: Path
) -> None:
    made = extract(shutil.copy(reference_folder / WORKBOOK, tmp_path))
    word = docx.Document(BytesIO(made.path.read_bytes()))
    cells = [[c.text for c in row.cells] for table in word.tables for row in table.rows[1:]]
    # Word's labels are no text, so python-docx reads a cell without its markers.
    bare = [
        [re.sub(r"(?m)^(• |\(\d+\) )", "", plain(t)) for t in row]
        for row in rows_of(reference_folder)
    ]
    assert cells == bare
