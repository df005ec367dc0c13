"""What a cell is to hold: words of the model in, runs that fit one cell out, or what is wrong.

A cell knows words, line breaks, bold and italic, and one link for all of it. A line that begins
with a list marker is an entry of a list: the marker is typed, as people do.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import evolve, field, frozen

from cabinetpaper.model.text import Entry, Inline, Run, Tag, Text
from cabinetpaper.tuples import as_tuple

# Microsoft, "Excel specifications and limits": total characters of a cell (counted in UTF-16),
# line feeds of a cell. The lengths of links are those that Excel itself opens.
LONGEST_TEXT = 32_767
MOST_LINE_BREAKS = 253
LONGEST_LINK = 2_079
LONGEST_FRAGMENT = 255

_LINE_BREAK = re.compile("\r\n|\r|\v|\u0085|\u2028|\u2029")
# What XML 1.0 cannot hold (production 2).
_UNPRINTABLE = re.compile("[\x00-\x08\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What is no address of another file or place, and what may stand in one (RFC 3986, 2).
_ADDRESS = re.compile(r"(?:mailto:|(?!internal:|external:|file:)[a-z][a-z0-9+.-]*://)", re.I)
_NOT_IN_ADDRESS = re.compile(r'[\s"<>\[\]^`{}\\|]')


@frozen
class CellWords:
    r"""The words of one cell in stretches that look alike, its one link, and its day if it has one.

    `number_format` is how the day is to be shown.

    >>> CellWords.of("4.10").text
    '4.10'
    """

    runs: tuple[Run, ...] = field(default=(), converter=as_tuple)
    link: str | None = None
    day: datetime.date | None = field(default=None, kw_only=True)
    number_format: str = field(default="", kw_only=True)
    faults: tuple[str, ...] = field(default=(), converter=as_tuple, kw_only=True)

    @classmethod
    def of(cls, words: str | Text) -> CellWords:
        """Give what a cell is to hold for these words, with what is wrong with it."""
        inlines = [] if isinstance(words, str) else list(_inlines(words))
        if all(one == Run(one.text) for one in inlines):
            return cls._of_plain(one_line_break(str(words)))
        runs = _alike_joined(_as_run(one) for one in inlines)
        text = "".join(run.text for run in runs)
        if not text.strip():
            return cls(faults=tuple(_faults_of_tags(inlines)))
        links = list(dict.fromkeys(_links(words)))
        return cls(
            tuple(evolve(run, link=None) for run in _alike_joined(runs, by_link=False)),
            links[0] if len(links) == 1 else None,
            faults=[
                *_faults_of_tags(inlines), *_faults_of_text(text), *_faults_of_links(links)
            ],
        )  # fmt: skip

    @classmethod
    def _of_plain(cls, text: str) -> CellWords:
        if not text.strip():
            return cls()
        return cls((Run(text),), faults=tuple(_faults_of_text(text)))

    @property
    def text(self) -> str:
        """Give the words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_plain(self) -> bool:
        """Tell whether all words look as the cell does."""
        return not any(run.bold or run.italic for run in self.runs)

    def __bool__(self) -> bool:
        return bool(self.runs)


def one_line_break(text: str) -> str:
    r"""Give a text with `\n` for every kind of line break.

    >>> one_line_break("a\r\nb\vc")
    'a\nb\nc'
    """
    return _LINE_BREAK.sub("\n", text)


def utf16_length(text: str) -> int:
    """Give the length of a text as Excel counts it: in units of UTF-16.

    >>> utf16_length("a😀")
    3
    """
    return len(text) + sum(character > "\uffff" for character in text)


def _inlines(text: Text) -> Iterator[Inline]:
    """Give the inlines of a text; markers and line breaks look like their neighbours."""
    last = Run("")
    for index, block in enumerate(text):
        first = next((one for one in block.runs if one.text), last)
        if index:
            last = last if last.text else evolve(_as_run(first), text="")
            yield evolve(last, text="\n")
        if isinstance(block, Entry):
            yield evolve(_as_run(first), text=block.marker)
        yield from block.runs
        last = next((_as_run(one) for one in reversed(block.runs) if one.text), last)


def _as_run(one: Inline) -> Run:
    return Run(one_line_break(one.text), bold=one.bold, italic=one.italic, link=one.link)


def _alike_joined(runs: Iterable[Run], *, by_link: bool = True) -> tuple[Run, ...]:
    """Give the runs without empty ones, neighbours that look alike as one."""

    def look(run: Run) -> tuple[bool, bool, str | None]:
        return run.bold, run.italic, run.link if by_link else None

    groups = (list(group) for _, group in groupby((run for run in runs if run.text), look))
    return tuple(evolve(group[0], text="".join(run.text for run in group)) for group in groups)


def _links(words: str | Text) -> Iterator[str | None]:
    if isinstance(words, Text):
        yield from (one.link for block in words for one in block.runs if one.text)


def _faults_of_tags(inlines: Iterable[Inline]) -> Iterator[str]:
    for one in inlines:
        if isinstance(one, Tag):
            yield f"the tag {one} is not filled in, and a workbook fills in none: write its words"


def _faults_of_text(text: str) -> Iterator[str]:
    length, breaks = utf16_length(text), text.count("\n")
    if length > LONGEST_TEXT:
        yield (
            f"the text has {length:,} characters, and a cell of Excel holds at most "
            f"{LONGEST_TEXT:,}: shorten it"
        )
    if breaks > MOST_LINE_BREAKS:
        yield (
            f"the text has {breaks:,} line breaks, and a cell of Excel holds at most "
            f"{MOST_LINE_BREAKS}: join some of its lines"
        )
    for character in dict.fromkeys(_UNPRINTABLE.findall(text)):
        yield (
            f"the text holds the character U+{ord(character):04X}, which a workbook cannot "
            "hold: delete it"
        )


def _faults_of_links(links: list[str | None]) -> Iterator[str]:
    if len(links) > 1:
        named = " and ".join(f"“{link}”" if link else "no link" for link in links)
        yield f"a cell has one link for all its words, and these have {named}: leave one"
    elif links and links[0] is not None:
        yield from _faults_of_address(links[0])


def _faults_of_address(link: str) -> Iterator[str]:
    address, _, fragment = link.partition("#")
    if not _ADDRESS.match(link):
        yield (
            f"the link “{link}” would depend on where the workbook stands: give an address "
            "that begins with https://, http:// or mailto:"
        )
    if character := _NOT_IN_ADDRESS.search(link):
        yield (
            f"the link “{link}” has “{character[0]}” in it, which no address may have: write "
            f"{''.join(f'%{byte:02X}' for byte in character[0].encode('utf-8', 'replace'))} for it"
        )
    for part, name, most in (
        (address, "address of the link", LONGEST_LINK),
        (fragment, "part of the link behind #", LONGEST_FRAGMENT),
    ):
        if utf16_length(part) > most:
            yield f"the {name} has {utf16_length(part):,} characters, and Excel takes {most:,}"
