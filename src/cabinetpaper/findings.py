"""A finding: what a reader or a check noticed, for a person to decide about."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from cabinetpaper.places import NOWHERE, Place


class Severity(StrEnum):
    """How bad a finding is, worst first.

    `ERROR`: false or unlawful to publish. `WARNING`: a clerk would send it back. `NOTE`: the rest.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class Finding:
    """One thing that a person must decide about: what was noticed, where, and what to do.

    `code` is a slug that never changes its meaning. `text` is one sentence on what is wrong, with
    what was found and what is expected; `advice` one sentence on what to do.

    >>> finding = Finding(code="grade-off-scale", severity=Severity.ERROR, text="No such grade.",
    ...                   advice="Use a grade of the scale.",
    ...                   place=Place(file="a.xlsx", sheet="Judgements", cell="B2"))
    >>> finding.as_json()["cell"]
    'B2'
    >>> print(finding)
    error: a.xlsx › Judgements!B2: No such grade. Use a grade of the scale. [grade-off-scale]
    """

    code: str
    severity: Severity = field(converter=Severity)
    text: str
    advice: str
    place: Place = NOWHERE

    def as_json(self) -> dict[str, str | int | None]:
        """Give the nine flat keys that every JSON of this package prints for a finding."""
        place = self.place
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": place.file,
            "sheet": place.sheet,
            "cell": place.cell,
            "line": place.line,
            "where": place.where,
            "text": self.text,
            "advice": self.advice,
        }

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{self.severity.value}: {place}{self.text} {self.advice} [{self.code}]"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether a finding of severity error is among them, so that nothing may be published."""
    return any(finding.severity is Severity.ERROR for finding in findings)
