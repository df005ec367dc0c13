"""A paper's folder → the Word file of its agenda item, with the appendix in it."""

from __future__ import annotations

import datetime
from pathlib import Path

from cabinetpaper.document.blocks import Document, Paragraph
from cabinetpaper.findings import has_errors
from cabinetpaper.houses.folder import read_house
from cabinetpaper.model.report import Report
from cabinetpaper.steps.made import Made, PaperRefusedError, counted


def build(
    folder: str | Path,
    *,
    config: str | Path | None = None,
    out: str | Path | None = None,
    as_of: datetime.date | None = None,
    allow_errors: bool = False,
    force: bool = False,
) -> Made:
    """Make the agenda item of a paper's folder, in that folder unless `out` names another.

    `config` stands in for the folder's `paper.toml`. Raises `InputError` for an input that cannot
    be used, `PaperRefusedError` for findings of severity error unless `allow_errors`, `OutputError`
    for a target that may not be replaced unless `force`.
    """
    from cabinetpaper.checks.check import check_paper
    from cabinetpaper.layout.lay_out import lay_out
    from cabinetpaper.record.targets import file_name, write
    from cabinetpaper.sources.paper import read_paper
    from cabinetpaper.word.render import render_document

    report = read_paper(folder, config=config)
    house = read_house(report.house, beside=folder)
    document = lay_out(report, house)
    findings = check_paper(report, document, house, as_of)
    if has_errors(findings) and not allow_errors:
        raise PaperRefusedError(findings)
    meeting = report.meeting
    name = house.file_name.format(
        date=meeting.date.isoformat(), item=meeting.item, title=report.title
    )
    path = Path(out if out is not None else folder) / file_name(name, ".docx")
    write(path, render_document(document, house.frame), force=force)
    return Made(path=path, document=document, findings=findings, summary=_summary(report, document))


def _summary(report: Report, document: Document) -> str:
    """Give what is in the paper. Pages are not known before Word has laid it out."""
    sections = sum(
        any(anchor.name.startswith("section") for anchor in block.anchors)
        for block in document.blocks
        if isinstance(block, Paragraph)
    )
    actions = len(report.plan.actions) if report.plan else 0
    return f"{counted(sections, 'section')}, {counted(actions, 'action')}"
