"""Two colours in, their contrast out, as WCAG 2.2 defines relative luminance and contrast ratio."""

from __future__ import annotations

_LARGE, _LARGE_BOLD = 18, 14


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, 1 to 21.

    >>> contrast("000000", "FFFFFF"), round(contrast("777777", "FFFFFF"), 2)
    (21.0, 4.48)
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, nought for black to one for white."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def needed(size: float | None, *, bold: bool) -> float:
    """Give the contrast that words need: 3 from 18 point, or 14 point in bold, else 4.5 (1.4.3).

    >>> needed(12, bold=True), needed(14, bold=True), needed(18, bold=False)
    (4.5, 3.0, 3.0)
    """
    return 3.0 if size is not None and size >= (_LARGE_BOLD if bold else _LARGE) else 4.5


def is_vivid(colour: str) -> bool:
    """Tell whether a colour is one, and no shade of grey.

    >>> is_vivid("FFC000"), is_vivid("D9D9D9"), is_vivid("")
    (True, False, False)
    """
    if not colour:
        return False
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) > _GREYEST


_GREYEST = 48
