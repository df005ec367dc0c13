"""The styles of an .ods in, how a cell or a stretch of words looks out.

A style takes what it does not say itself from its parent, and last from its family's default
(OpenDocument 1.3 Part 3, 16.2 and 16.4).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from cabinetpaper.sources.sheets.ods_formats import DATA_STYLES, GENERAL, format_code
from cabinetpaper.sources.sheets.ods_xml import FO, STYLE, TABLE

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLES = (f"{STYLE}style", f"{STYLE}default-style", *DATA_STYLES)
_CELL, _TEXT, _TABLE = "table-cell", "text", "table"
_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")
_NO_LINE = {None, "", "none"}
_BOLD_FROM = 600
# What is kept of a style: its own name for it → what the XML calls it, on any of its properties.
_KEPT = {
    "weight": f"{FO}font-weight",
    "slant": f"{FO}font-style",
    "line": f"{STYLE}text-line-through-style",
    "line type": f"{STYLE}text-line-through-type",
    "fill": f"{FO}background-color",
    "display": f"{TABLE}display",
}


@frozen(kw_only=True)
class Look:
    """How a cell, or a stretch of words in it, looks."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    fill: str = ""
    number_format: str = GENERAL


@define
class Styles:
    """The styles of a file, as they were met; a later one of the same name replaces the earlier."""

    _kept: dict[tuple[str, str], dict[str, str]] = field(factory=dict, init=False)
    _formats: dict[str, str] = field(factory=dict, init=False)
    _told: dict[tuple[str, str], dict[str, str]] = field(factory=dict, init=False)
    _looks: dict[tuple[str, str], Look] = field(factory=dict, init=False)

    def add(self, style: _Element) -> None:
        """Take in an element of `STYLES`."""
        name = style.get(f"{STYLE}name", "")
        if style.tag in DATA_STYLES:
            self._formats[name] = format_code(style, self._formats)
            return
        said = {
            "parent": style.get(f"{STYLE}parent-style-name"),
            "format": style.get(f"{STYLE}data-style-name"),
        }
        # Of a cell, the background of the cell counts and not that of its letters.
        for properties in style:
            is_text = str(properties.tag).endswith("text-properties")
            for key, attribute in _KEPT.items():
                if key != "fill" or not is_text:
                    said[key] = properties.get(attribute) or said.get(key)
        kept = {key: value for key, value in said.items() if value}
        self._kept[style.get(f"{STYLE}family", ""), name] = kept

    def of_cell(self, name: str) -> Look:
        """Give the look of a cell of a style; of the default for an empty name."""
        return self._look(_CELL, name)

    def of_words(self, name: str) -> Look:
        """Give the look of a stretch of words of a style."""
        return self._look(_TEXT, name)

    def hides_sheet(self, name: str) -> bool:
        """Tell whether sheets of a style are hidden."""
        return self._said(_TABLE, name).get("display") == "false"

    def _look(self, family: str, name: str) -> Look:
        key = (family, name)
        if key not in self._looks:
            said = self._said(family, name)
            colour = _COLOUR.fullmatch(said.get("fill", ""))
            self._looks[key] = Look(
                bold=_is_bold(said.get("weight", "")),
                italic=said.get("slant") in {"italic", "oblique"},
                struck=not {said.get("line"), said.get("line type")} <= _NO_LINE,
                fill=colour[1].upper() if colour else "",
                number_format=self._formats.get(said.get("format", ""), GENERAL),
            )
        return self._looks[key]

    def _said(self, family: str, name: str) -> dict[str, str]:
        """Give what a style and its ancestors say, the nearest first."""
        line: dict[str, None] = {}
        while name and name not in line and (family, name) not in self._told:
            line[name] = None
            name = self._kept.get((family, name), {}).get("parent", "")
        default = self._kept.get((family, ""), {})
        said = self._told.get((family, name), default)
        # Each is kept, so that a hundred thousand styles in a line are looked through once.
        for own in reversed(line):
            said = said | self._kept.get((family, own), {})
            self._told[family, own] = said
        return said


def _is_bold(weight: str) -> bool:
    return weight == "bold" or (weight.isdigit() and len(weight) < 5 and int(weight) >= _BOLD_FROM)
