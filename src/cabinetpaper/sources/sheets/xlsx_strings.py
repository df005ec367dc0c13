"""Texts of a workbook's parts in, words with their looks out: shared strings, and rich text."""

from __future__ import annotations

from attrs import define, field, frozen

from cabinetpaper.sources.sheets.cell_text import as_seen
from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.xlsx_xml import Attributes, Ends, Starts, is_on, read_part

_BREAK_ESCAPED = "_x000D_"


@frozen
class Piece:
    """A stretch of rich text; None for a look that the cell's own font decides."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None

    @property
    def look(self) -> tuple[bool | None, bool | None, bool | None]:
        """Give what two stretches must share to be one."""
        return self.bold, self.italic, self.struck


# A text as it is seen: words alone, or stretches where their looks differ.
Words = str | tuple[Piece, ...]


@define
class RichText:
    """Collects one text: of a shared string, an inline one or a comment (18.4.8, CT_Rst).

    Phonetic hints are no words of it, and are passed over by who reads the part.
    """

    _pieces: list[tuple[str, tuple[bool | None, bool | None, bool | None]]] = field(factory=list)
    _look: list[bool | None] = field(factory=lambda: [None, None, None])

    def begin(self, _: Attributes | None = None) -> None:
        """Begin another text."""
        self._pieces = []
        self._look = [None, None, None]

    def _run(self, _: Attributes) -> None:
        self._look = [None, None, None]

    def _looks(self, _: Attributes) -> None:
        self._look = [False, False, False]

    def _bold(self, attributes: Attributes) -> None:
        self._look[0] = is_on(attributes, "val", True)

    def _italic(self, attributes: Attributes) -> None:
        self._look[1] = is_on(attributes, "val", True)

    def _struck(self, attributes: Attributes) -> None:
        self._look[2] = is_on(attributes, "val", True)

    def _text(self, text: str) -> None:
        look = (self._look[0], self._look[1], self._look[2])
        last = self._pieces[-1] if self._pieces else ("", None)
        if last[0][-7:].upper() == _BREAK_ESCAPED.upper() and text.startswith("\n"):
            # One line break, cut in two by a change of looks.
            self._pieces[-1] = (last[0][:-7], self._pieces[-1][1])
        if last[1] == look:
            self._pieces[-1] = (self._pieces[-1][0] + text, look)
        elif text:
            self._pieces.append((text, look))

    def _run_ended(self, _: str) -> None:
        self._look = [None, None, None]

    @property
    def starts(self) -> Starts:
        """Give the handlers of its elements."""
        return {
            "r": self._run,
            "rPr": self._looks,
            "b": self._bold,
            "i": self._italic,
            "strike": self._struck,
        }

    @property
    def ends(self) -> Ends:
        """Give the handlers of its texts."""
        return {"t": self._text, "r": self._run_ended}

    def words(self) -> Words:
        """Give the text that has been collected."""
        if not self._pieces:
            return ""
        if len(self._pieces) == 1 and self._pieces[0][1] == (None, None, None):
            return as_seen(self._pieces[0][0])
        return tuple(Piece(as_seen(text), *look) for text, look in self._pieces)


def plain(words: Words) -> str:
    """Give the words alone.

    >>> plain((Piece("a "), Piece("b", bold=True)))
    'a b'
    """
    return words if isinstance(words, str) else "".join(piece.text for piece in words)


def shared_strings(package: Package, part: str | None) -> list[Words]:
    """Give the shared strings of a workbook, by their index.

    One longer than a cell may hold is cut a little above that: only a cell that shows it is at
    fault. Raises `LimitExceededError` where they are too long together.
    """
    strings: list[Words] = []
    if part is None:
        return strings
    rich = RichText()
    letters = 0

    def ended(_: str) -> None:
        nonlocal letters
        words = rich.words()
        letters += len(plain(words))
        package.budget.look_at_letters(letters, package.place)
        strings.append(words)

    read_part(
        package,
        part,
        starts={**rich.starts, "si": rich.begin},
        ends={**rich.ends, "si": ended},
        texts=["t"],
        passed_over=["rPh", "phoneticPr"],
    )
    return strings
