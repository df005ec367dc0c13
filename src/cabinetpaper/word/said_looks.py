"""Run properties, and the styles that have a say in them → what they say of how words look.

A word looks as the nearest of these makes it: its run, its character style, its paragraph's style,
the style of its table, the document's defaults (ECMA-376 part 1, 17.7.2).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen
from lxml.etree import _Element

from cabinetpaper.frame.names import as_number, child, switch_of, value_of, w
from cabinetpaper.frame.styles import Styles
from cabinetpaper.word.colours import Theme, ground_of, ink_of


@frozen(kw_only=True)
class Said:
    """What is said of how words look, each None where nothing is: size in half points."""

    size: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    ink: str | None = None
    ground: str | None = None

    def over(self, other: Said) -> Said:
        """Give what holds where both speak: this comes before the other."""
        if self is SILENT or other is SILENT:
            return other if self is SILENT else self
        return Said(
            size=other.size if self.size is None else self.size,
            bold=other.bold if self.bold is None else self.bold,
            hidden=other.hidden if self.hidden is None else self.hidden,
            ink=other.ink if self.ink is None else self.ink,
            ground=other.ground if self.ground is None else self.ground,
        )

    def switched(self, other: Said) -> Said:
        """Give what a character style (this) makes of what its paragraph's style says.

        Switches of styles at two levels cancel each other out (17.7.3).
        """
        both = self.over(other)
        return Said(
            size=both.size,
            bold=_toggled(self.bold, other.bold),
            hidden=_toggled(self.hidden, other.hidden),
            ink=both.ink,
            ground=both.ground,
        )


def _toggled(one: bool | None, other: bool | None) -> bool | None:
    return bool(one) != bool(other) if one or other else (one if one is not None else other)


SILENT = Said()
_SAYING = frozenset(w(name) for name in ("sz", "b", "vanish", "color", "highlight", "shd"))


def said_by(properties: _Element | None, theme: Theme) -> Said:
    """Give what a `w:rPr` says."""
    if properties is None or _SAYING.isdisjoint(one.tag for one in properties):
        return SILENT
    return Said(
        size=as_number(value_of(properties, "sz")),
        bold=switch_of(properties, "b"),
        hidden=switch_of(properties, "vanish"),
        ink=ink_of(properties, theme),
        ground=ground_of(properties, theme),
    )


@define
class StyleLooks:
    """What the styles of a file say, each with those that it is based on, worked out once."""

    styles: Styles
    theme: Theme
    root: _Element | None
    defaults: Said = field(init=False)
    _elements: dict[str, _Element] = field(init=False, factory=dict)
    _runs: dict[str | None, Said] = field(init=False, factory=dict)
    _grounds: dict[str | None, str | None] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self.defaults = said_by(child(self.root, "docDefaults", "rPrDefault", "rPr"), self.theme)
        if self.root is not None:
            for element in self.root.iterchildren(w("style")):
                self._elements[element.get(w("styleId"), "")] = element

    def chain(self, style_id: str | None) -> Iterator[_Element]:
        """Give the element of a style, then those it is based on."""
        for style in self.styles.chain(style_id):
            yield self._elements[style.id]

    def of_runs(self, style_id: str | None) -> Said:
        """Give what a paragraph's or character style says of its words."""
        if style_id not in self._runs:
            said = SILENT
            for element in self.chain(style_id):
                said = said.over(said_by(child(element, "rPr"), self.theme))
            self._runs[style_id] = said
        return self._runs[style_id]

    def ground(self, style_id: str | None) -> str | None:
        """Give the shading of paragraphs of a style."""
        if style_id not in self._grounds:
            grounds = (ground_of(child(one, "pPr"), self.theme) for one in self.chain(style_id))
            self._grounds[style_id] = next((one for one in grounds if one is not None), None)
        return self._grounds[style_id]
