"""A paragraph of a Word file → what it carries beside words: changes, comments, pictures, prompts.

Text boxes and pictures are read from what Word draws (`w:drawing`), and from VML (`w:pict`,
`w:object`) where there is no other: of two forms of one thing the newer counts, as in Word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

from lxml.etree import _Element

from cabinetpaper.document.inlines import Inline, Reference, Words
from cabinetpaper.document.looks import Carried, Kind
from cabinetpaper.frame.names import child, local, mc, switch_of, w

_CHANGES = {
    "ins": Kind.INSERTION, "cellIns": Kind.INSERTION, "del": Kind.DELETION,
    "cellDel": Kind.DELETION, "moveFrom": Kind.MOVE, "moveTo": Kind.MOVE,
    "cellMerge": Kind.FORMAT_CHANGE, "numberingChange": Kind.FORMAT_CHANGE,
    "rPrChange": Kind.FORMAT_CHANGE, "pPrChange": Kind.FORMAT_CHANGE,
    "sectPrChange": Kind.FORMAT_CHANGE, "tblPrChange": Kind.FORMAT_CHANGE,
    "tblPrExChange": Kind.FORMAT_CHANGE, "tblGridChange": Kind.FORMAT_CHANGE,
    "trPrChange": Kind.FORMAT_CHANGE, "tcPrChange": Kind.FORMAT_CHANGE,
}  # fmt: skip
CHANGES = {w(name): kind for name, kind in _CHANGES.items()}
_VML = "urn:schemas-microsoft-com:vml"
_OFFICE_VML = "urn:schemas-microsoft-com:office:office"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
# Bookmarks that Word knows without being told (its places, not names of the file).
_WORDS_OWN = frozenset({"_top", "_bottom", "_gotoback"})


def carried_by(paragraph: _Element) -> Iterator[Carried]:
    """Give what a `w:p` carries."""
    if next(paragraph.iter(*_SOUGHT), None) is None:
        return
    for element in _own(paragraph):
        found = _READERS.get(element.tag)
        if found is not None:
            yield from found(element)


def lost_references(inlines: Iterable[Inline], bookmarks: Set[str]) -> Iterator[Carried]:
    """Give the references to what no part of the file has; `bookmarks` are without case."""
    for one in inlines:
        target = one.target if isinstance(one, Reference) else (one.link or "")
        if isinstance(one, Words):
            # A link to a place in the file itself may be written as an address, too.
            target = target[1:] if target.startswith("#") else ""
        if target and target.casefold() not in bookmarks | _WORDS_OWN:
            yield Carried(Kind.LOST_REFERENCE, target)


def _own(element: _Element) -> Iterator[_Element]:
    """Give the elements of a paragraph, but not those of paragraphs in its text boxes."""
    for one in element:
        if one.tag == mc("AlternateContent"):
            chosen = _choice(one)
            if chosen is not None:
                yield from _own(chosen)
            continue
        yield one
        if one.tag not in _DRAWN:
            yield from _own(one)


def _choice(alternatives: _Element) -> _Element | None:
    """Give the first form that holds anything of what is drawn, else the fallback."""
    choice = alternatives.find(mc("Choice"))
    return choice if choice is not None and len(choice) else alternatives.find(mc("Fallback"))


def _change(element: _Element) -> Iterator[Carried]:
    yield Carried(CHANGES[element.tag], _words_in(element))


def _words_in(element: _Element) -> str:
    """Give all words of an element, those that are deleted among them."""
    return "".join(str(text) for text in element.itertext(w("t"), w("delText"))).strip()


def _comment(_: _Element) -> Iterator[Carried]:
    yield Carried(Kind.COMMENT)


def _control(element: _Element) -> Iterator[Carried]:
    if switch_of(child(element, "sdtPr"), "showingPlcHdr"):
        yield Carried(Kind.CONTROL_PROMPT, _words_in(element))


def _field(element: _Element) -> Iterator[Carried]:
    if element.get(w("dirty"), "0").lower() in {"1", "true", "on"}:
        yield Carried(Kind.DIRTY_FIELD)


def _break(element: _Element) -> Iterator[Carried]:
    if element.get(w("type")) in {"page", "column"}:
        yield Carried(Kind.BREAK)


def _section(_: _Element) -> Iterator[Carried]:
    yield Carried(Kind.BREAK)


def _boxes(element: _Element) -> list[str]:
    """Give the words of each text box that is drawn, paragraph by paragraph."""
    return [
        " ".join(words for p in box.iter(w("p")) if (words := _words_in(p)))
        for box in element.iter(w("txbxContent"))
    ]


def _drawing(element: _Element) -> Iterator[Carried]:
    """Give a drawing's text box, or the picture that it is, by the properties of the whole."""
    boxes = _boxes(element)
    said = [box for box in boxes if box]
    if said:
        yield Carried(Kind.TEXT_BOX, " ".join(said))
        return
    properties = next(element.iter("{*}docPr"), None)
    if properties is not None and not boxes:
        decorative = next(properties.iter(_DECORATIVE), None)
        is_decoration = decorative is not None and decorative.get("val", "1") in {"1", "true"}
        text = properties.get("descr") or properties.get("title") or ""
        yield Carried(Kind.DECORATION if is_decoration else Kind.PICTURE, text.strip())


