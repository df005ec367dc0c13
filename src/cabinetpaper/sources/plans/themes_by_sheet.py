"""A plan with one sheet a theme: its sheets' plans in, the same with their themes named out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from cabinetpaper.model.plan import Theme
from cabinetpaper.sources.plans.sheet_plan import SheetPlan
from cabinetpaper.sources.plans.themes import theme_of_cell, theme_of_words
from cabinetpaper.sources.sheets.values import Cell

# Names that spreadsheets give, or that say that the sheet holds a plan: they name no theme.
_NO_NAME = re.compile(
    r"\s*(?:sheet|table|tab|page|worksheet|plan|action plan|appendix|annex)\s*[\w()]{0,3}\s*",
    re.IGNORECASE,
)


def themes_by_sheet(plans: Sequence[SheetPlan]) -> Iterator[SheetPlan]:
    """Give the plans of several sheets, each sheet a theme where none of them names any.

    The theme is the first line above the table that is not on the other sheets as well, else the
    sheet's own name.
    """
    if len(plans) < 2 or any(plan.has_themes for plan in plans):
        yield from plans
        return
    said = Counter(words for plan in plans for words in {line.words for line in plan.lines})
    for plan in plans:
        line = next((line for line in plan.lines if said[line.words] == 1), None)
        theme = theme_of_cell(line) if line else _of_name(plan)
        actions = [action for one in plan.themes for action in one.actions]
        yield evolve(
            plan,
            themes=[evolve(theme, actions=actions)],
            lines=_without(plan.lines, line),
            left=_without(plan.left, line),
        )


def _without(cells: Sequence[Cell], one: Cell | None) -> list[Cell]:
    return [cell for cell in cells if cell is not one]


def _of_name(plan: SheetPlan) -> Theme:
    name = plan.sheet.name
    if _NO_NAME.fullmatch(name):
        return Theme()
    first = next(cell for row in plan.sheet.rows for cell in row)
    return theme_of_words(name, first)


def one_nameless(themes: Iterable[Theme]) -> Iterator[Theme]:
    """Give the themes, with actions that have none side by side under one without a name."""
    pending: Theme | None = None
    for theme in themes:
        if pending and not pending.is_named and not theme.is_named:
            pending = evolve(pending, actions=[*pending.actions, *theme.actions])
            continue
        if pending is not None:
            yield pending
        pending = theme
    if pending is not None:
        yield pending
