"""A paragraph of the template and a scope of facts → the paragraphs that it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from cabinetpaper.document.blocks import Anchor, Paragraph
from cabinetpaper.document.inlines import Inline, Words, emphasised, text_of
from cabinetpaper.frame.prototypes import Hole, ParagraphPrototype, Piece, Poured
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import ListStyles, lay_lists
from cabinetpaper.layout.setting import Line, Setting

_NOTHING = Line(inlines=())


def pour_paragraph(
    prototype: ParagraphPrototype,
    scope: Scope,
    setting: Setting,
    *,
    styles: ListStyles,
    empty: str = "",
) -> list[Paragraph]:
    """Give the paragraphs that a prototype becomes: one, or as many as its one tag's value has.

    `empty` is printed for a value without words.
    """
    filled = [setting.lines(hole.expression, scope, prototype.place) for hole in prototype.holes]
    if empty and any(hole.expression == "action.reference" for hole in prototype.holes):
        # A narrow column, in which longer words would break.
        empty = min(empty, setting.house.none, key=len)
    filled = [lines or ((Line(inlines=[Words(empty)]),) if empty else ()) for lines in filled]
    if len(filled) == 1 and (len(filled[0]) > 1 or any(line.marker for line in filled[0])):
        return _several(prototype, filled[0], setting, styles)
    if any(len(lines) > 1 for lines in filled):
        setting.problems.add(
            "a value of several paragraphs can only stand with no other tag in its paragraph",
            prototype.place,
        )
    return [_one(prototype, [lines[0] if lines else _NOTHING for lines in filled], setting)]


def _several(
    prototype: ParagraphPrototype, lines: Sequence[Line], setting: Setting, styles: ListStyles
) -> list[Paragraph]:
    made: list[Paragraph] = []
    laid = list(lay_lists(lines, setting, styles))
    for index, line in enumerate(laid):
        ends = {"lead": index == 0, "tail": index == len(laid) - 1}
        if isinstance(line, Line):
            made.append(_one(prototype, [line], setting, **ends))
            continue
        poured = Poured(prototype=prototype, values=[line.inlines], **ends)
        inlines = _around(prototype, [line.inlines], **ends)
        made.append(evolve(line, inlines=inlines, prototype=poured))
    return made


def _one(
    prototype: ParagraphPrototype,
    lines: Sequence[Line],
    setting: Setting,
    *,
    lead: bool = True,
    tail: bool = True,
) -> Paragraph:
    values = [line.inlines for line in lines]
    return setting.counting(
        prototype.style,
        _around(prototype, values, lead=lead, tail=tail),
        prototype.counted,
        anchors=_anchors(prototype, lines, lead=lead),
        prototype=Poured(prototype=prototype, values=values, lead=lead, tail=tail),
    )


def _filled(
    prototype: ParagraphPrototype,
    values: Sequence[tuple[Inline, ...]],
    *,
    lead: bool,
    tail: bool,
) -> Iterator[tuple[Piece, tuple[Inline, ...]]]:
    """Give each piece of the template that is printed with its words, a tag's being its value."""
    left = iter(values)
    seen, holes = 0, len(prototype.holes)
    for piece in prototype.pieces:
        if isinstance(piece, Hole):
            seen += 1
            look = {"bold": piece.bold, "italic": piece.italic}
            yield piece, tuple(emphasised(inline, **look) for inline in next(left))
        elif not holes or ((seen or lead) and (seen < holes or tail)):
            yield piece, (piece,)


def _around(
    prototype: ParagraphPrototype,
    values: Sequence[tuple[Inline, ...]],
    *,
    lead: bool,
    tail: bool,
) -> tuple[Inline, ...]:
    """Give the words of the template round the values, each value looking like its tag."""
    filled = _filled(prototype, values, lead=lead, tail=tail)
    return tuple(inline for _, inlines in filled for inline in inlines)


def _anchors(
    prototype: ParagraphPrototype, lines: Sequence[Line], *, lead: bool
) -> tuple[Anchor, ...]:
    """Give the bookmarks of the values, where they stand in the whole paragraph's text."""
    stretches = _stretches(prototype, [line.inlines for line in lines], lead=lead)
    return tuple(
        Anchor(one.name, one.start + start, one.end + start)
        for line, (_, start, _) in zip(lines, stretches, strict=True)
        for one in line.anchors
    )


def _stretches(
    prototype: ParagraphPrototype, values: Sequence[tuple[Inline, ...]], *, lead: bool
) -> Iterator[tuple[Hole, int, int]]:
    """Give each tag with the stretch of the paragraph's text that its value takes."""
    offset = 0
    for piece, inlines in _filled(prototype, values, lead=lead, tail=True):
        end = offset + len(text_of(inlines))
        if isinstance(piece, Hole):
            yield piece, offset, end
        offset = end


def stretch_of(paragraph: Paragraph, expression: str) -> tuple[int, int] | None:
    """Give the stretch of a poured paragraph's text that a tag's value takes, if it has any words.

    The value's words could stand earlier in the paragraph as well, so they are not searched for.
    """
    poured = paragraph.prototype
    if poured is None:
        return None
    for hole, start, end in _stretches(poured.prototype, poured.values, lead=poured.lead):
        if hole.expression == expression and start < end:
            return start, end
    return None
