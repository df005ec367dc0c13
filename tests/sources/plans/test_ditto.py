"""Dittos: what they are, what they were read as, and that it is said."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.text import Run
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.ditto import is_ditto, resolve_dittos
from cabinetpaper.sources.sheets.values import Cell, cell_name

TYPE_IT_OUT = "Type it out, so that the row still says it when rows are sorted or moved."


def column(*texts, first_row=4):
    return [
        None if text is None else cell(row, displayed=text)
        for row, text in enumerate(texts, start=first_row)
    ]


def cell(row, **facts):
    place = Place(file="plan.xlsx", sheet="Plan", cell=cell_name(row, 5))
    return Cell(row=row, column=5, place=place, **facts)


def read(*texts):
    dittos = resolve_dittos(column(*texts))
    return [it and it.displayed for it in dittos.cells], [str(f) for f in dittos.findings]


@pytest.mark.parametrize(
    "words",
    ["ditto", "Ditto.", "DITTO", " - ditto - ", "(ditto)", "ditto above", "as above", "As above.",
     "(as above)", "same as above", "Same as\nabove", "as row above", '"', "”", "“", "〃", "''",
     "″", '" "', '-"-', '- " -', "do.", "Do.", "-do-", "– do –"],
)  # fmt: skip
def test_the_whole_words_of_a_cell_can_be_a_ditto(words):
    assert is_ditto(words)


@pytest.mark.parametrize(
    "words",
    ["", "-", "–", "--", "do", "Do", ".", "()", "Ditto for schools", "As above, with partners",
     "as", "above", "Doe", "A. Ditto", "↑", "→", "↓", "^", "'", "See above", "N/A", "Not as above"],
)  # fmt: skip
def test_other_words_are_none(words):
    assert not is_ditto(words)


def test_a_ditto_is_read_as_the_cell_above_and_that_is_said():
    assert read("Head of Care", "ditto") == (
        ["Head of Care", "Head of Care"],
        ["note: plan.xlsx › Plan!E5: “ditto” was read as “Head of Care” from E4. "
         f"{TYPE_IT_OUT} [ditto-resolved]"],
    )  # fmt: skip


def test_a_chain_of_dittos_goes_back_to_the_words():
    cells, findings = read("Head of Care", '"', "as above", "Head of Finance", "〃")
    assert cells == ["Head of Care"] * 3 + ["Head of Finance"] * 2
    assert [finding.split(" from ")[1][:2] for finding in findings] == ["E4", "E4", "E7"]


def test_arrows_are_directions_of_travel_and_stay_as_typed():
    arrows = ["↑", "→", "↓", "↑", "^", "↑↑"]
    assert read(*arrows) == (arrows, [])


def test_a_ditto_under_an_empty_cell_is_read_past_it_with_a_warning():
    assert read("Head of Care", None, "ditto", "ditto") == (
        ["Head of Care", None, "Head of Care", "Head of Care"],
        ["warning: plan.xlsx › Plan!E6: “ditto” was read as “Head of Care”, past an empty cell, "
         f"from E4. {TYPE_IT_OUT} [ditto-resolved]",
         "note: plan.xlsx › Plan!E7: “ditto” was read as “Head of Care” from E4. "
         f"{TYPE_IT_OUT} [ditto-resolved]"],
    )  # fmt: skip


def test_a_ditto_under_nothing_is_kept_with_a_warning():
    assert read(None, "Ditto", "Head of Care") == (
        [None, "Ditto", "Head of Care"],
        ["warning: plan.xlsx › Plan!E5: “Ditto” stands for the cell above, but nothing stands "
         "above it; it was kept as written. Type what the cell should say. [ditto-unresolved]"],
    )  # fmt: skip


def test_a_ditto_under_a_formula_never_calculated_is_kept():
    cells = [cell(3, displayed="Old"), cell(4, is_uncalculated=True), cell(5, displayed="ditto")]
    dittos = resolve_dittos(cells)
    assert list(dittos.cells) == cells
    assert [str(finding) for finding in dittos.findings] == [
        "warning: plan.xlsx › Plan!E5: “ditto” stands for the cell above, but E4 above it has no "
        "words; it was kept as written. Type what the cell should say. [ditto-unresolved]"
    ]


def test_a_ditto_means_all_that_the_cell_above_says_and_stays_in_its_own_place():
    day = datetime.datetime(2019, 5, 1)
    above = cell(
        4, value=day, displayed="May-19", number_format="mmm-yy", exact=False,
        runs=[Run("May-19", bold=True)], link="https://example.org", fill="FF0000", comment="x",
    )  # fmt: skip
    below = cell(9, displayed="ditto", fill="00B050", comment="y")
    (_, read_as) = resolve_dittos([above, below]).cells
    assert (read_as.value, read_as.displayed, read_as.number_format) == (day, "May-19", "mmm-yy")
    assert (read_as.runs, read_as.link, read_as.exact) == (above.runs, above.link, False)
    assert (read_as.row, read_as.place, read_as.fill) == (9, below.place, "00B050")
    assert read_as.comment == "y"


def test_long_words_are_quoted_in_part():
    _, (finding,) = read("word " * 30, "ditto")
    assert "“" + "word " * 11 + "word…” from E4." in finding


@given(st.lists(st.one_of(st.none(), st.sampled_from(["ditto", '"', "Head", "May", "-"]))))
def test_nothing_but_dittos_changes_and_each_of_them_is_told(texts):
    cells = column(*texts)
    dittos = resolve_dittos(cells)
    asked = [it for it in cells if it and is_ditto(it.displayed)]
    assert [f.place for f in dittos.findings] == [it.place for it in asked]
    for before, after in zip(cells, dittos.cells, strict=True):
        if before is None or not is_ditto(before.displayed):
            assert after is before
        else:
            assert after.place == before.place
