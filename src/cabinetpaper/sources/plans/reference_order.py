"""References judged by their order: a column's numbers in, what each was surely or maybe typed as.

Excel keeps a typed 4.10 as the number 4.1, and a typed 4.100 too. The order of the column is the
witness: 4.1 between 4.9 and 4.11 can only have been 4.10. What the order does not show is not asked
about; a plan that descends or follows no order is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from attrs import define, field, frozen

from cabinetpaper.sources.plans.reference_stretches import Numbered, Step, stretches
from cabinetpaper.sources.sheets.values import Cell

# Further than this from the one before, a number with its noughts back is no likely next number.
_NEAR = 10


class Certainty(Enum):
    """How sure a reading is: by exact evidence, or by a suspicion that only a person can settle."""

    SURE = auto()
    DOUBTFUL = auto()


@frozen(kw_only=True)
class Reading:
    """What a reference was read as, or may have been, and the references that witness it.

    `twin` is the cell higher up that shows the same, where the order alone was not enough.
    """

    numbered: Numbered
    read_as: str
    certainty: Certainty
    before: Numbered | None = None
    before_as: str = ""
    after: Numbered | None = None
    twin: Cell | None = None


def readings(cells: Sequence[Cell | None], *, is_typed: bool) -> Iterator[Reading]:
    """Give a reading for each reference whose place in the order contradicts what it shows."""
    for stretch in stretches(cells, is_typed=is_typed):
        yield from _Order(stretch).readings()


@define
class _Order:
    """One stretch of references, judged from top to bottom."""

    steps: list[Step]
    parts: list[int] = field(factory=list, init=False)
    disorder: int = field(default=0, init=False)
    first_shown: dict[str, Cell] = field(init=False)

    @first_shown.default
    def _of_each(self) -> dict[str, Cell]:
        return {step.numbered.shown: step.numbered.cells[0] for step in reversed(self.steps)}

    def readings(self) -> Iterator[Reading]:
        """Give the readings; where other references follow no order, only what both sides show."""
        found = [reading for index in range(len(self.steps)) if (reading := self._judge(index))]
        for reading in found:
            between = reading.before and reading.after and reading.certainty is Certainty.SURE
            if not self.disorder or between:
                yield reading

    def _judge(self, index: int) -> Reading | None:
        """Give the reading of one reference, or None where what it shows can stand."""
        here = self.steps[index].numbered
        before = self.parts[index - 1] if index else None
        descends = before is not None and before > here.part
        reading = self._descending(index) if descends else self._rising(index)
        sure = reading is not None and reading.certainty is Certainty.SURE
        self.parts.append(int(reading.read_as.split(".")[1]) if reading and sure else here.part)
        if descends and not reading and not self._restarts(index):
            self.disorder += 1
        return reading

    def _rising(self, index: int) -> Reading | None:
        """Judge one that fits behind the one before, or is the first: only the next can witness."""
        here, after = self.steps[index].numbered, self._after(index)
        if not here.may_lack_noughts or after is None or here.rest:
            return None
        longer = next((part for part in _longer(here.part) if part + 1 == after.part), None)
        if longer is None:
            return None
        return self._reading(index, longer, Certainty.DOUBTFUL, after=after)

    def _descending(self, index: int) -> Reading | None:
        """Judge one that is less than the one before it."""
        here, before = self.steps[index].numbered, self.parts[index - 1]
        longer = next((part for part in _longer(here.part) if part > before), None)
        after = self._after(index)
        if longer is None or here.rest.strip(". ") or (after and after.part <= longer):
            return None
        follows = longer == before + 1
        precedes = self._after(index, across=True)
        precedes = precedes if precedes and precedes.part == longer + 1 else None
        certainty = self._certainty(index, longer, follows=follows, precedes=bool(precedes))
        if certainty is None:
            return None
        exact = follows or precedes
        twin = None if exact or certainty is Certainty.DOUBTFUL else self._twin(index)
        return self._reading(index, longer, certainty, after=precedes, twin=twin)

    def _certainty(
        self, index: int, longer: int, *, follows: bool, precedes: bool
    ) -> Certainty | None:
        step = self.steps[index]
        if follows and precedes:
            return Certainty.SURE
        if not step.numbered.may_lack_noughts:
            # A text keeps its noughts: a slip of the hand only, where it stands at the very place.
            exact = (follows or precedes) and not step.apart
            return Certainty.DOUBTFUL if exact else None
        if precedes or (follows and not step.apart):
            return Certainty.SURE
        if follows:
            return Certainty.DOUBTFUL
        return self._by_gap(index, longer)

    def _by_gap(self, index: int, longer: int) -> Certainty | None:
        """Judge a number that would fit with a gap before it: 5.3 after 5.27, if it was 5.30."""
        step, before = self.steps[index], self.parts[index - 1]
        rose = index > 1 and self.parts[index - 2] < before
        if step.apart or not rose or longer - before >= _NEAR:
            return None
        # A count that begins again begins with 1; the first of an extract comes but once.
        if self._is_first(index) and step.numbered.part == 1:
            return Certainty.DOUBTFUL if self._after(index) else None
        return Certainty.SURE if self._twin(index) else Certainty.DOUBTFUL

    def _reading(
        self,
        index: int,
        longer: int,
        certainty: Certainty,
        *,
        after: Numbered | None,
        twin: Cell | None = None,
    ) -> Reading:
        here = self.steps[index].numbered
        last = self.steps[index - 1].numbered if index else None
        descends = index > 0 and self.parts[index - 1] > here.part
        before = last if descends else None
        return Reading(
            numbered=here,
            read_as=f"{here.whole}.{longer}{here.rest}",
            certainty=certainty,
            before=before,
            before_as=f"{before.whole}.{self.parts[index - 1]}" if before else "",
            after=after,
            twin=twin,
        )

    def _after(self, index: int, *, across: bool = False) -> Numbered | None:
        """Give the reference after one, if nothing unread stands between, or `across` it."""
        if index + 1 == len(self.steps):
            return None
        following = self.steps[index + 1]
        return following.numbered if across or not following.apart else None

    def _is_first(self, index: int) -> bool:
        return self.steps[index].numbered.part == self.steps[0].numbered.part

    def _restarts(self, index: int) -> bool:
        """Tell whether the count begins again here, as under each theme."""
        here, after = self.steps[index], self._after(index)
        goes_on = after is not None and after.part == here.numbered.part + 1
        return here.apart or goes_on or self._is_first(index)

    def _twin(self, index: int) -> Cell | None:
        here = self.steps[index].numbered
        first = self.first_shown[here.shown]
        return None if first is here.cells[0] else first


def _longer(part: int) -> list[int]:
    """Give what a part may have been before Excel dropped its last noughts."""
    return [part * power for power in (10, 100, 1000)] if part else []
