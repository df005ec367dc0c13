"""The structure tree of a PDF, as LibreOffice wrote it → the same with each entry in its list.

Where a row goes over two pages and two of its cells hold lists, LibreOffice (25.2) forgets the list
of the first while it draws the second, and puts the entries that follow on the next page straight
into the cell. PDF/UA-1 refuses that (ISO 14289-1, 7.2: an LI stands in an L), and a screen reader
counts too few entries.
"""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject


def mend_lists(root: DictionaryObject) -> int:
    """Put every list entry that stands outside a list into the list before it; give how many.

    `root` is the document's /StructTreeRoot. What is read next to one another stays so.
    """
    moved, waiting = 0, [root]
    while waiting:
        element = waiting.pop()
        if element.get("/S") != "/L":
            moved += _mend(element)
        waiting.extend(_elements(element))
    return moved


def _mend(element: DictionaryObject) -> int:
    """Move the entries among an element's children; the last list before them is theirs."""
    kept: list[PdfObject] = []
    last: DictionaryObject | None = None
    moved = 0
    for kid in _kids(element):
        child = kid.get_object()
        if not isinstance(child, DictionaryObject):
            kept.append(kid)
            continue
        kind = child.get("/S")
        if kind == "/LI" and last is not None and last.indirect_reference is not None:
            last[NameObject("/K")] = ArrayObject([*_kids(last), kid])
            child[NameObject("/P")] = last.indirect_reference
            moved += 1
            continue
        if kind == "/L":
            last = child
        kept.append(kid)
    if moved:
        element[NameObject("/K")] = ArrayObject(kept)
    return moved


def _elements(element: DictionaryObject) -> Iterator[DictionaryObject]:
    for kid in _kids(element):
        child = kid.get_object()
        # What has no /S is a piece of a page: its content, or the annotation of a link.
        if isinstance(child, DictionaryObject) and "/S" in child:
            yield child


def _kids(element: DictionaryObject) -> list[PdfObject]:
    """Give the children of an element; a single one stands without an array (ISO 32000-1, 14.7)."""
    if "/K" not in element:
        return []
    kids = element["/K"]
    return list(kids) if isinstance(kids, ArrayObject) else [element.raw_get("/K")]
