from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from tests.checks.plans import DAY, GROUPS, RULES, action, found, found_in, house, numbered, plan
from tests.word.shapes import reports

from cabinetpaper import ActionPlan, Document, Report
from cabinetpaper.checks.rule import Paper


def test_an_action_without_an_owner_is_a_warning() -> None:
    assert found_in("action-without-owner", [action("4.1"), action("4.2", row=5, owners="")]) == [
        "warning: a.xlsx › Plan!A5: Action 4.2 has no owner. Name the post that answers for it. "
        "[action-without-owner]"
    ]


@pytest.mark.parametrize("nobody", ["TBC", "To be confirmed", "-", "n/a", " "])
def test_an_owner_who_is_nobody_is_none(nobody: str) -> None:
    assert len(found_in("action-without-owner", [action(), action(owners=nobody)])) == 1


@pytest.mark.parametrize("somebody", ["All", "Partners", "Vacant post, Head of Care", "HR"])
def test_a_body_and_a_vacant_post_are_owners(somebody: str) -> None:
    assert found_in("action-without-owner", [action(), action(owners=somebody)]) == []


def test_many_actions_with_the_same_gap_are_told_once() -> None:
    gaps = numbered("4.2", "4.3", "4.4", "4.5", completion="")
    assert found_in("action-without-date", [*numbered("1", "2", "3", "4"), *gaps]) == [
        "warning: a.xlsx › Plan!A4: Actions 4.2, 4.3, 4.4 and 4.5 have no completion date. Give a "
        "date, or say that it is ongoing. [action-without-date]"
    ]


@pytest.mark.parametrize("due", ["Tbc (dependent on budget)", "Ongoing", "asap"])
def test_a_date_that_is_open_is_a_date(due: str) -> None:
    assert found_in("action-without-date", [action(), action(completion=due)]) == []


def test_an_action_without_a_measure_is_a_note() -> None:
    assert found_in("action-without-measure", [action(), action("", row=9, measures="")]) == [
        "note: a.xlsx › Plan!A9: The action “Ask.” has no measure. Say how anyone will see that it "
        "has worked. [action-without-measure]"
    ]


def test_an_action_without_progress_is_a_note_unless_its_status_speaks() -> None:
    silent = [action(), action(progress=""), action(progress="", status="Not started")]
    assert found_in("action-without-progress", silent) == [
        "note: a.xlsx › Plan!A4: Action 4.1 has no progress. Say what has been done, or that it "
        "has not begun. [action-without-progress]"
    ]


def test_what_most_actions_lack_is_told_once_and_not_for_each_action() -> None:
    bare = [*numbered("1", "2", measures="", owners=""), action("3", measures="")]
    assert found_in("plan-column-missing", bare) == [
        "note: a.xlsx › Plan: Of the 3 actions 2 have no owner and 3 have no measure. Add the "
        "column to the plan or fill it in, or say in the paper why the plan has none. "
        "[plan-column-missing]"
    ]
    assert found_in("action-without-measure", bare) == []
    assert found_in("action-without-owner", bare) == []
    [told] = found_in("plan-column-missing", bare[:2])
    assert "None of the 2 actions has any owner or measure. Add the column" in told


def test_what_is_missing_may_be_in_a_column_that_is_not_known() -> None:
    bare = numbered("1", "2", owners="")
    assert found("plan-column-missing", plan(*bare, columns=["Councillor"])) == []


def test_a_plan_of_one_action_that_lacks_something_has_a_gap_and_no_column_missing() -> None:
    assert found_in("plan-column-missing", action(measures="")) == []
    assert len(found_in("action-without-measure", action(measures=""))) == 1


def test_a_plan_with_all_columns_and_one_without_actions_miss_none() -> None:
    assert found_in("plan-column-missing", numbered("1", "2")) == []
    assert found("plan-column-missing", ActionPlan()) == []
    assert found("plan-column-missing", None) == []


def test_progress_that_says_nothing_is_a_warning() -> None:
    assert found_in("progress-says-nothing", action("5.2", progress="In progress.")) == [
        "warning: a.xlsx › Plan!A4: The progress of action 5.2 says only “In progress”. Say in "
        "the workbook what has been done, what is still to do and by when. [progress-says-nothing]"
    ]


