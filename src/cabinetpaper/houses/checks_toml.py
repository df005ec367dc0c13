"""The table `[checks]` of a `house.toml` in; `Checks` out."""

from __future__ import annotations

import datetime
from typing import Any

from cabinetpaper.houses.checks import Body, Checks, Country, shipped
from cabinetpaper.toml_values import TomlTable


def checks_of(table: TomlTable) -> Checks:
    """Give how a house's papers are judged; a key that no rule knows is noted as a problem."""
    checks = Checks(
        country=table.choice("country", Country) or Country.ENGLAND,
        clear_days=table.number("clear_days"),
        holidays=_days(table, "holidays"),
        bodies=[_body(one) for one in table.tables("bodies")],
        implications=table.texts("implications"),
        abbreviations=table.texts("abbreviations"),
        own=_own(table),
    )
    table.close()
    return checks


def _body(table: TomlTable) -> Body:
    body = Body(name=table.text("name", required=True), verbs=table.texts("verbs"))
    if not body.verbs:
        table.refuse("verbs", "“verbs” in [[checks.bodies]] is missing or empty")
    table.close()
    return body


def _days(table: TomlTable, key: str) -> tuple[datetime.date, ...]:
    """Give a list of days, which TOML has no type for."""
    values = table.values.get(key, [])
    table.known.append(key)
    if not isinstance(values, list) or not all(type(one) is datetime.date for one in values):
        table.refuse(key, f"“{key}” in [checks] must be a list of dates such as [2022-09-19]")
        return ()
    return tuple(values)


def _own(table: TomlTable) -> dict[tuple[str, str], Any]:
    """Give the words and limits that a house adds, by group and name."""
    own: dict[tuple[str, str], Any] = {}
    for group, known in shipped().items():
        inner = table.table(group)
        for name, value in known.items():
            if isinstance(value, int):
                own[group, name] = inner.number(name)
            elif all(isinstance(word, str) for word in value):
                own[group, name] = inner.texts(name)
        inner.close()
    return {key: value for key, value in own.items() if value}
