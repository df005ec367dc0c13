from __future__ import annotations

import pytest
from tests.checks.judging import found
from tests.layout.papers import inspection

from cabinetpaper import Judgement, read_framework

ILACS = read_framework("ilacs-2018")
LEADERS, HELP, CARE = ILACS.areas
TITLE = ILACS.title
AREA = "the experiences and progress of children who need help and protection"


def of(code: str, words: str, heading: str = "Summary") -> list[str]:
    """Give what is found on a paragraph; leaders are Outstanding, all else is Good."""
    return found(code, f"# {heading}\n\n{words}", inspection=inspection())


# Grades


@pytest.mark.parametrize(
    "words",
    [
        "Inspectors graded the overall effectiveness of services as **Outstanding**.",
        "The overall judgement is ‘Outstanding’.",
        "The overall effectiveness of the county’s services was judged to be outstanding.",
        "The overall grade: Outstanding",
    ],
)
def test_an_overall_grade_that_is_not_the_datas_is_an_error(words: str) -> None:
    assert of("grade-contradicted", words) == [
        "error: paragraph 1.1: The text gives “Overall effectiveness” the grade “Outstanding”; the "
        "judgements have “Good”. Put the text or the sheet “Judgements” right, by the "
        "inspectorate’s report. [grade-contradicted]"
    ]


def test_the_grade_of_an_area_that_is_not_the_datas_is_an_error() -> None:
    assert of("grade-contradicted", f"They found {AREA} to be of concern. {AREA} is RI.") == []
    words = f"Inspectors judged {AREA} to be requires improvement to be good."
    assert of("grade-contradicted", words) == [
        f"error: paragraph 1.1: The text gives “{HELP}” the grade “Requires improvement to be "
        "good”; the judgements have “Good”. Put the text or the sheet “Judgements” right, by the "
        "inspectorate’s report. [grade-contradicted]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The overall effectiveness is good.",
        "The overall judgement of the previous inspection was inadequate.",
        "In 2015 the overall effectiveness had been inadequate.",
        "Our ambition is that the overall judgement is outstanding.",
        "The overall effectiveness is good, and the impact of leaders is outstanding.",
        "The overall judgement is outstanding practice’s reward.",
        "The overall judgement reflects outstanding practice.",
        "The service for care leavers is outstanding.",
        "The overall effectiveness was not inadequate.",
        "The overall effectiveness is judged to be good with outstanding features.",
        "The overall judgement improved from inadequate.",
        f"{AREA} and {CARE} are outstanding.",
        "The overall grade is a matter for inspectors. Work with care leavers was outstanding.",
        "If the overall judgement is inadequate, a commissioner is appointed.",
        "In 2012 the overall effectiveness was judged to be adequate or inadequate.",
        "The overall judgement was that much must improve, with areas judged as outstanding.",
        "The overall judgement is outstanding, and practice in some teams is good.",
        "The overall judgement of areas of practice is outstanding.",
        "Outstanding was the wish, and the overall judgement came in May.",
        "In 2015 inspectors judged the overall effectiveness to be inadequate.",
        "The overall judgement for our children’s home is outstanding.",
    ],
)
def test_what_may_mean_something_else_is_no_contradiction(words: str) -> None:
    assert of("grade-contradicted", words) == []


def test_without_judgements_nothing_is_contradicted() -> None:
    words = "# Summary\n\nThe overall effectiveness is outstanding."
    for code in ("grade-contradicted", "grade-count", "scale-misquoted", "overall-computed"):
        assert found(code, words) == []
        assert found(code, words, inspection=inspection(judgements=(), overall=None)) == []


