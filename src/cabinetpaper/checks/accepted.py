"""Findings and what somebody lets stand → the findings that are left, and how many are not told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.report import Acceptance
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Judged:
    """The findings of a paper, worst first, and how many were accepted and left out."""

    findings: tuple[Finding, ...] = field(converter=as_tuple)
    accepted: int = 0


def _none(_: Paper) -> Iterator[Found]:
    """Find an acceptance of paper.toml that matches no finding any more."""
    return iter(())


# It has no `find` of its own: what matches nothing is known when all the others have been run.
UNUSED = Rule(
    code="acceptance-unused",
    severity=Severity.WARNING,
    title="An acceptance matches no finding",
    find=_none,
)


def let_stand(
    findings: Iterable[Finding], acceptances: Sequence[Acceptance], *, all_run: bool = True
) -> Judged:
    """Give the findings that nobody has accepted.

    An acceptance that matches none is a finding itself, where `all_run` says that every rule was.
    """
    left: list[Finding] = []
    used: set[int] = set()
    count = 0
    for finding in findings:
        matching = [index for index, one in enumerate(acceptances) if covers(one, finding)]
        used.update(matching)
        count += bool(matching)
        if not matching:
            left.append(finding)
    unused = [one for index, one in enumerate(acceptances) if index not in used]
    return Judged(findings=[*left, *(_unused(one) for one in unused if all_run)], accepted=count)


def covers(acceptance: Acceptance, finding: Finding) -> bool:
    """Tell whether a finding is one that was accepted: same code, and the place if one is named.

    >>> from cabinetpaper.places import Place
    >>> found = Finding(code="x", severity="note", text="T.", advice="A.",
    ...                 place=Place(file="a.xlsx", sheet="Plan", cell="C4"))
    >>> covers(Acceptance(code="x", where="plan!c4", reason="Known."), found)
    True
    """
    if acceptance.code != finding.code:
        return False
    place = finding.place
    names = (
        place.where,
        f"{place.sheet}!{place.cell}" if place.sheet and place.cell else place.sheet,
        f"line {place.line}" if place.line is not None else None,
        str(place),
    )
    wanted = _plain(acceptance.where)
    return not wanted or any(_plain(name) == wanted for name in names if name)


def _plain(where: str) -> str:
    return " ".join(where.replace("'", "").casefold().split())


def _unused(acceptance: Acceptance) -> Finding:
    at = f" at “{acceptance.where}”" if acceptance.where else ""
    return Finding(
        code=UNUSED.code,
        severity=UNUSED.severity,
        text=f"There is no finding “{acceptance.code}”{at} any more to be accepted.",
        advice="Take this [[accept]] out, or put its “code” and “where” right.",
        place=acceptance.place,
    )
