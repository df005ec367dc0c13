"""Lists of the syntax tree in; the numbers of their entries, and entries that stand askew, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_MARK = re.compile(r"(?P<mark>[-+*]|\d{1,2}[.)])\s*")


def numbers(node: SyntaxTreeNode) -> list[str]:
    """Give the number of each entry as typed, or counted on where all are typed alike.

    Many people type "1." before every entry and let Markdown count; bullets have no number.
    """
    typed = [item.info for item in node.children]
    if len(typed) > 1 and typed[0] and len(set(typed)) == 1:
        return [str(number) for number in range(int(typed[0]), int(typed[0]) + len(typed))]
    return typed


def misaligned(parent: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[int]:
    """Give the lines of entries that look as if they stood under another, and do not.

    Markdown makes "1. plan" over "  - ask" two lists side by side: two spaces are too few to stand
    under "1. ". Entries side by side begin, or have their words begin, in one column.
    """
    above: tuple[int, int] | None = None
    for node in parent.children:
        if node.type not in {"bullet_list", "ordered_list"}:
            above = None
            continue
        for item in node.children:
            line = item.map[0] if item.map else 0
            columns = _columns(lines[line], above)
            if above and columns[0] != above[0] and columns[1] != above[1]:
                yield line + 1
            else:
                above = columns
            yield from misaligned(item, lines)


def _columns(line: str, above: tuple[int, int] | None) -> tuple[int, int]:
    typed = line.expandtabs(4)
    start = len(typed) - len(typed.lstrip(" "))
    match = _MARK.match(typed, start)
    # A first entry on the line of an outer one ("- - x") has no column of its own to judge by.
    return (start, match.end()) if match else (above or (start, start))
