"""The action plan: themes and actions, and the one rule by which a theme is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.owner import Owner
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.text import Entry, Paragraph, Text
from cabinetpaper.model.time_words import read_completion
from cabinetpaper.places import Place

HERE = Place(file="plan.xlsx", sheet="Plan", cell="A4")


def plan(*references: str) -> ActionPlan:
    return ActionPlan(themes=[Theme(reference=reference) for reference in references])


@pytest.mark.parametrize(
    ("references", "wanted", "found"),
    [
        (["4.0", "5.0"], "4.0", ["4.0"]),
        (["4.0", "5.0"], "4", ["4.0"]),
        (["4.0", "5.0"], " 4 ", ["4.0"]),
        (["4", "4.0"], "4", ["4"]),
        (["4", "4.0"], "4.0", ["4.0"]),
        (["4.0", "4.0"], "4.0", ["4.0", "4.0"]),
        (["4.0", "4.0"], "4", []),
        (["40", "4.00", "4.1"], "4", []),
        (["4.1"], "4.10", []),
        (["4.10"], "4.1", []),
        (["IV.0", "a"], "IV", []),
        (["a", "A"], "a", ["a"]),
        (["", "1"], "", []),
        (["4.0"], "-4", []),
        (["4.0"], "04", []),
    ],
)
def test_a_theme_is_named_by_its_reference_else_by_a_whole_number(
    references: list[str], wanted: str, found: list[str]
):
    assert [theme.reference for theme in plan(*references).theme_of(wanted)] == found


@given(st.lists(st.from_regex(r"\A[0-9]{1,2}(\.[0-9]{1,2})?\Z"), unique=True))
def test_every_theme_is_found_by_its_own_reference(references: list[str]):
    for reference in references:
        assert [theme.reference for theme in plan(*references).theme_of(reference)] == [reference]


def test_a_string_will_do_for_every_text_and_lists_in_it_are_read():
    action = Action(description="Ask.", measures="- a\n- b", completion="May-19", owners="Head")
    assert action.description == Text([Paragraph("Ask.")])
    assert action.measures == Text([Entry("- ", "a"), Entry("- ", "b")])
    assert action.completion == read_completion("May-19")
    assert action.owners == (Owner("Head", post="Head"),)


def test_owners_are_written_one_a_line_unless_their_cell_is_known():
    owners = ["Head of Fostering", Owner("A. Example, Head of Finance", name="A. Example")]
    action = Action(description="x", owners=owners)
    assert str(action.owners_as_written) == "Head of Fostering\nA. Example, Head of Finance"
    action = Action(description="x", owners=owners, owners_as_written="Fostering/ Finance")
    assert str(action.owners_as_written) == "Fostering/ Finance"


def test_the_text_of_an_owner_makes_no_list():
    action = Action(description="x", owners=["- Head", Owner("- Board")])
    assert action.owners_as_written == Text([Paragraph("Head"), Paragraph("- Board")])


def test_a_column_of_this_plan_is_found_without_case_and_doubled_spaces():
    action = Action(
        description="x", extra=[("RAG  rating", Text.lines(["Green"])), ("Note", "- a")]
    )
    assert str(action.column("rag rating")) == "Green"
    assert action.column("RAG") is None


def test_a_string_will_do_for_a_column_of_this_plan():
    action = Action(description="x", extra=[("Note", "- a\n- b")])
    assert action.column("note") == Text([Entry("- ", "a"), Entry("- ", "b")])
    with pytest.raises(TypeError, match="expected a list or tuple, found the string 'Note'"):
        Action(description="x", extra="Note")


def test_places_and_findings_stand_out_of_equality():
    finding = Finding(code="x", severity=Severity.NOTE, text="x", advice="y")
    assert Action(description="x", place=HERE) == Action(description="x")
    assert Theme(reference="4.0", place=HERE) == Theme(reference="4.0")
    assert ActionPlan(place=HERE, findings=[finding]) == ActionPlan()
    assert Action(reference="4.1", description="x") != Action(reference="4.10", description="x")


def test_a_theme_is_called_by_reference_and_title_on_one_line():
    assert Theme(reference="4.0", title="Stable\n placements").label == "4.0 Stable placements"
    assert Theme(title="Placements").label == "Placements"
    assert Theme(reference="4.0").label == "4.0"
    assert not Theme().is_named
    assert Theme(title="x").is_named


def test_a_plan_gives_all_actions_theme_by_theme_and_a_part_of_itself():
    one, two, three = (Action(description=words) for words in ("one", "two", "three"))
    whole = ActionPlan(
        title="Plan",
        themes=[Theme(reference="1", actions=[one, two]), Theme(reference="2", actions=[three])],
    )
    assert whole.actions == (one, two, three)
    assert [theme.reference for theme in whole] == ["1", "2"]
    part = whole.where(lambda theme, action: theme.reference == "1" and action is not one)
    assert part == ActionPlan(title="Plan", themes=[Theme(reference="1", actions=[two])])


def test_a_completion_without_words_is_empty():
    assert not Action(description="x").completion
    assert not Completion("  ")
    assert Completion("Ongoing")
