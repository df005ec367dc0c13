"""A character of a symbol font in; the Unicode character that looks like it out.

Word stores the characters of Symbol and Wingdings in a private area (U+F020 to U+F0FF), where they
mean nothing without their font. Only those that stand in papers are known here: bullets, ticks,
boxes, arrows, common signs. What is not known stays as it is, so that nothing is lost.
"""

from __future__ import annotations

_SYMBOL = dict(
    zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)
) | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)) | {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xDE: "⇒", 0xE0: "◊",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
    0x9F: "•", 0xA0: "▪", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
# Bullets whose font is not named, as some programs write them.
_ANY = _WINGDINGS | {0xB7: "•"}


def symbol(code: int, font: str | None = None) -> str:
    """Give the character that stands for a code of a font, U+FFFD for what is no character.

    >>> symbol(0xF0B7, "Symbol"), symbol(0xFC, "Wingdings"), symbol(0x2022, "Arial")
    ('•', '✓', '•')
    """
    known = _FONTS.get((font or "").strip().lower())
    if known is None:
        known = _ANY if _is_private(code) else {}
    low = code - 0xF000 if _is_private(code) else code
    if low in known:
        return known[low]
    # Below a space stand controls, from U+D800 halves of characters: neither can be printed.
    printable = 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF
    return chr(code) if printable else "\ufffd"


def in_font(text: str, font: str | None) -> str:
    r"""Give a text in a symbol font with the characters that stand for it.

    Only private characters are changed: a bullet `o` in Courier New is Word's hollow bullet, and
    prints as a letter o.

    >>> in_font("\uf0b7", "Symbol"), in_font("o", "Courier New")
    ('•', 'o')
    """
    return "".join(
        symbol(ord(character), font) if _is_private(ord(character)) else character
        for character in text
    )


def _is_private(code: int) -> bool:
    return 0xF020 <= code <= 0xF0FF
