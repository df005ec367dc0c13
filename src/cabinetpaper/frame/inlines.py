"""A paragraph of a Word file in; its words, links, cross-references and bookmarks out.

Words are those that a reader of the page sees, hidden text among them: insertions count, deletions
do not, of a field the result counts. What is drawn (pictures, text boxes) and notes are not words
of the paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import define, field
from lxml.etree import _Element

from cabinetpaper.document.blocks import Anchor
from cabinetpaper.document.inlines import Inline, Reference, Words, joined
from cabinetpaper.frame.fields import Aim, Link, Target, read_hyperlink, read_instruction
from cabinetpaper.frame.names import MATHS, child, local, mc, r, switch_of, w
from cabinetpaper.frame.package import Relationship
from cabinetpaper.frame.runs import text_in_run

# Elements that only stand around runs, and are looked through.
_THROUGH = frozenset(
    w(name)
    for name in (
        "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "ruby",
        "rubyBase",
    )
)  # fmt: skip
_GONE = frozenset({w("del"), w("moveFrom")})
# Word's own mark of where its user last typed.
_NOT_ANCHORS = frozenset({"_GoBack"})
BOOKMARKS = frozenset({w("bookmarkStart"), w("bookmarkEnd")})


def read_inlines(
    paragraph: _Element,
    links: Mapping[str, Relationship] | None = None,
    *,
    before: Iterable[_Element] = (),
) -> tuple[tuple[Inline, ...], tuple[Anchor, ...]]:
    """Give the inlines of a `w:p`, neighbours that look alike made one, and its bookmarks.

    `links` are the part's relationships (`Package.rels`); `before` the bookmark elements that stand
    between the last paragraph and this one. A bookmark that goes on behind the paragraph ends
    with it; one that began before it is not told again. A field over several paragraphs (TOC) gives
    each of them its words.

    >>> from lxml import etree
    >>> xml = f'<w:p xmlns:w="{w("")[1:-1]}"><w:r><w:rPr><w:b/></w:rPr><w:t>Good</w:t></w:r></w:p>'
    >>> read_inlines(etree.fromstring(xml))
    ((Words(text='Good', bold=True, italic=False, link=None),), ())
    """
    reader = _Reader(links=links or {})
    for bookmark in before:
        reader.read(bookmark)
    reader.read_all(paragraph)
    reader.close_all()
    return joined(reader.inlines), reader.anchors()


@define
class _Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    instruction: list[str] = field(factory=list)
    in_result: bool = False


@define
class _Bookmark:
    name: str
    start: int
    end: int | None = None


@define
class _Reader:
    links: Mapping[str, Relationship]
    inlines: list[Inline] = field(factory=list)
    _length: int = 0
    _gone: int = 0
    _fields: list[_Field] = field(factory=list)
    # The outermost link or reference that is open, and who opened it: what stands inside is its.
    _aim: Aim | None = None
    _opener: object = None
    _pieces: list[Words] = field(factory=list)
    _bookmarks: list[_Bookmark] = field(factory=list)
    _open_bookmarks: dict[str | None, _Bookmark] = field(factory=dict)

    def read_all(self, parent: _Element) -> None:
        for element in parent:
            self.read(element)

    def read(self, element: _Element) -> None:
        """Read what stands in a paragraph: a run, what stands around runs, a bookmark."""
        tag = element.tag
        if tag == w("r"):
            self._run(element)
        elif tag in _THROUGH:
            self.read_all(element)
        elif tag in _GONE:
            self._gone += 1
            self.read_all(element)
            self._gone -= 1
        elif tag in BOOKMARKS:
            self._bookmark(element)
        elif tag == mc("AlternateContent"):
            _chosen(element, self.read_all)
        elif tag == w("hyperlink"):
            link = self.links.get(element.get(r("id"), ""))
            address = link.target if link is not None else ""
            self._within(element, read_hyperlink(address, element.get(w("anchor"), "")))
        elif tag == w("fldSimple"):
            self._within(element, read_instruction(element.get(w("instr"), "")))
        elif str(tag).startswith(f"{{{MATHS}}}"):
            self._maths(element)

    def _within(self, element: _Element, aim: Aim | None) -> None:
        self._open(element, aim)
        self.read_all(element)
        self._close(element)

    def _maths(self, element: _Element) -> None:
        if local(element) == "t":
            self._words(Words(element.text or ""))
        self.read_all(element)

    def _run(self, run: _Element) -> None:
        properties = child(run, "rPr")
        bold, italic = bool(switch_of(properties, "b")), bool(switch_of(properties, "i"))

        def read_content(parent: _Element) -> None:
            for element in parent:
                if element.tag == mc("AlternateContent"):
                    _chosen(element, read_content)
                elif element.tag == w("fldChar"):
                    self._field_mark(element.get(w("fldCharType"), ""))
                elif element.tag == w("instrText"):
                    self._instruct(element.text or "")
                elif element.tag == w("ruby"):
                    self.read(element)
                else:
                    self._words(Words(text_in_run(element), bold=bold, italic=italic))

        read_content(run)

    def _words(self, words: Words) -> None:
        if self._gone or not words.text:
            return
        if self._coding():
            self._instruct(words.text)
            return
        if isinstance(self._aim, Target):
            self._pieces.append(words)
        elif isinstance(self._aim, Link):
            self.inlines.append(
                Words(words.text, bold=words.bold, italic=words.italic, link=self._aim.address)
            )
        else:
            self.inlines.append(words)
        self._length += len(words.text)

    def _coding(self) -> bool:
        return any(not field.in_result for field in self._fields)

    def _instruct(self, text: str) -> None:
        # What a field prints inside the instruction of another belongs to that instruction.
        coding = [field for field in self._fields if not field.in_result]
        if coding and not self._gone:
            coding[-1].instruction.append(text)

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind in ("separate", "end"):
            last = self._fields[-1]
            if not last.in_result:
                last.in_result = True
                self._open(last, read_instruction("".join(last.instruction)))
            if kind == "end":
                self._close(last)
                self._fields.pop()

    def _open(self, opener: object, aim: Aim | None) -> None:
        if self._aim is None and aim is not None and not self._gone and not self._coding():
            self._aim, self._opener, self._pieces = aim, opener, []

    def _close(self, opener: object) -> None:
        if self._aim is None or self._opener is not opener:
            return
        aim, self._aim, self._opener = self._aim, None, None
        if isinstance(aim, Target) and (self._pieces or aim.always):
            self.inlines.append(_reference(aim, self._pieces))

    def close_all(self) -> None:
        self._close(self._opener)

    def _bookmark(self, element: _Element) -> None:
        identifier = element.get(w("id"))
        if element.tag == w("bookmarkEnd"):
            ended = self._open_bookmarks.pop(identifier, None)
            if ended is not None:
                ended.end = self._length
        elif (name := element.get(w("name"))) and name not in _NOT_ANCHORS:
            bookmark = _Bookmark(name, self._length)
            self._bookmarks.append(bookmark)
            self._open_bookmarks[identifier] = bookmark

    def anchors(self) -> tuple[Anchor, ...]:
        return tuple(
            Anchor(mark.name, mark.start, self._length if mark.end is None else mark.end)
            for mark in self._bookmarks
        )


def _chosen(alternatives: _Element, read: Callable[[_Element], None]) -> None:
    """Read the fallback, which is for readers who know no extension, as we do; else a choice.

    Word writes emoji so: in the choice a symbol of an extension, in the fallback plain text.
    """
    for name in ("Fallback", "Choice"):
        found = alternatives.find(mc(name))
        if found is not None:
            read(found)
            return


def _reference(aim: Target, pieces: list[Words]) -> Reference:
    seen = [piece for piece in pieces if piece.text.strip()]
    return Reference(
        "".join(piece.text for piece in pieces),
        target=aim.bookmark,
        by_number=aim.by_number,
        bold=bool(seen) and all(piece.bold for piece in seen),
        italic=bool(seen) and all(piece.italic for piece in seen),
    )
