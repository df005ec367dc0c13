"""The numbering part of a Word file in; `Numbering` out, and a `Counter` that prints its labels.

`Numbering` says which list and level a paragraph counts by; `Counter` is told so for one paragraph
after the other, in document order, and gives the label that Word prints before each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import field, frozen
from lxml.etree import _Element

from cabinetpaper.frame.counting import format_number
from cabinetpaper.frame.lists import LEVELS, Level, List, frozen_mapping, lists_of
from cabinetpaper.frame.names import child, number_of, value_of
from cabinetpaper.frame.styles import Styles

__all__ = ["Counted", "Counter", "Level", "List", "Numbering", "format_number", "read_numbering"]

_PLACEHOLDER = re.compile(r"%([1-9])")


@frozen
class Counted:
    """What a paragraph counts by: the list's id (never 0) and the level (0 to 8)."""

    num_id: int
    level: int

    @property
    def pair(self) -> tuple[int, int]:
        """Give list and level as a laid-out paragraph keeps them."""
        return self.num_id, self.level


@frozen(kw_only=True)
class Numbering:
    """The lists of a document by `w:numId`, and its styles, which name lists as well."""

    lists: Mapping[int, List] = field(factory=dict, converter=frozen_mapping)
    styles: Styles = field(factory=Styles)

    def of_style(self, style_id: str | None) -> Counted | None:
        """Give what paragraphs of a style count by, or None; the id None is the default style.

        The list is the nearest along `w:basedOn`. The level is that which is linked to the style
        (`w:pStyle`, which wins over `w:ilvl`: ECMA-376 part 1, 17.9.23), else the style's own
        `w:ilvl`, else that of the style it is based on.
        """
        return self._counted(None, None, self._by_style(style_id))

    def of_paragraph(self, paragraph: _Element) -> Counted | None:
        """Give what a `w:p` counts by: its own `w:numPr` before its style's; None for nothing."""
        properties = child(paragraph, "pPr")
        own = child(properties, "numPr")
        by_style = self._by_style(value_of(properties, "pStyle"))
        return self._counted(number_of(own, "numId"), number_of(own, "ilvl"), by_style)

    def _counted(
        self, num_id: int | None, level: int | None, by_style: tuple[int | None, int | None]
    ) -> Counted | None:
        num_id = by_style[0] if num_id is None else num_id
        level = by_style[1] if level is None else level
        if not num_id or num_id not in self.lists:
            return None
        return Counted(num_id, min(max(level or 0, 0), LEVELS - 1))

    def _by_style(self, style_id: str | None) -> tuple[int | None, int | None]:
        chain = list(self.styles.chain(self.styles.of(style_id).id))
        num_id = next((style.num_id for style in chain if style.num_id is not None), None)
        for style in chain:
            level = self._linked_level(num_id, style.id)
            if level is None:
                level = style.level
            if level is not None:
                return num_id, level
        return num_id, None

    def _linked_level(self, num_id: int | None, style_id: str) -> int | None:
        found = self.lists.get(num_id) if num_id else None
        levels = found.levels.items() if found else ()
        return next((index for index, level in levels if level.style == style_id), None)


class Counter:
    """Counts the paragraphs of one document, in order, and gives their labels as Word prints them.

    Lists of one abstract list count on together; a list with `w:startOverride` starts anew when it
    first reaches that level. A level starts anew after a shallower one. A level that was skipped
    counts as printed with its start (1, then 1.1.1, then 1.2).

    >>> level = Level(start=1, text="(%1)")
    >>> counter = Counter(Numbering(lists={3: List(abstract_id=0, levels={0: level})}))
    >>> counter.label(Counted(3, 0)), counter.label(Counted(3, 0)), counter.label(None)
    ('(1)', '(2)', '')
    """

    def __init__(self, numbering: Numbering) -> None:
        self._lists = numbering.lists
        self._counts: dict[int, dict[int, int]] = {}
        self._started: set[Counted] = set()

    def label(self, counted: Counted | None) -> str:
        """Count one paragraph and give its label, without the tab or space behind it.

        "" for a paragraph that counts by nothing, or by a list or level that is not defined.
        """
        found = self._lists.get(counted.num_id) if counted is not None else None
        if counted is None or found is None or counted.level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract_id, {})
        for shallower in range(counted.level):
            if shallower not in counts:
                counts[shallower] = _level(found, shallower).start
        self._count(counted, found, counts)
        for deeper in range(counted.level + 1, LEVELS):
            restart = _level(found, deeper).restart
            # A restart after the level itself or a deeper one says nothing (17.9.10).
            restart = deeper if restart is None or restart > deeper else restart
            if counted.level < restart:
                counts.pop(deeper, None)
        return _printed(found, counted.level, counts)

    def _count(self, counted: Counted, found: List, counts: dict[int, int]) -> None:
        start = found.starts.get(counted.level)
        first = counted not in self._started
        self._started.add(counted)
        if counted.level not in counts or (first and start is not None):
            level = found.levels[counted.level]
            counts[counted.level] = level.start if start is None else start
        else:
            counts[counted.level] += 1


# What Word takes for a level that a list does not define.
_UNDEFINED = Level()


def _level(found: List, index: int) -> Level:
    return found.levels.get(index, _UNDEFINED)


def _printed(found: List, index: int, counts: Mapping[int, int]) -> str:
    level = found.levels[index]
    if level.format == "bullet":
        return level.text.strip()

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        if place > index:
            return ""
        number_format = _level(found, place).format
        if level.legal and number_format not in ("none", "bullet", "decimalZero"):
            number_format = "decimal"
        return format_number(counts.get(place, 0), number_format)

    return _PLACEHOLDER.sub(number, level.text).strip()


def read_numbering(root: _Element | None, styles: Styles) -> Numbering:
    """Give the numbering of a document: its `w:numbering` element (None: no lists), its styles."""
    return Numbering(lists=lists_of(root), styles=styles)
