"""All cases, in one list."""

from __future__ import annotations

from tests.workbooks import (
    cases_columns,
    cases_damage,
    cases_dates,
    cases_files,
    cases_headings,
    cases_lists,
    cases_merges,
    cases_owners,
    cases_published,
    cases_references,
    cases_sheets,
    cases_status,
    cases_tables,
    cases_themes,
    cases_trial,
)
from tests.workbooks.expecting import Case

CASES: list[Case] = [
    *cases_headings.CASES,
    *cases_columns.CASES,
    *cases_tables.CASES,
    *cases_themes.CASES,
    *cases_sheets.CASES,
    *cases_merges.CASES,
    *cases_references.CASES,
    *cases_dates.CASES,
    *cases_owners.CASES,
    *cases_lists.CASES,
    *cases_status.CASES,
    *cases_damage.CASES,
    *cases_files.CASES,
    *cases_published.CASES,
    *cases_trial.CASES,
]
