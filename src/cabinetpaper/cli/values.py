"""`cabinetpaper values`: a Word file's path → what stands in its plan, as text or as JSON."""

from __future__ import annotations

import json

import click

from cabinetpaper.cli.kinds import WORDS
from cabinetpaper.cli.messages import FINDINGS, FORM, Form, tell_findings, told


@click.command("values")
@click.argument("paper", metavar="FILE.docx", type=click.Path())
@click.option(
    "--house",
    type=WORDS,
    metavar="NAME",
    help="The house that the paper is of: its words for an empty cell, its headings.",
)
@FORM
def command(paper: str, house: str | None, form: str) -> None:
    """Show what stands in the action plan of a Word file, cell by cell.

    The paper may be as it was made, or edited and saved by Word or LibreOffice. A row is known by
    its bookmark, else by the heading above its table and its reference; a column by its header.
    What could not be placed is told. A paper.toml beside the file lends its house and [columns].
    """
    with told():
        from cabinetpaper.cli.values_text import values_text
        from cabinetpaper.findings import has_errors
        from cabinetpaper.steps.values import as_json, values

        found = values(paper, house=house)
        if Form(form) is Form.JSON:
            click.echo(json.dumps(as_json(found), ensure_ascii=False, indent=2))
        else:
            click.echo(values_text(found.values))
            tell_findings(found.findings)
        if has_errors(found.findings):
            raise SystemExit(FINDINGS)
