"""Dates and times as Excel shows them: a value and a taken-apart number format in, text out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from cabinetpaper.sources.sheets.format_codes import Part, Section

Moment = datetime.datetime | datetime.date | datetime.time | datetime.timedelta
# English by number, not by the machine's locale. Excel shortens months to three letters: "Sep".
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shown_date(value: Moment, section: Section) -> str | None:
    """Give the text of a moment, or None where the format asks for what we cannot show.

    >>> from cabinetpaper.sources.sheets.format_codes import sections
    >>> shown_date(datetime.date(2019, 9, 1), sections("[$-809]d mmm yyyy")[0])
    '1 Sep 2019'
    """
    if (
        isinstance(value, datetime.timedelta)
        or not section.is_plain
        or any(part.is_elapsed for part in section.parts)
    ):
        return None
    parts = section.parts
    if not any(part.is_date for part in parts) or any(part.is_value for part in parts):
        return None
    moment = _moment(value)
    codes = _with_minutes(parts)
    shown = [_shown(code, moment, codes) for code in codes if code in _KNOWN]
    needs_names = any(code in _NAMED for code in codes)
    if len(shown) < len(codes) or (needs_names and not section.is_english):
        return None
    texts = iter(shown)
    return "".join(next(texts) if part.is_date else part.literal for part in parts)


def shown_plainly(value: Moment) -> str:
    """Give a moment in an unmistakable form, where its format cannot be followed.

    >>> shown_plainly(datetime.datetime(2019, 5, 1))
    '2019-05-01'
    """
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return str(value)


def _moment(value: datetime.datetime | datetime.date | datetime.time) -> datetime.datetime:
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    return datetime.datetime.combine(datetime.date(1900, 1, 1), value)


def _with_minutes(parts: Sequence[Part]) -> list[str]:
    """Give the date codes, with "n" for minutes: an m after hours or before seconds (18.8.31)."""
    codes = [part.code for part in parts if part.is_date]
    for index, code in enumerate(codes):
        after_hours = index > 0 and codes[index - 1][0] == "h"
        before_seconds = index + 1 < len(codes) and codes[index + 1][0] == "s"
        if code in {"m", "mm"} and (after_hours or before_seconds):
            codes[index] = "n" * len(code)
    return codes


def _shown(code: str, moment: datetime.datetime, codes: Sequence[str]) -> str:
    half_day = "am/pm" in codes or "a/p" in codes
    hour = (moment.hour % 12 or 12) if half_day else moment.hour
    is_morning = moment.hour < 12
    number = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute,
              "s": moment.second}.get(code[0])  # fmt: skip
    if len(code) <= 2 and number is not None:
        return f"{number:0{len(code)}d}"
    month, day = _MONTHS[moment.month - 1], _DAYS[moment.weekday()]
    return {
        "mmm": month[:3], "mmmm": month, "mmmmm": month[0], "ddd": day[:3], "dddd": day,
        "y": f"{moment.year % 100:02d}", "yy": f"{moment.year % 100:02d}",
        "yyy": f"{moment.year:04d}", "yyyy": f"{moment.year:04d}",
        "am/pm": "AM" if is_morning else "PM", "a/p": "A" if is_morning else "P",
    }[code]  # fmt: skip


_NAMED = {"mmm", "mmmm", "mmmmm", "ddd", "dddd"}
_KNOWN = _NAMED | {"m", "mm", "d", "dd", "h", "hh", "n", "nn", "s", "ss", "y", "yy", "yyy", "yyyy",
                   "am/pm", "a/p"}  # fmt: skip
