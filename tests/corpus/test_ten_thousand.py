"""A plan of 10,000 actions, each with a numbered list in a cell, stays within what Word bears."""

from __future__ import annotations

import pytest
from tests.corpus.houses import hertfordshire
from tests.corpus.sample import Sample, paper, report_of
from tests.word import every_rule, invariants
from tests.word.invariants import Package

from cabinetpaper import Action, ActionPlan, Theme
from cabinetpaper.document.blocks import Table
from cabinetpaper.frame.names import w
from cabinetpaper.layout.listings import MOST_LISTS

THEMES = ACTIONS = 100


@pytest.fixture(scope="module")
def large() -> Sample:
    themes = [
        Theme(
            reference=f"{theme}.0",
            title=f"Theme {theme}",
            actions=[
                Action(
                    reference=f"{theme}.{number}",
                    description="Ask.",
                    progress="(1) begun\n(2) done",
                )
                for number in range(1, ACTIONS + 1)
            ],
        )
        for theme in range(1, THEMES + 1)
    ]
    return paper(report_of(plan=ActionPlan(title="Plan", themes=themes)), hertfordshire())


def test_word_is_given_no_more_lists_than_it_bears(large: Sample) -> None:
    package = Package(large.data)
    root = package.root("numbering")
    assert root is not None
    templates = len(root.findall(w("num"))) - MOST_LISTS
    assert 0 <= templates < 10
    for rule in (invariants.lists_are_defined, every_rule.word_bears_its_lists):
        assert list(rule(package)) == []


def test_past_the_bound_markers_are_printed_as_typed_and_one_note_says_so(large: Sample) -> None:
    rows = [row for b in large.document.blocks if isinstance(b, Table) for row in b.rows[1:]]
    last = [row.cells[-1] for row in rows]
    assert len(rows) == THEMES * ACTIONS
    assert {cell.text for cell in last[:MOST_LISTS]} == {"(1) begun\n(2) done"}
    assert {cell.text for cell in last[MOST_LISTS:]} == {"(1)\tbegun\n(2)\tdone"}
    # All of them look alike: the same style, with the marker at the same indent.
    assert {line.style for cell in last for line in cell.paragraphs} == {"Table Number"}
    [note] = large.document.findings
    assert note.code == "list-markers-typed"


def test_every_action_has_its_bookmark(large: Sample) -> None:
    package = Package(large.data)
    assert list(invariants.bookmarks_are_paired_and_unique(package)) == []
    names = [
        start.get(w("name"), "")
        for start in package.every("bookmarkStart")
        if start.get(w("name"), "").startswith("action_")
    ]
    assert len(names) == len(set(names)) == THEMES * ACTIONS
