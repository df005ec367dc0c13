"""Text: what narrative and cells are made of: paragraphs, sub-headings and entries, of runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


@frozen
class Run:
    """A stretch of words that look alike.

    >>> Run("Good", bold=True).text
    'Good'
    """

    text: str
    bold: bool = field(default=False, kw_only=True)
    italic: bool = field(default=False, kw_only=True)
    link: str | None = field(default=None, kw_only=True)


@frozen
class Tag:
    """A hole in the words that a fact fills: what stands between `{{` and `}}`, as written.

    The place is that of the tag, so that an unknown fact is told with its line.

    >>> str(Tag("overall.grade"))
    '{{ overall.grade }}'
    """

    expression: str
    bold: bool = field(default=False, kw_only=True)
    italic: bool = field(default=False, kw_only=True)
    link: str | None = field(default=None, kw_only=True)
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)

    @property
    def text(self) -> str:
        """Give the tag as an author types it."""
        return f"{{{{ {self.expression} }}}}"

    def __str__(self) -> str:
        return self.text


Inline = Run | Tag


def _inlines(value: str | Iterable[Inline]) -> tuple[Inline, ...]:
    return ((Run(value),) if value else ()) if isinstance(value, str) else tuple(value)


@frozen
class Paragraph:
    """A paragraph. In a narrative Word numbers it, unless `numbered` is false.

    `name` is what `ref("name")` finds it by. A string will do where all runs look alike.

    >>> str(Paragraph("Ofsted published its report."))
    'Ofsted published its report.'
    """

    runs: tuple[Inline, ...] = field(converter=_inlines)
    numbered: bool = field(default=True, kw_only=True)
    name: str | None = field(default=None, kw_only=True)
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@frozen
class Subheading:
    """A heading inside a section: it takes the section's next number itself (6.1)."""

    runs: tuple[Inline, ...] = field(converter=_inlines)
    name: str | None = field(default=None, kw_only=True)
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)

    def __str__(self) -> str:
        return "".join(run.text for run in self.runs)


@frozen
class Entry:
    """An entry of a list, with its marker exactly as typed, white space and all.

    `level` is 0 for an entry of the outer list, 1 for one of a list inside it, and so on.

    >>> str(Entry("(2)", "CP chairs conduct the reviews."))
    '(2)CP chairs conduct the reviews.'
    """

    marker: str
    runs: tuple[Inline, ...] = field(converter=_inlines)
    level: int = field(default=0, kw_only=True)
    place: Place = field(default=NOWHERE, kw_only=True, eq=False, repr=False)

    def __str__(self) -> str:
        return self.marker + "".join(run.text for run in self.runs)


Block = Paragraph | Subheading | Entry


@frozen
class Text:
    r"""Blocks of words, in order. `str` gives them as typed, one line a block.

    >>> str(Text((Paragraph("Done so far:"), Entry("- ", "review"))))
    'Done so far:\n- review'
    """

    blocks: tuple[Block, ...] = field(default=(), converter=as_tuple)
    # Made once: the checks ask for the words of each cell a hundred times.
    _words: str = field(init=False, repr=False, eq=False)

    @_words.default
    def _joined(self) -> str:
        return "\n".join(str(block) for block in self.blocks)

    def __str__(self) -> str:
        return self._words

    def __bool__(self) -> bool:
        return bool(self._words.strip())

    def __iter__(self) -> Iterator[Block]:
        return iter(self.blocks)

    @classmethod
    def lines(cls, lines: Iterable[str]) -> Text:
        r"""Give a text with one plain paragraph a line, with no look for list markers.

        >>> str(Text.lines(["Head of Fostering", "Head of Finance"]))
        'Head of Fostering\nHead of Finance'
        """
        return cls(tuple(Paragraph(line) for line in lines))
