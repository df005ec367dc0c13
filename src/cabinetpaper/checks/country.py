"""A paper in, the country out whose law it is judged by."""

from __future__ import annotations

from enum import StrEnum

from cabinetpaper.checks.rule import Paper


class Country(StrEnum):
    """A country of the Local Government Act 1972, whose rules on access differ between the two."""

    ENGLAND = "england"
    WALES = "wales"


def country_of(_paper: Paper) -> Country:
    """Give the country whose law a paper is judged by: the house's, England unless it says so."""
    return Country.ENGLAND
