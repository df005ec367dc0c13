"""Where things stand in a laid-out paper, as a clerk says it: “paragraph 7.4”, “table 2, row 4”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cabinetpaper.characters import is_control
from cabinetpaper.document.blocks import Block, Paragraph, Table
from cabinetpaper.document.charts import Chart

_LONGEST = 60


def whereabouts(
    blocks: Iterable[Block], *, in_tables: bool = True
) -> Iterator[tuple[str, Paragraph]]:
    """Give every paragraph with its place, those in cells among them unless it is told otherwise.

    >>> [where for where, _ in whereabouts([Paragraph(style="x", inlines="One.", number="7.4")])]
    ['paragraph 7.4']
    """
    tables, before = 0, ""
    for block in blocks:
        if isinstance(block, Table):
            tables += 1
            before = f"table {tables}"
            if in_tables:
                yield from _in_table(block, before)
        elif isinstance(block, Chart):
            before = f"the chart “{shortened(block.title)}”"
            if block.carries:
                yield before, Paragraph(style=block.style, inlines=(), carries=block.carries)
        elif block.text.strip() or block.number[:1].isdigit():
            before = _named(block)
            yield before, block
        else:
            yield (f"what stands after {before}" if before else "the first paragraph"), block


def _in_table(table: Table, where: str) -> Iterator[tuple[str, Paragraph]]:
    heads = [shortened(cell.text) for cell in table.rows[0].cells] if table.rows else []
    for number, row in enumerate(table.rows, start=1):
        for index, cell in enumerate(row.cells):
            heading = heads[index] if index < len(heads) else ""
            place = f"{where}, row {number}, column {heading or index + 1}"
            for paragraph in cell.paragraphs:
                yield place, paragraph


def _named(paragraph: Paragraph) -> str:
    if paragraph.number[:1].isdigit():
        return f"paragraph {paragraph.number}"
    return f"the paragraph “{shortened(paragraph.text)}”"


def shortened(text: str) -> str:
    r"""Give words as a message can print them: on one line, short, with \ufffd for controls.

    >>> shortened("one\ntwo")
    'one two'
    """
    shown = text
    if not text.isprintable():
        shown = "".join("\ufffd" if is_control(letter) else letter for letter in text)
    shown = " ".join(shown.split())
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
