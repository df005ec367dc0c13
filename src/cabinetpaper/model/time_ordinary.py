"""Words that are ordinary in a completion column although they name no day: text in, yes or no.

The vocabulary is data: what plans write where a date is not known, not wanted or comes again.
"""

from __future__ import annotations

import re

from cabinetpaper.model.time_names import MONTH, SEASONS, one_of

_UNIT = r"(?:hours?|days?|weeks?|wks?|months?|mths?|terms?|years?|yrs?)"
# Anywhere in the text: no date yet, or none any more.
_UNDATED = (
    r"tb[acd]", r"to be (?:confirmed|agreed|advised|determined|decided|scheduled|set)",
    r"not (?:yet )?(?:known|set|agreed|confirmed|started|applicable|due|scheduled)",
    r"asap", r"a\.s\.a\.p", r"as soon as", r"immediate(?:ly)?", r"with immediate effect", r"urgent",
    r"complete", r"completed", r"in place", r"achieved", r"delivered", r"closed", r"no longer",
    r"superseded", r"withdrawn", r"deferred", r"postponed", r"delayed", r"cancelled", r"stopped",
    r"awaiting", r"pending", r"dependent (?:up)?on", r"dependant on", r"subject to",
    r"on hold", r"paused", r"in progress", r"under way", r"mid[\s-]?term",
    r"underway",
    r"(?:short|medium|long|longer|near)[\s-]?(?:to[\s-]\w+[\s-])?term",
    r"i['’]w [gc]adarnhau", r"cyn gynted â phosib\w*", r"ar unwaith", r"cwblhawyd",
    r"wedi[’']i (?:g|ch)wblhau", r"amherthnasol",
)  # fmt: skip
# Anywhere in the text: what comes again, or goes on, so that a month beside it needs no year.
_RECURRING = (
    r"on[\s-]?going", r"continuous(?:ly)?", r"continu(?:e|es|ing)", r"rolling", r"bau",
    r"business as usual", r"as (?:and )?when", r"as (?:required|needed|necessary)",
    r"open[\s-]ended", r"permanent(?:ly)?", r"indefinite(?:ly)?",
    r"annual(?:ly)?", r"yearly", r"(?:bi-?|fort)?(?:monthly|nightly|weekly)", r"quarterly",
    r"half[\s-]?yearly", r"six[\s-]?monthly", r"bi-?annual(?:ly)?", r"termly", r"daily", r"hourly",
    r"regular(?:ly)?", r"periodic(?:ally)?", r"\d{1,2}[\s-]?(?:monthly|weekly|yearly)",
    r"(?:every|each|per) (?:\w+ )?(?:day|week|month|quarter|term|half[\s-]term|year)s?",
    rf"(?:every|each|in) (?:{MONTH}|{one_of(SEASONS)})(?: term)? (?:each|every) year",
    rf"(?:every|each) (?:{MONTH}|{one_of(SEASONS)})", r"(?:once|twice|\w+ times) (?:a|per) \w+",
    r"parhaus", r"barhaus", r"yn parhau", r"bob \w+", r"blynyddol", r"misol", r"chwarterol",
)  # fmt: skip
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|next|first|"
    r"several)"
)
# The whole text, or its first words.
_AT_FIRST = (
    r"n/?\.?a\.?", r"none", r"nil", r"done", r"yes", r"now", r"see (?:above|below|action)",
    r"as above",
    r"short", r"medium", r"long",
    r"ditto", r"no (?:date|deadline)", r"(?:phase|stage) \d{1,2}",
    rf"(?:within |approx\.? |around |about )?(?:the )?{_NUMBER}(?:\s?(?:-|–|to|or)\s?\d{{1,3}})?"
    rf"[\s-]?{_UNIT}",
    rf"(?:{_UNIT}|y|blwyddyn)\s?\d{{1,2}}(?:\s?(?:-|–|/|to|and|&)\s?\d{{1,2}})?",
)  # fmt: skip


def _anywhere(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(phrases)})(?![^\W_])", re.IGNORECASE)


_FOUND_UNDATED = _anywhere(_UNDATED)
_FOUND_RECURRING = _anywhere(_RECURRING)
_FOUND_AT_FIRST = re.compile(rf"[\s(]*(?:{'|'.join(_AT_FIRST)})(?![^\W_])", re.IGNORECASE)
# Dashes, dots and question marks for "nothing", quotation marks for "ditto".
_SIGNS = re.compile(r"[\s\W_]*")


def is_ordinary(text: str) -> bool:
    """Tell whether a text that names no day is one that plans ordinarily have.

    >>> is_ordinary("Tbc (dependent on budget)"), is_ordinary("Annually in March")
    (True, True)
    >>> is_ordinary("After the move"), is_ordinary("30th")
    (False, False)
    """
    return is_recurring(text) or bool(
        _FOUND_UNDATED.search(text) or _FOUND_AT_FIRST.match(text) or _SIGNS.fullmatch(text)
    )


def is_recurring(text: str) -> bool:
    """Tell whether a text is of what comes again or goes on, so that a month needs no year."""
    return bool(_FOUND_RECURRING.search(text))
