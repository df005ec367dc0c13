"""A workbook → the plan as it was understood, for a person or another program to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from cabinetpaper.model.completion import Completion
from cabinetpaper.model.plan import Action, Theme
from cabinetpaper.model.text import Text
from cabinetpaper.steps.lent import lent, read_with

if TYPE_CHECKING:
    from cabinetpaper.sources.workbook import Workbook

_ROW = re.compile(r"\d+")


def read(
    workbook: str | Path,
    *,
    sheets: Sequence[str] = (),
    config: str | Path | None = None,
    hidden: bool = False,
) -> Workbook:
    """Give what a workbook says, with the settings that a `paper.toml` beside it lends.

    `sheets` are those to read, `hidden` has hidden rows, columns and sheets read as well. Raises
    `InputError` as `read_workbook` does.
    """
    source = Path(workbook)
    facts, notes = lent(source, config)
    book = read_with(source, facts, sheets=sheets, hidden=hidden)
    return evolve(book, findings=[*notes, *book.findings])


def as_json(book: Workbook) -> dict[str, Any]:
    """Give a plan as it was understood, in plain values: docs/workbooks.md describes the keys.

    >>> from cabinetpaper.model.plan import Action, ActionPlan, Theme
    >>> from cabinetpaper.sources.workbook import Workbook
    >>> plan = ActionPlan(themes=[Theme(reference="4.0", title="Care", actions=[
    ...     Action(reference="4.1", description="Ask.", completion="May-19")])])
    >>> action = as_json(Workbook(plan=plan))["actions"][0]
    >>> action["theme"], action["completion"]["last_day"]
    ('Care', '2019-05-31')
    """
    return {
        "title": book.plan.title,
        "themes": [
            {"reference": theme.reference, "title": theme.title}
            for theme in book.plan
            if theme.is_named
        ],
        "actions": [_action(theme, action) for theme in book.plan for action in theme.actions],
        "findings": [finding.as_json() for finding in book.findings],
    }


def _action(theme: Theme, action: Action) -> dict[str, Any]:
    place = action.place
    row = _ROW.search(place.cell or "")
    return {
        "sheet": place.sheet,
        "row": int(row[0]) if row else None,
        "theme": theme.title,
        "theme_reference": theme.reference,
        "finding": str(action.finding),
        "reference": action.reference,
        "description": str(action.description),
        "completion": _completion(action.completion),
        "owners": [
            {"text": owner.text, "name": owner.name, "post": owner.post} for owner in action.owners
        ],
        "measures": list(entries(action.measures)),
        "progress": list(entries(action.progress)),
        "status": action.status,
        "extra": _extra(action),
    }


def _completion(completion: Completion) -> dict[str, str | None]:
    first, last = completion.first_day, completion.last_day
    return {
        "text": completion.text,
        "first_day": first.isoformat() if first else None,
        "last_day": last.isoformat() if last else None,
        "precision": completion.precision.value,
    }


def entries(text: Text) -> Iterator[str]:
    """Give the lines of a cell that say something, each with its marker as typed."""
    return (str(block) for block in text if str(block).strip())


def _extra(action: Action) -> dict[str, str]:
    """Give the further columns by heading; the second of one name is called “Name (2)”."""
    found: dict[str, str] = {}
    for heading, text in action.extra:
        name, count = heading, 1
        while name in found:
            count += 1
            name = f"{heading} ({count})"
        found[name] = str(text)
    return found
