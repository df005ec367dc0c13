"""The one table of columns, which every field passes: headings in, fields of the model out.

The table is `data/columns.toml`; a user's own headings are added to it. What is near to a known
heading is offered as a question and not taken.
"""

from __future__ import annotations

import calendar
import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import resources

from attrs import field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.model.inspection import words_of
from cabinetpaper.tuples import as_tuple

PLAN = "plan"
JUDGEMENTS = "judgements"
AREAS_FOR_IMPROVEMENT = "areas_for_improvement"

# How alike (0 to 1) a heading must be to a known one to be asked about: "Onwer" and "Owner" are
# 0.8, "Officer" and "Other" 0.67.
_NEAR = 0.78
_MONTHS = "|".join(name.casefold() for name in [*calendar.month_name, *calendar.month_abbr] if name)
_PLACEHOLDERS = {"<month>": f"(?:{_MONTHS}|sept)", "<year>": r"(?:20)?\d\d"}


@frozen
class Heading:
    """One way to head a column: the words as in the table, and the field that they mean."""

    words: str
    name: str
    is_users: bool = field(default=False, kw_only=True)
    _expression: re.Pattern[str] = field(init=False, repr=False, eq=False)

    @_expression.default
    def _compiled(self) -> re.Pattern[str]:
        """Give the expression that the words of a heading are matched with."""
        parts = re.split(r"(<month>|<year>)", self.words)
        return re.compile(
            " ".join(filter(None, (_PLACEHOLDERS.get(p) or re.escape(words_of(p)) for p in parts)))
        )

    def fits(self, words: str) -> bool:
        """Tell whether a heading, by its words without case and punctuation, is this one."""
        return bool(words and self._expression.fullmatch(words))


@frozen
class Columns:
    """The columns of one kind of table: all headings that are known, the user's first."""

    headings: tuple[Heading, ...] = field(converter=as_tuple)

    @property
    def fields(self) -> tuple[str, ...]:
        """Give the names of the fields, in the table's order."""
        return tuple(dict.fromkeys(h.name for h in self.headings if not h.is_users))

    def fields_of(self, heading: str) -> tuple[str, ...]:
        r"""Give the fields that a heading may mean, the likeliest first.

        A user's heading means what the user says and nothing else.

        >>> columns_for(PLAN).fields_of("THEME/\nACTION"), columns_for(PLAN).fields_of("Colour")
        (('description',), ())
        """
        words = words_of(heading)
        fitting = [h for h in self.headings if h.fits(words)]
        users = [h for h in fitting if h.is_users]
        return tuple(dict.fromkeys(h.name for h in users or fitting))

    def nearest(self, heading: str) -> Heading | None:
        """Give the known heading that an unknown one is nearly the same as, or None.

        >>> columns_for(PLAN).nearest("Ownner").words
        'Owner'
        """
        by_words = {words_of(h.words): h for h in reversed(self.headings)}
        near = difflib.get_close_matches(words_of(heading), by_words, n=1, cutoff=_NEAR)
        return by_words[near[0]] if near else None


def columns_for(table: str, more: Mapping[str, Sequence[str]] | None = None) -> Columns:
    """Give the columns of a table, with a user's own headings (field → headings) before ours.

    Raises `InputError` for a field that there is not, and a heading that is given to two fields.
    """
    ours = _table()[table]
    own = dict(more or {})
    _look_at(own, ours)
    users = [Heading(words, name, is_users=True) for name, list_ in own.items() for words in list_]
    return Columns(
        [*users, *(Heading(words, name) for name, list_ in ours.items() for words in list_)]
    )


def _look_at(own: Mapping[str, Sequence[str]], ours: Mapping[str, Sequence[str]]) -> None:
    problems = Problems()
    taken: dict[str, str] = {}
    for name, headings in own.items():
        if name not in ours:
            near = difflib.get_close_matches(name, ours, n=1, cutoff=0)
            problems.add(
                f"there is no field “{name}” for a column; the nearest is “{near[0]}”, and all are "
                + ", ".join(ours)
            )
        for heading in headings:
            first = taken.setdefault(words_of(heading), name)
            if first != name:
                problems.add(f"the heading “{heading}” is given to both “{first}” and “{name}”")
    problems.tell()


def chosen_fields(
    headings: Mapping[int, str], columns: Columns, may_be: Callable[[int, str], bool]
) -> dict[int, str]:
    """Give the field of each column that has one: column → field, each field at most once.

    Headings with one meaning choose first, from left to right. `may_be(column, field)` says whether
    what stands under a heading of several meanings can be that field.
    """
    meanings = {column: columns.fields_of(words) for column, words in headings.items()}
    chosen: dict[int, str] = {}
    for column in sorted(meanings, key=lambda c: (len(meanings[c]) > 1, c)):
        free = (name for name in meanings[column] if name not in chosen.values())
        several = len(meanings[column]) > 1
        name = next((n for n in free if not several or may_be(column, n)), None)
        if name:
            chosen[column] = name
    return chosen


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = resources.files("cabinetpaper").joinpath("data/columns.toml").read_text("utf-8")
    return tomllib.loads(text)
