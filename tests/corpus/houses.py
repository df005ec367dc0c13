"""The houses that the corpus is set out by: the shipped one, and two that tests make of it."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.checks import second_paper
from tests.word import templates

from cabinetpaper import House, Report, read_paper
from cabinetpaper.steps.printing import as_house

hertfordshire = templates.hertfordshire


@cache
def westmarsh() -> tuple[House, Report]:
    """Give another council's house, with the paper that is written for it."""
    folder = Path(tempfile.mkdtemp(prefix="cabinetpaper-westmarsh-"))
    try:
        report = read_paper(second_paper.write(folder))
        return as_house(None, report), report
    finally:
        shutil.rmtree(folder)


@cache
def owners() -> House:
    """Give Hertfordshire's with its Word file changed as an owner does: words, columns, widths."""

    def change(parts: templates.Parts) -> None:
        for old, new in (
            ("{{ action.reference }}", "No. {{ action.reference }}"),
            ("{{ theme }}", "Priority {{ theme.reference }}: {{ theme.title }}"),
            (">Owner</w:t>", ">Who leads</w:t>"),
        ):
            templates.replaced(templates.MAIN, old, new)(parts)

    return templates.changed(change)
