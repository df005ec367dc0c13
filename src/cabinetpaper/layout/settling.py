"""Blocks as they were laid → blocks as a document can hold them: tables apart, bookmarks once.

An author may place a thing twice. The first of two bookmarks of one name is kept, and a reference
finds it; Word would keep the last ([MS-OI29500] 2.1.525).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import define, evolve, field

from cabinetpaper.document.blocks import Block, Document, Paragraph, Table
from cabinetpaper.document.inlines import Inline, Reference, Words
from cabinetpaper.houses.styles import Style


@define
class Settling:
    """Settles the blocks of one document, part after part; it knows the bookmarks so far."""

    _names: set[str] = field(factory=set)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """Give the blocks with an empty paragraph between two tables that would become one."""
        last: Block | None = None
        for block in blocks:
            if isinstance(block, Table) and isinstance(last, Table):
                yield Paragraph(style=Style.BODY, inlines=())
            yield self._once(block)
            last = block

    def _once(self, block: Block) -> Block:
        return each_paragraph(block, self._paragraph)

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        kept = [anchor for anchor in paragraph.anchors if anchor.name not in self._names]
        self._names.update(anchor.name for anchor in kept)
        return paragraph if len(kept) == len(paragraph.anchors) else evolve(paragraph, anchors=kept)


def without_bookmarks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give blocks of a page header or footer without bookmarks: those are the body's."""
    for block in blocks:
        yield each_paragraph(block, lambda paragraph: evolve(paragraph, anchors=()))


def with_true_references(document: Document) -> Document:
    """Give the document with words in place of each reference that Word would print otherwise.

    Where a house prints no reference column, an action's bookmark covers its first cell: a field
    that asked for its words would become that cell when somebody updates the fields.
    """
    printed = {
        anchor.name: (paragraph.text[anchor.start : anchor.end], paragraph.number.rstrip("."))
        for paragraph in document.paragraphs
        for anchor in paragraph.anchors
    }

    def true(inline: Inline) -> Inline:
        if not isinstance(inline, Reference) or inline.target not in printed:
            return inline
        words, number = printed[inline.target]
        if inline.text == (number if inline.by_number else words):
            return inline
        return Words(inline.text, bold=inline.bold, italic=inline.italic)

    def change(paragraph: Paragraph) -> Paragraph:
        if paragraph.prototype is not None:
            return paragraph
        return evolve(paragraph, inlines=[true(inline) for inline in paragraph.inlines])

    parts = [
        evolve(part, blocks=[each_paragraph(block, change) for block in part.blocks])
        for part in document.parts
    ]
    return evolve(document, parts=parts)


def each_paragraph(block: Block, change: Callable[[Paragraph], Paragraph]) -> Block:
    """Give a block with each of its paragraphs changed, those in cells among them."""
    if isinstance(block, Paragraph):
        return change(block)
    if not isinstance(block, Table):
        return block
    rows = [
        evolve(
            row,
            cells=[evolve(c, paragraphs=[change(one) for one in c.paragraphs]) for c in row.cells],
        )
        for row in block.rows
    ]
    return evolve(block, rows=rows)
