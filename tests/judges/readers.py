"""A Word file → what pandoc, mammoth and python-docx read of it, in the words of `meant`."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from attrs import field, frozen
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from lxml import html
from tests.judges.meant import entries, header_rows, headings, spaced, tables

from cabinetpaper import Document

Lines = list[tuple[int, str]]
_STYLE = re.compile(r"(?:List|Table) (?:Bullet|Number)(?: (\d))?")
_HEADING = re.compile(r"Heading (\d)")
# What stands apart from the next words, or is what parts words.
_PARTING = {"Para", "Plain", "Div", "BulletList", "OrderedList", "Space", "SoftBreak", "LineBreak"}


@frozen(kw_only=True)
class Read:
    """What a reader saw; None for what it cannot be asked."""

    headings: Lines = field(factory=list)
    entries: Lines = field(factory=list)
    tables: list[list[list[str]]] = field(factory=list)
    header_rows: list[int] | None = None


def meant(document: Document, read: Read) -> Read:
    """Give what a reader should have seen, of that which it can be asked."""
    asked = read.header_rows is not None
    return Read(
        headings=headings(document),
        entries=entries(document),
        tables=tables(document),
        header_rows=header_rows(document) if asked else None,
    )


def pandoc(data: bytes) -> Read:
    """Read with pandoc, which takes a table's look for its header row and so is not asked of it."""
    pypandoc = pytest.importorskip("pypandoc", reason="the judge pandoc is not installed")
    tree = json.loads(pypandoc.convert_text(data, "json", format="docx+styles"))
    read = Read()
    _pandoc(tree["blocks"], read, depth=0)
    return read


def _pandoc(blocks: list[Any], read: Read, *, depth: int) -> None:
    for block in blocks:
        kind, content = block["t"], block.get("c")
        if kind == "Header":
            read.headings.append((content[0], spaced(_words(content[2]))))
        elif kind == "Div":
            style = dict(content[0][2]).get("custom-style", "")
            if depth and _STYLE.fullmatch(style):
                read.entries.append((depth, spaced(_words(content[1]))))
            _pandoc(content[1], read, depth=depth)
        elif kind in {"BulletList", "OrderedList"}:
            for item in content if kind == "BulletList" else content[1]:
                _pandoc(item, read, depth=depth + 1)
        elif kind == "Table":
            rows = [*content[3][1], *(row for body in content[4] for row in body[3])]
            cells = [[cell[4] for cell in row[1]] for row in rows]
            read.tables.append([[spaced(_words(cell)) for cell in row] for row in cells])
            for row in cells:
                for cell in row:
                    _pandoc(cell, read, depth=0)


def _words(node: Any) -> str:
    """Give all words of a tree of pandoc's, with a blank between blocks and for every space."""
    if isinstance(node, list):
        return "".join(map(_words, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node["t"], node.get("c")
    if kind in {"Link", "Span"}:
        content = content[1]  # the first is its attributes
    words = str(content) if kind == "Str" else _words(content)
    return f"{words} " if kind in _PARTING else words


def mammoth(data: bytes) -> Read:
    """Read with mammoth, which gives a `thead` for leading rows with `w:tblHeader` alone.

    Word's second level of the headings' list is the second of a list to mammoth as well; the
    numbered paragraphs of a paper are left out, as they are headings' kin and not entries.
    """
    judge = pytest.importorskip("mammoth", reason="the judge mammoth is not installed")
    # Names for our own styles, so that a numbered paragraph is told from an entry.
    numbered = "p[style-name='Numbered Paragraph'] => p.numbered:fresh"
    made = judge.convert_to_html(io.BytesIO(data), style_map=numbered).value
    root = html.fromstring(f"<div>{made}</div>")
    found = [list(table.iter("tr")) for table in root.iter("table")]
    return Read(
        headings=[
            (int(one.tag[1]), spaced(one.text_content()))
            for one in root.iter("h1", "h2", "h3", "h4", "h5", "h6")
        ],
        entries=[(_depth(one), spaced(_own_words(one))) for one in root.iter("li")],
        tables=[
            [[spaced(_cell(cell)) for cell in row.iter("td", "th")] for row in rows]
            for rows in found
        ],
        header_rows=[len(table.findall("thead/tr")) for table in root.iter("table")],
    )


def _depth(item: Any) -> int:
    return sum(one.tag in {"ol", "ul"} for one in item.iterancestors())


def _own_words(item: Any) -> str:
    """Give the words of an entry without those of the lists inside it."""
    inside = (one for one in item if one.tag not in {"ol", "ul"})
    return (item.text or "") + "".join(one.text_content() + (one.tail or "") for one in inside)


def _cell(cell: Any) -> str:
    return " ".join(f"{_own_words(one)} " for one in cell.iter("p", "li"))


def python_docx(data: bytes) -> Read:
    """Read with python-docx, which gives styles and words; it knows nothing of numbers."""
    read = Read()
    for block in docx.Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, WordTable):
            rows = [row.cells for row in block.rows]
            read.tables.append([[spaced(cell.text) for cell in row] for row in rows])
            lines = [line for row in rows for cell in row for line in cell.paragraphs]
        else:
            lines = [block]
        _look_at(lines, read)
    return read


def _look_at(lines: list[WordParagraph], read: Read) -> None:
    for line in lines:
        style = str(line.style.name)
        if found := _HEADING.fullmatch(style):
            read.headings.append((int(found[1]), spaced(line.text)))
        properties = line._p.pPr
        counted = properties is not None and properties.numPr is not None
        if (found := _STYLE.fullmatch(style)) and (counted or "Bullet" in style):
            read.entries.append((int(found[1] or 1), spaced(line.text)))


READERS: Mapping[str, Callable[[bytes], Read]] = {
    "pandoc": pandoc,
    "mammoth": mammoth,
    "python-docx": python_docx,
}
