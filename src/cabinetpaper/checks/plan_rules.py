"""The rules that see the plan alone, so that a bare workbook can be judged by them."""

from __future__ import annotations

from cabinetpaper.checks import (
    action_dates,
    action_entries,
    action_events,
    action_references,
    actions,
    dates,
    personal_children,
    personal_data,
    personal_numbers,
    plans,
)
from cabinetpaper.checks.rule import Rule

PLAN_RULES: tuple[Rule, ...] = (
    *plans.RULES,
    *actions.RULES,
    *action_dates.RULES,
    *action_events.RULES,
    *action_entries.RULES,
    *action_references.RULES,
    *personal_data.RULES,
    *personal_children.RULES,
    *personal_numbers.RULES,
    *dates.RULES,
)
