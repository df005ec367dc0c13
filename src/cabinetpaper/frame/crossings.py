"""A tag in a template's paragraph in; what it crosses or stands inside out, in an owner's words.

Between the pieces of a tag only Word's notes to itself may stand: all else would be lost when the
pieces are put together, or would not follow what is poured in.
"""

from __future__ import annotations

from lxml import etree

from cabinetpaper.frame.names import local, w

# Word keeps these between runs as notes to itself; they say nothing about the words.
_HARMLESS = frozenset(w(name) for name in ("proofErr", "lastRenderedPageBreak", "r", "rPr", "t"))
_CHANGE, _CONTROL = "a tracked change", "a content control"
_CROSSED = {
    "AlternateContent": "a picture",
    "bdo": "a direction of writing",
    "bookmarkEnd": "a bookmark",
    "bookmarkStart": "a bookmark",
    "br": "a line break",
    "commentRangeEnd": "a comment",
    "commentRangeStart": "a comment",
    "cr": "a line break",
    "del": _CHANGE,
    "dir": "a direction of writing",
    "drawing": "a picture",
    "endnoteReference": "an endnote",
    "fldChar": "a field",
    "fldSimple": "a field",
    "footnoteReference": "a footnote",
    "hyperlink": "a link",
    "ins": _CHANGE,
    "moveFrom": _CHANGE,
    "moveTo": _CHANGE,
    "object": "a picture",
    "pict": "a picture",
    "sdt": _CONTROL,
    "sym": "a symbol",
    "tab": "a tab",
}


def crossed(paragraph: etree._Element, first: etree._Element, last: etree._Element) -> str | None:
    """Give what stands between the two ends of one tag, other than Word's notes to itself."""
    order = list(paragraph.iter())
    between = order[order.index(first) + 1 : order.index(last)]
    for element in between:
        if element.tag in _HARMLESS or next(element.iterancestors(w("rPr")), None) is not None:
            continue
        return _CROSSED.get(local(element), f"an element {local(element)}")
    if _holder(first) is not _holder(last):
        return "the end of a link, a control or a change"
    return None


def around(paragraph: etree._Element, letters: etree._Element) -> str | None:
    """Give what a tag stands inside, where its words could not be poured without breaking it."""
    for element in letters.iterancestors():
        if element is paragraph:
            break
        if element.tag in (w("hyperlink"), w("fldSimple"), w("bdo"), w("dir")):
            return _CROSSED[local(element)]
    depth = 0
    for element in paragraph.iter(w("t"), w("fldChar")):
        if element is letters:
            break
        kind = element.get(w("fldCharType"))
        depth += (kind == "begin") - (kind == "end")
    return "a field" if depth > 0 else None


def _holder(letters: etree._Element) -> etree._Element | None:
    """Give what the run of a `w:t` stands in: the paragraph, or something inside it."""
    run = letters.getparent()
    return None if run is None else run.getparent()
