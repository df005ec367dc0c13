"""The command line: arguments → the steps, a module a command; messages and exit codes.

Only this room prints, reads the clock and parses arguments. Commands are imported when they are
called, so that `--help` and `--version` do not wait for Word and Excel.
"""

from __future__ import annotations

import importlib
import sys

import click

COMMANDS = {
    "build": "Make the agenda item of a paper's folder, with its appendix.",
    "check": "Say what is wrong with a workbook, a paper or a Word file, also as comments.",
    "checks": "List the rules that a paper is checked by.",
    "extract": "Make the appendix extract of a workbook, whole or in part.",
    "pdf": "Make the tagged PDF of a Word file, with LibreOffice.",
    "read": "Show the action plan of a workbook as it was understood.",
    "values": "Show what stands in the action plan of a Word file, cell by cell.",
    "workbook": "Write the plan of a paper or workbook as a clean workbook.",
    "new": "Begin a paper: write a starter folder that builds at once.",
}


class _Commands(click.Group):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        cmd_name: str,
    ) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"cabinetpaper.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002  # click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine; 1 findings of severity error; 2 an input that cannot be used.",
)
@click.version_option(package_name="cabinetpaper", message="%(prog)s %(version)s")
def commands() -> None:
    """Make a council's committee paper in Word from the workbook of its action plan.

    A paper is a folder with paper.toml (the facts), narrative.md (the words) and a workbook (the
    action plan). `cabinetpaper build FOLDER` makes the agenda item.
    """


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may know no “›”; a message with a gap is better than a traceback.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
            # What a pipe reads is a path, to the letter; a console knows its own encoding.
            if not stream.isatty():
                reconfigure(encoding="utf-8")
    try:
        code = commands.main(prog_name="cabinetpaper", standalone_mode=False)
    except click.ClickException as error:
        said = error.format_message()
        # Without a command click's message is the help itself.
        is_help = said.startswith("Usage:")
        click.echo(said if is_help else f"cabinetpaper: {said} (see --help)", err=True)
        code = error.exit_code
    except click.Abort:
        code = 130
    sys.exit(code)
