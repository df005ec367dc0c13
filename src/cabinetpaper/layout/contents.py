"""A laid-out paper → the same with a list of its contents: its sections and appendix, as links.

The list stands where the house's Word file says `{{ contents }}`, else before the first section. It
shows every paragraph in *Heading 1*, as Word would gather them; without page numbers, which only
the program that lays out the pages knows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from attrs import evolve

from cabinetpaper.document.blocks import Anchor, Block, Document, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.errors import Problems
from cabinetpaper.frame.prototypes import Hole, ParagraphPrototype
from cabinetpaper.houses.styles import ContentsStyle, Style
from cabinetpaper.layout.settling import each_paragraph
from cabinetpaper.places import Place

CONTENTS = "contents"
_DIGITS = 9


def is_place(prototype: ParagraphPrototype) -> bool:
    """Tell whether a paragraph of the template is the place of the list: the tag and no words."""
    pieces = [piece for piece in prototype.pieces if isinstance(piece, Hole) or piece.text.strip()]
    return [piece.expression.strip() for piece in pieces if isinstance(piece, Hole)] == [
        CONTENTS
    ] and len(pieces) == 1


def place_of(contents: object) -> Iterator[Paragraph]:
    """Give the paragraph that keeps the place of the list, none where the paper has no list."""
    if contents:
        yield Paragraph(style=ContentsStyle.ENTRY, inlines=())


def check_place(document: Document, place: Place, problems: Problems) -> None:
    """Note a list of contents that stands in a page header or footer."""
    if any(_is_kept(block) for _, blocks in document.margins for block in blocks):
        problems.add(
            "{{ contents }} stands in a page header or footer; "
            "move it to a paragraph of its own on the page",
            place,
        )


def with_contents(document: Document, *, heading: str, first: str) -> Document:
    """Give the document with the list of its contents in the place that is kept for it.

    `heading` are the words over the list; `first` is the bookmark of the first section, before
    which the list stands where the template keeps no place. Of several places the first counts.
    """
    entries: list[Paragraph] = []
    names: set[str] = set()

    def mark(paragraph: Paragraph) -> Paragraph:
        if paragraph.style != Style.HEADING or not paragraph.text.strip():
            return paragraph
        name = _name_of(paragraph, names)
        entries.append(_entry(paragraph, name))
        whole = Anchor(name, 0, len(paragraph.text))
        anchors = sorted((*paragraph.anchors, whole), key=lambda anchor: anchor.start)
        return evolve(paragraph, anchors=anchors)

    parts = [
        evolve(part, blocks=[each_paragraph(block, mark) for block in part.blocks])
        for part in document.parts
    ]
    blocks = [block for part in parts for block in part.blocks]
    holder = next((block for block in blocks if _is_kept(block)), None)
    holder = holder or next((block for block in blocks if _bears(block, first)), None)
    listed = (Paragraph(style=ContentsStyle.HEADING, inlines=heading), *entries) if entries else ()
    return evolve(
        document,
        parts=[evolve(part, blocks=_placed(part.blocks, holder, listed)) for part in parts],
    )


def _placed(
    blocks: Sequence[Block], holder: Block | None, listed: Sequence[Paragraph]
) -> Iterator[Block]:
    for block in blocks:
        if block is holder:
            yield from listed
        if not _is_kept(block):
            yield block


def _is_kept(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == ContentsStyle.ENTRY and not block.text


def _bears(block: Block, bookmark: str) -> bool:
    return isinstance(block, Paragraph) and any(one.name == bookmark for one in block.anchors)


def _entry(heading: Paragraph, name: str) -> Paragraph:
    """Give the entry of a heading: its number and words as printed, as Word a tab between them."""
    words = heading.text.replace("\t", " ").replace("\n", " ")
    shown = f"{heading.number}\t{words}" if heading.number else words
    return Paragraph(style=ContentsStyle.ENTRY, inlines=[Words(shown, link=f"#{name}")])


def _name_of(heading: Paragraph, taken: set[str]) -> str:
    """Give the bookmark of a heading in Word's own form, `_Toc` and nine digits.

    The digits come from the bookmark that the heading has already, which is the same from cycle to
    cycle, else from its words; of two that fall together the second is the next that is free.
    """
    own = heading.anchors[0].name if heading.anchors else f" {heading.text}"
    digest = hashlib.sha256(own.encode("utf-8", "surrogatepass")).hexdigest()
    number = int(digest, 16) % 10**_DIGITS
    while (name := f"_Toc{number:0{_DIGITS}}") in taken:
        number = (number + 1) % 10**_DIGITS
    taken.add(name)
    return name
