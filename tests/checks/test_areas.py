from __future__ import annotations

from typing import Any

import pytest
from tests.checks.judging import found
from tests.layout.papers import inspection

from cabinetpaper import Action, ActionPlan, AreaForImprovement, Place, Theme

TITLES = (
    ("4.0", "Stable placements close to home for all"),
    ("5.0", "Thresholds applied consistently to all adolescents"),
    ("6.0", "The right balance of support and challenge"),
)
IN_WORKBOOK = Place(file="a.xlsx", sheet="Areas for improvement", cell="A2")


def plan(*titles: tuple[str, str]) -> ActionPlan:
    action = Action(reference="x", description="Ask.")
    return ActionPlan(
        themes=[
            Theme(reference=reference, title=title, actions=[action],
                  place=Place(file="a.xlsx", sheet="Plan", cell=f"A{row}"))
            for row, (reference, title) in enumerate(titles or TITLES, start=2)
        ]
    )  # fmt: skip


def areas(*named: tuple[str, str]) -> Any:
    return inspection(
        areas_for_improvement=[
            AreaForImprovement(title=title, theme=theme, place=IN_WORKBOOK)
            for theme, title in named or TITLES
        ]
    )


def of(code: str, *named: tuple[str, str], words: str = "", **facts: Any) -> list[str]:
    given = {"plan": plan(), "inspection": areas(*named)} | facts
    return found(code, f"# Summary\n\n{words}", **given)


ALL = ("theme-unknown", "area-unanswered", "theme-without-area", "areas-order", "area-wording",
       "area-count")  # fmt: skip


@pytest.mark.parametrize("code", ALL)
def test_areas_that_themes_answer_one_by_one_give_nothing(code: str) -> None:
    assert of(code, words="There are three areas for improvement.") == []
    assert of(code, inspection=None) == []
    assert of(code, plan=None, words="There are three areas for improvement.") == []


def test_an_area_whose_theme_the_plan_does_not_have_is_a_warning() -> None:
    assert of("theme-unknown", ("7.0", "Stable placements"), ("6", "Support"), ("", "Else")) == [
        "warning: a.xlsx › Areas for improvement!A2: The area for improvement “Stable placements” "
        "names the theme 7.0; the plan in this paper has 4.0, 5.0, 6.0. Give the reference of the "
        "theme that answers it. [theme-unknown]"
    ]


def test_an_area_without_a_theme_is_a_warning() -> None:
    assert of("area-unanswered", TITLES[0], ("", "Better records")) == [
        "warning: a.xlsx › Areas for improvement!A2: No theme of the plan is said to answer the "
        "area for improvement “Better records”. Give the reference of its theme on the sheet "
        "“Areas for improvement”. [area-unanswered]"
    ]
    without_themes = ActionPlan(themes=[Theme(actions=[Action(description="Ask.")])])
    assert of("area-unanswered", ("", "Better records"), plan=without_themes) == []


def test_themes_that_answer_no_area_are_one_note() -> None:
    assert of("theme-without-area", TITLES[0]) == [
        "note: a.xlsx › Plan!A3: No area for improvement is answered by “5.0 Thresholds applied "
        "consistently to all adolescents”, “6.0 The right balance of support and "
        "challenge”. See that no area was left out; a plan may well have themes of its own. "
        "[theme-without-area]"
    ]


def test_areas_in_another_order_than_the_themes_are_a_warning() -> None:
    assert of("areas-order", *reversed(TITLES)) == [
        "warning: a.xlsx › Areas for improvement!A2: The areas for improvement come in another "
        "order than the themes: 6.0, 5.0, 4.0. Give both in one order, best in the inspectorate’s, "
        "so that members can follow. [areas-order]"
    ]
    assert of("areas-order", TITLES[0], TITLES[0], TITLES[2]) == []


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Stable placements near home for all", "“near” beside “close to”"),
        ("Stable placements close to home", "“for all” is in the theme alone"),
        ("Very stable placements close to home for all", "“Very” is in the area alone"),
        ("Foster care", "“Foster care” beside “Stable placements close to home for all”"),
    ],
)
def test_an_area_that_is_worded_otherwise_shows_the_difference(title: str, told: str) -> None:
    assert of("area-wording", ("4", title)) == [
        "warning: a.xlsx › Areas for improvement!A2: The area is worded otherwise than theme 4.0: "
        f"{told}. Word both as the inspectorate did. [area-wording]"
    ]


def test_case_punctuation_and_a_prompt_are_no_other_wording() -> None:
    assert of("area-wording", ("4", "[Title of the area]")) == []
    assert of("area-wording", ("4", "STABLE PLACEMENTS, close to home: for all.")) == []


# Areas that stand in the narrative alone


def narrative(*titles: str) -> str:
    return "\n\n".join(f"{title}. Inspectors said so in their report." for title in titles)


def test_without_a_sheet_the_areas_are_found_in_the_narrative() -> None:
    first, second, third = (title for _, title in TITLES)
    words = narrative(third, second.replace("applied", "applied more"), first)
    assert of("areas-order", words=words, inspection=None) == [
        "warning: paragraph 1.1: The areas for improvement come in another order than the themes: "
        "6.0, 5.0, 4.0. Give both in one order, best in the inspectorate’s, so that members can "
        "follow. [areas-order]"
    ]
    assert of("area-wording", words=words, inspection=None) == [
        "warning: paragraph 1.2: The area is worded otherwise than theme 5.0: “more” is in the "
        "area alone. Word both as the inspectorate did. [area-wording]"
    ]


def test_words_that_are_like_no_theme_or_like_a_short_one_are_no_areas() -> None:
    words = narrative("Placements matter to everybody in the county", "Staff training")
    short = plan(("1", "Staff training"), ("2", "Leadership"))
    for code in ALL:
        assert of(code, words=words, inspection=None, plan=short) == []


# How many there are


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("It names two areas for improvement.", "two areas for improvement"),
        ("The team noted 4 key areas requiring improvement.", "4 key areas requiring improvement"),
        ("Five areas for priority action were found.", "Five areas for priority action"),
    ],
)
def test_a_number_of_areas_that_is_not_the_number_there_are_is_an_error(
    said: str, shown: str
) -> None:
    assert of("area-count", words=said) == [
        f"error: paragraph 1.1: The text speaks of “{shown}”; there are 3 in this paper. Put the "
        "number right, or quote it: {{ areas_for_improvement | length | words }}. [area-count]"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "It names three areas for improvement.",
        "It names three key areas for improvement.",
        "Two of the three areas for improvement are about care.",
        "Two of these areas for improvement are about care.",
        "The other two areas for improvement are about care.",
        "One area for improvement is about care.",
        "The previous inspection named seven areas for improvement.",
        "Many areas for improvement were named.",
        "It has 40 areas, for improvement is everywhere.",
    ],
)
def test_a_number_that_is_right_or_of_something_else_is_none(said: str) -> None:
    assert of("area-count", words=said) == []


def test_of_areas_in_the_narrative_alone_there_may_be_more() -> None:
    words = narrative(*(title for _, title in TITLES))
    assert of("area-count", words=f"It names five areas for improvement.\n\n{words}",
              inspection=None) == []  # fmt: skip
    [text] = of("area-count", words=f"It names two areas for improvement.\n\n{words}",
                inspection=None)  # fmt: skip
    assert "; there are 3 in this paper." in text


def test_one_area_is_told_as_one() -> None:
    [text] = of("area-count", TITLES[0], words="It names two areas for improvement.")
    assert "; there is 1 in this paper." in text
