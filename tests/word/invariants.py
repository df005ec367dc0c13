"""What every Word file of ours must be, whatever is in it: bytes in, faults out, a line each.

`faults(data) == []` says that Word opens it without a word. Each rule is a function of a `Package`
alone, so that a later corpus can take one or all. The orders of elements are those of ECMA-376
Part 1, Annex A.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise

from attrs import field, frozen
from lxml import etree

from cabinetpaper.frame.names import CONTENT_TYPES, RELATIONSHIPS, R, W, r, w

Element = etree._Element
_STORIES = ("document", "ftr", "hdr", "footnotes", "endnotes")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ORDERS = {
    "pPr": _words(
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ),
    "rPr": _words(
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
    ),
    "tblPr": _words(
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
        "tblDescription tblPrChange"
    ),
    "tcPr": _words(
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark"
    ),
    "sectPr": _words(
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings sectPrChange"
    ),
    "lvl": _words(
        "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
    ),
    "abstractNum": _words("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
    "num": _words("abstractNumId lvlOverride"),
    "lvlOverride": _words("startOverride lvl"),
    "numbering": _words("numPicBullet abstractNum num numIdMacAtCleanup"),
    "tbl": _words("tblPr tblGrid tr"),
    "tr": _words("tblPrEx trPr tc"),
    "tc": _words("tcPr p"),
    "docDefaults": _words("rPrDefault pPrDefault"),
}


def _bytes_parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@frozen
class Package:
    """A .docx for the rules: its bytes, its parts, and the trees of those that are XML."""

    data: bytes
    parts: dict[str, bytes] = field(init=False)
    trees: dict[str, Element] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "parts", _bytes_parts(self.data))
        trees = {
            name: etree.fromstring(content)
            for name, content in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }
        object.__setattr__(self, "trees", trees)

    @property
    def stories(self) -> dict[str, Element]:
        """Give the parts that hold paragraphs."""
        return {name: tree for name, tree in self.trees.items() if tree.tag in map(w, _STORIES)}

    @property
    def main(self) -> Element:
        return next(tree for tree in self.trees.values() if tree.tag == w("document"))

    def root(self, name: str) -> Element | None:
        return next((tree for tree in self.trees.values() if tree.tag == w(name)), None)

    def every(self, name: str) -> Iterator[Element]:
        for tree in self.stories.values():
            yield from tree.iter(w(name))

    def styles(self, kind: str) -> dict[str, str]:
        """Give the ids of the styles of one kind, with their names."""
        root = self.root("styles")
        return {
            style.get(w("styleId"), ""): _val(style, "name")
            for style in (() if root is None else root.findall(w("style")))
            if style.get(w("type")) == kind
        }

    def rels(self, part: str) -> dict[str, Element]:
        folder, base = posixpath.split(part)
        tree = self.trees.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        return {} if tree is None else {one.get("Id", ""): one for one in tree}


def _val(element: Element, name: str) -> str:
    found = element.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def _name(element: Element) -> str:
    return etree.QName(element).localname


def _twice(values: Iterator[str] | list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


Rule = Callable[[Package], Iterator[str]]


def zip_is_the_same_everywhere(package: Package) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(package.data)) as archive:
        infos = archive.infolist()
    names = [info.filename for info in infos]
    if names != ["[Content_Types].xml", *sorted(names[1:])]:
        yield f"the parts stand in another order than the types, then by name: {names}"
    for info in infos:
        if info.date_time != (1980, 1, 1, 0, 0, 0) or info.create_system != 0:
            yield f"{info.filename} has a time or a system of its own"


def every_part_has_a_type(package: Package) -> Iterator[str]:
    types = package.trees["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types.findall(f"{{{CONTENT_TYPES}}}Default")}
    overrides = [one.get("PartName", "") for one in types.findall(f"{{{CONTENT_TYPES}}}Override")]
    yield from (f"{name} has two types" for name in _twice(overrides))
    for name in overrides:
        if name.lstrip("/") not in package.parts:
            yield f"{name} has a type and is not there"
    for name in package.parts:
        known = f"/{name}" in overrides or name.rpartition(".")[2] in defaults
        if not known and name != "[Content_Types].xml":
            yield f"{name} has no type"


def relationships_resolve(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
        if source and source not in package.parts:
            yield f"{name} is of a part that is not there"
        yield from (
            f"{name}: {one} is there twice" for one in _twice([e.get("Id", "") for e in tree])
        )
        for relation in tree.findall(f"{{{RELATIONSHIPS}}}Relationship"):
            target = relation.get("Target", "")
            path = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target))
            if relation.get("TargetMode") != "External" and path.lstrip("/") not in package.parts:
                yield f"{name}: {target} is not there"


def relationship_ids_are_known(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        known = package.rels(name)
        for element in tree.iter(etree.Element):
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(f"{{{R}}}") and value not in known:
                    yield f"{name}: {_name(element)} asks for {value!r}"


def elements_stand_in_order(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        for element in tree.iter(*(w(one) for one in ORDERS)):
            if _name(element) == "tbl" and element.getparent() is None:
                continue
            order = ORDERS[_name(element)]
            found = [_name(one) for one in element]
            unknown = [one for one in found if one not in order]
            if unknown:
                yield f"{name}: {_name(element)} holds {', '.join(unknown)}"
            elif [order.index(one) for one in found] != sorted(order.index(one) for one in found):
                yield f"{name}: {_name(element)} has the order {' '.join(found)}"


def properties_are_said_once(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        for element in tree.iter(*(w(one) for one in ("pPr", "rPr", "tblPr", "tcPr"))):
            for one in _twice([_name(child) for child in element]):
                yield f"{name}: {_name(element)} says {one} twice"
        for element in tree.iter(w("p"), w("r"), w("tbl"), w("tr"), w("tc")):
            first = f"{_name(element)}Pr"
            found = [index for index, child in enumerate(element) if _name(child) == first]
            if found not in ([], [0]):
                yield f"{name}: {first} does not stand first in its {_name(element)}"


def prefixes_are_the_usual_ones(package: Package) -> Iterator[str]:
    for name, content in package.parts.items():
        if b"<ns0:" in content or b" ns0:" in content:
            yield f"{name} has a prefix that nobody named"


def body_holds_paragraphs_and_tables(package: Package) -> Iterator[str]:
    body = package.main.find(w("body"))
    assert body is not None
    names = [_name(one) for one in body]
    if set(names[:-1]) - {"p", "tbl"}:
        yield f"the body holds {sorted(set(names[:-1]) - {'p', 'tbl'})}"
    if names[-1:] != ["sectPr"]:
        yield "the body does not end in section properties"
    if any(pair == ("tbl", "tbl") for pair in pairwise(names)):
        yield "two tables touch"
    for name, tree in package.stories.items():
        if tree.tag in (w("hdr"), w("ftr")) and [_name(one) for one in tree][-1:] != ["p"]:
            yield f"{name} does not end in a paragraph"


def nothing_of_the_template_is_left(package: Package) -> Iterator[str]:
    for name in ("sdt", "customXml", "smartTag", "ins", "del", "commentReference", "fldSimple"):
        if any(True for _ in package.every(name)):
            yield f"there is a w:{name}"


def nothing_asks_to_be_updated(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        if tree.find(f".//{w('updateFields')}") is not None:
            yield f"{name} has w:updateFields"
        if tree.xpath("//@w:dirty", namespaces={"w": W}):
            yield f"{name} has w:dirty"


def bookmarks_are_paired_and_unique(package: Package) -> Iterator[str]:
    starts = list(package.every("bookmarkStart"))
    names = [start.get(w("name"), "") for start in starts]
    yield from (f"the bookmark {one} is there twice" for one in _twice([n.lower() for n in names]))
    for name in names:
        if not name or len(name) > 40 or not (name[0].isalpha() or name[0] == "_"):
            yield f"{name!r} is no name for a bookmark"
        if any(not (letter.isalnum() or letter == "_") for letter in name):
            yield f"{name!r} has a character that no bookmark's name has"
    for kind in ("bookmarkStart", "bookmarkEnd"):
        ids = [one.get(w("id"), "") for one in package.every(kind)]
        yield from (f"the {kind} {one} is there twice" for one in _twice(ids))
    for name, tree in package.stories.items():
        marks = list(tree.iter(w("bookmarkStart"), w("bookmarkEnd")))
        opened: list[str | None] = []
        for mark in marks:
            identity = mark.get(w("id"))
            if mark.tag == w("bookmarkStart"):
                opened.append(identity)
            elif identity in opened:
                opened.remove(identity)
            else:
                yield f"{name}: the bookmark {identity} ends before it begins"
        yield from (f"{name}: the bookmark {identity} does not end" for identity in opened)


def fields_pair_and_lead_somewhere(package: Package) -> Iterator[str]:
    names = {start.get(w("name")) for start in package.every("bookmarkStart")}
    for tree in package.stories.values():
        # The field of a list of contents stands round its entries, and nothing in it is a field.
        kinds = [one.get(w("fldCharType")) for one in tree.iter(w("fldChar"))]
        if kinds != ["begin", "separate", "end"] * (len(kinds) // 3):
            yield f"the marks of fields stand as {kinds}"
    for paragraph in package.every("p"):
        kinds = [one.get(w("fldCharType")) for one in paragraph.iter(w("fldChar"))]
        if kinds.count("begin") != kinds.count("end") and _style(paragraph) != "TOC1":
            yield f"the marks of fields stand as {kinds} in one paragraph"
    for instruction in package.every("instrText"):
        name, *rest = (instruction.text or "").split()
        if name == "REF" and rest[0] not in names:
            yield f"a reference leads to {rest[0]}, which is not there"
    for part in package.stories:
        for relation in package.rels(part).values():
            target = relation.get("Target", "")
            if target.startswith("#") and target[1:] not in names:
                yield f"a link leads to {target}, which is not there"


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(w("val"), "")


def tables_are_whole(package: Package) -> Iterator[str]:
    for number, table in enumerate(package.every("tbl"), start=1):
        columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
        grid = [int(one.get(w("w"), "0")) for one in columns]
        headers = []
        for place, row in enumerate(table.findall(w("tr")), start=1):
            yield from (f"table {number}, row {place}{fault}" for fault in _row_faults(row, grid))
            headers.append(row.find(f"{w('trPr')}/{w('tblHeader')}") is not None)
        if not headers or not headers[0]:
            yield f"table {number} has no header row"
        if headers != sorted(headers, reverse=True):
            yield f"table {number} has a header row that does not lead: {headers}"


def _row_faults(row: Element, grid: list[int]) -> Iterator[str]:
    cells = row.findall(w("tc"))
    if len(cells) != len(grid):
        yield f" has {len(cells)} cells for {len(grid)} columns"
    found = [cell.find(f"{w('tcPr')}/{w('tcW')}") for cell in cells]
    widths = [int(one.get(w("w"), "0")) for one in found if one is not None]
    if widths and widths != grid:
        yield f" is {widths} wide, its grid {grid}"
    for cell in cells:
        yield from (f": a cell {fault}" for fault in _cell_faults(cell))


def _cell_faults(cell: Element) -> Iterator[str]:
    if [_name(one) for one in cell][-1:] != ["p"]:
        yield "does not end in a paragraph"
    signs = cell.find(f".//{w('noBreakHyphen')}"), cell.find(f".//{w('softHyphen')}")
    words = "".join(str(text) for text in cell.itertext(w("t"))).strip()
    if not words and signs == (None, None):
        yield "is empty"
    if cell.find(f".//{w('tbl')}") is not None:
        yield "holds a table"
    for merged in ("gridSpan", "vMerge", "hMerge"):
        if cell.find(f"{w('tcPr')}/{w(merged)}") is not None:
            yield "is merged"


def styles_are_defined(package: Package) -> Iterator[str]:
    for kind, asked in (("paragraph", "pStyle"), ("character", "rStyle"), ("table", "tblStyle")):
        known = package.styles(kind)
        for name, tree in package.trees.items():
            for element in tree.iter(w(asked)):
                if element.get(w("val")) not in known:
                    yield f"{name}: the {kind} style {element.get(w('val'))} is not defined"
    root = package.root("styles")
    ids = [] if root is None else [one.get(w("styleId"), "") for one in root.findall(w("style"))]
    yield from (f"the style {one} is there twice" for one in _twice(ids))
    for style in () if root is None else root.findall(w("style")):
        for name in ("basedOn", "next", "link"):
            if _val(style, name) and _val(style, name) not in ids:
                yield f"the style {style.get(w('styleId'))} has no {name} {_val(style, name)}"


def lists_are_defined(package: Package) -> Iterator[str]:
    root = package.root("numbering")
    abstracts = [] if root is None else root.findall(w("abstractNum"))
    nums = [] if root is None else root.findall(w("num"))
    abstract_ids = [one.get(w("abstractNumId"), "") for one in abstracts]
    num_ids = [one.get(w("numId"), "") for one in nums]
    yield from (f"the list {one} is there twice" for one in _twice(num_ids))
    yield from (f"the abstract list {one} is there twice" for one in _twice(abstract_ids))
    for num in nums:
        if _val(num, "abstractNumId") not in abstract_ids:
            yield f"the list {num.get(w('numId'))} has no abstract list"
    for abstract in abstracts:
        levels = [one.get(w("ilvl"), "") for one in abstract.findall(w("lvl"))]
        yield from (f"the level {one} is there twice" for one in _twice(levels))
    for name, tree in package.trees.items():
        for element in tree.iter(w("numPr")):
            used = _val(element, "numId")
            if used not in {"", "0", *num_ids}:
                yield f"{name}: the list {used} is not defined"
    if nums and not any(
        one.get("Type", "").endswith("/numbering")
        for part in package.stories
        for one in package.rels(part).values()
    ):
        yield "no part is related to the lists"


def links_speak_for_themselves(package: Package) -> Iterator[str]:
    styles = {key for key, name in package.styles("character").items() if name == "Hyperlink"}
    for link in package.every("hyperlink"):
        words = "".join(str(text) for text in link.itertext(w("t")))
        if not (link.get(r("id")) or link.get(w("anchor"))):
            yield f"the link “{words}” leads nowhere"
        if not link.get(w("tooltip")):
            yield f"the link “{words}” has no tooltip"
        for run in link.findall(w("r")):
            found = run.find(f"{w('rPr')}/{w('rStyle')}")
            if found is None or found.get(w("val")) not in styles:
                yield f"the link “{words}” does not look like one"


def blanks_are_kept(package: Package) -> Iterator[str]:
    for words in package.every("t"):
        text = words.text or ""
        space = words.get("{http://www.w3.org/XML/1998/namespace}space")
        if (text != text.strip() or "  " in text) and space != "preserve":
            yield f"the blanks of {text!r} would be lost"
        if not text:
            yield "there are words without a letter"


def title_and_language_are_said(package: Package) -> Iterator[str]:
    core = package.trees.get("docProps/core.xml")
    if core is None:
        yield "there are no core properties"
        return
    said = {_name(one): one.text or "" for one in core}
    yield from (f"no {name} is said" for name in ("title", "language") if not said.get(name))
    root = package.root("styles")
    found = None if root is None else root.find(f"{w('docDefaults')}//{w('lang')}")
    language = None if found is None else found.get(w("val"))
    if said.get("language") and language != said["language"]:
        yield f"the language is {said['language']}, that of the styles {language}"


RULES: tuple[Rule, ...] = (
    zip_is_the_same_everywhere,
    every_part_has_a_type,
    relationships_resolve,
    relationship_ids_are_known,
    elements_stand_in_order,
    properties_are_said_once,
    prefixes_are_the_usual_ones,
    body_holds_paragraphs_and_tables,
    nothing_of_the_template_is_left,
    nothing_asks_to_be_updated,
    bookmarks_are_paired_and_unique,
    fields_pair_and_lead_somewhere,
    tables_are_whole,
    styles_are_defined,
    lists_are_defined,
    links_speak_for_themselves,
    blanks_are_kept,
    title_and_language_are_said,
)


def faults(data: bytes) -> list[str]:
    """Give every fault of a .docx, [] for a sound one."""
    package = Package(data)
    return [f"{rule.__name__}: {fault}" for rule in RULES for fault in rule(package)]
