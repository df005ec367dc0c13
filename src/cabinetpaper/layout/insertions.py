"""`{{ judgements }}` and its like, alone in a paragraph → the table or list that they place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cabinetpaper.document.blocks import Anchor, Block, Paragraph
from cabinetpaper.document.inlines import Inline, Words, text_of
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.prototypes import ParagraphPrototype, TablePrototype
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.lists import IN_BODY, lay_lists
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.nodes import building, pour_nodes
from cabinetpaper.layout.progress import lay_progress
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.layout.tables import TableRow, pour_table
from cabinetpaper.layout.values import AppendixFacts
from cabinetpaper.model.inspection import AreaForImprovement, Judgement
from cabinetpaper.model.report import Appendix, BackgroundPaper
from cabinetpaper.model.text import Block as ModelBlock
from cabinetpaper.model.text import Paragraph as ModelParagraph
from cabinetpaper.model.text import Tag


def is_insertion(expression: str) -> bool:
    """Tell whether a tag, alone in its paragraph, places more than words."""
    return expression.strip() in INSERTIONS


def insert(tag: Tag, setting: Setting, names: Names, *, in_numbered: bool) -> Iterator[Block]:
    """Give what a tag places; a paragraph of it is numbered only in a numbered section."""
    return INSERTIONS[tag.expression.strip()](tag, setting, names, in_numbered)


def _judgements(tag: Tag, setting: Setting, _names: Names, in_numbered: bool) -> Iterator[Block]:
    """Give the judgements table: a row for each judgement, the overall last where there is one."""
    judgements = setting.scope.facts["judgements"]
    overall = setting.scope.facts["overall"]
    assert isinstance(judgements, tuple)
    if not judgements and overall is None:
        yield _nothing("judgements", tag, setting, in_numbered=in_numbered)
        return
    for node in building(setting, "judgements").nodes:
        if isinstance(node, TablePrototype):
            yield pour_table(
                node,
                _judgement_rows(node, judgements, overall, setting),
                setting.scope,
                setting,
                empty=setting.house.appendix.empty,
            )
        elif isinstance(node, ParagraphPrototype):
            yield from pour_nodes((node,), setting.scope, setting)


def _nothing(what: str, tag: Tag, setting: Setting, *, in_numbered: bool) -> Paragraph:
    """Give the house's words for a thing that the paper places and the workbook does not have."""
    setting.findings.append(
        Finding(
            code="nothing-to-place",
            severity=Severity.WARNING,
            text=f"{tag} places the {what}, and this paper has none.",
            advice="Fill in their sheet of the workbook, or take the tag out.",
            place=tag.place,
        )
    )
    style = Style.UNNUMBERED if in_numbered else Style.BODY
    return Paragraph(style=style, inlines=[Words(setting.house.appendix.empty)])


def _judgement_rows(
    table: TablePrototype, judgements: tuple[Judgement, ...], overall: object, setting: Setting
) -> Iterator[TableRow]:
    for row in table.rows:
        if "judgement" in row.roots:
            for judgement in judgements:
                scope = setting.scope.with_facts(judgement=judgement)
                yield TableRow(prototype=row, scope=scope)
        elif "overall" not in row.roots or overall is not None:
            yield TableRow(prototype=row, scope=setting.scope)


def _areas(tag: Tag, setting: Setting, names: Names, in_numbered: bool) -> Iterator[Block]:
    """Give a paragraph for each area for improvement: its title in bold, its finding behind it."""
    areas = setting.scope.facts["areas_for_improvement"]
    assert isinstance(areas, tuple)
    if not areas:
        yield _nothing("areas for improvement", tag, setting, in_numbered=in_numbered)
        return
    for area, bookmark in zip(areas, names.areas, strict=True):
        yield from _area(area, bookmark, setting, in_numbered=in_numbered)


