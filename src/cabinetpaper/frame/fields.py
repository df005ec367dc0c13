r"""The instruction of a field in (`REF area_1 \r \h`); what it points to out.

Only references and links point somewhere. Of every other field (PAGE, TOC, DATE) a reader of the
page sees the words that Word kept from its last update, and so do we.
"""

from __future__ import annotations

import re

from attrs import frozen


@frozen(kw_only=True)
class Link:
    """An address outside the paper."""

    address: str


@frozen(kw_only=True)
class Target:
    r"""A bookmark of the paper; `by_number` where its paragraph's number is printed.

    `always` where it stands even without words: a field whose result is missing is a fault that a
    check must be able to see.
    """

    bookmark: str
    by_number: bool = False
    always: bool = False


Aim = Link | Target

# A quoted argument may hold blanks; in it, Word doubles a backslash and escapes a quotation mark.
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)')
_ESCAPED = re.compile(r"\\(.)")
# The switches that take the next word as theirs (ECMA-376 part 1, 17.16.5.25 and 17.16.5.51).
_WITH_ARGUMENT = {"REF": {"\\d", "\\*", "\\#", "\\@"}, "HYPERLINK": {"\\l", "\\o", "\\t", "\\*"}}
_BY_NUMBER = frozenset({"\\r", "\\n", "\\w"})


def read_instruction(instruction: str) -> Aim | None:
    r"""Give what a field's instruction points to, or None where it points to nothing.

    >>> read_instruction(r" REF area_1 \r \h ")
    Target(bookmark='area_1', by_number=True, always=True)
    >>> read_instruction('HYPERLINK "https://example.org/a b" \\l "top"')
    Link(address='https://example.org/a b#top')
    >>> read_instruction("PAGE")
    """
    words = [
        _ESCAPED.sub(r"\1", match[1]) if match[2] is None else match[2]
        for match in _TOKEN.finditer(instruction)
    ]
    kind = words[0].upper() if words else ""
    if kind not in _WITH_ARGUMENT:
        return None
    arguments, switches = _sorted(words[1:], _WITH_ARGUMENT[kind])
    if kind == "HYPERLINK":
        return read_hyperlink(arguments[0] if arguments else "", switches.get("\\l", ""))
    if not arguments:
        return None
    by_number = not _BY_NUMBER.isdisjoint(switches)
    return Target(bookmark=arguments[0], by_number=by_number, always=True)


def _sorted(words: list[str], with_argument: set[str]) -> tuple[list[str], dict[str, str]]:
    arguments: list[str] = []
    switches: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("\\"):
            switches[word.lower()] = next(rest, "") if word.lower() in with_argument else ""
        else:
            arguments.append(word)
    return arguments, switches


def read_hyperlink(address: str, anchor: str) -> Aim | None:
    """Give what a `w:hyperlink` points to: its address with its anchor behind `#`, or its anchor.

    >>> read_hyperlink("", "area_1")
    Target(bookmark='area_1', by_number=False, always=False)
    """
    if address:
        return Link(address=f"{address}#{anchor}" if anchor else address)
    return Target(bookmark=anchor) if anchor else None
