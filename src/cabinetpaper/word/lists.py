"""The numbered lists of a document → `w:abstractNum` and `w:num`.

One abstract list for each form (`(1)`, `a)` …) and depth; one `w:num` for each list, which starts
it anew (ECMA-376 Part 1, 17.9.26). The indent is that of the paragraph's style, said again at the
level: a list that a paragraph names itself comes before its style (17.7.2), and LibreOffice takes
a level without an indent for one of nothing.
"""

from __future__ import annotations

import copy

from attrs import define, field
from lxml import etree

from cabinetpaper.document.blocks import Listing
from cabinetpaper.frame.names import as_number, child, value_of, w


@define
class Lists:
    """The lists of one document, numbered as they come.

    `root` is a copy of the template's numbering part, `styles` the root of its styles.
    """

    root: etree._Element
    styles: etree._Element
    _abstracts: dict[tuple[str, str, int, str], int] = field(factory=dict, init=False)
    _nums: dict[int, int] = field(factory=dict, init=False)
    _next: tuple[int, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._next = (
            1 + self._highest("abstractNum", "abstractNumId", -1),
            1 + max(self._highest("num", "numId", 0), self._highest_named()),
        )

    def _highest(self, element: str, attribute: str, least: int) -> int:
        ids = [as_number(one.get(w(attribute))) for one in self.root.findall(w(element))]
        return max([least, *(one for one in ids if one is not None)])

    def _highest_named(self) -> int:
        """Give the highest list that a style names: it may not be there, and must stay so."""
        named = (as_number(one.get(w("val"))) for one in self.styles.iter(w("numId")))
        return max((one for one in named if one is not None), default=0)

    def number_of(self, listing: Listing, style_id: str) -> int:
        """Give the `w:numId` of the list that an entry of this style belongs to."""
        assert listing.list_id is not None
        if listing.list_id not in self._nums:
            self._nums[listing.list_id] = self._add_num(listing, style_id)
        return self._nums[listing.list_id]

    def _add_num(self, listing: Listing, style_id: str) -> int:
        abstract = self._abstract(listing, style_id)
        number = self._next[1]
        self._next = (self._next[0], number + 1)
        num = etree.Element(w("num"))
        num.set(w("numId"), str(number))
        etree.SubElement(num, w("abstractNumId")).set(w("val"), str(abstract))
        override = etree.SubElement(num, w("lvlOverride"))
        override.set(w("ilvl"), str(listing.level))
        etree.SubElement(override, w("startOverride")).set(w("val"), str(listing.start))
        self._insert(num, after=("num", "abstractNum", "numPicBullet"))
        return number

    def _abstract(self, listing: Listing, style_id: str) -> int:
        key = (listing.form, listing.format, listing.level, style_id)
        if key not in self._abstracts:
            self._abstracts[key] = self._next[0]
            self._next = (self._next[0] + 1, self._next[1])
            element = etree.Element(w("abstractNum"))
            element.set(w("abstractNumId"), str(self._abstracts[key]))
            etree.SubElement(element, w("multiLevelType")).set(w("val"), "multilevel")
            for index in range(listing.level + 1):
                element.append(_level(index, listing, self._indent(style_id)))
            self._insert(element, after=("abstractNum", "numPicBullet"))
        return self._abstracts[key]

    def _indent(self, style_id: str) -> etree._Element | None:
        """Give the indent of a style, its own or that of the one it is based on."""
        by_id = {one.get(w("styleId")): one for one in self.styles.findall(w("style"))}
        seen: set[str] = set()
        while style_id in by_id and style_id not in seen:
            seen.add(style_id)
            found = child(by_id[style_id], "pPr", "ind")
            if found is not None:
                return found
            style_id = value_of(by_id[style_id], "basedOn") or ""
        return None

    def _insert(self, element: etree._Element, *, after: tuple[str, ...]) -> None:
        """Put an element behind the last of its kind: all abstract lists stand before all nums."""
        for name in after:
            others = self.root.findall(w(name))
            if others:
                others[-1].addnext(element)
                return
        self.root.insert(0, element)


def _level(index: int, listing: Listing, indent: etree._Element | None) -> etree._Element:
    level = etree.Element(w("lvl"))
    level.set(w("ilvl"), str(index))
    for name, value in (
        ("start", "1"),
        ("numFmt", listing.format),
        ("suff", "tab"),
        ("lvlText", listing.form.replace("%", f"%{index + 1}")),
        ("lvlJc", "left"),
    ):
        etree.SubElement(level, w(name)).set(w("val"), value)
    if indent is not None:
        etree.SubElement(level, w("pPr")).append(copy.deepcopy(indent))
    return level
