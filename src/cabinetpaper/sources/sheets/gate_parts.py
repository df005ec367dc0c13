"""The second half of the gate: the bytes of parts as they are inflated, judged before any parser.

Counts sizes and pieces of XML over all parts of one workbook, so that neither one part nor many
can keep a parser busy, and refuses what hides behind an encoding.
"""

from __future__ import annotations

import re

from attrs import define, field

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits

# Deflate cannot pass 1,032:1; honest parts of a workbook stay below 100:1, small ones aside.
RATIO_COUNTS_FROM_BYTES = 5_000_000

_SAVE_AGAIN = "open it in Excel and save it as an Excel Workbook (.xlsx)"
_BOMB = "as no plan does: copy the plan's cells into a new workbook"
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii"}
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<", b"\0\0\0<")


@define
class Budget:
    """What is left of the limits while the parts of one workbook are read."""

    limits: Limits
    place: Place
    inflated: int = field(default=0, init=False)
    tags: int = field(default=0, init=False)
    letters: int = field(default=0, init=False)
    cells: int = field(default=0, init=False)
    range_cells: int = field(default=0, init=False)

    def of_part(self, name: str, packed: int) -> PartSizes:
        """Give the sizes of one part, which count against the whole."""
        return PartSizes(self, name, packed)

    def take_tags(self, tags: int) -> None:
        """Count pieces of XML that a parser is about to get."""
        self.tags += tags
        if self.tags > self.limits.tags:
            raise LimitExceededError(
                "tags",
                f"it holds more than {self.limits.tags:,} pieces of XML, and no more are read: "
                "delete the empty rows and columns below and beside the plan, or copy it into a "
                "new workbook",
                self.place,
            )

    def take_cell(self, letters: int, place: Place) -> None:
        """Count a cell and its letters."""
        self.cells += 1
        self.letters += letters
        limits = self.limits
        if (
            letters <= limits.letters
            and self.letters <= limits.total_letters
            and self.cells <= limits.cells
        ):
            return
        if letters > self.limits.letters:
            raise LimitExceededError(
                "letters",
                f"the cell holds more than {self.limits.letters:,} letters (Excel itself holds "
                "32,767): cut its text, or move it into several cells",
                place,
            )
        self.look_at_letters(self.letters, self.place)
        raise LimitExceededError(
            "cells",
            f"more than {limits.cells:,} cells of the workbook say something, and no more are "
            "read: copy the sheets with the plan into a new workbook",
            self.place,
        )

    def look_at_letters(self, letters: int, place: Place) -> None:
        """Refuse more letters than a workbook may hold in all."""
        if letters > self.limits.total_letters:
            raise LimitExceededError(
                "total_letters",
                f"its cells hold more than {self.limits.total_letters:,} letters, and no more are "
                "read: copy the sheets with the plan into a new workbook",
                place,
            )

    def take_range(self, cells: int, place: Place) -> None:
        """Count the cells that a merged area or a link covers."""
        self.range_cells += cells
        if self.range_cells > self.limits.range_cells:
            raise LimitExceededError(
                "range_cells",
                f"merged cells and links cover {self.range_cells:,} cells or more, and at most "
                f"{self.limits.range_cells:,} are read: unmerge what stands outside the plan",
                place,
            )


@define
class PartSizes:
    """What one part has come to so far."""

    budget: Budget
    name: str
    packed: int
    size: int = field(default=0, init=False)

    def take(self, chunk: bytes) -> None:
        """Count a piece of the part; raise `LimitExceededError` where it is too much."""
        budget, limits = self.budget, self.budget.limits
        self.size += len(chunk)
        budget.inflated += len(chunk)
        if self.size > max(RATIO_COUNTS_FROM_BYTES, limits.ratio * self.packed):
            what = f"its part “{self.name}” unpacks to more than {limits.ratio} times its size"
            raise LimitExceededError("ratio", f"{what}, {_BOMB}", budget.place)
        if budget.inflated > limits.inflated_bytes:
            what = f"it unpacks to more than {_mb(limits.inflated_bytes)}"
            raise LimitExceededError("inflated_bytes", f"{what}, {_BOMB}", budget.place)


def look_at_encoding(name: str, first: bytes, place: Place) -> None:
    """Refuse a part that is not in UTF-8: what it holds could be read in two ways."""
    declared = _ENCODING.match(first.removeprefix(b"\xef\xbb\xbf"))
    other = declared and declared[1].lower() not in _PLAIN_ENCODINGS
    if other or first.startswith(_WIDE):
        raise InputError(f"its part “{name}” is not in UTF-8: {_SAVE_AGAIN}", place)


def refused_doctype(name: str, place: Place) -> InputError:
    """Give the error for a part with a DOCTYPE, in which entities can grow without end.

    ECMA-376 Part 2, 6.1.4 forbids DTD declarations in every part.
    """
    return InputError(f"its part “{name}” has a DOCTYPE, as no workbook has: {_SAVE_AGAIN}", place)


def _mb(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
