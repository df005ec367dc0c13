"""A Word file → what stands in its action plan, cell by cell, for a person or a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cabinetpaper.houses.house import House
from cabinetpaper.steps.printing import ANY_HOUSE

if TYPE_CHECKING:
    from cabinetpaper.document.plan_values import PaperValues

PAPER = "paper.toml"


def values(paper: str | Path, *, house: ANY_HOUSE | None = None) -> PaperValues:
    """Give the values of a Word file, with what a `paper.toml` beside it lends.

    It lends its house, before which `house` comes, and its [columns]. Raises `InputError` as
    `read_values` does, and for a `paper.toml` that cannot be read.
    """
    from cabinetpaper.sources.papers.config import read_config

    source, beside = Path(paper), Path(paper).parent / PAPER
    facts = read_config(beside) if beside.is_file() else None
    its = house or (facts.house if facts else "hertfordshire")
    return read_values(
        source,
        house=its if isinstance(its, House) else _found(its, source.parent),
        columns=dict(facts.columns) if facts else {},
    )


def _found(house: str | Path, beside: Path) -> House:
    from cabinetpaper.houses.folder import read_house

    return read_house(house, beside=beside)


def read_values(
    source: str | Path | bytes,
    *,
    house: ANY_HOUSE = "hertfordshire",
    columns: Mapping[str, Sequence[str]] | None = None,
    name: str | None = None,
) -> PaperValues:
    r"""Give what stands in the action plan of a Word file, from its path or its bytes.

    Only what is printed is read, and the bookmarks of its rows, so that it may be ours or saved by
    Word or LibreOffice. `house` says how an empty cell and the columns are worded; `columns` are
    further headings by the field of the model, as for `read_workbook`; `name` is for messages.
    Raises `InputError` for what is no Word file, or is damaged.

    >>> from cabinetpaper import Action, ActionPlan, Theme, render_extract
    >>> action = Action(reference="4.1", description="Ask.", progress="-Done\n-Told")
    >>> plan = ActionPlan(title="Plan", themes=[Theme(reference="4.0", actions=[action])])
    >>> found = read_values(render_extract(plan))
    >>> [(value.field, value.text) for value in found.values if value.text]
    [('reference', '4.1'), ('description', 'Ask.'), ('progress', '• Done\n• Told')]
    """
    from cabinetpaper.sources.plans.columns import PLAN, columns_for
    from cabinetpaper.sources.printed.read import read_printed
    from cabinetpaper.word.outline import outline

    known = columns_for(PLAN, columns)
    its = house if isinstance(house, House) else _found(house, Path())
    called = name or ("the document" if isinstance(source, bytes) else Path(source).name)
    return read_printed(outline(source, name=name), house=its, columns=known, file=called)


def as_json(found: PaperValues) -> dict[str, Any]:
    """Give values and findings in plain values: docs/values.md describes the keys."""
    return {
        "values": [value.as_json() for value in found.values],
        "findings": [finding.as_json() for finding in found.findings],
    }
