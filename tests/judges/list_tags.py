"""A tagged PDF of LibreOffice's → the same PDF with every list item inside its list.

LibreOffice (seen in 25.2) remembers the lists of one table cell at a time. Where a row breaks over
pages between two entries of a list, and another cell of the row has a list too, the entries on the
second page are tagged as children of the cell: LI outside L, which PDF/UA-1 forbids (ISO 14289-1,
7.2; ISO 32000-1, table 336). The words, pages and their order are right.

So the tags are put right behind it, by an incremental update (ISO 32000-1, 7.5.6): what LibreOffice
wrote stays as it is, and the elements that change are said again behind it.
"""

from __future__ import annotations

import re

from attrs import define, field

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_XREF = re.compile(
    rb"xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf][ \r]?\n)+)trailer\s*(<<.*?>>)\s*startxref", re.S
)
_ELEMENT = re.compile(rb"(\d+) 0 obj\s+(<</Type/StructElem\b.*?)\s*endobj", re.S)
_ROLE = re.compile(rb"/S\s*/([^\s/<>\[\]]+)")
_PARENT = re.compile(rb"/P (\d+) 0 R")
_PAGE = re.compile(rb"/Pg \d+ 0 R")
_KIDS = re.compile(rb"/K\s*\[(.*?)\]", re.S)
_KID = re.compile(rb"<<.*?>>|\d+ \d+ R|\d+", re.S)
_LIST_ATTRIBUTES = re.compile(rb"/A\s*<</O/List.*?>>", re.S)
# The trailer names the root, and what was said of the whole file before it grew.
_OF_ALL = re.compile(rb"/(?:Size|Prev) \d+|/DocChecksum /[0-9A-F]+")


def with_whole_lists(data: bytes) -> bytes:
    """Give a PDF with each stray list item in the list before it, else in a new list.

    The same bytes come back where nothing strays, and for a PDF in a form that LibreOffice does not
    write (a cross-reference stream, or more than one update).
    """
    end, table = _START.search(data), None
    if end is not None:
        table = _XREF.match(data, int(end[1]))
    if end is None or table is None:
        return data
    tree = _Tree(elements=_elements(data, table[2]), size=int(table[1]))
    for number in sorted(tree.elements):
        tree.gather(number)
    if not tree.changed:
        return data
    trailer = _OF_ALL.sub(b"", table[3][2:-2]).strip()
    return data + _update(tree, trailer, at=len(data), before=int(end[1]))


def _elements(data: bytes, entries: bytes) -> dict[int, bytes]:
    """Give the structure elements by their number, from where the table says they stand."""
    found: dict[int, bytes] = {}
    for line in entries.splitlines():
        offset, _, use = line.split()
        element = _ELEMENT.match(data, int(offset)) if use == b"n" else None
        if element is not None:
            found[int(element[1])] = element[2]
    return found


@define
class _Tree:
    """The structure elements of a PDF, and the numbers of those that were changed or added."""

    elements: dict[int, bytes]
    size: int
    changed: set[int] = field(factory=set)

    def role(self, number: int | None) -> bytes:
        found = _ROLE.search(self.elements.get(number or 0, b""))
        return found[1] if found else b""

    def gather(self, number: int) -> None:
        """Put the list items that are children of this element, which is no list, into lists."""
        kids = self._kids(number)
        if self.role(number) == b"L" or not any(self._is(kid, b"LI") for kid in kids):
            return
        kept: list[bytes] = []
        attributes = b""
        for kid in kids:
            if not self._is(kid, b"LI"):
                attributes = self._attributes(kid) or attributes
                kept.append(kid)
                continue
            if not kept or not self._is(kept[-1], b"L"):
                kept.append(self._new_list(number, kid, attributes))
            self._move(kid, kept[-1])
        self._set_kids(number, kept)

    def _is(self, kid: bytes, role: bytes) -> bool:
        return self.role(_number(kid)) == role

    def _kids(self, number: int) -> list[bytes]:
        found = _KIDS.search(self.elements[number])
        return _KID.findall(found[1]) if found else []

    def _set_kids(self, number: int, kids: list[bytes]) -> None:
        said = b"/K[" + b" ".join(kids) + b"]"
        self._set(number, _KIDS.sub(lambda _: said, self.elements[number], count=1))

    def _set(self, number: int, element: bytes) -> None:
        self.elements[number] = element
        self.changed.add(number)

    def _attributes(self, kid: bytes) -> bytes:
        """Give how a list is numbered, which PDF/UA-1 wants said (7.6)."""
        number = _number(kid)
        if self.role(number) != b"L":
            return b""
        found = _LIST_ATTRIBUTES.search(self.elements[number or 0])
        return found[0] if found else b""

    def _new_list(self, parent: int, first: bytes, attributes: bytes) -> bytes:
        number = self.size
        self.size += 1
        page = _PAGE.search(self.elements[_number(first) or 0])
        parts = (
            b"<</Type/StructElem\n/S/L",
            b"/P %d 0 R" % parent,
            page[0] if page else b"",
            attributes,
            b"/K[]\n>>",
        )
        self._set(number, b"\n".join(part for part in parts if part))
        return b"%d 0 R" % number

    def _move(self, kid: bytes, into: bytes) -> None:
        item, target = _number(kid), _number(into)
        assert item is not None
        assert target is not None
        self._set_kids(target, [*self._kids(target), kid])
        self._set(item, _PARENT.sub(b"/P %d 0 R" % target, self.elements[item], count=1))


def _number(kid: bytes) -> int | None:
    return int(kid.split()[0]) if kid.endswith(b" R") else None


def _update(tree: _Tree, trailer: bytes, *, at: int, before: int) -> bytes:
    """Give the changed elements and their own table, which leads back to the table before it."""
    body, entries = b"", b""
    for number in sorted(tree.changed):
        entries += b"%d 1\n%010d 00000 n \n" % (number, at + len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, tree.elements[number])
    return body + (
        b"xref\n%btrailer\n<</Size %d/Prev %d\n%b>>\nstartxref\n%d\n%%%%EOF\n"
        % (entries, tree.size, before, trailer, at + len(body))
    )
