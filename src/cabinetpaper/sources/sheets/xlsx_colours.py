"""A colour as a workbook writes it in, hexadecimal RRGGBB out: palette, theme and tint resolved."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from cabinetpaper.sources.sheets.gate import Package
from cabinetpaper.sources.sheets.xlsx_xml import DRAWING, Attributes, read_part, whole


def _listed(digits: str) -> tuple[str, ...]:
    """Give colours that are written one after another."""
    return tuple(re.findall(r"[0-9A-F]{6}", digits))


# The palette of Excel 97, which `indexed` counts (18.8.27); the first eight are there twice.
_FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
PALETTE = _listed(
    f"""{_FIRST} {_FIRST}
    800000 008000 000080 808000 800080 008080 C0C0C0 808080
    9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
    000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
    00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
    3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
    003366 339966 003300 333300 993300 993366 333399 333333"""
)
# The theme of Excel 2007 to 2010, for files that have none; in the order in which cells count it.
OFFICE_THEME = _listed(
    "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080"
)
# The theme part has dark before light (20.1.6.2), and cells count light before dark (18.8.3, as
# Excel does it).
_THEME_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5",
                "accent6", "hlink", "folHlink")  # fmt: skip
_HEXADECIMAL = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")


def colour(attributes: Attributes, palette: Sequence[str], theme: Sequence[str]) -> str:
    """Give a colour as RRGGBB, or "" for the reader's own ("automatic") or none.

    >>> colour({"rgb": "FFFFC000"}, PALETTE, OFFICE_THEME)
    'FFC000'
    >>> colour({"theme": "4", "tint": "0.5"}, PALETTE, OFFICE_THEME)
    'A7C0DE'
    >>> colour({"indexed": "64"}, PALETTE, OFFICE_THEME)
    ''
    """
    base = ""
    if match := _HEXADECIMAL.fullmatch(attributes.get("rgb", "")):
        base = match[1].upper()
    elif "indexed" in attributes:
        base = _entry(palette, whole(attributes, "indexed", -1))
    elif "theme" in attributes:
        base = _entry(theme, whole(attributes, "theme", -1))
    return _tinted(base, attributes.get("tint", "")) if base else ""


def _entry(colours: Sequence[str], index: int) -> str:
    return colours[index] if 0 <= index < len(colours) else ""


def _tinted(base: str, tint: str) -> str:
    """Give a colour made lighter or darker, as 18.8.19 reckons it."""
    if not re.fullmatch(r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?", tint):
        return base
    share = max(-1.0, min(1.0, float(tint)))
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    rgb = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02X}" for part in rgb)


def theme_colours(package: Package, part: str | None) -> tuple[str, ...]:
    """Give the colours of a workbook's theme, in the order in which its cells count them."""
    if part is None:
        return OFFICE_THEME
    found: dict[str, str] = {}
    slots: list[str] = []

    def taken(attributes: Attributes) -> None:
        value = attributes.get("lastClr") or attributes.get("val", "")
        if slots and (match := _HEXADECIMAL.fullmatch(value)):
            found.setdefault(slots[-1], match[1].upper())

    def slot(name: str) -> None:
        slots.append(name)

    starts = {name: (lambda _, name=name: slot(name)) for name in _THEME_ORDER}
    read_part(
        package,
        part,
        starts={**starts, "sysClr": taken, "srgbClr": taken},
        ends={"clrScheme": lambda _: slot("")},
        passed_over=["extraClrSchemeLst", "fmtScheme", "objectDefaults"],
        spaces=DRAWING,
    )
    return tuple(found.get(name, OFFICE_THEME[i]) for i, name in enumerate(_THEME_ORDER))
