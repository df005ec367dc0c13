"""What months, seasons and terms are called, in English and Welsh: words → numbers.

The tables are data; the expressions made of them are what the grammar is built from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# English by name, not by the machine's locale.
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ENGLISH = {
    form: number
    for number, name in enumerate(MONTH_NAMES, 1)
    for form in (name.casefold(), name[:3].casefold())
} | {"sept": 9, "febuary": 2}
# With the forms that Welsh grammar makes of them after "o", "i" and "yn". "Hyd", short for Hydref,
# is left out: it is the word for "until".
_WELSH = {
    "ionawr": 1, "ion": 1, "chwefror": 2, "chwef": 2, "mawrth": 3, "fawrth": 3, "maw": 3,
    "ebrill": 4, "ebr": 4, "mai": 5, "fai": 5, "mehefin": 6, "fehefin": 6, "meh": 6,
    "gorffennaf": 7, "orffennaf": 7, "ngorffennaf": 7, "gorff": 7, "awst": 8, "medi": 9, "fedi": 9,
    "hydref": 10, "tachwedd": 11, "dachwedd": 11, "nhachwedd": 11, "tach": 11, "rhagfyr": 12,
    "ragfyr": 12, "rhag": 12,
}  # fmt: skip
MONTHS: Mapping[str, int] = _ENGLISH | _WELSH
# In Welsh October and autumn are one word.
OCTOBER_OR_AUTUMN = "hydref"
# Meteorological seasons by their first month; winter runs into the next year.
SEASONS: Mapping[str, int] = {
    "spring": 3, "gwanwyn": 3, "summer": 6, "haf": 6, "autumn": 9, "winter": 12, "gaeaf": 12,
}  # fmt: skip
# Terms by first month and number of months. Councils set their own dates (Education Act 2002,
# s.32), so a term has each month that it reaches into: spring terms end in March or in April.
TERMS: Mapping[str, tuple[int, int]] = {
    "autumn": (9, 4), "hydref": (9, 4), "spring": (1, 4), "gwanwyn": (1, 4), "summer": (4, 4),
    "haf": (4, 4),
}  # fmt: skip
NUMBERS: dict[str, int] = {
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
# As a quarter is spelt: "Quarter One".
COUNTED: dict[str, int] = {"one": 1, "two": 2, "three": 3, "four": 4}  # fmt: skip

NO_LETTER = r"(?![^\W\d_])"


def one_of(words: Mapping[str, object]) -> str:
    """Give the expression for one of some words, the longer before the shorter."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}){NO_LETTER}"


MONTH = rf"(?:{one_of(MONTHS)}\.?)"


def month_number(word: str) -> int:
    """Give the number of a month.

    >>> month_number("Sept."), month_number("Rhagfyr")
    (9, 12)
    """
    return MONTHS[word.casefold().rstrip(".")]


def is_no_verb(word: str) -> bool:
    """Tell whether a word is a month and not the verb "may" or "march".

    >>> is_no_verb("may"), is_no_verb("May"), is_no_verb("june")
    (False, True, True)
    """
    return word[0].isupper() or word.casefold() not in {"may", "march", "mar", "ion", "rhag"}
