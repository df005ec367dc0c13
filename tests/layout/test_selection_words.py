"""What an extract says of its filter, under its title and in the name of its file."""

import datetime

import pytest
from tests.layout.papers import hertfordshire

from cabinetpaper.layout.phrasing import Phrasing
from cabinetpaper.layout.selection_words import file_words, said
from cabinetpaper.model.plan import ActionPlan, Theme
from cabinetpaper.model.selection import Selection

PLAN = ActionPlan(
    themes=[Theme(reference="4.0"), Theme(reference="5.0"), Theme(reference="6.0")]
)  # fmt: skip
JUNE = datetime.date(2019, 6, 1)


@pytest.mark.parametrize(
    ("selection", "sentence", "words"),
    [
        (Selection(), "", ""),
        (
            Selection(themes=["4"]),
            "This extract shows only the actions under theme 4.0.",
            "theme 4.0",
        ),
        (
            Selection(themes=["4", "5.0", "4.0"]),
            "This extract shows only the actions under themes 4.0 and 5.0.",
            "themes 4.0 and 5.0",
        ),
        (
            Selection(themes=["4", "5", "6"]),
            "This extract shows only the actions under themes 4.0, 5.0 and 6.0.",
            "themes 4.0, 5.0 and 6.0",
        ),
        (
            Selection(owner="fostering {}"),
            "This extract shows only the actions with “fostering {}” among the owners.",
            "owner fostering {}",
        ),
        (
            Selection(due_before=JUNE),
            "This extract shows only the actions due before 1 June 2019.",
            "due before 2019-06-01",
        ),
        (
            Selection(themes=["4"], owner="fostering", due_before=JUNE),
            "This extract shows only the actions under theme 4.0, with “fostering” among the "
            "owners, due before 1 June 2019.",
            "theme 4.0, owner fostering, due before 2019-06-01",
        ),
    ],
)
def test_a_filter_is_stated_in_a_sentence_and_in_the_name_of_the_file(
    selection: Selection, sentence: str, words: str
):
    assert said(selection, PLAN, Phrasing(house=hertfordshire(), locale="en_GB")) == sentence
    assert file_words(selection, PLAN) == words
