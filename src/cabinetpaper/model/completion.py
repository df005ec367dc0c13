"""When an action is to be done: the words of the plan, and the time they mean, if any."""

from __future__ import annotations

import datetime
from enum import StrEnum

from attrs import field, frozen

from cabinetpaper.places import NOWHERE, Place


class Precision(StrEnum):
    """How exactly a plan says when an action is done. `OPEN` has no end, `NONE` no meaning."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    OPEN = "open"
    NONE = "none"


class Quarters(StrEnum):
    """The year that a plan's quarters belong to: April to March, or January to December."""

    FINANCIAL = "financial"
    CALENDAR = "calendar"


@frozen
class Completion:
    """The completion date as written, with its first and last day where it means a time.

    "Ongoing" and "Tbc (dependent on budget)" are ordinary: text without days.

    >>> due = Completion("May-19", first_day=datetime.date(2019, 5, 1),
    ...                  last_day=datetime.date(2019, 5, 31), precision=Precision.MONTH)
    >>> due.is_before(datetime.date(2019, 6, 1))
    True
    """

    text: str = ""
    first_day: datetime.date | None = field(default=None, kw_only=True)
    last_day: datetime.date | None = field(default=None, kw_only=True)
    precision: Precision = field(default=Precision.NONE, kw_only=True, converter=Precision)
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)

    @last_day.validator
    def _ends_after_it_begins(self, _: object, last: datetime.date | None) -> None:
        if last is not None and self.first_day is not None and last < self.first_day:
            raise ValueError(f"the last day {last} is before the first day {self.first_day}")

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def is_before(self, day: datetime.date) -> bool:
        """Tell whether the last day falls before `day`; never, where there is no last day."""
        return self.last_day is not None and self.last_day < day
