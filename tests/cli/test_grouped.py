from __future__ import annotations

import click

from cabinetpaper import Finding, Place
from cabinetpaper.cli.grouped import grouped


def finding(severity: str, **place: object) -> Finding:
    where = Place(**place)  # type: ignore[arg-type]
    return Finding(code="a-code", severity=severity, text="T.", advice="A.", place=where)  # type: ignore[arg-type]


def lines(*findings: Finding) -> list[str]:
    return [click.unstyle(line) for line in grouped(findings)]


def test_the_worst_stand_first_and_those_of_a_file_together() -> None:
    assert lines(
        finding("note"),
        finding("warning", file="b.md", line=9),
        finding("warning", where="paragraph 2.1"),
        finding("warning", file="a.xlsx", sheet="Plan", cell="B2"),
        finding("warning", file="b.md", line=1),
        finding("error", file="paper.toml"),
    ) == [
        "1 error",
        "  paper.toml",
        "    T. A. [a-code]",
        "4 warnings",
        "  a.xlsx",
        "    Plan!B2: T. A. [a-code]",
        "  b.md",
        "    line 1: T. A. [a-code]",
        "    line 9: T. A. [a-code]",
        "  the paper",
        "    paragraph 2.1: T. A. [a-code]",
        "1 note",
        "  the paper",
        "    T. A. [a-code]",
    ]


def test_places_follow_one_another_as_they_do_on_paper() -> None:
    told = lines(
        *(
            finding("note", file="a.xlsx", sheet="P", cell=cell)
            for cell in ("C10", "AA2", "C9", "B9")
        ),
        *(finding("note", where=where) for where in ("paragraph 2.10", "paragraph 2.9")),
    )
    assert [line.split(":")[0].strip() for line in told] == [
        "6 notes", "a.xlsx", "P!AA2", "P!B9", "P!C9", "P!C10", "the paper", "paragraph 2.9",
        "paragraph 2.10",
    ]  # fmt: skip


def test_severities_bear_a_colour_that_a_terminal_can_show() -> None:
    [heading, *_] = grouped([finding("error")])
    assert heading == click.style("1 error", fg="red", bold=True)


def test_nothing_found_is_nothing_said() -> None:
    assert lines() == []
