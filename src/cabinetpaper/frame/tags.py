"""Tags in the XML of a template's paragraph: each is brought into a run of its own.

Takes a `w:p`, changes it so that every `{{ … }}` stands alone in one run that looks like the run
in which it began. Word cuts what an owner types into runs wherever it likes (a spelling mark, an
edit); what stands between the pieces is looked at, so that nothing but such marks is ever dropped.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from cabinetpaper.errors import Problems
from cabinetpaper.frame.crossings import around, crossed
from cabinetpaper.frame.names import w
from cabinetpaper.places import Place

TAG = re.compile(r"\{\{(?P<expression>.*?)\}\}", re.DOTALL)
# One statement, or one note, is all of its paragraph: of two, the words between would be lost.
STATEMENT = re.compile(r"\s*\{%p\s+(?P<statement>(?:(?!%\}).)*?)\s*%\}\s*", re.DOTALL)
COMMENT = re.compile(r"\s*\{#(?:(?!#\}).)*#\}\s*", re.DOTALL)
BROKEN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CURLY = str.maketrans("“”‘’", "\"\"''")


def straightened(expression: str) -> str:
    """Give an expression with the curly quotes that Word types made straight.

    >>> straightened(" action | column(“RAG rating”) ")
    'action | column("RAG rating")'
    """
    return expression.translate(_CURLY).strip()


@frozen
class _Letters:
    """One `w:t` of the paragraph, and the offsets of its words in the paragraph's text."""

    element: etree._Element
    start: int
    end: int


def _letters(paragraph: etree._Element) -> list[_Letters]:
    found: list[_Letters] = []
    offset = 0
    for element in _own(paragraph):
        text = element.text or ""
        found.append(_Letters(element, offset, offset + len(text)))
        offset += len(text)
    return found


def _own(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Give the `w:t` of a paragraph or run, without those of a text box that is anchored in it."""
    for element in paragraph.iter(w("t")):
        holder = next(element.iterancestors(w("p")), None)
        if holder is paragraph or paragraph.tag != w("p"):
            yield element


def words_in(paragraph: etree._Element) -> str:
    """Give the words of a paragraph's or a run's own `w:t` elements, tags as typed."""
    return "".join(element.text or "" for element in _own(paragraph))


def isolate(paragraph: etree._Element, *, place: Place, problems: Problems) -> bool:
    """Bring every tag of a paragraph into a run of its own, or note why that cannot be done.

    Gives whether every tag of the paragraph was brought there.
    """
    clean = not _refuse_boxed(paragraph, place, problems)
    text = words_in(paragraph)
    tags = list(TAG.finditer(text))
    left = TAG.sub("", text)
    if BROKEN.search(left):
        problems.add(
            f"a tag is not closed, or stands where none can: “{' '.join(left.split())}”; "
            "expected {{ … }} around each fact, and {%p … %} alone in a paragraph outside tables",
            place,
        )
        return False
    # From the last to the first, so that the offsets of those that are left stay right.
    faults = [(tag, _isolate_one(paragraph, tag)) for tag in reversed(tags)]
    for tag, fault in reversed(faults):
        if fault is not None:
            problems.add(f"the tag “{tag.group()}” {fault}", place)
            clean = False
    return clean


def _refuse_boxed(paragraph: etree._Element, place: Place, problems: Problems) -> bool:
    """Note the tags in text boxes; Word writes each box twice, for itself and for older readers."""
    boxed = (words_in(inner) for inner in paragraph.iterdescendants(w("p")))
    found = dict.fromkeys(match.group() for words in boxed for match in TAG.finditer(words))
    for tag in found:
        problems.add(
            f"the tag “{tag}” stands in a text box, where none is filled; "
            "type it in a paragraph or in a cell of a table",
            place,
        )
    return bool(found)


def _isolate_one(paragraph: etree._Element, tag: re.Match[str]) -> str | None:
    """Bring one tag into a run of its own; give why that cannot be done, where it cannot."""
    touched = [
        letters
        for letters in _letters(paragraph)
        if letters.start < tag.end() and letters.end > tag.start()
    ]
    first, last = touched[0].element, touched[-1].element
    fault = _fault(paragraph, first, last)
    if fault is not None:
        return fault
    before = (first.text or "")[: tag.start() - touched[0].start]
    after = (last.text or "")[tag.end() - touched[-1].start :]
    runs = list(dict.fromkeys(_run_of(letters.element) for letters in touched))
    hole = _like(runs[0], tag.group())
    tail = _split_off(runs[-1], last, after)
    _cut(runs[0], first, before)
    runs[0].addnext(hole)
    if tail is not None:
        hole.addnext(tail)
    for run in runs[1:]:
        _remove(run)
    if _is_bare(runs[0]):
        _remove(runs[0])
    return None


def _fault(paragraph: etree._Element, first: etree._Element, last: etree._Element) -> str | None:
    """Give why a tag between two `w:t` cannot be isolated, or None where it can."""
    crossing = crossed(paragraph, first, last)
    if crossing is not None:
        return f"crosses {crossing}; type it again in one go"
    holder = around(paragraph, first)
    if holder is not None:
        return f"stands inside {holder}, which would not follow it; type it outside"
    return None


def _run_of(letters: etree._Element) -> etree._Element:
    run = letters.getparent()
    assert run is not None
    return run


def _like(run: etree._Element, text: str) -> etree._Element:
    """Give a run with the look of another and these words alone."""
    made = etree.Element(w("r"))
    look = run.find(w("rPr"))
    if look is not None:
        made.append(copy.deepcopy(look))
    words = etree.SubElement(made, w("t"))
    words.text = text
    words.set(_SPACE, "preserve")
    return made


def _split_off(run: etree._Element, letters: etree._Element, after: str) -> etree._Element | None:
    """Give a run with what stands in `run` behind the tag, or None where nothing does."""
    following = list(letters.itersiblings())
    if not after and not following:
        return None
    tail = _like(run, after)
    if not after:
        tail.remove(tail[-1])
    tail.extend(following)
    return tail


def _cut(run: etree._Element, letters: etree._Element, before: str) -> None:
    """Leave in `run` only what stands before the tag."""
    for element in list(letters.itersiblings()):
        run.remove(element)
    letters.text = before
    letters.set(_SPACE, "preserve")
    if not before:
        run.remove(letters)


def _is_bare(run: etree._Element) -> bool:
    return all(child.tag == w("rPr") for child in run)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
