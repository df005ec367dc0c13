"""The syntax tree of a source in, the blocks of its text out: paragraphs, sub-headings, entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.markdown.inlines import Reading, read_inlines
from cabinetpaper.markdown.lifting import lift
from cabinetpaper.markdown.lists import misaligned, numbers
from cabinetpaper.markdown.parser import parse
from cabinetpaper.markdown.refusals import REFUSED, swallowed_shape
from cabinetpaper.model.text import Block, Entry, Inline, Paragraph, Run, Subheading
from cabinetpaper.places import NOWHERE, Place

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

# The styles of a house's Word file go to the third level; nobody reads a fourth.
_DEEPEST = 2
_LISTS = {"bullet_list", "ordered_list"}
_NAME = re.compile(r"(?<!\\)\{#(?P<name>[^{}\n]*)\}\s*$")


@frozen
class Head:
    """A `# heading`: its words, and where it stands."""

    text: str
    place: Place = field(default=NOWHERE, kw_only=True, eq=False)


def read_blocks(
    source: str, place: Place, target: Callable[[str], str], problems: Problems
) -> Iterator[Block | Head]:
    """Give the blocks of a source in order; what cannot be carried is noted as a problem."""
    lifted = lift(source, place, problems)
    reading = Reading(tags=lifted.tags, target=target, problems=problems, place=place)
    parsed = parse(lifted.source)
    for line in parsed.swallowed:
        reading.refuse(
            "this line stands directly under a list entry or “> ”: indent it (or begin it with "
            "“> ”) to go on there, or put an empty line before it to begin a paragraph",
            line + 1,
        )
    lines = lifted.source.split("\n")
    for line in misaligned(parsed.root, lines):
        reading.refuse(
            "this entry is indented, but not far enough to stand under the one above: indent it "
            "to where the words of that entry begin, or to where its mark stands",
            line,
        )
    yield from _Blocks(reading).top(parsed.root.children)


@frozen
class _Blocks:
    reading: Reading

    def top(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block | Head]:
        for node in nodes:
            match node.type:
                case "heading":
                    yield from self._heading(node)
                case "paragraph":
                    yield from self._paragraph(node, numbered=True)
                case "blockquote":
                    yield from self._quote(node)
                case "bullet_list" | "ordered_list":
                    yield from self._list(node, 0)
                case _:
                    self._refuse(node)

    def _refuse(self, node: SyntaxTreeNode) -> None:
        self.reading.refuse(REFUSED[node.type], _line(node))

    def _heading(self, node: SyntaxTreeNode) -> Iterator[Head | Subheading]:
        line, place = _line(node), self.reading.place.on(_line(node))
        if node.markup not in {"#", "##"}:
            self.reading.refuse(f"“{node.markup}” is deeper than a paper goes: use “## ”", line)
        elif node.markup == "##":
            runs, name = self._words(node, named=True)
            yield Subheading(runs, name=name, place=place)
        else:
            runs, _ = self._words(node, named=False)
            text = "".join(run.text for run in runs)
            if runs not in ((), (Run(text),)):
                self.reading.refuse(
                    "the heading of a section is plain words: leave out facts, links, bold and "
                    "italic",
                    line,
                )
            yield Head(text, place=place)

    def _paragraph(self, node: SyntaxTreeNode, *, numbered: bool) -> Iterator[Paragraph]:
        runs, name = self._words(node, named=True)
        place = self.reading.place.on(_line(node))
        yield Paragraph(runs, numbered=numbered, name=name, place=place)

    def _quote(self, node: SyntaxTreeNode) -> Iterator[Paragraph]:
        if not node.children:
            self.reading.refuse("“> ” has no words behind it", _line(node))
        for child in node.children:
            if child.type == "paragraph":
                yield from self._paragraph(child, numbered=False)
            else:
                self._refuse(child)

    def _list(self, node: SyntaxTreeNode, level: int) -> Iterator[Entry]:
        if level > _DEEPEST:
            self.reading.refuse(
                "this entry is in the fourth list inside another: a paper has three levels of them",
                _line(node),
            )
            return
        for item, number in zip(node.children, numbers(node), strict=True):
            inside = list(item.children)
            if inside and inside[0].type == "paragraph":
                runs, _ = self._words(inside.pop(0), named=False)
                place = self.reading.place.on(_line(item))
                yield Entry(f"{number}{node.markup} ", runs, level=level, place=place)
            else:
                self.reading.refuse(
                    "an entry begins with words, on the line of its mark", _line(item)
                )
                inside = [child for child in inside if child.type in _LISTS]
            yield from self._under_entry(inside, level)

    def _under_entry(self, nodes: Sequence[SyntaxTreeNode], level: int) -> Iterator[Entry]:
        for node in nodes:
            if node.type in _LISTS:
                yield from self._list(node, level + 1)
            elif node.type == "paragraph":
                self.reading.refuse(
                    "an entry is one paragraph: begin another entry, or begin this line at the "
                    "margin, with “> ” if it takes no number",
                    _line(node),
                )
            else:
                self._refuse(node)

    def _words(self, node: SyntaxTreeNode, *, named: bool) -> tuple[tuple[Inline, ...], str | None]:
        """Give the words of a node, and the name that `{#name}` at their end gives it."""
        content, line, name = _content(node), _line(node), None
        for offset, typed in enumerate(content.split("\n")):
            sentence = swallowed_shape(typed.strip(), first=offset == 0)
            if sentence and node.type == "paragraph":
                self.reading.refuse(sentence, line + offset)
        match = _NAME.search(content) if named else None
        if match:
            name = self._name(match["name"], line + content.count("\n"))
            content = content[: match.start()].rstrip()
        runs = read_inlines(content, line, self.reading)
        if not content:
            self.reading.refuse("a heading or a name stands here without words", line)
        return runs, name

    def _name(self, name: str, line: int) -> str:
        if not re.fullmatch(r"\w[\w-]*", name):
            self.reading.refuse(
                f"“{{#{name}}}” is no name: use letters, digits, “-” and “_” alone", line
            )
        return name


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _content(node: SyntaxTreeNode) -> str:
    return node.children[0].content if node.children else ""
