from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper import Action, ActionPlan, Text, Theme
from cabinetpaper.checks.plan_words import PlanCell, PlanWords

WORDS = st.text("ab1@ \n.", max_size=12)
SOUGHT = (re.compile(r"\d\d"), re.compile(r"a\s*b"), re.compile(r"(?<!a)b(?!\w)"), "@", "ab")


def plan_words(*descriptions: str) -> PlanWords:
    actions = [Action(description=one) for one in descriptions]
    return PlanWords.of(ActionPlan(themes=[Theme(actions=actions)]))


def _cells(words: PlanWords) -> list[PlanCell]:
    return [words.cell(number) for number in range(len(words.joined.texts))]


@settings(deadline=None)
@given(st.lists(WORDS, max_size=5), st.sampled_from(SOUGHT))
def test_the_cells_that_hold_something_are_those_that_hold_it_by_themselves(
    descriptions: list[str], sought: re.Pattern[str] | str
) -> None:
    words = plan_words(*descriptions)
    assert [*words.holding(sought)] == [
        cell
        for cell in _cells(words)
        if (sought in cell.words if isinstance(sought, str) else sought.search(cell.words))
    ]


def test_several_things_are_sought_at_once_and_the_cells_come_in_their_order() -> None:
    words = plan_words("b", "x", "a")
    assert [cell.words for cell in words.holding("a", "b")] == ["b", "a"]


def test_cells_are_come_to_one_by_one() -> None:
    words = plan_words("a", "x", "b a")
    assert [cell.words for cell in words.found(re.compile("a"))] == ["a", "b a"]


def test_all_columns_with_words_are_cells_and_those_of_this_plan_alone_are_known() -> None:
    action = Action(
        description="Do.",
        measures="Seen.",
        progress="Done.",
        finding="Said.",
        extra=[("{x}", Text.lines(["y"]))],
    )
    words = PlanWords.of(ActionPlan(themes=[Theme(actions=[action])]))
    assert [(cell.of.format("it"), cell.words, cell.is_extra) for cell in _cells(words)] == [
        ("it", "Do.", False), ("The measure of it", "Seen.", False),
        ("The progress of it", "Done.", False), ("The finding of it", "Said.", False),
        ("The column “{x}” of it", "y", True),
    ]  # fmt: skip


def test_no_plan_has_no_words() -> None:
    assert PlanWords.of(None).holding("a") == ()
