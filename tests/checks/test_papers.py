from __future__ import annotations

from attrs import evolve
from tests.checks.judging import found
from tests.layout.papers import MEETING

from cabinetpaper import Place


def test_a_paper_without_an_item_number_is_a_warning() -> None:
    without = evolve(MEETING, item=" ")
    assert found("item-missing", meeting=without, place=Place(file="paper.toml")) == [
        "warning: paper.toml: The paper has no agenda item number. Give it as “item” under "
        "[meeting] of paper.toml. [item-missing]"
    ]
    assert found("item-missing") == []
