"""A laid-out paragraph → a `w:p`: poured into its prototype, or made from its style's name."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from attrs import define
from lxml import etree

from cabinetpaper.document.blocks import Anchor, Paragraph
from cabinetpaper.frame.names import w
from cabinetpaper.frame.numbering import Numbering
from cabinetpaper.frame.prototypes import Poured
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.frame.tags import TAG, words_in
from cabinetpaper.word.lists import Lists
from cabinetpaper.word.runs import Links, length_of, runs_of


@define(kw_only=True)
class ParagraphPrinter:
    """Prints the paragraphs of one part. Bookmark ids go on from paragraph to paragraph."""

    numbering: Numbering
    lists: Lists
    links: Links
    bookmarks: int = 0

    def print(self, paragraph: Paragraph, *, keeps_next: bool = False) -> etree._Element:
        """Give the `w:p` of a paragraph; `keeps_next` is for one that introduces what follows.

        Of a paragraph that is poured, the template says what it is kept with.
        """
        poured = paragraph.prototype
        if poured is not None:
            element = self._poured(paragraph, poured)
        else:
            element = self._made(paragraph, keeps_next=keeps_next)
        for anchor in paragraph.anchors:
            self._bookmark(element, anchor)
        return element

    def _made(self, paragraph: Paragraph, *, keeps_next: bool) -> etree._Element:
        element = etree.Element(w("p"))
        element.append(self._properties(paragraph, keeps_next=keeps_next))
        element.extend(runs_of(paragraph.inlines, None, self.links))
        return element

    def _properties(self, paragraph: Paragraph, *, keeps_next: bool = False) -> etree._Element:
        """Give the `w:pPr` of a style, and of a number where it is not the style's own.

        In the order of CT_PPr (ECMA-376 Part 1, 17.3.1.26): style, keepNext, number.
        """
        style = self.numbering.styles.by_name(paragraph.style, StyleType.PARAGRAPH)
        properties = etree.Element(w("pPr"))
        if style is not None:
            etree.SubElement(properties, w("pStyle")).set(w("val"), style.id)
        if keeps_next:
            etree.SubElement(properties, w("keepNext"))
        by_style = self.numbering.of_style(style.id if style else None)
        if paragraph.listing is not None:
            number = (
                self.lists.number_of(paragraph.listing, style.id if style else ""),
                paragraph.listing.level,
            )
            properties.append(_number(*number))
        elif paragraph.counted != (by_style and (by_style.num_id, by_style.level)):
            properties.append(_number(*(paragraph.counted or (0, 0))))
        return properties

    def _poured(self, paragraph: Paragraph, poured: Poured) -> etree._Element:
        element: etree._Element = copy.deepcopy(poured.prototype.xml)
        if paragraph.style != poured.prototype.style or paragraph.listing is not None:
            for properties in element.findall(w("pPr")):
                element.remove(properties)
            element.insert(0, self._properties(paragraph))
        holes = [run for run in element.iter(w("r")) if TAG.fullmatch(words_in(run))]
        if holes and not poured.lead:
            _strip(element, before=holes[0])
        if holes and not poured.tail:
            _strip(element, after=holes[-1])
        for hole, value in zip(holes, poured.values, strict=True):
            for run in runs_of(value, hole.find(w("rPr")), self.links):
                hole.addprevious(run)
            parent = hole.getparent()
            assert parent is not None
            parent.remove(hole)
        return element

    def _bookmark(self, element: etree._Element, anchor: Anchor) -> None:
        """Put a bookmark round the runs that hold its words; whole runs, as layout cut them."""
        self.bookmarks += 1
        start = etree.Element(w("bookmarkStart"))
        start.set(w("id"), str(self.bookmarks))
        start.set(w("name"), anchor.name)
        end = etree.Element(w("bookmarkEnd"))
        end.set(w("id"), str(self.bookmarks))
        inside: list[etree._Element] = []
        offset = 0
        for group in _groups(element):
            length = length_of(group)
            if offset >= anchor.start and offset + length <= anchor.end:
                inside.extend(group)
            offset += length
        if inside:
            inside[0].addprevious(start)
            inside[-1].addnext(end)
        else:
            element.extend((start, end))


def _groups(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """Give the runs of a paragraph, those of a field together, so that no bookmark parts them."""
    group: list[etree._Element] = []
    depth = 0
    for element in paragraph:
        if element.tag in _MARKS:
            continue
        group.append(element)
        for mark in element.iter(w("fldChar")):
            depth += _DEPTHS.get(mark.get(w("fldCharType"), ""), 0)
        if depth <= 0:
            yield group
            group = []
    if group:
        yield group


_MARKS = frozenset((w("pPr"), w("bookmarkStart"), w("bookmarkEnd")))
_DEPTHS = {"begin": 1, "end": -1}


def _number(num_id: int, level: int) -> etree._Element:
    element = etree.Element(w("numPr"))
    etree.SubElement(element, w("ilvl")).set(w("val"), str(level))
    etree.SubElement(element, w("numId")).set(w("val"), str(num_id))
    return element


def _strip(
    paragraph: etree._Element,
    *,
    before: etree._Element | None = None,
    after: etree._Element | None = None,
) -> None:
    """Take away the template's words on one side of a tag."""
    if before is not None:
        beside = [one for one in before.itersiblings(preceding=True) if one.tag != w("pPr")]
    else:
        assert after is not None
        beside = list(after.itersiblings())
    for element in beside:
        paragraph.remove(element)
