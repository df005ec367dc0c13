r"""The printed entries of a list of contents → the same in the field that Word updates them by.

It is one complex field over all entries (ECMA-376 Part 1, 17.16.5.68): `\o` gathers the headings of
these levels, `\n` leaves page numbers out, `\h` makes links, `\z` hides what is only for pages. The
entries are its cached result, so nothing is asked on opening; *Update Field* makes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from cabinetpaper.document.blocks import Block, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.frame.names import XML, w
from cabinetpaper.houses.styles import ContentsStyle

_INSTRUCTION = r' TOC \o "1-1" \n \h \z '


def is_entry(block: Block) -> bool:
    """Tell whether a block is an entry that layout made: one link to a place in the paper."""
    return (
        isinstance(block, Paragraph)
        and block.style == ContentsStyle.ENTRY
        and block.prototype is None
        and [isinstance(one, Words) and (one.link or "")[:1] for one in block.inlines] == ["#"]
    )


def enclose(entries: Sequence[etree._Element]) -> None:
    """Put the printed entries of one list into a field, which begins in the first paragraph.

    It ends in the last one, so that no paragraph is there for its end alone.
    """
    for mark in reversed(list(_beginning())):
        entries[0].insert(1, mark)  # behind its w:pPr
    entries[-1].append(_mark("end"))


def _beginning() -> Iterator[etree._Element]:
    yield _mark("begin")
    run = etree.Element(w("r"))
    instruction = etree.SubElement(run, w("instrText"))
    instruction.text = _INSTRUCTION
    instruction.set(f"{{{XML}}}space", "preserve")
    yield run
    yield _mark("separate")


def _mark(kind: str) -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
    return run
