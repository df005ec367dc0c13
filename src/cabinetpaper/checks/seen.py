"""A Word file → its paragraphs, for rules that look for what hardly any of them has.

A file of 1,000 actions has 15,000 paragraphs, and to say where each stands costs more than most
rules do. So rules ask the paragraphs, and the places are worked out once something is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import frozen

from cabinetpaper.checks.joined_words import JoinedWords, Sought
from cabinetpaper.checks.passages import Passage, all_passages, is_entry_of_contents
from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.document.looks import Look


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
    def outside(self) -> tuple[Paragraph, ...]:
        """Give those that stand in no table."""
        return tuple([self.paragraphs[at] for at in self.numbers_outside])

    @property
    def numbers_outside(self) -> tuple[int, ...]:
        """Give the numbers of those that stand in no table."""
        return self._walked[1]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Give the paragraphs, each with its place."""
        return all_passages(self.document) if self.document is not None else ()

    @cached_property
    def words(self) -> JoinedWords:
        """Give the words of the paragraphs."""
        return JoinedWords(tuple([one.text for one in self.paragraphs]))

    @cached_property
    def looks(self) -> tuple[tuple[Look, int], ...]:
        """Give how the words look, stretch by stretch, each with the number of its paragraph."""
        return tuple([(look, at) for at, one in enumerate(self.paragraphs) for look in one.looks])

    def having(self, holds: Callable[[Paragraph], object]) -> tuple[Passage, ...]:
        """Give the paragraphs of which something holds."""
        return self.at([at for at, one in enumerate(self.paragraphs) if holds(one)])

    def holding(self, *sought: Sought) -> tuple[Passage, ...]:
        """Give the paragraphs in whose words any of some patterns, or strings, is found."""
        return self.at(self.words.holding(*sought))

    def naming(self, *words: str) -> tuple[Passage, ...]:
        """Give the paragraphs in whose words any of some strings stands, in whatever case."""
        return self.at(self.words.small.holding(*[one.lower() for one in words]))

    @cached_property
    def carrying(self) -> tuple[Passage, ...]:
        """Give the paragraphs that carry something beside words."""
        return self.having(lambda paragraph: paragraph.carries)

    def at(self, numbers: Iterable[int]) -> tuple[Passage, ...]:
        """Give the paragraphs of some numbers, each with its place."""
        numbers = tuple(numbers)
        return tuple([self.passages[at] for at in numbers]) if numbers else ()

    @cached_property
    def _walked(self) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
        each: list[Paragraph] = []
        outside = []
        for block in self.document.blocks if self.document is not None else ():
            if isinstance(block, Table):
                each.extend(_in(block))
            elif isinstance(block, Paragraph) and not is_entry_of_contents(block.style):
                outside.append(len(each))
                each.append(block)
            elif isinstance(block, Chart) and block.carries:
                outside.append(len(each))
                each.append(Paragraph(style=block.style, inlines=(), carries=block.carries))
        return tuple(each), tuple(outside)


def _in(table: Table) -> list[Paragraph]:
    return [
        paragraph
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if not is_entry_of_contents(paragraph.style)
    ]
