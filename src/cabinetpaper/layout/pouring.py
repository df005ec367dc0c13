"""Prototypes of the template and a scope of facts → paragraphs and tables with every tag filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from cabinetpaper.document.blocks import Anchor, Block, Cell, Paragraph, Row, Table
from cabinetpaper.document.inlines import Inline, Reference, Words, text_of
from cabinetpaper.errors import InputError
from cabinetpaper.frame.prototypes import (
    Building,
    CellPrototype,
    Condition,
    Hole,
    Loop,
    Node,
    ParagraphPrototype,
    Poured,
    RowPrototype,
    TablePrototype,
)
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import IN_BODY, IN_CELL, ListStyles, lay_lists
from cabinetpaper.layout.setting import Line, Setting

_NOTHING = Line(inlines=())


@frozen(kw_only=True)
class TableRow:
    """A row to be poured: its prototype, the facts of its turn, and its bookmarks by cell."""

    prototype: RowPrototype
    scope: Scope
    anchors: Mapping[int, tuple[str, str]] = field(factory=dict)


def pour_nodes(nodes: Iterable[Node], scope: Scope, setting: Setting) -> Iterator[Block]:
    """Give the blocks of nodes outside building blocks, conditions and loops resolved."""
    for node in nodes:
        if isinstance(node, Condition):
            holds = setting.value(node.expression, scope, node.place)
            yield from pour_nodes(node.body if holds else node.otherwise, scope, setting)
        elif isinstance(node, Loop):
            yield from _turns(node, scope, setting)
        elif isinstance(node, ParagraphPrototype):
            yield from pour_paragraph(node, scope, setting, styles=IN_BODY)
        elif isinstance(node, TablePrototype):
            rows = [TableRow(prototype=row, scope=scope) for row in node.rows]
            yield pour_table(node, rows, scope, setting, empty="")


def _turns(loop: Loop, scope: Scope, setting: Setting) -> Iterator[Block]:
    items = setting.value(loop.collection, scope, loop.place)
    if items is not None and not isinstance(items, tuple):
        setting.problems.add(f"“{loop.collection}” is not a list to go through", loop.place)
        return
    for item in items or ():
        yield from pour_nodes(loop.body, scope.with_facts(**{loop.variable: item}), setting)


def pour_paragraph(
    prototype: ParagraphPrototype,
    scope: Scope,
    setting: Setting,
    *,
    styles: ListStyles,
    empty: str = "",
) -> list[Paragraph]:
    """Give the paragraphs that a prototype becomes: one, or as many as its one tag's value has.

    `empty` is printed for a value without words.
    """
    filled = [setting.lines(hole.expression, scope, prototype.place) for hole in prototype.holes]
    if empty and any(hole.expression == "action.reference" for hole in prototype.holes):
        # A narrow column, in which longer words would break.
        empty = min(empty, setting.house.none, key=len)
    filled = [lines or ((Line(inlines=[Words(empty)]),) if empty else ()) for lines in filled]
    if len(filled) == 1 and (len(filled[0]) > 1 or any(line.marker for line in filled[0])):
        return _several(prototype, filled[0], setting, styles)
    if any(len(lines) > 1 for lines in filled):
        setting.problems.add(
            "a value of several paragraphs can only stand with no other tag in its paragraph",
            prototype.place,
        )
    return [_one(prototype, [lines[0] if lines else _NOTHING for lines in filled], setting)]


def _several(
    prototype: ParagraphPrototype, lines: Sequence[Line], setting: Setting, styles: ListStyles
) -> list[Paragraph]:
    made: list[Paragraph] = []
    laid = list(lay_lists(lines, setting, styles))
    for index, line in enumerate(laid):
        ends = {"lead": index == 0, "tail": index == len(laid) - 1}
        if isinstance(line, Line):
            made.append(_one(prototype, [line], setting, **ends))
            continue
        poured = Poured(prototype=prototype, values=[line.inlines], **ends)
        inlines = _around(prototype, [line.inlines], **ends)
        made.append(evolve(line, inlines=inlines, prototype=poured))
    return made


def _one(
    prototype: ParagraphPrototype,
    lines: Sequence[Line],
    setting: Setting,
    *,
    lead: bool = True,
    tail: bool = True,
) -> Paragraph:
    values = [line.inlines for line in lines]
    counted = prototype.counted
    return Paragraph(
        style=prototype.style,
        inlines=_around(prototype, values, lead=lead, tail=tail),
        number=setting.label(counted),
        counted=None if counted is None else (counted.num_id, counted.level),
        anchors=_anchors(prototype, lines, lead=lead),
        prototype=Poured(prototype=prototype, values=values, lead=lead, tail=tail),
    )


def _around(
    prototype: ParagraphPrototype,
    values: Sequence[tuple[Inline, ...]],
    *,
    lead: bool,
    tail: bool,
) -> tuple[Inline, ...]:
    """Give the words of the template round the values, each value looking like its tag."""
    result: list[Inline] = []
    left = iter(values)
    seen, holes = 0, len(prototype.holes)
    for piece in prototype.pieces:
        if isinstance(piece, Hole):
            seen += 1
            result.extend(_like(piece, inline) for inline in next(left))
        elif (seen or lead or not holes) and (seen < holes or tail or not holes):
            result.append(piece)
    return tuple(result)


def _like(hole: Hole, inline: Inline) -> Inline:
    if isinstance(inline, Words | Reference) and (hole.bold or hole.italic):
        return evolve(inline, bold=inline.bold or hole.bold, italic=inline.italic or hole.italic)
    return inline


def _anchors(
    prototype: ParagraphPrototype, lines: Sequence[Line], *, lead: bool
) -> tuple[Anchor, ...]:
    """Give the bookmarks of the values, where they stand in the whole paragraph's text."""
    found: list[Anchor] = []
    offset, left, seen = 0, iter(lines), False
    for piece in prototype.pieces:
        if isinstance(piece, Hole):
            line, seen = next(left), True
            found.extend(
                Anchor(one.name, one.start + offset, one.end + offset) for one in line.anchors
            )
            offset += len(text_of(line.inlines))
        elif seen or lead:
            offset += len(piece.text)
    return tuple(found)


