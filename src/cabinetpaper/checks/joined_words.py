"""Many texts → which of them hold what a rule looks for, found in all of them at once.

Rules on words ask thousands of paragraphs for what hardly any has. So their words are joined once,
and a quick pattern, or a few letters, finds those that are worth a look. A rule then looks at these
by themselves, so that what it finds is what it would find without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from attrs import field, frozen

from cabinetpaper.checks import flattened


def _compiled(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern)


@frozen
class Plain:
    """What is looked for in `flattened.plain` words: a pattern, quick where it begins with letters.

    Before each word stands a space, before the first of all as well.
    """

    pattern: re.Pattern[str] = field(converter=_compiled)


@frozen
class Shape:
    """What is looked for in the `flattened.shape` of words, and what it must begin as written."""

    pattern: re.Pattern[str] = field(converter=_compiled)
    begins: re.Pattern[str] | None = None


Sought = re.Pattern[str] | str | Plain | Shape
# No pattern of a rule runs on over this, and none takes it for a part of a word.
_BETWEEN = "\n\x00\n"


# Comparing two would go through all words of both.
@frozen(eq=False)
class JoinedWords:
    """Some texts, which are searched as one; each is known by its number, from nought."""

    texts: tuple[str, ...]
    _held: dict[tuple[Sought, ...], tuple[int, ...]] = field(factory=dict, init=False, repr=False)

    def holding(self, *sought: Sought) -> tuple[int, ...]:
        """Give the numbers of the texts in which anything sought is found.

        >>> JoinedWords(("Ask.", "Ask a@b.uk.")).holding("@")
        (1,)
        >>> JoinedWords(("Ask.", "ASK AB.", "Ask Ab.")).holding(Plain(" ab"), Shape("AA aa"))
        (1, 2)
        """
        if sought not in self._held:
            found = {number for one in sought for number in self.numbers(one)}
            self._held[sought] = tuple(sorted(found))
        return self._held[sought]

    def numbers(self, sought: Sought) -> Iterator[int]:
        """Give the numbers of the texts in which something is found, each as it is come to."""
        at = self._at(sought, 0)
        while at >= 0:
            number = self.number_at(at)
            yield number
            if number + 1 == len(self.texts):
                return
            at = self._at(sought, self.starts[number + 1])

    def number_at(self, position: int) -> int:
        """Give the number of the text that stands at a position of the joined words."""
        return bisect_right(self.starts, position) - 1

    @cached_property
    def joined(self) -> str:
        """Give all words, texts parted by what no pattern runs over."""
        return _BETWEEN.join(self.texts)

    @cached_property
    def starts(self) -> list[int]:
        """Give where each text begins in the joined words."""
        lengths = [len(text) + len(_BETWEEN) for text in self.texts]
        return [*accumulate(lengths[:-1], initial=0)]

    @cached_property
    def narrow(self) -> str:
        """Give the joined words a byte a letter."""
        return flattened.narrow(self.joined)

    @cached_property
    def plain(self) -> str:
        """Give the letters and figures of the joined words, small, parted by spaces.

        A space is before all, so that what follows a space stands where the space does.
        """
        return f" {flattened.plain(self.joined, self.narrow)}"

    @cached_property
    def shape(self) -> str:
        """Give how the joined words are written."""
        return flattened.shape(self.narrow)

    def _at(self, sought: Sought, start: int) -> int:
        """Give where something is first found from a place on, -1 for nowhere."""
        if isinstance(sought, str):
            is_narrow = sought.isascii() and "?" not in sought
            return (self.narrow if is_narrow else self.joined).find(sought, start)
        if isinstance(sought, Shape):
            return self._shaped_at(sought, start)
        words = self.plain if isinstance(sought, Plain) else self.joined
        pattern = sought.pattern if isinstance(sought, Plain) else sought
        match = pattern.search(words, start)
        return match.start() if match else -1

    def _shaped_at(self, sought: Shape, start: int) -> int:
        for one in sought.pattern.finditer(self.shape, start):
            if sought.begins is None or sought.begins.match(self.joined, one.start()):
                return one.start()
        return -1
