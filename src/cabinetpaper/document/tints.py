"""Colours as RRGGBB: how they stand off from each other, and tints on which words can be read."""

from __future__ import annotations

# A text of ink on a ground as light as this has a contrast of 9:1, and one of dark blue or dark red
# still has 4.5:1, which WCAG 2.2 asks for (1.4.3).
_LIGHT_ENOUGH = 0.4
_STEPS = 100


def _parts(rrggbb: str) -> tuple[int, int, int]:
    return int(rrggbb[0:2], 16), int(rrggbb[2:4], 16), int(rrggbb[4:6], 16)


def luminance(rrggbb: str) -> float:
    """Give the relative luminance of a colour, 0 for black and 1 for white (WCAG 2.2).

    >>> luminance("000000"), luminance("FFFFFF")
    (0.0, 1.0)
    """
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(rrggbb))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21 (WCAG 2.2).

    >>> contrast("000000", "FFFFFF"), round(contrast("0000FF", "000000"), 2)
    (21.0, 2.44)
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def tinted(rrggbb: str) -> str:
    """Give a colour, mixed with as much white as it needs for dark words on it to be read.

    >>> tinted("FFC000"), tinted("FF0000"), tinted("0000FF")
    ('FFC000', 'FF8787', 'A1A1FF')
    """
    for step in range(_STEPS + 1):
        mixed = (round(part + (255 - part) * step / _STEPS) for part in _parts(rrggbb))
        made = "".join(f"{part:02X}" for part in mixed)
        if luminance(made) >= _LIGHT_ENOUGH:
            return made
    return "FFFFFF"
