"""Numbers as a narrative writes them, in words to twelve or in digits; and as a finding does."""

from __future__ import annotations

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
# A pattern that finds one; it has no group of its own.
NUMBER = rf"(?:{'|'.join(_WORDS)}|[1-9]\d?)"


def numbered(words: str) -> int | None:
    """Give the number that words or digits say, or None.

    >>> numbered("Three"), numbered("12"), numbered("many")
    (3, 12, None)
    """
    plain = words.casefold()
    if plain in _WORDS:
        return _WORDS.index(plain) + 1
    return int(plain) if plain.isdecimal() else None


def so_many(count: int, word: str) -> str:
    """Give a count with its word.

    >>> so_many(1, "cell"), so_many(4, "cell")
    ('1 cell', '4 cells')
    """
    return f"{count} {word}{'' if count == 1 else 's'}"
