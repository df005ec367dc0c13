"""Threaded comments: marks for cells with a thread in, replies in their threads out.

Excel shows the thread of a cell that has one, and takes the comment of the older kind beside it for
a placeholder that it writes anew ([MS-XLSX] 2.6.205, `CT_ThreadedComment`). A cell cannot have a
note as well. So a mark there is a reply, by a person called cabinetpaper (2.6.203, `CT_Person`).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from cabinetpaper.findings import MARK_AUTHOR, without_marks
from cabinetpaper.workbook.marking_comments import Cell
from cabinetpaper.workbook.marking_package import (
    Parts,
    declare,
    relate,
    relations,
    workbook_part,
)
from cabinetpaper.workbook.marking_sheet import cell_at
from cabinetpaper.workbook.marking_words import Mark
from cabinetpaper.workbook.marking_xml import Edit, Element, appended, removed, xstring

_TYPES = "http://schemas.microsoft.com/office/2017/10/relationships"
_SPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_PERSONS = "xl/persons/person{}.xml"
_NO_PERSONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<personList xmlns="{_SPACE}"></personList>'
).encode()


def threaded_cells(parts: Parts, sheet: str) -> dict[Cell, str]:
    """Give the cells of a sheet that have a thread, each with the part that holds it."""
    return {
        cell: part
        for part in _thread_parts(parts, sheet)
        for thread in parts.parsed(part).every("threadedComment")
        if (cell := cell_at(thread.attributes.get("ref", "")))
    }


def reply(parts: Parts, sheet: str, marks: Mapping[Cell, Mark]) -> None:
    """Put marks into the threads of their cells, and take our earlier replies away."""
    for part in _thread_parts(parts, sheet):
        root = parts.parsed(part)
        threads = [
            (cell_at(one.attributes.get("ref", "")), one) for one in root.every("threadedComment")
        ]
        edits = [removed(one) for _, one in threads if _is_ours(one)]
        for cell, mark in marks.items():
            thread = [one for at, one in threads if at == cell and not _is_ours(one)]
            if thread:
                edits.append(_reply(root, part, thread, mark, _person(parts)))
        parts.edit(part, edits)


def _thread_parts(parts: Parts, sheet: str) -> list[str]:
    return [
        one.target
        for one in relations(parts, sheet)
        if one.kind == "threadedComment" and one.target in parts
    ]


def _is_ours(thread: Element) -> bool:
    text = thread.first("text")
    return text is not None and bool(text.text) and not without_marks(text.text)


def _reply(root: Element, part: str, thread: list[Element], mark: Mark, person: str) -> Edit:
    """Give the edit that adds a reply to a thread."""
    first = next((one for one in thread if "parentId" not in one.attributes), thread[0])
    parent = first.attributes.get("parentId") or first.attributes.get("id", "")
    ref = first.attributes.get("ref", "")
    # Without a clock: as late as the last word of the thread, and written behind it.
    last = max(one.attributes.get("dT", "") for one in thread)
    when = f'dT="{last}" ' if last else ""
    own = _guid(f"{part} {parent} {mark.text}")
    prefix = root.prefix
    # Elements of a list go before its extensions (CT_ThreadedComments).
    words = (
        f'<{prefix}threadedComment ref="{ref}" {when}personId="{person}" id="{own}" '
        f'parentId="{parent}"><{prefix}text>{xstring(mark.text)}</{prefix}text>'
        f"</{prefix}threadedComment>"
    )
    return Edit(thread[-1].end, words.encode())


def _person(parts: Parts) -> str:
    """Give the id of the person that we are, added to the workbook's list where we are not yet."""
    book = workbook_part(parts)
    part = next((one.target for one in relations(parts, book) if one.kind == "person"), "")
    if part not in parts:
        part = part or parts.unused(_PERSONS)
        parts.write(part, _NO_PERSONS)
        declare(parts, part, "application/vnd.ms-excel.person+xml")
        relate(parts, book, f"{_TYPES}/person", part)
    root = parts.parsed(part)
    for person in root.every("person"):
        if person.attributes.get("displayName") == MARK_AUTHOR:
            return person.attributes.get("id", "")
    own = _guid("person")
    words = (
        f'<{root.prefix}person displayName="{MARK_AUTHOR}" id="{own}" '
        f'userId="{MARK_AUTHOR}" providerId="None"/>'
    )
    people = list(root.every("person"))
    edit = Edit(people[-1].end, words.encode()) if people else appended(root, words)
    parts.edit(part, [edit])
    return own


def _guid(words: str) -> str:
    return f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, f'{_SPACE}/{MARK_AUTHOR}/{words}')).upper()}}}"
