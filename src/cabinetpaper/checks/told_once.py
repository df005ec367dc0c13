"""What a rule hit → its findings: one for each while they are few, or for each passage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.places import Place

# As with the gaps of a plan's actions: what more than three have in common is said once.
_FEW = 3


@frozen
class Hit:
    """What a rule hit: its words, or "", and where it stands."""

    words: str
    place: Place


def hit(passage: Passage, words: str | None = None) -> Hit:
    """Give a passage as what a rule hit, with its own words unless others are given."""
    return Hit(passage.text if words is None else words, Place(where=passage.where))


def told_by_words(
    passages: Iterable[Passage],
    search: Callable[[str], re.Match[str] | None],
    text: str,
    advice: str,
) -> Iterator[Found]:
    """Give a finding for each passage in whose words something is found; `{}` in `text` is that."""
    for passage in passages:
        found = search(passage.text)
        if found is not None:
            said = text.format(shortened(found.group()))
            yield Found(said, advice, Place(where=passage.where))


def told(hits: Sequence[Hit], one: Callable[[str], str], many: str, advice: str) -> Iterator[Found]:
    """Give a finding for each of a few hits, or one for all of many.

    `one` makes the sentence for one of its words, as a message prints them; `many` is that for all,
    without its full stop: `{count}` in it is their number, and the first words are put behind it.
    """
    if len(hits) <= _FEW:
        yield from (Found(one(shortened(each.words)), advice, each.place) for each in hits)
        return
    words = [f"“{shortened(each.words)}”" for each in hits[:_FEW] if each.words.strip()]
    named = f": {', '.join(words)} …" if words else "."
    yield Found(f"{many.format(count=len(hits))}{named}", advice, hits[0].place)
