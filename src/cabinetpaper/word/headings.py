"""A paragraph's properties and style → the level of the heading that it is, or None.

What Word shows in its navigation pane, and tags as a heading in a PDF, goes by the outline level
(ECMA-376 part 1, 17.3.1.20), which the built-in heading styles have even where a file does not say.
"""

from __future__ import annotations

import re

from lxml.etree import _Element

from cabinetpaper.frame.names import number_of
from cabinetpaper.frame.styles import Style, Styles

_BUILT_IN = re.compile(r"Heading ([1-9])")
_BODY = 9


def level_of(properties: _Element | None, style: Style, styles: Styles) -> int | None:
    """Give 1 to 9 for a heading, None for body text."""
    own = number_of(properties, "outlineLvl")
    level = own if own is not None else _of_style(style.id, styles)
    return level + 1 if level is not None and 0 <= level < _BODY else None


def _of_style(style_id: str, styles: Styles) -> int | None:
    for style in styles.chain(style_id):
        if style.outline_level is not None:
            return style.outline_level
        built_in = _BUILT_IN.fullmatch(style.name)
        if built_in:
            return int(built_in[1]) - 1
    return None
