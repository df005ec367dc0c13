"""What a `paper.toml` lends to a command on a workbook: paths in, its facts and notes out."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.config import read_config
from cabinetpaper.sources.papers.config_values import PaperConfig

PAPER = "paper.toml"
# What `workbook` is when a paper.toml does not say: see docs/paper-folder.md.
WORKBOOK = "appendix-a.xlsx"
# A workbook without a paper is an appendix to nothing: its title has no label before it.
_BARE = evolve(PaperConfig(), appendix=evolve(PaperConfig().appendix, label=""))


def lent(source: Path, config: str | Path | None) -> tuple[PaperConfig, tuple[Finding, ...]]:
    """Give what a `paper.toml` lends to a workbook, and a note on one that is another workbook's.

    It is the one beside the workbook, if that names it, unless `config` names another.
    """
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
