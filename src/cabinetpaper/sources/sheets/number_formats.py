"""The text that Excel shows for a value: a value and its number format in, the text out.

Number formats are read as ECMA-376 Part 1, 18.8.31 has them, in British English. What a format
needs beyond that (months of other languages, other calendars) is shown plainly, and
`Displayed.exact` is false, so that the reader can say so.
"""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import frozen

from cabinetpaper.model.completion import Precision
from cabinetpaper.sources.sheets.format_codes import Section, is_general, sections, text_section
from cabinetpaper.sources.sheets.shown_dates import shown_date, shown_plainly, shown_serial
from cabinetpaper.sources.sheets.shown_numbers import general, shown_number

Value = (
    None | str | bool | int | float | datetime.datetime | datetime.date | datetime.time
    | datetime.timedelta
)  # fmt: skip

# Ids 14 and 22 stand for the reader's own short date (18.8.30), which are listed in their US
# form; F800 and F400 are the system's long date and time.
_BRITISH = {"mm-dd-yy": "dd/mm/yyyy", "m/d/yy h:mm": "dd/mm/yyyy hh:mm"}
_SYSTEM = {
    "[$-F800]": "dd mmmm yyyy", "[$-X-SYSDATE]": "dd mmmm yyyy",
    "[$-F400]": "hh:mm:ss", "[$-X-SYSTIME]": "hh:mm:ss",
}  # fmt: skip


@frozen
class Displayed:
    """The text of a cell, and whether it is surely what Excel shows."""

    text: str
    exact: bool = True

    def __str__(self) -> str:
        return self.text


def displayed(value: Value, number_format: str = "General") -> Displayed:
    """Give the text that Excel shows for a value, in British English.

    >>> displayed(4, "0.0").text, displayed(4.1, "0.00").text
    ('4.0', '4.10')
    >>> displayed(datetime.datetime(2019, 5, 1), "mmm-yy").text
    'May-19'
    >>> displayed(datetime.datetime(2019, 5, 1), "[$-40C]d mmmm")
    Displayed(text='2019-05-01', exact=False)
    """
    if value is None:
        return Displayed("")
    if isinstance(value, str):
        return _text(value, number_format)
    if isinstance(value, bool):
        return Displayed(str(value).upper())
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), number_format)
    return _date(value, number_format)


def shown_precision(number_format: str) -> Precision:
    """Give how much of a day a number format shows: the day, its month or its year.

    >>> shown_precision("mmm-yy").value, shown_precision("dd/mm/yyyy").value
    ('month', 'day')
    """
    section = sections(_british(number_format))[0]
    letters = {part.code[0] for part in section.parts if part.is_date}
    if letters & {"d", "h"} or not letters & {"m", "y"}:
        return Precision.DAY
    return Precision.MONTH if "m" in letters else Precision.YEAR


def _british(number_format: str) -> str:
    """Give the code that stands for the system's own date, as a British system has it."""
    system = (code for mark, code in _SYSTEM.items() if mark in number_format.upper())
    return _BRITISH.get(number_format) or next(system, number_format)


def _text(value: str, number_format: str) -> Displayed:
    """Give a text through the section that its format has for texts, if any."""
    section = text_section(number_format)
    if section is None:
        return Displayed(value)
    return Displayed("".join(value if p.code == "@" else p.literal for p in section.parts))


def _number(number: Decimal, number_format: str) -> Displayed:
    if not number.is_finite():
        return Displayed(str(number), exact=False)
    if is_general(number_format):
        return Displayed(general(number))
    every = sections(_british(number_format))
    section = _section_for(number, every)
    if section is None:
        return Displayed(general(number), exact=False)
    if section.is_date:
        text = shown_serial(float(number), section)
    else:
        # With a section of their own, negative numbers carry only the sign that it spells out.
        own_sign = number < 0 and len(every) > 1 and section is not every[0]
        is_own = own_sign and not any(part.condition for part in every)
        text = shown_number(abs(number) if is_own else number, section)
    return Displayed(general(number), exact=False) if text is None else Displayed(text)


def _section_for(number: Decimal, every: tuple[Section, ...]) -> Section | None:
    """Give the section for a number, or None where Excel would show ####."""
    numeric = every[:3]
    if any(section.condition for section in numeric):
        return next((section for section in numeric if section.holds_for(float(number))), None)
    if number < 0 and len(every) > 1:
        return every[1]
    return every[2] if number == 0 and len(every) > 2 else every[0]


def _date(
    value: datetime.datetime | datetime.date | datetime.time | datetime.timedelta,
    number_format: str,
) -> Displayed:
    section = sections(_british(number_format))[0]
    text = shown_date(value, section)
    return Displayed(shown_plainly(value), exact=False) if text is None else Displayed(text)
