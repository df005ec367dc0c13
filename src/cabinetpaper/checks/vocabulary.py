"""What the rules know words by: a paper and a group in, its lists and limits out, ready to search.

The lists are data, `data/checks.toml`; a house adds to them under `[checks]` of its `house.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from cabinetpaper.checks.flattened import plain
from cabinetpaper.checks.joined_words import JoinedWords
from cabinetpaper.checks.rule import Paper
from cabinetpaper.houses.checks import shipped
from cabinetpaper.model.inspection import words_of

# No phrase of a list is longer, with what punctuation may stand round it.
_LONGEST = 80


@frozen
class Vocabulary:
    """The lists and limits of a group of rules, as they hold for a paper.

    In a list of phrases a star at the end stands for any ending.
    """

    paper: Paper
    group: str

    def holds(self, name: str, text: str) -> bool:
        """Tell whether a whole text is a phrase of a list, without case and punctuation."""
        if not text or len(text) > _LONGEST:
            return False
        return words_of(text) in _compared(self.group, name, self._own(name))

    def finder(self, name: str) -> Phrases:
        """Give what finds any phrase of a list as whole words."""
        return _finder(self.group, name, self._own(name))

    def phrases(self, name: str) -> tuple[str, ...]:
        """Give the phrases of a list, as they stand there, and behind them the house's."""
        return self.paper.house.checks.words(self.group, name)

    def number(self, name: str) -> int:
        """Give a limit: the house's, or the one that is shipped."""
        return self.paper.house.checks.number(self.group, name)

    def _own(self, name: str) -> tuple[str, ...]:
        """Give what the house adds to a list: hardly anything, so that it is quick to look up."""
        return tuple(self.paper.house.checks.own.get((self.group, name), ()))


@frozen
class Phrases:
    """What finds phrases as whole words, without case.

    Most words begin no phrase. So it is looked, in plain words, for how phrases begin, which is
    quick; only what stands there is looked at in full.
    """

    begin: re.Pattern[str]
    whole: re.Pattern[str]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Give what finds some phrases; a star at the end of one stands for any ending.

        >>> late = Phrases.of(["delay*", "put back"])
        >>> bool(late.search("It was Delayed.")), bool(late.search("The putback"))
        (True, False)
        """
        each = {" ".join(phrase.split()) for phrase in phrases} - {"", "*"}
        if not each:
            return cls(re.compile("(?!)"), re.compile("(?!)"))
        begins = {plain(phrase.removesuffix("*")) for phrase in each}
        # What begins with a letter of another kind is looked for everywhere.
        begin = "" if any(not it[:1].strip() for it in begins) else f" {_any_of(begins)}"
        whole = rf"(?<![^\W_])(?:{_either(each)})(?![^\W_])"
        return cls(re.compile(begin), re.compile(whole))

    def search(self, text: str) -> re.Match[str] | None:
        """Give the first phrase in a text."""
        return next(self.finditer(text), None)

    def found_in(self, words: JoinedWords) -> Iterator[tuple[int, re.Match[str]]]:
        """Give the phrases in many texts, each with the number of its text, from left to right."""
        number, starts, last = 0, words.starts, len(words.texts) - 1
        for match in self._found(words.plain, words.joined):
            while number < last and starts[number + 1] <= match.start():
                number += 1
            yield number, match

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the phrases in a text, from left to right."""
        return self._found(f" {plain(text)}", text)

    def _found(self, plain_text: str, text: str) -> Iterator[re.Match[str]]:
        end = 0
        # What follows the space before all is where the space was.
        for near in self.begin.finditer(plain_text):
            match = self.whole.match(text, near.start()) if near.start() >= end else None
            if match:
                end = match.end()
                yield match


def _either(phrases: Iterable[str]) -> str:
    """Give what matches any of some phrases, the longest, by their first letters first."""
    rest: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda it: (-len(it), it)):
        words = phrase[1:].removesuffix("*").rstrip().split(" ")
        ending = r"[\w-]*" if phrase.endswith("*") else ""
        first = phrase[0].lower() if phrase[0].isascii() else phrase[0]
        rest.setdefault(first, []).append(r"\s+".join(map(re.escape, words)) + ending)
    return "|".join(f"{_in_either_case(it)}(?i:{'|'.join(ends)})" for it, ends in rest.items())


def _in_either_case(letter: str) -> str:
    """Give what matches a letter in either case, in a form that is quick to pass over."""
    if not (letter.isascii() and letter.isalpha()):
        return f"(?i:{re.escape(letter)})"
    odd = {"i": "İı", "k": "\u212a", "s": "ſ"}.get(letter, "")
    return f"[{letter}{letter.upper()}{odd}]"


def _any_of(phrases: Iterable[str]) -> str:
    """Give what looks ahead for any of some phrases, by their first letters first: it is quicker.

    One that begins with another is found by that.

    >>> _any_of(["late", "will", "like", "later"])
    '(?=l(?:ate|ike)|w(?:ill))'
    """
    each = {" ".join(phrase.split()) for phrase in phrases}
    least = sorted(it for it in each if not any(it.startswith(other) for other in each - {it}))
    rest: dict[str, list[str]] = {}
    for phrase in least:
        rest.setdefault(phrase[0], []).append(" +".join(map(re.escape, phrase[1:].split(" "))))
    ends = (f"{re.escape(first)}(?:{'|'.join(several)})" for first, several in rest.items())
    return f"(?={'|'.join(ends)})"


@cache
def _finder(group: str, name: str, own: tuple[str, ...]) -> Phrases:
    return Phrases.of((*shipped()[group][name], *own))


@cache
def _compared(group: str, name: str, own: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_of(phrase) for phrase in (*shipped()[group][name], *own))
