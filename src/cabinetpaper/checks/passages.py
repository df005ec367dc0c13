"""A laid-out paper → its paragraphs, each with the place, the section and the kind that it has.

Rules on words read these, so that the paper is walked through once, and all say places alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from cabinetpaper.document.blocks import Block, Document, Paragraph, Table
from cabinetpaper.document.inlines import Inline, Words
from cabinetpaper.document.whereabouts import whereabouts

_SUBHEADING = "Heading 2"
# One letter, and what follows it, is found more quickly than three.
_ADDRESS = re.compile(":(?=//)")
_ENTRY = re.compile(r"TOC [1-9]")


@frozen(kw_only=True)
class Passage:
    """A paragraph of a paper where it stands.

    `text` is its words. `section` is the heading over it, "" for the header block and for
    appendices. `is_prose` tells that it is a paragraph or an entry of a section's text: no heading.
    """

    where: str
    paragraph: Paragraph
    text: str
    section: str = ""
    in_appendix: bool = False
    is_heading: bool = False
    is_subheading: bool = False
    is_prose: bool = False
    in_table: bool = False

    @property
    def is_entry(self) -> bool:
        """Tell whether this is an entry of a list."""
        return self.paragraph.listing is not None or self.paragraph.style.startswith("List ")


def passages_of(document: Document) -> tuple[Passage, ...]:
    """Give every paragraph of a paper that stands in no table, in order.

    But the entries of a list of contents: those say again what headings say, and are judged there.
    """
    return tuple(
        _passages(document, [one for one in document.blocks if not isinstance(one, Table)])
    )


def all_passages(document: Document) -> tuple[Passage, ...]:
    """Give every paragraph of a paper, those in tables among them, in order."""
    return tuple(_passages(document, document.blocks))


def outside_tables(document: Document) -> tuple[Passage, ...]:
    """Give those of all paragraphs that stand in no table, with the places they have among all."""
    return tuple(_passages(document, document.blocks, in_tables=False))


def notable_in_tables(document: Document) -> tuple[Passage, ...]:
    """Give the paragraphs in tables that have a link, an address or a square bracket.

    The other words of a plan's table are judged where they come from, in the plan, and an entry of
    a list of contents where its heading is.
    """
    rows = [row for block in document.blocks if isinstance(block, Table) for row in block.rows]
    cells = [cell for row in rows for cell in row.cells]
    if not _are_notable([one for cell in cells for p in cell.paragraphs for one in p.inlines]):
        return ()
    loose = {id(block) for block in document.blocks}
    return tuple(
        Passage(where=where, paragraph=paragraph, text=paragraph.text)
        for where, paragraph in whereabouts(document.blocks)
        if id(paragraph) not in loose
        and not is_entry_of_contents(paragraph.style)
        and _are_notable(paragraph.inlines)
    )


def _are_notable(inlines: Sequence[Inline]) -> bool:
    return is_notable("\n".join([one.text for one in inlines])) or bool(
        {one.link for one in inlines if isinstance(one, Words)} - {None, ""}
    )


def is_notable(words: str) -> bool:
    """Tell whether words have an address or a square bracket."""
    return _ADDRESS.search(words) is not None or any(it in words for it in ("[", "ww.", "WW."))


def _passages(
    document: Document, blocks: Sequence[Block], *, in_tables: bool = True
) -> Iterator[Passage]:
    section, in_appendix = "", False
    loose = {id(block) for block in document.blocks}
    for where, paragraph in whereabouts(blocks, in_tables=in_tables):
        if is_entry_of_contents(paragraph.style):
            continue
        in_table = id(paragraph) not in loose
        kind = "" if in_table else _kind(paragraph)
        if kind:
            in_appendix = kind == "appendix"
            section = "" if in_appendix else paragraph.text
        is_subheading = paragraph.style == _SUBHEADING
        yield Passage(
            where=where,
            paragraph=paragraph,
            text=paragraph.text,
            section=section,
            in_appendix=in_appendix,
            is_heading=bool(kind),
            is_subheading=is_subheading,
            is_prose=bool(section) and not (kind or is_subheading or in_table),
            in_table=in_table,
        )


@lru_cache(maxsize=256)
def is_entry_of_contents(style: str) -> bool:
    """Tell whether a style is that of the entries of a list of contents."""
    return bool(_ENTRY.fullmatch(style))


def _kind(paragraph: Paragraph) -> str:
    """Give "section" or "appendix" for the heading of one, else ""."""
    for anchor in paragraph.anchors:
        for kind in ("section", "appendix"):
            if anchor.name.startswith(kind):
                return kind
    return ""


_END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_LAST_WORD = re.compile(r"([\w.]+?)\.$")


def sentences(text: str, abbreviations: Iterable[str] = ()) -> Iterator[str]:
    """Give the sentences of a paragraph; no sentence ends behind an abbreviation.

    >>> list(sentences("See s. 100D. It says so.", ["s"]))
    ['See s. 100D.', 'It says so.']
    """
    known = {word.casefold() for word in abbreviations}
    start = 0
    for match in _END.finditer(text):
        last = _LAST_WORD.search(text[start : match.start() + 1])
        if last and (last[1].casefold() in known or (len(last[1]) == 1 and last[1].isupper())):
            continue
        yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()
