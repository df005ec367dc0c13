"""Lines with typed markers → paragraphs of real lists: what Word counts, it counts right.

A line without a number between two entries of one list is printed indented, and the count goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.houses.styles import (
    BODY_BULLETS,
    BODY_NUMBERS,
    CELL_BULLETS,
    CELL_NUMBERS,
    Style,
)
from cabinetpaper.layout.listings import Numbered, listings_of
from cabinetpaper.layout.setting import Line, Setting


@frozen(kw_only=True)
class ListStyles:
    """The styles of one surrounding, by depth: the body of the paper, or a cell."""

    bullets: tuple[Style, ...]
    numbers: tuple[Style, ...]
    between: Style


IN_BODY = ListStyles(bullets=BODY_BULLETS, numbers=BODY_NUMBERS, between=Style.CONTINUE)
IN_CELL = ListStyles(bullets=CELL_BULLETS, numbers=CELL_NUMBERS, between=Style.CELL_CONTINUE)


def lay_lists(
    lines: Sequence[Line], setting: Setting, styles: ListStyles
) -> Iterator[Paragraph | Line]:
    """Give a paragraph for each line that is an entry, and the other lines as they are.

    A line without a marker between two entries of one list comes back as a paragraph, indented.
    """
    listings, typed = listings_of(lines, setting)
    spans = _spans(listings)
    for index, line in enumerate(lines):
        if index in listings:
            yield _numbered(line, listings[index], styles)
        elif line.marker and index in typed:
            yield _typed(line, styles)
        elif line.marker:
            yield _bullet(line, setting, styles)
        elif any(first < index < last for first, last in spans):
            yield Paragraph(style=styles.between, inlines=line.inlines)
        else:
            yield line


def _spans(listings: Mapping[int, Numbered]) -> list[tuple[int, int]]:
    ends: dict[int | None, list[int]] = {}
    for index, numbered in listings.items():
        ends.setdefault(numbered.listing.list_id, []).append(index)
    return [(min(indexes), max(indexes)) for indexes in ends.values()]


def _numbered(line: Line, numbered: Numbered, styles: ListStyles) -> Paragraph:
    listing = numbered.listing
    return Paragraph(
        style=_at(styles.numbers, line.level),
        inlines=line.inlines,
        number=numbered.label,
        listing=listing,
    )


def _typed(line: Line, styles: ListStyles) -> Paragraph:
    words = (Words(f"{line.marker.strip()}\t"), *line.inlines)
    return Paragraph(style=_at(styles.numbers, line.level), inlines=words)


def _bullet(line: Line, setting: Setting, styles: ListStyles) -> Paragraph:
    style = _at(styles.bullets, line.level)
    return setting.counting(style, line.inlines, setting.counted(style))


def _at(styles: tuple[Style, ...], level: int) -> Style:
    return styles[min(level, len(styles) - 1)]
