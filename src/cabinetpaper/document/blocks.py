"""A laid-out paper as a value: pages, paragraphs, tables and charts, every number assigned."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

from cabinetpaper.document.charts import Chart
from cabinetpaper.document.inlines import Inline, Words, joined, marked, text_of
from cabinetpaper.document.looks import Carried, Look
from cabinetpaper.findings import Finding
from cabinetpaper.tuples import as_tuple


def _inlines(value: str | Iterable[Inline]) -> tuple[Inline, ...]:
    return ((Words(value),) if value else ()) if isinstance(value, str) else tuple(value)


@frozen
class Anchor:
    """A bookmark: its name, and the stretch of the paragraph's text that it covers (end excluded).

    Offsets count characters of the paragraph's text, without its number.
    """

    name: str
    start: int
    end: int


@frozen(kw_only=True)
class Listing:
    """What Word must know of an entry of a list; its printed label is the paragraph's number.

    `list_id` tells the numbered lists of a paper apart: None for bullets, which share one list.
    `form` is the label with `%` for the number; `format` is Word's name for the counting
    (ST_NumberFormat: decimal, lowerLetter, upperRoman …). `start` is the list's first number.
    """

    level: int = 0
    list_id: int | None = None
    form: str = ""
    format: str = "decimal"
    start: int = 1


@frozen(kw_only=True)
class Paragraph:
    """A paragraph: the name of its style, its number as printed, its words and bookmarks.

    `number` is the label that Word prints before the words ("1.1", "(2)", "•"), "" for none,
    without the tab or space behind it. Three things tell Word how to print it, out of equality, as
    places stand beside facts: `counted`, the template's list and level that it counts by, None for
    neither (even where its style counts); `listing`, for an entry of a list of the paper's own; and
    `prototype`, the template's paragraph that it was poured into. What is read from a .docx has
    three more: `level`, that of a heading (1 to 9) or None; `looks`, its words by how they look;
    and what it `carries` beside words.
    """

    style: str
    inlines: tuple[Inline, ...] = field(converter=_inlines, eq=joined)
    number: str = ""
    anchors: tuple[Anchor, ...] = field(default=(), converter=as_tuple)
    listing: Listing | None = field(default=None, eq=False, repr=False)
    counted: tuple[int, int] | None = field(default=None, eq=False, repr=False)
    prototype: Any = field(default=None, eq=False, repr=False)
    level: int | None = field(default=None, eq=False, repr=False)
    looks: tuple[Look, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    carries: tuple[Carried, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)

    @property
    def text(self) -> str:
        """Give the words, without the number."""
        inlines = self.inlines
        # Nearly every paragraph has one; to join it costs more than the rest of a walk.
        return inlines[0].text if len(inlines) == 1 else text_of(inlines)

    def __str__(self) -> str:
        names = " ".join(
            f"#{anchor.name}"
            + ("" if (anchor.start, anchor.end) == (0, len(self.text)) else
               f"={self.text[anchor.start : anchor.end]!r}")
            for anchor in self.anchors
        )  # fmt: skip
        parts = (f"[{self.style}]", self.number, marked(self.inlines), f"{{{names}}}")
        return " ".join(part for part in parts if part and part != "{}")


@frozen
class Cell:
    """A cell of a table: its paragraphs, those of a table inside it among them.

    What is read from a .docx also says how many `columns` the cell fills, whether it goes on with
    the one `above` it (`w:vMerge`), its shading (`ground`, as `FFFF00`, "" for none), and which
    `tables` stand inside it. What is laid out says its `shading`: a colour as RRGGBB beside the
    words of a status, "" for none but what the template has. The words say it all, so that it is
    out of equality.
    """

    paragraphs: tuple[Paragraph, ...] = field(converter=as_tuple)
    columns: int = field(default=1, kw_only=True, eq=False, repr=False)
    above: bool = field(default=False, kw_only=True, eq=False, repr=False)
    ground: str = field(default="", kw_only=True, eq=False, repr=False)
    tables: tuple[Table, ...] = field(
        default=(), converter=as_tuple, kw_only=True, eq=False, repr=False
    )
    shading: str = field(default="", kw_only=True, eq=False, repr=False)

    @property
    def text(self) -> str:
        """Give the words, one paragraph a line, list labels before them."""
        return "\n".join(
            f"{paragraph.number} {paragraph.text}".strip() for paragraph in self.paragraphs
        )


@frozen
class Row:
    """A row of a table; `header` where Word repeats it on every page (`w:tblHeader`)."""

    cells: tuple[Cell, ...] = field(converter=as_tuple)
    header: bool = field(default=False, kw_only=True)
    prototype: Any = field(default=None, kw_only=True, eq=False, repr=False)


@frozen(kw_only=True)
class Table:
    """A table: style, caption and description for those who cannot see it, widths, rows.

    `widths` are the columns' widths in twips (twentieths of a point). `together` keeps a short one
    on one page; it is out of equality, as looks are.
    """

    style: str
    caption: str = ""
    description: str = ""
    widths: tuple[int, ...] = field(converter=as_tuple)
    rows: tuple[Row, ...] = field(converter=as_tuple)
    together: bool = field(default=False, eq=False, repr=False)
    prototype: Any = field(default=None, eq=False, repr=False)

    def __str__(self) -> str:
        lines = [f"[{self.style}] table: {self.caption}"]
        if self.description:
            lines.append(f"  description: {self.description}")
        lines.append(f"  widths: {' '.join(str(width) for width in self.widths)}")
        for row in self.rows:
            lines.append("  header row" if row.header else "  row")
            lines.extend(_cell_lines(row))
        return "\n".join(lines)


def _cell_lines(row: Row) -> Iterator[str]:
    for cell in row.cells:
        for index, paragraph in enumerate(cell.paragraphs):
            yield f"    {'|' if index == 0 else ' '} {paragraph}"


Block = Paragraph | Table | Chart


@frozen(kw_only=True)
class Part:
    """Pages of one orientation, and what stands on them."""

    landscape: bool = False
    blocks: tuple[Block, ...] = field(default=(), converter=as_tuple)
    prototype: Any = field(default=None, eq=False, repr=False)


@frozen(kw_only=True)
class Properties:
    """What the document says of itself: title, language (as `en-GB`), author, subject, its day.

    `created` is the meeting's date and time, never the clock's, so that the same input gives the
    same bytes. `made_of` is the name of the file that holds the paper's facts, by which a later
    paper of the same facts knows the one that it replaces.
    """

    title: str = ""
    language: str = ""
    author: str = ""
    subject: str = ""
    created: datetime.datetime | None = None
    made_of: str = ""


@frozen(kw_only=True)
class Document:
    """A laid-out paper. `print(document)` gives its outline: style, number, words, cells.

    `margins` are the page headers and footers, by the name of their part in the template. What is
    read from a .docx `carries` what stands in no paragraph of its pages, such as a change in a
    page header. All but the parts stands out of equality: two documents are equal where a reader
    of the pages sees the same.
    """

    parts: tuple[Part, ...] = field(default=(), converter=as_tuple)
    properties: Properties = field(default=Properties(), eq=False)
    margins: tuple[tuple[str, tuple[Block, ...]], ...] = field(
        default=(), converter=as_tuple, eq=False, repr=False
    )
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)
    carries: tuple[Carried, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give all paragraphs, tables and charts, in order."""
        return tuple(block for part in self.parts for block in part.blocks)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Give every paragraph in order, those in cells among them."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            elif isinstance(block, Table):
                yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)

    def __str__(self) -> str:
        lines: list[str] = []
        for part in self.parts:
            lines.append(f"-- {'landscape' if part.landscape else 'portrait'} --")
            lines.extend(str(block) for block in part.blocks)
        return "\n".join(lines)
