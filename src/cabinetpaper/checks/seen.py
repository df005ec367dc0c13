"""A Word file → its paragraphs, for rules that look for what hardly any of them has.

A file of 1,000 actions has 15,000 paragraphs, and to say where each stands costs more than most
rules do. So rules ask the paragraphs, and the places are worked out once something is found.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from itertools import accumulate, pairwise

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
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.inlines import Inline, Words, text_of
from cabinetpaper.document.looks import Carried, Look, Manner
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
        return self._walked.paragraphs

    @cached_property
    def stretches(self) -> tuple[range, ...]:
        """Give the numbers of the paragraphs that stand together, in a cell or between tables."""
        return self._walked.stretches

    @cached_property
    def outside(self) -> tuple[int, ...]:
        """Give the numbers of those that stand in no table."""
        return self._walked.outside

    @cached_property
    def words(self) -> JoinedWords:
        """Give the words of the paragraphs."""
        each = self._inlines
        # As `Paragraph.text`, which is called for each paragraph of a file, and shows.
        return JoinedWords(tuple([one[0].text if len(one) == 1 else text_of(one) for one in each]))

    @cached_property
    def manners(self) -> frozenset[Manner]:
        """Give the ways in which words look."""
        manners = [look.manner for one in self.paragraphs for look in one.looks]
        # The file's words share a few, and to compare each by all that it says takes long.
        return frozenset(dict(zip(map(id, manners), manners, strict=True)).values())

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """Give the numbers of the headings, and of those in the style of a title."""
        each = enumerate(self.paragraphs)
        return tuple([at for at, it in each if it.level is not None or it.style == "Title"])

    @cached_property
    def wordless(self) -> frozenset[int]:
        """Give the ids of the paragraphs without words, and of what is not seen of tables."""
        each = zip(self.paragraphs, self.words.texts, strict=True)
        blank = [id(one) for one, text in each if not text or text.isspace()]
        return frozenset((*blank, *self._walked.unseen))

    def looking(self, manners: Collection[Manner]) -> list[tuple[Look, int]]:
        """Give the words that look in one of some ways, each with the number of its paragraph.

        Spaces alone have no look.
        """
        each = ((look, at) for at, one in enumerate(self.paragraphs) for look in one.looks)
        shown = ((look, at) for look, at in each if not look.text.isspace())
        return [(look, at) for look, at in shown if look.manner in manners] if manners else []

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
        """Tell whether any of the paragraphs has a link, an address or a square bracket."""
        return bool(self.linking) or is_notable(self.words.narrow)

    def passage(self, number: int) -> Passage:
        """Give a paragraph with its place."""
        return self._outside.get(number) or self._all[number]

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
    def _walked(self) -> _Walked:
        paragraphs: list[Paragraph] = []
        stretches: list[range] = []
        outside: list[int] = []
        unseen: list[int] = []
        for block in self.document.blocks if self.document is not None else ():
            start = len(paragraphs)
            if isinstance(block, Table):
                inside = _in_cells(block, unseen)
                paragraphs += [one for cell in inside for one in cell]
                ends = accumulate(map(len, inside), initial=start)
                stretches += [range(at, end) for at, end in pairwise(ends) if at < end]
            elif (loose := _loose(block)) is not None:
                paragraphs.append(loose)
                if outside[-1:] == [start - 1]:
                    start = stretches.pop().start
                stretches.append(range(start, len(paragraphs)))
                outside.append(len(paragraphs) - 1)
        return _Walked(tuple(paragraphs), tuple(stretches), tuple(outside), tuple(unseen))


@frozen(eq=False)
class _Walked:
    """What a walk through a file gives; `unseen` are ids, of entries of contents in tables."""

    paragraphs: tuple[Paragraph, ...]
    stretches: tuple[range, ...]
    outside: tuple[int, ...]
    unseen: tuple[int, ...]


def _in_cells(table: Table, unseen: list[int]) -> list[tuple[Paragraph, ...]]:
    """Give the paragraphs of each cell, but the entries of a list of contents: they are unseen."""
    inside = [cell.paragraphs for row in table.rows for cell in row.cells]
    styles = {one.style for cell in inside for one in cell}
    of_contents = {style for style in styles if is_entry_of_contents(style)}
    if not of_contents:
        return inside
    unseen += [id(one) for cell in inside for one in cell if one.style in of_contents]
    return [tuple(one for one in cell if one.style not in of_contents) for cell in inside]


def _loose(block: Paragraph | Chart) -> Paragraph | None:
    """Give what is seen of a block outside tables: of a chart, what it carries."""
    if isinstance(block, Paragraph):
        return None if is_entry_of_contents(block.style) else block
    if not block.carries or is_entry_of_contents(block.style):
        return None
    return Paragraph(style=block.style, inlines=(), carries=block.carries)
