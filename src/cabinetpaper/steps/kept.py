"""Whether a workbook keeps its plan: what was to be written and what is read in, what is lost out.

Everything that we write is read again before anybody gets it. What a cell cannot say is told by
action and column, and never left out in silence.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import evolve, frozen

from cabinetpaper.errors import InputError, Problem
from cabinetpaper.model.completion import Completion, Quarters
from cabinetpaper.model.plan import Action, ActionPlan, Owner, Theme
from cabinetpaper.model.text import Text
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.sources.sheets.cell_text import text_of_runs
from cabinetpaper.sources.workbook import Workbook, read_workbook
from cabinetpaper.steps.made import counted
from cabinetpaper.workbook.cell_words import CellWords, one_line_break
from cabinetpaper.workbook.plan_book import CleanBook
from cabinetpaper.workbook.plan_columns import Column, Field
from cabinetpaper.workbook.plan_rows import action_places, in_column, theme_place, themes_told

_QUOTED = 60
_NAME = "clean.xlsx"


def look_at(given: Workbook, book: CleanBook, data: bytes) -> None:
    """Raise `InputError` with every value that a workbook would not give back.

    The plan's quarters may be of either year: they are a setting of the reader.
    """
    first: list[Problem] = []
    for quarters in Quarters:
        read = read_workbook(data, name=_NAME, quarters=quarters)
        compared = _Compared(given.plan, book, read.plan)
        problems = [*compared.problems(), *_on_said(given, read)]
        if not problems:
            return
        first = first or problems
    raise InputError(first)


def _on_said(given: Workbook, read: Workbook) -> Iterator[Problem]:
    """Give what inspectors said that would be read otherwise."""
    of_book = (
        ("judgement", _judgements(given), _judgements(read)),
        ("area for improvement", _areas(given), _areas(read)),
    )
    for name, ours, theirs in of_book:
        for number, (one, other) in enumerate(zip_longest(ours, theirs), start=1):
            if one != other:
                place = Place(where=f"{name} {number}")
                yield _otherwise(_joined(one), _joined(other), place)
                break


def _judgements(book: Workbook) -> list[tuple[object, ...]]:
    every = [*book.judgements, *([book.overall] if book.overall else [])]
    grades = ((one, one.grade, one.previous) for one in every)
    return [
        (_line(one.area), _line(grade.written), _line(previous.written) if previous else "")
        for one, grade, previous in grades
    ]


def _areas(book: Workbook) -> list[tuple[object, ...]]:
    said = (
        (_line(a.title), _text(CellWords.of(a.finding)), _line(a.theme), _line(a.priority),
         _line(a.body))
        for a in book.areas_for_improvement
    )  # fmt: skip
    return [area for area in said if any(area)]


def _line(words: str) -> str:
    return " ".join(words.split())


def _joined(said: tuple[object, ...] | None) -> str:
    return " · ".join(str(one) for one in said if one) if said else "nothing"


@frozen
class _Compared:
    """A plan beside what would be read of its workbook."""

    plan: ActionPlan
    book: CleanBook
    read: ActionPlan

    def problems(self) -> Iterator[Problem]:
        """Give what is not the same."""
        if self.book.title.text != self.read.title:
            yield _otherwise(self.book.title.text, self.read.title, Place(where="the title"))
        own = list(dict.fromkeys(c.heading for c in self.book.columns if c.field is None))
        if own != list(self.read.columns):
            yield _otherwise(_listed(own), _listed(self.read.columns), Place(where="the headings"))
            return
        themes = list(self._themes())
        yield from themes
        if not themes:
            yield from self._actions()

    def _themes(self) -> Iterator[Problem]:
        """Give the first theme that would be another one, or have other actions."""
        for ours, read in zip_longest(themes_told(self.plan), self.read.themes):
            if ours and read and _said(ours) == _said(read):
                continue
            place = theme_place(ours) if ours else Place(where="the end of the plan")
            yield _otherwise(_told(ours), _told(read), place)
            return

    def _actions(self) -> Iterator[Problem]:
        places = action_places(self.plan)
        names = {place.where for place in places}
        rows = [row for row in self.book.rows if row.place.where in names]
        for action, row, read in zip(self.plan.actions, rows, self.read.actions, strict=True):
            cells = zip(self.book.columns, row.cells, strict=True)
            for column, cell in cells:
                place = in_column(row.place, column.heading)
                yield from _on_cell(column, cell, action, read, place)


def _said(theme: Theme) -> tuple[str, str, int]:
    title = one_line_break(theme.title) if theme.title.strip() else ""
    return " ".join(theme.reference.split()), title, len(theme.actions)


def _told(theme: Theme | None) -> str:
    """Give a theme as a message tells it."""
    if theme is None:
        return "no theme"
    count = counted(len(theme.actions), "action")
    parts = (("reference ", theme.reference), ("title ", " ".join(theme.title.split())))
    named = " and ".join(f"{name}{words}" for name, words in parts if words.strip())
    return f"{named or 'no theme'}, {count}"


def _on_cell(
    column: Column, cell: CellWords, action: Action, read: Action, place: Place
) -> Iterator[Problem]:
    if column.field in {Field.THEME, Field.THEME_REFERENCE}:
        return
    wanted = _text(cell)
    found = _read_of(column, read)
    if wanted != found:
        yield _otherwise(cell.text, str(found), place)
    elif column.field is Field.COMPLETION and not _means_same(action.completion, read.completion):
        yield Problem(_other_days(action.completion, read.completion), place)
    elif column.field is Field.OWNERS and not _same_owners(action.owners, read.owners):
        yield Problem(
            f"the owners are to be {_owners(action.owners)}, and their words say "
            f"{_owners(read.owners)}: write each on a line, as “name, post” or a post alone",
            place,
        )


def _text(cell: CellWords) -> Text:
    return text_of_runs([evolve(run, link=cell.link) for run in cell.runs], NOWHERE)


def _read_of(column: Column, read: Action) -> Text:
    if column.field is None:
        texts = [text for heading, text in read.extra if heading == column.heading]
        return texts[column.twin] if column.twin < len(texts) else Text()
    values: dict[Field, str | Text] = {
        Field.REFERENCE: read.reference,
        Field.DESCRIPTION: read.description,
        Field.COMPLETION: read.completion.text,
        Field.MEASURES: read.measures,
        Field.OWNERS: read.owners_as_written,
        Field.PROGRESS: read.progress,
        Field.STATUS: read.status,
        Field.FINDING: read.finding,
    }
    value = values[column.field]
    return value if isinstance(value, Text) else _text(CellWords.of(value))


def _means_same(given: Completion, read: Completion) -> bool:
    """Tell whether a completion means what is read; without days, it is what its words say."""
    meaning = (given.first_day, given.last_day, given.precision)
    silent = meaning == (None, None, Completion().precision)
    return silent or meaning == (read.first_day, read.last_day, read.precision)


def _other_days(given: Completion, read: Completion) -> str:
    return (
        f"“{_shortened(given.text)}” is to mean {_days(given)}, and its words say {_days(read)}: "
        "write what is meant into the words"
    )


def _days(completion: Completion) -> str:
    days = [_day(day) for day in (completion.first_day, completion.last_day) if day]
    return f"{' to '.join(dict.fromkeys(days)) or 'no day'} ({completion.precision.value})"


def _day(day: datetime.date) -> str:
    return day.isoformat()


def _same_owners(given: Sequence[Owner], read: Sequence[Owner]) -> bool:
    """Tell whether owners are those that are read; a name or a post not given may be read."""
    told = [owner for owner in given if owner.text.strip()]
    return not told or (
        len(told) == len(read)
        and all(
            one.text.strip() == other.text
            and (one.name or other.name) == other.name
            and (one.post or other.post) == other.post
            for one, other in zip(told, read, strict=True)
        )
    )


def _owners(owners: Sequence[Owner]) -> str:
    return _listed([
        one.text + "".join(f" ({name} {said})" for name, said in
                           (("name", one.name), ("post", one.post)) if said)
        for one in owners
    ])  # fmt: skip


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{_shortened(one)}”" for one in words) or "none"


def _otherwise(wanted: str, found: str, place: Place) -> Problem:
    return Problem(
        f"“{_shortened(wanted)}” would be read as “{_shortened(found)}”: say it in other words",
        place,
    )


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + "…"
