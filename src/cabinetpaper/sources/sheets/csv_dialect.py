"""The words of a .csv in; out, what parts its cells, and where a quote stands astray.

What parts them is told by what makes the rows most alike: parted by the wrong character, a table
falls into rows of many widths, or its quotes stand where no cell begins or ends. `csv.Sniffer`
counts characters by the line and errs where a cell holds many of another kind, or a line break.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from attrs import frozen

# In the order in which a draw is decided.
DELIMITERS = (",", ";", "\t", "|")
NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "upright stroke"}
# Enough to see through title rows and notes; a file is not read four times for it.
_LINES_LOOKED_AT = 300
_LETTERS_LOOKED_AT = 500_000
# Another delimiter that makes the rows this nearly as alike might be the right one.
_NEARLY = 0.9
_DECLARED = re.compile(r'^"?sep=(?P<delimiter>[^"\n])"?(?:\n|$)', re.IGNORECASE)


@frozen(kw_only=True)
class Dialect:
    """What parts the cells; `skipped` letters before the first row; whether it is a guess."""

    delimiter: str = ","
    skipped: int = 0
    is_guess: bool = False


def dialect_of(words: str) -> Dialect:
    r"""Give what parts the cells of a text whose line breaks are all `\n`.

    A first line `sep=;` says it, as Excel understands it, and is no row.

    >>> dialect_of("Ref;Owner\n1;Head, Care\n2;Head, Finance, Estates\n").delimiter
    ';'
    >>> dialect_of("sep=|\nRef|Owner\n")
    Dialect(delimiter='|', skipped=6, is_guess=False)
    """
    if declared := _DECLARED.match(words):
        return Dialect(delimiter=declared["delimiter"], skipped=declared.end())
    lines = list(islice(_lines(words[:_LETTERS_LOOKED_AT]), _LINES_LOOKED_AT))
    ranked = sorted(
        ((_alikeness(lines, delimiter), delimiter) for delimiter in DELIMITERS),
        key=lambda rank: rank[0],
        reverse=True,
    )
    (best, delimiter), (second, _) = ranked[:2]
    is_guess = bool(second[0]) and second[0] >= best[0] * _NEARLY
    return Dialect(delimiter=delimiter, is_guess=is_guess) if best[0] else Dialect()


def _lines(words: str) -> Iterator[str]:
    start = 0
    while start < len(words):
        end = words.find("\n", start) + 1 or len(words)
        yield words[start:end]
        start = end


def _alikeness(lines: Iterable[str], delimiter: str) -> tuple[float, int]:
    """Give how alike the rows are that a delimiter makes, 0 to 1, and how wide most of them are.

    A comma of prose has a space after it, and what parts cells has none; so cells that begin with
    one count against a delimiter.
    """
    rows = [row for row in _rows(lines, delimiter) if any(row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0, 0
    width, alike = max(widths.items(), key=lambda item: (item[1], item[0]))
    later = [cell for row in rows for cell in row[1:]]
    spaced = sum(cell.startswith(" ") for cell in later) / len(later)
    return alike / len(rows) * (1 - spaced), width


def _rows(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Give the rows that a delimiter makes; one whose quotes stand astray counts as one cell."""
    taken: list[str] = []

    def keeping() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    try:
        for row in csv.reader(keeping(), delimiter=delimiter):
            yield [*row[:1]] if astray("".join(taken), delimiter) else row
            taken.clear()
    except csv.Error:
        return  # a cell without an end: what was seen before it counts


def astray(record: str, delimiter: str) -> int:
    r"""Give the column of the first cell of a row whose quote opens or closes astray, or 0.

    A quote that opens a cell closes at its end; inside an unquoted cell it is a letter.

    >>> astray('1.1,"Ask, or ""tell"" them",6" pipe\n', ","), astray('1.1,"Ask" them', ",")
    (0, 2)
    """
    if '"' not in record:
        return 0
    cell, position, column = _cell(delimiter), 0, 1
    while match := cell.match(record, position):
        position = match.end()
        if record[position : position + 1] != delimiter:
            return 0
        position, column = position + 1, column + 1
    return column


@lru_cache
def _cell(delimiter: str) -> re.Pattern[str]:
    end = re.escape(delimiter)
    return re.compile(rf'"(?:[^"]++|"")*+"(?={end}|\n?\Z)|(?!")[^{end}\n]*+')


def most_common_width(rows: Sequence[Sequence[str]]) -> int:
    """Give the width that more than half of the rows share, or 0 where there is none."""
    widths = Counter(len(row) for row in rows if any(row))
    if not widths:
        return 0
    width, count = widths.most_common(1)[0]
    return width if count * 2 > widths.total() else 0
