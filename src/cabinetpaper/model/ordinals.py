"""What typed numbers of list entries count: a marker such as `(b)` in, its number and form out."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import frozen


class Counting(StrEnum):
    """What a numbered list counts with."""

    DECIMAL = "decimal"
    LETTER = "letter"
    ROMAN = "roman"
    CAPITAL = "capital"
    CAPITAL_ROMAN = "capital roman"

    @property
    def is_roman(self) -> bool:
        """Tell whether numerals count, small or capital."""
        return self in {Counting.ROMAN, Counting.CAPITAL_ROMAN}


# Roman numerals up to 39. What only looks like one ("iiii", "ixx") is words.
ROMAN = tuple(
    tens + units
    for tens in ("", "x", "xx", "xxx")
    for units in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
)
_LONG = "|".join(sorted((n for n in ROMAN if len(n) > 1), reverse=True))
SMALL = rf"{_LONG}|[a-z]"
CAPITALS = SMALL.upper()
_NUMBER = rf"\d{{1,3}}|{SMALL}|{CAPITALS}"
_ORDINAL = re.compile(
    rf"(?P<open>[(\[]?)(?:(?P<above>\d{{1,2}}\.(?=\d)|\d{{1,2}}(?=[a-zA-Z]))?(?P<number>{_NUMBER}))"
    r"(?P<close>[.)\]:]|\s[-–—]|(?<=\.\d)|(?<=\.\d\d))"
)


@frozen
class Ordinal:
    """The number that a typed marker means: `(b)` is 2, counted in letters, in the form `(%)`.

    What stands before the number that counts is of the form: `1.2` is 2 in the form `1.%`.

    >>> Ordinal.read("(3)")
    Ordinal(value=3, counting=<Counting.DECIMAL: 'decimal'>, form='(%)')
    """

    value: int
    counting: Counting
    form: str

    @classmethod
    def read(cls, marker: str) -> Ordinal | None:
        """Give what a typed marker counts, or None where it is a bullet.

        >>> Ordinal.read("b) ").value
        2
        >>> Ordinal.read("(1b)").form
        '(1%)'
        >>> Ordinal.read("•") is None
        True
        """
        match = _ORDINAL.fullmatch(marker.strip())
        if match is None:
            return None
        body = match["number"]
        form = f"{match['open']}{match['above'] or ''}%{match['close']}"
        if body.isdecimal():
            return cls(int(body), Counting.DECIMAL, form)
        small = body.casefold()
        if len(body) > 1:
            roman = Counting.ROMAN if body == small else Counting.CAPITAL_ROMAN
            return cls(ROMAN.index(small), roman, form)
        letter = Counting.LETTER if body == small else Counting.CAPITAL
        return cls(ord(small) - ord("a") + 1, letter, form)

    def as_roman(self) -> Ordinal:
        """Give i, v and x as numerals, and any other as it is; alone they are letters.

        >>> Ordinal.read("v)").as_roman().value
        5
        """
        value = {9: 1, 22: 5, 24: 10}.get(self.value)
        counting = {
            Counting.LETTER: Counting.ROMAN, Counting.CAPITAL: Counting.CAPITAL_ROMAN
        }.get(self.counting)  # fmt: skip
        if value is None or counting is None:
            return self
        return Ordinal(value, counting, self.form)
