"""What an .ods stores of a cell's value in; the value as `Sheet` values have it out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from cabinetpaper.sources.sheets.number_formats import Value
from cabinetpaper.sources.sheets.ods_xml import (
    BOOLEAN_VALUE,
    DATE_VALUE,
    ERROR_TYPE,
    FORMULA,
    STRING_VALUE,
    TIME_VALUE,
    VALUE,
    VALUE_TYPE,
)

_NUMBERS = {"float", "percentage", "currency"}
# XML Schema Part 2, 3.2.6, as far as a time of day or an elapsed time goes.
_DURATION = re.compile(
    r"(-?)P(?:(\d{1,6})D)?T(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8}(?:\.\d{1,20})?)S)?"
)
_ERROR = re.compile(r"#(?:REF!|NAME\?|DIV/0!|VALUE!|N/A|NUM!|NULL!)|Err:\d{3}")


def value_of(attributes: Mapping[str, str], words: str) -> Value:
    """Give the value of a cell with these attributes and words.

    What is stored but cannot be read as what it claims to be is its words.
    """
    kind = attributes.get(VALUE_TYPE)
    if kind in _NUMBERS:
        return _number(attributes.get(VALUE, ""), words)
    if kind == "date":
        return _moment(attributes.get(DATE_VALUE, ""), words)
    if kind == "time":
        return _time(attributes.get(TIME_VALUE, ""), words)
    if kind == "boolean":
        return attributes.get(BOOLEAN_VALUE) == "true"
    return (words or attributes.get(STRING_VALUE, "")) or None


def is_error(attributes: Mapping[str, str], words: str) -> bool:
    """Tell whether a cell's formula gives an error."""
    if attributes.get(ERROR_TYPE) == "error":
        return True
    return FORMULA in attributes and bool(_ERROR.fullmatch(words))


def _number(written: str, words: str) -> Value:
    try:
        return int(written) if re.fullmatch(r"-?\d{1,15}", written) else float(written)
    except ValueError:
        return words


def _moment(written: str, words: str) -> Value:
    """Give a day as Excel's readers do: the moment at which it begins."""
    try:
        return datetime.datetime.fromisoformat(written.removesuffix("Z")).replace(tzinfo=None)
    except ValueError:
        return words


def _time(written: str, words: str) -> Value:
    """Give a time of day, or an elapsed time where it is more than one."""
    match = _DURATION.fullmatch(written)
    if match is None:
        return words
    sign, days, hours, minutes, seconds = match.groups()
    elapsed = datetime.timedelta(
        days=int(days or 0), hours=int(hours or 0), minutes=int(minutes or 0),
        seconds=float(seconds or 0),
    )  # fmt: skip
    if sign or elapsed >= datetime.timedelta(days=1):
        return -elapsed if sign else elapsed
    return (datetime.datetime(1900, 1, 1) + elapsed).time()
