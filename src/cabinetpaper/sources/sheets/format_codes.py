"""Number format codes taken apart: a code such as `[$-809]d mmmm yyyy` in, its sections out.

Gives what ECMA-376 Part 1, 18.8.31 says of each piece, and knows nothing of values.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve, frozen

# The low ten bits of a language id are its primary language; 9 is English ([MS-LCID]).
_ENGLISH = 0x09

_PIECES = re.compile(
    r"""(?P<quoted>"[^"]*"?)
      | \\(?P<escaped>.)
      | [_*](?P<room>.)              # room in the cell, no words
      | (?P<locale>\[\$(?P<currency>[^\]-]*)(?:-(?P<language>[^\],]*))?[^\]]*\])
      | \[(?P<bracket>[^\]]*)\]
      | (?P<general>General)
      | (?P<halves>AM/PM|A/P)
      | (?P<power>E[+-][0#?]+)
      | (?P<fraction>[#0?]+\s*/\s*(?:[#0?]+|[1-9][0-9]{0,4}))
      | (?P<digits>[#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+)
      | (?P<date>y+|m+|d+|h+|s+(?:\.0+)?|e+|b+|g+)
      | (?P<text>@)
      | (?P<percent>%)
      | (?P<other>.)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_KINDS = ("quoted", "escaped", "room", "locale", "bracket", "general", "halves", "power",
          "fraction", "digits", "date", "text", "percent", "other")  # fmt: skip
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]+(?:\.[0-9]+)?)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_COLOURS = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r\s*\d+)", re.IGNORECASE
)
# These print themselves (18.8.31); a fraction's "/" and a power's "E" are taken with its digits.
_PRINTED = set(" $-+/():!^&'~{}<>=£€,.;–—’")


@frozen
class Part:
    """One piece of a section: words to print, or a code for digits, a date or a text.

    `is_elapsed`: a date code that counts on past its end, such as the hours of `[h]:mm`.
    """

    code: str = ""
    literal: str = ""
    is_date: bool = False
    is_elapsed: bool = False

    @property
    def is_value(self) -> bool:
        """Tell whether the value itself, as a number or text, is printed here."""
        return bool(self.code) and not self.is_date

    @property
    def thousands(self) -> int:
        """Give how many commas follow the digits: each divides by a thousand."""
        return len(self.code) - len(self.code.rstrip(","))


@frozen(kw_only=True)
class Section:
    """One of the up to four sections of a code: for positive, negative, zero and text.

    `condition` says which numbers a section is for, where it says so itself. `is_plain` is false
    where the code asks for something that we do not show, such as another calendar.
    """

    parts: tuple[Part, ...] = ()
    percents: int = 0
    is_plain: bool = True
    is_english: bool = True
    condition: tuple[str, float] | None = None

    @property
    def digits(self) -> tuple[Part, ...]:
        """Give the placeholders of a number, in their order."""
        return tuple(part for part in self.parts if part.code[:1] in {"#", "0", "?", "."}
                     and part.code and "/" not in part.code)  # fmt: skip

    @property
    def fraction(self) -> Part | None:
        """Give the placeholders of a fraction, such as `?/?`, or None."""
        return next((part for part in self.parts if "/" in part.code and not part.is_date), None)

    @property
    def power(self) -> Part | None:
        """Give the placeholders of a power of ten, such as `E+00`, or None."""
        return next((part for part in self.parts if part.code[:1] == "E"), None)

    @property
    def is_date(self) -> bool:
        """Tell whether the section shows a date or a time."""
        return any(part.is_date for part in self.parts)

    def holds_for(self, number: float) -> bool:
        """Tell whether a number meets the section's condition."""
        if self.condition is None:
            return True
        sign, bound = self.condition
        return {
            "<": number < bound, "<=": number <= bound, ">": number > bound,
            ">=": number >= bound, "=": number == bound, "<>": number != bound,
        }[sign]  # fmt: skip


def is_general(code: str) -> bool:
    """Tell whether a code asks for nothing but the value."""
    return code.strip().casefold() in {"", "general", "@"}


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[Section, ...]:
    """Give the sections of a code, at least one.

    >>> [part.code or part.literal for part in sections("d mmm yy")[0].parts]
    ['d', ' ', 'mmm', ' ', 'yy']
    """
    found: list[Section] = [Section()]
    for match in _PIECES.finditer(code):
        if match[0] == ";":
            found.append(Section())
        else:
            found[-1] = _with_piece(found[-1], match)
    return tuple(found)


def _with_piece(section: Section, match: re.Match[str]) -> Section:
    kind = next(name for name in _KINDS if match[name] is not None)
    piece = match[kind]
    if kind in {"date", "halves"}:
        return _with(section, Part(piece.casefold(), is_date=True))
    if kind in {"digits", "text", "fraction"}:
        return _with(section, Part("".join(piece.split())))
    if kind in {"general", "power"}:
        return _with(section, Part("General" if kind == "general" else piece.upper()))
    if kind == "locale":
        return _with_locale(section, match["currency"], match["language"])
    if kind == "bracket":
        return _with_bracket(section, piece)
    if kind == "percent":
        section = evolve(section, percents=section.percents + 1)
    if kind == "other" and piece not in _PRINTED:
        section = evolve(section, is_plain=False)
    return section if kind == "room" else _with(section, Part(literal=piece.strip('"')))


def _with_bracket(section: Section, piece: str) -> Section:
    if _ELAPSED.fullmatch(piece):
        return _with(section, Part(piece.casefold(), is_date=True, is_elapsed=True))
    if match := _CONDITION.fullmatch(piece):
        return evolve(section, condition=(match[1], float(match[2])))
    return section if _COLOURS.fullmatch(piece) else evolve(section, is_plain=False)


def _with_locale(section: Section, currency: str, language: str | None) -> Section:
    english = section.is_english and _is_english(language or "")
    section = evolve(section, is_english=english)
    return _with(section, Part(literal=currency)) if currency else section


def _is_english(language: str) -> bool:
    if not re.fullmatch(r"[0-9A-Fa-f]{3,8}", language):
        return language.casefold().startswith("en") or not language
    return int(language, 16) & 0x3FF == _ENGLISH


def _with(section: Section, part: Part) -> Section:
    return evolve(section, parts=(*section.parts, part))


def text_section(code: str) -> Section | None:
    """Give the section that a text is shown by, or None where texts are shown as they are.

    The fourth, or the last where it holds a place for the text (18.8.31).
    """
    every = sections(code)
    if len(every) >= 4:
        return every[3]
    return every[-1] if any(part.code == "@" for part in every[-1].parts) else None
