"""The one table of all rules, by group. A code stands in it once, and never changes its meaning."""

from __future__ import annotations

from cabinetpaper.checks import (
    areas,
    framework_quoted,
    grades_quoted,
    judgements,
    papers,
    plain_english,
    sections,
    unfinished,
)
from cabinetpaper.checks.accepted import UNUSED
from cabinetpaper.checks.plan_rules import PLAN_RULES
from cabinetpaper.checks.rule import Rule

# A group of rules that need the whole paper goes here; one that needs the plan alone, into
# PLAN_RULES, so that `check WORKBOOK` runs it too.
RULES: tuple[Rule, ...] = (
    *papers.RULES,
    *judgements.RULES,
    *grades_quoted.RULES,
    *framework_quoted.RULES,
    *PLAN_RULES,
    *sections.RULES,
    *unfinished.RULES,
    *areas.RULES,
    *plain_english.RULES,
    UNUSED,
)
