"""What a case expects, typed by hand, in the terms of `cabinetpaper read FILE --format json`.

`ANY` stands where the facts leave open what is right: it equals everything.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen
from tests.workbooks.building import Made


class _Anything:
    """What no fact pins down."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "ANY"


ANY: Any = _Anything()
# What a finding points to where the facts do not say which of several cells it is.
SOMEWHERE = ANY

NOTE, WARNING, ERROR = "note", "warning", "error"

# The headings, and the words under them, of every case that is about something else.
HEADINGS = ("Ref", "Action", "By When", "Measure", "Owner", "Progress")


def usual(reference: Any, description: Any) -> list[Any]:
    """Give a row under HEADINGS with nothing odd in it."""
    return [
        reference, description, "May-19", "Survey of carers", "Head of Placements", "Under way",
    ]  # fmt: skip


def done(text: Any, first: str | None, last: str | None, precision: str = "none") -> dict[str, Any]:
    """Give a completion: as written, its first and last day, its precision."""
    return {"text": text, "first_day": first, "last_day": last, "precision": precision}


def month(text: str, year_and_month: str) -> dict[str, Any]:
    """Give a completion of one month: `month("May-19", "2019-05")`."""
    year, number = map(int, year_and_month.split("-"))
    last = calendar.monthrange(year, number)[1]
    return done(text, f"{year_and_month}-01", f"{year_and_month}-{last}", "month")


def day(text: str, when: str) -> dict[str, Any]:
    return done(text, datetime.date.fromisoformat(when).isoformat(), when, "day")


def no_time(text: str = "") -> dict[str, Any]:
    """Give a completion that means no time."""
    return done(text, None, None, "none")


def owner(text: str, *, name: Any = ANY, post: Any = ANY) -> dict[str, Any]:
    return {"text": text, "name": name, "post": post}


def action(
    row: int,
    reference: Any,
    description: Any,
    *,
    sheet: Any = "Plan",
    theme: Any = "",
    theme_reference: Any = "",
    finding: Any = "",
    completion: Any = None,
    owners: Sequence[Any] = ("Head of Placements",),
    measures: Any = ("Survey of carers",),
    progress: Any = ("Under way",),
    status: Any = "",
    extra: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Give an action whole; what is not said is as `usual` has it."""
    return {
        "sheet": sheet,
        "row": row,
        "theme": theme,
        "theme_reference": theme_reference,
        "finding": finding,
        "reference": reference,
        "description": description,
        "completion": month("May-19", "2019-05") if completion is None else completion,
        "owners": [owner(one) if isinstance(one, str) else one for one in owners],
        "measures": measures if measures is ANY else list(measures),
        "progress": progress if progress is ANY else list(progress),
        "status": status,
        "extra": dict(extra or {}),
    }


@frozen(kw_only=True)
class Case:
    """One workbook, and what is read from it.

    `findings` are (code, severity, cell), all that are expected; where `pinned` is false others
    may stand beside them, because the facts do not say. `refused` are words of the error, for a
    file that cannot be used.
    """

    name: str
    family: str
    made: Made
    themes: tuple[tuple[str, str], ...] = field(default=(), converter=tuple)
    actions: tuple[dict[str, Any], ...] = field(default=(), converter=tuple)
    findings: tuple[tuple[Any, Any, Any], ...] = field(default=(), converter=tuple)
    pinned: bool = True
    refused: tuple[str, ...] = field(default=(), converter=tuple)
