"""A Word file → its paragraphs, for rules that look for what hardly any of them has.

A file of 1,000 actions has 15,000 paragraphs, and to say where each stands costs more than most
rules do. So rules ask the paragraphs, and the places are worked out once something is found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.passages import (
    Passage,
    all_passages,
    is_entry_of_contents,
    outside_tables,
)
from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.document.looks import Carried, Look
from cabinetpaper.places import Place


# A file is itself alone: comparing two would walk through all of both.
@frozen(eq=False)
class Seen:
    """Every paragraph of a Word file, those in tables among them; none where there is no file.

    But the entries of a list of contents: those say again what headings say.
    """

    document: Document | None

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Give the paragraphs, in order."""
        return tuple([paragraph for paragraph, _ in self._walked])

    @cached_property
    def cells(self) -> tuple[int, ...]:
        """Give for each paragraph the number of its cell, from 1; nought outside tables."""
        return tuple([cell for _, cell in self._walked])

    @cached_property
    def outside(self) -> tuple[int, ...]:
        """Give the numbers of those that stand in no table."""
        return tuple([at for at, cell in enumerate(self.cells) if not cell])

    @cached_property
    def words(self) -> JoinedWords:
        """Give the words of the paragraphs."""
        return JoinedWords(tuple([one.text for one in self.paragraphs]))

    @cached_property
    def looks(self) -> tuple[tuple[Look, int], ...]:
        """Give how the words look, stretch by stretch, each with the number of its paragraph."""
        return tuple([(look, at) for at, one in enumerate(self.paragraphs) for look in one.looks])

    def having(self, holds: Callable[[Paragraph], object]) -> list[int]:
        """Give the numbers of the paragraphs of which something holds."""
        return [at for at, one in enumerate(self.paragraphs) if holds(one)]

    @cached_property
    def carried(self) -> tuple[tuple[Carried, int], ...]:
        """Give what they carry beside words, each with the number of its paragraph."""
        return tuple([(it, at) for at, one in enumerate(self.paragraphs) for it in one.carries])

    def passage(self, number: int) -> Passage:
        """Give a paragraph with its place."""
        return self._all[number] if self.cells[number] else self._outside[number]

    def place(self, number: int) -> Place:
        """Give the place of a paragraph."""
        return Place(where=self.passage(number).where)

    @cached_property
    def _all(self) -> tuple[Passage, ...]:
        return all_passages(self.document) if self.document is not None else ()

    @cached_property
    def _outside(self) -> dict[int, Passage]:
        each = outside_tables(self.document) if self.document is not None else ()
        return dict(zip(self.outside, each, strict=True))

    @cached_property
    def _walked(self) -> list[tuple[Paragraph, int]]:
        blocks = self.document.blocks if self.document is not None else ()
        cells = 0
        walked: list[tuple[Paragraph, int]] = []
        for block in blocks:
            if isinstance(block, Table):
                inside = [cell.paragraphs for row in block.rows for cell in row.cells]
                walked += [(one, at) for at, each in enumerate(inside, cells + 1) for one in each]
                cells += len(inside)
            elif isinstance(block, Paragraph):
                walked.append((block, 0))
            elif block.carries:
                walked.append((Paragraph(style=block.style, inlines=(), carries=block.carries), 0))
        return [one for one in walked if not is_entry_of_contents(one[0].style)]
