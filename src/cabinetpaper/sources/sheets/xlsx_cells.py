"""What a sheet's XML says of one cell in, a `Cell` out: its value by type, text, look and runs."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache
from math import isfinite

from attrs import define, evolve, field

from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.sheets.cell_text import as_seen
from cabinetpaper.sources.sheets.gate_parts import Budget
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.sources.sheets.number_formats import Displayed, Value, displayed
from cabinetpaper.sources.sheets.serials import moment_of
from cabinetpaper.sources.sheets.values import Cell, column_letters
from cabinetpaper.sources.sheets.xlsx_strings import Piece, Words, plain
from cabinetpaper.sources.sheets.xlsx_styles import Look, Styles

# Serial numbers of files that count days from 1904 are 1,462 less (18.17.4.1).
_DAYS_TO_1904 = 1_462
# HYPERLINK() with the address written out; one put together is known to Excel alone.
_LINK_FORMULA = re.compile(r'\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]', re.IGNORECASE)
_EXACT_DIGITS = 15
_KEPT_RUNS = 1_000
_SHOWN = lru_cache(maxsize=4_096, typed=True)(displayed)


_letters = lru_cache(maxsize=None)(column_letters)


@define
class Raw:
    """A cell as its XML has it."""

    row: int
    column: int
    style: str
    kind: str
    text: str
    formula: str | None
    words: Words


@define
class CellMaker:
    """Makes the cells of one sheet, and counts them."""

    strings: Sequence[Words]
    styles: Styles
    budget: Budget
    place: Place
    is_1904: bool
    waits_for_excel: bool
    _plain_runs: dict[str, tuple[Run, ...]] = field(factory=dict)

    def cell(self, raw: Raw) -> Cell | None:
        """Give the cell, or None where it says nothing.

        Raises `LimitExceededError` for a cell too far off, too long, or too many.
        """
        look = self.styles.look(raw.style)
        words = self._words(raw)
        if words.__class__ is str and look.is_plain_text and raw.formula is None:
            return self._plain(raw, str(words), look)
        value: Value = plain(words) if words is not None else self._value(raw, look)
        shown = self._shown(value, look)
        uncalculated = raw.formula is not None and self._lacks_result(raw)
        if not (shown.text.strip() or uncalculated):
            return None
        place = self._counted(raw.row, raw.column, len(shown.text))
        address = _formula_address(raw.formula)
        link = None if address.startswith("#") else address or None
        runs = self._runs(words, shown.text, value, look)
        return Cell(
            row=raw.row,
            column=raw.column,
            value=value,
            displayed=shown.text,
            number_format=look.number_format,
            exact=shown.exact,
            runs=tuple(evolve(run, link=link) for run in runs) if link else runs,
            bold=all(run.bold for run in runs) if _is_rich(words) and runs else look.bold,
            fill=look.fill,
            link=link,
            links_inside=address.startswith("#"),
            is_struck=_is_struck(words, look),
            is_error=raw.kind == "e",
            is_uncalculated=uncalculated,
            place=place,
        )

    def _lacks_result(self, raw: Raw) -> bool:
        """Tell whether the result of a formula was never worked out.

        A program that works nothing out stores none, or 0 for every one, and asks for a calculation
        on loading. Any other number, and words, it has from somewhere: they are a result.
        """
        if not raw.text:
            return raw.kind != "str" or self.waits_for_excel
        return self.waits_for_excel and raw.kind == "n" and _number(raw.text) == 0

    def _plain(self, raw: Raw, words: str, look: Look) -> Cell | None:
        """Give a cell of words alone, as most are."""
        if not words or words.isspace():
            return None
        return Cell(
            row=raw.row, column=raw.column, value=words, displayed=words,
            number_format=look.number_format, runs=self._run_of(words), bold=look.bold,
            fill=look.fill, is_struck=look.struck, is_error=raw.kind == "e",
            place=self._counted(raw.row, raw.column, len(words)),
        )  # fmt: skip

    def silent(self, row: int, column: int, style: str = "0") -> Cell:
        """Give a cell that says nothing and is coloured, or has a comment."""
        place = self._counted(row, column, 0)
        look = self.styles.look(style)
        return Cell(
            row=row, column=column, number_format=look.number_format, bold=look.bold,
            fill=look.fill, place=place,
        )  # fmt: skip

    def _counted(self, row: int, column: int, letters: int) -> Place:
        name = f"{_letters(column)}{row}"
        place = Place(file=self.place.file, sheet=self.place.sheet, cell=name)
        limits = self.budget.limits
        if row > limits.rows or column > limits.columns:
            raise LimitExceededError(
                "rows" if row > limits.rows else "columns",
                f"a cell stands at {name}, and {limits.rows:,} rows and {limits.columns:,} columns "
                "are read: delete what stands far from the plan",
                self.place,
            )
        self.budget.take_cell(letters, place)
        return place

    def _words(self, raw: Raw) -> Words | None:
        """Give the words of a cell that holds words; None for numbers and the like."""
        if raw.kind == "s":
            index = int(raw.text) if raw.text.strip() else -1
            return self.strings[index] if 0 <= index < len(self.strings) else ""
        if raw.kind == "inlineStr":
            return raw.words
        return as_seen(raw.text) if raw.kind in {"str", "e"} else None

    def _value(self, raw: Raw, look: Look) -> Value:
        if raw.kind == "b":
            return raw.text.strip().casefold() in {"1", "true"} if raw.text.strip() else None
        number = _number(raw.text)
        if raw.kind == "d":
            number = _iso_moment(raw.text) or number
        if not look.is_date or isinstance(number, bool) or not isinstance(number, int | float):
            return number
        return moment_of(number + _DAYS_TO_1904 if self.is_1904 else number, look.number_format)

    def _shown(self, value: Value, look: Look) -> Displayed:
        if isinstance(value, str) and look.is_plain_text:
            return Displayed(value)
        return _SHOWN(value, look.number_format)

    def _runs(self, words: Words | None, text: str, value: Value, look: Look) -> tuple[Run, ...]:
        if isinstance(words, tuple) and text == value:
            return tuple(_run(piece, look) for piece in words if piece.text)
        return self._run_of(text) if text else ()

    def _run_of(self, words: str) -> tuple[Run, ...]:
        """Give the run of words alone; the same one for the same words, as most are not long."""
        runs = self._plain_runs.get(words)
        if runs is None:
            if len(self._plain_runs) > _KEPT_RUNS:
                self._plain_runs.clear()
            runs = self._plain_runs[words] = (Run(words),)
        return runs


def _run(piece: Piece, look: Look) -> Run:
    bold = look.bold if piece.bold is None else piece.bold
    return Run(piece.text, bold=bold, italic=bool(piece.italic))


def _is_rich(words: Words | None) -> bool:
    return isinstance(words, tuple)


def _is_struck(words: Words | None, look: Look) -> bool:
    if not isinstance(words, tuple):
        return look.struck
    return any(look.struck if piece.struck is None else piece.struck for piece in words)


def _formula_address(formula: str | None) -> str:
    match = _LINK_FORMULA.match(formula) if formula else None
    return match[1].replace('""', '"') if match else ""


def _number(text: str) -> Value:
    """Give the number that a text writes; what is none stays a text, for nothing is lost.

    Excel's numbers are doubles, so digits past the fifteenth are worth nothing.
    """
    text = text.strip()
    if not text:
        return None
    if text.isdecimal() and text.isascii() and len(text) <= _EXACT_DIGITS:
        return int(text)
    try:
        number = float(text)
    except ValueError:
        return as_seen(text)
    if not isfinite(number) or "_" in text:
        return as_seen(text)
    is_whole = abs(number) < 10**_EXACT_DIGITS and number == int(number)
    return int(number) if is_whole and not any(c in text for c in ".eE") else number


def _iso_moment(text: str) -> Value:
    """Give a date that is written out (`t="d"`), None where it is none that Python knows."""
    text = text.strip().removesuffix("Z")
    for read in (datetime.datetime.fromisoformat, datetime.time.fromisoformat):
        try:
            moment = read(text)
        except ValueError:
            continue
        return moment.replace(tzinfo=None)
    return as_seen(text) or None
