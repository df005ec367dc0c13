"""Words in; the days that they name out, with the day of the week that they give to each."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from cabinetpaper.checks.flattened import plain
from cabinetpaper.checks.joined_words import Plain

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
# From the number on, since numbers are rare in words: the day of the week is looked for before it.
_DATE = re.compile(
    r"(?<![\w.,/–-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?:of\s+)?"
    r"(?i:(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?,?"
    r"(?:\s+(?P<year>(?:19|20)\d\d)\b)?"
)
_NUMERIC = re.compile(
    r"(?<![\w.,/–-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)?\d\d)\b"
)
_WEEKDAY_BEFORE = re.compile(
    r"\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?\.?,?\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
# What stands in every text with a date that can be wrong, looked for first because it is quick: a
# figure behind the last letters of a day of the week or of "the", or behind many spaces; a day that
# some month does not have.
_LAST = "(?:day|mon|ons|tue|ues|wed|eds|thu|hus|fri|ris|sat|ats|sun|uns|.rs|the)"
DOUBTFUL = Plain(
    rf" \d(?:(?<=[dehinstuy] .)(?<={_LAST} .)"
    rf"|(?<=  .)(?:(?<={_LAST}  .)|(?<={_LAST}   .)|(?<=    .))"
    r"|(?:(?<=2)9|(?<=3)\d|(?<=0)0?)(?:st|nd|rd|th)? +(?:of +)?[jfmasond])"
)
_FAR = len("Wednesday, the  ")


@frozen(kw_only=True)
class SaidDate:
    """A day as words name it. `weekday` counts from Monday, 0; None where the words give none.

    `date` is None where there is no such day in that year, or no year.
    """

    written: str
    day: int
    month: int
    year: int | None
    weekday: int | None = None

    @property
    def date(self) -> datetime.date | None:
        """Give the day, if there is one."""
        return None if self.year is None or not self.exists else datetime.date(
            self.year, self.month, self.day
        )  # fmt: skip

    @property
    def exists(self) -> bool:
        """Tell whether the month has such a day; 29 February without a year passes."""
        return 1 <= self.day <= calendar.monthrange(self.year or 2000, self.month)[1]


@lru_cache(maxsize=8192)
def dates_in(text: str) -> tuple[SaidDate, ...]:
    """Give the days that words name: “Friday 13th February 2019”, “31 June”.

    In figures alone, only days that a day of the week stands before.

    >>> [one.date.isoformat() for one in dates_in("on Wed 13 Feb 2019 and 1 May 2019")]
    ['2019-02-13', '2019-05-01']
    """
    return (*_in_words(text), *_in_figures(text))


def _in_words(text: str) -> Iterator[SaidDate]:
    for match in _DATE.finditer(text):
        # "of 32 may attend" is no date.
        if match["month"][0].isupper():
            yield _said(match, _month(match["month"]), _before(match))


def _in_figures(text: str) -> Iterator[SaidDate]:
    for match in _NUMERIC.finditer(text):
        month, before = int(match["month"]), _before(match)
        if before is not None and 1 <= month <= len(_MONTHS):
            yield _said(match, month, before)


def _before(match: re.Match[str]) -> re.Match[str] | None:
    """Give the day of the week that stands before a date."""
    start = max(match.start() - _FAR, 0)
    return _WEEKDAY_BEFORE.search(match.string, start, match.start())


def _said(match: re.Match[str], month: int, before: re.Match[str] | None) -> SaidDate:
    year = int(match["year"]) if match["year"] else None
    return SaidDate(
        written=" ".join(f"{before.group() if before else ''}{match.group()}".split()).rstrip(".,"),
        day=int(match["day"]),
        month=month,
        year=year + 2000 if year is not None and year < 100 else year,
        weekday=_weekday(before["weekday"]) if before else None,
    )


def _month(word: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(plain(word[:3])))


def _weekday(word: str) -> int:
    # "ſun" is one without case.
    return next(i for i, name in enumerate(WEEKDAYS) if name.lower().startswith(plain(word)))


def said(day: datetime.date) -> str:
    """Give a day as a message names it.

    >>> said(datetime.date(2019, 2, 13))
    'Wednesday 13 February 2019'
    """
    return f"{WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"
