"""Running the command line: in this process, quickly, or as a user does, in one of its own."""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path

from attrs import frozen
from click.testing import CliRunner

from cabinetpaper.cli import commands

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "hertfordshire-2019"
NAME = (
    "2019-02-13 Item 4 - Hertfordshire Inspection of Local Authority Children's Services (ILACS) "
    "- Ofsted inspection report October 2018.docx"
)


@frozen
class Ran:
    """What a command printed, and its exit code."""

    stdout: str
    stderr: str
    code: int

    @property
    def lines(self) -> list[str]:
        return self.stderr.splitlines()


def run(*arguments: str | Path) -> Ran:
    """Run the command line in this process; what it does not catch is raised."""
    # click 8.2 keeps the streams apart by itself.
    apart = "mix_stderr" in inspect.signature(CliRunner).parameters
    runner = CliRunner(**({"mix_stderr": False} if apart else {}))  # type: ignore[arg-type]
    result = runner.invoke(
        commands, [str(one) for one in arguments], prog_name="cabinetpaper", catch_exceptions=False
    )
    return Ran(result.stdout, result.stderr, result.exit_code)


def command(*arguments: str | Path, **environment: str) -> Ran:
    """Run the command as a user does."""
    done = subprocess.run(
        [sys.executable, "-m", "cabinetpaper", *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return Ran(done.stdout, done.stderr, done.returncode)


def example(folder: Path) -> Path:
    """Give a copy of the example paper."""
    # A newcomer who has built the example, as the README says, has a paper beside its files.
    made = shutil.ignore_patterns("*.docx", "*.pdf")
    return Path(shutil.copytree(EXAMPLE, folder / "paper", ignore=made))


def edited(path: Path, old: str, new: str) -> None:
    """Change words of a text file, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def refused(ran: Ran, *messages: str) -> None:
    """Hold a command to one line a problem, exit code 2, and nothing on standard output."""
    assert (ran.stdout, ran.lines, ran.code) == ("", [*messages], 2)
