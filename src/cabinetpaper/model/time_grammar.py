"""The grammar of completion dates: a table of how plans write a time, and what each form means.

Text goes in at a position, and what stands there comes out, if it is a time. Days come before
months (British order). Gaps are bounded, so that no text takes more than its length to read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from cabinetpaper.model import time_meanings as mean
from cabinetpaper.model import time_year_parts as part
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_names import (
    MONTH,
    MONTHS,
    NO_LETTER,
    NUMBERS,
    SEASONS,
    TERMS,
    one_of,
)
from cabinetpaper.model.time_spans import Span, Unclear


@frozen
class Pattern:
    """How a time is written, and what a match of it means.

    `is_quarter` tells that its year may be that of another time beside it; `is_bare_year` that it
    is nothing but figures, which can also be part of a name ("the 2018 inspection"); `joins` that
    it names several times that share a year.
    """

    expression: re.Pattern[str]
    means: Callable[[re.Match[str], Quarters], Span | Unclear | None]
    is_quarter: bool = False
    is_bare_year: bool = False
    joins: bool = False


_Y4 = r"(?:19|20)\d\d(?!\d)"
# People count after some figures: they are no year.
_COUNTS = (
    r"\s?(?:st|nd|rd|th|am|pm|noon|%|schools?|settings?|children|staff|cases|sites|people|places|"
    r"workers?|posts?|homes?|weeks?|months?|days?|hours?)\b|:\d|\.\d"
)
_Y2 = rf"['’‘`´ʼ]?\d\d(?!\d|{_COUNTS})"
_Y = rf"(?:{_Y4}|{_Y2})"
_DASH = r"[-–—‑−]"
_TWO = rf"(?:20\d\d\s?(?:/|{_DASH})\s?(?:20\d\d|\d\d)(?!\d|[/.]\d|\s?(?:st|nd|rd|th)?\s?{MONTH}))"
_SHORT_TWO = rf"(?:\d\d\s?(?:/|{_DASH})\s?\d\d(?!\d|[/.-]\d))"
_GAP = r"[\s,/–—(-]{0,5}(?:of\s{1,3})?"
_OF_YEAR = (
    rf"{_GAP}(?:the\s{{1,3}})?"
    r"(?:(?:(?P<financial>FY|F/Y|(?:financial|fiscal)\s{1,3}year)|(?P<calendar>CY|calendar\s{1,3}year)"
    r"|year)\s?)?\(?"
)
_FINANCIAL = r"(?:FY|F/Y|(?:financial|fiscal|fin\.?)\s{1,3}(?:year|yr)(?:\s{1,3}of)?)[\s:]{0,3}\(?"
_SCHOOL = r"(?:AY|(?:academic|school)\s{1,3}(?:year|yr)(?:\s{1,3}of)?)[\s:]{0,3}\(?"
_TH = r"(?:\s?(?:st|nd|rd|th)(?![^\W_]))?"
_D = rf"\d\d?{_TH}"
# "1.Mar.19" is a day; "1.March 19" may be the first entry of a list.
_DM = rf"(?:[^\S\n]{{0,4}}(?:(?:day\s)?of[^\S\n]{{1,3}})?|[,/–-]|\.(?={one_of(MONTHS)}\.))"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[\s,.]{1,3})?"
_OR = rf"\s{{0,3}}(?:{_DASH}|/|&|\+|,|and\b|to\b|or\b|until\b|a\b|i\b)\s{{0,3}}(?:the\s)?{_WEEKDAY}"
_MONTHS = rf"(?P<months>{MONTH}(?:{_OR}{MONTH}){{1,11}})"
_Q = (
    r"(?:(?:Qs?|Qtrs?|Qu|quarters?|chwarter)[\s.]{0,2}"
    r"(?P<quarter>(?:[1-4]|one|two|three|four)(?![^\W_]))"
    rf"(?:\s?(?:{_DASH}|/|&|,|and|to)\s?(?:Q\s?)?(?P<last>[1-4])(?![\d./-]|\s?[^\W\d_]))?)"
)
_Q_IN_WORDS = rf"(?P<ordinal>{one_of(NUMBERS)})\s{{1,3}}(?:quarter|qtr\.?)(?![^\W_])"
_HALF = rf"(?:H(?P<half>[12])(?!\d)|(?P<words>{one_of(NUMBERS)})\s{{1,3}}half{NO_LETTER})"
_SEASONS = rf"(?P<seasons>{one_of(SEASONS)}(?:{_OR}{one_of(SEASONS)}){{0,3}})"
_BY_YEAR = rf"(?P<year>{_TWO}|{_Y})"
_PART_YEAR = rf"(?P<year>{_TWO}|{_SHORT_TWO}|{_Y})"
_TERM = rf"(?P<term>{one_of(TERMS)})[\s-]{{0,3}}term\b"
_FESTIVAL = rf"(?P<festival>easter|pasg|christmas|xmas|nadolig){NO_LETTER}"


def _pattern(
    expression: str,
    means: Callable[[re.Match[str], Quarters], Span | Unclear | None],
    *,
    is_quarter: bool = False,
    is_bare_year: bool = False,
    joins: bool = False,
) -> Pattern:
    compiled = re.compile(f"(?:{expression})", re.IGNORECASE)
    return Pattern(compiled, means, is_quarter, is_bare_year, joins)


_DAYS = (
    # Most dates in prose are of this form, which no other takes for its own.
    _pattern(
        rf"(?P<day>\d\d?){_TH}{_DM}(?P<month>{MONTH}){_GAP}(?P<year>{_Y4})(?!\s?(?:/|{_DASH}))",
        mean.a_day,
    ),
    _pattern(r"(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)", mean.a_day),
    _pattern(
        r"(?P<first>\d\d?)/(?P<before>\d\d?)\s?(?:-|–|to|and|&)\s?(?P<last>\d\d?)/(?P<month>\d\d?)/"
        r"(?P<year>\d{4}|\d\d)(?!\d)",
        mean.days_of_a_year,
        joins=True,
    ),
    _pattern(
        r"(?P<day>\d\d?)\s?([./–-])\s?(?P<month>\d\d?)\s?\2\s?(?P<year>\d{4}|['’‘]?\d\d)(?!\d)",
        mean.a_day,
    ),
    _pattern(r"(?P<day>\d\d) (?P<month>\d\d) (?P<year>(?:19|20)\d\d)(?!\d)", mean.a_day),
    _pattern(
        rf"(?P<first>\d\d?){_TH}(?:{_OR}{_D}){{0,8}}{_OR}(?P<last>\d\d?){_TH}{_DM}"
        rf"(?P<month>{MONTH}){_GAP}(?P<year>{_Y})",
        mean.days_of_a_month,
        joins=True,
    ),
    _pattern(
        rf"(?P<first>\d\d?){_TH}{_DM}(?P<before>{MONTH})(?:{_OR}{_D}{_DM}{MONTH}){{0,8}}{_OR}"
        rf"(?P<last>\d\d?){_TH}{_DM}(?P<month>{MONTH}){_GAP}(?P<year>{_Y})",
        mean.days_of_a_year,
        joins=True,
    ),
    _pattern(
        rf"(?P<day>\d\d?){_TH}{_DM}(?P<month>{MONTH}){_GAP}(?P<years>{_TWO})",
        mean.day_of_financial_year,
    ),
    _pattern(rf"(?P<day>\d\d?){_TH}{_DM}(?P<month>{MONTH}){_GAP}(?P<year>{_Y})", mean.a_day),
    _pattern(
        rf"(?P<year>{_Y4})[\s-]{{1,3}}(?P<month>{MONTH})[\s-]{{1,3}}(?P<day>\d\d?){_TH}(?!\d)",
        mean.a_day,
    ),
)
_MONTHS_BEHIND_A_YEAR = (
    _pattern(rf"(?P<year>{_Y4})[\s,-]{{1,3}}(?P<month>{MONTH})(?!{_GAP}{_Y})", mean.a_month),
    _pattern(
        r"(?P<month>0?[1-9]|1[0-2])[/.-](?P<year>20\d\d)(?![\d/]|[.-]\d)", mean.month_in_figures
    ),
    _pattern(
        r"(?P<year>20\d\d)[-/.](?P<month>0[1-9]|1[0-2])(?![\d/]|[.-]\d)", mean.month_in_figures
    ),
)
_MONTH_FORMS = (
    _pattern(
        rf"(?P<month>{MONTH})\s{{1,3}}(?P<day>\d\d?){_TH},?\s{{1,3}}(?P<year>{_Y4})", mean.a_day
    ),
    _pattern(
        rf"{_MONTHS}{_GAP}(?P<years>{_TWO})", mean.several_months_of_financial_year, joins=True
    ),
    _pattern(rf"{_MONTHS}{_GAP}(?P<year>{_Y})", mean.several_months, joins=True),
    _pattern(rf"(?P<month>{MONTH}){_GAP}(?P<years>{_TWO})", mean.month_of_financial_year),
    _pattern(
        rf"(?P<month>{MONTH})[\s,/–-]{{0,3}}\d\d\s?(?:/|{_DASH}|&)\s?\d\d?(?!\d|[./-]\d|"
        rf"\s?(?:st|nd|rd|th)?{_DM}{MONTH})",
        mean.a_month_of_two_readings,
    ),
    _pattern(rf"(?P<month>{MONTH}){_GAP}(?P<year>{_Y})", mean.a_month),
)
_PARTS = (
    _pattern(rf"{_Q}{_OF_YEAR}{_PART_YEAR}", part.a_quarter, is_quarter=True),
    _pattern(rf"{_Q}{_OF_YEAR}", part.a_quarter, is_quarter=True),
    _pattern(rf"(?:{one_of(TERMS)}|{MONTH})\s{{0,3}}half[\s-]?term\b", part.half_term),
    _pattern(
        rf"(?:{one_of(TERMS)}|{_FESTIVAL})\s{{1,3}}(?:school\s)?(?:holidays?|break|vacation)\b",
        part.school_holidays,
    ),
    _pattern(
        rf"(?:{one_of(TERMS)})(?:\s(?:half[\s-]?)?term)?\s{{1,2}}[1-2](?![\w./-]|\s?{MONTH})",
        part.half_term,
    ),
    _pattern(rf"{_TERM}(?:{_OF_YEAR}{_BY_YEAR})?", part.a_term),
    _pattern(rf"tymor\s(?:yr?\s)?(?P<term>{one_of(TERMS)})(?:{_GAP}{_BY_YEAR})?", part.a_term),
    _pattern(rf"(?P<term>{one_of(TERMS)}){_GAP}{_BY_YEAR}\s?term\b", part.a_term),
    _pattern(rf"{_SEASONS}{_GAP}{_BY_YEAR}\s?half[\s-]?term\b", part.half_term),
    _pattern(rf"{_SEASONS}(?:{_GAP}{_BY_YEAR})?", part.a_season),
    _pattern(rf"{_FESTIVAL}(?:{_GAP}(?P<year>{_Y4})(?!/))?", part.a_festival),
)
_PARTS_BY_ORDINAL = (
    _pattern(rf"{_Q_IN_WORDS}{_OF_YEAR}{_PART_YEAR}", part.a_quarter, is_quarter=True),
    _pattern(rf"{_Q_IN_WORDS}", part.a_quarter, is_quarter=True),
    _pattern(rf"{_HALF}{_OF_YEAR}{_PART_YEAR}", part.a_half),
)
_PARTS_BEHIND_A_YEAR = (
    _pattern(
        rf"(?P<year>{_TWO}|20\d\d):?{_GAP}(?:{_Q}|{_Q_IN_WORDS})", part.a_quarter, is_quarter=True
    ),
    _pattern(rf"(?P<ordinal>[1-4])Q\s?{_BY_YEAR}", part.a_quarter, is_quarter=True),
    _pattern(rf"(?P<year>{_TWO}|20\d\d){_GAP}{_HALF}", part.a_half),
)
_YEARS = (
    _pattern(rf"{_SCHOOL}(?P<years>{_TWO}|{_SHORT_TWO})", part.school_year),
    _pattern(rf"{_SCHOOL}{_Y}", part.year_with_no_end),
    _pattern(rf"municipal\s{{1,3}}year\s{{0,3}}(?:{_TWO}|{_Y4})?", part.municipal_year),
    _pattern(rf"{_FINANCIAL}(?P<years>{_TWO}|{_SHORT_TWO})", part.years_in_words),
    _pattern(rf"{_FINANCIAL}{_Y}", part.year_with_no_end),
)
_BARE_YEARS = (
    _pattern(
        rf"(?P<years>{_TWO}|{_SHORT_TWO})\s{{1,3}}"
        r"(?:(?:academic|school)\s{1,3}year|blwyddyn academaidd)\b",
        part.school_year,
    ),
    _pattern(
        rf"(?P<first>20\d\d)\s?(?:/|{_DASH}|to)\s?(?P<last>20\d\d|\d\d)"
        r"(?!\d|[/.]\d|-(?!20\d\d)\d)",
        part.years,
        is_bare_year=True,
    ),
    _pattern(
        r"(?P<first>\d\d)/(?P<last>\d\d)(?!\d|[/.-]\d|%)", part.short_years, is_bare_year=True
    ),
    _pattern(rf"(?P<year>{_Y4})(?![/.-]\d)", part.a_year, is_bare_year=True),
)
_DAY_ALONE = _pattern(rf"\d\d?{_TH}{_DM}(?P<month>{MONTH})", mean.day_without_year)
_MONTH_ALONE = _pattern(rf"(?P<month>{MONTH})", mean.without_year)
# The first that fits at a place wins. What can begin with a figure stands apart from what can begin
# with a letter, because in a long cell each place costs a look at each pattern.
AT_A_FIGURE: tuple[Pattern, ...] = (
    *_DAYS, *_MONTHS_BEHIND_A_YEAR, *_PARTS_BY_ORDINAL, *_PARTS_BEHIND_A_YEAR, *_BARE_YEARS,
    _DAY_ALONE,
)  # fmt: skip
AT_A_LETTER: tuple[Pattern, ...] = (
    *_MONTH_FORMS, *_PARTS, *_PARTS_BY_ORDINAL, *_YEARS, _MONTH_ALONE,
)  # fmt: skip
# Figures that begin a time have one of these behind them: to ask is quicker than to try each form.
_FIGURES = re.compile(rf"\d{{4}}(?!\d)|\d\d?(?!\d)(?=[^\W_]|\s|[,./&+]|{_DASH})")


def read_at(
    text: str, position: int, quarters: Quarters
) -> tuple[re.Match[str], Pattern, Span | Unclear] | None:
    """Give the time that begins at a position, with the pattern it fits, or None."""
    if text[position].isdecimal():
        patterns = AT_A_FIGURE if _FIGURES.match(text, position) else ()
    else:
        patterns = AT_A_LETTER
    for pattern in patterns:
        match = pattern.expression.match(text, position)
        means = pattern.means(match, quarters) if match else None
        if match and means:
            return match, pattern, means
    return None
