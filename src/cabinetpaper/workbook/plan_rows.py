"""The rows of a clean workbook: a plan and its columns in, what each cell is to hold out.

Each row says its theme in columns of its own, as a table of Excel needs. A row with words in
nothing but those begins a theme: it stands for one without actions, and before one that could be
taken for the theme above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from attrs import evolve, field, frozen

from cabinetpaper.errors import Problem, Problems
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.places import Place
from cabinetpaper.telling import cut
from cabinetpaper.workbook.cell_words import CellWords, one_line_break
from cabinetpaper.workbook.column_kinds import Field
from cabinetpaper.workbook.date_cells import format_showing
from cabinetpaper.workbook.plan_columns import Column, headed, is_named, needs_theme

NO_THEME = "No theme"
_QUOTED = 40


@frozen
class PlanRow:
    """A row: its cells, one a column, and what it stands for, as a person would call it.

    `says_something` is false for an action of no words at all, whatever theme it has.
    """

    cells: tuple[CellWords, ...]
    place: Place = field(eq=False)
    says_something: bool = True


def plan_rows(plan: ActionPlan, columns: Sequence[Column]) -> list[PlanRow]:
    """Give the rows of a plan.

    Raises `InputError` with every cell that Excel could not hold, by action and column.
    """
    rows = list(_rows(plan, columns))
    problems = Problems()
    for row in rows:
        for column, cell in zip(columns, row.cells, strict=True):
            for fault in cell.faults:
                problems.add(fault, in_column(row.place, column.heading))
        if not row.says_something:
            problems.add("it says nothing, and a row of a workbook needs a word: give it a "
                         "description, or take it out", row.place)  # fmt: skip
    problems.tell()
    return rows


def in_column(place: Place, heading: str) -> Place:
    """Give the place of one of a row's cells."""
    return evolve(place, where=f"{place.where}, column “{heading}”")


def _rows(plan: ActionPlan, columns: Sequence[Column]) -> Iterator[PlanRow]:
    says_theme = needs_theme(plan)
    before: Theme | None = None
    places = action_places(plan)
    for theme in themes_told(plan):
        said = _theme_cells(theme) if says_theme else {}
        is_as_before = before is not None and _called(theme) == _called(before)
        if not theme.actions or is_as_before:
            yield _row(said, {}, columns, theme_place(theme))
        for action in theme.actions:
            cells, extra = _cells(action), _extra(action)
            row = _row({**said, **cells}, extra, columns, next(places))
            yield evolve(row, says_something=any((*cells.values(), *extra.values())))
        before = theme


def themes_told(plan: ActionPlan) -> Iterator[Theme]:
    """Give the themes that a workbook tells apart: with a name, or the actions without one.

    Those without a name that follow each other are one.
    """
    for named, themes in groupby(plan, is_named):
        if named:
            yield from themes
        elif actions := [action for theme in themes for action in theme.actions]:
            yield Theme(actions=actions)


def _called(theme: Theme) -> tuple[str, str]:
    return " ".join(theme.reference.split()), " ".join(theme.title.split())


def _row(
    cells: Mapping[Field, CellWords],
    extra: Mapping[tuple[str, int], CellWords],
    columns: Sequence[Column],
    place: Place,
) -> PlanRow:
    empty = CellWords()
    return PlanRow(
        tuple(
            cells.get(column.field, empty)
            if column.field
            else extra.get((column.heading, column.twin), empty)
            for column in columns
        ),
        place,
    )


def _theme_cells(theme: Theme) -> dict[Field, CellWords]:
    if not is_named(theme):
        return {Field.THEME: CellWords.of(NO_THEME)}
    return {
        Field.THEME_REFERENCE: CellWords.of(_called(theme)[0]),
        Field.THEME: CellWords.of(theme.title),
    }


def _cells(action: Action) -> dict[Field, CellWords]:
    return {
        Field.FINDING: CellWords.of(action.finding),
        Field.REFERENCE: CellWords.of(action.reference.strip()),
        Field.DESCRIPTION: CellWords.of(action.description),
        Field.COMPLETION: _completion(action.completion),
        Field.MEASURES: CellWords.of(action.measures),
        Field.OWNERS: CellWords.of(action.owners_as_written),
        Field.PROGRESS: CellWords.of(action.progress),
        Field.STATUS: CellWords.of(action.status),
    }


def _completion(completion: Completion) -> CellWords:
    words = CellWords.of(completion.text)
    code = format_showing(completion)
    return evolve(words, day=completion.first_day, number_format=code) if code else words


def _extra(action: Action) -> dict[tuple[str, int], CellWords]:
    keys = headed(action.extra)
    return {key: CellWords.of(text) for key, (_, text) in zip(keys, action.extra, strict=True)}


def theme_place(theme: Theme) -> Place:
    """Give the place of a theme, as its owner calls it."""
    name = theme.reference.strip() or f"“{_shortened(theme.title)}”"
    called = f"theme {name}" if is_named(theme) else "the actions without a theme"
    return evolve(theme.place, cell=None, where=called)


def action_places(plan: ActionPlan) -> Iterator[Place]:
    """Give the place of each action: by its reference where that is its own, else by its turn."""
    times = Counter(action.reference.strip() for action in plan.actions)
    for number, action in enumerate(plan.actions, start=1):
        reference = action.reference.strip()
        called = f"action {reference}"
        if not reference or times[reference] > 1:
            called = f"action {number} of the plan" + (f" ({reference})" if reference else "")
        yield evolve(action.place, cell=None, where=called)


def _shortened(words: str) -> str:
    return cut(" ".join(words.split()), _QUOTED)


def headings_faults(columns: Sequence[Column]) -> Iterator[Problem]:
    """Give what is wrong with the headings of the plan's own columns."""
    for column in columns:
        if column.field is None:
            place = Place(where=f"column “{_shortened(column.heading)}”")
            if not column.heading:
                yield Problem("a column has no heading, and no reader could name it: give it one",
                              Place(where="the columns of the plan"))  # fmt: skip
            for fault in CellWords.of(one_line_break(column.heading)).faults:
                yield Problem(fault, place)
