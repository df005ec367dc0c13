"""The table `[limits]` of `paper.toml` in, `Limits` out: how much its workbook may hold."""

from __future__ import annotations

from attrs import evolve, fields

from cabinetpaper.sources.sheets.limits import LIMITS, Limits
from cabinetpaper.toml_values import TomlTable


def limits(paper: TomlTable) -> Limits:
    """Give the limits that a paper sets, and the usual ones for the rest."""
    table = paper.table("limits")
    numbers = {attribute.name: table.number(attribute.name) for attribute in fields(Limits)}
    table.close()
    return evolve(LIMITS, **{name: number for name, number in numbers.items() if number})
