"""Values → words: dates in the house's form, people by name or post, small numbers as words."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import cache

from attrs import frozen

from cabinetpaper.errors import InputError
from cabinetpaper.houses.house import House, People
from cabinetpaper.layout.values import AppendixFacts
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.inspection import AreaForImprovement, Framework, Grade, Judgement
from cabinetpaper.model.plan import Theme
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact

# GOV.UK style and most councils': one to nine or ten in words; the design says ten.
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_in_words(number: int) -> str:
    """Give one to ten in words and digits above; “no” for none, as in “no areas”.

    >>> number_in_words(3), number_in_words(12)
    ('three', '12')
    """
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


@frozen(kw_only=True)
class Phrasing:
    """How one house, in one language, says dates, times and people."""

    house: House
    locale: str

    def say(self, value: object) -> str:
        """Give the words for a value; raises `InputError` for a list or a thing with parts."""
        for kind, words in _SAYINGS.items():
            if isinstance(value, kind):
                return words(self, value)
        if isinstance(value, tuple):
            raise InputError("this is a list; ask for its length, or go through it with {%p for %}")
        raise InputError("this has parts; ask for one of them, as in {{ meeting.council }}")

    def contact(self, contact: Contact) -> str:
        """Give a person or post: the post alone where the house prints no names."""
        if self.house.people is People.POSTS and contact.post:
            return contact.post
        return contact.label

    def date(self, day: datetime.date) -> str:
        """Give a day, or a day and time, in the house's form."""
        forms = self.house.dates
        if isinstance(day, datetime.datetime):
            return _formatted(day, forms.meeting, self.locale)
        return _formatted(day, forms.day, self.locale)

    def time(self, time: datetime.time) -> str:
        """Give a time of day in the house's form."""
        day = datetime.datetime.combine(datetime.date(2000, 1, 1), time)
        return _formatted(day, self.house.dates.time, self.locale)


@cache
def check_locale(locale: str) -> None:
    """Raise `InputError` for a locale that dates cannot be printed in."""
    from babel.core import Locale, UnknownLocaleError

    try:
        Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        raise InputError(
            f"there is no locale “{locale}”; expected a language and a country, "
            "such as en_GB or cy_GB"
        ) from None


@cache
def _formatted(moment: datetime.date, pattern: str, locale: str) -> str:
    """Give a date by a CLDR pattern: the library's named forms have commas that no house has."""
    from babel.dates import format_date, format_datetime

    check_locale(locale)
    form = format_datetime if isinstance(moment, datetime.datetime) else format_date
    try:
        return form(moment, pattern, locale=locale)
    except (ValueError, AttributeError) as error:
        # AttributeError is what the library says of an hour that is asked of a day.
        raise InputError(
            f"“{pattern}” in [dates] of house.toml is no pattern of a date ({error})"
        ) from None


_SAYINGS: Mapping[type, Callable[..., str]] = {
    str: lambda _, text: text,
    bool: lambda _, yes: "Yes" if yes else "No",
    int: lambda _, number: str(number),
    datetime.date: Phrasing.date,
    datetime.time: Phrasing.time,
    Grade: lambda _, grade: str(grade),
    Completion: lambda _, completion: completion.text,
    Contact: Phrasing.contact,
    Judgement: lambda _, judgement: judgement.area,
    AreaForImprovement: lambda _, area: area.title,
    Theme: lambda _, theme: theme.label,
    Appendix: lambda _, appendix: appendix.label,
    BackgroundPaper: lambda _, paper: paper.title,
    Framework: lambda _, framework: framework.title,
    AppendixFacts: lambda _, appendix: appendix.heading.text,
}
