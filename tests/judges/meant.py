"""What a reader that is not ours must see of a laid-out paper, in plain values.

Each judge has its own words for things, so both sides are put into the same few: headings with
their level, entries of lists with their depth, cells with their lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from attrs import evolve

from cabinetpaper.document.blocks import Block, Document, Paragraph, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.inlines import Inline, Reference, Words

_HEADING = re.compile(r"Heading (\d)")
_ENTRY = re.compile(r"(?:List|Table) (?:Bullet|Number)(?: (\d))?")
# What LibreOffice writes for a bullet of its own list: the same sign in the private area of a font.
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def headings(document: Document) -> list[tuple[int, str]]:
    """Give level and words of each heading, the title not among them."""
    return [
        (int(found[1]), spaced(paragraph.text))
        for paragraph in document.paragraphs
        if (found := _HEADING.fullmatch(paragraph.style))
    ]


def entries(document: Document) -> list[tuple[int, str]]:
    """Give depth (from 1) and words of each entry that Word counts or puts a bullet before."""
    return [
        (int(found[1] or 1), spaced(paragraph.text))
        for paragraph in document.paragraphs
        if paragraph.number and (found := _ENTRY.fullmatch(paragraph.style))
    ]


def tables(document: Document) -> list[list[list[str]]]:
    """Give the words of each cell, row by row, table by table, without the labels of lists."""
    return [
        [
            [spaced(" ".join(line.text for line in cell.paragraphs)) for cell in row.cells]
            for row in block.rows
        ]
        for block in document.blocks
        if isinstance(block, Table)
    ]


def header_rows(document: Document) -> list[int]:
    """Give how many header rows lead each table."""
    return [
        sum(row.header for row in block.rows)
        for block in document.blocks
        if isinstance(block, Table)
    ]


def spaced(words: str) -> str:
    """Give words with one blank for any white space, and as readers give them that know no hyphen
    but one.
    """
    return " ".join(words.replace("\u00ad", "").replace("\u2011", "-").split())


def as_resaved(document: Document) -> list[str]:
    """Give the lines of a document as LibreOffice keeps them when it saves a .docx.

    It drops captions and descriptions, shifts a column's width by a twip, encodes addresses,
    writes `_x005F_` for the `_` of `_x0041_`, and takes the bullets from a font of its own. The
    links of a list of contents become links to the bookmark itself.
    """
    return [line for block in document.blocks for line in _block(block)]


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _line(block)
        return
    if isinstance(block, Chart):
        yield from str(block).splitlines()
        return
    yield f"table of {len(block.widths)} columns in {block.style}"
    for row in block.rows:
        yield "header row" if row.header else "row"
        for cell in row.cells:
            yield "  cell"
            yield from (f"    {_line(one)}" for one in cell.paragraphs)


def _line(paragraph: Paragraph) -> str:
    bullet = paragraph.number in {"–", "•"} or _PRIVATE.search(paragraph.number)
    number = "•" if bullet else paragraph.number
    inlines = [_inline(one) for one in paragraph.inlines]
    anchors = sorted(paragraph.anchors, key=lambda one: one.name)
    kept = evolve(paragraph, number=number, inlines=inlines, anchors=anchors)
    return str(kept).replace("_x005F_", "_")


def _inline(inline: Inline) -> Inline:
    if isinstance(inline, Words) and inline.link and inline.link.startswith("#"):
        return Reference(inline.text, target=inline.link.removeprefix("#"))
    if isinstance(inline, Words) and inline.link:
        return evolve(inline, link=unquote(inline.link).rstrip("/"))
    return inline
