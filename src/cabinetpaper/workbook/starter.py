"""The workbook of a starter paper: takes an inspection framework, gives the bytes of an .xlsx file.

It reads as a valid plan of one theme and one action. Every prompt stands in square brackets, so
that a check finds those that nobody has replaced.
"""

from __future__ import annotations

import datetime
from io import BytesIO

from attrs import frozen

from cabinetpaper.model.inspection import Framework
from cabinetpaper.workbook.writing import Looks, SheetWriter, open_book

PLAN_SHEET = "Appendix A"
JUDGEMENTS_SHEET = "Judgements"
AREAS_SHEET = "Areas for improvement"

# A workbook holds when it was made: any fixed day will do to give the same bytes every time.
_CREATED = datetime.datetime(2019, 2, 5)
_ROOM_FOR_ACTIONS = 1000


@frozen
class _Column:
    heading: str
    width: int
    look: Looks
    theme: str
    action: str


_PLAN = (
    _Column("Ref", 7, Looks.TEXT, "1.0", "1.1"),
    _Column(
        "Theme/ Action", 34, Looks.WORDS, "[Title of the theme]", "[Say what the council will do]"
    ),
    _Column("Completion Date", 14, Looks.MONTH, "", "[Month and year, such as May 2030]"),
    _Column(
        "How Will Progress/Impact Be Measured Or Evidenced?",
        42,
        Looks.WORDS,
        "",
        "[Say how anybody can tell that it is done, and what it has changed]",
    ),
    _Column("Owner", 26, Looks.WORDS, "", "[Post of the person who answers for it]"),
    _Column(
        "Progress To Date", 60, Looks.WORDS, "", "[Say what has been done, and what comes next]"
    ),
)
_HEADER_ROW, _THEME_ROW, _ACTION_ROW = 2, 3, 4
_AREAS = (
    ("Title", 44, "[Title of the area, worded as the theme that answers it]"),
    ("Finding", 90, "[Say what inspectors found]"),
    ("Theme", 9, "1.0"),
)


def starter_workbook(framework: Framework) -> bytes:
    """Give a workbook with the sheets of the plan, the judgements and the areas for improvement.

    The sheet "Judgements" has a row for each area of the framework, the overall last, its grades
    left blank with a drop-down of the framework's scale. The same framework gives the same bytes.

    >>> framework = Framework(key="x", title="X", areas=["Leaders"], scale=["Good"])
    >>> starter_workbook(framework)[:2]
    b'PK'
    """
    file = BytesIO()
    with open_book(file, title="[Title of the plan]", created=_CREATED) as book:
        _write_plan(SheetWriter(book, PLAN_SHEET))
        _write_judgements(SheetWriter(book, JUDGEMENTS_SHEET), framework)
        _write_areas(SheetWriter(book, AREAS_SHEET))
    return file.getvalue()


def _write_plan(sheet: SheetWriter) -> None:
    sheet.write(0, 0, "[Title of the plan]", Looks.TITLE)
    for number, column in enumerate(_PLAN):
        sheet.column(number, column.width, column.look)
        sheet.write(_HEADER_ROW, number, column.heading, Looks.HEADER)
        if column.theme:
            look = Looks.THEME_TEXT if column.look == Looks.TEXT else Looks.THEME
            sheet.write(_THEME_ROW, number, column.theme, look)
        sheet.write(_ACTION_ROW, number, column.action, column.look)
    sheet.references_are_text(f"A{_THEME_ROW + 1}:A{_ROOM_FOR_ACTIONS}")
    sheet.repeat_header(_HEADER_ROW, lines=2)


def _write_judgements(sheet: SheetWriter, framework: Framework) -> None:
    overall = (framework.overall,) if framework.overall else ()
    rows = (*framework.areas, *overall)
    for number, (heading, width) in enumerate((("Area", 75), ("Grade", 34))):
        sheet.column(number, width, Looks.WORDS)
        sheet.write(0, number, heading, Looks.HEADER)
    for row, area in enumerate(rows, start=1):
        sheet.write(row, 0, area, Looks.WORDS)
    if rows and framework.scale:
        sheet.offer(f"B2:B{len(rows) + 1}", framework.scale)
    sheet.repeat_header(0)


def _write_areas(sheet: SheetWriter) -> None:
    for number, (heading, width, prompt) in enumerate(_AREAS):
        look = Looks.TEXT if heading == "Theme" else Looks.WORDS
        sheet.column(number, width, look)
        sheet.write(0, number, heading, Looks.HEADER)
        sheet.write(1, number, prompt, look)
    sheet.references_are_text(f"C2:C{_ROOM_FOR_ACTIONS}")
    sheet.repeat_header(0)
