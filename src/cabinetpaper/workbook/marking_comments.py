"""A sheet's comments part and the marks for its cells in; the part with them out.

What somebody wrote stays, to the byte: a mark on a cell that has a comment stands below its text.
Earlier marks of ours are taken away, where nobody has written among them.
ECMA-376 Part 1, 18.7 (comments) and 18.4 (their text).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from cabinetpaper.findings import MARK_AUTHOR, Finding, mark, more_marks, without_marks
from cabinetpaper.workbook.marking_sheet import cell_at, cell_name
from cabinetpaper.workbook.marking_xml import (
    Edit,
    Element,
    appended,
    edited,
    parse,
    removed,
    xstring,
)

Cell = tuple[int, int]

# Excel's limit on the text of a cell, and of a comment.
LONGEST = 32_767
_LONGEST_LINE = 4_000
_MORE_NEEDS = 60
_FONT = '<{0}sz val="9"/><{0}color indexed="81"/><{0}rFont val="Tahoma"/><{0}family val="2"/>'


@frozen
class Mark:
    """What is to be said at a cell: the first line and the lines under it, for each finding."""

    blocks: tuple[tuple[str, str], ...]
    more: int = 0

    @property
    def text(self) -> str:
        """Give all of it, as a reader of the comment sees it."""
        said = ["\n".join(block) for block in self.blocks]
        return "\n\n".join([*said, *([more_marks(self.more)] if self.more else [])])


def mark_of(findings: list[tuple[Finding, str]], *, room: int = LONGEST) -> Mark:
    """Give the mark of findings, each with what it is about, as many as a comment has room for."""
    blocks: list[tuple[str, str]] = []
    left = room - _MORE_NEEDS
    for finding, about in findings:
        head, body = mark(finding, about)
        body = "\n".join(_cut(line) for line in body.split("\n"))
        # A character outside the first plane counts twice in Excel, an escaped one more often.
        left -= 2 * len(xstring(f"{head}{body}")) if not body.isascii() else len(body) + len(head)
        left -= 3
        if left < 0:
            break
        blocks.append((head, body))
    return Mark(tuple(blocks), len(findings) - len(blocks))


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"


def new_comments(space: str) -> bytes:
    """Give a comments part without a comment."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<comments xmlns="{space}"><authors></authors><commentList></commentList></comments>'
    ).encode()


@frozen
class Marked:
    """A comments part with marks, and the cells of which a comment of ours was taken away."""

    data: bytes
    gone: frozenset[Cell]


def texts_of(data: bytes) -> dict[Cell, str]:
    """Give what somebody else than us has written on each cell."""
    found = {cell: _text(comment) for cell, comment in _comments(parse(data, what="comments"))}
    return {cell: left for cell, text in found.items() if (left := without_marks(text))}


def with_marks(data: bytes, marks: Mapping[Cell, Mark]) -> Marked:
    """Give a comments part with these marks, and without our earlier ones."""
    data, gone = _without_ours(data)
    root = parse(data, what="comments")
    there = dict(_comments(root))
    edits: list[Edit] = []
    author = _author(root, edits, needed=any(cell not in there for cell in marks))
    new = {cell: mark for cell, mark in marks.items() if cell not in there}
    if new and (found := root.first("commentList")):
        words = "".join(_comment(root.prefix, cell, mark, author) for cell, mark in new.items())
        edits.append(appended(found, words))
    for cell in marks.keys() & there.keys():
        edits.extend(_below(there[cell], marks[cell], root.prefix))
    return Marked(edited(data, edits), frozenset(gone))


def _comments(root: Element) -> Iterator[tuple[Cell, Element]]:
    listed = root.first("commentList")
    for comment in listed.every("comment") if listed else ():
        if cell := cell_at(comment.attributes.get("ref", "")):
            yield cell, comment


def _pieces(comment: Element) -> list[Element]:
    """Give the pieces of a comment's text in order: runs, or the one plain text."""
    text = comment.first("text")
    return [one for one in text.children if one.name in {"t", "r"}] if text else []


def _text(comment: Element) -> str:
    return "".join(_words(piece) for piece in _pieces(comment))


def _words(piece: Element) -> str:
    return piece.text if piece.name == "t" else "".join(one.text for one in piece.every("t"))


def _without_ours(data: bytes) -> tuple[bytes, set[Cell]]:
    """Give the part without our earlier marks, and the cells that have no comment any more."""
    root = parse(data, what="comments")
    edits: list[Edit] = []
    gone: set[Cell] = set()
    for cell, comment in _comments(root):
        text = _text(comment)
        if not (left := without_marks(text)):
            if text:
                edits.append(removed(comment))
                gone.add(cell)
        elif left != text:
            edits.extend(removed(piece) for piece in _last_pieces(comment, len(text) - len(left)))
    return edited(data, edits), gone


def _last_pieces(comment: Element, length: int) -> list[Element]:
    """Give the last runs of a text, where they are exactly so many letters; else none."""
    found: list[Element] = []
    for piece in reversed(_pieces(comment)):
        if length <= 0:
            break
        found.append(piece)
        length -= len(_words(piece))
    return found if not length else []


def _author(root: Element, edits: list[Edit], *, needed: bool) -> int:
    """Give our number among the authors, with an edit that adds us where we are not yet."""
    authors = root.first("authors")
    names = [one.text for one in authors.every("author")] if authors else []
    if MARK_AUTHOR in names:
        return names.index(MARK_AUTHOR)
    if authors and needed:
        words = f"<{root.prefix}author>{MARK_AUTHOR}</{root.prefix}author>"
        edits.append(appended(authors, words))
    return len(names)


def _comment(prefix: str, cell: Cell, mark: Mark, author: int) -> str:
    return (
        f'<{prefix}comment ref="{cell_name(*cell)}" authorId="{author}">'
        f"<{prefix}text>{_runs(prefix, mark)}</{prefix}text></{prefix}comment>"
    )


def _runs(prefix: str, mark: Mark, *, after: bool = False) -> str:
    """Give the runs of a mark: the first line of each finding bold, as Excel has its authors."""
    made = ""
    for head, body in mark.blocks:
        gap = "\n\n" if made or after else ""
        made += _run(prefix, f"{gap}{head}", "b") + _run(prefix, f"\n{body}")
    return made + (_run(prefix, f"\n\n{more_marks(mark.more)}") if mark.more else "")


def _run(prefix: str, words: str, bold: str = "") -> str:
    look = (f"<{prefix}b/>" if bold else "") + _FONT.format(prefix)
    return (
        f"<{prefix}r><{prefix}rPr>{look}</{prefix}rPr>"
        f'<{prefix}t xml:space="preserve">{xstring(words)}</{prefix}t></{prefix}r>'
    )


def _below(comment: Element, mark: Mark, prefix: str) -> Iterator[Edit]:
    """Give the edits that put a mark under what a comment says; its own words stay as they are."""
    text, pieces = comment.first("text"), _pieces(comment)
    runs = _runs(prefix, mark, after=any(map(_words, pieces)))
    if text is None:
        yield appended(comment, f"<{prefix}text>{runs}</{prefix}text>")
    elif not pieces:
        yield appended(text, runs)
    else:
        # A plain text becomes the first run (18.4.8): Excel shows runs or a text, not both.
        last = pieces[-1]
        if last.name == "t":
            yield Edit(last.start, f"<{prefix}r>".encode())
            runs = f"</{prefix}r>{runs}"
        yield Edit(last.end, runs.encode())
