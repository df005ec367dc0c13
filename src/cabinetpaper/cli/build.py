"""`cabinetpaper build`: a folder → the Word file of its agenda item."""

from __future__ import annotations

import datetime

import click

from cabinetpaper.cli.kinds import DAY, WORDS
from cabinetpaper.cli.libreoffice import PDF_OPTIONS, asked_pdf
from cabinetpaper.cli.messages import ALLOW_ERRORS, CONFIG, FORCE, tell_made, told


@click.command("build")
@click.argument("folder", type=click.Path())
@CONFIG
@click.option("--out", type=WORDS, metavar="DIR", help="Write here, not into FOLDER.")
@click.option(
    "--as-of",
    type=DAY,
    metavar="DATE",
    help="Judge the plan as on this day (2019-02-13), not on the meeting's.",
)
@PDF_OPTIONS
@ALLOW_ERRORS
@FORCE
def command(  # noqa: PLR0913, PLR0917  # click hands a command its options one by one
    folder: str,
    config: str | None,
    out: str | None,
    as_of: datetime.date | None,
    pdf: bool,
    soffice: str | None,
    timeout: float | None,
    **choices: bool,
) -> None:
    """Make the agenda item of a paper's FOLDER, with the appendix in it.

    Prints the path of the Word file alone on standard output, and what was found on standard
    error. With a finding of severity error nothing is written and the exit code is 1. Making the
    paper again replaces it, unless somebody has changed it.
    With --pdf LibreOffice makes the PDF beside it, and its path is printed on a line of its own.
    """
    with told(), asked_pdf(pdf, soffice, timeout) as wanted:
        from cabinetpaper.steps.build import build

        made = build(folder, config=config, out=out, as_of=as_of, pdf=wanted, **choices)
    tell_made(made)
