"""Markdown as typed in, lines that a Markdown parser cannot misread out.

Each `{{ tag }}` becomes one private-use character that the source does not use, before any parser
sees the `*` or the quotes inside it. Lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from cabinetpaper.characters import cannot_print, control_characters
from cabinetpaper.errors import Problems
from cabinetpaper.model.text import Tag
from cabinetpaper.places import Place

# The quotes that Word and telephones put in for " and ', which no expression could be read with.
_STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛", "'")})
_TAG = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|\{\{(?P<expression>.*?)\}\}|(?P<open>\{\{)|(?P<close>\}\})"
)
# CommonMark takes up to nine digits for a list's number (spec 0.31, 5.2), so a paragraph that
# begins with a year would become a list. A backslash after the digits keeps it a paragraph.
_YEAR = re.compile(r"^((?:[ \t>]|[-+*](?=[ \t])|\d{1,2}[.)](?=[ \t]))*\d{3,9})([.)])(?=\s|$)")
_PRIVATE_USE = (range(0xF0000, 0xFFFFE), range(0xE000, 0xF900))


_STATEMENT = "“{%” begins a statement of a Word template, which no narrative has; type \\{% for it"


@frozen
class Lifted:
    """A source with one character in the place of each tag, and the tags by their character."""

    source: str
    tags: Mapping[str, Tag] = field(factory=dict)


def lift(source: str, place: Place, problems: Problems) -> Lifted:
    """Give the source with its tags lifted out; a tag that is not closed is noted as a problem."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    free = _free_characters(source)
    tags: dict[str, Tag] = {}
    ready: list[str] = []
    for number, line in enumerate(lines, start=1):
        for character in control_characters(line):
            problems.add(cannot_print(character), place.on(number))
        if "{%" in line.replace("\\{%", ""):
            problems.add(_STATEMENT, place.on(number))
        lifted = _lift_line(line, place.on(number), problems, tags, free)
        # A line of no-break spaces looks empty to its author, and so it ends a paragraph.
        ready.append("" if lifted.isspace() else _YEAR.sub(r"\1\\\2", lifted))
    return Lifted("\n".join(ready), tags)


def _free_characters(source: str) -> Iterator[str]:
    used = set(source)
    return (chr(code) for block in _PRIVATE_USE for code in block if chr(code) not in used)


def _lift_line(
    line: str, place: Place, problems: Problems, tags: dict[str, Tag], free: Iterator[str]
) -> str:
    def lifted(match: re.Match[str]) -> str:
        if match["escape"]:
            return match[0]
        if match["open"]:
            problems.add("“{{” is not closed with “}}” on its line: close it, or type \\{{", place)
        elif match["close"]:
            problems.add("“}}” has no “{{” before it: open it, or type \\}}", place)
        elif not (match["expression"] or "").strip():
            problems.add("“{{ }}” names no fact: put one between the braces", place)
        else:
            character = next(free)
            expression = match["expression"].strip().translate(_STRAIGHT)
            tags[character] = Tag(expression, place=place)
            return character
        return match[0]

    return _TAG.sub(lifted, line)
