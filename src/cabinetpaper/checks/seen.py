"""A Word file → its paragraphs, for rules that look for what hardly any of them has.

A file of 1,000 actions has 15,000 paragraphs, and to say where each stands costs more than most
rules do. So rules ask the paragraphs, and the places are worked out once something is found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import compress, pairwise

from attrs import frozen

from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.passages import (
    Passage,
    all_passages,
    is_entry_of_contents,
    is_notable,
    outside_tables,
)
from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.document.inlines import Inline, Words, text_of
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
        return self._walked[0]

    @cached_property
    def cells(self) -> tuple[int, ...]:
        """Give for each paragraph the number of its cell, from 1; nought outside tables."""
        return self._walked[1]

    @cached_property
    def outside(self) -> tuple[int, ...]:
        """Give the numbers of those that stand in no table."""
        return tuple([at for at, cell in enumerate(self.cells) if not cell])

    @cached_property
    def words(self) -> JoinedWords:
        """Give the words of the paragraphs."""
        each = self._inlines
        # As `Paragraph.text`, which is called for each paragraph of a file, and shows.
        return JoinedWords(tuple([one[0].text if len(one) == 1 else text_of(one) for one in each]))

    @cached_property
    def kinds_of_looks(self) -> frozenset[tuple[str, str, float | None, bool, bool]]:
        """Give in which ways words look: ink, ground, size, whether bold, whether hidden."""
        looks = [look for one in self.paragraphs for look in one.looks]
        return frozenset([(it.ink, it.ground, it.size, it.bold, it.hidden) for it in looks])

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """Give the numbers of the headings, and of those in the style of a title."""
        return tuple(self.having(lambda one: one.level is not None or one.style == "Title"))

    @cached_property
    def wordless(self) -> frozenset[int]:
        """Give the ids of the paragraphs that have no words."""
        each = zip(self.paragraphs, self.words.texts, strict=True)
        return frozenset([id(one) for one, text in each if not text or text.isspace()])

    def looking(self, holds: Callable[[Look], object]) -> list[tuple[Look, int]]:
        """Give the looks of which something holds, each with the number of its paragraph."""
        each = ((look, at) for at, one in enumerate(self.paragraphs) for look in one.looks)
        return [(look, at) for look, at in each if holds(look)]

    def having(self, holds: Callable[[Paragraph], object]) -> list[int]:
        """Give the numbers of the paragraphs of which something holds."""
        return [at for at, one in enumerate(self.paragraphs) if holds(one)]

    @cached_property
    def linking(self) -> tuple[int, ...]:
        """Give the numbers of the paragraphs that have links, once for each link."""
        return tuple(
            [
                at
                for at, inlines in enumerate(self._inlines)
                for one in inlines
                if isinstance(one, Words) and one.link
            ]
        )

    @cached_property
    def carried(self) -> tuple[tuple[Carried, int], ...]:
        """Give what they carry beside words, each with the number of its paragraph."""
        return tuple([(it, at) for at, one in enumerate(self.paragraphs) for it in one.carries])

    @property
    def is_notable(self) -> bool:
        """Tell whether anything in the file has a link, an address or a square bracket."""
        return bool(self.linking) or is_notable(self.words.narrow)

    @cached_property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Give where the paragraphs of each cell, or between two tables, begin and end."""
        parted = [at for at, (one, next_) in enumerate(pairwise(self.cells), 1) if one != next_]
        return tuple(pairwise((0, *parted, len(self.cells)))) if self.cells else ()

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
    def _inlines(self) -> list[tuple[Inline, ...]]:
        return [one.inlines for one in self.paragraphs]

    @cached_property
    def _walked(self) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
        """Give the paragraphs, and the number of the cell of each."""
        paragraphs: list[Paragraph] = []
        cells: list[int] = []
        last = 0
        for block in self.document.blocks if self.document is not None else ():
            if isinstance(block, Table):
                inside = [cell.paragraphs for row in block.rows for cell in row.cells]
                paragraphs += [one for each in inside for one in each]
                cells += [cell for cell, each in enumerate(inside, last + 1) for _ in each]
                last += len(inside)
            elif isinstance(block, Paragraph):
                paragraphs.append(block)
                cells.append(0)
            elif block.carries:
                paragraphs.append(Paragraph(style=block.style, inlines=(), carries=block.carries))
                cells.append(0)
        of_contents = {
            style for style in {one.style for one in paragraphs} if is_entry_of_contents(style)
        }
        if of_contents:
            is_seen = [one.style not in of_contents for one in paragraphs]
            paragraphs, cells = [*compress(paragraphs, is_seen)], [*compress(cells, is_seen)]
        return tuple(paragraphs), tuple(cells)
