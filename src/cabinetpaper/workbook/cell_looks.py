"""How cells look: a look and what a cell holds in, formats of XlsxWriter and rich text out."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from xml.sax.saxutils import escape

from attrs import define, evolve, field

from cabinetpaper.model.text import Run
from cabinetpaper.workbook.cell_words import CellWords
from cabinetpaper.workbook.finishing import guarded


class Looks(StrEnum):
    """How a cell looks: its weight, its wrapping, and how Excel takes what is typed into it."""

    TITLE = "title"
    LARGE_TITLE = "large title"
    NOTE = "note"
    HEADER = "header"
    TABLE_HEADER = "table header"
    WORDS = "words"
    TEXT = "text"
    MONTH = "month"
    THEME = "theme"
    THEME_TEXT = "theme text"


_WRAPPED = {"text_wrap": True, "valign": "top"}
# Ruled, so that rows are told apart where a program shows no bands (LibreOffice 7.4).
_RULED = {"bottom": 1, "bottom_color": "#BFBFBF"}
_LOOKS: dict[Looks, dict[str, Any]] = {
    Looks.TITLE: {"bold": True},
    Looks.LARGE_TITLE: {"bold": True, "font_size": 14},
    Looks.NOTE: {"valign": "top"},
    # White on dark blue is 8.7 : 1 (WCAG 2.2, 1.4.3 asks for 4.5).
    Looks.TABLE_HEADER: {
        **_WRAPPED, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E79", "border": 1,
        "border_color": "#1F4E79",
    },
    Looks.HEADER: {**_WRAPPED, "bold": True, "bottom": 1},
    Looks.WORDS: _WRAPPED,
    # As text, so that a typed 4.10 stays 4.10.
    Looks.TEXT: {**_WRAPPED, "num_format": "@"},
    Looks.MONTH: {**_WRAPPED, "num_format": "mmm-yy", "align": "left"},
    Looks.THEME: {**_WRAPPED, "bold": True},
    Looks.THEME_TEXT: {**_WRAPPED, "bold": True, "num_format": "@"},
}  # fmt: skip
_WITHOUT_RULE = frozenset({Looks.TITLE, Looks.LARGE_TITLE, Looks.NOTE, Looks.TABLE_HEADER})
_LINK = {"font_color": "#0563C1", "underline": 1}
_FONT = '<sz val="11"/><color theme="1"/><rFont val="Calibri"/><family val="2"/>'


@define
class CellLooks:
    """The formats of one sheet, each made once. With `ruled`, cells have a thin line below them."""

    book: Any
    ruled: bool = field(kw_only=True)
    _made: dict[str, Any] = field(factory=dict, init=False)

    def of_column(self, look: Looks) -> Any:
        """Give the format of the cells that nobody has filled yet."""
        return self._format(_LOOKS[look])

    def of_cell(self, look: Looks, cell: CellWords) -> Any:
        """Give the format of a cell that holds this."""
        form = dict(_LOOKS[look])
        if self.ruled and look not in _WITHOUT_RULE:
            form |= _RULED
        if cell.link:
            form |= _LINK
        if cell.number_format:
            form["num_format"] = cell.number_format
        return self._format(form)

    def pieces(self, cell: CellWords) -> list[Any]:
        """Give the words of a cell as rich text: a font and its words by turns.

        XlsxWriter takes no fewer than two pairs, so that words of one look stand in two; Excel and
        our reader join neighbours that look alike.
        """
        runs = list(cell.runs)
        if len(runs) == 1:
            words = runs[0].text
            half = len(words) // 2
            runs = [evolve(runs[0], text=words[:half]), evolve(runs[0], text=words[half:])]
        return [piece for run in runs for piece in (self._font(run, cell), guarded(run.text))]

    def _font(self, run: Run, cell: CellWords) -> Any:
        look = {"bold": run.bold, "italic": run.italic}
        return self._format({**look, **_LINK} if cell.link else look)

    def _format(self, form: dict[str, Any]) -> Any:
        key = repr(sorted(form.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format(form)
        return self._made[key]


def is_markup(words: str) -> bool:
    """Tell whether XlsxWriter would take words for its own rich text, and write them as they are.

    >>> is_markup("<r>typed by somebody</r>")
    True
    """
    return words.startswith("<r>") and words.endswith("</r>")


def one_run(run: Run) -> str:
    """Give the rich text of words of one look, which XlsxWriter writes as it is.

    >>> one_run(Run("a < b", bold=True))[-40:]
    '<t xml:space="preserve">a &lt; b</t></r>'
    """
    look = "<b/>" * run.bold + "<i/>" * run.italic
    words = f'<t xml:space="preserve">{escape(guarded(run.text))}</t>'
    return f"<r><rPr>{look}{_FONT}</rPr>{words}</r>"
