"""Small Word files, stand-ins for a LibreOffice that hangs or fails, and a reader of tags."""

from __future__ import annotations

import io
import select
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from cabinetpaper import Action, ActionPlan, Theme, render_extract

RELATIONSHIPS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

on_posix = pytest.mark.skipif(
    sys.platform == "win32", reason="the stand-in for a program is a shell script"
)


@cache
def small_paper() -> bytes:
    """Give a Word file of one page: an extract with one action."""
    action = Action(
        reference="1.1",
        description="Ask carers",
        completion="May-19",
        owners=["Head of Fostering"],
        measures="What carers say",
        progress="(1) Begun\n(2) Going on",
    )
    theme = Theme(reference="1.0", title="Homes", actions=[action])
    return render_extract(ActionPlan(title="Plan", themes=[theme]))


def with_relationship(data: bytes, kind: str, target: str, markup: str = "") -> bytes:
    """Give a Word file that leads out of itself, with markup at the end of its last paragraph."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else None
            if part is not None and name == RELATIONSHIPS:
                part = part.replace(
                    "</Relationships>",
                    f'<Relationship Id="rIdOut" Type="{OFFICE}/{kind}" Target="{target}" '
                    'TargetMode="External"/></Relationships>',
                )
            elif part is not None and name == "word/document.xml" and markup:
                before, end, after = part.rpartition("</w:p>")
                part = f"{before}{markup}{end}{after}"
            new.writestr(name, old.read(name) if part is None else part)
    return result.getvalue()


def stand_in(folder: Path, body: str, *, version: str = "LibreOffice 25.2.3.2") -> Path:
    """Give a program that says a version, and otherwise does what the lines of shell say.

    It stands for a LibreOffice that hangs, fails or is old, which none can be brought to be.
    """
    path = folder / "soffice"
    path.write_text(
        f'#!/bin/sh\nif [ "$1" = --version ]; then echo "{version}"; exit; fi\n{body}\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return path


def all_ended(reader: int, *, within: int = 10_000) -> bool:
    """Tell whether no process has the other end of the pipe open, waiting some milliseconds."""
    waiting = select.poll()
    waiting.register(reader, 0)
    return any(event & select.POLLHUP for _, event in waiting.poll(within))


Tag = tuple[str, int, DictionaryObject]


def tags(data: bytes) -> list[Tag]:
    """Give the structure elements of a PDF in reading order: kind, depth, and the element."""
    tree = PdfReader(io.BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]
    return list(_under(tree, 0))


def _under(element: DictionaryObject, depth: int) -> Iterator[Tag]:
    kids = element["/K"] if "/K" in element else []  # noqa: SIM401  # `get` follows no reference
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object()
        if isinstance(child, DictionaryObject) and "/S" in child:
            yield str(child["/S"]).lstrip("/"), depth, child
            yield from _under(child, depth + 1)
