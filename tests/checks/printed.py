"""Documents as they are read from a Word file, by hand: blocks in, what one rule finds out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.checks.judging import BY_CODE
from tests.layout.papers import MEETING, hertfordshire

from cabinetpaper.checks.rule import Paper
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
from cabinetpaper.document.looks import Carried, Kind, Look, Manner

PROSE = "The panel met six times, and looked at the plan on each occasion, with officers present."


def found_in(code: str, *blocks: Block, carries: Sequence[Carried] = (), **said: str) -> list[str]:
    """Give what the rule of a code finds in a file of these blocks; `said` are its properties."""
    document = Document(parts=[Part(blocks=blocks)], properties=Properties(**said), carries=carries)
    house = hertfordshire()
    paper = Paper(document=document, printed=document, house=house, as_of=MEETING.date)
    return [str(one) for one in BY_CODE[code].findings(paper)]


def p(text: str, style: str = "Normal", **others: Any) -> Paragraph:
    """Give a paragraph whose words look alike; what `Manner` knows goes there."""
    looks = {key: others.pop(key) for key in ("size", "bold", "ink", "ground", "hidden")
             if key in others}  # fmt: skip
    look = Look(text, Manner(**({"size": 12, "ground": "FFFFFF"} | looks)))
    return Paragraph(style=style, inlines=text, looks=[look] if text else [], **others)


def heading(text: str, level: int) -> Paragraph:
    return p(text, f"Heading {level}", level=level, bold=True)


def carrying(kind: Kind, text: str = "", words: str = "") -> Paragraph:
    return p(words, carries=[Carried(kind, text)])


def cell(text: str = "", **others: Any) -> Cell:
    return Cell([p(text, bold=others.pop("bold", False))], **others)


def table(*rows: Sequence[str | Cell], header: bool = True, **others: str) -> Table:
    """Give a table of cells, or of their words; its first row is its header unless told."""
    return Table(
        style="Table Grid",
        widths=[],
        rows=[
            Row([one if isinstance(one, Cell) else cell(one) for one in row],
                header=header and index == 0)
            for index, row in enumerate(rows)
        ],
        **others,
    )  # fmt: skip
