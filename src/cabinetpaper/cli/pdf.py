"""`cabinetpaper pdf`: a Word file → its tagged PDF."""

from __future__ import annotations

import click

from cabinetpaper.cli.kinds import WORDS
from cabinetpaper.cli.libreoffice import OFFICE_OPTIONS, asked_libreoffice
from cabinetpaper.cli.messages import FORCE, tell_made, told


@click.command("pdf")
@click.argument("source", metavar="FILE", type=click.Path())
@click.option("-o", "--out", type=WORDS, metavar="FILE", help="Write this file (.pdf).")
@OFFICE_OPTIONS
@FORCE
def command(
    source: str, out: str | None, soffice: str | None, timeout: float | None, force: bool
) -> None:
    """Make the tagged PDF of a Word FILE (.docx), beside it.

    LibreOffice makes it, by the rules of PDF/UA-1; 25.2 or later is needed for that. Prints the
    path of the PDF alone on standard output. A file that shows pictures which are not in it is
    refused, since they would be fetched. Making the PDF again replaces it, unless somebody has
    changed it.
    """
    with told(), asked_libreoffice(soffice, timeout) as asked:
        from cabinetpaper.steps.pdf import make_pdf

        made = make_pdf(source, out=out, libreoffice=asked, force=force)
    tell_made(made)
