"""A .docx in; the `Document` that its pages show out: words, numbers, tables and bookmarks.

It knows nothing of how we write one, and computes every number as Word would. What becomes a block:

- Every paragraph outside tables, empty ones too, so that a check can see them. One that ends a
  section and has neither words, number nor bookmark is no block: Word needs it. Nor is one that is
  deleted in a tracked change with all its words; insertions count, deletions do not.
- A paragraph that holds a chart and nothing else is a chart, with the figures that its part caches.
- Every `w:tc` is one cell, merged or not; of a table inside a cell, the paragraphs are the cell's.
- Content controls are looked through. Text boxes, notes, headers and footers are no blocks; that
  there are any, and what changes they hold, is `carried`.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from cabinetpaper.collecting import without_collecting
from cabinetpaper.document.blocks import Document, Properties
from cabinetpaper.errors import InputError
from cabinetpaper.frame.names import NAMESPACES, child
from cabinetpaper.frame.numbering import read_numbering
from cabinetpaper.frame.package import Package, read_package
from cabinetpaper.frame.styles import Styles, read_styles
from cabinetpaper.places import Place
from cabinetpaper.word.carried import all_bookmarks, asks_to_update, outside_pages
from cabinetpaper.word.colours import background_of, read_theme
from cabinetpaper.word.headings import Levels
from cabinetpaper.word.looks import Looker
from cabinetpaper.word.reader import Reader, Sources
from cabinetpaper.word.said_looks import StyleLooks

# What else than the pages' text a file has words in, by the type of its relationship.
_OUTSIDE = {
    "header": "a page header",
    "footer": "a page footer",
    "footnotes": "the footnotes",
    "endnotes": "the endnotes",
}


def outline(source: str | Path | bytes, *, name: str | None = None) -> Document:
    """Give the document that a .docx shows, from its path or its bytes; `name` is for messages.

    One part for each section of pages. Labels stand without the tab or space behind them, widths
    are in twips. `properties` are those of `docProps/core.xml`, where there is one, the language
    that of the styles where it says none; `created` is in UTC, without a time zone. Raises
    `InputError` for what is no Word file, or is damaged.

    `print(outline("paper.docx"))` shows style, number, words and cells, a block a line.

    >>> outline(b"%PDF-1.7", name="paper.docx")
    Traceback (most recent call last):
    ...
    cabinetpaper.errors.InputError: paper.docx: is not a Word file: found a PDF, expected .docx
    """
    return outline_of(read_package(source, name=name))


@without_collecting()
def outline_of(package: Package) -> Document:
    """Give the document that a package shows; raises `InputError` for one that is damaged."""
    root = package.tree(package.main)
    body = child(root, "body")
    if body is None:
        raise InputError(
            "the document has no body: the file is damaged",
            Place(file=package.name, where=package.main),
        )
    style_root, settings = package.related_tree("styles"), package.related_tree("settings")
    styles = read_styles(style_root)
    outside = {part: said for kind, said in _OUTSIDE.items()
               for part in package.related(package.main, kind)}  # fmt: skip
    trees = {part: package.tree(part) for part in outside}
    theme = read_theme(package)
    sources = Sources(
        numbering=read_numbering(package.related_tree("numbering"), styles),
        links=package.rels(package.main),
        bookmarks=all_bookmarks([root, *trees.values()]),
        levels=Levels(styles),
        looker=Looker(
            StyleLooks(styles, theme, style_root), background_of(root, settings, theme) or "FFFFFF"
        ),
        tree=lambda name: package.tree(name) if name in package.parts else None,
    )
    reader = Reader(sources)
    parts = tuple(reader.parts(body))
    elsewhere = (one for part, said in outside.items() for one in outside_pages(trees[part], said))
    return Document(
        parts=parts,
        properties=_properties(package, styles),
        carries=[*reader.carried, *elsewhere, *asks_to_update(settings)],
    )


def _properties(package: Package, styles: Styles) -> Properties:
    parts = package.related("", "core-properties")
    core = package.tree(parts[0]) if parts else None

    def said(name: str) -> str:
        return "" if core is None else (core.findtext(name, "", NAMESPACES) or "").strip()

    return Properties(
        title=said("dc:title"),
        language=said("dc:language") or styles.language,
        author=said("dc:creator"),
        subject=said("dc:subject"),
        created=_moment(said("dcterms:created")),
    )


def _moment(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(datetime.UTC).replace(tzinfo=None)
    except OverflowError:
        return None
