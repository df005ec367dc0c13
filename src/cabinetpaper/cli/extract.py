"""`cabinetpaper extract`: a workbook → the Word file of its action plan, whole or in part."""

from __future__ import annotations

import datetime

import click

from cabinetpaper.cli.kinds import DAY, WORDS
from cabinetpaper.cli.libreoffice import PDF_OPTIONS, asked_pdf
from cabinetpaper.cli.messages import ALLOW_ERRORS, CONFIG, FORCE, SHEETS, tell_made, told


@click.command("extract")
@click.argument("workbook", type=click.Path())
@click.option(
    "--theme",
    "themes",
    type=WORDS,
    multiple=True,
    metavar="REF",
    help="Only the theme of this reference; 4 finds 4.0. May be given again.",
)
@click.option(
    "--owner", type=WORDS, metavar="TEXT", help="Only actions with this among the owners."
)
@click.option(
    "--due-before",
    type=DAY,
    metavar="DATE",
    help="Only actions whose last day is before this one (2019-03-01).",
)
@click.option("--title", type=WORDS, help="The title, in place of the plan's.")
@SHEETS
@click.option("--house", type=WORDS, metavar="NAME", help="The house that says how it looks.")
@click.option("-o", "--out", type=WORDS, metavar="FILE", help="Write this file.")
@CONFIG
@PDF_OPTIONS
@ALLOW_ERRORS
@FORCE
def command(  # noqa: PLR0913, PLR0917  # click hands a command its options one by one
    workbook: str,
    themes: tuple[str, ...],
    owner: str | None,
    due_before: datetime.date | None,
    title: str | None,
    sheets: tuple[str, ...],
    house: str | None,
    out: str | None,
    config: str | None,
    pdf: bool,
    soffice: str | None,
    timeout: float | None,
    **choices: bool,
) -> None:
    """Make the appendix extract of a WORKBOOK, beside it.

    Its rows are those of the paper, cell by cell. Several filters must all hold; what was filtered
    by is stated under the title. A paper.toml beside the workbook that names it lends its house,
    locale, [plan], [columns] and [appendix].
    """
    with told(), asked_pdf(pdf, soffice, timeout) as asked:
        from cabinetpaper.model.selection import Selection
        from cabinetpaper.steps.extract import Wanted, extract

        selection = Selection(themes=themes, owner=owner or "", due_before=due_before)
        wanted = Wanted(selection=selection, title=title or "", sheets=sheets, house=house)
        made = extract(workbook, wanted, config=config, out=out, pdf=asked, **choices)
    tell_made(made)
