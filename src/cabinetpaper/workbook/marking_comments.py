"""A sheet's comments part and the marks for its cells in; the part with them out.

What somebody wrote stays, to the byte: a mark on a cell that has a comment stands below its text.
Earlier marks of ours are taken away, where nobody has written among them.
ECMA-376 Part 1, 18.7 (comments) and 18.4 (their text).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from cabinetpaper.findings import MARK_AUTHOR, more_marks, without_marks
from cabinetpaper.workbook.marking_sheet import cell_at, cell_name
from cabinetpaper.workbook.marking_words import Mark
from cabinetpaper.workbook.marking_xml import (
    Edit,
    Element,
    appended,
    edited,
    escaped,
    parse,
    removed,
    xstring,
)

Cell = tuple[int, int]

_FONT = '<{0}sz val="9"/><{0}color indexed="81"/><{0}rFont val="Tahoma"/><{0}family val="2"/>'


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
            edits.extend(_cut_off(comment, len(text) - len(left)))
    return edited(data, edits), gone


def _cut_off(comment: Element, length: int) -> Iterator[Edit]:
    """Give the edits that take so many letters off the end of a comment, run by run."""
    for piece in reversed(_pieces(comment)):
        words = _words(piece)
        if length >= len(words):
            yield removed(piece)
        elif length > 0 and (text := piece if piece.name == "t" else piece.first("t")):
            # A program that saved the copy has made one run of somebody's words and ours.
            left = escaped(words[: len(words) - length])
            yield Edit(text.inside, left.encode(), cut=text.inside_end - text.inside)
        length -= len(words)
        if length <= 0:
            return


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
