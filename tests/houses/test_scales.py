"""Status scales: those that are shipped, and files of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.houses.scales import read_scale, scale_keys
from cabinetpaper.model.scales import Progress

OWN = """title = "Our rating"
open = true

[[steps]]
name = "Slipping"
words = ["S"]
colours = ["amber", "123456"]
says = "more than a month behind"
progress = "late"

[[steps]]
name = "Not started"
colours = ["grey", "#ffc000"]
progress = "not started"
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_five_scales_are_shipped_and_can_be_read():
    assert scale_keys() == ("brag", "bryg", "colours", "rag", "rayg")
    names = {key: "".join(step.name[0] for step in read_scale(key).steps) for key in scale_keys()}
    assert names == {
        "brag": "RAGB", "bryg": "RYGB", "colours": "RAYGB", "rag": "RAG", "rayg": "RAYG",
    }  # fmt: skip
    for key in scale_keys():
        scale = read_scale(key)
        assert scale.key == key
        assert scale.title
        assert not scale.is_open
        for step in scale.steps:
            assert scale.step_of(step.name[0]) is step
            assert all(scale.step_of_colour(colour) is step for colour in step.colours)


def test_a_plan_that_names_no_scale_has_the_colours():
    assert read_scale("") == read_scale() == read_scale("colours")


def test_a_scale_of_ones_own_is_found_by_path_beside_the_paper_and_above_it(tmp_path: Path):
    paper = tmp_path / "papers" / "one"
    write(paper / "mine.toml", OWN)
    write(tmp_path / "scales" / "ours.toml", OWN)
    write(tmp_path / "scales" / "rag.toml", OWN)
    assert read_scale("mine.toml", beside=paper).key == "mine"
    assert read_scale(paper / "mine.toml").title == "Our rating"
    assert read_scale("ours", beside=paper).title == "Our rating"
    assert read_scale("rag", beside=paper).title == "Our rating"


def test_a_scale_of_ones_own_says_what_words_and_colours_mean(tmp_path: Path):
    scale = read_scale(write(tmp_path / "mine.toml", OWN))
    slipping, not_started = scale.steps
    assert scale.is_open
    assert scale.step_of("s") is slipping
    assert scale.step_of_colour("ED7D31") is slipping
    assert scale.step_of_colour("123456") is slipping
    assert (slipping.says, slipping.progress) == ("more than a month behind", Progress.LATE)
    assert scale.step_of_colour("A6A6A6") is not_started
    # A colour that a step claims by itself is none of another step's family.
    assert scale.step_of_colour("FFC000") is not_started


def test_an_unknown_scale_is_told_with_the_nearest_and_all_there_are(tmp_path: Path):
    write(tmp_path / "scales" / "ours.toml", OWN)
    with pytest.raises(InputError) as told:
        read_scale("RAGB", beside=tmp_path)
    assert str(told.value) == (
        "there is no status scale “RAGB”; did you mean “rag”? Those known are brag, bryg, colours, "
        "ours, rag, rayg; the path of a .toml file of your own will do as well"
    )


def test_a_scale_that_is_absent_or_bad_is_told_with_its_lines(tmp_path: Path):
    with pytest.raises(InputError, match=r"^no\.toml: there is no such file$"):
        read_scale("no.toml", beside=tmp_path)
    write(
        tmp_path / "bad.toml",
        'titel = "X"\n\n[[steps]]\nname = "Red"\nwords = ["R"]\ncolours = ["crimson", "FF0000"]\n'
        '\n[[steps]]\nname = "Late"\nwords = ["r"]\ncolours = ["ff0000"]\nprogress = "slow"\n'
        "\n[[steps]]\ncolors = []\n",
    )
    with pytest.raises(InputError) as told:
        read_scale("bad.toml", beside=tmp_path)
    assert str(told.value).split("\n") == [
        "bad.toml › line 1: unknown key “titel”; did you mean “title”?",
        "bad.toml › line 6: “crimson” is no colour; expected red, amber, yellow, green, blue, "
        "purple, grey, or one written as RRGGBB, such as FF0000",
        "bad.toml › line 10: “r” means the step “Red” already",
        "bad.toml › line 11: “ff0000” means the step “Red” already",
        "bad.toml › line 12: “progress” in [[steps]] must be “done” or “on track” or “at risk” or "
        "“late” or “not started” or “unknown”, but is “slow”",
        "bad.toml › line 14: “name” in [[steps]] is missing",
        "bad.toml › line 15: unknown key “colors” in [[steps]]; did you mean “colours”?",
    ]


def test_a_scale_needs_steps(tmp_path: Path):
    with pytest.raises(InputError) as told:
        read_scale(write(tmp_path / "a.toml", 'title = "A"'))
    assert str(told.value).endswith(
        "a.toml: a scale needs its steps, each a table headed [[steps]]"
    )


def test_the_public_names_of_scales_are_those_of_the_package():
    import cabinetpaper

    assert cabinetpaper.read_scale is read_scale
    assert cabinetpaper.Scale is type(read_scale())
