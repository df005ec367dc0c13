"""The day that a caller gives, as one."""

from __future__ import annotations

import datetime


def day_given(as_of: datetime.date | None) -> datetime.date | None:
    """Give the day that a paper is judged on, or None where none is given.

    Raises TypeError for anything else: a date that has a time is compared with none.

    >>> day_given("2019-02-13")
    Traceback (most recent call last):
    ...
    TypeError: as_of is '2019-02-13', a str; expected a datetime.date, without a time
    """
    if as_of is None or type(as_of) is datetime.date:
        return as_of
    found = type(as_of).__name__
    raise TypeError(f"as_of is {as_of!r}, a {found}; expected a datetime.date, without a time")
