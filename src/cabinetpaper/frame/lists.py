"""The numbering part of a Word file in; its lists and their levels out, as they are written.

Overrides are taken in, and links between abstract lists followed; nothing is counted here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen
from lxml.etree import _Element

from cabinetpaper.frame.names import as_number, child, mc, number_of, switch_of, value_of, w
from cabinetpaper.frame.symbols import in_font

LEVELS = 9  # ECMA-376 part 1, 17.9.6: nine levels, 0 to 8


def frozen_mapping(values: Mapping[int, Any]) -> Mapping[int, Any]:
    """Give a mapping that nobody can change."""
    return MappingProxyType(dict(values))


@frozen(kw_only=True)
class Level:
    """A level of a list, as `w:lvl` writes it.

    `text` is the label with `%1` to `%9` for the numbers of the levels; `restart` is the number of
    levels whose use starts this one anew (0: none), None for all that are shallower; `legal` prints
    every number in digits; `style` is the id of the paragraph style that it is linked to.
    """

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    suffix: str = "tab"
    legal: bool = False
    style: str | None = None


@frozen(kw_only=True)
class List:
    """A list that paragraphs name (`w:num`): its counters' owner, its levels, where it starts anew.

    Lists of one `abstract_id` count together. `starts` are its `w:startOverride`s by level.
    """

    abstract_id: int
    levels: Mapping[int, Level] = field(factory=dict, converter=frozen_mapping)
    starts: Mapping[int, int] = field(factory=dict, converter=frozen_mapping)


def lists_of(root: _Element | None) -> dict[int, List]:
    """Give the lists of a `w:numbering` element by `w:numId`, none for None."""
    if root is None:
        return {}
    abstracts = {
        identifier: element
        for element in root.iterchildren(w("abstractNum"))
        if (identifier := as_number(element.get(w("abstractNumId")))) is not None
    }
    lists: dict[int, List] = {}
    for element in root.iterchildren(w("num")):
        identifier = as_number(element.get(w("numId")))
        abstract_id = number_of(element, "abstractNumId")
        if identifier is not None and abstract_id in abstracts:
            target = _linked(abstract_id, abstracts)
            lists[identifier] = _list(element, target, _levels(abstracts[target]))
    return lists


def _linked(abstract_id: int, abstracts: Mapping[int, _Element]) -> int:
    """Give the abstract list that holds the levels, where one only names a list style (17.9.21)."""
    link = value_of(abstracts[abstract_id], "numStyleLink")
    if link is None:
        return abstract_id
    for identifier, element in abstracts.items():
        if value_of(element, "styleLink") == link:
            return identifier
    return abstract_id


def _list(element: _Element, abstract_id: int, levels: dict[int, Level]) -> List:
    starts: dict[int, int] = {}
    for override in element.iterchildren(w("lvlOverride")):
        index = as_number(override.get(w("ilvl")))
        if index is None:
            continue
        start, replaced = number_of(override, "startOverride"), child(override, "lvl")
        if start is not None:
            starts[index] = start
        if replaced is not None:
            levels[index] = _read_level(replaced)
    return List(abstract_id=abstract_id, levels=levels, starts=starts)


def _levels(abstract: _Element) -> dict[int, Level]:
    found = {
        as_number(element.get(w("ilvl"))): _read_level(element)
        for element in abstract.iterchildren(w("lvl"))
    }
    return {index: level for index, level in found.items() if index is not None}


def _read_level(element: _Element) -> Level:
    number_format = value_of(element, "numFmt")
    if number_format is None:
        # Word wraps formats that its older versions lack; what those print stands in the fallback.
        path = f"{mc('AlternateContent')}/{mc('Fallback')}"
        number_format = value_of(element.find(path), "numFmt")
    fonts = child(element, "rPr", "rFonts")
    font = None if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi"))
    return Level(
        start=number_of(element, "start") or 0,
        format=number_format or "decimal",
        text=in_font(value_of(element, "lvlText") or "", font),
        restart=number_of(element, "lvlRestart"),
        suffix=value_of(element, "suff") or "tab",
        legal=bool(switch_of(element, "isLgl")),
        style=value_of(element, "pStyle"),
    )
