"""`paper.toml` in, its facts out as one frozen record: nothing else of the folder is opened."""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.errors import Problems
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.report import SummaryForm
from cabinetpaper.sources.papers import config_tables as tables
from cabinetpaper.sources.papers.config_limits import limits
from cabinetpaper.sources.papers.config_values import PaperConfig
from cabinetpaper.textfile import tell_by_line
from cabinetpaper.toml_file import read_toml


def read_config(path: str | Path, *, for_paper: bool = False) -> PaperConfig:
    """Give what a `paper.toml` says.

    An extract needs no title and no meeting, a paper does: `for_paper` asks for them. Raises
    `InputError` with every problem of the file, each with its line.
    """
    problems = Problems()
    table = read_toml(Path(path), problems)
    plan, summary = table.table("plan"), table.table("summary")
    if "summary" in table and not summary.values:
        table.refuse("summary", "[summary] has no “form”; expected “chart” or “table”")
    config = PaperConfig(
        title=table.text("title", required=for_paper),
        house=table.text("house") or "hertfordshire",
        locale=table.text("locale") or "en_GB",
        narrative=table.text("narrative") or None,
        workbook=table.text("workbook") or None,
        contents=table.flag_if_said("contents"),
        meeting=tables.meeting(table, required=for_paper),
        report_of=tables.report_of(table),
        authors=tables.authors(table),
        executive_members=tables.executive_members(table),
        inspection=tables.inspection(table),
        quarters=plan.choice("quarters", Quarters) or Quarters.FINANCIAL,
        scale=plan.text("scale"),
        hidden=plan.flag("hidden"),
        appendix=tables.appendix(table),
        appendices=tables.appendices(table),
        background_papers=tables.background_papers(table),
        summary=summary.choice("form", SummaryForm),
        links=tables.links(table),
        wording=table.table("wording").pairs(),
        fields=tables.fields(table),
        columns=tables.columns(table),
        accepted=tables.accepted(table),
        limits=limits(table),
        narrative_place=table.place_of("narrative"),
        workbook_place=table.place_of("workbook"),
        place=table.place,
    )
    for read in (plan, summary, table):
        read.close()
    tell_by_line(problems)
    return config
