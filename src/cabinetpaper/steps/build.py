"""A paper's folder → the Word file of its agenda item, with the appendix in it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from cabinetpaper.document.blocks import Document, Paragraph
from cabinetpaper.errors import placed
from cabinetpaper.findings import has_errors
from cabinetpaper.houses.folder import TEMPLATE, read_house
from cabinetpaper.houses.house import House
from cabinetpaper.model.report import Report
from cabinetpaper.steps.days import day_given
from cabinetpaper.steps.made import Made, PaperRefusedError, counted
from cabinetpaper.steps.pdf import LibreOffice
from cabinetpaper.steps.printing import print_and_read

_ITEM = re.compile(r"\s*[^\W\d]*\s*\{item\}")


def build(  # noqa: PLR0913  # each is an option of the command
    folder: str | Path,
    *,
    config: str | Path | None = None,
    out: str | Path | None = None,
    as_of: datetime.date | None = None,
    allow_errors: bool = False,
    force: bool = False,
    pdf: bool | LibreOffice = False,
) -> Made:
    """Make the agenda item of a paper's folder, in that folder unless `out` names another.

    `config` stands in for the folder's `paper.toml`. Raises `InputError` for an input that cannot
    be used, `PaperRefusedError` for findings of severity error unless `allow_errors`, `OutputError`
    for a target that may not be replaced unless `force`. A paper that was made here of the same
    facts, and that nobody changed, is replaced even where it bears another day, item or title.

    With `pdf`, its tagged PDF is made beside it, by a certain LibreOffice where one is given; where
    that cannot be done, `ProgramError` is raised and the Word file is not written either.
    """
    from cabinetpaper.checks.check import judge
    from cabinetpaper.layout.lay_out import lay_out
    from cabinetpaper.record.targets import file_name, remove_earlier
    from cabinetpaper.sources.papers.paper import read_paper
    from cabinetpaper.steps.writing import edited_papers, older_pdf, write_paper

    as_of = day_given(as_of)
    report = read_paper(folder, config=config)
    with placed(report.place):
        house = read_house(report.house, beside=folder)
    document = lay_out(report, house, as_of=as_of)
    data, printed = print_and_read(document, house)
    judged = judge(report, document, house, as_of, printed=printed)
    if has_errors(judged.findings) and not allow_errors:
        raise PaperRefusedError(judged.findings, accepted=judged.accepted)
    path = Path(out if out is not None else folder) / file_name(_name(report, house), ".docx")
    made_of = document.properties.made_of
    inputs = (house.folder / TEMPLATE,)
    beside = write_paper(path, data, inputs=inputs, force=force, pdf=pdf, made_of=made_of)
    # Only in the paper's own folder: another may hold other papers that are made of a paper.toml.
    gone = remove_earlier(path, made_of) if out is None else []
    kept = edited_papers(path, made_of) if out is None else ()
    replaced = "".join(f"; replaced {earlier.name}" for earlier in gone)
    summary = f"{_summary(report, document)}{replaced}"
    return Made(
        path=path,
        document=document,
        pdf=beside,
        findings=(*judged.findings, *older_pdf(path, data), *kept),
        accepted=judged.accepted,
        summary=summary,
    )


def _name(report: Report, house: House) -> str:
    """Give the words of the file's name; without an item number, the word for it goes as well."""
    meeting, pattern = report.meeting, house.file_name
    if not meeting.item:
        pattern = _ITEM.sub("", pattern)
    return pattern.format(date=meeting.date.isoformat(), item=meeting.item, title=report.title)


def _summary(report: Report, document: Document) -> str:
    """Give what is in the paper. Pages are not known before Word has laid it out."""
    sections = sum(
        any(anchor.name.startswith("section") for anchor in block.anchors)
        for block in document.blocks
        if isinstance(block, Paragraph)
    )
    actions = len(report.plan.actions) if report.plan else 0
    return f"{counted(sections, 'section')}, {counted(actions, 'action')}"
