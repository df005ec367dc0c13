"""The columns of a clean workbook: which there are, and how each is headed."""

from __future__ import annotations

import pytest

from cabinetpaper import Action, ActionPlan, Theme
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.workbook.column_kinds import ALWAYS, KINDS, Field
from cabinetpaper.workbook.plan_columns import columns_of, own_columns

USUAL = ["Ref", "Action", "Completion date", "How will progress/impact be measured or evidenced?",
         "Owner", "Progress to date"]  # fmt: skip


def headings(plan: ActionPlan, *taken: str) -> list[str]:
    return [column.heading for column in columns_of(plan, taken)]


def plan(*actions: Action, **theme: str) -> ActionPlan:
    return ActionPlan(themes=[Theme(actions=actions, **theme)])


def test_an_empty_plan_has_the_usual_columns():
    assert headings(ActionPlan()) == USUAL


def test_columns_for_theme_finding_and_status_are_there_where_the_plan_has_any():
    action = Action(reference="4.1", description="Ask.", finding="Slow", status="Green")
    assert headings(plan(action, reference="4.0", title="Care")) == [
        "Theme ref", "Theme", "Finding", *USUAL, "Status",
    ]  # fmt: skip
    assert headings(plan(action, title="Care"))[:2] == ["Theme ref", "Theme"]


def test_a_row_that_says_little_says_that_it_has_no_theme():
    assert headings(plan(Action(reference="4.0", description="Ask."))) == [
        "Theme ref",
        "Theme",
        *USUAL,
    ]
    full = Action(reference="4.0", description="Ask.", completion="May-19")
    assert headings(plan(full)) == USUAL


def test_columns_of_the_plan_alone_come_last_and_twins_stay_apart():
    action = Action(reference="1", description="x", completion="May-19",
                    extra=[("Notes", "a"), ("Cost", "b"), ("Notes", "c")])  # fmt: skip
    two = ActionPlan(themes=[Theme(actions=[action])], columns=["Notes", "Cost"])
    assert headings(two) == [*USUAL, "Notes", "Cost", "Notes"]
    assert own_columns(two) == [("Notes", 0), ("Cost", 0), ("Notes", 1)]


def test_ours_takes_its_surest_heading_where_the_plans_own_could_be_taken_for_it():
    own = Action(reference="1", description="x", extra=[("Lead", "a")])
    assert "Owner" in headings(plan(own), "owners")
    own = Action(reference="1", description="x", extra=[("No", "a"), ("owner", "b")])
    assert headings(plan(own), "reference", "owners")[:1] == ["No (main)"]
    assert "Owner (main)" in headings(plan(own), "reference", "owners")


def test_a_field_that_could_be_taken_has_a_column_though_it_stays_empty():
    own = Action(reference="1", description="x", extra=[("Status", "a")], completion="May-19")
    assert headings(plan(own), "progress", "status") == [*USUAL, "RAG", "Status"]


@pytest.mark.parametrize("field", Field)
def test_each_of_our_headings_means_its_field(field: Field):
    known = columns_for(PLAN)
    kind = KINDS[field]
    assert field.value in known.fields_of(kind.heading)
    assert known.fields_of(kind.sure) == (field.value,)
    assert known.fields_of(f"{kind.sure} (main)") == (field.value,)


@pytest.mark.parametrize("field", Field)
def test_no_heading_is_surer_than_the_surest(field: Field):
    known = columns_for(PLAN)
    of_field = [one.words for one in known.headings if one.name == field.value]
    sure = [words for words in of_field if known.fields_of(words) == (field.value,)]
    assert sure[0].casefold() == KINDS[field].sure.casefold()


def test_every_column_says_what_it_holds():
    assert set(KINDS) == set(Field) >= ALWAYS
    assert all(kind.holds.endswith(".") for kind in KINDS.values())
