"""What is refused, and the words for it: kinds of Markdown in, sentences on what to do out."""

from __future__ import annotations

import re

TABLE = "a table cannot be carried: put its facts into the workbook, or into a list; type \\| for |"
HTML = "HTML cannot be carried: use Markdown; type \\< for the sign itself"
CODE = "code cannot be carried: leave out the marks; type \\` for the sign itself"

REFUSED = {
    "table": TABLE,
    "html_block": HTML,
    "html_inline": HTML,
    "fence": CODE,
    "code_inline": CODE,
    "image": "an image cannot be carried: put it into an appendix, or describe it; type \\! for !",
    "hr": "a line across the page cannot be carried: leave it out; a heading is typed “## ”",
    "heading": "a heading cannot stand inside a list or after “> ”: begin it at the line's start",
    "blockquote": "“> ” cannot stand inside a list or after “> ”: begin it at the line's start",
    "bullet_list": "a list cannot stand after “> ”: begin its entries at the line's start",
    "ordered_list": "a list cannot stand after “> ”: begin its entries at the line's start",
    "hardbreak": "a forced line break cannot be carried: begin a new paragraph with an empty line, "
    "or take the spaces or the backslash at the end of this line away",
}

# What is left in the words when Markdown could not make anything of it.
_LEFT_OVER = (
    ("**", "“**” makes nothing bold here: close it, mind the spaces, or type \\*\\*"),
    ("~~", "struck-out words cannot be carried: leave them out, or type \\~\\~"),
    ("![", "an image cannot be carried: put it into an appendix, or describe it; type \\! for !"),
    ("](", "no link can be read here: type [words](address), without spaces in the address"),
    ("{#", "a name such as {#name} stands at the end of a paragraph or “## ” heading only"),
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")


def left_over(text: str) -> list[str]:
    r"""Give a sentence for each mark in plain words that was meant as Markdown and is none.

    >>> left_over("See note[^1].")
    ['a footnote cannot be carried: put its words into the paragraph, or type \\[^']
    """
    told = [sentence for mark, sentence in _LEFT_OVER if mark in text]
    if _FOOTNOTE.search(text):
        told.append("a footnote cannot be carried: put its words into the paragraph, or type \\[^")
    return told


_GLYPHS = "–—•●○▪■□◦‣⁃·➢\uf0b7\uf0a7\uf0d8"
_ANYWHERE = (
    (re.compile(r"\|"), TABLE),
    (re.compile(r"#+"), "a heading is typed “# ” or “## ”, with a space; type \\# for the sign"),
    (
        re.compile(rf"[{_GLYPHS}]"),
        "“{0}” at the start of a line makes no list: begin an entry with “- ”, or join this line "
        "to the one above",
    ),
)
_LATER = (
    (re.compile(r"[-=+*]+\s*$"), "words over “{0}” make no heading: type “## ” before them"),
    (
        re.compile(
            r"\d{1,2}[.)](?=\s)|\((?:\d{1,2}|[a-z]|[ivx]{2,5})\)|(?:[a-z]|[ivx]{2,5})\)(?=\s)"
        ),
        "“{0}” at the start of a line makes no list inside a paragraph: put an empty line before "
        "a list and begin its entries with “1. ” or “- ”; or join this line to the one above",
    ),
)


def swallowed_shape(line: str, *, first: bool) -> str | None:
    r"""Give a sentence where a line of a paragraph looks like a list, table or heading, else None.

    >>> swallowed_shape("| Grade | Area |", first=True)[:25]
    'a table cannot be carried'
    """
    for shape, sentence in _ANYWHERE if first else _ANYWHERE + _LATER:
        match = shape.match(line)
        if match:
            return sentence.format(match[0].strip())
    return None
