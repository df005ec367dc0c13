"""The one table of columns, which every field passes: headings in, fields of the model out.

The table is `data/columns.toml`; a user's own headings are added to it. What is near to a known
heading is offered as a question and not taken.
"""

from __future__ import annotations

import calendar
import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
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
# Of fewer letters everything is near to something.
_SHORTEST = 3
# Longer words head no column: they are a cell of the body.
_LONGEST = 120
_FIRST = re.compile(r"\W*[^\W_]*['’‘]?[^\W_]*")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_JOINTS = re.compile(r"\s*(?:[/&+,;\n]|\band\b|\s[-–—]\s)\s*", re.IGNORECASE)
_MONTHS = "|".join(name.casefold() for name in [*calendar.month_name, *calendar.month_abbr] if name)
_PLACEHOLDERS = {"<month>": f"(?:{_MONTHS}|sept)", "<year>": r"(?:20)?\d\d(?: \d\d)?",
                 "<quarter>": r"(?:q|qtr |quarter )[1-4]"}  # fmt: skip
_MONTH_OR_YEAR = re.compile("|".join(_PLACEHOLDERS.values()))


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
        parts = re.split(r"(<month>|<year>|<quarter>)", self.words)
        return re.compile(
            " ".join(filter(None, (_PLACEHOLDERS.get(p) or re.escape(words_of(p)) for p in parts)))
        )

    @property
    def is_open(self) -> bool:
        """Tell whether it stands for several headings, one for each month or year."""
        return "<" in self.words

    def fits(self, words: str) -> bool:
        """Tell whether a heading, by its words without case and punctuation, is this one."""
        return bool(words and self._expression.fullmatch(words))


@frozen
class Columns:
    """The columns of one kind of table: all headings that are known, the user's first."""

    headings: tuple[Heading, ...] = field(converter=as_tuple)
    _by_words: Mapping[str, tuple[Heading, ...]] = field(init=False, repr=False, eq=False)
    _open: tuple[Heading, ...] = field(init=False, repr=False, eq=False)
    _firsts: frozenset[str] = field(init=False, repr=False, eq=False)

    @_by_words.default
    def _indexed(self) -> dict[str, tuple[Heading, ...]]:
        found: dict[str, tuple[Heading, ...]] = {}
        for heading in self.headings:
            if not heading.is_open:
                key = words_of(heading.words)
                found[key] = (*found.get(key, ()), heading)
        return found

    @_open.default
    def _with_placeholders(self) -> tuple[Heading, ...]:
        return tuple(heading for heading in self.headings if heading.is_open)

    @_firsts.default
    def _first_words(self) -> frozenset[str]:
        """Give the words that headings begin with; those of months and years are every one's."""
        firsts = (words_of(heading.words).partition(" ")[0] for heading in self.headings)
        months = (name.casefold() for name in [*calendar.month_name, *calendar.month_abbr] if name)
        return frozenset([*firsts, *months, "sept", "q1", "q2", "q3", "q4", "qtr", "quarter"])

    def _may_be_one(self, heading: str) -> bool:
        """Tell whether words begin as a heading does, so that few cells of a body are looked at."""
        if len(heading) > _LONGEST:
            return False
        first = words_of(_FIRST.match(heading)[0])  # type: ignore[index]  # it fits every text
        return not first or first in self._firsts

    @property
    def fields(self) -> tuple[str, ...]:
        """Give the names of the fields, in the table's order."""
        return tuple(dict.fromkeys(h.name for h in self.headings if not h.is_users))

    def fields_of(self, heading: str) -> tuple[str, ...]:
        r"""Give the fields that a heading may mean, the likeliest first.

        A user's heading means what the user says and nothing else. What stands in brackets is
        looked at only where the heading is unknown with it.

        >>> columns_for(PLAN).fields_of("THEME/\nACTION"), columns_for(PLAN).fields_of("Colour")
        (('description',), ())
        >>> columns_for(PLAN).fields_of("Owner (post and directorate)")
        ('owners',)
        """
        return tuple(dict.fromkeys(one.name for one in self.fitting(heading)))

    def fitting(self, heading: str) -> tuple[Heading, ...]:
        """Give the known headings that these words are, the likeliest first."""
        if not self._may_be_one(heading):
            return ()
        fitting = self._known(words_of(heading)) or self._known(words_of(_bare(heading)))
        users = tuple(h for h in fitting if h.is_users)
        if "/" in heading and not users:
            # "Progress RAG" is one field, "Progress/RAG" are two; "Theme/ Action" is one again.
            as_one = tuple(h for h in fitting if "/" in h.words)
            return as_one or (() if len(self._named_together(heading)) > 1 else fitting)
        return users or fitting

    def _known(self, words: str) -> tuple[Heading, ...]:
        if not words:
            return ()
        known = self._by_words.get(words, ())
        if not _MONTH_OR_YEAR.search(words):
            return known
        return (*known, *(heading for heading in self._open if heading.fits(words)))

    def several_of(self, heading: str) -> tuple[str, ...]:
        """Give the fields that one heading names together, none where it is known as a whole.

        >>> columns_for(PLAN).several_of("Lead officer / Timescale")
        ('owners', 'completion')
        >>> columns_for(PLAN).several_of("Lead Officer / Agency")
        ()
        """
        if not self._may_be_one(heading) or self.fitting(heading):
            return ()
        return self._named_together(heading)

    def meanings_of(self, heading: str) -> tuple[str, ...]:
        """Give the fields that a heading may mean, or those that it names together."""
        if not self._may_be_one(heading):
            return ()
        return self.fields_of(heading) or self.several_of(heading)

    def _named_together(self, heading: str) -> tuple[str, ...]:
        named: list[str] = []
        pieces = _JOINTS.split(heading)
        if len({words_of(piece) for piece in pieces}) < len(pieces):
            # A heading over itself, as where a header is repeated, names nothing together.
            return ()
        for piece in pieces:
            meanings = self.fields_of(piece)
            if not meanings:
                return ()
            named.append(next((name for name in meanings if name not in named), meanings[0]))
        return tuple(dict.fromkeys(named)) if len(named) > 1 else ()

    def nearest(self, heading: str) -> Heading | None:
        """Give the known heading that an unknown one is nearly the same as, or None.

        >>> columns_for(PLAN).nearest("Ownner").words
        'Owner'
        """
        words = words_of(_bare(heading))
        by_words = {words_of(h.words): h for h in reversed(self.headings)}
        near = difflib.get_close_matches(words, by_words, n=1, cutoff=_NEAR)
        return by_words[near[0]] if near and len(words) >= _SHORTEST else None


def _bare(heading: str) -> str:
    """Give a heading without what it says in brackets, and with a word for a number sign."""
    return "number" if heading.strip() == "#" else _BRACKETS.sub(" ", heading)


def columns_for(table: str, more: Mapping[str, Sequence[str]] | None = None) -> Columns:
    """Give the columns of a table, with a user's own headings (field → headings) before ours.

    Raises `InputError` for a field that there is not, and a heading that is given to two fields.
    """
    ours = _table()[table]
    own = dict(more or {})
    _look_at(own, ours)
    users = [Heading(words, name, is_users=True) for name, list_ in own.items() for words in list_]
    known = _ours(table)
    return Columns([*users, *known.headings]) if users else known


@cache
def _ours(table: str) -> Columns:
    """Give the columns of our vocabulary, made once: each month's heading is an expression."""
    fields = _table()[table].items()
    return Columns([Heading(words, name) for name, headings in fields for words in headings])


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


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = resources.files("cabinetpaper").joinpath("data/columns.toml").read_text("utf-8")
    return tomllib.loads(text)
