"""The pieces of a sheet's XML in; the same without most of its empty cells and rows out.

A sheet whose formats were drawn down to its last row has a million empty rows, and nothing tells
that from a plan until it is read. A parser takes seconds for them; a pattern a tenth of that.
What has no colour or stands below all that is read says nothing and is taken out; the pattern
knows the form in which Excel and most others write, and everything else is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_ROW = b"<row "
# Past so many colours in use the pattern would cost more than it saves.
_MOST_COLOURS = 300
# A cell or row without a place of its own counts from the one before it, which must stay; so must
# all where a comment or CDATA begins: what stands in it only looks like XML.
_UNPLACED = re.compile(rb"<(?:c|row)(?: (?!r=)|[/>])|<!")


def without_empty(
    pieces: Iterable[bytes], coloured: Collection[int], last_row: int
) -> Iterator[bytes]:
    """Give the XML of a sheet without empty cells and rows that say nothing.

    `coloured` are the cell formats whose colour says something, down to `last_row`. Rows with a
    height or that are hidden are kept.
    """
    if len(coloured) > _MOST_COLOURS:
        yield from pieces
        return
    cell, row = _patterns(coloured, len(str(last_row)) + 1)
    rest = b""
    for piece in pieces:
        rest += piece
        # Whole rows alone, and never the last: one without a number counts from it.
        end = rest.rfind(_ROW)
        if end <= 0:
            if len(rest) > len(piece):
                yield rest
                rest = b""
            continue
        whole, rest = rest[:end], rest[end:]
        last = whole.rfind(_ROW)
        if last > 0 and not _UNPLACED.search(whole):
            yield row.sub(b"", cell.sub(b"", whole[:last])) + whole[last:]
        else:
            yield whole
    yield rest


def _patterns(
    coloured: Collection[int], digits: int
) -> tuple[re.Pattern[bytes], re.Pattern[bytes]]:
    other = b"|".join(b"%d" % style for style in sorted(coloured))
    plain = rb"(?!(?:" + other + rb')")[0-9]+' if coloured else rb"[0-9]+"
    below = rb"[0-9]{%d,7}" % digits
    cell = rb'<c r="[A-Z]{1,3}(?:' + below + rb'"(?: s="[0-9]+")?|[0-9]+"(?: s="' + plain + rb'")?)'
    row = (
        rb'<row r="(?:'
        + below
        + rb'"[^<>/]*|[0-9]+"(?: (?!hidden|ht="0)[A-Za-z0-9:]+="[^"<>/]*")*)'
    )
    return re.compile(cell + rb"(?:/>|></c>)"), re.compile(row + rb"(?:/>|></row>)")
