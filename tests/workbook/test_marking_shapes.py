from __future__ import annotations

import re

import pytest

from cabinetpaper.workbook.marking_shapes import (
    Note,
    boxes,
    id_blocks,
    new_drawing,
    with_boxes,
    without_boxes,
)
from cabinetpaper.workbook.marking_sheet import LAST_COLUMN, LAST_ROW, Box, Layout

WORDS = "\n".join(["cabinetpaper: warning", "x" * 400, "Name one.", "[no-owner]"])


def anchor(note: Note, layout: Layout) -> tuple[int, ...]:
    """Give column, offset, row, offset of both corners of a note's box."""
    drawing = with_boxes(new_drawing(), [note], layout, taken=())
    found = re.search(rb"<x:Anchor>([^<]*)</x:Anchor>", drawing)
    assert found
    return tuple(int(one) for one in found[1].split(b","))


def size(note: Note, layout: Layout) -> tuple[int, int]:
    """Give width and height in pixels of a note's box, as Excel works them out."""
    left, dx, top, dy, right, right_dx, bottom, bottom_dy = anchor(note, layout)
    width = sum(layout.width(column + 1) for column in range(left, right)) - dx + right_dx
    height = sum(layout.height(row + 1) for row in range(top, bottom)) - dy + bottom_dy
    return width, height


@pytest.mark.parametrize(
    "layout",
    [
        Layout(),
        Layout(columns=[(1, 20, 400)], rows=dict.fromkeys(range(1, 60), 300)),
        Layout(columns=[(2, 9, 0)], rows=dict.fromkeys(range(2, 9), 0)),
        Layout(row_height=7, column_width=9),
    ],
)
def test_a_box_is_as_large_as_its_text_needs_whatever_the_cells_measure(layout: Layout) -> None:
    assert size(Note(3, 2, WORDS), layout) == (270, 222)
    assert size(Note(3, 2, "a\nb\nc\nd"), layout) == (270, 87)
    assert size(Note(3, 2, "x" * 5_000), layout)[0] == 450


@pytest.mark.parametrize(
    "cell", [(1, 1), (LAST_ROW, 1), (1, LAST_COLUMN), (LAST_ROW, LAST_COLUMN), (9, LAST_COLUMN - 1)]
)
def test_a_box_never_leaves_the_sheet(cell: tuple[int, int]) -> None:
    left, _, top, _, right, _, bottom, _ = anchor(Note(*cell, WORDS), Layout())
    assert 0 <= left < right < LAST_COLUMN
    assert 0 <= top < bottom < LAST_ROW


def test_boxes_are_found_and_taken_away_by_their_cells() -> None:
    notes = [Note(row, 2, "x") for row in (3, 4, 5)]
    three = with_boxes(new_drawing(), notes, Layout(), taken=())
    assert boxes(three) == {(3, 2), (4, 2), (5, 2)}
    assert boxes(without_boxes(three, {(4, 2)})) == {(3, 2), (5, 2)}
    assert without_boxes(three, set()) == three


def test_a_shape_without_content_takes_nothing_along() -> None:
    line = b'<v:shape id="_x0000_s1030"/>'
    one = with_boxes(new_drawing(), [Note(3, 2, "x")], Layout(), taken=())
    drawing = one.replace(b"<v:shape id", line + b"<v:shape id", 1)
    assert line in without_boxes(drawing, {(3, 2)})
    assert boxes(without_boxes(drawing, {(3, 2)})) == set()


def test_ids_come_from_the_drawings_own_block_and_then_from_one_nobody_has() -> None:
    drawing = new_drawing().replace(b'data=""', b'data="1, 3"')
    made = with_boxes(drawing, [Note(1, 1, "x")], Layout(), taken={7})
    assert b'id="_x0000_s1025"' in made
    assert b'data="1, 3"' in made
    full = drawing.replace(
        b"</xml>", b'<v:shape id="_x0000_s2047"/><v:shape id="_x0000_s4095"/></xml>'
    )
    made = with_boxes(full, [Note(1, 1, "x")], Layout(), taken={7})
    assert b'id="_x0000_s8193"' in made
    assert id_blocks(made) == {1, 3, 8}
    assert b'data="1,3,8"' in made


def test_a_drawing_with_other_prefixes_gets_shapes_that_bring_their_own() -> None:
    drawing = new_drawing().replace(b' xmlns:x="urn:schemas-microsoft-com:office:excel"', b"")
    made = with_boxes(drawing, [Note(1, 1, "x")], Layout(), taken=())
    assert b'<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="' in made


def test_merged_cells_show_in_their_first() -> None:
    layout = Layout(merges=[Box(2, 2, 4, 3)])
    assert layout.shown_at(4, 3) == (2, 2)
    assert layout.shown_at(5, 3) == (5, 3)
