"""A pattern of `house.toml` in, for a file name or a date; what is wrong with it out, or None.

Dates are only read letter by letter here, so that a slip is told with its line; `layout` alone
knows the library that prints them.
"""

from __future__ import annotations

import re
from enum import Enum
from string import Formatter

_IN_NAMES = ("date", "item", "title")
_QUOTED = re.compile(r"'[^']*'")
_DAY, _TIME = frozenset("GyYuUQqMLwWdDFgEec"), frozenset("abBhHKkmsS")


class Moment(Enum):
    """What a date pattern prints: the letters that it may have (Unicode TR 35), an example."""

    DAY = (_DAY, "d MMMM y")
    TIME = (_TIME, "h.mma")
    MEETING = (_DAY | _TIME, "EEEE d MMMM y, h.mma")


def name_fault(pattern: str) -> str | None:
    """Give what is wrong with the pattern of a file name.

    >>> name_fault("{date} Item {number}")
    'has “{number}”; expected {date}, {item} and {title} alone'
    """
    try:
        pieces = list(Formatter().parse(pattern))
    except ValueError:
        return "has a brace without its pair; expected {date}, {item} and {title} alone"
    for _, name, form, conversion in pieces:
        if name is not None and (name not in _IN_NAMES or form or conversion):
            written = name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
            return f"has “{{{written}}}”; expected {{date}}, {{item}} and {{title}} alone"
    return None


def date_fault(pattern: str, moment: Moment) -> str | None:
    """Give what is wrong with the pattern of a day, a time, or the two together.

    >>> date_fault("EEEE d MMMM y 'at' h.mma", Moment.MEETING) is None
    True
    """
    letters, example = moment.value
    expected = f"expected letters as in {example}, and words between single quotes, as 'at'"
    if not pattern.strip():
        return f"is empty; {expected}"
    if pattern.count("'") % 2:
        return f"is “{pattern}”, which has a single quote without its pair; {expected}"
    for letter in _QUOTED.sub("", pattern):
        if letter.isascii() and letter.isalpha() and letter not in letters:
            return f"is “{pattern}”, in which “{letter}” means nothing; {expected}"
    return None
