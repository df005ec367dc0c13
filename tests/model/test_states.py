"""The state of an action: defined once, by the plan's words first and its dates after them."""

import datetime

import pytest

from cabinetpaper.model.plan import Action, Theme
from cabinetpaper.model.scales import Progress, Scale, Step
from cabinetpaper.model.states import Done, State, Tally, is_done, state_of, tallies, tally

DAY = datetime.date(2019, 2, 13)
DONE = Done(["Complete", "Completed", "Done", "Closed", "Blue", "B"])
RAG = Scale(
    key="x",
    steps=[
        Step(name="Red", progress=Progress.LATE),
        Step(name="Amber", progress=Progress.AT_RISK),
        Step(name="Blue", words=["B"], progress=Progress.NOT_STARTED),
        Step(name="Purple", progress=Progress.DONE),
        Step(name="Grey"),
        Step(name="Green", words=["Closed"], progress=Progress.ON_TRACK),
    ],
)


def action(**said: str) -> Action:
    return Action(description="Ask.", **said)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"completion": "13 February 2019"}, State.ON_TRACK),
        ({"completion": "12 February 2019"}, State.OVERDUE),
        ({"completion": "Feb 19"}, State.ON_TRACK),
        ({"completion": "Jan-19"}, State.OVERDUE),
        ({"completion": ""}, State.NO_DATE),
        ({"completion": "Ongoing"}, State.NO_DATE),
        ({"completion": "Tbc (dependent on budget)"}, State.NO_DATE),
        ({"completion": "2018 onwards"}, State.NO_DATE),
        ({"completion": "Jan-19", "status": "Complete"}, State.DONE),
        ({"completion": "Ongoing", "status": "closed."}, State.DONE),
        ({"completion": "Jan-19", "status": "On track"}, State.OVERDUE),
        ({"completion": "Jan-19", "progress": "Completed. It is out."}, State.DONE),
        ({"completion": "Jan-19", "progress": "Completed the first of two."}, State.OVERDUE),
        ({"completion": "Done (March 2004)"}, State.DONE),
        ({"completion": "Completed Jan 2019"}, State.DONE),
        ({"completion": "Complete by Jan 2019"}, State.OVERDUE),
        ({"completion": "Done by March 2019"}, State.ON_TRACK),
    ],
)
def test_the_words_of_a_plan_come_first_and_its_dates_after_them(
    said: dict[str, str], state: State
) -> None:
    assert state_of(action(**said), DAY, DONE) is state


def test_month_precision_falls_due_on_its_last_day() -> None:
    may = action(completion="May-19")
    assert state_of(may, datetime.date(2019, 5, 31), DONE) is State.ON_TRACK
    assert state_of(may, datetime.date(2019, 6, 1), DONE) is State.OVERDUE


def test_a_status_means_what_its_scale_says_of_it() -> None:
    by_scale = Done(DONE.phrases, RAG)
    assert is_done(action(status="Purple"), by_scale)
    assert not is_done(action(status="Purple"), DONE)
    # Blue is a common word for done, and this plan's scale says otherwise.
    assert is_done(action(status="Blue"), DONE)
    assert not is_done(action(status="Blue", progress="Completed."), by_scale)


def test_an_action_that_is_on_track_by_its_status_is_done_where_its_progress_says_so() -> None:
    by_scale = Done(DONE.phrases, RAG)
    assert is_done(action(status="Green", progress="Completed. The policy is out."), by_scale)
    assert not is_done(action(status="Green", progress="The policy is out."), by_scale)
    assert not is_done(action(status="Closed", progress="It goes on."), by_scale)
    assert not is_done(action(status="Red", progress="Completed."), by_scale)


def test_where_the_scale_does_not_say_the_common_words_do() -> None:
    by_scale = Done([*DONE.phrases, "Grey"], RAG)
    assert is_done(action(status="Grey"), by_scale)
    assert is_done(action(status="Complete"), by_scale)


def test_actions_are_told_by_state_and_those_in_doubt_beside() -> None:
    by_scale = Done(DONE.phrases, RAG)
    actions = [
        action(completion="May-19", status="Red – no money"),
        action(completion="May-19", status="Grey"),
        action(completion="Jan-19", status="Amber"),
        action(status="Purple"),
    ]
    found = tally(actions, DAY, by_scale)
    assert found == Tally(counts=(1, 2, 1, 0), in_doubt=1)
    assert [found.of(state) for state in State] == [1, 2, 1, 0]
    assert found.total == 4
    assert (found + found).counts == (2, 4, 2, 0)


def test_a_theme_without_actions_has_none_in_any_state() -> None:
    themes = [Theme(reference="1"), Theme(reference="2", actions=[action()])]
    assert [one.counts for _, one in tallies(themes, DAY, DONE)] == [(0, 0, 0, 0), (0, 0, 0, 1)]
