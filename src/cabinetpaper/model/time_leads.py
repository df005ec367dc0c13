"""The words around the times of a text: which of them hold, and whether they end.

Times with the words that lead to them go in; the times that hold come out, and whether something
only begins then. A week, "before" and a revision are known by what stands before the time.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from enum import Enum, auto

from attrs import evolve

from cabinetpaper.model.completion import Precision
from cabinetpaper.model.time_scan import Time
from cabinetpaper.model.time_spans import Span, Unclear

_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|next|"
    r"a few|several)"
)
_UNIT = (
    r"(?:(?:working|calendar|school|academic)\s{1,3})?"
    r"(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|terms?|quarters?|years?|yrs?)"
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{pattern})", re.IGNORECASE)


_FROM = r"\s{1,3}(?:after|from|following|before|prior|post|later)\b"
_RELATIVE = _words(
    rf"within\s{{1,3}}(?:the\s{{1,3}})?(?:(?:first|next)\s)?{_NUMBER}[\s-]{{1,3}}{_UNIT}\b|"
    rf"{_NUMBER}[\s-]{{1,3}}{_UNIT}(?:{_FROM}|\s{{1,3}}of\b)|"
    rf"(?:hours|hrs|days|weeks|wks|months|mths|years|yrs)(?:{_FROM}|\s{{1,3}}of\b)"
)
_ENDLESS = _words(
    r"on[\s-]?going\b|onwards?\b|ymlaen\b|continuous(?:ly)?\b|continu(?:e|es|ing)\b|rolling\b|"
    r"business as usual\b|BAU\b|open[\s-]ended\b|no end date\b|(?:yn )?barhaus\b|parhaus\b|"
    r"yn parhau\b|permanent(?:ly)?\b|indefinite(?:ly)?\b"
)
_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?"
    r"[\s,.]{0,3})?"
)
_REST = rf"[\s:.–-]{{0,4}}(?:the\s{{1,3}})?{_WEEKDAY}$"
_BEGINNING = _words(
    r"(?:not before|not until|no (?:earlier|sooner) than|earliest|from|since|after|following|"
    r"start(?:s|ing)?|commenc(?:e|es|ing)|effective|w\.?e\.?f|begin(?:s|ning)?|nid cyn|ar ôl|o)\.?"
    rf"(?:\s{{1,3}}(?:date|in|on|from|mis|fis))?{_REST}"
)
_AFTER = _words(rf"(?:after|following|ar ôl){_REST}")
_AT_EARLIEST = re.compile(r"\bat (?:the )?(?:very )?earliest\b|\d\s?\+\s*$", re.IGNORECASE)
_UNTIL = _words(
    r"(?:to|until|till?|up to|through|throughout|ending|ends?|tan|hyd at|"
    r"(?:complet\w{1,4}|finish\w{0,3}|clos\w{1,3}|deliver\w{0,3})\s(?:by|in))"
    rf"(?:\s(?:the\s)?(?:end|diwedd)(?:\sof)?)?{_REST}"
)
_BEFORE = _words(rf"(?<!not )(?<!nid )(?:before|prior to|ahead of|in advance of|cyn){_REST}")
_WEEK_FROM = _words(
    rf"(?:w/?\s?c|w/?b|(?:week|wk)\s{{1,3}}(?:commencing|beginning|starting|of)){_REST}"
)
_WEEK_TO = _words(rf"(?:w/?\s?e|(?:week|wk)\s{{1,3}}end(?:ing|s)?){_REST}")
_JOINING = re.compile(r"[\s,&/+]*(?:and|or|to)?[\s]*$", re.IGNORECASE)
_REVISED = _words(
    r"revised|extended|now|moved|slipped|changed|amended|deferred|postponed|delayed|rescheduled|"
    r"re-?profiled|pushed back|put back|new (?:target |completion |due )?date"
)
_ORIGINAL = _words(
    r"original(?:ly)?|previous(?:ly)?|formerly|"
    r"initial(?:ly)?\s(?:date|target|deadline|due|timescale)|"
    rf"(?:was|were)(?:\s(?:due|set|planned))?(?:\s(?:for|by|in|on|to))?{_REST}|"
    rf"(?:revised|extended|moved|slipped|changed|amended|deferred|postponed|delayed|rescheduled)"
    rf"\sfrom{_REST}"
)
_REVIEW = _words(r"review|adolyg")
_STARTS = re.compile(r"\s*\(?start(?:ing|s)?\b", re.IGNORECASE)
# A lead is looked at near its time: what is said pages earlier is about something else.
_NEAR = 60
_ONE_DAY = datetime.timedelta(days=1)
_SIX_DAYS = 6 * _ONE_DAY


class _Standing(Enum):
    """What the words before a time make of it."""

    PLAIN = auto()
    ORIGINAL = auto()
    REVISED = auto()


def is_relative(text: str) -> bool:
    """Tell whether a text reckons from something else: "within 3 months of approval"."""
    return bool(_RELATIVE.search(text))


def unclear_among(times: Sequence[Time]) -> Unclear | None:
    """Give the first unclear time that matters.

    A month without a year does not where a time with a year follows it, nor does a year that may be
    part of a name, where a later time is named that is no review.
    """
    dated = [
        at
        for at, time in enumerate(times)
        if isinstance(time.means, Span) and not _REVIEW.search(time.lead)
    ]
    last = max(dated, default=-1)
    for at, time in enumerate(times):
        if isinstance(time.means, Unclear) and not (time.means.is_passing and at < last):
            return time.means
    return None


def current_times(times: Sequence[Time]) -> Sequence[Time] | Unclear:
    """Give the times that hold: of a date and its revision, the revision."""
    standings = _standings(times)
    rounds = [time for time, how in zip(times, standings, strict=True) if how is _Standing.REVISED]
    revised = rounds[max((at for at, time in enumerate(rounds) if _is_marked(time)), default=0) :]
    others = [time for time, how in zip(times, standings, strict=True) if how is _Standing.PLAIN]
    if times and not revised and not others:
        return Unclear("it names the original date alone", is_passing=True)
    if not revised:
        return _in_weeks(others)
    if max(_last(time) for time in revised) < max(_last(time) for time in times):
        return Unclear("its revised date comes before the other")
    return _in_weeks(revised)


def _last(time: Time) -> datetime.date:
    assert isinstance(time.means, Span)
    return time.means.last


def _standings(times: Sequence[Time]) -> list[_Standing]:
    standings: list[_Standing] = []
    for time in times:
        lead = time.lead[-_NEAR:]
        before = standings[-1] if standings else _Standing.PLAIN
        moved = before is _Standing.ORIGINAL and lead.strip().casefold() in {"to", "until", "→"}
        if lead.lstrip().startswith(")"):
            before = _Standing.PLAIN
        standings.append(_Standing.REVISED if moved else _standing(lead, before))
    return standings


def _is_marked(time: Time) -> bool:
    """Tell whether a revision begins with a time: of several revisions the last holds."""
    return bool(_REVISED.search(time.lead[-_NEAR:]))


def _standing(lead: str, before: _Standing) -> _Standing:
    original = max((match.start() for match in _ORIGINAL.finditer(lead)), default=-1)
    revised = max((match.start() for match in _REVISED.finditer(lead)), default=-1)
    if original < 0 and revised < 0:
        return before
    return _Standing.ORIGINAL if original >= revised else _Standing.REVISED


def _in_weeks(times: Sequence[Time]) -> list[Time]:
    """Give the times as weeks, or as what comes before them, where their leads say so."""
    found: list[Time] = []
    meant: re.Pattern[str] | None = None
    for time in times:
        lead = time.lead[-_NEAR:]
        said = next((one for one in (_WEEK_FROM, _WEEK_TO, _BEFORE) if one.search(lead)), None)
        meant = said or (meant if _JOINING.match(time.lead) else None)
        assert isinstance(time.means, Span)
        found.append(evolve(time, means=_as_said(time.means, meant)))
    return found


def _as_said(span: Span, meant: re.Pattern[str] | None) -> Span:
    if meant is _BEFORE:
        return Span(span.first - _ONE_DAY, span.first - _ONE_DAY, Precision.DAY)
    if meant is None or span.precision is not Precision.DAY or span.first != span.last:
        return span
    if meant is _WEEK_FROM:
        return Span(span.first, span.first + _SIX_DAYS, Precision.DAY)
    return Span(span.last - _SIX_DAYS, span.last, Precision.DAY)


def is_endless(text: str, times: Sequence[Time]) -> bool:
    """Tell whether a text names no end: "ongoing", "2027 onwards", "not before 2008"."""
    if _ENDLESS.search(text):
        return not any(_UNTIL.search(time.lead[-_NEAR:]) for time in times)
    if len(times) != 1:
        return False
    is_start = _AT_EARLIEST.search(text) or _STARTS.match(text, times[0].end)
    return _begins(times[0]) or bool(is_start)


def _begins(time: Time) -> bool:
    lead = time.lead[-_NEAR:]
    return not time.is_range and not _WEEK_FROM.search(lead) and bool(_BEGINNING.search(lead))


def first_day_of_open(text: str, times: Sequence[Time]) -> datetime.date | None:
    """Give when something without an end begins, where that is told.

    A time after "ongoing" is no beginning unless a word says so: it may be a review.
    """
    endless = _ENDLESS.search(text)
    told = [t for t in times if _begins(t) or endless is None or t.end <= endless.start()]
    days = [_first(time) for time in told]
    return min(days, default=None)


def _first(time: Time) -> datetime.date:
    assert isinstance(time.means, Span)
    if _AFTER.search(time.lead[-_NEAR:]):
        return time.means.last + _ONE_DAY
    return time.means.first
