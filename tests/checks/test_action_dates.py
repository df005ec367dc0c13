from __future__ import annotations

import datetime

import pytest
from tests.checks.plans import action, found, found_in, numbered, plan


def test_an_action_past_its_date_without_progress_is_a_warning() -> None:
    assert found_in("action-overdue", action("6.1", completion="Jan-19", progress="")) == [
        "warning: a.xlsx › Plan!A4: Action 6.1 was due Jan-19, before 13 February 2019, and no "
        "progress is given. Say in the workbook what has happened to it. [action-overdue]"
    ]


@pytest.mark.parametrize("completion", ["Feb-19", "May-19", "Ongoing", "Tbc", "", "2027 onwards"])
def test_an_action_that_is_not_past_its_last_day_is_not_overdue(completion: str) -> None:
    assert found_in("action-overdue", action(completion=completion, progress="")) == []


def test_an_action_past_its_date_is_judged_on_the_day_that_is_asked_for() -> None:
    feb = action(completion="Feb-19", progress="")
    assert found_in("action-overdue", feb, as_of=datetime.date(2019, 2, 28)) == []
    assert len(found_in("action-overdue", feb, as_of=datetime.date(2019, 3, 1))) == 1


def test_an_action_whose_status_says_done_is_not_overdue() -> None:
    done = action(completion="Jan-19", progress="", status="Complete")
    assert found_in("action-overdue", done) == []


def test_many_past_their_date_in_a_plan_without_progress_are_told_once() -> None:
    bare = numbered("1", "2", "3", "4", completion="Jan-19", progress="")
    assert found_in("action-overdue", bare) == [
        "warning: a.xlsx › Plan!A4: Actions 1, 2, 3 and 4 were due before 13 February 2019, and "
        "the plan gives no progress. Say in the workbook what has happened to it. [action-overdue]"
    ]
    assert len(found_in("action-overdue", [*bare, action("5", status="Amber")])) == 4


def test_progress_in_a_column_that_is_not_known_may_say_what_happened() -> None:
    bare = action(completion="Jan-19", progress="", extra=[("Where we are", "Done.")])
    assert found("action-overdue", plan(bare, columns=["Where we are"])) == []


def test_an_action_without_a_reference_is_called_by_its_words() -> None:
    [told] = found_in("action-overdue", action("", completion="Jan-19", progress=""))
    assert "The action “Ask.” was due Jan-19" in told


def test_progress_that_does_not_speak_of_a_past_date_is_a_warning() -> None:
    exploring = action("5.3", completion="Jan-19", progress="Currently exploring what is needed.")
    assert found_in("lateness-unexplained", exploring) == [
        "warning: a.xlsx › Plan!A4: Action 5.3 was due Jan-19, before 13 February 2019, and its "
        "progress says neither that it is done nor why it is late. Say that it is done, or why it "
        "is late and when it will be. [lateness-unexplained]"
    ]


@pytest.mark.parametrize(
    "progress",
    [
        "A paper to be presented to the board.", "(1) Reviewing the form (Feb 2019)", "In progress",
        "The form must be completed.", "Work with partners goes on.",
    ],
)  # fmt: skip
def test_what_is_still_to_be_is_no_word_of_being_done(progress: str) -> None:
    late = action(completion="Jan-19", progress=progress)
    assert len(found_in("lateness-unexplained", late)) == 1


@pytest.mark.parametrize(
    "progress",
    [
        "Delayed: the board could not take it.", "Completed.", "The paper was presented.",
        "Now expected by the end of March 2019.", "To be finished in April 2019", "On hold",
        "Form will be ready by May 2019", "The checklist has been written.", "",
    ],
)  # fmt: skip
def test_progress_that_says_done_late_or_when_is_no_warning(progress: str) -> None:
    late = action(completion="Jan-19", progress=progress)
    assert found_in("lateness-unexplained", late) == []


def test_a_status_that_says_on_track_past_the_date_is_a_warning() -> None:
    late = action(completion="31 January 2019", status="On track", progress="Going well.")
    assert found_in("status-against-date", late) == [
        "warning: a.xlsx › Plan!A4: Action 4.1 was due 31 January 2019, before 13 February 2019, "
        "but its status is “On track”. Give the status that is true today, or the date that was "
        "agreed anew. [status-against-date]"
    ]


@pytest.mark.parametrize(
    "status", ["Complete", "Amber", "Red", "Overdue", "Off track", "Green", ""]
)
def test_a_status_that_does_not_say_on_track_is_no_warning(status: str) -> None:
    assert found_in("status-against-date", action(completion="Jan-19", status=status)) == []


def test_green_is_on_track_only_where_another_status_says_done() -> None:
    green = action(completion="Jan-19", status="Green", progress="Going well.")
    assert len(found_in("status-against-date", [green, action("4.2", status="Blue")])) == 1
    assert found_in("status-against-date", [green, action("4.2", status="Amber")]) == []


def test_a_status_of_what_is_done_early_is_no_warning() -> None:
    assert found_in("status-against-date", action(completion="May-19", status="Complete")) == []
