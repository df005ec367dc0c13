"""A selection → the sentence under the title of an extract, and the words of its file's name."""

from __future__ import annotations

from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.selection import Selection
from cabinetpaper.telling import listed


def said(selection: Selection, plan: ActionPlan, phrasing: Phrasing) -> str:
    """Give the sentence that states which actions an extract shows, "" where it shows all.

    `plan` is the whole plan, so that a theme is called by its exact reference.
    """
    day = phrasing.date(selection.due_before) if selection.due_before else ""
    parts = _parts(selection, plan, owner="with “{}” among the owners", day=day, under="under ")
    return f"This extract shows only the actions {', '.join(parts)}." if parts else ""


def file_words(selection: Selection, plan: ActionPlan) -> str:
    """Give the words that tell the files of different extracts apart, "" for all actions."""
    day = selection.due_before.isoformat() if selection.due_before else ""
    return ", ".join(_parts(selection, plan, owner="owner {}", day=day))


def _parts(
    selection: Selection, plan: ActionPlan, *, owner: str, day: str, under: str = ""
) -> list[str]:
    parts = []
    if selection.themes:
        found = [theme.reference for name in selection.themes for theme in plan.theme_of(name)]
        references = list(dict.fromkeys(found))
        parts.append(f"{under}{'theme' if len(references) == 1 else 'themes'} {listed(references)}")
    if selection.owner:
        parts.append(owner.replace("{}", selection.owner))
    if day:
        parts.append(f"due before {day}")
    return parts
