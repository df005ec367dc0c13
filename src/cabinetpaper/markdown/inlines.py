"""The words of one paragraph in, runs and tags out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from cabinetpaper.characters import is_control
from cabinetpaper.errors import InputError, Problems
from cabinetpaper.markdown.parser import parse_inline
from cabinetpaper.markdown.refusals import REFUSED, left_over
from cabinetpaper.model.text import Inline, Run, Tag
from cabinetpaper.places import Place

if TYPE_CHECKING:
    from markdown_it.token import Token


@frozen(kw_only=True)
class Reading:
    """What every step of a reading needs: the lifted tags, the link's addresses, the problems."""

    tags: Mapping[str, Tag]
    target: Callable[[str], str]
    problems: Problems
    place: Place

    def refuse(self, sentence: str, line: int) -> None:
        """Note a problem on a line."""
        self.problems.add(sentence, self.place.on(line))


def read_inlines(content: str, line: int, reading: Reading) -> tuple[Inline, ...]:
    """Give the runs and tags of a paragraph's words; `line` is the first line of the paragraph."""
    tokens = parse_inline(content)
    breaks = sum(token.type in {"softbreak", "hardbreak"} for token in tokens)
    if breaks != content.count("\n"):
        # The tokens bear no line, so every later one would be told on a wrong line.
        reading.refuse(
            "in this paragraph an address, an HTML tag or code runs over the end of a line: "
            "put it on one line",
            line,
        )
        return ()
    words = _Words(reading, line)
    for token in tokens:
        words.take(token)
    return _joined(words.found)


@define
class _Words:
    """Takes tokens one by one, and remembers what is open and which line is reached."""

    reading: Reading
    line: int
    bold: int = 0
    italic: int = 0
    link: str | None = None
    found: list[Inline] = field(factory=list)
    before_link: int = 0

    def take(self, token: Token) -> None:
        match token.type:
            case "text":
                for sentence in left_over(token.content):
                    self._refuse(sentence)
                self._add(token.content)
            case "text_special":
                self._special(token)
            case "softbreak" | "hardbreak":
                self._break(token)
            case "strong_open" | "strong_close":
                self.bold += token.nesting
            case "em_open" | "em_close":
                self.italic += token.nesting
            case "link_open":
                self._open_link(token)
            case "link_close":
                self._close_link()
            case _:
                self._refuse(REFUSED[token.type])

    def _refuse(self, sentence: str) -> None:
        self.reading.refuse(sentence, self.line)

    def _add(self, text: str) -> None:
        tags = self.reading.tags
        for is_tag, characters in groupby(text, key=tags.__contains__):
            if is_tag:
                self.found += [self._dressed(tags[character]) for character in characters]
            else:
                self.found.append(self._dressed(Run("".join(characters))))

    def _dressed(self, inline: Inline) -> Inline:
        return evolve(inline, bold=self.bold > 0, italic=self.italic > 0, link=self.link)

    def _special(self, token: Token) -> None:
        # markdown-it gives U+FFFD for a number that names no character.
        if token.info == "entity" and any(is_control(c) or c in "\n\ufffd" for c in token.content):
            self._refuse(f"“{token.markup}” names no character that can be printed: delete it")
        else:
            # An entity may name a character that stands for a tag elsewhere: it is none here.
            self.found.append(self._dressed(Run(token.content)))

    def _break(self, token: Token) -> None:
        if token.type == "hardbreak":
            self._refuse(REFUSED["hardbreak"])
        self._add(" ")
        self.line += 1

    def _open_link(self, token: Token) -> None:
        typed = str(token.attrs["href"])
        self.link, self.before_link = typed, len(self.found)
        if not typed:
            self._refuse("a link has no address: type [words](address)")
        elif any(character in self.reading.tags for character in typed):
            self._refuse("a fact cannot stand in the address of a link")
        elif "title" in token.attrs:
            self._refuse("a link has a title behind its address, which nobody would see: delete it")
        else:
            try:
                self.link = self.reading.target(typed)
            except InputError as error:
                for problem in error.problems:
                    self._refuse(problem.text)

    def _close_link(self) -> None:
        if not "".join(inline.text for inline in self.found[self.before_link :]).strip():
            self._refuse("a link has no words: type [words](address)")
        self.link = None


def _joined(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Give the inlines with runs that look alike and touch each other made one."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if (
            isinstance(last, Run)
            and isinstance(inline, Run)
            and evolve(last, text="") == evolve(inline, text="")
        ):
            joined[-1] = evolve(last, text=last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)
