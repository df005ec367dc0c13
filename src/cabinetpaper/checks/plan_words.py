"""A plan → the words of its cells, and which of them hold what a rule looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from cabinetpaper.checks.joined_words import JoinedWords, Sought
from cabinetpaper.model.plan import Action, ActionPlan
from cabinetpaper.model.text import Text


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
    """The cells of a plan that hold prose, action by action: no references, owners or dates.

    `joined` are their words; a cell is made when a rule has found something in it.
    """

    joined: JoinedWords
    _cells: tuple[tuple[Action, str, bool], ...]

    @classmethod
    def of(cls, plan: ActionPlan | None) -> PlanWords:
        """Give the words of a plan; where there is no plan there are none."""
        words: list[str] = []
        cells: list[tuple[Action, str, bool]] = []
        for action in plan.actions if plan else ():
            for of, text, is_extra in _columns(action):
                if text.blocks:
                    words.append(str(text))
                    cells.append((action, of, is_extra))
        return cls(JoinedWords(tuple(words)), tuple(cells))

    def holding(self, *sought: Sought) -> tuple[PlanCell, ...]:
        """Give the cells in which any of some patterns, or strings, is found.

        >>> from cabinetpaper.model.plan import Theme
        >>> plan = ActionPlan(themes=[Theme(actions=[Action(description="Ask a@b.uk.")])])
        >>> [cell.words for cell in PlanWords.of(plan).holding("@")]
        ['Ask a@b.uk.']
        """
        return tuple([self.cell(number) for number in self.joined.holding(*sought)])

    def found(self, sought: Sought) -> Iterator[PlanCell]:
        """Give the cells in which something is found, each as it is come to."""
        return map(self.cell, self.joined.numbers(sought))

    def cell(self, number: int) -> PlanCell:
        """Give a cell by its number."""
        action, of, is_extra = self._cells[number]
        return PlanCell(number, action, self.joined.texts[number], of, is_extra)


def _columns(action: Action) -> Iterable[tuple[str, Text, bool]]:
    own = (
        ("{}", action.description, False),
        ("The measure of {}", action.measures, False),
        ("The progress of {}", action.progress, False),
        ("The finding of {}", action.finding, False),
    )
    if not action.extra:
        return own
    return (*own, *((_column(heading), text, True) for heading, text in action.extra))


def _column(heading: str) -> str:
    return f"The column “{heading.replace('{', '{{').replace('}', '}}')}” of {{}}"
