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

Sought = re.Pattern[str] | str
# No pattern of a rule runs on over this, and none takes it for a part of a word.
_BETWEEN = "\n\x00\n"


# Comparing two would go through all words of both.
@frozen(eq=False)
class JoinedWords:
    """Some texts, which are searched as one; each is known by its number, from nought."""

    texts: tuple[str, ...]
    _held: dict[tuple[Sought, ...], tuple[int, ...]] = field(factory=dict, init=False, repr=False)

    def holding(self, *sought: Sought) -> tuple[int, ...]:
        """Give the numbers of the texts in which any of some patterns, or strings, is found.

        >>> JoinedWords(("Ask.", "Ask a@b.uk.")).holding("@")
        (1,)
        """
        if sought not in self._held:
            found = {index for one in sought for index in self._found(one)}
            self._held[sought] = tuple(sorted(found))
        return self._held[sought]

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
    def small(self) -> JoinedWords:
        """Give the texts in small letters, as they are compared without case."""
        return JoinedWords(tuple([text.lower() if text.isascii() else _small(text)
                                  for text in self.texts]))  # fmt: skip

    @cached_property
    def _narrow(self) -> str:
        """Give the joined words a byte a letter, in which a string is found ten times as fast."""
        return self.joined.encode("latin-1", "replace").decode("latin-1")

    def _found(self, sought: Sought) -> Iterator[int]:
        at = self._at(sought, 0)
        while at >= 0:
            index = self.number_at(at)
            yield index
            if index + 1 == len(self.texts):
                return
            at = self._at(sought, self.starts[index + 1])

    def _at(self, sought: Sought, start: int) -> int:
        if isinstance(sought, str):
            narrow = sought.isascii() and "?" not in sought
            return (self._narrow if narrow else self.joined).find(sought, start)
        match = sought.search(self.joined, start)
        return match.start() if match else -1


def _small(text: str) -> str:
    """Give small letters, as many as there are, with what a pattern without case takes for i, s."""
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")
