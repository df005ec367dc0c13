"""One sheet and the findings on its cells in; its comments, threads and boxes edited out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define

from cabinetpaper.findings import Finding
from cabinetpaper.workbook.marking_comments import (
    Cell,
    new_comments,
    texts_of,
    with_marks,
)
from cabinetpaper.workbook.marking_package import Parts, declare, relate, relations
from cabinetpaper.workbook.marking_shapes import (
    Note,
    boxes,
    id_blocks,
    new_drawing,
    with_boxes,
    without_boxes,
)
from cabinetpaper.workbook.marking_sheet import Worksheet, with_drawing
from cabinetpaper.workbook.marking_threads import reply, threaded_cells
from cabinetpaper.workbook.marking_words import LONGEST, mark_of

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"

# Findings of a cell, each with what it is about.
Said = dict[Cell, list[tuple[Finding, str]]]


def comments_part(parts: Parts, sheet: str) -> str:
    """Give the name of the part with a sheet's comments, or nothing."""
    return next((one.target for one in relations(parts, sheet) if one.kind == "comments"), "")


@define
class SheetMarker:
    """Marks the cells of one sheet."""

    parts: Parts
    sheet: Worksheet
    comments: str

    def mark(self, said: Said) -> None:
        """Put the marks into threads and comments, and their boxes into the drawing."""
        theirs = self._theirs()
        marks = {
            cell: mark_of(found, room=LONGEST - 2 * len(theirs.get(cell, "")))
            for cell, found in said.items()
        }
        threads = threaded_cells(self.parts, self.sheet.part)
        reply(self.parts, self.sheet.part, {c: m for c, m in marks.items() if c in threads})
        # A cell with a thread takes no note; what it may have is the thread's placeholder.
        marks = {c: m for c, m in marks.items() if c not in threads or c in theirs}
        if not marks and self.comments not in self.parts:
            return
        if self.comments not in self.parts:
            self._begin_comments()
        made = with_marks(self.parts.read(self.comments), marks)
        self.parts.write(self.comments, made.data)
        self._draw(marks.keys(), made.gone, {cell: mark.text for cell, mark in marks.items()})

    def _theirs(self) -> dict[Cell, str]:
        there = self.comments in self.parts
        return texts_of(self.parts.read(self.comments)) if there else {}

    def _begin_comments(self) -> None:
        if not self.comments:
            self.comments = self.parts.unused("xl/comments{}.xml")
            kind = f"{self.sheet.relation_types}/comments"
            relate(self.parts, self.sheet.part, kind, self.comments)
        declare(self.parts, self.comments, _COMMENTS)
        self.parts.write(self.comments, new_comments(self.sheet.root.space))

    def _draw(
        self, cells: Iterable[Cell], gone: frozenset[Cell], texts: Mapping[Cell, str]
    ) -> None:
        """Give each marked cell whose comment has none a box; those of gone comments go."""
        if not texts and not gone:
            return
        name = self._drawing()
        drawing = without_boxes(self.parts.read(name), gone)
        there = boxes(drawing)
        notes = [Note(*cell, texts[cell]) for cell in cells if cell not in there]
        others = (one for one in self.parts.archive.names if one.lower().endswith(".vml"))
        more = (one for one in self.parts.changed if one.lower().endswith(".vml"))
        taken = {block for one in {*others, *more} - {name}
                 for block in id_blocks(self.parts.read(one))}  # fmt: skip
        made = with_boxes(drawing, notes, self.sheet.layout, taken=taken)
        if made != self.parts.read(name):
            self.parts.write(name, made)

    def _drawing(self) -> str:
        """Give the part of the sheet's drawing of boxes; begun where there is none."""
        wanted = self.sheet.drawing_id
        found = (one.target for one in relations(self.parts, self.sheet.part) if one.id == wanted)
        name = next(found, "") if wanted else ""
        if name in self.parts:
            return self.parts.archive.name_of(name)
        if not name:
            name = self.parts.unused("xl/drawings/vmlDrawing{}.vml")
            kind = f"{self.sheet.relation_types}/vmlDrawing"
            relation = relate(self.parts, self.sheet.part, kind, name)
            with_drawing(self.parts, self.sheet, relation)
        declare(self.parts, name, _VML, extension="vml")
        self.parts.write(name, new_drawing())
        return name
