"""A .docx in; the `Document` that its pages show out: words, numbers, tables and bookmarks.

It is read from the document, styles and numbering parts (and the addresses of links) alone, knows
nothing of how we write one, and computes every number as Word would. What becomes a block:

- Every paragraph outside tables, empty ones too, so that a check can see them. One that ends a
  section and has neither words, number nor bookmark is no block: Word needs it. Nor is one that is
  deleted in a tracked change with all its words; insertions count, deletions do not.
- A paragraph that holds a chart and nothing else is a chart, with the figures that its part caches.
- Every `w:tc` is one cell, merged or not; of a table inside a cell, the paragraphs are the cell's.
- Content controls are looked through. Text boxes, notes, headers and footers are not read.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import define, field
from lxml.etree import _Element

from cabinetpaper.document.blocks import (
    Block,
    Cell,
    Document,
    Paragraph,
    Part,
    Properties,
    Row,
    Table,
)
from cabinetpaper.document.charts import Chart
from cabinetpaper.errors import InputError
from cabinetpaper.frame.inlines import BOOKMARKS, read_inlines
from cabinetpaper.frame.names import NAMESPACES, as_number, child, mc, switch_of, value_of, w
from cabinetpaper.frame.numbering import Counter, Numbering, read_numbering
from cabinetpaper.frame.package import Package, Relationship, read_package
from cabinetpaper.frame.styles import Styles, StyleType, read_styles
from cabinetpaper.places import Place
from cabinetpaper.word.chart_outline import read_chart

_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def outline(source: str | Path | bytes, *, name: str | None = None) -> Document:
    """Give the document that a .docx shows, from its path or its bytes; `name` is for messages.

    One part for each section of pages. Labels stand without the tab or space behind them, widths
    are in twips. `properties` are those of `docProps/core.xml`, where there is one, the language
    that of the styles where it says none; `created` is in UTC, without a time zone. Raises
    `InputError` for what is no Word file, or is damaged.

    `print(outline("paper.docx"))` shows style, number, words and cells, a block a line.

    >>> outline(b"%PDF-1.7", name="paper.docx")
    Traceback (most recent call last):
    ...
    cabinetpaper.errors.InputError: paper.docx: is not a Word file: found a PDF, expected .docx
    """
    package = read_package(source, name=name)
    body = child(package.tree(package.main), "body")
    if body is None:
        raise InputError(
            "the document has no body: the file is damaged",
            Place(file=package.name, where=package.main),
        )
    styles = read_styles(package.related_tree("styles"))
    numbering = read_numbering(package.related_tree("numbering"), styles)
    reader = _Reader(numbering, package.rels(package.main), package)
    return Document(parts=reader.parts(body), properties=_properties(package, styles))


@define
class _Reader:
    """Reads blocks in the order of the document, which is the order in which Word counts."""

    numbering: Numbering
    links: Mapping[str, Relationship]
    package: Package
    _counter: Counter = field(init=False)
    # Bookmarks may stand between paragraphs, rows and cells; they belong to the next paragraph.
    _between: list[_Element] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        self._counter = Counter(self.numbering)

    def parts(self, body: _Element) -> Iterator[Part]:
        """Give the parts of pages: each ends with section properties, the last with the body's."""
        blocks: list[Block] = []
        for element in self._inside(body, "p", "tbl", "sectPr"):
            section: _Element | None = element
            if element.tag == w("tbl"):
                blocks.append(self._table(element))
                continue
            if element.tag == w("p"):
                section = child(element, "pPr", "sectPr")
                paragraph = self._paragraph(element)
                chart = None if paragraph is None else self._chart(element, paragraph)
                if chart is not None:
                    blocks.append(chart)
                elif paragraph is not None and (section is None or _says_something(paragraph)):
                    blocks.append(paragraph)
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
                yield from self._inside(element, *names)
            elif element.tag == mc("AlternateContent"):
                chosen = element.find(mc("Fallback"))
                chosen = element.find(mc("Choice")) if chosen is None else chosen
                if chosen is not None:
                    yield from self._inside(chosen, *names)

    def _paragraph(self, element: _Element) -> Paragraph | None:
        """Give a paragraph, or None for one that a tracked change takes away with its words."""
        inlines, anchors = read_inlines(element, self.links, before=self._between)
        properties = child(element, "pPr")
        if not inlines and child(properties, "rPr", "del") is not None:
            return None
        self._between.clear()
        return Paragraph(
            style=self.numbering.styles.name(value_of(properties, "pStyle")),
            inlines=inlines,
            number=self._counter.label(self.numbering.of_paragraph(element)),
            anchors=anchors,
        )

    def _chart(self, element: _Element, paragraph: Paragraph) -> Chart | None:
        """Give the chart of a paragraph that holds nothing else."""
        if _says_something(paragraph):
            return None
        parts = self.package.parts
        return read_chart(
            element,
            self.links,
            lambda name: self.package.tree(name) if name in parts else None,
            paragraph.style,
        )

    def _table(self, element: _Element) -> Table:
        properties = child(element, "tblPr")
        style_id = value_of(properties, "tblStyle")
        columns = element.iterfind("w:tblGrid/w:gridCol", NAMESPACES)
        return Table(
            style=self.numbering.styles.name(style_id, StyleType.TABLE),
            caption=value_of(properties, "tblCaption") or "",
            description=value_of(properties, "tblDescription") or "",
            widths=[as_number(column.get(w("w"))) or 0 for column in columns],
            rows=[
                self._row(row)
                for row in self._inside(element, "tr")
                if child(row, "trPr", "del") is None
            ],
        )

    def _row(self, element: _Element) -> Row:
        return Row(
            [Cell(self._cell(cell)) for cell in self._inside(element, "tc")],
            header=bool(switch_of(child(element, "trPr"), "tblHeader")),
        )

    def _cell(self, element: _Element) -> Iterator[Paragraph]:
        for block in self._inside(element, "p", "tbl"):
            if block.tag == w("tbl"):
                table = self._table(block)
                yield from (p for row in table.rows for cell in row.cells for p in cell.paragraphs)
            elif (paragraph := self._paragraph(block)) is not None:
                yield paragraph


def _says_something(paragraph: Paragraph) -> bool:
    return bool(paragraph.inlines or paragraph.number or paragraph.anchors)


def _is_landscape(section: _Element) -> bool:
    size = child(section, "pgSz")
    if size is None:
        return False
    width, height = as_number(size.get(w("w"))), as_number(size.get(w("h")))
    return size.get(w("orient")) == "landscape" or (width or 0) > (height or 0)


def _properties(package: Package, styles: Styles) -> Properties:
    parts = package.related("", "core-properties")
    core = package.tree(parts[0]) if parts else None

    def said(name: str) -> str:
        return "" if core is None else (core.findtext(name, "", NAMESPACES) or "").strip()

    return Properties(
        title=said("dc:title"),
        language=said("dc:language") or styles.language,
        author=said("dc:creator"),
        subject=said("dc:subject"),
        created=_moment(said("dcterms:created")),
    )


def _moment(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(datetime.UTC).replace(tzinfo=None)
    except OverflowError:
        return None
