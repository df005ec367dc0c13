"""`cabinetpaper new`: a folder's name → a starter paper in it."""

from __future__ import annotations

import click

from cabinetpaper.cli.messages import told


@click.command("new")
@click.argument("folder", type=click.Path())
@click.option(
    "--house", default="hertfordshire", show_default=True, metavar="NAME", help="The house to use."
)
def command(folder: str, house: str) -> None:
    """Begin a paper in FOLDER: paper.toml, narrative.md and a workbook.

    It builds at once; every prompt in square brackets is a warning until it is replaced. Nothing
    that is there is ever overwritten.
    """
    with told():
        from cabinetpaper.steps.new import new

        for path in new(folder, house=house):
            click.echo(str(path))
        click.echo(f"now write in them, and make the paper: cabinetpaper build {folder}", err=True)
