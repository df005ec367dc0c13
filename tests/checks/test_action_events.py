from __future__ import annotations

import datetime

import pytest
from tests.checks.plans import action, found_in


def test_progress_that_announces_what_is_past_is_a_warning() -> None:
    late = action("5.1", progress="Paper to be presented to the meeting arranged for 18.1.19")
    assert found_in("event-past", late) == [
        "warning: a.xlsx › Plan!A4: The progress of action 5.1 says “Paper to be presented to the "
        "meeting arranged for 18.1.19”, which by 13 February 2019 is past. Say what came of it. "
        "[event-past]"
    ]


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        ("Paper to be presented on 18.1.19.", "Paper to be presented on 18.1.19"),
        ("(2) Events to start 31st January 2019, to hear more.",
        "Events to start 31st January 2019"),
        ("Further panel to take place in Jan 19", "Further panel to take place in Jan 19"),
        ("It will be reviewed and published by Jan 2019",
        "It will be reviewed and published by Jan 2019"),
        ("A meeting has been arranged for 18 January 2019.",
        "A meeting has been arranged for 18 January 2019"),
        ("Completed a list. Launch to be held week commencing 7 January 2019.",
        "Launch to be held week commencing 7 January 2019"),
        ("The next audit will be undertaken by the end of 2018",
        "The next audit will be undertaken by the end of 2018"),
        ("To be agreed by 18 March 2019, and to be presented in January 2019",
        "To be agreed by 18 March 2019, and to be presented in January 2019"),
        ("To be agreed, as planned for Dec-18 October 2019", "To be agreed, as planned for Dec-18"),
        ("The paper is out; it is to be agreed on 9 January 2019",
        "it is to be agreed on 9 January 2019"),
        ("See p. 12. Panel met! It will meet on 9 January 2019. All is well.",
        "It will meet on 9 January 2019"),
    ],
)  # fmt: skip
def test_the_sentence_is_quoted_up_to_its_time(progress: str, said: str) -> None:
    [told] = found_in("event-past", action(progress=progress))
    assert f"says “{said}”, which" in told


@pytest.mark.parametrize(
    "progress",
    [
        "Form will be accessible by Feb 19",
        "Business cases to be available Jan/Feb 19",
        "Begins in April 2019",
        "It was originally due to be held in January 2019.",
        "To be agreed by 13 February 2019 (the panel’s day)",
        "To be agreed by 28th February 2019.",
        "It was due to start on 1 January 2019, and did.",
        "Delayed due to sickness in January 2019",
        "It will consider the findings of the January 2019 audit",
        "The team will review the cases closed in December 2018",
        "The plan will build on the audit held in May 2018",
        "The policy was found to be effective in January 2019",
        "Audits completed in January 2019 will inform training.",
        "It will report on January 2019 data",
        "The board, which met in January 2019, will meet again",
        "Work will go on as set out in the plan agreed in January 2018",
        "Training to staff in January 2019",
        "Paper to be presented on 18 January",
        "Complete. Paper to be presented on 18.1.19",
        "",
    ],
)
def test_what_is_to_come_and_what_has_been_are_no_warning(progress: str) -> None:
    assert found_in("event-past", action(progress=progress)) == []


def test_the_older_entries_of_a_dated_log_may_look_ahead() -> None:
    log = "Feb 2019: The board agreed it.\nDec 2018: Paper to be presented on 18 January 2019."
    assert found_in("event-past", action(progress=log)) == []
    newest = "Dec 2018: Paper to be presented on 18 January 2019.\nNov 2018: Paper begun."
    assert len(found_in("event-past", action(progress=newest))) == 1


def test_what_is_past_is_judged_on_the_day_that_is_asked_for() -> None:
    ahead = action(progress="Paper to be presented on 18.1.19.")
    assert found_in("event-past", ahead, as_of=datetime.date(2019, 1, 18)) == []
    assert len(found_in("event-past", ahead, as_of=datetime.date(2019, 1, 19))) == 1


def test_an_action_whose_status_says_done_is_past_all_this() -> None:
    done = action(status="Complete", progress="Paper to be presented on 18.1.19.")
    assert found_in("event-past", done) == []


def test_a_long_sentence_is_cut_at_its_front() -> None:
    [told] = found_in("event-past", action(progress=f"{'word ' * 60}to be presented on 18.1.19"))
    assert "says “…word word" in told
    assert "to be presented on 18.1.19”" in told
