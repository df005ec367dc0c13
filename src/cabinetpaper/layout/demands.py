"""What a paper demands of its house that the house may not have: its fields, its styles."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from cabinetpaper.errors import Problems
from cabinetpaper.houses.house import FieldType, House
from cabinetpaper.layout.expressions import nearest
from cabinetpaper.model.report import Report

_TYPES: Mapping[FieldType, tuple[type, str]] = {
    FieldType.TEXT: (str, "text between quotes"),
    FieldType.NUMBER: (int, "a whole number"),
    FieldType.DATE: (datetime.date, "a date, as 2019-02-13"),
    FieldType.YES_NO: (bool, "true or false"),
}


def check_demands(report: Report, house: House, problems: Problems) -> None:
    """Note each of the report's own fields that the house does not declare, or has otherwise."""
    declared = {one.name: one for one in house.fields}
    for name, value in report.fields:
        if name not in declared:
            said = nearest(name, declared) if declared else " (it declares none)"
            problems.add(
                f"[fields]: the house {house.name} declares no field “{name}”{said}", report.place
            )
            continue
        kind, expected = _TYPES[declared[name].type]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            problems.add(
                f"[fields]: “{name}” is {value!r}; the house {house.name} expects {expected}",
                report.place,
            )
