"""A part of a template in; out of it goes what Word and its owner left there for themselves.

Content controls that are no building block go and what they hold stays, because python-docx sees
nothing inside one; so do smart tags. Word's hidden bookmarks and the ids that it gives to
paragraphs go, because a paragraph that is repeated would repeat them, and its spelling marks.
"""

from __future__ import annotations

from lxml import etree

from cabinetpaper.frame.names import child, value_of, w

BLOCK = "block:"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_IDS = tuple(f"{{{_W14}}}{name}" for name in ("paraId", "textId"))
_OF_TABLES = frozenset((w("tbl"), w("tr"), w("tc")))
_PROPERTIES = frozenset(w(name) for name in ("smartTagPr", "customXmlPr"))


def block_name(control: etree._Element) -> str | None:
    """Give the name of the building block that a `w:sdt` is, or None where it is another control.

    The tag `block:sections` gives "sections".
    """
    name = value_of(child(control, "sdtPr"), "tag") or ""
    return name.removeprefix(BLOCK) if name.startswith(BLOCK) else None


def tidy(root: etree._Element) -> None:
    """Take out of a part's tree what is not for the paper."""
    for control in list(root.iter(w("sdt"))):
        if block_name(control) is None:
            content = child(control, "sdtContent")
            _replace(control, [] if content is None else list(content))
    for tag in list(root.iter(w("smartTag"), w("customXml"))):
        _replace(tag, [inner for inner in tag if inner.tag not in _PROPERTIES])
    for mark in list(root.iter(w("proofErr"))):
        _replace(mark, [])
    for element in root.iter(w("p"), w("tr")):
        for name in _IDS:
            element.attrib.pop(name, "")
    _drop_bookmarks_between_cells(root)
    _drop_hidden_bookmarks(root)


def drop_bookmarks(paragraph: etree._Element) -> None:
    """Take the bookmarks out of a prototype: those of a paper are given by layout."""
    for element in list(paragraph.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        _replace(element, [])


def _drop_bookmarks_between_cells(root: etree._Element) -> None:
    """Drop the halves of bookmarks that Word puts between rows and cells, not into a paragraph."""
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        parent = mark.getparent()
        if parent is not None and parent.tag in _OF_TABLES:
            _replace(mark, [])


def _drop_hidden_bookmarks(root: etree._Element) -> None:
    """Drop the bookmarks that Word made by itself: `_GoBack`, `_Hlk5`, and `_Toc7` in a heading."""
    hidden = {
        start.get(w("id"))
        for start in root.iter(w("bookmarkStart"))
        if start.get(w("name"), "").startswith("_")
    }
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        if mark.get(w("id")) in hidden:
            _replace(mark, [])


def _replace(element: etree._Element, inner: list[etree._Element]) -> None:
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element)
    parent[place : place + 1] = inner
