"""Word files as people edit them: rows moved, words changed, bookmarks lost; what has changed."""

from __future__ import annotations

import copy
import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from itertools import groupby
from pathlib import Path

from lxml import etree

from cabinetpaper.document.plan_values import PaperValues, Value
from cabinetpaper.frame.names import W, w

MAIN = "word/document.xml"
Element = etree._Element


def edited(data: bytes, change: Callable[[Element], object]) -> bytes:
    """Give a Word file with its body changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        root = etree.fromstring(source.read(MAIN))
    change(root)
    xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return with_parts(data, {MAIN: xml})


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Give a Word file with other parts of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, parts.get(name) or source.read(name))
    return buffer.getvalue()


def without_bookmarks(root: Element) -> None:
    for kind in ("bookmarkStart", "bookmarkEnd"):
        for mark in list(root.iter(w(kind))):
            parent_of(mark).remove(mark)


def resaved(soffice: str, folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give Word files as LibreOffice saves them, all of them in one run of it."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    command = [
        soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "saved"),
        *(str(folder / f"{name}.docx") for name in files),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return {name: (folder / "saved" / f"{name}.docx").read_bytes() for name in files}


def parent_of(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def words_of(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def tables(root: Element) -> list[Element]:
    return list(root.iter(w("tbl")))


def row(root: Element, reference: str) -> Element:
    """Give the row with a reference in one of its cells."""
    rows = (one for one in root.iter(w("tr")) if reference in map(words_of, one.iter(w("tc"))))
    return next(rows)


def cell(root: Element, reference: str, column: int) -> Element:
    return list(row(root, reference).iter(w("tc")))[column]


def type_over(where: Element, words: str) -> None:
    """Put words in place of those of the first paragraph of a cell, or of a paragraph."""
    first, *others = list(where.iter(w("t")))
    first.text = words
    for text in others:
        text.text = ""


def xml(inside: str) -> list[Element]:
    """Give elements from their XML."""
    return list(etree.fromstring(f'<x xmlns:w="{W}">{inside}</x>'))


def copy_of(one: Element) -> Element:
    """Give a row as Word copies it: the bookmark stays with the one that was copied."""
    made = copy.deepcopy(one)
    without_bookmarks(made)
    return made


def differences(before: PaperValues, after: PaperValues) -> list[str]:
    """Give what has changed between two listings, a sentence each."""
    old, new = _rows(before), _rows(after)
    told = [f"{key} is gone" for key in old if key not in new]
    for key, values in new.items():
        if key not in old:
            words = " | ".join(value.text for value in values)
            told.append(f"{key} is new in “{values[0].theme}”: {words}")
        else:
            told += _in_row(key, old[key], values)
    return [*told, *_order(old, new)]


def _rows(found: PaperValues) -> dict[str, list[Value]]:
    rows: dict[str, list[Value]] = {}
    for _, values in groupby(found.values, lambda v: re.sub(", column.*", "", v.place.where or "")):
        row = list(values)
        rows[row[0].bookmark or f"{row[0].theme} › {row[0].reference}"] = row
    return rows


def _in_row(key: str, old: list[Value], new: list[Value]) -> list[str]:
    told = []
    if old[0].theme != new[0].theme:
        told.append(f"{key}: “{old[0].theme}” became “{new[0].theme}”")
    before = {value.field or value.column: value for value in old}
    after = {value.field or value.column: value for value in new}
    told += [f"{key}: no {name}" for name in before if name not in after]
    for name, value in after.items():
        was = before.get(name)
        if was is None:
            told.append(f"{key}: {name} “{value.text}”")
            continue
        if was.column != value.column:
            told.append(f"{key}: “{was.column}” is headed “{value.column}”")
        if was.text != value.text:
            told.append(f"{key}, {name}: “{was.text}” became “{value.text}”")
    return told


def _order(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    both = [key for key in new if key in old]
    return [] if both == [key for key in old if key in new] else [f"order: {', '.join(both)}"]
