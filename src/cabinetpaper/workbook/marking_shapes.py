"""The boxes of comments: a sheet's VML drawing in, the same with boxes added and taken away out.

The drawing is edited by patterns, not parsed: Excel itself writes VML that is no XML (`<br>`).
ECMA-376 Part 4, 14 (VML); the anchor of a box is described in 14.4.2.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import frozen

from cabinetpaper.errors import InputError
from cabinetpaper.workbook.marking_sheet import LAST_COLUMN, LAST_ROW, Layout

_V, _O, _X = (
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:excel",
)
_ALL = f'xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"'
# Type 202 is a text box; every comment of Excel's is one.
_TYPE = (
    '<v:shapetype{0} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = re.compile(rb"<v:shape\b(?:[^>]*[^/>])?>.*?</v:shape>\s*", re.DOTALL)
_NOTE = re.compile(rb"""<x:ClientData\b[^>]*\bObjectType\s*=\s*["']Note["']""")
_WHERE = re.compile(rb"<x:(Row|Column)>\s*(\d+)\s*</x:")
_ID = re.compile(rb"""_x0000_s(\d{1,9})\b""")
_BLOCKS = re.compile(rb"""(<o:idmap\b[^>]*\bdata\s*=\s*["'])([\d, ]*)""")
_ROOT_END = re.compile(rb"</xml\s*>\s*\Z")
_BLOCK = 1024  # how many ids a number of `idmap` stands for (14.2.2.14)
# Tahoma of 9 points, as Excel writes notes: a letter is about 6 pixels wide, a line 15 high.
_LETTER, _LINE, _MARGIN = 6, 15, 12
_WIDTH, _WIDE, _TALL = 270, 450, 600
_GAP = 15


@frozen
class Note:
    """A comment that needs a box: its cell, and its text, by which the box is sized."""

    row: int
    column: int
    text: str


def new_drawing() -> bytes:
    """Give a drawing without any shape."""
    return f'<xml {_ALL}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/>' \
        "</o:shapelayout></xml>".encode()  # fmt: skip


def id_blocks(drawing: bytes) -> set[int]:
    """Give the blocks of shape ids that a drawing lays claim to, or uses."""
    claimed = {
        int(one) for _, found in _BLOCKS.findall(drawing) for one in re.findall(rb"\d+", found)
    }
    return claimed | {int(number) // _BLOCK for number in _ID.findall(drawing)}


def boxes(drawing: bytes) -> set[tuple[int, int]]:
    """Give the cells whose comments have a box."""
    return {cell for _, cell in _notes(drawing)}


def without_boxes(drawing: bytes, cells: Collection[tuple[int, int]]) -> bytes:
    """Give the drawing without the boxes of these cells' comments."""
    for found, cell in reversed(list(_notes(drawing))):
        if cell in cells:
            drawing = drawing[: found.start()] + drawing[found.end() :]
    return drawing


def with_boxes(
    drawing: bytes, notes: Iterable[Note], layout: Layout, *, taken: Collection[int]
) -> bytes:
    """Give the drawing with a box for each note. `taken` are blocks of ids of other drawings."""
    notes, end = list(notes), _ROOT_END.search(drawing)
    if end is None:
        raise InputError("the drawing of its comments does not end as one does")
    if not notes:
        return drawing
    own = id_blocks(drawing)
    ids = _unused_ids(drawing, own, taken)
    names = "" if all(name.encode() in drawing for name in (_V, _O, _X)) else f" {_ALL}"
    shapes = [] if b"_x0000_t202" in drawing else [_TYPE.format(names)]
    shapes += [_shape(next(ids), note, layout, names) for note in notes]
    made = drawing[: end.start()] + "".join(shapes).encode() + drawing[end.start() :]
    if id_blocks(made) == own:
        return made
    blocks = sorted(id_blocks(made))
    return _BLOCKS.sub(lambda found: found[1] + ",".join(map(str, blocks)).encode(), made, count=1)


def _notes(drawing: bytes) -> Iterator[tuple[re.Match[bytes], tuple[int, int]]]:
    for found in _SHAPE.finditer(drawing):
        where = dict(_WHERE.findall(found[0]))
        if _NOTE.search(found[0]) and len(where) == 2:
            yield found, (int(where[b"Row"]) + 1, int(where[b"Column"]) + 1)


def _unused_ids(drawing: bytes, own: set[int], taken: Collection[int]) -> Iterator[int]:
    """Give ids of the drawing's own blocks that no shape has, then those of new blocks."""
    used = {int(number) for number in _ID.findall(drawing)}
    for block in sorted(own):
        last = max((one for one in used if one // _BLOCK == block), default=block * _BLOCK)
        yield from range(last + 1, (block + 1) * _BLOCK)
    block = max([0, *own, *taken])
    while True:
        block += 1
        yield from range(block * _BLOCK + 1, (block + 1) * _BLOCK)


def _shape(number: int, note: Note, layout: Layout, names: str) -> str:
    width, height = (f"{pixels * 0.75:g}pt" for pixels in _size(note.text))
    return (
        f'<v:shape{names} id="_x0000_s{number}" type="#_x0000_t202" '
        # Excel goes by the anchor, other programs by this.
        "style='position:absolute;margin-left:60pt;margin-top:1.5pt;"
        f"width:{width};height:{height};z-index:1;visibility:hidden' "
        'fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
        "<div style='text-align:left'></div></v:textbox>"
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{_anchor(note, layout)}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{note.row - 1}</x:Row><x:Column>{note.column - 1}</x:Column>"
        "</x:ClientData></v:shape>"
    )


def _anchor(note: Note, layout: Layout) -> str:
    """Give where the box stands: beside the cell, as large as its text needs.

    Column, pixels into it, row, pixels into it, of the first corner and of the other; all from 0.
    """
    width, height = _size(note.text)
    left = _walked(note.column + 1, _GAP, layout.width, LAST_COLUMN)
    right = _walked(left[0], left[1] + width, layout.width, LAST_COLUMN)
    if right[0] == LAST_COLUMN:  # no room at the sheet's edge: a fixed place before it
        left = (LAST_COLUMN - 10, 0)
        right = _walked(left[0], width, layout.width, LAST_COLUMN)
    top = (min(max(note.row - 1, 1), LAST_ROW - 40), 4 if note.row > 1 else 0)
    bottom = _walked(top[0], top[1] + height, layout.height, LAST_ROW)
    return ", ".join(
        f"{index - 1}, {offset}"
        for index, offset in (left, top, right, bottom)
    )  # fmt: skip


def _size(text: str) -> tuple[int, int]:
    """Give width and height in pixels that a text needs, within what a screen shows."""
    for width in (_WIDTH, _WIDE):
        letters = (width - _MARGIN) // _LETTER
        lines = sum(max(1, math.ceil(len(line) / letters)) for line in text.split("\n"))
        height = (lines + 1) * _LINE + _MARGIN
        if height <= _TALL:
            break
    return width, height


def _walked(start: int, pixels: int, size: Callable[[int], int], last: int) -> tuple[int, int]:
    """Give the row or column so many pixels on, and how far into it."""
    index = min(start, last)
    while index < last and pixels >= size(index):
        pixels -= size(index)
        index += 1
    return index, min(pixels, max(0, size(index) - 1))
