"""The findings of a cell in; what its comment says of them, as much as a comment can hold, out."""

from __future__ import annotations

from attrs import frozen

from cabinetpaper.findings import Finding, mark, more_marks
from cabinetpaper.workbook.marking_xml import xstring

# Excel's limit on the text of a cell, and of a comment.
LONGEST = 32_767
_LONGEST_LINE = 4_000
_MORE_NEEDS = 60


@frozen
class Mark:
    """What is to be said at a cell: the first line and the lines under it, for each finding."""

    blocks: tuple[tuple[str, str], ...]
    more: int = 0

    @property
    def text(self) -> str:
        """Give all of it, as a reader of the comment sees it."""
        said = ["\n".join(block) for block in self.blocks]
        return "\n\n".join([*said, *([more_marks(self.more)] if self.more else [])])


def mark_of(findings: list[tuple[Finding, str]], *, room: int = LONGEST) -> Mark:
    """Give the mark of findings, each with what it is about, as many as a comment has room for."""
    blocks: list[tuple[str, str]] = []
    left = room - _MORE_NEEDS
    for finding, about in findings:
        head, body = mark(finding, about)
        body = "\n".join(_cut(line) for line in body.split("\n"))
        # A character outside the first plane counts twice in Excel, an escaped one more often.
        left -= 2 * len(xstring(f"{head}{body}")) if not body.isascii() else len(body) + len(head)
        left -= 3
        if left < 0:
            break
        blocks.append((head, body))
    return Mark(tuple(blocks), len(findings) - len(blocks))


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"
