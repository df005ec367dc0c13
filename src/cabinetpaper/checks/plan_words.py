"""A plan → the words of its cells, and which of them hold what a rule looks for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from cabinetpaper.checks.joined_words import JoinedWords, Sought
from cabinetpaper.model.plan import Action, ActionPlan


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
            self._held[sought] = tuple(self.cells[at] for at in self.joined.holding(*sought))
        return self._held[sought]

    @cached_property
    def joined(self) -> JoinedWords:
        """Give the words of all cells as one."""
        return JoinedWords(tuple([cell.words for cell in self.cells]))


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
