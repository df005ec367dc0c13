"""Completion dates that can be real dates: a completion in, the format that shows its very words.

Only where Excel would show exactly what is written, and the day means exactly what is meant.
"""

from __future__ import annotations

import calendar
import datetime
import re

from cabinetpaper.model.completion import Completion, Precision

# In British English whatever the system's language is (LCID 0809); a bare "/" would be replaced
# by the system's own sign between the parts of a date.
_BRITISH = "[$-809]"
_MONTHS: tuple[str, ...] = (
    "mmm-yy", "mmm yy", "mmm yyyy", "mmm-yyyy", "mmmm yyyy", "mmmm yy", r"mm\/yyyy", r"m\/yyyy",
    r"mm\/yy", "mmm", "mmmm",
)  # fmt: skip
_DAYS: tuple[str, ...] = (
    "d mmmm yyyy", "dd mmmm yyyy", "d mmm yyyy", "dd mmm yyyy", "d mmm yy", "dd mmm yy",
    "d mmmm yy", "d-mmm-yy", "dd-mmm-yy", "d-mmm-yyyy", "dd-mmm-yyyy",
    r"dd\/mm\/yyyy", r"dd\/mm\/yy", r"d\/m\/yyyy", r"d\/m\/yy", "dd.mm.yyyy", "dd.mm.yy",
    "d.m.yyyy", "d.m.yy", "dd-mm-yyyy", "dd-mm-yy", "yyyy-mm-dd",
    # Excel makes "d-mmm" of a day that is typed without its year.
    "d-mmm", "dd-mmm", "d mmm", "dd mmm", "d mmmm", "dd mmmm", "d-mmmm", "dd-mmmm", "mmm d",
    "mmmm d", r"dd\/mm", r"d\/m", r"mm\/dd", r"m\/d", "dd.mm", "d.m", "dd.mm.", "d.m.",
    "dd-mm", "d-m",
)  # fmt: skip
_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
_CODE = re.compile(r"\\(?P<escaped>.)|(?P<date>d+|m+|y+)|(?P<other>.)")
# Excel's calendar has a 29 February 1900 that never was, and ends with 9999.
_FIRST_YEAR = 1901


def format_showing(completion: Completion) -> str | None:
    r"""Give the number format in which the first day shows a completion's words, or None.

    >>> from cabinetpaper.model.time_words import read_completion
    >>> format_showing(read_completion("May-19")), format_showing(read_completion("18.1.19"))
    ('[$-809]mmm-yy', '[$-809]d.m.yy')
    >>> format_showing(read_completion("Sept 2019")) is None
    True
    """
    first, last = completion.first_day, completion.last_day
    if first is None or last is None or first.year < _FIRST_YEAR:
        return None
    is_day = completion.precision is Precision.DAY and first == last
    is_month = completion.precision is Precision.MONTH and _is_month(first, last)
    codes = (_DAYS if is_day else ()) + (_MONTHS if is_month else ())
    return next((_BRITISH + code for code in codes if _shown(code, first) == completion.text), None)


def _is_month(first: datetime.date, last: datetime.date) -> bool:
    end = calendar.monthrange(first.year, first.month)[1]
    return first.day == 1 and last == first.replace(day=end)


def _shown(code: str, day: datetime.date) -> str:
    return "".join(
        match["escaped"] or match["other"] or _part(match["date"], day)
        for match in _CODE.finditer(code)
    )


def _part(letters: str, day: datetime.date) -> str:
    if letters[0] == "y":
        return f"{day.year % 100:02d}" if len(letters) == 2 else f"{day.year:04d}"
    if letters[0] == "d":
        return f"{day.day:0{len(letters)}d}"
    name = _NAMES[day.month - 1]  # English, whatever the machine's language
    return {"m": str(day.month), "mm": f"{day.month:02d}", "mmm": name[:3]}.get(letters, name)
