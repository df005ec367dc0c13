"""Inlines → runs, links and fields of WordprocessingML, each with the look of a given run."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator

from attrs import define, field
from lxml import etree

from cabinetpaper.document.inlines import Inline, Reference, Words, text_of
from cabinetpaper.frame.inlines import read_inlines
from cabinetpaper.frame.names import XML, R, w

# The order of a run's properties (ECMA-376 Part 1, 17.3.2.28, CT_RPr), as far as we add to them.
_FIRST = ("rStyle", "rFonts", "b", "bCs", "i", "iCs")
_BEHIND_LINE = (
    "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath",
)  # fmt: skip
_PIECES = re.compile(r"[\t\n\u2011\u00ad]|[^\t\n\u2011\u00ad]+")
_TABS = re.compile(r"(?<=\t)|(?=\t)")
_LONGEST_TOOLTIP = 260
_SIGNS = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen", "\u00ad": "softHyphen"}


@define(kw_only=True)
class Links:
    """The addresses that a part links to, each with its relationship's id.

    `first` is the number that new ids begin with, behind those of the template.
    """

    first: int
    style: str = ""
    ids: dict[str, str] = field(factory=dict)

    def id_of(self, address: str) -> str:
        """Give the relationship id of an address, the same for the same address."""
        return self.ids.setdefault(address, f"rId{self.first + len(self.ids)}")


def runs_of(
    inlines: Iterable[Inline], look: etree._Element | None, links: Links
) -> Iterator[etree._Element]:
    """Give the elements for inlines; `look` is the `w:rPr` of the run that they are poured into."""
    for inline in inlines:
        if not inline.text:
            continue  # a link without words would be one that nobody can see
        if isinstance(inline, Reference):
            yield from _field(inline, look)
        elif inline.link:
            yield _link(inline, inline.link, look, links)
        else:
            yield _run(inline.text, _look(look, bold=inline.bold, italic=inline.italic))


def _look(
    base: etree._Element | None, *, bold: bool, italic: bool, style: str = ""
) -> etree._Element | None:
    """Give run properties: those of the template, and what the words add to them."""
    wanted = [("rStyle", style)] if style else []
    wanted += [(name, "") for name in (("b", "bCs") if bold else ())]
    wanted += [(name, "") for name in (("i", "iCs") if italic else ())]
    if base is None and not wanted:
        return None
    made = etree.Element(w("rPr")) if base is None else copy.deepcopy(base)
    for name, value in wanted:
        _put(made, name, value)
    return made


def _put(properties: etree._Element, name: str, value: str) -> None:
    for old in properties.findall(w(name)):
        properties.remove(old)
    element = etree.Element(w(name))
    if value:
        element.set(w("val"), value)
    before = {w(one) for one in _FIRST[: _FIRST.index(name)]}
    place = sum(1 for one in properties if one.tag in before)
    properties.insert(place, element)


def _run(text: str, look: etree._Element | None) -> etree._Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(look)
    for piece in _PIECES.findall(text):
        if piece in _SIGNS:
            etree.SubElement(run, w(_SIGNS[piece]))
            continue
        words = etree.SubElement(run, w("t"))
        words.text = piece
        if piece != piece.strip() or "  " in piece:
            words.set(f"{{{XML}}}space", "preserve")
    return run


def _link(words: Words, address: str, look: etree._Element | None, links: Links) -> etree._Element:
    """Give a link; its tooltip becomes its description in a tagged PDF (PDF/UA-1, 7.18.5)."""
    element = etree.Element(w("hyperlink"))
    element.set(f"{{{R}}}id", links.id_of(address))
    element.set(w("tooltip"), _tooltip(words.text.replace("\t", " ")))
    element.set(w("history"), "1")
    for piece in _TABS.split(words.text):
        own = _look(look, bold=words.bold, italic=words.italic, style=links.style)
        element.append(_run(piece, _without_line(own) if piece == "\t" else own))
    return element


def _tooltip(text: str) -> str:
    """Give as much of a text as Word takes: 260 UTF-16 units ([MS-OI29500], 2.1.521)."""
    return text.encode("utf-16-le")[: 2 * _LONGEST_TOOLTIP].decode("utf-16-le", errors="ignore")


def _without_line(look: etree._Element | None) -> etree._Element:
    """Give the look of a tab in a link: not underlined, as Word has it between number and words.

    It keeps the link's style, without which LibreOffice loses the link.
    """
    made = etree.Element(w("rPr")) if look is None else look
    for old in made.findall(w("u")):
        made.remove(old)
    line = etree.Element(w("u"))
    line.set(w("val"), "none")
    behind = {w(name) for name in _BEHIND_LINE}
    place = next((at for at, one in enumerate(made) if one.tag in behind), len(made))
    made.insert(place, line)
    return made


def _field(reference: Reference, look: etree._Element | None) -> Iterator[etree._Element]:
    r"""Give a REF field with its result already right (ECMA-376 Part 1, 17.16.5.50).

    `\r` asks for the number of the paragraph that the bookmark is in, `\h` makes it a link. Words
    would come with the look that they have at the bookmark, such as bold in a cell of references:
    `\* CHARFORMAT` gives them that of the field's own first letter (17.16.4.3.1).
    """
    switches = r"\r \h" if reference.by_number else r"\h \* CHARFORMAT"
    own = _look(look, bold=reference.bold, italic=reference.italic)
    yield _mark("begin", own)
    run = etree.Element(w("r"))
    if own is not None:
        run.append(copy.deepcopy(own))
    instruction = etree.SubElement(run, w("instrText"))
    instruction.text = f" REF {reference.target} {switches} "
    instruction.set(f"{{{XML}}}space", "preserve")
    yield run
    yield _mark("separate", own)
    yield _run(reference.text, None if own is None else copy.deepcopy(own))
    yield _mark("end", own)


def _mark(kind: str, look: etree._Element | None) -> etree._Element:
    run = etree.Element(w("r"))
    if look is not None:
        run.append(copy.deepcopy(look))
    etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
    return run


def length_of(elements: Iterable[etree._Element]) -> int:
    """Give how many characters of their paragraph's text elements hold.

    An outline's reader counts them, because a template's runs hold more than we write: page breaks,
    symbols, text boxes.
    """
    paragraph = etree.Element(w("p"))
    paragraph.extend(copy.deepcopy(one) for one in elements)
    return len(text_of(read_inlines(paragraph)[0]))
