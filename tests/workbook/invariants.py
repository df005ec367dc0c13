"""What every workbook of ours must be: bytes in, faults out, a line each.

Neither the schemas nor the Open XML SDK see these, and Excel repairs the file, or will not open it.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import combinations

from attrs import field, frozen
from lxml import etree
from tests.workbook.users_workbooks import parts_of

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]*)")
_LONGEST = 32_767

Area = tuple[int, int, int, int]


def _place(name: str) -> tuple[int, int]:
    """Give row and column of a cell's name, from 1."""
    found = _CELL.fullmatch(name)
    assert found is not None, name
    column = 0
    for letter in found[1]:
        column = 26 * column + ord(letter) - 64
    return int(found[2]), column


def _area(name: str) -> Area:
    first, _, last = name.partition(":")
    return (*_place(first), *_place(last or first))


def _meet(one: Area, other: Area) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


@frozen
class Book:
    """A workbook for the rules: its parts, and the trees of those that are XML."""

    data: bytes
    trees: dict[str, etree._Element] = field(init=False)

    def __attrs_post_init__(self) -> None:
        trees = {
            name: etree.fromstring(content)
            for name, content in parts_of(self.data).items()
            if name.endswith((".xml", ".rels"))
        }
        object.__setattr__(self, "trees", trees)

    def of(self, kind: str) -> Iterator[tuple[str, etree._Element]]:
        """Give the parts whose root is of a kind, with their names."""
        return ((name, tree) for name, tree in self.trees.items() if tree.tag == f"{_S}{kind}")

    def related(self, part: str) -> dict[str, str]:
        """Give the parts that a part is related to, by the relationship's id."""
        folder, name = posixpath.split(part)
        rels = self.trees.get(f"{folder}/_rels/{name}.rels")
        targets = {
            one.get("Id", ""): posixpath.join("/", folder, one.get("Target", ""))
            for one in (() if rels is None else rels)
        }
        return {key: posixpath.normpath(target).lstrip("/") for key, target in targets.items()}


def cells_are_there_once_and_in_order(book: Book) -> Iterator[str]:
    for name, sheet in book.of("worksheet"):
        for row in sheet.iter(f"{_S}row"):
            cells = [one.get("r", "") for one in row]
            yield from (
                f"{name}: {one} is there twice" for one, n in Counter(cells).items() if n > 1
            )
            if sorted(cells, key=_place) != cells or {_place(one)[0] for one in cells} - {
                int(row.get("r", "0"))
            }:
                yield f"{name}: the cells of row {row.get('r')} stand as {cells}"
        rows = [int(one.get("r", "0")) for one in sheet.iter(f"{_S}row")]
        if sorted(set(rows)) != rows:
            yield f"{name}: the rows stand as {rows}"


def merges_do_not_overlap(book: Book) -> Iterator[str]:
    for name, sheet in book.of("worksheet"):
        areas = [one.get("ref", "") for one in sheet.iter(f"{_S}mergeCell")]
        for one, other in combinations(areas, 2):
            if _meet(_area(one), _area(other)):
                yield f"{name}: {one} and {other} overlap"


def words_and_looks_are_defined(book: Book) -> Iterator[str]:
    strings = sum(len(tree.findall(f"{_S}si")) for _, tree in book.of("sst"))
    looks = sum(len(tree.findall(f"{_S}cellXfs/{_S}xf")) for _, tree in book.of("styleSheet"))
    for name, sheet in book.of("worksheet"):
        for cell in sheet.iter(f"{_S}c"):
            if cell.get("t") == "s" and int(cell.findtext(f"{_S}v", "-1")) not in range(strings):
                yield f"{name}: the words of {cell.get('r')} are not there"
            if int(cell.get("s", "0")) not in range(max(looks, 1)):
                yield f"{name}: the look of {cell.get('r')} is not there"


def words_are_no_longer_than_a_cell(book: Book) -> Iterator[str]:
    for name, tree in (*book.of("sst"), *book.of("worksheet")):
        for one in tree.iter(f"{_S}si", f"{_S}is"):
            words = "".join(text for text in one.itertext(f"{_S}t") if text)
            if len(words.encode("utf-16-le")) // 2 > _LONGEST:
                yield f"{name}: the words “{words[:20]}…” are longer than {_LONGEST}"


def sheets_have_names_of_their_own(book: Book) -> Iterator[str]:
    for _, tree in book.of("workbook"):
        names = [one.get("name", "") for one in tree.iter(f"{_S}sheet")]
        folded = Counter(name.casefold() for name in names)
        yield from (f"the sheet {one} is there twice" for one, n in folded.items() if n > 1)
        for name in names:
            if not 1 <= len(name) <= 31 or set(name) & set("[]:*?/\\"):
                yield f"{name!r} is no name for a sheet"


def tables_say_what_their_header_cells_say(book: Book) -> Iterator[str]:
    strings = [
        "".join(one.itertext(f"{_S}t")) for _, tree in book.of("sst") for one in tree
    ]  # fmt: skip
    names: list[str] = []
    for part, sheet in book.of("worksheet"):
        related = book.related(part)
        cells = {one.get("r"): one for one in sheet.iter(f"{_S}c")}
        for link in sheet.iter(f"{_S}tablePart"):
            table = book.trees[related[link.get(f"{_R}id", "")]]
            names.append(table.get("displayName", ""))
            row, column, *_ = _area(table.get("ref", ""))
            for at, one in enumerate(table.iter(f"{_S}tableColumn")):
                cell = next(
                    (c for r, c in cells.items() if r and _place(r) == (row, column + at)), None
                )
                said = "" if cell is None else strings[int(cell.findtext(f"{_S}v", "0"))]
                if said.replace("\n", "_x000a_") != one.get("name"):
                    yield f"{part}: the column {one.get('name')} is headed {said}"
    yield from (f"the table {one} is there twice" for one, n in Counter(names).items() if n > 1)


def a_cell_has_one_comment(book: Book) -> Iterator[str]:
    for name, tree in book.of("comments"):
        cells = Counter(one.get("ref") for one in tree.iter(f"{_S}comment"))
        yield from (f"{name}: {one} has {n} comments" for one, n in cells.items() if n > 1)


RULES: tuple[Callable[[Book], Iterator[str]], ...] = (
    cells_are_there_once_and_in_order,
    merges_do_not_overlap,
    words_and_looks_are_defined,
    words_are_no_longer_than_a_cell,
    sheets_have_names_of_their_own,
    tables_say_what_their_header_cells_say,
    a_cell_has_one_comment,
)


def faults(data: bytes) -> list[str]:
    """Give every fault of a workbook, [] for a sound one."""
    book = Book(data)
    return [f"{rule.__name__}: {fault}" for rule in RULES for fault in rule(book)]
