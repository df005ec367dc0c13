"""Words → the same words with fewer kinds of letters, in which the quickest patterns look.

Each gives as many letters as there are, so that a place is the same in both, and each a byte a
letter, which is searched up to ten times as fast. A letter that no byte has becomes a space in
`plain` and `shape`: they say where a rule has to look, so they may show too much, never too little,
but for figures of other scripts than ours.
"""

from __future__ import annotations

# What a pattern without case takes for a letter that has a byte, and has none itself.
_ODD_LETTERS = "İıſ\u212aŸẞ\u212bΜμ"
_ODD = str.maketrans(_ODD_LETTERS, "iiskÿßåµµ")
_BYTES = [chr(code) for code in range(256)]


def _table(letters: list[str]) -> bytes:
    return "".join(letters).encode("latin-1")


def _plain_letter(letter: str) -> str:
    # What parts joined texts stays, so that no pattern runs over it.
    return letter.lower() if letter.isalnum() or letter == "\x00" else " "


def _shape_of(letter: str) -> str:
    if letter.isspace() or letter == "?":
        return " "
    if not (letter.isascii() and letter.isalnum()):
        return letter
    if letter.isdecimal():
        return "0"
    return "A" if letter.isupper() else "a"


_PLAIN = _table([_plain_letter(letter) for letter in _BYTES])
_SHAPE = _table([_shape_of(letter) for letter in _BYTES])


def narrow(text: str) -> str:
    """Give the words with a question mark for each letter that no byte has.

    >>> narrow("Ŵyl – the café’s")
    '?yl ? the café?s'
    """
    return text.encode("latin-1", "replace").decode("latin-1")


def plain(text: str, narrowed: str | None = None) -> str:
    """Give letters and figures, the letters small, and a space for each sign.

    `narrowed` is the same text by `narrow`, where that is at hand.

    >>> plain("(W/C 4 May: THE RİSK – Café)")
    ' w c 4 may  the risk   café '
    """
    if not text.isascii() and any(odd in text for odd in _ODD_LETTERS):
        narrowed = narrow(text.translate(_ODD))
    words = narrow(text) if narrowed is None else narrowed
    return words.encode("latin-1").translate(_PLAIN).decode("latin-1")


def shape(text: str) -> str:
    r"""Give `A` for each capital, `a` for each small letter, `0` for each figure, of the English.

    Every space is one alike; other signs stay. A text by `narrow` has the same shape.

    >>> shape("CIN\tplans, 4.5%: J.’s ü")
    'AAA aaaaa, 0.0%: A. a ü'
    """
    return text.encode("latin-1", "replace").translate(_SHAPE).decode("latin-1")
