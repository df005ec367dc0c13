"""Every code that a finding can bear → its severity, its title and what it looks for."""

from __future__ import annotations

import tomllib
from importlib import resources

from attrs import frozen

from cabinetpaper.findings import Severity


@frozen(kw_only=True)
class Code:
    """A code: its severity, None where that depends on what was found, and what it stands for.

    `help` is a sentence on what is looked for; `is_rule` tells a rule of the checks from what is
    noticed while files are read and the paper is laid out.
    """

    code: str
    severity: Severity | None
    title: str
    help: str
    is_rule: bool = True

    def as_json(self) -> dict[str, str | None]:
        """Give it in plain values."""
        return {
            "code": self.code,
            "severity": self.severity.value if self.severity else None,
            "title": self.title,
            "found_by": "rule" if self.is_rule else "reading",
        }


def codes() -> tuple[Code, ...]:
    """Give every code: the rules in the order of their table, then those of reading.

    >>> {one.code: one.severity.value for one in codes() if one.severity}["section-missing"]
    'error'
    """
    from cabinetpaper.checks.rules import RULES

    rules = (
        Code(code=rule.code, severity=rule.severity, title=rule.title, help=_help(rule.find))
        for rule in RULES
    )
    return (*rules, *_of_reading())


def _help(find: object) -> str:
    """Give what a rule looks for, as its own docstring says it."""
    words = " ".join((getattr(find, "__doc__", None) or "").split("\n\n")[0].split())
    return words if words.endswith(".") else f"{words}."


def _of_reading() -> tuple[Code, ...]:
    file = resources.files("cabinetpaper").joinpath("data/reading_codes.toml")
    titles: dict[str, str] = tomllib.loads(file.read_text("utf-8"))
    return tuple(
        Code(code=code, severity=None, title=title, help=f"{title}.", is_rule=False)
        for code, title in titles.items()
    )
