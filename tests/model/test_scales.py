"""Status scales: which step words and colours mean, and where they mean none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.scales import Progress, Scale, Step, is_blank, is_strong

COLOURS, BRAG = read_scale(), read_scale("brag")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Red", "Red"), ("RED", "Red"), ("R", "Red"), (" r. ", "Red"), ("G ↑", "Green"),
        ("↓ Amber", "Amber"), ("Amber - 2 weeks late", "Amber"), ("Amber – was Red", "Amber"),
        ("Amber: slipping", "Amber"), ("Amber (was Green)", "Amber"), ("Green\nMay 2019", "Green"),
        ("Amber 2 weeks late", "Amber"), ("Complete (Blue)", "Blue"), ("[G]", "Green"),
        ("G - on track", "Green"), ("Green, on track", "Green"), ("Yellow; see below", "Yellow"),
        ("A new lead", None), ("Be ready", None), ("Red/Amber", None), ("Amber to Green", None),
        ("Not red", None), ("Greenford", None), ("On track", None), ("Complete", None), ("", None),
        ("Complete (Blue) was (Red)", None), ("-", None), ("A/G", None), ("7", None),
    ],
)  # fmt: skip
def test_a_status_means_the_step_of_its_whole_or_first_words(words, name):
    step = COLOURS.step_of(words)
    assert (step and step.name) == name


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("FF0000", "Red"), ("C00000", "Red"), ("FFC7CE", "Red"), ("FF7C80", "Red"),
        ("ff0000", "Red"), ("#FF0000", "Red"), ("E06666", "Red"), ("DA3B3B", "Red"),
        ("FFC000", "Amber"), ("FFBF00", "Amber"), ("ED7D31", "Amber"), ("FFEB9C", "Amber"),
        ("FFA500", "Amber"), ("F4B084", "Amber"), ("E97132", "Amber"),
        ("FFFF00", "Yellow"), ("FFFF66", "Yellow"), ("FFFF99", "Yellow"),
        ("00B050", "Green"), ("92D050", "Green"), ("00FF00", "Green"), ("C6EFCE", "Green"),
        ("70AD47", "Green"), ("548235", "Green"),
        ("0070C0", "Blue"), ("00B0F0", "Blue"), ("4472C4", "Blue"), ("BDD7EE", "Blue"),
        ("5B9BD5", "Blue"),
        ("FFFFFF", None), ("000000", None), ("808080", None), ("D9D9D9", None), ("DDEBF7", None),
        ("E2EFDA", None), ("FCE4D6", None), ("FFF2CC", None), ("D9E1F2", None), ("7030A0", None),
        ("FF66CC", None), ("", None), ("red", None),
    ],
)  # fmt: skip
def test_a_colour_means_the_step_of_its_family(colour, name):
    step = COLOURS.step_of_colour(colour)
    assert (step and step.name) == name


def test_blue_is_complete_where_the_scale_says_so():
    assert BRAG.step_of("Completed").name == "Blue"
    assert BRAG.step_of("Completed by the board") is None
    assert [step.progress for step in BRAG.steps] == [
        Progress.LATE, Progress.AT_RISK, Progress.ON_TRACK, Progress.DONE,
    ]  # fmt: skip


def test_the_scale_of_a_plan_that_names_none_claims_nothing_of_progress():
    assert {step.progress for step in COLOURS.steps} == {Progress.UNKNOWN}
    assert {step.says for step in COLOURS.steps} == {""}


def test_a_step_of_the_wrong_kind_is_refused():
    with pytest.raises(TypeError, match=r"Step.name is 1, a int; expected str"):
        Step(name=1)
    with pytest.raises(ValueError, match="is not a valid Progress"):
        Step(name="Red", progress="slow")


@given(st.from_regex("[0-9A-F]{6}", fullmatch=True))
def test_a_colour_that_has_a_step_is_none_that_says_nothing(colour):
    listed = {it for step in COLOURS.steps for it in step.colours}
    if COLOURS.step_of_colour(colour) and colour not in listed:
        assert is_strong(colour)
        assert not is_blank(colour)


@given(st.text())
def test_any_words_mean_one_step_or_none(words):
    step = COLOURS.step_of(words)
    assert step is None or step in COLOURS.steps


def test_a_scale_without_steps_knows_nothing():
    assert Scale(key="x").step_of("Red") is None
    assert Scale(key="x").step_of_colour("FF0000") is None
