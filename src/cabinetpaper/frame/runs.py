"""One element of a run in (`w:t`, `w:tab`, `w:sym`); the text that it prints out."""

from __future__ import annotations

from lxml.etree import _Element

from cabinetpaper.frame.names import XML, w
from cabinetpaper.frame.symbols import symbol

_SPACE = f"{{{XML}}}space"
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_BREAKS_OF_PAGES = frozenset({"page", "column"})


def text_in_run(element: _Element) -> str:
    """Give the text of one element of a run, "" for what prints none."""
    tag = str(element.tag)
    if tag == w("t"):
        return _kept(element)
    if tag == w("br"):
        return "" if element.get(w("type")) in _BREAKS_OF_PAGES else "\n"
    if tag == w("sym"):
        return _symbol(element.get(w("char"), ""), element.get(w("font")))
    return _SIGNS.get(tag, "")


def _kept(element: _Element) -> str:
    """Give the text of a `w:t` as Word shows it: outer blanks only where they are preserved."""
    text = (element.text or "") + "".join(inner.tail or "" for inner in element)
    for white in "\t\r\n":
        text = text.replace(white, " ")
    if text == text.strip(" "):
        return text
    space = next((s for e in (element, *element.iterancestors()) if (s := e.get(_SPACE))), "")
    return text if space == "preserve" else text.strip(" ")


def _symbol(char: str, font: str | None) -> str:
    try:
        return symbol(int(char[:8], 16), font)
    except ValueError:
        return "\ufffd"
