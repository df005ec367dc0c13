"""`cabinetpaper read`: a workbook's path → its plan as it was understood, as text or as JSON."""

from __future__ import annotations

import json

import click

from cabinetpaper.cli.messages import CONFIG, FINDINGS, FORM, SHEETS, Form, tell_findings, told


@click.command("read")
@click.argument("workbook", type=click.Path())
@SHEETS
@click.option("--hidden", is_flag=True, help="Read hidden rows, columns and sheets as well.")
@FORM
@CONFIG
def command(
    workbook: str, sheets: tuple[str, ...], hidden: bool, form: str, config: str | None
) -> None:
    """Show the action plan of a WORKBOOK as it was understood.

    For each action: sheet and row, theme, reference, what is to be done, when (as written, with the
    last day that it means), owners, measures, progress, status and further columns. What could not
    be understood is told with its cell. A paper.toml beside the workbook that names it lends its
    [plan], [columns] and [appendix] sheets.
    """
    with told():
        from cabinetpaper.cli.plan_text import plan_text
        from cabinetpaper.findings import has_errors
        from cabinetpaper.steps.read import as_json, read

        book = read(workbook, sheets=sheets, config=config, hidden=hidden)
        if Form(form) is Form.JSON:
            click.echo(json.dumps(as_json(book), ensure_ascii=False, indent=2))
        else:
            click.echo(plan_text(book.plan))
            tell_findings(book.findings)
        if has_errors(book.findings):
            raise SystemExit(FINDINGS)
