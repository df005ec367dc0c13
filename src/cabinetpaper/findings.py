"""A finding: what a reader or a check noticed, for a person to decide about."""

from __future__ import annotations

import re
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


_ORDER = list(Severity)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings worst first, otherwise as they were found."""
    return tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.severity)))


# How a finding stands in a comment on a cell of the user's own workbook. A reader knows our marks
# again by their whole form, so that words which somebody wrote among them are not taken for ours.
MARK_AUTHOR = "cabinetpaper"
_MARK = (
    rf"{MARK_AUTHOR}: (?:error|warning|note)(?: about [^\n]+)?\n"
    r"[^\n]+\n(?:[^\n]+\n)?\[[a-z0-9-]+\]"
)
_MORE = r"and \d+ more: see cabinetpaper check"
_MARKS = re.compile(rf"(?:^|\n\n){_MARK}(?:\n\n{_MARK})*(?:\n\n{_MORE})?\s*\Z")


def mark(finding: Finding, about: str = "") -> tuple[str, str]:
    r"""Give the first line of a finding's mark, and the lines under it.

    `about` says what it is about, where that is not the cell which bears it.

    >>> finding = Finding(code="no-owner", severity="warning", text="No owner.", advice="Name one.")
    >>> mark(finding)
    ('cabinetpaper: warning', 'No owner.\nName one.\n[no-owner]')
    """
    head = f"{MARK_AUTHOR}: {finding.severity.value}{' about ' if about else ''}{about}"
    lines = (" ".join(words.split()) for words in (finding.text, finding.advice))
    return head, "\n".join([*(line for line in lines if line), f"[{finding.code}]"])


def more_marks(count: int) -> str:
    """Give the line under the marks of a cell that has more than a comment can hold.

    >>> more_marks(3)
    'and 3 more: see cabinetpaper check'
    """
    return f"and {count} more: see cabinetpaper check"


def without_marks(comment: str) -> str:
    r"""Give a comment's text without the marks of ours at its end: what somebody else wrote.

    >>> without_marks("Is this right?\n\ncabinetpaper: note\nA text.\nAdvice.\n[a-code]")
    'Is this right?'
    """
    return _MARKS.sub("", comment.replace("\r\n", "\n"))
