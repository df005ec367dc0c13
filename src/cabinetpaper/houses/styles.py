"""The paragraph styles that layout speaks of, by the names that a house's Word file gives them.

A name says what a paragraph is; how it looks is the owner's business. A test holds each shipped
template to this list, and a house without one of them is refused with its name.
"""

from __future__ import annotations

from enum import StrEnum


class Style(StrEnum):
    """The names of the paragraph styles that a house's Word file must have."""

    HEADING = "Heading 1"
    SUBHEADING = "Heading 2"
    NUMBERED = "Numbered Paragraph"
    UNNUMBERED = "Unnumbered Paragraph"
    BODY = "Body Text"
    BULLET = "List Bullet"
    BULLET_2 = "List Bullet 2"
    BULLET_3 = "List Bullet 3"
    NUMBER = "List Number"
    NUMBER_2 = "List Number 2"
    NUMBER_3 = "List Number 3"
    CELL_BULLET = "Table Bullet"
    CELL_BULLET_2 = "Table Bullet 2"
    CELL_NUMBER = "Table Number"
    CELL_NUMBER_2 = "Table Number 2"
    CELL_CONTINUE = "Table Continue"
    CONTINUE = "List Continue"


class ContentsStyle(StrEnum):
    r"""The styles that a list of contents needs; a house that never prints one can do without.

    Both are Word's own. A paragraph in *TOC Heading* with an outline level is a heading to those
    who go from heading to heading, and no entry of the list: `TOC \o` gathers the styles
    *Heading 1* and so on alone (ECMA-376 Part 1, 17.16.5.68).
    """

    HEADING = "TOC Heading"
    ENTRY = "TOC 1"


# By depth. Markdown is refused below the third level; a cell's list has one.
BODY_BULLETS = (Style.BULLET, Style.BULLET_2, Style.BULLET_3)
BODY_NUMBERS = (Style.NUMBER, Style.NUMBER_2, Style.NUMBER_3)
CELL_BULLETS = (Style.CELL_BULLET, Style.CELL_BULLET_2)
CELL_NUMBERS = (Style.CELL_NUMBER, Style.CELL_NUMBER_2)
