"""The examples that are shipped, in both forms of the appendix, and the second council's paper."""

from __future__ import annotations

import runpy
import sys
import tempfile
from functools import cache
from pathlib import Path

from attrs import evolve
from tests.corpus.houses import hertfordshire, owners, westmarsh
from tests.corpus.sample import Makers, Sample, extract, paper

from cabinetpaper import ActionPlan, Report, TableForm, outline, read_paper
from cabinetpaper.steps.new import new

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def example() -> Report:
    return read_paper(ROOT / "examples" / "hertfordshire-2019")


def _plan() -> ActionPlan:
    plan = example().plan
    assert plan is not None
    return plan


def _second(form: TableForm) -> Sample:
    house, report = westmarsh()
    return paper(evolve(report, tables=form), house)


def _started() -> Sample:
    """Give the paper that `new` makes, prompts and all."""
    with tempfile.TemporaryDirectory() as folder:
        new(Path(folder) / "paper")
        return paper(read_paper(Path(folder) / "paper"), hertfordshire())


@cache
def _scripts() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        argv, sys.argv = sys.argv, ["script.py", folder]
        try:
            runpy.run_path(str(ROOT / "examples" / "script.py"), run_name="__main__")
        finally:
            sys.argv = argv
        return {path.stem: path.read_bytes() for path in Path(folder).glob("*.docx")}


def _script(name: str) -> Sample:
    """Give what the script wrote; it keeps no `Document`, so what is there is what was meant."""
    data = _scripts()[name]
    return Sample(outline(data), data)


SAMPLES: Makers = {
    "example-themes": lambda: paper(example(), hertfordshire()),
    "example-single": lambda: paper(evolve(example(), tables=TableForm.SINGLE), hertfordshire()),
    "example-by-owners-words": lambda: paper(example(), owners()),
    "example-extract": lambda: extract(_plan(), hertfordshire(), themes=["4"]),
    "second-paper-single": lambda: _second(TableForm.SINGLE),
    "second-paper-themes": lambda: _second(TableForm.THEMES),
    "new-paper": _started,
    "script-agenda-item": lambda: _script("agenda-item"),
    "script-extract": lambda: _script("extract"),
}
