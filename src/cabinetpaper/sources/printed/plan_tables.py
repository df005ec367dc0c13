"""The blocks of a paper → the tables of its action plan, each with its header and the words above.

A table is one of the plan where a row bears an action's bookmark, or where its header is a plan's.
A table without a header goes on with the one above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, evolve, field, frozen

from cabinetpaper.document.blocks import Document, Paragraph, Row, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.sources.printed.heads import Heads, Vocabulary, width_of
from cabinetpaper.tuples import as_tuple

ACTION, THEME, APPENDIX = "action", "theme", "appendix"
# A header stands among the first rows: a title may stand over it.
_HEADER_AMONG = 3


@frozen(kw_only=True)
class Above:
    """What stands over a table: the nearest heading, and whether it is the table's own.

    `is_own` is false where another table of the plan stands between. `line` is the last paragraph
    since that table or heading, which may be a heading that was retyped.
    """

    heading: str = ""
    is_own: bool = False
    is_appendix: bool = False
    line: str = ""


@frozen(kw_only=True)
class PlanTable:
    """A table of the plan: its number among the paper's tables, header, rows and what is above.

    `rows` have their number in the table. `heads` are another table's where `lent` is its number.
    """

    number: int
    above: Above
    heads: Heads | None
    rows: tuple[tuple[int, Row], ...] = field(converter=as_tuple)
    lent: int | None = None


def names_in(row: Row, kind: str = ACTION) -> tuple[str, ...]:
    """Give the bookmarks of a kind that a row bears, each once.

    >>> from cabinetpaper.document.blocks import Anchor, Cell
    >>> names_in(Row([Cell([Paragraph(style="", inlines="4.1",
    ...                               anchors=[Anchor("action_4_1", 0, 3)])])]))
    ('action_4_1',)
    """
    paragraphs = (paragraph for cell in row.cells for paragraph in cell.paragraphs)
    return tuple(dict.fromkeys(name for one in paragraphs for name in names_of(one, kind)))


def names_of(paragraph: Paragraph, kind: str) -> list[str]:
    """Give the bookmarks of a kind that a paragraph bears; Word tells no capitals in a name."""
    named = (anchor.name for anchor in paragraph.anchors)
    return [name for name in named if name.casefold().startswith(f"{kind}_")]


def printed(paragraph: Paragraph) -> str:
    """Give a paragraph as its reader sees it, on one line, its number before it."""
    return " ".join(f"{paragraph.number} {paragraph.text}".split())


def plan_tables(
    document: Document, vocabulary: Vocabulary, styles: frozenset[str]
) -> tuple[tuple[PlanTable, ...], tuple[int, ...]]:
    """Give the tables of the plan, and the numbers of those that may be of it and are not read.

    Those stand between tables of the plan, or behind them with as many columns. `styles` are those
    of the headings of themes, beside what Word shows as a heading.
    """
    reader = _Reader(vocabulary=vocabulary, styles=styles)
    for block in document.blocks:
        if not isinstance(block, Chart):
            reader.read(block)
    found = tuple(_with_lent_heads(reader.found))
    last = found[-1].number if found else 0
    widths = {table.heads.width for table in found if table.heads}
    doubtful = (n for n, width in reader.passed_over if n < last or width in widths)
    return found, tuple(doubtful)


@define(kw_only=True)
class _Reader:
    """Goes through the blocks in order, and keeps what stands above the next table."""

    vocabulary: Vocabulary
    styles: frozenset[str]
    found: list[PlanTable] = field(factory=list)
    passed_over: list[tuple[int, int]] = field(factory=list)
    _above: Above = Above()
    _tables: int = 0
    _width: int = 0

    def read(self, block: Paragraph | Table) -> None:
        if isinstance(block, Table):
            self._tables += 1
            self._table(block)
        elif words := printed(block):
            if self._is_heading(block):
                is_appendix = any(name.startswith(APPENDIX) for name in _names(block))
                self._above = Above(heading=words, is_own=True, is_appendix=is_appendix)
            else:
                self._above = evolve(self._above, line=words)

    def _is_heading(self, block: Paragraph) -> bool:
        known = block.style in self.styles or block.level is not None
        return known or bool(names_of(block, THEME))

    def _table(self, table: Table) -> None:
        marked = any(names_in(row) for row in table.rows)
        at, heads = self._header(table, is_marked=marked)
        width = width_of(table.rows[0]) if table.rows else 0
        goes_on = bool(self.found) and not self._above.is_own and width == self._width
        if not marked and heads is None and not goes_on:
            self._above = evolve(self._above, line="")
            if self.found:
                self.passed_over.append((self._tables, width))
            return
        self._width = heads.width if heads else width
        numbered = list(enumerate(table.rows, start=1))
        body = numbered if heads is None else numbered[:at] + numbered[at + 1 :]
        self.found.append(
            PlanTable(
                number=self._tables,
                above=self._above,
                heads=heads,
                rows=[(n, row) for n, row in body if heads is None or not _repeats(row, heads)],
            )
        )
        self._above = evolve(self._above, is_own=False, line="")

    def _header(self, table: Table, *, is_marked: bool) -> tuple[int, Heads | None]:
        for at, row in enumerate(table.rows[:_HEADER_AMONG]):
            if names_in(row):
                break
            heads = self.vocabulary.heads(row, table.rows[at + 1 :])
            if self.vocabulary.is_plans(heads):
                return at, heads
            if is_marked and (row.header or self.vocabulary.are_heads(heads)):
                return at, heads
        return 0, None


def _names(paragraph: Paragraph) -> Iterator[str]:
    return (anchor.name for anchor in paragraph.anchors)


def _repeats(row: Row, heads: Heads) -> bool:
    """Tell whether a row says again what the header says, as where a page was broken by hand."""
    return not names_in(row) and [" ".join(cell.text.split()) for cell in row.cells] == [
        column.header for column in heads.columns
    ]


def _with_lent_heads(tables: Sequence[PlanTable]) -> Iterator[PlanTable]:
    """Give each table without a header that of the nearest of its width, above it or below."""
    for at, table in enumerate(tables):
        if table.heads is not None or not table.rows:
            yield table
            continue
        width = width_of(table.rows[0][1])
        others = (*reversed(tables[:at]), *tables[at + 1 :])
        lender = next((one for one in others if one.heads and one.heads.width == width), None)
        if lender is None:
            yield table
        else:
            yield evolve(table, heads=lender.heads, lent=lender.number)
