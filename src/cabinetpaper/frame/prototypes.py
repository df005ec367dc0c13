"""What a template holds, as values: prototypes of paragraphs and tables, and what repeats them.

A prototype keeps its XML, which only `word` copies; everything else about it is words and tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from cabinetpaper.document.inlines import Inline
from cabinetpaper.frame.names import as_number, child, w
from cabinetpaper.frame.numbering import Counted
from cabinetpaper.frame.page_area import Area
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Hole:
    """A tag of the template: the expression between `{{` and `}}`, and how its run looks."""

    expression: str
    bold: bool = False
    italic: bool = False

    @property
    def root(self) -> str:
        """Give the first name of the expression, which says what the tag is about.

        >>> Hole(expression="action.progress").root
        'action'
        """
        name = ""
        for letter in self.expression.strip():
            if not (letter.isalnum() or letter == "_"):
                break
            name += letter
        return name


Piece = Inline | Hole


@frozen(kw_only=True)
class ParagraphPrototype:
    """A paragraph of the template: its style, its words and holes, its XML with each hole a run.

    `counted` is the list and level that it counts by, in the template's own numbering; `numbered`
    is false where the paragraph itself switches its style's number off.
    """

    style: str
    pieces: tuple[Piece, ...] = field(converter=as_tuple)
    counted: Counted | None = None
    numbered: bool = True
    xml: Any = field(eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @property
    def holes(self) -> tuple[Hole, ...]:
        """Give the tags of the paragraph, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Hole))

    @property
    def text(self) -> str:
        """Give the paragraph as the owner of the template sees it."""
        return "".join(
            f"{{{{ {piece.expression} }}}}" if isinstance(piece, Hole) else piece.text
            for piece in self.pieces
        )


@frozen(kw_only=True)
class CellPrototype:
    """A cell of the template, with its paragraphs."""

    paragraphs: tuple[ParagraphPrototype, ...] = field(converter=as_tuple)


@frozen(kw_only=True)
class RowPrototype:
    """A row of the template. `header` where Word repeats it on every page."""

    cells: tuple[CellPrototype, ...] = field(converter=as_tuple)
    header: bool = False
    xml: Any = field(eq=False, repr=False)

    @property
    def holes(self) -> Iterator[Hole]:
        """Give the tags of the row, cell by cell."""
        for cell in self.cells:
            for paragraph in cell.paragraphs:
                yield from paragraph.holes

    @property
    def roots(self) -> frozenset[str]:
        """Give what the row's tags are about, such as `action`, `judgement` or `overall`."""
        return frozenset(hole.root for hole in self.holes)


@frozen(kw_only=True)
class TablePrototype:
    """A table of the template; caption and description may hold tags, as text.

    `widths` are in twips.
    """

    style: str
    caption: str = ""
    description: str = ""
    widths: tuple[int, ...] = field(converter=as_tuple)
    rows: tuple[RowPrototype, ...] = field(converter=as_tuple)
    xml: Any = field(eq=False, repr=False)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @property
    def indent(self) -> int:
        """Give how far the table stands from the left edge of the text, in twips."""
        found = child(self.xml.find(w("tblPr")), "tblInd")
        return 0 if found is None else max(0, as_number(found.get(w("w"))) or 0)


@frozen(kw_only=True)
class Condition:
    """What stands only where an expression is true: `{%p if … %}` to `{%p endif %}`."""

    expression: str
    body: tuple[Node, ...] = field(converter=as_tuple)
    otherwise: tuple[Node, ...] = field(default=(), converter=as_tuple)
    place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Loop:
    """What is repeated for each item: `{%p for author in authors %}` to `{%p endfor %}`."""

    variable: str
    collection: str
    body: tuple[Node, ...] = field(converter=as_tuple)
    place: Place = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Building:
    """A building block: the name behind `block:` in its control's tag, and its prototypes."""

    name: str
    nodes: tuple[Node, ...] = field(converter=as_tuple)
    place: Place = field(default=NOWHERE, eq=False, repr=False)

    @property
    def tables(self) -> tuple[TablePrototype, ...]:
        """Give the tables of the block."""
        return tuple(node for node in self.nodes if isinstance(node, TablePrototype))


Node = ParagraphPrototype | TablePrototype | Condition | Loop | Building


@frozen(kw_only=True)
class FramePart:
    """Pages of the template of one orientation.

    `xml` is their `w:sectPr`, `area` the room that it leaves for text.
    """

    landscape: bool
    nodes: tuple[Node, ...] = field(converter=as_tuple)
    area: Area = field(factory=Area)
    xml: Any = field(eq=False, repr=False)


@frozen(kw_only=True)
class Poured:
    """How Word makes a paragraph from a prototype: what goes into each hole.

    `lead` and `tail` tell whether the words before the first hole and behind the last are printed:
    where a value of several paragraphs is poured, only the first and the last have them.
    """

    prototype: ParagraphPrototype
    values: tuple[tuple[Inline, ...], ...] = field(converter=as_tuple)
    lead: bool = True
    tail: bool = True
