r"""A cell of an .ods in; its words in runs that look alike, its links and its comment out.

Paragraphs and line breaks are one `\n` each. Several spaces are written as `text:s` by the
standard (OpenDocument 1.3 Part 3, 6.1.2 and 6.1.3), and as they are by LibreOffice where a cell
has several looks; so spaces are kept, and only white space with a line break of the XML in it,
which a program made to lay the file out, is one space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.extents import too_long
from cabinetpaper.sources.sheets.limits import LimitExceededError, Limits
from cabinetpaper.sources.sheets.line_breaks import one_kind_of_break
from cabinetpaper.sources.sheets.ods_styles import Look, Styles
from cabinetpaper.sources.sheets.ods_xml import DRAW, OFFICE, TABLE, TEXT, XLINK
from cabinetpaper.tuples import as_tuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPHS = {f"{TEXT}p", f"{TEXT}h"}
_COMMENT = f"{OFFICE}annotation"
# Words in these are not the cell's: comments, pictures and their captions, notes on pronunciation.
_NOT_THE_CELLS = {_COMMENT, f"{OFFICE}annotation-end", f"{TEXT}ruby-text", f"{TEXT}note",
                  f"{TABLE}detective", f"{TABLE}shapes"}  # fmt: skip
_LAID_OUT = re.compile(r" *[\t\r\n][ \t\r\n]*")


@frozen(kw_only=True)
class Words:
    """The words of a cell."""

    runs: tuple[Run, ...] = field(default=(), converter=as_tuple)
    has_paragraph: bool = False
    link: str | None = None
    links_inside: bool = False
    is_struck: bool = False
    comment: str = ""

    @property
    def text(self) -> str:
        """Give the words without their looks."""
        return "".join(run.text for run in self.runs)


_NO_WORDS = Words()
_PLAIN = Look()


def words_of(cell: _Element, styles: Styles, limits: Limits, place: Place) -> Words:
    """Give the words of a cell, before `Words.comment`, those of its comment.

    Raises `LimitExceededError` where they are more than a cell may hold.
    """
    if not len(cell):
        return _NO_WORDS
    if len(cell) == 1 and (plain := _plain(cell[0], limits, place)) is not None:
        return plain
    reader = _Reader(styles, limits, place)
    reader.read(cell)
    comments = []
    for comment in cell.iterchildren(_COMMENT):
        own = _Reader(styles, limits, place)
        own.read(comment)
        comments.append("".join(run.text for run in own.runs))
    return Words(
        runs=[run for run in reader.runs if run.text],
        has_paragraph=reader.paragraphs > 0,
        link=reader.link,
        links_inside=reader.links_inside,
        is_struck=reader.is_struck,
        comment="\n".join(comments),
    )


def _plain(paragraph: _Element, limits: Limits, place: Place) -> Words | None:
    """Give the words of one plain paragraph: most cells have no more, and the long way costs."""
    written = paragraph.text or ""
    if paragraph.tag not in _PARAGRAPHS or len(paragraph) or _LAID_OUT.search(written):
        return None
    if len(written) > limits.letters:
        raise LimitExceededError("letters", too_long(limits.letters), place)
    words = one_kind_of_break(written)
    return Words(runs=(Run(words),) if words else (), has_paragraph=True)


@define
class _Reader:
    """Walks through the words of one cell or comment."""

    styles: Styles
    limits: Limits
    place: Place
    runs: list[Run] = field(factory=list, init=False)
    paragraphs: int = field(default=0, init=False)
    link: str | None = field(default=None, init=False)
    links_inside: bool = field(default=False, init=False)
    is_struck: bool = field(default=False, init=False)
    _letters: int = field(default=0, init=False)

    def read(self, element: _Element) -> None:
        """Take in the paragraphs of an element."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                if self.paragraphs:
                    self._count(1)
                    self._add("\n", _PLAIN, None)
                self.paragraphs += 1
                self._add_pieces(child)
            elif not _is_other(child):
                self.read(child)

    def _add_pieces(self, paragraph: _Element) -> None:
        """Add the words of a paragraph, without white space that lays the XML out at its ends."""
        pieces = [piece for piece in self._pieces(paragraph, _PLAIN, None) if piece[0]]
        if pieces and (match := _LAID_OUT.match(pieces[0][0])):
            pieces[0] = (pieces[0][0][match.end() :], *pieces[0][1:])
        if pieces and (match := re.search(_LAID_OUT.pattern + r"\Z", pieces[-1][0])):
            pieces[-1] = (pieces[-1][0][: match.start()], *pieces[-1][1:])
        for written, look, link, is_typed in pieces:
            words = written if is_typed else _LAID_OUT.sub(" ", written)
            self._add(words, look, link)

    def _pieces(
        self, element: _Element, look: Look, link: str | None
    ) -> Iterator[tuple[str, Look, str | None, bool]]:
        """Give words with their look and link, and whether they stand for what was typed."""
        self._count(len(element.text or ""))
        yield element.text or "", look, link, False
        for child in element:
            kind = str(child.tag).removeprefix(TEXT)
            if kind in {"s", "tab", "line-break"}:
                yield self._typed(kind, child), look, link, True
            elif kind == "span":
                name = child.get(f"{TEXT}style-name", "")
                yield from self._pieces(child, self.styles.of_words(name), link)
            elif kind == "a":
                yield from self._pieces(child, look, self._followed(child) or link)
            elif not _is_other(child):
                yield from self._pieces(child, look, link)
            self._count(len(child.tail or ""))
            yield child.tail or "", look, link, False

    def _typed(self, kind: str, element: _Element) -> str:
        if kind != "s":
            return "\t" if kind == "tab" else "\n"
        written = element.get(f"{TEXT}c", "1")
        spaces = int(written) if written.isdecimal() and len(written) < 10 else 1
        # Before they are made: nine digits can ask for a gigabyte.
        self._count(spaces)
        return " " * spaces

    def _count(self, letters: int) -> None:
        self._letters += letters
        if self._letters > self.limits.letters:
            raise LimitExceededError("letters", too_long(self.limits.letters), self.place)

    def _followed(self, anchor: _Element) -> str | None:
        """Note where a link leads, and give its address where that is outside the workbook."""
        address = anchor.get(f"{XLINK}href", "").strip()
        if not address or address.startswith("#"):
            self.links_inside = self.links_inside or bool(address)
            return None
        self.link = self.link or address
        return address

    def _add(self, written: str, look: Look, link: str | None) -> None:
        words = one_kind_of_break(written)
        if not words:
            return
        self.is_struck = self.is_struck or (look.struck and bool(words.strip()))
        before = self.runs[-1] if self.runs else None
        # A line break has no look of its own; it goes with what stands before it.
        if before and (
            words == "\n"
            or (before.bold, before.italic, before.link) == (look.bold, look.italic, link)
        ):
            self.runs[-1] = evolve(before, text=before.text + words)
        else:
            self.runs.append(Run(words, bold=look.bold, italic=look.italic, link=link))


def _is_other(element: _Element) -> bool:
    return element.tag in _NOT_THE_CELLS or str(element.tag).startswith(DRAW)
