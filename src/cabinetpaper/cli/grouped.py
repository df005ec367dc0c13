"""Findings → the lines that people read: by severity, then by file, then by place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import click

from cabinetpaper.cli.messages import COLOURS
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.steps.made import counted

_PAPER = "the paper"
_DIGITS = re.compile(r"(\d+)")
_CELL = re.compile(r"([A-Z]+)(\d+)")


def grouped(findings: Sequence[Finding]) -> Iterator[str]:
    """Give the lines: a heading for each severity, a line for each file, and its findings."""
    for severity in Severity:
        of_it = [finding for finding in findings if finding.severity is severity]
        if of_it:
            heading = counted(len(of_it), severity.value)
            yield click.style(heading, fg=COLOURS[severity], bold=True)
            yield from _by_file(of_it)


def _by_file(findings: Iterable[Finding]) -> Iterator[str]:
    for file, of_it in groupby(sorted(findings, key=_order), key=lambda one: one.place.file):
        yield f"  {file or _PAPER}"
        for finding in of_it:
            place = str(finding.place).removeprefix(file or "").removeprefix(" › ")
            code = click.style(f"[{finding.code}]", dim=True)
            told = f"{finding.text} {finding.advice} {code}"
            yield f"    {place}: {told}" if place else f"    {told}"


def _order(finding: Finding) -> tuple[object, ...]:
    """Give what sorts findings as their places follow one another, rows before columns."""
    place = finding.place
    cell = _CELL.fullmatch(place.cell or "")
    column, row = (cell[1], int(cell[2])) if cell else ("", 0)
    return (
        place.file is None,
        place.file or "",
        place.sheet or "",
        row,
        len(column),
        column,
        place.line or 0,
        _natural(place.where or ""),
    )


def _natural(words: str) -> tuple[tuple[int, str], ...]:
    """Give words in a form that sorts 2.10 behind 2.9."""
    return tuple(
        (int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(words)
    )
