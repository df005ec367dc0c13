"""The sections of a paper → numbered headings, paragraphs, lists, and what is inserted there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from cabinetpaper.document.blocks import Anchor, Block, Paragraph
from cabinetpaper.document.inlines import Inline, Words, text_of
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.insertions import insert, is_insertion
from cabinetpaper.layout.lists import IN_BODY, lay_lists
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.printable import is_blank
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.model.text import Block as ModelBlock
from cabinetpaper.model.text import Entry, Subheading, Tag, Text
from cabinetpaper.model.text import Inline as ModelInline
from cabinetpaper.model.text import Paragraph as ModelParagraph


@frozen(kw_only=True)
class Chapter:
    """A section as it will be printed: heading, words, and whether it is numbered."""

    heading: str
    body: Text
    numbered: bool = True


def lay_chapter(chapter: Chapter, setting: Setting, names: Names) -> Iterator[Block]:
    """Give the blocks of one section, its heading first."""
    bookmark = next(name for name, heading in names.headings.items() if heading == chapter.heading)
    counted = setting.counted(Style.HEADING) if chapter.numbered else None
    anchor = Anchor(bookmark, 0, len(chapter.heading))
    yield setting.counting(Style.HEADING, [Words(chapter.heading)], counted, anchors=[anchor])
    writer = _Writer(setting=setting, names=names, chapter=chapter)
    yield from writer.blocks(chapter.body.blocks)


@frozen(kw_only=True)
class _Writer:
    """Writes the words of one section."""

    setting: Setting
    names: Names
    chapter: Chapter

    def blocks(self, blocks: Sequence[ModelBlock]) -> Iterator[Block]:
        entries: list[Line] = []
        after_subheading = False
        for block in blocks:
            if isinstance(block, Entry):
                entries.append(self._line(block))
                after_subheading = False
                continue
            yield from self._list(entries)
            entries = []
            if isinstance(block, Subheading):
                yield self._subheading(block)
            else:
                yield from self._paragraph(block, after_subheading=after_subheading)
            after_subheading = isinstance(block, Subheading)
        yield from self._list(entries)

    def _line(self, entry: Entry) -> Line:
        return Line(
            inlines=self._inlines(entry.runs),
            marker=entry.marker,
            level=entry.level,
            place=entry.place,
        )

    def _list(self, entries: Sequence[Line]) -> Iterator[Paragraph]:
        for paragraph in lay_lists(entries, self.setting, IN_BODY):
            if isinstance(paragraph, Paragraph):
                yield paragraph

    def _subheading(self, block: Subheading) -> Paragraph:
        """Give a heading that takes the next number of its section itself (6.1)."""
        section = self.setting.counted(Style.NUMBERED) if self.chapter.numbered else None
        inlines = self._inlines(block.runs)
        anchors = self._anchors(block.name, text_of(inlines))
        return self.setting.counting(Style.SUBHEADING, inlines, section, anchors=anchors)

    def _paragraph(self, block: ModelParagraph, *, after_subheading: bool) -> Iterator[Block]:
        only = block.runs[0] if len(block.runs) == 1 else None
        if isinstance(only, Tag) and is_insertion(only.expression):
            yield from insert(only, self.setting, self.names, in_numbered=self.chapter.numbered)
            return
        inlines = self._inlines(block.runs)
        if is_blank(text_of(inlines)):
            return
        anchors = self._anchors(block.name, text_of(inlines))
        if not self.chapter.numbered:
            yield Paragraph(style=Style.BODY, inlines=inlines, anchors=anchors)
        elif after_subheading or not block.numbered:
            yield Paragraph(style=Style.UNNUMBERED, inlines=inlines, anchors=anchors)
        else:
            counted = self.setting.counted(Style.NUMBERED)
            yield self.setting.counting(Style.NUMBERED, inlines, counted, anchors=anchors)

    def _inlines(self, runs: tuple[ModelInline, ...]) -> tuple[Inline, ...]:
        """Give the words of runs; what places a table or list cannot stand among words."""
        placing = [run for run in runs if isinstance(run, Tag) and is_insertion(run.expression)]
        for tag in placing:
            self.setting.problems.add(
                f"{tag} places a table or a list: it stands alone in its paragraph", tag.place
            )
        return self.setting.inlines(tuple(run for run in runs if run not in placing))

    def _anchors(self, name: str | None, text: str) -> tuple[Anchor, ...]:
        return (Anchor(self.names.paragraphs[name], 0, len(text)),) if name else ()