def pour_table(
    prototype: TablePrototype,
    rows: Iterable[TableRow],
    scope: Scope,
    setting: Setting,
    *,
    empty: str,
) -> Table:
    """Give a table of the prototype's look with these rows; `empty` fills cells without words."""
    return Table(
        style=prototype.style,
        caption=setting.one_line(prototype.caption, scope, prototype.place),
        description=setting.one_line(prototype.description, scope, prototype.place),
        widths=prototype.widths,
        rows=[_row(row, setting, empty) for row in rows],
        prototype=prototype,
    )


def _row(row: TableRow, setting: Setting, empty: str) -> Row:
    cells = [
        _cell(cell, row.scope, setting, empty, row.anchors.get(index))
        for index, cell in enumerate(row.prototype.cells)
    ]
    return Row(cells, header=row.prototype.header, prototype=row.prototype)


def _cell(
    cell: CellPrototype,
    scope: Scope,
    setting: Setting,
    empty: str,
    anchor: tuple[str, str] | None,
) -> Cell:
    paragraphs = [
        paragraph
        for prototype in cell.paragraphs
        for paragraph in pour_paragraph(prototype, scope, setting, styles=IN_CELL, empty=empty)
    ]
    if anchor is not None:
        paragraphs[0] = _anchored(paragraphs[0], *anchor)
    return Cell(paragraphs)


def _anchored(paragraph: Paragraph, name: str, label: str) -> Paragraph:
    """Give the paragraph with a bookmark over its label, or over all of it where it has none."""
    start = max(paragraph.text.find(label), 0)
    end = start + len(label) if label and label in paragraph.text else len(paragraph.text)
    return evolve(paragraph, anchors=(*paragraph.anchors, Anchor(name, start, end)))


def building(setting: Setting, name: str) -> Building:
    """Give a building block of the house's template; `read_frame` has seen that it is there."""
    found = setting.house.frame.blocks.get(name)
    if found is None:
        raise InputError(f"the building block “block:{name}” is missing", setting.house.frame.place)
    return found
