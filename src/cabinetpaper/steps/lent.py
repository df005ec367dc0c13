"""A workbook by itself in; what a `paper.toml` beside it lends, and the workbook so read, out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from cabinetpaper.errors import placed
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.scales import Scale
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.config import read_config
from cabinetpaper.sources.papers.config_values import PaperConfig

if TYPE_CHECKING:
    from cabinetpaper.sources.workbook import Workbook

PAPER = "paper.toml"
# What `workbook` is when a paper.toml does not say: see docs/paper-folder.md.
WORKBOOK = "appendix-a.xlsx"
# A workbook without a paper is an appendix to nothing: its title has no label before it.
_BARE = evolve(PaperConfig(), appendix=evolve(PaperConfig().appendix, label=""))


def lent(source: Path, config: str | Path | None) -> tuple[PaperConfig, tuple[Finding, ...]]:
    """Give what a `paper.toml` lends, and a note on one that is another workbook's."""
    if config is not None:
        return read_config(config), ()
    beside = source.parent / PAPER
    if not beside.is_file():
        return _BARE, ()
    facts = read_config(beside)
    named = facts.workbook or WORKBOOK
    if (source.parent / named).resolve() == source.resolve():
        return facts, ()
    note = Finding(
        code="config-passed-over",
        severity=Severity.NOTE,
        text=f"The {PAPER} beside the workbook was passed over: it names {named}, "
        f"not {source.name}.",
        advice=f"Use --config {PAPER} to take its settings all the same.",
        place=Place(file=PAPER),
    )
    return _BARE, (note,)


def _scale(facts: PaperConfig, beside: Path) -> Scale:
    from cabinetpaper.houses.scales import read_scale

    with placed(facts.place):
        return read_scale(facts.scale, beside=beside)


def read_with(
    source: Path, facts: PaperConfig, *, sheets: Sequence[str] = (), hidden: bool = False
) -> Workbook:
    """Give what a workbook says, read by the settings of a `paper.toml`; raise as its reader does.

    `sheets`, where there are any, come before those of the settings, and so does `hidden`.
    """
    from cabinetpaper.sources.workbook import read_workbook

    return read_workbook(
        source,
        sheets=sheets or facts.appendix.sheets,
        columns=dict(facts.columns),
        quarters=facts.quarters,
        scale=_scale(facts, source.parent),
        hidden=hidden or facts.hidden,
        limits=facts.limits,
    )
