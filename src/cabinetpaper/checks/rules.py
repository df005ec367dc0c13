"""The one table of all rules, by group. A code stands in it once, and never changes its meaning."""

from __future__ import annotations

from cabinetpaper.checks import (
    abbreviations,
    appendices,
    areas,
    background_papers,
    contacts,
    cross_references,
    exempt,
    framework_quoted,
    grades_quoted,
    inspection_dates,
    judgements,
    links,
    papers,
    plain_english,
    plan_names,
    publication,
    sections,
    unfinished,
)
from cabinetpaper.checks.accepted import UNUSED
from cabinetpaper.checks.accessibility import FILE_RULES
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
    *appendices.RULES,
    *cross_references.RULES,
    *plan_names.RULES,
    *links.RULES,
    *abbreviations.RULES,
    *contacts.RULES,
    *inspection_dates.RULES,
    *publication.RULES,
    *background_papers.RULES,
    *exempt.RULES,
    *FILE_RULES,
    UNUSED,
)
