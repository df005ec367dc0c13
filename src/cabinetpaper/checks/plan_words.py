"""A plan → the words of its cells, and which of them hold what a rule looks for.

Rules on words ask each cell of a plan for what hardly any has: an address, a number, a date that
cannot be. So the words of all cells are joined once, and a quick pattern, or a few letters, finds
the cells that are worth a look. A rule then looks at those by itself, so that what it finds is what
it would find without.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from cabinetpaper.model.plan import Action, ActionPlan

Sought = re.Pattern[str] | str
# No pattern of a rule runs on over this, and none takes it for a part of a word.
_BETWEEN = "\n\x00\n"


@frozen
class PlanCell:
    """A cell that holds prose: its number in the plan, its action and its words.

    `of` is how a message calls it, its action in the gap. `is_extra` tells that only this plan has
    such a column.
    """

    number: int
    action: Action
    words: str
    of: str
    is_extra: bool = False


# A plan's words are themselves alone: comparing two would go through all of both.
@frozen(eq=False)
class PlanWords:
    """The cells of a plan that hold prose, action by action: no references, owners or dates."""

    cells: tuple[PlanCell, ...]
    _held: dict[tuple[Sought, ...], tuple[PlanCell, ...]] = field(
        factory=dict, init=False, repr=False
    )

    @classmethod
    def of(cls, plan: ActionPlan | None) -> PlanWords:
        """Give the words of a plan; where there is no plan there are none."""
        actions = plan.actions if plan else ()
        each = (cell for action in actions for cell in _cells(action))
        return cls(tuple(PlanCell(number, *cell) for number, cell in enumerate(each)))

    def holding(self, *sought: Sought) -> tuple[PlanCell, ...]:
        """Give the cells in which any of some patterns, or strings, is found.

        >>> from cabinetpaper.model.plan import Theme
        >>> plan = ActionPlan(themes=[Theme(actions=[Action(description="Ask a@b.uk.")])])
        >>> [cell.words for cell in PlanWords.of(plan).holding("@")]
        ['Ask a@b.uk.']
        """
        if sought not in self._held:
            found = {index for one in sought for index in self._found(one)}
            self._held[sought] = tuple(self.cells[index] for index in sorted(found))
        return self._held[sought]

    def finditer(self, pattern: re.Pattern[str]) -> Iterator[tuple[PlanCell, re.Match[str]]]:
        """Give what a pattern that asks for no beginning or end finds, each with its cell."""
        for match in pattern.finditer(self._text):
            yield self.cells[bisect_right(self._starts, match.start()) - 1], match

    def _found(self, sought: Sought) -> Iterator[int]:
        at = self._at(sought, 0)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            yield index
            if index + 1 == len(self.cells):
                return
            at = self._at(sought, self._starts[index + 1])

    def _at(self, sought: Sought, start: int) -> int:
        if isinstance(sought, str):
            return self._text.find(sought, start)
        match = sought.search(self._text, start)
        return match.start() if match else -1

    @cached_property
    def _text(self) -> str:
        return _BETWEEN.join(cell.words for cell in self.cells)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for cell in self.cells:
            starts.append(at)
            at += len(cell.words) + len(_BETWEEN)
        return starts


def _cells(action: Action) -> Iterator[tuple[Action, str, str, bool]]:
    for of, text in (
        ("{}", action.description),
        ("The measure of {}", action.measures),
        ("The progress of {}", action.progress),
        ("The finding of {}", action.finding),
    ):
        if text.blocks:
            yield action, str(text), of, False
    for heading, text in action.extra:
        if text.blocks:
            yield action, str(text), _column(heading), True


def _column(heading: str) -> str:
    return f"The column “{heading.replace('{', '{{').replace('}', '}}')}” of {{}}"
