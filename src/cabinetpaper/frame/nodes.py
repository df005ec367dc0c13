"""The elements of a template's body → nodes: prototypes, conditions, loops, building blocks."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, evolve
from lxml import etree

from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import Problems
from cabinetpaper.frame.inlines import read_inlines
from cabinetpaper.frame.names import child, local, number_of, switch_of, value_of, w
from cabinetpaper.frame.numbering import Numbering
from cabinetpaper.frame.package import Relationship
from cabinetpaper.frame.prototypes import (
    Building,
    CellPrototype,
    Hole,
    Node,
    ParagraphPrototype,
    Piece,
    RowPrototype,
    TablePrototype,
)
from cabinetpaper.frame.statements import Gathering, read_statement
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.frame.tags import BROKEN, COMMENT, TAG, isolate, straightened, words_in
from cabinetpaper.frame.tidying import BLOCK, block_name, drop_bookmarks
from cabinetpaper.places import Place

# These stand between paragraphs and say nothing, or what Word says again elsewhere.
_BETWEEN = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "sectPr",
        "commentRangeStart", "commentRangeEnd",
    )
)  # fmt: skip
Links = Mapping[str, Relationship]


@define(kw_only=True)
class NodeReader:
    """Reads the elements of one container after another, noting every fault in `problems`."""

    numbering: Numbering
    problems: Problems

    def read(
        self, elements: Iterable[etree._Element], *, links: Links, place: Place
    ) -> tuple[Node, ...]:
        """Give the nodes of a container's elements; what a statement holds stands inside it."""
        gathering = Gathering(problems=self.problems, place=place)
        for element in elements:
            if element.tag == w("p"):
                self._paragraph(element, gathering, links, place)
            elif element.tag == w("tbl"):
                gathering.add(self.table(element, links=links, place=place))
            elif element.tag == w("sdt"):
                gathering.add(self._block(element, links, place))
            elif element.tag not in _BETWEEN:
                self.problems.add(
                    f"an element {local(element)} stands here, which cannot be carried into a "
                    "paper; expected paragraphs, tables and content controls",
                    place,
                )
        return gathering.end()

    def _paragraph(
        self, element: etree._Element, gathering: Gathering, links: Links, place: Place
    ) -> None:
        text = words_in(element)
        said = f"paragraph “{' '.join(text.split())[:60]}”"
        where = evolve(place, where=f"{place.where}, {said}" if place.where else said)
        statement = read_statement(text)
        silent = statement is not None or COMMENT.fullmatch(text) is not None
        if silent and element.find(f".//{w('drawing')}") is not None:
            self.problems.add("a picture stands here, and this paragraph is not printed", where)
        if statement is not None:
            gathering.state(statement, where)
        elif not silent and not _only_ends_a_section(element):
            gathering.add(self.paragraph(element, links=links, place=where))

    def _block(self, control: etree._Element, links: Links, place: Place) -> Building:
        """Give a building block: `tidy` has left no other control."""
        name = block_name(control) or ""
        inside = evolve(place, where=f"building block “{BLOCK}{name}”")
        if control.find(f".//{w('sectPr')}") is not None:
            self.problems.add(
                "a section break stands in the building block, where its pages would be lost; "
                "move it behind the block",
                inside,
            )
        content = child(control, "sdtContent")
        nodes = self.read(content if content is not None else (), links=links, place=inside)
        return Building(name=name, nodes=nodes, place=inside)

    def paragraph(
        self, element: etree._Element, *, links: Links, place: Place
    ) -> ParagraphPrototype:
        """Give the prototype of a `w:p`, each tag in a run of its own."""
        xml = copy.deepcopy(element)
        for section in xml.findall(f"{w('pPr')}/{w('sectPr')}"):
            xml[0].remove(section)
        clean = isolate(xml, place=place, problems=self.problems)
        drop_bookmarks(xml)
        inlines, _ = read_inlines(xml, links)
        pieces = tuple(piece for inline in inlines for piece in _pieces(inline))
        self._count_holes(xml, pieces, place, clean=clean)
        properties = child(xml, "pPr")
        return ParagraphPrototype(
            style=self.numbering.styles.name(value_of(properties, "pStyle")),
            pieces=pieces,
            counted=self.numbering.of_paragraph(xml),
            numbered=number_of(child(properties, "numPr"), "numId") != 0,
            xml=xml,
            place=place,
        )

    def _count_holes(
        self, xml: etree._Element, pieces: Iterable[Piece], place: Place, *, clean: bool
    ) -> None:
        """Note a tag that stands where the reader of words sees none: Word would print it raw."""
        runs = sum(TAG.fullmatch(words_in(run)) is not None for run in xml.iter(w("r")))
        if clean and runs != sum(isinstance(piece, Hole) for piece in pieces):
            self.problems.add("a tag stands where none can be filled; type it in plain text", place)

    def table(self, element: etree._Element, *, links: Links, place: Place) -> TablePrototype:
        """Give the prototype of a `w:tbl`; a table inside a table is noted as a fault."""
        style_id = value_of(child(element, "tblPr"), "tblStyle")
        where = evolve(place, where=place.where or "table")
        if element.find(f".//{w('tc')}//{w('tbl')}") is not None:
            self.problems.add("a table stands inside a table; readers of a screen lose it", where)
        caption = value_of(child(element, "tblPr"), "tblCaption") or ""
        description = value_of(child(element, "tblPr"), "tblDescription") or ""
        for text in (caption, description):
            if BROKEN.search(TAG.sub("", text)):
                self.problems.add(f"a tag is not closed in the table's words “{text}”", where)
        rows = tuple(
            RowPrototype(
                cells=tuple(self._cell(cell, links, where) for cell in row.findall(w("tc"))),
                header=bool(switch_of(child(row, "trPr"), "tblHeader")),
                xml=row,
            )
            for row in element.findall(w("tr"))
        )
        return TablePrototype(
            style=self.numbering.styles.name(style_id, StyleType.TABLE),
            caption=caption,
            description=description,
            widths=[
                int(column.get(w("w"), "0"))
                for column in element.findall(f"{w('tblGrid')}/{w('gridCol')}")
            ],
            rows=rows,
            xml=element,
            place=where,
        )

    def _cell(self, cell: etree._Element, links: Links, place: Place) -> CellPrototype:
        paragraphs = []
        for element in cell.findall(w("p")):
            text = " ".join(words_in(element).split())
            where = evolve(place, where=f"{place.where}, cell “{text[:60]}”")
            paragraphs.append(self.paragraph(element, links=links, place=where))
        return CellPrototype(paragraphs=paragraphs)


def _pieces(inline: Piece) -> Iterator[Piece]:
    """Give words and holes apart: the reader of inlines knows nothing of tags."""
    if not isinstance(inline, Words):
        yield inline
        return
    end = 0
    for tag in TAG.finditer(inline.text):
        if tag.start() > end:
            yield evolve(inline, text=inline.text[end : tag.start()])
        yield Hole(
            expression=straightened(tag["expression"]), bold=inline.bold, italic=inline.italic
        )
        end = tag.end()
    if end < len(inline.text):
        yield evolve(inline, text=inline.text[end:])


def _only_ends_a_section(paragraph: etree._Element) -> bool:
    """Tell whether a paragraph has no words and is there for its section properties alone."""
    return child(paragraph, "pPr", "sectPr") is not None and paragraph.find(f".//{w('r')}") is None
