"""The options of a command that makes a PDF, and what is shown while LibreOffice runs."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from cabinetpaper.cli.kinds import WORDS
from cabinetpaper.steps.pdf import LibreOffice

_SECONDS = LibreOffice().seconds
_LABEL = "making the PDF with LibreOffice"

Command = Callable[..., None]

_PDF = click.option("--pdf", is_flag=True, help="Make a tagged PDF beside it, with LibreOffice.")
_SOFFICE = click.option(
    "--soffice",
    type=WORDS,
    metavar="PATH",
    help="Take this LibreOffice: its program soffice, or its folder.",
)
_TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help=f"How long LibreOffice may take; {_SECONDS} without this.",
)


def OFFICE_OPTIONS(command: Command) -> Command:  # noqa: N802  # stands among the other options
    """Give a command the options that say which LibreOffice, and how long."""
    return _SOFFICE(_TIMEOUT(command))


def PDF_OPTIONS(command: Command) -> Command:  # noqa: N802  # stands among the other options
    """Give a command the options of a PDF beside what it makes."""
    return _PDF(OFFICE_OPTIONS(command))


@contextmanager
def asked_pdf(
    pdf: bool, soffice: str | None, timeout: float | None
) -> Iterator[LibreOffice | bool]:
    """Give what a step is told about its PDF, and show that LibreOffice runs while it does."""
    if not pdf:
        for name, value in (("--soffice", soffice), ("--timeout", timeout)):
            if value is not None:
                raise click.UsageError(f"{name} is for --pdf, which is not asked for")
        yield False
        return
    with asked_libreoffice(soffice, timeout) as asked:
        yield asked


@contextmanager
def asked_libreoffice(soffice: str | None, timeout: float | None) -> Iterator[LibreOffice]:
    """Give the LibreOffice that is asked for, and show that it runs while it does."""
    seconds = _SECONDS if timeout is None else timeout
    with _ended_in_order(), _shown() as tick:
        yield LibreOffice(program=soffice, seconds=seconds, watch=tick)


@contextmanager
def _shown() -> Iterator[Callable[[], None]]:
    """Give what is called while a program runs: it counts the seconds on a terminal.

    LibreOffice does not say how far it is, so there is no bar. A file or a pipe gets the label
    alone, once.
    """
    with contextlib.ExitStack() as stack:
        updates: list[Callable[[int], None]] = []

        def tick() -> None:
            if not updates:
                began = time.monotonic()
                nothing: Iterator[None] = iter(())
                bar = click.progressbar(
                    nothing,
                    label=_LABEL,
                    bar_template="%(label)s  %(info)s",
                    show_eta=False,
                    show_percent=False,
                    item_show_func=lambda _: f"{time.monotonic() - began:.0f} s",
                    file=sys.stderr,
                )
                updates.append(stack.enter_context(bar).update)
            updates[0](1)

        yield tick


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Turn the signal that ends a program into an exit, so that LibreOffice is stopped as well."""

    def end(number: int, _frame: object) -> NoReturn:
        raise SystemExit(128 + number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    earlier = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, earlier)
