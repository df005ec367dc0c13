"""The text that Excel shows for a value: a value and its number format in, the text out.

Number formats are read as ECMA-376 Part 1, 18.8.31 has them, in British English. What a format
needs beyond that (fractions, conditions, elapsed time, other languages' months) is shown plainly,
and `Displayed.exact` is false, so that the reader can say so.
"""

from __future__ import annotations

import datetime
from decimal import ROUND_HALF_UP, Context, Decimal

from attrs import frozen

from cabinetpaper.model.completion import Precision
from cabinetpaper.sources.sheets.format_codes import Part, Section, is_general, sections
from cabinetpaper.sources.sheets.shown_dates import shown_date, shown_plainly

Value = (
    None | str | bool | int | float | datetime.datetime | datetime.date | datetime.time
    | datetime.timedelta
)  # fmt: skip

# Excel's General shows at most eleven characters of a number, its decimal point among them.
_GENERAL_WIDTH = 11
_GENERAL_SMALLEST = Decimal("0.0001")
# Room for the largest number of a cell, 1.8E+308, with its decimals.
_EXACT = Context(prec=400)
# Ids 14 and 22 stand for the reader's own short date (18.8.30), which are listed in their US
# form; F800 and F400 are the system's long date and time.
_BRITISH = {"mm-dd-yy": "dd/mm/yyyy", "m/d/yy h:mm": "dd/mm/yyyy hh:mm"}
_SYSTEM = {"[$-F800]": "dd mmmm yyyy", "[$-F400]": "hh:mm:ss"}


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
    >>> displayed(0.5, "# ?/?")
    Displayed(text='0.5', exact=False)
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


def general(number: Decimal) -> str:
    """Give a number as General shows it.

    >>> general(Decimal(repr(0.1 + 0.2))), general(Decimal("1E+12"))
    ('0.3', '1E+12')
    """
    size = abs(number)
    if size and (size < _GENERAL_SMALLEST or size >= Decimal(10) ** _GENERAL_WIDTH):
        mantissa, exponent = f"{number:.5E}".split("E")
        return f"{_trimmed(mantissa)}E{int(exponent):+03d}"
    whole_digits = len(str(int(size)))
    decimals = max(0, _GENERAL_WIDTH - 1 - whole_digits)
    return _trimmed(f"{_rounded(number, decimals):f}")


def _text(value: str, number_format: str) -> Displayed:
    """Give a text through the fourth section of its format, where the format has one."""
    four = sections(number_format)
    if len(four) < 4:
        return Displayed(value)
    return Displayed("".join(value if p.code == "@" else p.literal for p in four[3].parts))


def _number(number: Decimal, number_format: str) -> Displayed:
    if not number.is_finite():
        return Displayed(str(number), exact=False)
    if is_general(number_format):
        return Displayed(general(number))
    every = sections(number_format)
    section = _section_for(number, every)
    if not section.is_plain or any(part.is_date for part in section.parts):
        return Displayed(general(number), exact=False)
    # With a section of their own, negative numbers carry only the sign that it spells out.
    own_sign = number < 0 and len(every) > 1
    return Displayed(_filled(abs(number) if own_sign else number, section))


def _section_for(number: Decimal, every: tuple[Section, ...]) -> Section:
    if number < 0 and len(every) > 1:
        return every[1]
    return every[2] if number == 0 and len(every) > 2 else every[0]


def _filled(number: Decimal, section: Section) -> str:
    digits = section.digits
    if digits is None:
        return "".join(general(number) if p.is_value else p.literal for p in section.parts)
    scaled = number * Decimal(100) ** section.percents / Decimal(1000) ** digits.thousands
    shown = _in_digits(scaled, digits)
    sign = "-" if scaled < 0 and any(c in "123456789" for c in shown) else ""
    return sign + "".join(shown if part.is_value else part.literal for part in section.parts)


def _in_digits(number: Decimal, digits: Part) -> str:
    whole, _, fraction = digits.code.rstrip(",").partition(".")
    rounded = _rounded(abs(number), len(fraction))
    whole_shown, _, fraction_shown = f"{rounded:f}".partition(".")
    least = whole.count("0")
    whole_shown = "" if whole_shown == "0" and not least else whole_shown.zfill(least)
    if "," in whole:
        whole_shown = f"{int(whole_shown or 0):,}".rjust(least, "0") if whole_shown else ""
    needed = len(fraction.rstrip("#"))
    while len(fraction_shown) > needed and fraction_shown.endswith("0"):
        fraction_shown = fraction_shown[:-1]
    return whole_shown + ("." + fraction_shown if "." in digits.code else "")


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP, context=_EXACT)


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _date(
    value: datetime.datetime | datetime.date | datetime.time | datetime.timedelta,
    number_format: str,
) -> Displayed:
    section = sections(_british(number_format))[0]
    text = shown_date(value, section)
    return Displayed(shown_plainly(value), exact=False) if text is None else Displayed(text)
