"""`cabinetpaper check`: a workbook or folder → its findings, and a marked copy if asked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cabinetpaper.cli.kinds import DAY, WORDS
from cabinetpaper.cli.messages import (
    CONFIG,
    FINDINGS,
    FORCE,
    FORM,
    SHEETS,
    Form,
    tally,
    tell_findings,
    told,
)
from cabinetpaper.findings import Finding, has_errors
from cabinetpaper.steps.made import counted

if TYPE_CHECKING:
    from cabinetpaper.steps.check import MarkedWorkbook


@click.command("check")
@click.argument("path", metavar="WORKBOOK|FOLDER", type=click.Path())
@SHEETS
@FORM
@click.option(
    "--as-of",
    type=DAY,
    metavar="DATE",
    help="Judge the paper of a FOLDER as on this day (2019-02-13), not on the meeting's.",
)
@click.option(
    "--mark",
    "marked",
    type=WORDS,
    metavar="FILE",
    help="Write a copy of the workbook with a comment on each cell that has a finding.",
)
@CONFIG
@FORCE
def command(  # noqa: PLR0913, PLR0917  # click hands a command its options one by one
    path: str,
    sheets: tuple[str, ...],
    form: str,
    as_of: datetime.date | None,
    marked: str | None,
    config: str | None,
    force: bool,
) -> None:
    """Say what is wrong with a WORKBOOK, or with the whole paper of a FOLDER.

    Prints the findings alone on standard output, worst first; the exit code is 1 where one is an
    error. A paper.toml beside the workbook that names it lends its [plan], [columns] and
    [appendix]. The copy of --mark is the workbook as it is, with comments added.
    """
    is_folder = Path(path).is_dir()
    _look_at_options(is_folder, sheets, as_of)
    with told():
        from cabinetpaper.steps import check as step

        workbook = step.workbook_of(path, config=config) if is_folder and marked else Path(path)
        if marked:
            step.check_markable(workbook, Path(marked))
        findings = (
            step.check_folder(path, config=config, as_of=as_of)
            if is_folder
            else step.check_workbook(path, sheets=sheets, config=config)
        )
        made = step.mark(workbook, findings, marked, force=force) if marked else None
    _print(findings, Form(form))
    click.echo(f"{tally(findings)} in {Path(path).name or path}", err=True)
    if made:
        _tell_marked(made)
    if has_errors(findings):
        raise SystemExit(FINDINGS)


def _look_at_options(is_folder: bool, sheets: tuple[str, ...], as_of: datetime.date | None) -> None:
    if is_folder and sheets:
        raise click.UsageError(
            "--sheet is for a workbook; the sheets of a paper are named in its paper.toml, under "
            "[appendix]"
        )
    if not is_folder and as_of:
        raise click.UsageError(
            "--as-of is for the folder of a paper; what a workbook alone says is the same on "
            "every day"
        )


def _print(findings: Sequence[Finding], form: Form) -> None:
    if form is Form.JSON:
        shown = {"findings": [finding.as_json() for finding in findings]}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        tell_findings(findings, err=False)


def _tell_marked(made: MarkedWorkbook) -> None:
    click.echo(f"made {made.path}: {made.summary}", err=True)
    if made.unseen:
        click.echo(
            f"{counted(made.unseen, 'comment')} in rows, columns or sheets that the workbook hides",
            err=True,
        )
    if made.unmarked:
        click.echo(
            f"{counted(len(made.unmarked), 'finding')} not on a cell of the workbook, and so not "
            "in the copy",
            err=True,
        )
    if made.was_signed:
        click.echo(
            "the workbook has a digital signature, which does not hold for the copy: sign it anew",
            err=True,
        )
