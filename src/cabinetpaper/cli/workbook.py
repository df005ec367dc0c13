"""`cabinetpaper workbook`: a paper's folder or a workbook → a clean workbook of its plan."""

from __future__ import annotations

import click

from cabinetpaper.cli.kinds import WORDS
from cabinetpaper.cli.messages import CONFIG, FORCE, SHEETS, tell_made, told


@click.command("workbook")
@click.argument("source", metavar="FOLDER|WORKBOOK", type=click.Path())
@SHEETS
@click.option("-o", "--out", type=WORDS, metavar="FILE", help="Write this file (.xlsx).")
@CONFIG
@click.option(
    "--allow-errors",
    is_flag=True,
    help="Write the workbook in spite of findings of severity error.",
)
@FORCE
def command(
    source: str, sheets: tuple[str, ...], out: str | None, config: str | None, **choices: bool
) -> None:
    """Write the plan of a FOLDER or WORKBOOK as a clean workbook, beside it.

    The new workbook has one row an action under headings that are always understood, references
    that stay as typed, real dates, drop-downs, filter buttons, a header that stays in sight and is
    printed on each page, and a sheet that explains the columns. Columns that only this plan has are
    kept. Reading it gives the same plan. The workbook that is read is not changed.
    """
    with told():
        from cabinetpaper.steps.workbook import clean_workbook

        tell_made(clean_workbook(source, sheets=sheets, config=config, out=out, **choices))
