from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.frame.numbering import format_number

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (1, "decimal", "1"),
        (0, "decimal", "0"),
        (-1, "decimal", "-1"),
        (9, "decimalZero", "09"),
        (10, "decimalZero", "10"),
        (1, "lowerLetter", "a"),
        (26, "upperLetter", "Z"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (780, "lowerLetter", "z" * 30),
        (781, "lowerLetter", "781"),
        (4, "lowerRoman", "iv"),
        (1949, "upperRoman", "MCMXLIX"),
        (0, "upperRoman", "0"),
        (2**31, "lowerRoman", "2147483648"),
        (21, "ordinal", "21st"),
        (12, "ordinal", "12th"),
        (3, "none", ""),
        (3, "bullet", ""),
        (3, "chicago", "3"),
    ],
)
def test_a_number_is_printed_as_word_prints_it(
    value: int, number_format: str, printed: str
) -> None:
    assert format_number(value, number_format) == printed


@given(st.integers(1, 32767))
def test_a_roman_numeral_reads_back_as_its_number(value: int) -> None:
    worth = [_ROMAN[numeral] for numeral in format_number(value, "lowerRoman")]
    signed = (
        -one if one < following else one
        for one, following in zip(worth, [*worth[1:], 0], strict=True)
    )
    assert sum(signed) == value


@given(st.integers(1, 780))
def test_letters_repeat_as_often_as_the_alphabet_was_gone_through(value: int) -> None:
    letters = format_number(value, "lowerLetter")
    assert len(set(letters)) == 1
    assert 26 * (len(letters) - 1) + ord(letters[0]) - ord("a") + 1 == value
