"""Tags in the XML of a template's paragraph: each is brought into a run of its own.

Takes a `w:p`, changes it so that every `{{ … }}` stands alone in one run that looks like the run in
which it began. Word cuts what an owner types into runs wherever it likes (a spelling mark, an edit);
what stands between the pieces is looked at, so that nothing but such marks is ever dropped.
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


def isolate(paragraph: etree._Element, *, place: Place, problems: Problems) -> None:
    """Bring every tag of a paragraph into a run of its own, or note why that cannot be done."""
    _refuse_boxed(paragraph, place, problems)
    text = words_in(paragraph)
    tags = list(TAG.finditer(text))
    left = TAG.sub("", text)
    if BROKEN.search(left):
        problems.add(
            f"a tag is not closed, or stands where none can: “{' '.join(left.split())}”; "
            "expected {{ … }} around each fact, and {%p … %} alone in its paragraph",
            place,
        )
        return
    for tag in reversed(tags):
        _isolate_one(paragraph, tag, place=place, problems=problems)


def _refuse_boxed(paragraph: etree._Element, place: Place, problems: Problems) -> None:
    """Note the tags in text boxes; Word writes each box twice, for itself and for older readers."""
    boxed = (words_in(inner) for inner in paragraph.iterdescendants(w("p")))
    for tag in dict.fromkeys(match.group() for words in boxed for match in TAG.finditer(words)):
        problems.add(
            f"the tag “{tag}” stands in a text box, where none is filled; "
            "type it in a paragraph or in a cell of a table",
            place,
        )


def _isolate_one(
    paragraph: etree._Element, tag: re.Match[str], *, place: Place, problems: Problems
) -> None:
    touched = [
        letters
        for letters in _letters(paragraph)
        if letters.start < tag.end() and letters.end > tag.start()
    ]
    first, last = touched[0], touched[-1]
    crossing = crossed(paragraph, first.element, last.element)
    if crossing is not None:
        problems.add(
            f"the tag “{tag.group()}” crosses {crossing}; type it again in one go",
            place,
        )
        return
    holder = around(paragraph, first.element)
    if holder is not None:
        problems.add(
            f"the tag “{tag.group()}” stands inside {holder}, which would not follow it; "
            "type it outside",
            place,
        )
        return
    runs = [_run_of(letters.element) for letters in touched]
    before = (first.element.text or "")[: tag.start() - first.start]
    after = (last.element.text or "")[tag.end() - last.start :]
    hole = _like(runs[0], tag.group())
    tail = _split_off(runs[-1], last.element, after)
    _cut(runs[0], first.element, before)
    runs[0].addnext(hole)
    if tail is not None:
        hole.addnext(tail)
    for run in dict.fromkeys(runs[1:]):
        if run is not runs[0]:
            _remove(run)
    if _is_bare(runs[0]):
        _remove(runs[0])


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
