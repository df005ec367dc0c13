"""The body of a Word file → its blocks, page by page, in the order in which Word counts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set

from attrs import define, evolve, field, frozen
from lxml.etree import _Element

from cabinetpaper.document.blocks import Block, Cell, Paragraph, Part, Row, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.looks import Carried
from cabinetpaper.frame.inlines import BOOKMARKS, read_inlines
from cabinetpaper.frame.names import (
    NAMESPACES,
    as_number,
    child,
    mc,
    number_of,
    switch_of,
    value_of,
    w,
)
from cabinetpaper.frame.numbering import Counter, Numbering
from cabinetpaper.frame.package import Relationship
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.word.carried import CHANGES, carried_by, changes_of, lost_references, unfilled
from cabinetpaper.word.chart_outline import read_chart
from cabinetpaper.word.headings import Levels
from cabinetpaper.word.looks import Looker
from cabinetpaper.word.table_looks import CellLook, Spot, TableLooks, columns_of

_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_PAGE = CellLook()


@frozen(kw_only=True)
class Sources:
    """What the body of a file is read with: its lists, links, bookmarks, and how words look."""

    numbering: Numbering
    links: Mapping[str, Relationship]
    bookmarks: Set[str]
    levels: Levels
    looker: Looker
    tree: Callable[[str], _Element | None]


@define
class Reader:
    """Reads blocks in the order of the document.

    `carried` is what stands between paragraphs and belongs to the next one; at the end, what none
    came after.
    """

    sources: Sources
    carried: list[Carried] = field(init=False, factory=list)
    _counter: Counter = field(init=False)
    # Bookmarks may stand between paragraphs, rows and cells; they belong to the next paragraph.
    _between: list[_Element] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self._counter = Counter(self.sources.numbering)

    def parts(self, body: _Element) -> Iterator[Part]:
        """Give the parts of pages: each ends with section properties, the last with the body's."""
        blocks: list[Block] = []
        for element in self._inside(body, "p", "tbl", "sectPr"):
            section: _Element | None = element
            if element.tag == w("tbl"):
                blocks.append(self._table(element, _PAGE))
                continue
            if element.tag == w("p"):
                section = child(element, "pPr", "sectPr")
                paragraph = self._paragraph(element, _PAGE)
                chart = None if paragraph is None else self._chart(element, paragraph)
                if chart is not None:
                    blocks.append(chart)
                elif paragraph is not None and (section is None or _says_something(paragraph)):
                    blocks.append(paragraph)
            else:
                self.carried.extend(changes_of(element))
                if _only_ends_a_table(blocks):
                    blocks.pop()
            if section is not None:
                yield Part(landscape=_is_landscape(section), blocks=blocks)
                blocks = []
        if blocks:
            yield Part(blocks=blocks)

    def _inside(self, parent: _Element, *names: str) -> Iterator[_Element]:
        """Give the children of these names, through what only stands around them."""
        wanted = {w(name) for name in names}
        for element in parent:
            if element.tag in wanted:
                yield element
            elif element.tag in BOOKMARKS:
                self._between.append(element)
            elif element.tag in _THROUGH:
                if element.tag == w("sdt"):
                    self.carried.extend(unfilled(element))
                elif element.tag in CHANGES:
                    self.carried.append(Carried(CHANGES[element.tag]))
                yield from self._inside(element, *names)
            elif element.tag == mc("AlternateContent"):
                chosen = element.find(mc("Fallback"))
                chosen = element.find(mc("Choice")) if chosen is None else chosen
                if chosen is not None:
                    yield from self._inside(chosen, *names)

    def _paragraph(self, element: _Element, cell: CellLook) -> Paragraph | None:
        """Give a paragraph, or None for one that a tracked change takes away with its words."""
        sources = self.sources
        inlines, anchors = read_inlines(element, sources.links, before=self._between)
        properties = child(element, "pPr")
        self.carried.extend(carried_by(element))
        if not inlines and child(properties, "rPr", "del") is not None:
            return None
        self._between.clear()
        carries = [*self.carried, *lost_references(inlines, sources.bookmarks)]
        self.carried.clear()
        counted = sources.numbering.of_paragraph(element)
        style = value_of(properties, "pStyle")
        return Paragraph(
            style=sources.numbering.styles.name(style),
            inlines=inlines,
            number=self._counter.label(counted),
            anchors=anchors,
            counted=counted.pair if counted else None,
            level=sources.levels.of(properties),
            looks=sources.looker.looks(element, cell),
            carries=carries,
        )

    def _chart(self, element: _Element, paragraph: Paragraph) -> Chart | None:
        """Give the chart of a paragraph that holds nothing else."""
        if _says_something(paragraph):
            return None
        chart = read_chart(element, self.sources.links, self.sources.tree, paragraph.style)
        return None if chart is None else evolve(chart, carries=paragraph.carries)

    def _table(self, element: _Element, outer: CellLook) -> Table:
        properties = child(element, "tblPr")
        self.carried.extend(changes_of(properties))
        style_id = value_of(properties, "tblStyle")
        columns = element.iterfind("w:tblGrid/w:gridCol", NAMESPACES)
        widths = [as_number(column.get(w("w"))) or 0 for column in columns]
        looks = TableLooks(self.sources.looker.styles, properties, outer)
        last = len(element.findall(w("tr"))) - 1
        return Table(
            style=self.sources.numbering.styles.name(style_id, StyleType.TABLE),
            caption=value_of(properties, "tblCaption") or "",
            description=value_of(properties, "tblDescription") or "",
            widths=widths,
            rows=list(self._rows(element, looks, (last, len(widths) - 1))),
        )

    def _rows(self, table: _Element, looks: TableLooks, last: tuple[int, int]) -> Iterator[Row]:
        count = 0
        for row in self._inside(table, "tr"):
            properties = child(row, "trPr")
            self.carried.extend(changes_of(properties))
            if child(properties, "del") is None:
                yield self._row(row, looks, Spot(row=count, column=0, last=last))
                count += 1

    def _row(self, element: _Element, looks: TableLooks, spot: Spot) -> Row:
        properties = child(element, "trPr")
        column = number_of(properties, "gridBefore") or 0
        cells = []
        for cell in self._inside(element, "tc"):
            inner = child(cell, "tcPr")
            fills = columns_of(inner)
            here = Spot(row=spot.row, column=column, last=(spot.last[0], spot.last[1] - fills + 1))
            cells.append(self._cell(cell, inner, looks.of_cell(inner, here)))
            column += fills
        return Row(cells, header=bool(switch_of(properties, "tblHeader")))

    def _cell(self, element: _Element, properties: _Element | None, look: CellLook) -> Cell:
        self.carried.extend(changes_of(properties))
        merge = child(properties, "vMerge")
        paragraphs: list[Paragraph] = []
        tables: list[Table] = []
        for block in self._inside(element, "p", "tbl"):
            if block.tag == w("tbl"):
                tables.append(self._table(block, look))
                paragraphs.extend(
                    p for row in tables[-1].rows for cell in row.cells for p in cell.paragraphs
                )
            elif (paragraph := self._paragraph(block, look)) is not None:
                paragraphs.append(paragraph)
        return Cell(
            paragraphs,
            columns=columns_of(properties),
            above=merge is not None and merge.get(w("val"), "continue") == "continue",
            ground=look.ground,
            tables=tables,
        )


def _only_ends_a_table(blocks: list[Block]) -> bool:
    """Tell whether the last of a body's blocks is the empty paragraph that Word has behind a table.

    One that somebody typed there cannot be told from it, and says as little.
    """
    return (
        len(blocks) > 1
        and isinstance(blocks[-2], Table)
        and isinstance(blocks[-1], Paragraph)
        and not _says_something(blocks[-1])
    )


def _says_something(paragraph: Paragraph) -> bool:
    return bool(paragraph.inlines or paragraph.number or paragraph.anchors)


def _is_landscape(section: _Element) -> bool:
    size = child(section, "pgSz")
    if size is None:
        return False
    width, height = as_number(size.get(w("w"))), as_number(size.get(w("h")))
    return size.get(w("orient")) == "landscape" or (width or 0) > (height or 0)
