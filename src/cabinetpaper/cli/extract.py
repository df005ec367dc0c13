"""`cabinetpaper extract`: a workbook → the Word file of its action plan, whole or in part."""

from __future__ import annotations

import datetime

import click

from cabinetpaper.cli.messages import ALLOW_ERRORS, CONFIG, FORCE, tell_made, told


@click.command("extract")
@click.argument("workbook", type=click.Path())
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="REF",
    help="Only the theme of this reference; 4 finds 4.0. May be given again.",
)
@click.option(
    "--owner", default="", metavar="TEXT", help="Only actions with this among the owners."
)
@click.option(
    "--due-before",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DATE",
    help="Only actions whose last day is before this one (2019-03-01).",
)
@click.option("--title", default="", help="The title, in place of the plan's.")
@click.option(
    "--sheet",
    "sheets",
    multiple=True,
    metavar="NAME",
    help="Read the plan from this sheet. May be given again.",
)
@click.option("--house", metavar="NAME", help="The house that says how it looks.")
@click.option("-o", "--out", type=click.Path(), metavar="FILE", help="Write this file.")
@CONFIG
@ALLOW_ERRORS
@FORCE
def command(  # noqa: PLR0913, PLR0917  # click hands a command its options one by one
    workbook: str,
    themes: tuple[str, ...],
    owner: str,
    due_before: datetime.datetime | None,
    title: str,
    sheets: tuple[str, ...],
    house: str | None,
    out: str | None,
    config: str | None,
    **choices: bool,
) -> None:
    """Make the appendix extract of a WORKBOOK, beside it.

    Its rows are those of the paper, cell by cell. Several filters must all hold; what was filtered
    by is stated under the title. A paper.toml beside the workbook that names it lends its house,
    locale, [plan], [columns] and [appendix].
    """
    with told():
        from cabinetpaper.model.selection import Selection
        from cabinetpaper.steps.extract import Wanted, extract

        day = due_before.date() if due_before else None
        selection = Selection(themes=themes, owner=owner, due_before=day)
        wanted = Wanted(selection=selection, title=title, sheets=sheets, house=house)
        tell_made(extract(workbook, wanted, config=config, out=out, **choices))
