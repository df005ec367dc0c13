"""A cell of a paper → its words as a workbook's cell would hold them, list markers rebuilt."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.document.blocks import Cell, Paragraph
from cabinetpaper.houses.styles import BODY_BULLETS, BODY_NUMBERS, CELL_BULLETS, CELL_NUMBERS
from cabinetpaper.model.markers import is_bullet, is_tick, split_marker

BULLET = "•"
# So far in an entry stands for each list that it is inside of, as a reader of workbooks takes it.
_INDENT = "  "
_DEPTHS = {
    style.value: depth
    for styles in (BODY_BULLETS, BODY_NUMBERS, CELL_BULLETS, CELL_NUMBERS)
    for depth, style in enumerate(styles)
}
# Markers that Word does not count are printed as words with a tab, in these styles.
_TYPED = frozenset(style.value for style in (*BODY_NUMBERS, *CELL_NUMBERS))


def words_in(cell: Cell) -> str:
    r"""Give the words of a cell: a paragraph or line break a line, blank lines left out.

    A numbered entry begins with its label and a space, an entry of any kind of bullet with
    “• ”, one of an inner list with two spaces for each list that it is inside of.

    >>> from cabinetpaper.document.blocks import Paragraph
    >>> words_in(Cell([Paragraph(style="Table Text", inlines="Done so far:"),
    ...                Paragraph(style="Table Bullet", inlines="audit", number="▪"),
    ...                Paragraph(style="Table Number", inlines="(3)\tboard")]))
    'Done so far:\n• audit\n(3) board'
    """
    return "\n".join(line for paragraph in cell.paragraphs for line in _lines(paragraph))


def _lines(paragraph: Paragraph) -> Iterator[str]:
    marker, words = _parted(paragraph)
    indent = _INDENT * _depth(paragraph) if marker else ""
    first, *others = words.split("\n")
    if marker or first.strip():
        yield f"{indent}{marker} {first}" if marker and first else f"{indent}{marker}{first}"
    yield from (line for line in others if line.strip())


def _parted(paragraph: Paragraph) -> tuple[str, str]:
    """Give the marker of a paragraph, "" for none, and its words without it."""
    if paragraph.number:
        return _marker(paragraph.number), paragraph.text
    before, tab, rest = paragraph.text.partition("\t")
    if tab and before.strip() and "\n" not in before:
        is_typed = paragraph.style in _TYPED
        if is_typed or split_marker(f"{before} x") == (f"{before} ", "x"):
            return before.strip(), rest
    return "", paragraph.text


def _marker(label: str) -> str:
    """Give the marker that stands for a label: any sign that counts nothing is a bullet."""
    if is_tick(label):
        return label
    counts = any(letter.isalnum() for letter in label)
    return label if counts and not is_bullet(label) else BULLET


def _depth(paragraph: Paragraph) -> int:
    if paragraph.number and paragraph.counted is not None:
        return paragraph.counted[1]
    return _DEPTHS.get(paragraph.style, 0)