def _vml(element: _Element) -> Iterator[Carried]:
    boxes = _boxes(element)
    said = [box for box in boxes if box]
    if said:
        yield Carried(Kind.TEXT_BOX, " ".join(said))
        return
    for shape in element.iter(f"{{{_VML}}}*"):
        is_rule = shape.get(f"{{{_OFFICE_VML}}}hr", "f").startswith("t")
        if local(shape) not in {"shape", "rect", "group", "oval", "roundrect"} or is_rule:
            continue
        if not boxes:
            yield Carried(Kind.PICTURE, (shape.get("alt") or shape.get("title") or "").strip())
        return


_READERS: dict[object, Callable[[_Element], Iterator[Carried]]] = {
    **dict.fromkeys(CHANGES, _change),
    w("commentReference"): _comment,
    w("sdt"): _control,
    w("fldChar"): _field,
    w("fldSimple"): _field,
    w("br"): _break,
    w("sectPr"): _section,
    w("drawing"): _drawing,
    w("pict"): _vml,
    w("object"): _vml,
}
_SOUGHT = tuple(str(tag) for tag in _READERS)
_DRAWN = frozenset({w("drawing"), w("pict"), w("object")})


def changes_of(properties: _Element | None) -> Iterator[Carried]:
    """Give the changes that a table, row or cell says in its properties."""
    for element in () if properties is None else properties.iter(*CHANGES):
        yield Carried(CHANGES[element.tag])


def unfilled(control: _Element) -> Iterator[Carried]:
    """Give the prompt of a content control round paragraphs that nobody has filled in."""
    yield from _control(control)


def outside_pages(root: _Element, within: str) -> Iterator[Carried]:
    """Give the changes and unfilled controls of a page header, a footer or the notes."""
    for element in root.iter(*CHANGES, w("sdt")):
        reader = _change if element.tag in CHANGES else _control
        for found in reader(element):
            yield Carried(found.kind, found.text, within=within)


def asks_to_update(settings: _Element | None) -> Iterator[Carried]:
    """Give the question that Word puts to whoever opens the file (17.15.1.90)."""
    if switch_of(settings, "updateFields"):
        yield Carried(Kind.UPDATE_QUESTION)


def all_bookmarks(roots: Iterable[_Element]) -> Set[str]:
    """Give the names of all bookmarks of some parts, without case."""
    return {
        name.casefold()
        for root in roots
        for mark in root.iter(w("bookmarkStart"))
        if (name := mark.get(w("name")))
    }
