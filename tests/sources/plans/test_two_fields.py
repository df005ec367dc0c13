"""One cell of two fields: whose each line is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.plans.laid_out import SETTINGS, cell, plan_of, sheet_of, told

from cabinetpaper.model.text import Run
from cabinetpaper.sources.plans.two_fields import is_time, split_cell, words_of_cell

WHEN, STATE, NUMBER = ("owners", "completion"), ("progress", "status"), ("reference", "description")


def split(words, names):
    parts = split_cell(cell("C2", words), names, SETTINGS.statuses_among)
    return {name: part.displayed for name, part in parts.items()}


@pytest.mark.parametrize(
    ("words", "owners", "completion"),
    [
        ("Head of Care\nMay 2019", "Head of Care", "May 2019"),
        ("May 2019\nHead of Care", "Head of Care", "May 2019"),
        ("Head of Care, May 2019", "Head of Care", "May 2019"),
        ("Head of Care – end May 2019", "Head of Care", "end May 2019"),
        ("Head of Care by 31 May 2019", "Head of Care", "31 May 2019"),
        ("May 2019 - Head of Care", "Head of Care", "May 2019"),
        ("AE\nMay 2019\nBE\nJune 2019", "AE\nBE", "May 2019\nJune 2019"),
        ("Head of Care / Ongoing", "Head of Care", "Ongoing"),
    ],
)
def test_an_owner_and_a_time_are_told_apart(words, owners, completion):
    assert split(words, WHEN) == {"completion": completion, "owners": owners}


@pytest.mark.parametrize("words", ["Head of Care", "May Example, Head of Care", "March Team"])
def test_what_is_no_time_stays_whole_with_the_owner(words):
    assert split(words, WHEN) == {"owners": words}


def test_a_time_alone_is_the_completion():
    assert split("Tbc", WHEN) == {"completion": "Tbc"}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Green", {"status": "Green"}),
        ("Under way", {"status": "Under way"}),
        ("Under way\nGreen", {"status": "Green", "progress": "Under way"}),
        ("Green\nPanel met in May", {"status": "Green", "progress": "Panel met in May"}),
        ("Panel met in May\nComplete", {"status": "Complete", "progress": "Panel met in May"}),
        ("Panel met in May", {"progress": "Panel met in May"}),
    ],
)
def test_a_line_that_is_a_status_is_the_status_and_the_others_are_the_progress(words, parts):
    assert split(words, STATE) == parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("1.1 Ask.", {"reference": "1.1", "description": "Ask."}),
        ("1. Ask.", {"reference": "1", "description": "Ask."}),
        ("1.2", {"reference": "1.2"}),
        ("Ask.", {"description": "Ask."}),
    ],
)
def test_a_reference_in_front_is_told_apart(words, parts):
    assert split(words, NUMBER) == parts


def test_two_fields_that_words_cannot_tell_apart_stay_with_the_first():
    assert split("Slow\nFast", ("measures", "progress")) == {"measures": "Slow\nFast"}


def test_the_look_of_words_is_kept_where_all_are_taken_and_the_link_always():
    one = cell("C2", "AE\nMay 2019", runs=[Run("AE", bold=True)], link="https://council.example")
    assert words_of_cell(one, "AE\nMay 2019") is one
    assert words_of_cell(one, "AE").runs == (Run("AE", link="https://council.example"),)


def test_a_heading_of_progress_and_status_is_told():
    plan = plan_of(sheet_of([["Action", "Progress/RAG"], ["Ask.", "Under way\nGreen"]]))
    action = plan.actions[0]
    assert (str(action.progress), action.status) == ("Under way", "Green")
    assert told(plan) == [
        "note: plan.xlsx › Plan!B1: The heading “Progress/RAG” holds progress and status together; "
        "each cell's words were sorted out as far as they tell. Give each a column of its own "
        "where they were sorted wrongly. [heading-two-fields]"
    ]


@pytest.mark.parametrize("words", ["", " ", "Care", "7 May Street"])
def test_these_are_no_times(words):
    assert not is_time(words)


PIECES = st.sampled_from(["AE", "Head of Care", "May 2019", "Ongoing", "Green", "1.1", ", ", " / ",
                          " - ", " by ", "\n", " "])  # fmt: skip


@given(
    st.lists(PIECES, min_size=1, max_size=8).map("".join), st.sampled_from([WHEN, STATE, NUMBER])
)
def test_no_word_is_lost(words, names):
    held = " ".join(split(words, names).values())
    letters = [sorted("".join(c for c in text if c.isalnum())) for text in (words, held)]
    # A "by" between an owner and a time is all that may go.
    missing = len(letters[0]) - len(letters[1])
    assert letters[0] == letters[1] or (" by " in words and missing <= 2 * words.count(" by "))