def test_many_that_say_nothing_are_told_once_with_what_they_say() -> None:
    idle = [action(f"5.{n}", progress=said) for n, said in enumerate(
        ("Ongoing", "On track", "Ongoing", "As above", "Ongoing", "Started", "OK", "Ongoing",
         "ONGOING"), start=1,
    )]  # fmt: skip
    [told] = found_in("progress-says-nothing", idle)
    assert told == (
        "warning: a.xlsx › Plan!A4: The progress of actions 5.1, 5.2, 5.3, 5.4, 5.5, 5.6 and 3 "
        "more says only “Ongoing”, “On track”, “As above” or the like. Say in the workbook what "
        "has been done, what is still to do and by when. [progress-says-nothing]"
    )


@pytest.mark.parametrize(
    "said", ["Complete", "In progress: the survey is out", "On track for May", "Delayed", "", "-"]
)
def test_progress_that_says_something_is_no_warning(said: str) -> None:
    assert found_in("progress-says-nothing", action(progress=said)) == []


def test_progress_that_is_a_status_is_no_warning() -> None:
    statuses = numbered("1", "2", "3", progress="In progress")
    assert found_in("progress-says-nothing", [*statuses, action("4", progress="Completed")]) == []


def test_an_owner_of_a_great_share_is_a_note_with_the_figures() -> None:
    theirs = numbered("1", "2", "3", "4", "5", "6", owners="A. Example, Head of Care")
    others = numbered("7", "8", owners="Head of Finance")
    assert found_in("owner-overloaded", [*theirs, *others]) == [
        "note: a.xlsx › Plan!A4: Head of Care owns 6 of the 8 actions. Ask whether one person can "
        "do so many, and share them out if not. [owner-overloaded]"
    ]


def test_a_body_a_sole_owner_and_an_owner_of_few_are_not_overloaded() -> None:
    many = ("1", "2", "3", "4", "5", "6")
    other = action(owners="Head of Finance")
    assert (
        found_in("owner-overloaded", [*numbered(*many, owners="Safeguarding Board"), other]) == []
    )
    assert found_in("owner-overloaded", numbered(*many)) == []
    assert found_in("owner-overloaded", [*numbered(*many[:5]), other]) == []
    spread = [action(owners=f"Head of {topic}") for topic in (
        "Fostering", "Adoption", "Housing", "Finance", "Education", "Health", "Legal", "Policy",
        "Youth", "Libraries",
    )]  # fmt: skip
    assert found_in("owner-overloaded", [*numbered(*many), *spread]) == []


def test_several_owners_of_whom_none_leads_are_a_note_told_once() -> None:
    two = "Head of Safeguarding West\nHead of Safeguarding East"
    shared = [action("6.1", owners=two), action("6.2", owners=two), action("6.3")]
    assert found_in("owners-without-lead", shared) == [
        "note: a.xlsx › Plan!A4: Actions 6.1 and 6.2 have several owners, and none is marked as "
        "the lead. Mark who leads, with “(lead)” behind the post. [owners-without-lead]"
    ]


@pytest.mark.parametrize(
    "owners",
    [
        "Head of Safeguarding West (lead)\nHead of Safeguarding East",
        "Lead: Head of Care\nSupported by: Head of Finance",
        "Head of Health and Safety", "Team Leader\nHead of Care",
    ],
)  # fmt: skip
def test_owners_of_whom_one_is_marked_are_no_note(owners: str) -> None:
    assert found_in("owners-without-lead", action(owners=owners)) == []


def test_a_code_is_given_once_and_says_what_it_finds() -> None:
    assert sum(len(group.RULES) for group in GROUPS) == len(RULES)
    titles = [rule.title for rule in RULES.values()]
    assert len(set(titles)) == len(titles)
    assert not any(title.endswith(".") for title in titles)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_no_rule_raises_whatever_the_plan_says(paper: Report) -> None:
    seen = Paper(document=Document(), house=house(), as_of=DAY, report=paper)
    for rule in RULES.values():
        for one in rule.findings(seen):
            assert one.text.endswith((".", "…"))


def test_a_plan_with_nothing_wrong_has_nothing_to_find() -> None:
    for code in RULES:
        assert found(code, plan(*numbered("4.1", "4.2", "4.3"))) == []
