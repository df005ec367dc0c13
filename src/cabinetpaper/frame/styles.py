"""The styles part of a Word file in; `Styles` out: names, types, who is based on whom, numbers.

A style's own numbering is kept as written; what a paragraph counts by is worked out in
`numbering`, which knows the lists as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import field, frozen
from lxml.etree import _Element

from cabinetpaper.frame.names import as_number, child, number_of, value_of, w

# Word stores these built-in names in small letters and shows them capitalised. It is the list
# that python-docx translates, so that its users meet the same names. Others are stored as shown.
_SHOWN = {
    name.lower(): name
    for name in ("Caption", "Footer", "Header", *(f"Heading {level}" for level in range(1, 10)))
}
# Entries of a list of contents, which python-docx leaves as they are stored.
_SHOWN |= {f"toc {level}": f"TOC {level}" for level in range(1, 10)}
_ON = ("1", "true", "on")
_STORED = {shown: stored for stored, shown in _SHOWN.items()}


def shown_name(stored: str) -> str:
    """Give a style's name as Word shows it.

    >>> shown_name("heading 1"), shown_name("Table Grid"), shown_name("numbered para")
    ('Heading 1', 'Table Grid', 'numbered para')
    """
    return _SHOWN.get(stored, stored)


def stored_name(shown: str) -> str:
    """Give a style's name as `w:name` holds it: the way back of `shown_name`.

    >>> stored_name("Heading 1"), stored_name("Table Grid")
    ('heading 1', 'Table Grid')
    """
    return _STORED.get(shown, shown)


class StyleType(StrEnum):
    """What a style is for (ST_StyleType)."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"
    NUMBERING = "numbering"


@frozen(kw_only=True)
class Style:
    """A style: its id in the file, its name as Word shows it, and what it says itself.

    `num_id` and `level` are of its own `w:numPr`, None where it has none; `num_id` 0 switches the
    number of the style that it is based on off. `left` is its own indent in twips.
    """

    id: str
    name: str
    type: StyleType = StyleType.PARAGRAPH
    default: bool = False
    based_on: str | None = None
    num_id: int | None = None
    level: int | None = None
    outline_level: int | None = None
    left: int | None = None


_WORDS_OWN = {
    StyleType.PARAGRAPH: "Normal",
    StyleType.CHARACTER: "Default Paragraph Font",
    StyleType.TABLE: "Normal Table",
    StyleType.NUMBERING: "No List",
}


def _mapping(styles: Mapping[str, Style]) -> Mapping[str, Style]:
    return MappingProxyType(dict(styles))


@frozen(kw_only=True)
class Styles:
    """The styles of a document by id, and the language that its words have unless they say."""

    by_id: Mapping[str, Style] = field(factory=dict, converter=_mapping)
    language: str = ""

    def default(self, kind: StyleType = StyleType.PARAGRAPH) -> Style:
        """Give the style of what names none: the last that says so, else Word's own."""
        found = [style for style in self.by_id.values() if style.default and style.type is kind]
        return found[-1] if found else Style(id="", name=_WORDS_OWN[kind], type=kind, default=True)

    def of(self, style_id: str | None, kind: StyleType = StyleType.PARAGRAPH) -> Style:
        """Give the style of an id; the default where the id is none of this kind, as Word does."""
        style = self.by_id.get(style_id) if style_id is not None else None
        return style if style is not None and style.type is kind else self.default(kind)

    def name(self, style_id: str | None, kind: StyleType = StyleType.PARAGRAPH) -> str:
        """Give the name, as Word shows it, of the style that an id means."""
        return self.of(style_id, kind).name

    def by_name(self, name: str, kind: StyleType = StyleType.PARAGRAPH) -> Style | None:
        """Give the first style of a name as Word shows it ("Heading 1"), or None."""
        return next((s for s in self.by_id.values() if s.name == name and s.type is kind), None)

    def chain(self, style_id: str | None) -> Iterator[Style]:
        """Give a style, then the one that it is based on, and so on; a circle is walked once."""
        seen: set[str] = set()
        while style_id is not None and style_id not in seen and style_id in self.by_id:
            seen.add(style_id)
            style = self.by_id[style_id]
            yield style
            style_id = style.based_on

    def left(self, name: str) -> int:
        """Give how far paragraphs of a style, by its name, are indented from the left, in twips."""
        style = self.by_name(name)
        found = (one.left for one in self.chain(style.id if style else None))
        return next((left for left in found if left is not None), 0)


def read_styles(root: _Element | None) -> Styles:
    """Give the styles of a `w:styles` element, none for None."""
    if root is None:
        return Styles()
    styles = [_style(element) for element in root.iterchildren(w("style"))]
    return Styles(by_id={style.id: style for style in styles}, language=_language(root))


def _language(root: _Element) -> str:
    """Give the language of the defaults, else that of the style of what names no other."""
    found = child(root, "docDefaults", "rPrDefault", "rPr", "lang")
    for style in root.iterchildren(w("style")):
        if (
            found is None
            and style.get(w("default"), "0") in _ON
            and style.get(w("type")) == "paragraph"
        ):
            found = child(style, "rPr", "lang")
    return found.get(w("val"), "") if found is not None else ""


def _style(element: _Element) -> Style:
    kind = element.get(w("type"), "paragraph")
    properties = child(element, "pPr")
    numbering = child(properties, "numPr")
    identifier = element.get(w("styleId"), "")
    return Style(
        id=identifier,
        name=shown_name(value_of(element, "name") or identifier),
        type=StyleType(kind) if kind in set(StyleType) else StyleType.PARAGRAPH,
        default=element.get(w("default"), "0") in _ON,
        based_on=value_of(element, "basedOn"),
        num_id=number_of(numbering, "numId"),
        level=number_of(numbering, "ilvl"),
        outline_level=number_of(properties, "outlineLvl"),
        left=_left(properties),
    )


def _left(properties: _Element | None) -> int | None:
    """Give the indent that a `w:pPr` says; `w:start` is its name in ISO 29500 (17.3.1.12)."""
    indent = child(properties, "ind")
    if indent is None:
        return None
    left = indent.get(w("left"))
    return as_number(indent.get(w("start")) if left is None else left)
