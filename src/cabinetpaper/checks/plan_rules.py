"""The rules that see the plan alone, so that a bare workbook can be judged by them."""

from __future__ import annotations

from cabinetpaper.checks import plans
from cabinetpaper.checks.rule import Rule

PLAN_RULES: tuple[Rule, ...] = (*plans.RULES,)
