"""A selection → the sentence under the title of an extract, and the words of its file's name."""

from __future__ import annotations

from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.selection import Selection


def said(selection: Selection, plan: ActionPlan, phrasing: Phrasing) -> str:
    """Give the sentence that states which actions an extract shows, "" where it shows all.

    `plan` is the whole plan, so that a theme is called by its exact reference.
    """
    parts = []
    if selection.themes:
        references = _references(selection, plan)
        parts.append(f"under {'theme' if len(references) == 1 else 'themes'} {_and(references)}")
    if selection.owner:
        parts.append(f"with “{selection.owner}” among the owners")
    if selection.due_before:
        parts.append(f"due before {phrasing.date(selection.due_before)}")
    return f"This extract shows only the actions {', '.join(parts)}." if parts else ""


def file_words(selection: Selection, plan: ActionPlan) -> str:
    """Give the words that tell the files of different extracts apart, "" for all actions."""
    parts = []
    if selection.themes:
        references = _references(selection, plan)
        parts.append(f"{'theme' if len(references) == 1 else 'themes'} {_and(references)}")
    if selection.owner:
        parts.append(f"owner {selection.owner}")
    if selection.due_before:
        parts.append(f"due before {selection.due_before.isoformat()}")
    return ", ".join(parts)


def _references(selection: Selection, plan: ActionPlan) -> list[str]:
    found = [theme.reference for name in selection.themes for theme in plan.theme_of(name)]
    return list(dict.fromkeys(found))


def _and(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
