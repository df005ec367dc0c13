"""A data style of OpenDocument in, the number format code that Excel has for the same out.

Sheets carry codes, whatever file they come from (`values.py`). What Excel has no code for (eras,
quarters, weeks) becomes words, so that nobody takes it for something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cabinetpaper.sources.sheets.ods_xml import NUMBER, STYLE

if TYPE_CHECKING:
    from lxml.etree import _Element

DATA_STYLES = tuple(
    f"{NUMBER}{kind}-style"
    for kind in ("number", "currency", "percentage", "date", "time", "boolean", "text")
)
GENERAL = "General"
# Longer ones would keep somebody busy; Excel shows at most 30 decimals.
_MOST_DIGITS = 30
# What prints itself in a code (ECMA-376 Part 1, 18.8.31); the rest is quoted.
_PLAIN = re.compile(r"[ \-+/():£$€%.,]+")


def format_code(style: _Element, styles: Mapping[str, str]) -> str:
    """Give the code of a data style; `styles` are the codes of those before it, by their names.

    The conditions of a style become sections in the order that Excel has them: LibreOffice writes
    positive, negative and zero in that order, and last what is left.
    """
    mapped = [styles.get(it.get(f"{STYLE}apply-style-name", ""), "")
              for it in style.iterchildren(f"{STYLE}map")]  # fmt: skip
    own = "".join(_pieces(style))
    if style.tag == f"{NUMBER}boolean-style":
        own = GENERAL
    return ";".join([*(code for code in mapped if code), own]) or GENERAL


def _pieces(style: _Element) -> Iterator[str]:
    elapsed = style.get(f"{NUMBER}truncate-on-overflow") == "false"
    for piece in style:
        kind = str(piece.tag).removeprefix(NUMBER)
        if kind == "number":
            yield _digits(piece)
        elif kind in _DATES:
            code = _date_code(kind, piece)
            yield f"[{code}]" if elapsed else code
            elapsed = False
        elif kind in _WORDS:
            yield _literal(piece.text or "")
        else:
            yield _OTHERS.get(kind, "")


_DATES = {"day": "d", "month": "m", "year": "yy", "day-of-week": "ddd", "hours": "h",
          "minutes": "m", "seconds": "s", "am-pm": "AM/PM"}  # fmt: skip
_WORDS = {"text", "currency-symbol"}
_OTHERS = {
    "text-content": "@",
    "scientific-number": "0.00E+00",
    "fraction": "# ?/?",
    "era": '"era"',
    "quarter": '"quarter"',
    "week-of-year": '"week"',
}


def _date_code(kind: str, piece: _Element) -> str:
    code = _DATES[kind]
    is_long = piece.get(f"{NUMBER}style") == "long"
    if kind == "month" and piece.get(f"{NUMBER}textual") == "true":
        code = "mmm"
    if kind in {"month", "day-of-week"} and len(code) == 3:
        return code + code[0] * is_long
    if kind == "seconds":
        decimals = _places(piece, "decimal-places", 0)
        return code * (1 + is_long) + ("." + "0" * decimals if decimals else "")
    return code if kind == "am-pm" else code * (1 + is_long)


def _digits(piece: _Element) -> str:
    """Give the placeholders of a number; General where the style leaves the decimals open."""
    if piece.get(f"{NUMBER}decimal-places") is None:
        return GENERAL
    decimals = _places(piece, "decimal-places", 0)
    needed = min(decimals, _places(piece, "min-decimal-places", decimals))
    whole = "0" * _places(piece, "min-integer-digits", 0)
    if piece.get(f"{NUMBER}grouping") == "true":
        whole = "#,##" + whole.rjust(1, "#") if len(whole) < 2 else "#," + whole
    factor = piece.get(f"{NUMBER}display-factor", "1").split(".")[0]
    thousands = "," * (factor.count("000") if factor.strip("0") == "1" else 0)
    after = "." + "0" * needed + "#" * (decimals - needed) if decimals else ""
    return (whole or "#") + after + thousands


def _places(piece: _Element, name: str, default: int) -> int:
    written = piece.get(f"{NUMBER}{name}", "")
    if not (written.isascii() and written.isdigit()) or len(written) > 3:
        return default
    return min(int(written), _MOST_DIGITS)


def _literal(words: str) -> str:
    if _PLAIN.fullmatch(words) or not words:
        return words
    return "".join(f'"{part}"' if part else "" for part in words.split('"'))
