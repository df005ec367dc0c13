"""A laid-out paper → a problem for each character in it that a document cannot hold.

The readers of files tell such characters with their cell or line; a report that is built by hand
in a script passes no reader. All words that are printed are looked at, and what the file says of
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import asdict

from cabinetpaper.characters import cannot_print, control_characters
from cabinetpaper.document.blocks import Block, Document, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.document.whereabouts import shortened, whereabouts
from cabinetpaper.errors import Problems
from cabinetpaper.links import fault_of
from cabinetpaper.places import Place


def check_printable(document: Document, problems: Problems) -> None:
    """Note each character that XML cannot hold and each link to no address, with its place."""
    for where, text in _texts(document):
        for character in control_characters(text):
            problems.add(cannot_print(character), Place(where=where))
    for where, paragraph in whereabouts(document.blocks):
        for inline in paragraph.inlines:
            fault = fault_of(inline.link) if isinstance(inline, Words) and inline.link else None
            if fault is not None:
                problems.add(fault, Place(where=where))


def is_blank(text: str) -> bool:
    r"""Tell whether nothing of a text would be printed.

    To Python some control characters are white space, and they may not be passed over in silence.

    >>> is_blank(" \n"), is_blank("\x1f")
    (True, False)
    """
    return not text.strip() and not control_characters(text)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    yield from _of_blocks(document.blocks)
    for name, blocks in document.margins:
        side = "the page footer" if "footer" in name else "the page header"
        for where, text in _of_blocks(blocks):
            yield f"{side}, {where}", text
    for name, value in asdict(document.properties).items():
        if isinstance(value, str):
            yield f"the document's property “{name}”", value


def _of_blocks(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    tables = (block for block in blocks if isinstance(block, Table))
    for number, table in enumerate(tables, start=1):
        yield f"table {number}, caption", table.caption
        yield f"table {number}, description", table.description
    for where, paragraph in whereabouts(blocks):
        yield where, f"{paragraph.number}{paragraph.text}"
        for inline in paragraph.inlines:
            if isinstance(inline, Words) and inline.link:
                yield f"{where}, address of the link “{shortened(inline.text)}”", inline.link
