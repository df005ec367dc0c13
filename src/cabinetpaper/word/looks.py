"""A paragraph of a Word file → its words by how they look: size, weight, ink and ground."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field
from lxml.etree import _Element

from cabinetpaper.document.looks import Look, Manner
from cabinetpaper.frame.names import child, mc, value_of, w
from cabinetpaper.frame.runs import text_in_run
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.word.colours import ground_of
from cabinetpaper.word.said_looks import SILENT, Said, StyleLooks, said_by
from cabinetpaper.word.table_looks import CellLook

_AROUND = frozenset(
    w(name)
    for name in (
        "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "hyperlink",
        "fldSimple",
    )
)  # fmt: skip
# Word's own size of letters where a file says none (ECMA-376 part 1, 17.3.2.38).
_SIZE = 20
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})


@define
class Looker:
    """Gives the looks of paragraphs of one document; `page` is the colour of its pages."""

    styles: StyleLooks
    page: str
    # Most words look alike: what holds for a style, a run's own properties and a ground is kept.
    _styles: dict[str | None, str] = field(init=False, factory=dict)
    _known: dict[tuple[object, ...], Manner] = field(init=False, factory=dict)

    def looks(self, paragraph: _Element, cell: CellLook) -> tuple[Look, ...]:
        """Give the words of a paragraph, neighbours that look alike made one."""
        properties = child(paragraph, "pPr")
        named = value_of(properties, "pStyle")
        if named not in self._styles:
            self._styles[named] = self.styles.styles.of(named).id
        style = self._styles[named]
        ground = None if properties is None else ground_of(properties, self.styles.theme)
        ground = self.styles.ground(style) if ground is None else ground
        ground = ground or cell.ground or self.page
        looks: list[tuple[str, Manner]] = []
        for run, text in _runs(paragraph):
            manner = self._manner(child(run, "rPr"), style, cell.said, ground)
            if looks and looks[-1][1] is manner:
                looks[-1] = looks[-1][0] + text, manner
            else:
                looks.append((text, manner))
        return tuple([Look(text, manner) for text, manner in looks])

    def _manner(self, run: _Element | None, style: str, table: Said, ground: str) -> Manner:
        own = said_by(run, self.styles.theme)
        named = value_of(run, "rStyle")
        key = (own, named, style, table, ground)
        if key not in self._known:
            character = SILENT
            if named and self.styles.styles.of(named, StyleType.CHARACTER).id == named:
                character = self.styles.of_runs(named)
            under = self.styles.of_runs(style).over(table)
            said = own.over(character.switched(under)).over(self.styles.defaults)
            self._known[key] = Manner(
                size=(said.size or _SIZE) / 2,
                bold=bool(said.bold),
                ink=said.ink or "",
                ground=said.ground or ground,
                hidden=bool(said.hidden),
            )
        return self._known[key]


def _runs(parent: _Element) -> Iterator[tuple[_Element, str]]:
    """Give the runs whose words a reader sees, with their words."""
    for element in parent:
        if element.tag == w("r"):
            text = "".join(_texts(element))
            if text:
                yield element, text
        elif element.tag in _AROUND:
            yield from _runs(element)


def _texts(run: _Element) -> Iterator[str]:
    for element in run:
        if element.tag == mc("AlternateContent"):
            # An emoji as plain text; of what is drawn, the words are no words of the paragraph.
            fallback = element.find(mc("Fallback"))
            if fallback is not None and not any(one.tag in _DRAWN for one in fallback):
                yield from _texts(fallback)
        else:
            yield text_in_run(element)
