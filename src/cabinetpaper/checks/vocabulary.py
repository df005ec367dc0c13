"""What the rules know words by: a paper and a group in, its lists and limits out, ready to search.

The lists are data, `data/checks.toml`; a house adds to them under `[checks]` of its `house.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

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

    Most words begin no phrase. So it is looked, in small letters, for how phrases begin, which is
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
        # Behind a space, so that a phrase is left out which has another at the start of a word.
        each = {" " + " ".join(it.removesuffix("*").lower().split()) for it in phrases}
        least = sorted(it for it in each if not any(other in it for other in each - {it}))
        forms = (
            r"\s+".join(re.escape(word) for word in phrase.removesuffix("*").split())
            + (r"[\w-]*" if phrase.endswith("*") else "")
            for phrase in sorted(phrases, key=len, reverse=True)
        )
        return cls(
            re.compile(rf"[^a-z]{_either([it.lstrip() for it in least])}"),
            re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE),
        )

    def search(self, text: str) -> re.Match[str] | None:
        """Give the first phrase in a text."""
        return next(self.finditer(text), None)

    def may_stand_in(self, words: JoinedWords) -> list[int]:
        """Give the numbers of the texts, among which are all that hold a phrase."""
        small = words.small
        # With one letter before all, so that each phrase is where that before it would be.
        near = self.begin.finditer(f" {small.joined}")
        return sorted({small.number_at(one.start()) for one in near})

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the phrases in a text, from left to right."""
        small = f" {text.lower()}"
        if len(small) != len(text) + 1:  # some capitals have two small letters
            yield from self.whole.finditer(text)
            return
        end = 0
        for near in self.begin.finditer(small):
            match = self.whole.match(text, near.start()) if near.start() >= end else None
            if match:
                end = match.end()
                yield match


def _either(phrases: Iterable[str]) -> str:
    """Give what looks ahead for any of some phrases, by their first letters first: it is quicker.

    >>> _either(["late", "will", "like"])
    '(?=[lw])(?=l(?:ate|ike)|w(?:ill))'
    """
    rest: dict[str, list[str]] = {}
    for phrase in sorted(phrases):
        rest.setdefault(phrase[0], []).append(r"\s+".join(map(re.escape, phrase[1:].split(" "))))
    each = (f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rest.items())
    return f"(?=[{''.join(map(re.escape, rest))}])(?={'|'.join(each)})"


@cache
def _finder(group: str, name: str, own: tuple[str, ...]) -> Phrases:
    return Phrases.of((*shipped()[group][name], *own))


@cache
def _compared(group: str, name: str, own: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words_of(phrase) for phrase in (*shipped()[group][name], *own))
