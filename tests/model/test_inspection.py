"""An inspection: grades on their scale, phrases compared, days in order."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.model.inspection import (
    AreaForImprovement,
    Framework,
    Grade,
    Inspection,
    Judgement,
    same_words,
    words_of,
)
from cabinetpaper.model.text import Entry, Paragraph, Text
from cabinetpaper.places import Place

HERE = Place(file="a.xlsx", sheet="Judgements", cell="A2")
SCALE = ("Outstanding", "Good", "Requires improvement to be good", "Inadequate")
ILACS = Framework(
    key="x",
    title="ILACS",
    scale=SCALE,
    short_forms=[("RI", "Requires improvement to be good"), ("Requires improvement", SCALE[2])],
)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Good", "Good"),
        ("GOOD", "Good"),
        (" good. ", "Good"),
        ("requires improvement", "Requires improvement to be good"),
        ("Requires  Improvement to be good", "Requires improvement to be good"),
        ("ri", "Requires improvement to be good"),
        ("Fair", None),
        ("Good enough", None),
        ("", None),
    ],
)
def test_a_grade_is_matched_to_its_scale_and_kept_as_written(written: str, name: str | None):
    grade = ILACS.grade(written)
    assert grade == Grade(written, name=name)
    assert grade.is_on_scale is (name is not None)
    assert str(grade) == (name or written)


@given(st.sampled_from(SCALE))
def test_every_grade_of_a_scale_means_itself(name: str):
    assert str(ILACS.grade(name)) == name


def test_phrases_are_compared_without_case_punctuation_and_white_space():
    assert same_words("Overall  effectiveness:", "overall effectiveness")
    assert same_words("Children’s services", "Childrens Services")
    assert same_words("help-and-protection", "Help and protection")
    assert not same_words("help", "protection")
    assert words_of("–") == ""


@given(st.text())
def test_the_words_of_a_phrase_are_their_own_words(phrase: str):
    assert words_of(words_of(phrase)) == words_of(phrase)


def test_an_inspection_ends_after_it_starts():
    day = datetime.date(2018, 10, 15)
    assert Inspection(framework=ILACS, started=day, ended=day).ended == day
    assert Inspection(framework=ILACS, ended=day).started is None
    with pytest.raises(ValueError, match=r"^the inspection ended on 2018-10-14, before it started "
                                         r"on 2018-10-15$"):  # fmt: skip
        Inspection(framework=ILACS, started=day, ended=datetime.date(2018, 10, 14))


def test_an_inspection_may_have_no_overall_and_no_grades():
    letter = Inspection(framework=Framework(key="y", title="SEND"), outcome="Typically positive.")
    assert letter.overall is None
    assert letter.judgements == ()


def test_the_finding_of_an_area_may_be_a_string_with_a_list():
    area = AreaForImprovement(title="Placements", finding="Too few:\n- near")
    assert area.finding == Text([Paragraph("Too few:"), Entry("- ", "near")])


def test_places_stand_out_of_equality():
    good = ILACS.grade("Good")
    assert Judgement(area="x", grade=good, place=HERE) == Judgement(area="x", grade=good)
    assert AreaForImprovement(title="x", place=HERE) == AreaForImprovement(title="x")
    assert Judgement(area="x", grade=good) != Judgement(area="x", grade=Grade("good", name="Good"))
