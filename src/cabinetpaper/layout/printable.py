"""A laid-out paper → a problem for each character in it that a document cannot hold.

The readers of files tell such characters with their cell or line; a report that is built by hand
in a script passes no reader. All words that are printed are looked at, and what the file says of
itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import asdict

from cabinetpaper.characters import cannot_print, control_characters, is_control
from cabinetpaper.document.blocks import Block, Document, Paragraph, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import Problems
from cabinetpaper.places import Place

_LONGEST = 60


def check_printable(document: Document, problems: Problems) -> None:
    """Note each character that XML cannot hold, with the place that it is in."""
    for where, text in _texts(document):
        for character in control_characters(text):
            problems.add(cannot_print(character), Place(where=where))


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


def _of_blocks(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    tables = 0
    for block in blocks:
        if isinstance(block, Table):
            tables += 1
            yield from _of_table(block, f"table {tables}")
        else:
            yield from _of_paragraph(block, _named(block))


def _of_table(table: Table, where: str) -> Iterator[tuple[str, str]]:
    yield f"{where}, caption", table.caption
    yield f"{where}, description", table.description
    for number, row in enumerate(table.rows, start=1):
        for index, cell in enumerate(row.cells):
            heading = table.rows[0].cells[index].text if index < len(table.rows[0].cells) else ""
            at = f"{where}, row {number}, column {_plain(heading) or index + 1}"
            for paragraph in cell.paragraphs:
                yield from _of_paragraph(paragraph, at)


def _of_paragraph(paragraph: Paragraph, where: str) -> Iterator[tuple[str, str]]:
    yield where, f"{paragraph.number}{paragraph.text}"
    for inline in paragraph.inlines:
        if isinstance(inline, Words) and inline.link:
            yield f"{where}, address of the link “{_plain(inline.text)}”", inline.link


def _named(paragraph: Paragraph) -> str:
    """Give the place of a paragraph as a clerk would say it."""
    if paragraph.number[:1].isdigit():
        return f"paragraph {paragraph.number}"
    return f"the paragraph “{_plain(paragraph.text)}”"


def _plain(text: str) -> str:
    """Give words as a message can print them: short, the characters in question as � ."""
    shown = "".join("\ufffd" if is_control(letter) else letter for letter in text)
    shown = " ".join(shown.split())
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
