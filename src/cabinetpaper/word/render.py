"""A laid-out paper and its house → the bytes of the Word file."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from attrs import frozen
from lxml import etree

from cabinetpaper.document.blocks import Block, Document, Paragraph, Part, Table
from cabinetpaper.document.charts import Chart
from cabinetpaper.frame.names import W, as_number, child, w
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.styles import StyleType
from cabinetpaper.frame.template import Frame
from cabinetpaper.houses.styles import Style
from cabinetpaper.word.charts import ChartPrinter, font_of
from cabinetpaper.word.contents import enclose, is_entry
from cabinetpaper.word.lists import Lists
from cabinetpaper.word.package import assemble, numbering_part, xml
from cabinetpaper.word.paragraphs import ParagraphPrinter
from cabinetpaper.word.runs import Links
from cabinetpaper.word.tables import print_table
from cabinetpaper.word.template_parts import settings_of, styles_of

_ID = re.compile(r"rId([0-9]+)")
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
# What a line between two entries of one list is printed in is no introduction either.
_ENTRIES = ("List Bullet", "List Number")
_CONTINUED = "List Continue"


def render_document(document: Document, frame: Frame) -> bytes:
    """Give the bytes of a .docx: the same document and frame give the same bytes."""
    package = frame.package
    main = package.main
    lists = Lists(_numbering_root(package), _styles_root(package))
    printer = _printer(frame, main, lists)
    charts = ChartPrinter(
        package=package,
        styles=frame.numbering.styles,
        font=font_of(_styles_root(package), frame.numbering.styles, Style.BODY),
        language=document.properties.language,
        created=document.properties.created,
    )
    parts = {main: _main_part(document, package, _Printers(printer, charts))}
    links: dict[str, Mapping[str, str]] = {main: printer.links.ids}
    for name, blocks in document.margins:
        margin = _printer(frame, name, lists)
        root = _emptied(package.tree(name))
        root.extend(_margin_blocks(blocks, _Printers(margin, charts)))
        parts[name] = xml(root)
        links[name] = margin.links.ids
    if len(lists.root):
        parts[numbering_part(package)] = xml(lists.root)
    parts |= settings_of(package)
    parts |= styles_of(package, document.properties.language)
    properties = document.properties
    return assemble(package, parts, links=links, properties=properties, charts=charts.parts)


@frozen
class _Printers:
    """What prints the blocks of one part: its paragraphs, and the document's charts."""

    paragraphs: ParagraphPrinter
    charts: ChartPrinter


def _printer(frame: Frame, part: str, lists: Lists) -> ParagraphPrinter:
    taken = [int(found[1]) for key in frame.package.rels(part) if (found := _ID.fullmatch(key))]
    style = frame.numbering.styles.by_name("Hyperlink", StyleType.CHARACTER)
    links = Links(first=max(taken, default=0) + 1, style=style.id if style else "")
    return ParagraphPrinter(numbering=frame.numbering, lists=lists, links=links)


def _main_part(document: Document, package: Package, printers: _Printers) -> bytes:
    root = package.tree(package.main)
    body = child(root, "body")
    assert body is not None
    for element in list(body):
        body.remove(element)
    for index, part in enumerate(document.parts):
        _print_part(part, body, printers, last=index == len(document.parts) - 1)
    _tell_pictures_apart(root)
    return xml(root)


def _tell_pictures_apart(root: etree._Element) -> None:
    """Give each picture an id of its own (20.4.2.5): one in a block is repeated with the block."""
    pictures = list(root.iter(f"{{{_DRAWING}}}docPr"))
    highest = max((as_number(one.get("id")) or 0 for one in pictures), default=0)
    seen: set[str | None] = set()
    for picture in pictures:
        if picture.get("id") in seen:
            highest += 1
            picture.set("id", str(highest))
        seen.add(picture.get("id"))


def _print_part(part: Part, body: etree._Element, printers: _Printers, *, last: bool) -> None:
    """Add the blocks of a part and its page set-up, which stands in its last paragraph."""
    elements = _print_blocks(part.blocks, printers)
    section = copy.deepcopy(part.prototype.xml)
    body.extend(elements)
    if last:
        if elements and elements[-1].tag == w("tbl"):
            body.append(_carrier())
        body.append(section)
        return
    if not elements or not _can_end(part.blocks[-1]):
        elements.append(_carrier())
        body.append(elements[-1])
    carrier = elements[-1]
    properties = child(carrier, "pPr")
    if properties is None:
        properties = etree.Element(w("pPr"))
        carrier.insert(0, properties)
    # CT_PPr: only w:pPrChange stands behind w:sectPr, and no template with changes comes here.
    properties.append(section)


def _carrier() -> etree._Element:
    """Give the paragraph without words behind a table that ends its pages, as low as can be.

    Word puts one there itself, and where the table fills its page, a line of words' height would
    make an empty page of it. LibreOffice 25.2 never comes to an end of a body that has none when it
    is asked for plain text. An outline takes it for no block.
    """
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    spacing = etree.SubElement(properties, w("spacing"))
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(w(name), value)
    etree.SubElement(etree.SubElement(properties, w("rPr")), w("sz")).set(w("val"), "2")
    return paragraph


def _can_end(block: Block) -> bool:
    """Tell whether a block can bear the page set-up: a paragraph that would be no mere carrier."""
    return isinstance(block, Paragraph) and bool(block.text or block.number or block.anchors)


def _print_blocks(blocks: Sequence[Block], printers: _Printers) -> list[etree._Element]:
    made: list[etree._Element] = []
    entries: list[etree._Element] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Paragraph):
            keeps_next = _introduces(block, following)
            made.append(printers.paragraphs.print(block, keeps_next=keeps_next))
            if is_entry(block):
                entries.append(made[-1])
            if entries and not (isinstance(following, Paragraph) and is_entry(following)):
                enclose(entries)
                entries = []
            continue
        if isinstance(block, Chart):
            made.append(printers.charts.print(block))
            continue
        if made and made[-1].tag == w("tbl"):
            # Two tables that touch are one table to Word. Layout parts them; another maker of
            # documents may not.
            made.append(etree.Element(w("p")))
        made.append(print_table(block, printers.paragraphs.print))
    return made


def _margin_blocks(blocks: Sequence[Block], printers: _Printers) -> list[etree._Element]:
    """Give the blocks of a page header or footer, which ends in a paragraph as a cell does."""
    made = _print_blocks(blocks, printers)
    if not made or made[-1].tag != w("p"):
        made.append(etree.Element(w("p")))
    return made


def _introduces(paragraph: Paragraph, following: Block | None) -> bool:
    """Tell whether a paragraph introduces a table, chart or list, from which no page may part it.

    The entries of a list are not kept together: a long one could not break at all.
    """
    if isinstance(following, Table | Chart):
        return True
    starts = following is not None and following.style.startswith(_ENTRIES)
    return starts and not paragraph.style.startswith((*_ENTRIES, _CONTINUED))


def _emptied(root: etree._Element) -> etree._Element:
    for element in list(root):
        root.remove(element)
    return root


def _numbering_root(package: Package) -> etree._Element:
    found = package.related_tree("numbering")
    return etree.Element(w("numbering"), nsmap={"w": W}) if found is None else found


def _styles_root(package: Package) -> etree._Element:
    found = package.related_tree("styles")
    return etree.Element(w("styles"), nsmap={"w": W}) if found is None else found
