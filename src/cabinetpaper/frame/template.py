"""A council's Word template → `Frame`: what is printed as it stands, and what is poured into.

The body of the template is read once into prototypes (see `prototypes.py`); its page headers and
footers likewise. Every fault of the template is told at once, with the paragraph where it stands.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from attrs import evolve, field, frozen
from lxml import etree

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.frame.blocks import read_blocks
from cabinetpaper.frame.names import child, w
from cabinetpaper.frame.nodes import NodeReader
from cabinetpaper.frame.numbering import Numbering, read_numbering
from cabinetpaper.frame.package import Package, read_package
from cabinetpaper.frame.page_area import area_of
from cabinetpaper.frame.prototypes import Building, FramePart, Node
from cabinetpaper.frame.styles import read_styles
from cabinetpaper.frame.tidying import tidy
from cabinetpaper.places import Place

# ECMA-376 part 1, 17.13.5: what Word writes down of a change until somebody accepts it.
_CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
    "trPrChange", "tcPrChange",
)  # fmt: skip


@frozen(kw_only=True)
class Frame:
    """A template, read: its parts of pages, building blocks, page margins, numbering and styles.

    `margins` are the page headers and footers, by their part's name.
    """

    package: Package = field(repr=False)
    numbering: Numbering = field(repr=False)
    parts: tuple[FramePart, ...]
    blocks: Mapping[str, Building]
    margins: tuple[tuple[str, tuple[Node, ...]], ...]
    place: Place


def read_frame(path: str | Path) -> Frame:
    """Give the frame of a Word template.

    Raises `InputError` with every fault: a file that is no Word file, a block that is missing or
    stands twice, a tag that is not closed or crosses something, tracked changes left in.
    """
    path = Path(path)
    if not path.is_file():
        read_package(path)  # says what is wrong with a file that is absent or none
    stat = path.stat()
    return _read(str(path.resolve()), stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=8)
def _read(path: str, _modified: int, _size: int) -> Frame:
    """Give the frame of a file in the state that its time and size name: a batch reads it once."""
    return frame_of(read_package(Path(path)), Path(path).name)


def frame_of(package: Package, name: str) -> Frame:
    """Give the frame of a template's package; `name` is the file's, for its errors."""
    place = Place(file=name)
    problems = Problems()
    if any(part.lower().endswith("vbaproject.bin") for part in package.parts):
        problems.add("the template has macros, which a paper may not; save it as .docx", place)
    styles = read_styles(package.related_tree("styles"))
    numbering = read_numbering(package.related_tree("numbering"), styles)
    trees = _trees(package)
    for part, tree in trees.items():
        where = place if part == package.main else _margin_place(place, part)
        _refuse_changes(tree, where, problems)
        _refuse_comments(tree, where, problems)
        tidy(tree)
    reader = NodeReader(numbering=numbering, problems=problems)
    body = child(trees[package.main], "body")
    if body is None:
        raise InputError("the template has no body", place)
    parts = tuple(_parts(body, reader, package, place))
    margins = tuple(_margins(reader, package, trees, place))
    blocks = read_blocks(parts, trees.values(), place=place, problems=problems)
    problems.tell()
    return Frame(
        package=package,
        numbering=numbering,
        parts=parts,
        blocks=blocks,
        margins=margins,
        place=place,
    )


def _trees(package: Package) -> dict[str, etree._Element]:
    """Give the parts that are poured into: the main part, the page headers and footers."""
    margins = [
        part for kind in ("header", "footer") for part in package.related(package.main, kind)
    ]
    return {part: package.tree(part) for part in (package.main, *margins)}


def _margin_place(place: Place, part: str) -> Place:
    return evolve(place, where=part.rpartition("/")[2])


def _refuse_changes(root: etree._Element, place: Place, problems: Problems) -> None:
    """Note the first tracked change: what it holds would be printed as if it were accepted."""
    for change in root.iter(*(w(name) for name in _CHANGES)):
        words = "".join(str(text) for text in change.itertext(w("t"), w("delText"))).strip()
        said = f" (“{words[:40]}”)" if words else ""
        problems.add(
            f"the template has tracked changes{said}; "
            "accept or reject them in Word and save it again",
            place,
        )
        return


def _refuse_comments(root: etree._Element, place: Place, problems: Problems) -> None:
    """Note that there are comments: each paper would be published with them."""
    if root.find(f".//{w('commentReference')}") is not None:
        problems.add(
            "the template has comments; delete them in Word, or write a note as {# … #} "
            "alone in its paragraph",
            place,
        )


def _parts(
    body: etree._Element, reader: NodeReader, package: Package, place: Place
) -> Iterator[FramePart]:
    links = package.rels(package.main)
    gathered: list[etree._Element] = []
    margins: dict[tuple[str, str | None], etree._Element] = {}
    for element in body:
        section = (
            element if element.tag == w("sectPr") else element.find(f"{w('pPr')}/{w('sectPr')}")
        )
        if section is not element:
            gathered.append(element)
        if section is not None:
            _say_margins(section, margins)
            yield FramePart(
                landscape=_is_landscape(section),
                nodes=reader.read(gathered, links=links, place=place),
                area=area_of(section),
                xml=section,
            )
            gathered = []


def _say_margins(
    section: etree._Element, margins: dict[tuple[str, str | None], etree._Element]
) -> None:
    """Say which page headers and footers a section has of the one before it (17.10.5).

    In an extract the section before it is not printed.
    """
    own = section.findall(w("headerReference")) + section.findall(w("footerReference"))
    said = {(str(one.tag), one.get(w("type"))): one for one in own}
    for key, inherited in reversed(margins.items()):
        if key not in said:
            section.insert(0, copy.deepcopy(inherited))
    margins |= said


def _is_landscape(section: etree._Element) -> bool:
    size = section.find(w("pgSz"))
    if size is None:
        return False
    width, height = int(size.get(w("w"), "0")), int(size.get(w("h"), "0"))
    return size.get(w("orient")) == "landscape" or width > height


def _margins(
    reader: NodeReader, package: Package, trees: Mapping[str, etree._Element], place: Place
) -> Iterator[tuple[str, tuple[Node, ...]]]:
    for part, tree in trees.items():
        if part != package.main:
            where = _margin_place(place, part)
            yield part, reader.read(list(tree), links=package.rels(part), place=where)
