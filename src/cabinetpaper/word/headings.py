"""A paragraph's properties and style → the level of the heading that it is, or None.

What Word shows in its navigation pane, and tags as a heading in a PDF, goes by the outline level
(ECMA-376 part 1, 17.3.1.20), which the built-in heading styles have even where a file does not say.
"""

from __future__ import annotations

import re

from attrs import define, field
from lxml.etree import _Element

from cabinetpaper.frame.names import number_of, value_of
from cabinetpaper.frame.styles import Styles

_BUILT_IN = re.compile(r"Heading ([1-9])")
_BODY = 9


@define
class Levels:
    """Tells the levels of one document's headings; those of its styles are worked out once."""

    styles: Styles
    _of_styles: dict[str | None, int | None] = field(init=False, factory=dict)

    def of(self, properties: _Element | None) -> int | None:
        """Give 1 to 9 for a heading by the properties of its paragraph, None for body text."""
        level = number_of(properties, "outlineLvl")
        if level is None:
            named = value_of(properties, "pStyle")
            if named not in self._of_styles:
                self._of_styles[named] = self._of_style(self.styles.of(named).id)
            level = self._of_styles[named]
        return level + 1 if level is not None and 0 <= level < _BODY else None

    def _of_style(self, style_id: str) -> int | None:
        for style in self.styles.chain(style_id):
            if style.outline_level is not None:
                return style.outline_level
            built_in = _BUILT_IN.fullmatch(style.name)
            if built_in:
                return int(built_in[1]) - 1
        return None
