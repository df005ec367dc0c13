"""Dates and times as Excel shows them: a value and a taken-apart number format in, text out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from cabinetpaper.sources.sheets.format_codes import Section

Moment = datetime.datetime | datetime.date | datetime.time | datetime.timedelta
# English by number, not by the machine's locale. Excel shortens months to three letters: "Sep".
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = 86_400
_EPOCH = datetime.datetime(1899, 12, 30)
# The number of 31 December 9999, the last day of a sheet.
_LAST = 2_958_465
# Days that no calendar has and Excel shows: number 0, and Lotus's leap day (18.17.4.1).
_NEVER_WERE = {0: (1900, 1, 0), 60: (1900, 2, 29)}


@frozen
class Clock:
    """A day and a time as Excel counts them: a day's number, and seconds of that day."""

    day: int
    seconds: float

    @property
    def date(self) -> tuple[int, int, int]:
        """Give year, month and day of the month."""
        if self.day in _NEVER_WERE:
            return _NEVER_WERE[self.day]
        real = _EPOCH + datetime.timedelta(days=self.day + (self.day < 60))
        return real.year, real.month, real.day

    @property
    def weekday(self) -> int:
        """Give the day of the week from Monday; before March 1900 Excel is a day out."""
        return (self.day + 5) % 7


def shown_date(value: Moment, section: Section) -> str | None:
    """Give the text of a moment, or None where the format asks for what we cannot show.

    >>> from cabinetpaper.sources.sheets.format_codes import sections
    >>> shown_date(datetime.date(2019, 9, 1), sections("[$-809]d mmm yyyy")[0])
    '1 Sep 2019'
    >>> shown_date(datetime.timedelta(hours=30), sections("[h]:mm")[0])
    '30:00'
    """
    return shown_serial(_serial(value), section)


def shown_serial(serial: float, section: Section) -> str | None:
    """Give the text of a day's number, or None where the format or the number cannot be shown.

    >>> from cabinetpaper.sources.sheets.format_codes import sections
    >>> shown_serial(0, sections("dd/mm/yyyy")[0]), shown_serial(60, sections("d mmm yy")[0])
    ('00/01/1900', '29 Feb 00')
    """
    parts = section.parts
    is_fine = section.is_plain and section.is_date and not any(part.is_value for part in parts)
    if not is_fine or not 0 <= serial < _LAST + 1:
        return None
    codes = _with_minutes(section)
    clock = _clock(serial, max(_decimals(code) for code in codes))
    shown = [_shown(code, clock, codes) for code in codes]
    needs_names = any(code in _NAMED for code in codes)
    if None in shown or (needs_names and not section.is_english):
        return None
    texts = iter(shown)
    return "".join(next(texts) or "" if part.is_date else part.literal for part in parts)


def shown_plainly(value: Moment) -> str:
    """Give a moment in an unmistakable form, where its format cannot be followed.

    >>> shown_plainly(datetime.datetime(2019, 5, 1))
    '2019-05-01'
    """
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return str(value)


def _serial(value: Moment) -> float:
    if isinstance(value, datetime.timedelta):
        return value / datetime.timedelta(days=1)
    if isinstance(value, datetime.time):
        since = datetime.datetime.combine(_EPOCH, value.replace(tzinfo=None)) - _EPOCH
        return since / datetime.timedelta(days=1)
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime.combine(value, datetime.time())
    serial = (value.replace(tzinfo=None) - _EPOCH) / datetime.timedelta(days=1)
    return serial - (1 <= serial < 61)


def _clock(serial: float, decimals: int) -> Clock:
    """Give day and time, rounded to what is shown; Excel never rounds up to a minute."""
    total = round(serial * _DAY, decimals)
    day, seconds = divmod(total, _DAY)
    return Clock(int(day), round(seconds, decimals))


def _decimals(code: str) -> int:
    return len(code.partition(".")[2])


def _with_minutes(section: Section) -> list[str]:
    """Give the date codes, with "n" for minutes: an m after hours or before seconds (18.8.31).

    What counts on past its end stands in brackets.
    """
    parts = [part for part in section.parts if part.is_date]
    codes = [part.code for part in parts]
    for index, code in enumerate(codes):
        after_hours = index > 0 and codes[index - 1].strip("[")[0] == "h"
        before_seconds = index + 1 < len(codes) and codes[index + 1][0] == "s"
        if code in {"m", "mm"} and (after_hours or before_seconds or parts[index].is_elapsed):
            codes[index] = "n" * len(code)
        if parts[index].is_elapsed:
            codes[index] = f"[{codes[index].replace('m', 'n')}]"
    return codes


def _shown(code: str, clock: Clock, codes: Sequence[str]) -> str | None:
    """Give the text of one code, or None for one that we do not know."""
    if code.startswith("["):
        return _elapsed(code, clock)
    if code.startswith("s") and "." in code:
        decimals = _decimals(code)
        return f"{clock.seconds % 60:0{len(code)}.{decimals}f}"
    half_day = "am/pm" in codes or "a/p" in codes
    year, month, day = clock.date
    whole = int(clock.seconds)
    hour = whole // 3600
    of_half_day = hour % 12 or 12
    number = {"m": month, "d": day, "h": of_half_day if half_day else hour,
              "n": whole // 60 % 60, "s": whole % 60}.get(code[0])  # fmt: skip
    if len(code) <= 2 and number is not None:
        return f"{number:0{len(code)}d}"
    name, weekday = _MONTHS[month - 1], _DAYS[clock.weekday]
    return {
        "mmm": name[:3], "mmmm": name, "mmmmm": name[0], "ddd": weekday[:3], "dddd": weekday,
        "y": f"{year % 100:02d}", "yy": f"{year % 100:02d}",
        "yyy": f"{year:04d}", "yyyy": f"{year:04d}",
        "am/pm": "AM" if hour < 12 else "PM", "a/p": "A" if hour < 12 else "P",
    }.get(code)  # fmt: skip


def _elapsed(code: str, clock: Clock) -> str:
    letters = code.strip("[]")
    seconds = clock.day * _DAY + int(clock.seconds)
    unit = {"h": 3600, "n": 60, "s": 1}[letters[0]]
    return f"{seconds // unit:0{len(letters)}d}"


_NAMED = {"mmm", "mmmm", "mmmmm", "ddd", "dddd"}
