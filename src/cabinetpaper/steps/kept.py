"""Whether a workbook keeps its plan: what was to be written and what is read in, what is lost out.

Everything that we write is read again before anybody gets it. What a cell cannot say is told by
action and column, and never left out in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from attrs import frozen

from cabinetpaper.errors import InputError, Problem
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.text import Text
from cabinetpaper.places import Place
from cabinetpaper.sources.workbook import Workbook, read_workbook
from cabinetpaper.steps.differences import (
    listed,
    means_same,
    other_days,
    other_owners,
    otherwise,
    same_owners,
)
from cabinetpaper.steps.made import counted
from cabinetpaper.workbook.cell_words import CellWords, one_line_break
from cabinetpaper.workbook.column_kinds import Field
from cabinetpaper.workbook.plan_book import CleanBook
from cabinetpaper.workbook.plan_columns import Column
from cabinetpaper.workbook.plan_rows import action_places, in_column, theme_place, themes_told

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
                yield otherwise(_joined(one), _joined(other), place)
                break


def _judgements(book: Workbook) -> list[tuple[object, ...]]:
    every = [*book.judgements, *([book.overall] if book.overall else [])]
    grades = ((one, one.grade, one.previous) for one in every)
    said = (
        (_line(one.area), _line(grade.written), _line(previous.written) if previous else "")
        for one, grade, previous in grades
    )
    return [judgement for judgement in said if any(judgement)]


def _areas(book: Workbook) -> list[tuple[object, ...]]:
    said = (
        (_line(a.title), CellWords.of(a.finding), _line(a.theme), _line(a.priority),
         _line(a.body))
        for a in book.areas_for_improvement
    )  # fmt: skip
    return [area for area in said if any(area)]


def _line(words: str) -> str:
    return " ".join(words.split())


def _joined(said: tuple[object, ...] | None) -> str:
    words = [one.text if isinstance(one, CellWords) else str(one) for one in said or () if one]
    return " · ".join(words) or "nothing"


@frozen
class _Compared:
    """A plan beside what would be read of its workbook."""

    plan: ActionPlan
    book: CleanBook
    read: ActionPlan

    def problems(self) -> Iterator[Problem]:
        """Give what is not the same."""
        if self.book.title.text != self.read.title:
            yield otherwise(self.book.title.text, self.read.title, Place(where="the title"))
        own = list(dict.fromkeys(c.heading for c in self.book.columns if c.field is None))
        if own != list(self.read.columns):
            yield otherwise(listed(own), listed(self.read.columns), Place(where="the headings"))
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
            yield otherwise(_told(ours), _told(read), place)
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
    found = CellWords.of(_read_of(column, read))
    if (cell.runs, cell.link) != (found.runs, found.link):
        yield otherwise(cell.text, found.text, place)
    elif column.field is Field.COMPLETION and not means_same(action.completion, read.completion):
        yield Problem(other_days(action.completion, read.completion), place)
    elif column.field is Field.OWNERS and not same_owners(action.owners, read.owners):
        yield Problem(other_owners(action.owners, read.owners), place)


def _read_of(column: Column, read: Action) -> str | Text:
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
    return values[column.field]
