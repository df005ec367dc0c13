"""Statuses: a word as typed, a colour by its scale, and what does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.scales import Scale, Step
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.statuses import read_status, read_statuses
from cabinetpaper.sources.sheets.values import Cell, cell_name

COLOURS = read_scale()
NAMES = "Red, Amber, Yellow, Green and Blue"


def column(*pairs):
    return [
        pair
        and Cell(
            row=row,
            column=7,
            displayed=pair[0],
            fill=pair[1],
            place=Place(file="plan.xlsx", sheet="Plan", cell=cell_name(row, 7)),
        )
        for row, pair in enumerate(pairs, start=4)
    ]


def read(*pairs, scale=COLOURS):
    statuses = read_statuses(column(*pairs), scale)
    return list(statuses.written), [str(finding) for finding in statuses.findings]


def test_words_and_letters_stay_as_typed():
    cells = [("Green", ""), ("r", "FF0000"), (" Amber - 2 weeks late", "FFC000"), None, ("", "")]
    assert read(*cells) == (["Green", "r", " Amber - 2 weeks late", "", ""], [])


def test_a_colour_alone_is_read_as_its_step_and_that_is_said_once_a_colour():
    assert read(("", "00B050"), ("", "FF0000"), ("", "92D050")) == (
        ["Green", "Red", "Green"],
        ["note: plan.xlsx › Plan!G4: The status is a colour without a word, here and in 1 more "
         "cell, and was read as Green. Type the status as a word, so that nobody needs to see its "
         "colour. [status-by-colour]",
         "note: plan.xlsx › Plan!G5: The status is a colour without a word, and was read as Red. "
         "Type the status as a word, so that nobody needs to see its colour. [status-by-colour]"],
    )  # fmt: skip


def test_a_colour_that_the_scale_does_not_know_is_told():
    assert read(("", "7030A0"), ("", "7030A0"), ("", "7030A0")) == (
        ["", "", ""],
        ["warning: plan.xlsx › Plan!G4: The status is the colour 7030A0 without a word, here and "
         "in 2 more cells, which the scale does not know, and was not read; the scale is "
         f"{NAMES}. Type the status as a word, or name under [plan] a scale that has the colour. "
         "[status-colour-unknown]"],
    )  # fmt: skip


def test_yellow_is_no_step_of_red_amber_and_green():
    _, (finding,) = read(("", "FFFF00"), scale=read_scale("rag"))
    assert "the colour FFFF00 without a word, which the scale does not know" in finding


@pytest.mark.parametrize("fill", ["FFFFFF", "DDEBF7", "F2F2F2", "000000", "D9D9D9"])
def test_paper_ink_and_the_tint_of_a_band_are_no_status(fill):
    assert read(("", fill)) == ([""], [])


def test_a_word_on_the_colour_of_another_is_told():
    assert read(("Green", "FF0000"), ("green", "C00000"), ("Red", "FF0000")) == (
        ["Green", "green", "Red"],
        ["warning: plan.xlsx › Plan!G4: The status “Green” is Green, but the cell is coloured "
         "Red, here and in 1 more cell; it was read as it says. Correct the word or the "
         "colour, whichever is wrong. [status-contradicts-colour]"],
    )  # fmt: skip


USE = "Use words of the scale, or name under [plan] a scale that has them. [status-unknown]"


def test_a_word_that_the_scale_does_not_know_is_told_once():
    assert read(("75%", ""), ("Paused", ""), ("paused.", ""), ("75%", ""), ("PAUSED", ""))[0] == [
        "75%", "Paused", "paused.", "75%", "PAUSED",
    ]  # fmt: skip
    assert read(("Green", ""), ("Paused", ""), ("paused.", ""))[1] == [
        "note: plan.xlsx › Plan!G5: The scale does not know the status “Paused”, here and in 1 "
        f"more cell, and it was kept as written; the scale is {NAMES}. {USE}"
    ]


def test_words_that_the_scale_does_not_know_are_told_together():
    assert read(("Paused", ""), ("75%", "FF0000"), ("paused", ""), ("PAUSED.", ""))[1] == [
        "note: plan.xlsx › Plan!G4: The scale does not know the statuses “Paused” and “75%”, here "
        "and in 3 more cells, and they were kept as written, and their colour, Red, was not read; "
        f"the scale is {NAMES}. {USE}"
    ]
    assert read(("Paused", "00B050"), ("Paused", "FF0000"))[1] == [
        "note: plan.xlsx › Plan!G4: The scale does not know the status “Paused”, here and in 1 "
        "more cell, and it was kept as written, and its colours, Green and Red, were not read; "
        f"the scale is {NAMES}. {USE}"
    ]


def test_at_most_five_words_are_listed():
    _, (finding,) = read(*((f"{share}%", "") for share in range(10, 90, 10)))
    assert finding == (
        "note: plan.xlsx › Plan!G4: The scale does not know the statuses “10%”, “20%”, “30%”, "
        "“40%”, “50%” and 3 more, here and in 7 more cells, and they were kept as written; the "
        f"scale is {NAMES}. {USE}"
    )
    _, (finding,) = read(*((f"{share}%", "") for share in range(10, 60, 10)))
    assert "the statuses “10%”, “20%”, “30%”, “40%” and “50%”, here" in finding


@pytest.mark.parametrize(
    "word",
    ["Complete", "COMPLETED", "Done.", "Closed", "Open", "On track", "On target", "Off track",
     "At risk", "Delayed", "Late", "Overdue", "Behind", "Not started", "Not yet started", "Started",
     "In progress", "In-progress", "Ongoing", "Underway", "Under way", "On hold", "Achieved", "Met",
     "Partially met", "Not met", "Implemented", "Partially implemented", "Not implemented",
     "Complete - May 2019", "On track (a week late)"],
)  # fmt: skip
def test_a_common_word_of_state_needs_no_scale(word):
    assert read((word, ""), (word, "00B050")) == ([word, word], [])


def test_welsh_colours_are_those_of_the_default_scale():
    words = [("Coch", "FF0000"), ("Oren", "FFC000"), ("Melyn", "FFFF00"), ("Gwyrdd", "00B050"),
             ("Glas", "0070C0")]  # fmt: skip
    assert read(*words) == ([word for word, _ in words], [])
    _, (finding,) = read(("Coch", "00B050"))
    assert "The status “Coch” is Red, but the cell is coloured Green" in finding


def test_an_open_scale_takes_any_word():
    scale = Scale(key="x", steps=[Step(name="Red", colours=["FF0000"])], is_open=True)
    assert read(("Paused", ""), ("", "FF0000"), scale=scale)[0] == ["Paused", "Red"]
    assert read(("Paused", ""), scale=scale)[1] == []


def test_one_cell_can_be_read_by_itself():
    assert [read_status(cell, COLOURS) for cell in column(("", "0070C0"), None, ("B", ""))] == [
        "Blue", "", "B",
    ]  # fmt: skip


@given(st.lists(st.tuples(st.text(max_size=20), st.from_regex("[0-9A-F]{6}", fullmatch=True))))
def test_every_word_stays_and_every_other_status_is_a_step_or_told(pairs):
    statuses = read_statuses(column(*pairs), COLOURS)
    for (text, _), written in zip(pairs, statuses.written, strict=True):
        assert (
            written == text if text.strip() else written in {"", *(s.name for s in COLOURS.steps)}
        )
