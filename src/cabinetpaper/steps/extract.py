"""A workbook → the Word file of its action plan alone, or of a part of it."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve, field, frozen

from cabinetpaper.document.blocks import Document
from cabinetpaper.errors import InputError, placed
from cabinetpaper.findings import has_errors, in_order
from cabinetpaper.houses.folder import TEMPLATE, read_house
from cabinetpaper.houses.house import House
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix
from cabinetpaper.model.selection import Selected, Selection, select
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.config_values import PaperConfig
from cabinetpaper.steps.lent import PAPER, lent, read_with
from cabinetpaper.steps.made import Made, PaperRefusedError, counted
from cabinetpaper.steps.pdf import LibreOffice
from cabinetpaper.steps.printing import lay_out_part
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Wanted:
    """What an extract is asked to be; what is left empty is lent by a `paper.toml`, if any.

    `selection` says which actions; `title` stands in for the plan's; `sheets` are those to read.
    """

    selection: Selection = field(factory=Selection)
    title: str = ""
    sheets: tuple[str, ...] = field(default=(), converter=as_tuple)
    house: str | Path | None = None


def extract(  # noqa: PLR0913  # each is an option of the command
    workbook: str | Path,
    wanted: Wanted | None = None,
    *,
    config: str | Path | None = None,
    out: str | Path | None = None,
    allow_errors: bool = False,
    force: bool = False,
    pdf: bool | LibreOffice = False,
) -> Made:
    """Make the appendix extract of a workbook, beside it unless `out` names a file.

    A `paper.toml` beside the workbook that names it, or `config`, lends house, locale, plan,
    columns and appendix; what is given here comes before it. Raises as `build` does, and makes a
    PDF beside it as `build` does.
    """
    from cabinetpaper.steps.writing import older_pdf, write_paper
    from cabinetpaper.word.render import render_document

    source, asked = Path(workbook), wanted or Wanted()
    if out is not None and Path(out).suffix.lower() != ".docx":
        raise InputError(f"{out}: an extract is a Word file; expected a name that ends in .docx")
    facts, notes = lent(source, config)
    book = read_with(source, facts, sheets=asked.sheets)
    selection = evolve(asked.selection, themes=asked.selection.themes or facts.appendix.themes)
    house = read_house(asked.house or facts.house, beside=source.parent)
    with placed(Place(file=source.name)):
        selected = select(book.plan, selection)
    document = _document(book.plan, house, selection, facts, asked.title)
    findings = in_order([*notes, *book.findings, *document.findings])
    if has_errors(findings) and not allow_errors:
        raise PaperRefusedError(findings)
    path = Path(out) if out is not None else _path(source, document, house, selection, book.plan)
    beside = Path(config) if config is not None else source.parent / PAPER
    inputs = (source, beside, house.folder / TEMPLATE)
    data = render_document(document, house.frame)
    printed = write_paper(path, data, inputs=inputs, force=force, pdf=pdf)
    return Made(
        path=path,
        document=document,
        pdf=printed,
        findings=(*findings, *older_pdf(path, data)),
        summary=_summary(selected),
    )


def _document(
    plan: ActionPlan, house: House, selection: Selection, facts: PaperConfig, title: str
) -> Document:
    return lay_out_part(
        plan,
        house,
        selection,
        appendix=Appendix(label=facts.appendix.label, title=title or facts.appendix.title),
        tables=facts.appendix.tables,
        locale=facts.locale,
    )


def _path(
    source: Path, document: Document, house: House, selection: Selection, plan: ActionPlan
) -> Path:
    """Give the name of an extract: its title, and what was selected, so that none hides another."""
    from cabinetpaper.layout.selection_words import file_words
    from cabinetpaper.record.targets import file_name

    title = house.extract_name.format(title=document.properties.title, date="", item="")
    return source.parent / file_name(title, ".docx", tail=file_words(selection, plan))


def _summary(selected: Selected) -> str:
    plan = selected.plan
    themes = sum(theme.is_named for theme in plan.themes)
    left = (
        f"; {counted(selected.undated, 'action')} without a day left out"
        if selected.undated
        else ""
    )
    return f"{counted(themes, 'theme')}, {counted(len(plan.actions), 'action')}{left}"
