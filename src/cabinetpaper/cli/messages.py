"""What the commands say: the result on standard output, everything else on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum

import click

from cabinetpaper.cli.kinds import WORDS
from cabinetpaper.errors import CabinetPaperError, InputError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.steps.made import Made, MadeFile, PaperRefusedError, counted

FINE, FINDINGS, UNUSABLE = 0, 1, 2
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def tell_findings(findings: Iterable[Finding], *, err: bool = True) -> None:
    """Print findings, a line each, their severity in colour where the terminal has any."""
    for finding in findings:
        severity, _, rest = str(finding).partition(":")
        click.echo(f"{click.style(severity, fg=COLOURS[finding.severity])}:{rest}", err=err)


def tally(findings: Sequence[Finding]) -> str:
    """Give how many findings of each severity there are, worst first."""
    counts = {one: sum(finding.severity is one for finding in findings) for one in Severity}
    told = [counted(count, one.value) for one, count in counts.items() if count]
    return ", ".join(told) or "no findings"


def tell_accepted(count: int) -> None:
    """Say on standard error how many findings the paper lets stand."""
    if count:
        were = "was" if count == 1 else "were"
        click.echo(f"{counted(count, 'finding')} {were} accepted in paper.toml", err=True)


def tell_made(made: MadeFile) -> None:
    """Print the path alone on standard output; findings and what was made on standard error."""
    tell_findings(made.findings)
    tell_accepted(made.accepted)
    click.echo(f"made {made.path.name}: {made.summary}", err=True)
    click.echo(str(made.path))
    if isinstance(made, Made) and made.pdf:
        tell_made(made.pdf)


@contextmanager
def told() -> Iterator[None]:
    """Turn the errors of a step into lines and an exit code, never a traceback."""
    try:
        yield
    except PaperRefusedError as error:
        tell_findings(error.findings)
        tell_accepted(error.accepted)
        click.echo(f"cabinetpaper: {error}", err=True)
        raise SystemExit(FINDINGS) from None
    except InputError as error:
        for problem in error.problems:
            click.echo(f"cabinetpaper: {problem}", err=True)
        raise SystemExit(UNUSABLE) from None
    except CabinetPaperError as error:
        click.echo(f"cabinetpaper: {error}", err=True)
        raise SystemExit(UNUSABLE) from None


Option = Callable[[Callable[..., None]], Callable[..., None]]

SHEETS: Option = click.option(
    "--sheet",
    "sheets",
    type=WORDS,
    multiple=True,
    metavar="NAME",
    help="Read the plan from this sheet, or table of that name. May be given again.",
)
FORCE: Option = click.option(
    "--force", is_flag=True, help="Replace the target even if somebody else made or changed it."
)
ALLOW_ERRORS: Option = click.option(
    "--allow-errors", is_flag=True, help="Write the paper in spite of findings of severity error."
)


class Form(StrEnum):
    """How a result is printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def _form(help_text: str, *forms: Form) -> Option:
    return click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in forms]),
        default=Form.TEXT.value,
        show_default=True,
        help=help_text,
    )


FORM = _form("Print text for people, or JSON for scripts.", Form.TEXT, Form.JSON)
FORM_OF_FINDINGS = _form("Print text for people, JSON for scripts, or SARIF for code hosts.", *Form)
CONFIG: Option = click.option(
    "--config", type=WORDS, metavar="FILE", help="Take this file for paper.toml."
)
