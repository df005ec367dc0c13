"""Many findings of one rule → each by itself while they are few, else one that names the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.places import Place

# As with the gaps of a plan's actions: what more than three have in common is said once.
_FEW = 3


def told(
    hits: Sequence[Passage], one: Callable[[Passage], str], many: str, advice: str
) -> Iterator[Found]:
    """Give a finding for each of a few passages, or one for all of many.

    `many` is the sentence for all of them: its `{count}` is their number, and their first words
    are put behind it.
    """
    if len(hits) <= _FEW:
        yield from (Found(one(hit), advice, Place(where=hit.where)) for hit in hits)
        return
    words = [f"“{shortened(hit.text)}”" for hit in hits[:_FEW] if hit.text.strip()]
    named = f": {', '.join(words)} …" if words else "."
    yield Found(f"{many.format(count=len(hits))}{named}", advice, Place(where=hits[0].where))
