"""A colour as a Word file writes it in, hexadecimal RRGGBB out: shading, highlight, theme resolved.

"" is no colour: what shows whatever is behind it, or an ink that Word chooses by the ground
(`auto`). None is a property that says nothing.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping

from lxml.etree import _Element

from cabinetpaper.frame.names import local, switch_of, w
from cabinetpaper.frame.package import Package

_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{6}")
_SHARE = re.compile(r"pct([0-9]{1,2})")
# ST_HighlightColor (ECMA-376 part 1, 17.18.40).
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF",
    "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080",
    "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
# ST_ThemeColor by the slot of the theme that it means, unless the settings map it (17.15.1.20).
_SLOTS = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "text1": "dk1",
    "background1": "lt1", "text2": "dk2", "background2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
_SAYING = frozenset({w("highlight"), w("shd")})
Theme = Mapping[str, str]


def read_theme(package: Package) -> Theme:
    """Give the colours of a file's theme by their slot (`accent1`), none for a file without one."""
    root = package.related_tree("theme")
    schemes = () if root is None else root.iter("{*}clrScheme")
    scheme = next(iter(schemes), None)
    found: dict[str, str] = {}
    for slot in () if scheme is None else scheme:
        for value in slot:
            if isinstance(value.tag, str):
                said = value.get("lastClr") or value.get("val") or ""
                if _HEXADECIMAL.fullmatch(said):
                    found[local(slot)] = said.upper()
    return found


def ink_of(properties: _Element | None, theme: Theme) -> str | None:
    """Give the colour of letters that run properties say, "" for `auto`."""
    found = None if properties is None else properties.find(w("color"))
    return None if found is None else _colour(found, "val", "theme", theme)


def ground_of(properties: _Element | None, theme: Theme) -> str | None:
    """Give the highlight or shading that properties say, "" for none and for stripes.

    Of a pattern of dots (`pct20`), the colour that the eye mixes of it.
    """
    if properties is None or _SAYING.isdisjoint(one.tag for one in properties):
        return None
    highlight = properties.find(w("highlight"))
    if highlight is not None and highlight.get(w("val")) != "none":
        return _HIGHLIGHTS.get(highlight.get(w("val"), ""), "")
    shading = properties.find(w("shd"))
    if shading is None:
        return None
    pattern = shading.get(w("val"), "clear")
    fill = _colour(shading, "fill", "themeFill", theme)
    if pattern in {"clear", "nil"}:
        return "" if pattern == "nil" else fill
    dots = _colour(shading, "color", "theme", theme) or "000000"
    if pattern == "solid":
        return dots
    share = _SHARE.fullmatch(pattern)
    return _mixed(dots, fill or "FFFFFF", int(share[1]) / 100) if share else ""


def background_of(document: _Element, settings: _Element | None, theme: Theme) -> str:
    """Give the colour of the pages, "" where a file has none or does not show it (17.2.1)."""
    found = document.find(w("background"))
    if found is None or not switch_of(settings, "displayBackgroundShape"):
        return ""
    return _colour(found, "color", "theme", theme)


def _colour(element: _Element, name: str, prefix: str, theme: Theme) -> str:
    """Give a colour by its own digits, which Word keeps beside the theme's; else by the theme."""
    said = element.get(w(name), "")
    if _HEXADECIMAL.fullmatch(said):
        return said.upper()
    slot_name = element.get(w(f"{prefix}Color" if prefix == "theme" else prefix), "")
    base = theme.get(_SLOTS.get(slot_name, slot_name), "")
    if not base:
        return ""
    tint = _share(element.get(w(f"{prefix}Tint")))
    shade = _share(element.get(w(f"{prefix}Shade")))
    return _toned(base, tint=tint, shade=shade)


def _share(text: str | None) -> float:
    """Give 00 to FF as nought to one (ST_UcharHexNumber); 1, which changes nothing, for none."""
    return int(text, 16) / 255 if text and re.fullmatch(r"[0-9A-Fa-f]{1,2}", text) else 1.0


def _toned(base: str, *, tint: float, shade: float) -> str:
    """Give a colour made lighter or darker: 17.3.2.6 reckons both by its lightness."""
    red, green, blue = (part / 255 for part in parts(base))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = (light * shade) * tint + (1 - tint)
    toned = colorsys.hls_to_rgb(hue, light, saturation)
    return "".join(f"{round(part * 255):02X}" for part in toned)


def _mixed(over: str, under: str, share: float) -> str:
    pairs = zip(parts(over), parts(under), strict=True)
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def parts(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue, each 0 to 255.

    >>> parts("1F3864")
    (31, 56, 100)
    """
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)