def _area(
    area: AreaForImprovement, bookmark: str, setting: Setting, *, in_numbered: bool
) -> Iterator[Block]:
    lines = list(setting.lines_of(area.finding))
    title = area.title.strip()
    stop = "" if title.endswith((".", "!", "?")) else "."
    inlines: list[Inline] = [Words(f"{title}{stop}", bold=True)]
    if lines and not lines[0].marker:
        inlines += [Words(" "), *lines.pop(0).inlines]
    style = Style.NUMBERED if in_numbered else Style.BODY
    anchor = Anchor(bookmark, 0, len(text_of(inlines)))
    yield setting.counting(style, inlines, setting.counted(style), anchors=[anchor])
    for line in lay_lists(lines, setting, IN_BODY):
        if isinstance(line, Line):
            yield Paragraph(
                style=Style.UNNUMBERED if in_numbered else Style.BODY, inlines=line.inlines
            )
        else:
            yield line


def _background_papers(
    _tag: Tag, setting: Setting, _names: Names, in_numbered: bool
) -> Iterator[Block]:
    papers = setting.scope.facts["background_papers"]
    assert isinstance(papers, tuple)
    lines = [_paper(paper) for paper in papers]
    yield from _bullets(lines, setting, in_numbered=in_numbered)


def _paper(paper: BackgroundPaper) -> Line:
    return Line(inlines=[Words(paper.title, link=paper.url or None)], marker="- ")


def _appendices(_tag: Tag, setting: Setting, _names: Names, in_numbered: bool) -> Iterator[Block]:
    own = setting.scope.facts["appendix"]
    others = setting.scope.facts["appendices"]
    assert isinstance(others, tuple)
    lines = []
    if isinstance(own, AppendixFacts):
        pointing = setting.scope.ref("appendix")
        title = f" – {own.title}" if own.title else ""
        lines.append(
            Line(inlines=[*setting.lines_of(pointing)[0].inlines, Words(title)], marker="- ")
        )
    lines += [_appendix(one, setting) for one in others]
    yield from _bullets(lines, setting, in_numbered=in_numbered)


def _appendix(appendix: Appendix, setting: Setting) -> Line:
    label = f"{setting.house.appendix.word} {appendix.label}"
    title = f" – {appendix.title}" if appendix.title else ""
    return Line(inlines=[Words(f"{label}{title}")], marker="- ")


def _bullets(lines: list[Line], setting: Setting, *, in_numbered: bool) -> Iterator[Paragraph]:
    """Give a list, or the house's word for an empty one: “None” where there are none."""
    if not lines:
        style = Style.UNNUMBERED if in_numbered else Style.BODY
        yield Paragraph(style=style, inlines=[Words(setting.house.none)])
        return
    for paragraph in lay_lists(lines, setting, IN_BODY):
        if isinstance(paragraph, Paragraph):
            yield paragraph


def is_summary(block: ModelBlock) -> bool:
    """Tell whether a block of a narrative places the picture of progress."""
    only = block.runs[0] if isinstance(block, ModelParagraph) and len(block.runs) == 1 else None
    return isinstance(only, Tag) and only.expression.strip() == "summary"


def _summary(tag: Tag, setting: Setting, _names: Names, in_numbered: bool) -> Iterator[Block]:
    """Give the picture of progress; a paper without one should not place it."""
    if setting.picture is not None and setting.picture.plan.themes:
        style = Style.UNNUMBERED if in_numbered else Style.BODY
        yield from lay_progress(setting, block="judgements", style=style)
    elif setting.picture is not None:
        yield _nothing("picture of progress", tag, setting, in_numbered=in_numbered)
    else:
        setting.problems.add(
            f"{tag} places the picture of progress, and the paper asks for none: set “form” to "
            "“table” or “chart” under [summary] of paper.toml, or take the tag out",
            tag.place,
        )


INSERTIONS: Mapping[str, Callable[[Tag, Setting, Names, bool], Iterator[Block]]] = {
    "judgements": _judgements,
    "areas_for_improvement": _areas,
    "background_papers": _background_papers,
    "appendices": _appendices,
    "summary": _summary,
}