# Counts


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Leaders were praised and the other three judgement areas were each rated as good.",
         "other three judgement areas were each rated as good"),
        ("All three judgement areas were graded good.",
         "All three judgement areas were graded good"),
        ("The remaining four areas were judged to be ‘good’.",
         "remaining four areas were judged to be ‘good"),
        ("They graded the other 4 judgements as good.", "other 4 judgements as good"),
    ],
)  # fmt: skip
def test_a_count_of_areas_that_is_not_the_datas_is_an_error(words: str, shown: str) -> None:
    assert of("grade-count", words) == [
        f"error: paragraph 1.1: The text says “{shown}”; 2 areas are graded Good. Put the number "
        "right; the overall is no area of judgement. [grade-count]"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "They graded the other two judgement areas as good.",
        "The other three judgements were rated as good.",
        "The other two judgements were rated as good.",
        "Three areas were good examples of joint working.",
        "Two areas for improvement were found, and the service is good.",
        "One judgement area was graded outstanding.",
        "At the last inspection all three areas were judged to be good.",
        "Three areas should be good by 2020.",
    ],
)
def test_a_count_that_is_right_or_of_something_else_is_none(words: str) -> None:
    assert of("grade-count", words) == []


# The scale


def test_a_scale_that_is_not_the_frameworks_is_a_warning() -> None:
    words = "It is a four-point scale: outstanding, good, requires improvement or inadequate."
    assert of("scale-misquoted", words) == [
        "warning: paragraph 1.1: The text gives the scale as “outstanding”, “good”, “requires "
        f"improvement”, “inadequate”; {TITLE} has “Outstanding”, “Good”, “Requires improvement to "
        "be good”, “Inadequate”. Give the grades as the framework words them. [scale-misquoted]"
    ]
    four = "outstanding, good, requires improvement to be good and inadequate"
    assert len(of("scale-misquoted", f"It is a five-point scale: {four}.")) == 1
    assert len(of("scale-misquoted", "The scale is outstanding, good and inadequate.")) == 1
    for right in (f"A scale of four: {four}.", f"A four-point scale: {four}.", "A good scale."):
        assert of("scale-misquoted", right) == []
    assert of("scale-misquoted", "Some were outstanding, some good and some inadequate.") == []


# The overall


def test_an_overall_that_is_said_to_be_worked_out_is_a_warning() -> None:
    words = "The overall judgement was ‘Good’.\n\n> This was derived from:"
    assert of("overall-computed", words) == [
        "warning: the paragraph “This was derived from:”: “derived from” says that the overall "
        "grade was worked out; inspectors judge it for itself. Say that the grades for each area "
        "are shown beside it. [overall-computed]"
    ]
    assert of("overall-computed", "The overall judgement is shown below.") == []
    assert of("overall-computed", "The figures were derived from case files.") == []


# Names


def test_a_heading_that_is_nearly_the_name_of_an_area_is_a_warning() -> None:
    words = "## The experience and progress of children who need help and protection\n\nWords."
    assert of("area-name-misquoted", words) == [
        "warning: paragraph 1.1: The heading “The experience and progress of children who need "
        f"help and protection” is not quite the area “{HELP}”. Name the area as the framework "
        "does. [area-name-misquoted]"
    ]


@pytest.mark.parametrize("words", [HELP, f"‘{HELP}’", HELP.upper(), "Help and protection", "Costs"])
def test_a_heading_that_is_an_area_or_something_else_is_none(words: str) -> None:
    assert of("area-name-misquoted", f"## {words}\n\nWords.") == []


def test_a_previous_grade_is_no_part_of_what_is_compared() -> None:
    judgement = Judgement(
        area=LEADERS, grade=ILACS.grade("Good"), previous=ILACS.grade("Inadequate")
    )
    its = inspection(judgements=[judgement])
    for grade in ("good", "inadequate"):
        words = f"# Summary\n\n{LEADERS} is {grade}."
        assert found("grade-contradicted", words, inspection=its) == []
    assert len(found("grade-contradicted", f"# Summary\n\n{LEADERS} is outstanding.",
                     inspection=its)) == 1  # fmt: skip


def test_a_year_of_the_inspection_speaks_of_it() -> None:
    words = "In October 2018 inspectors judged the overall effectiveness to be outstanding."
    assert len(of("grade-contradicted", words)) == 1
