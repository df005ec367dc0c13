"""`cabinetpaper check`: a workbook, folder or Word file → its findings; a marked copy if asked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cabinetpaper.cli.grouped import grouped
from cabinetpaper.cli.kinds import DAY, WORDS
from cabinetpaper.cli.messages import (
    CONFIG,
    FINDINGS,
    FORCE,
    FORM_OF_FINDINGS,
    SHEETS,
    Form,
    tally,
    tell_accepted,
    told,
)
from cabinetpaper.findings import has_errors
from cabinetpaper.steps.made import counted
from cabinetpaper.word_kinds import WORD_FILES

if TYPE_CHECKING:
    from cabinetpaper.steps.check import Checked
    from cabinetpaper.steps.mark import MarkedWorkbook


@click.command("check")
@click.argument("path", metavar="WORKBOOK|FOLDER|DOCX", type=click.Path())
@SHEETS
@FORM_OF_FINDINGS
@click.option(
    "--as-of",
    type=DAY,
    metavar="DATE",
    help="Judge as on this day (2019-02-13), not on the meeting's, or today for a bare WORKBOOK.",
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
    """Say what is wrong with a WORKBOOK, the whole paper of a FOLDER, or a Word file (DOCX).

    Prints the findings alone on standard output, by severity, file and place; the exit code is 1
    where one is an error. A paper.toml beside the workbook that names it lends its settings. What
    it accepts ([[accept]]) is left out and counted. The copy of --mark is the workbook as it is,
    with comments added. A Word file, ours or anybody's, is judged by itself: whether it is
    accessible, and what was left in it.
    """
    is_folder = Path(path).is_dir()
    if not is_folder and Path(path).suffix.lower() in WORD_FILES:
        _refuse_for_word(
            {"--sheet": sheets, "--as-of": as_of, "--mark": marked, "--config": config}
        )
        _check_docx(path, Form(form))
        return
    if is_folder and sheets:
        raise click.UsageError(
            "--sheet is for a workbook; the sheets of a paper are named in its paper.toml, under "
            "[appendix]"
        )
    with told():
        from cabinetpaper.steps import check as step

        workbook = _markable(path, marked, config) if marked else Path(path)
        checked = (
            step.checked_folder(path, config=config, as_of=as_of)
            if is_folder
            else step.checked_workbook(
                path, sheets=sheets, config=config, as_of=as_of, today=datetime.date.today()
            )
        )
        made = _mark(workbook, checked, marked, force) if marked else None
    _print(checked, Form(form), Path(path))
    if not is_folder and not as_of:
        because = "the meeting’s" if checked.by_meeting else "today; --as-of names another"
        click.echo(f"judged as on {checked.as_of}, {because}", err=True)
    tell_accepted(checked.accepted)
    click.echo(f"{tally(checked.findings)} in {Path(path).name or path}", err=True)
    if made:
        _tell_marked(made)
    if has_errors(checked.findings):
        raise SystemExit(FINDINGS)


def _refuse_for_word(options: Mapping[str, object]) -> None:
    """Refuse what means nothing for a Word file: it has no sheets, dates or settings of its own."""
    given = [option for option, value in options.items() if value]
    if given:
        raise click.UsageError(
            f"{' and '.join(given)} {'is' if len(given) == 1 else 'are'} for a workbook or the "
            "folder of a paper; a Word file is judged by itself"
        )


def _check_docx(path: str, form: Form) -> None:
    with told():
        from cabinetpaper.steps.check import checked_docx

        checked = checked_docx(path)
    _print(checked, form, Path(path))
    click.echo(f"{tally(checked.findings)} in {Path(path).name}", err=True)
    if has_errors(checked.findings):
        raise SystemExit(FINDINGS)


def _markable(path: str, marked: str, config: str | None) -> Path:
    """Give the workbook that is to be marked, if a copy of that name can be."""
    from cabinetpaper.steps import mark as step

    workbook = step.workbook_of(path, config=config) if Path(path).is_dir() else Path(path)
    step.check_markable(workbook, Path(marked))
    return workbook


def _mark(workbook: Path, checked: Checked, marked: str, force: bool) -> MarkedWorkbook:
    from cabinetpaper.steps.mark import mark

    return mark(workbook, checked.findings, marked, force=force)


def _print(checked: Checked, form: Form, path: Path) -> None:
    findings = checked.findings
    if form is Form.TEXT:
        for line in grouped(findings):
            click.echo(line)
        return
    if form is Form.JSON:
        shown = {"findings": [finding.as_json() for finding in findings]}
    else:
        from cabinetpaper.steps.sarif import as_sarif

        base, paper = (path, "paper.toml") if path.is_dir() else (path.parent, path.name)
        shown = as_sarif(findings, base, version=version("cabinetpaper"), paper=paper)
    click.echo(json.dumps(shown, ensure_ascii=False, indent=2))


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
