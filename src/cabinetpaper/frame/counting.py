"""A number and Word's name for a way of counting in; the number as Word prints it out."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

# Word's own bounds (Numbering value dialogue): beyond them it does not count in letters either.
LARGEST_LETTER = 780
LARGEST_NUMBER = 32767


def format_number(value: int, number_format: str) -> str:
    """Give a number as Word prints it in a format of ST_NumberFormat (ECMA-376, 17.18.59).

    Known are decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, ordinal, and
    none and bullet, which print nothing. Other formats, and letters and roman numerals for what
    they cannot count (nought, or past Word's bounds), give digits.

    >>> [format_number(28, name) for name in ("decimal", "lowerLetter", "upperRoman")]
    ['28', 'bb', 'XXVIII']
    >>> format_number(7, "decimalZero"), format_number(0, "lowerRoman"), format_number(1, "none")
    ('07', '0', '')
    """
    match number_format:
        case "none" | "bullet":
            return ""
        case "decimalZero":
            return f"{value:02d}"
        case "lowerLetter" | "upperLetter" if 1 <= value <= LARGEST_LETTER:
            return _cased(_letters(value), number_format)
        case "lowerRoman" | "upperRoman" if 1 <= value <= LARGEST_NUMBER:
            return _cased(_roman(value), number_format)
        case "ordinal":
            return f"{value}{_ordinal(value)}"
        case _:
            return str(value)


def _cased(text: str, number_format: str) -> str:
    return text.upper() if number_format.startswith("upper") else text


def _letters(value: int) -> str:
    """Count a … z, aa, bb … zz, aaa: Word repeats the letter where Excel would go on to ab."""
    times, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(value: int) -> str:
    result = ""
    for worth, numeral in _ROMAN:
        times, value = divmod(value, worth)
        result += numeral * times
    return result


def _ordinal(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
