"""The Markdown parser, set so that nothing vanishes: lines in, syntax tree and inline tokens out.

The only module that imports markdown-it.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

# markdown-it drops what is nested deeper than its bound, 20 as it ships, and the rest of the source
# with it. Entries deeper than Word's nine levels are refused long before this one is reached.
_NESTING = 100


@frozen
class Parsed:
    """The blocks of a source, and the (counted from 0) lines that another block swallowed."""

    root: SyntaxTreeNode
    swallowed: tuple[int, ...]


class _Parser(MarkdownIt):
    # Addresses stay as they were typed: neither percent-encoded nor judged here.
    def normalizeLink(self, url: str) -> str:  # noqa: N802  # markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  # markdown-it's name
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002  # markdown-it's names
        return True


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a paragraph, and note the lines that are not indented as their block is.

    CommonMark calls them lazy continuation lines (spec 0.31, 5.1 and 5.2).
    """
    done = paragraph(state, start, end, silent)
    state.env["swallowed"] += [
        line for line in range(start + 1, state.line) if state.sCount[line] < state.blkIndent
    ]
    return done


@cache
def _parser() -> _Parser:
    # `table` is on so that a table is seen and refused; `reference` would delete "[1]: x",
    # `lheading` make a heading of words over dashes, `code` make code of an indented paragraph.
    parser = _Parser("commonmark", {"maxNesting": _NESTING})
    parser.enable("table").disable(["reference", "lheading", "code"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.at("paragraph", _paragraph)
    return parser


def parse(source: str) -> Parsed:
    """Give the syntax tree of the blocks; the words in them are not parsed yet."""
    swallowed: list[int] = []
    root = SyntaxTreeNode(_parser().parse(source, {"swallowed": swallowed}))
    return Parsed(root, tuple(swallowed))


def parse_inline(content: str) -> list[Token]:
    """Give the tokens of a paragraph's words, escapes and entities apart from plain text."""
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(content, parser, {}, tokens)
    return tokens
