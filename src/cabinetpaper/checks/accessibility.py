"""The rules on what only a Word file tells: accessibility, and what was left in it."""

from __future__ import annotations

from cabinetpaper.checks import (
    accessible_colours,
    accessible_document,
    accessible_headings,
    accessible_links,
    accessible_lists,
    accessible_pictures,
    accessible_tables,
    left_in,
)
from cabinetpaper.checks.rule import Rule

FILE_RULES: tuple[Rule, ...] = (
    *left_in.RULES,
    *accessible_document.RULES,
    *accessible_headings.RULES,
    *accessible_tables.RULES,
    *accessible_lists.RULES,
    *accessible_links.RULES,
    *accessible_pictures.RULES,
    *accessible_colours.RULES,
)
