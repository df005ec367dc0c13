"""The example's workbook: takes example_workbook.toml, gives appendix-a.xlsx, as officers keep it.

Run `python tools/example_workbook.py` after a change to the TOML file; a test says if the two have
drifted apart.
"""

from __future__ import annotations

import datetime
import math
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import xlsxwriter

HERE = Path(__file__).parent
CONTENT = HERE / "example_workbook.toml"
TARGET = HERE.parent / "examples" / "hertfordshire-2019" / "appendix-a.xlsx"
# XlsxWriter stamps the time of writing unless it is told another.
CREATED = datetime.datetime(2019, 2, 5)

PLAN_HEADER = (
    "Ref",
    "Theme/ Action",
    "Completion Date",
    "How Will Progress/Impact Be Measured Or Evidenced?",
    "Owner",
    "Progress To Date",
)
PLAN_WIDTHS = (7, 34, 14, 42, 26, 60)
REFERENCE = "0.0"
MONTH = "mmm-yy"


def write_workbook(target: Path) -> None:
    """Write the example's workbook to `target`."""
    content = tomllib.loads(CONTENT.read_text(encoding="utf-8"))
    with xlsxwriter.Workbook(target) as book:
        book.set_properties({"title": content["plan"]["title"], "created": CREATED})
        write_plan(book, content)
        rows = [(judgement["area"], judgement["grade"]) for judgement in content["judgements"]]
        write_list(book, "Judgements", {"Area": 75, "Grade": 24}, rows)
        rows = [
            (area["title"], area["finding"], area["theme"])
            for area in content["areas_for_improvement"]
        ]
        columns = {"Title": 44, "Finding": 90, "Theme": 9}
        write_list(book, "Areas for improvement", columns, rows)


def write_plan(book: Any, content: dict[str, Any]) -> None:
    """Write the sheet of the plan: title, a blank row, header, and a row a theme and action."""
    sheet = book.add_worksheet("Appendix A")
    set_pages(sheet)
    for column, width in enumerate(PLAN_WIDTHS):
        done(sheet.set_column(column, column, width))
    done(sheet.write_string(0, 0, content["plan"]["title"], look(book, bold=True, wrap=False)))
    for column, heading in enumerate(PLAN_HEADER):
        done(sheet.write_string(2, column, heading, look(book, bold=True)))
    done(sheet.set_row(2, height(zip(PLAN_HEADER, PLAN_WIDTHS, strict=True))))
    sheet.freeze_panes(3, 0)
    row = 3
    for theme in content["themes"]:
        done(sheet.write_number(row, 0, theme["reference"], look(book, REFERENCE, bold=True)))
        done(sheet.write_string(row, 1, theme["title"], look(book, bold=True)))
        done(sheet.set_row(row, height([(theme["title"], PLAN_WIDTHS[1])])))
        for offset, action in enumerate(theme["actions"], start=1):
            write_action(book, sheet, row + offset, action)
        row += 1 + len(theme["actions"])


def write_action(book: Any, sheet: Any, row: int, action: dict[str, Any]) -> None:
    """Write one action, its reference a number and its completion a date, as Excel keeps them."""
    done(sheet.write_number(row, 0, action["reference"], look(book, REFERENCE)))
    done(sheet.write_datetime(row, 2, action["completion"], look(book, MONTH)))
    words = {1: action["description"], 3: action["measures"]}
    words |= {4: action["owner"], 5: action["progress"]}
    for column, cell in words.items():
        done(sheet.write_string(row, column, cell, look(book)))
    done(sheet.set_row(row, height((cell, PLAN_WIDTHS[column]) for column, cell in words.items())))


def write_list(book: Any, name: str, columns: dict[str, int], rows: list[tuple[str, ...]]) -> None:
    """Write a sheet that is a list: a header (with the widths of its columns) and plain rows."""
    sheet = book.add_worksheet(name)
    set_pages(sheet)
    for column, (heading, width) in enumerate(columns.items()):
        done(sheet.set_column(column, column, width))
        done(sheet.write_string(0, column, heading, look(book, bold=True)))
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            done(sheet.write_string(row, column, cell, look(book)))
        done(sheet.set_row(row, height(zip(cells, columns.values(), strict=True))))
    sheet.freeze_panes(1, 0)


def set_pages(sheet: Any) -> None:
    """Have a sheet printed on landscape A4, as wide as the page."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4, by ECMA-376 Part 1, 18.3.1.63
    sheet.fit_to_pages(1, 0)


def height(cells: Iterable[tuple[str, int]]) -> int:
    """Give the height in points of a row that shows all its cells, each with its column's width."""
    lines = (
        sum(max(1, math.ceil(len(line) / width)) for line in cell.split("\n"))
        for cell, width in cells
    )
    return 15 * max(lines)


def look(book: Any, shown_as: str = "General", *, bold: bool = False, wrap: bool = True) -> Any:
    """Give a cell format: words at the top of their cell, and wrapped unless told otherwise."""
    return book.add_format(
        {"num_format": shown_as, "bold": bold, "text_wrap": wrap, "valign": "top"}
    )


def done(code: int) -> None:
    """Refuse what XlsxWriter did not do: it tells by a return code alone."""
    if code:
        raise ValueError(f"XlsxWriter gave the code {code}: a cell was cut or left out")


if __name__ == "__main__":
    write_workbook(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
