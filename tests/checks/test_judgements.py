from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve
from tests.checks.judging import judged
from tests.layout.papers import inspection, report_of

from cabinetpaper import Inspection, Judgement, read_framework
from cabinetpaper.houses.checks import shipped

ILACS = read_framework("ilacs-2018")


def texts(code: str, its: Inspection) -> list[str]:
    return [str(one) for one in judged(code, report_of("# Summary\n\nWords.", inspection=its))]


def graded(*grades: str, overall: str | None, framework: str = "ilacs-2018") -> Inspection:
    its = read_framework(framework)
    judgements = [
        Judgement(area=area, grade=its.grade(grade))
        for area, grade in zip(its.areas, grades, strict=True)
    ]
    top = Judgement(area="Overall effectiveness", grade=its.grade(overall)) if overall else None
    return inspection(framework=its, judgements=judgements, overall=top)


def test_an_area_that_the_framework_judges_and_the_paper_does_not_is_a_warning() -> None:
    first, second, third = ILACS.areas
    judgements = [
        Judgement(area=area.upper(), grade=ILACS.grade("good")) for area in (first, second)
    ]
    assert texts("judgement-missing", inspection(judgements=judgements, overall=None)) == [
        f"warning: judgements: There is no judgement of “{area}”, which {ILACS.title} has. Add its "
        "row to the sheet “Judgements”. [judgement-missing]"
        for area in (third, ILACS.overall)
    ]
    assert texts("judgement-missing", Inspection(framework=ILACS)) == []


def test_an_inspection_that_should_have_an_outcome_and_has_none_is_a_warning() -> None:
    send = Inspection(framework=read_framework("area-send-2023"))
    assert texts("outcome-missing", send) == [
        f"warning: {send.framework.title} gives an outcome, and the paper has none. Give it as "
        "“outcome” under [inspection] of paper.toml. [outcome-missing]"
    ]
    assert texts("outcome-missing", evolve(send, outcome="Inconsistent.")) == []
    assert texts("outcome-missing", inspection()) == []


def test_an_outcome_that_is_none_of_the_frameworks_is_a_warning() -> None:
    send = Inspection(framework=read_framework("area-send-2023"))
    assert texts("outcome-unknown", evolve(send, outcome="Good.")) == [
        f"warning: The outcome “Good.” is none of those that {send.framework.title} gives. Type "
        "the outcome as the inspectorate published it. [outcome-unknown]"
    ]
    in_words = "The partnership’s arrangements mean that children and young people with SEND have "
    in_words += "inconsistent experiences and outcomes."
    assert texts("outcome-unknown", evolve(send, outcome=in_words)) == []
    assert texts("outcome-unknown", inspection(outcome="Good.")) == []


# The framework and the day


@pytest.mark.parametrize(
    ("framework", "started", "said", "right"),
    [
        ("ilacs-2023", "2018-10-15", "which applies to fieldwork from 2023-01-01", "ilacs-2018"),
        ("ilacs-2018", "2024-03-04", "which another has followed from 2023-01-01", "ilacs-2023"),
        ("ilacs-2023", "2026-05-11", "which another has followed from 2026-04-01", "ilacs-2026"),
    ],
)
def test_a_framework_of_another_time_is_a_warning(
    framework: str, started: str, said: str, right: str
) -> None:
    day = datetime.date.fromisoformat(started)
    its = Inspection(framework=read_framework(framework), started=day)
    assert texts("framework-date", its) == [
        f"warning: The inspection began on {day}; the paper names “{framework}”, {said}. Name "
        f"“{right}” under [inspection] of paper.toml, or put “started” right. [framework-date]"
    ]


def test_a_day_before_every_framework_has_none_to_name() -> None:
    its = Inspection(framework=ILACS, started=datetime.date(2015, 9, 14))
    assert texts("framework-date", its) == [
        "warning: The inspection began on 2015-09-14; the paper names “ilacs-2018”, which applies "
        "to fieldwork from 2018-01-01. Name the framework of that time under [inspection] of "
        "paper.toml. [framework-date]"
    ]


@pytest.mark.parametrize(
    "facts",
    [
        {"framework": ILACS, "started": datetime.date(2018, 10, 15)},
        {"framework": ILACS, "started": datetime.date(2022, 12, 31)},
        {"framework": read_framework("ilacs-2023"), "started": datetime.date(2023, 1, 1)},
        {"framework": ILACS},
        {"framework": evolve(ILACS, key="own", title="Own"), "started": datetime.date(2024, 1, 1)},
        {"framework": evolve(ILACS, key="own"), "started": datetime.date(2024, 1, 1)},
    ],
)
def test_a_framework_of_its_time_or_of_ones_own_is_right(facts: dict[str, Any]) -> None:
    assert texts("framework-date", Inspection(**facts)) == []


# Grades that go together


@pytest.mark.parametrize(
    ("its", "words", "seen"),
    [
        (graded("Good", "Inadequate", "Good", overall="RI"),
         "an Inadequate outside the leaders' area went with Inadequate overall", 30),
        (graded("RI", "Good", "Good", overall="Good"),
         "leaders graded Requires improvement to be good, with no Inadequate elsewhere, went with "
         "Requires improvement to be good overall", 59),
        (graded("Good", "Outstanding", "Outstanding", "Good", overall="Outstanding",
                framework="ilacs-2023"),
         "Outstanding overall went with Outstanding leaders and nothing below Good", 51),
        (graded("Outstanding", "Good", "Good", overall="Outstanding"),
         "Outstanding leaders with Good for the two other areas went with Good overall", 11),
    ],
)  # fmt: skip
def test_grades_that_were_never_given_together_are_a_warning_with_the_figures(
    its: Inspection, words: str, seen: int
) -> None:
    assert texts("grades-unusual", its) == [
        f"warning: judgements: These grades were never given together: {words} ({seen} of {seen} "
        "reports, 2018 to 2025). Compare each grade with the inspectorate’s report; the overall is "
        "a judgement of its own, so it may be right. [grades-unusual]"
    ]


@pytest.mark.parametrize(
    "its",
    [
        graded("Outstanding", "Good", "Good", overall="Good"),
        graded("RI", "Good", "Good", overall="RI"),
        graded("RI", "Inadequate", "Good", overall="Inadequate"),
        graded("Inadequate", "RI", "Good", overall="Inadequate"),
        graded("Outstanding", "Outstanding", "Good", overall="Outstanding"),
        graded("Good", "Good", "RI", overall="Good"),
        graded("Inadequate", "Good", "Good", overall="RI"),
        graded("Excellent", "Inadequate", "Good", overall="Good"),
        graded("RI", "Good", "Good", "Good", overall=None, framework="ilacs-2026"),
        Inspection(framework=ILACS),
        inspection(overall=None),
    ],
)
def test_grades_that_were_seen_or_cannot_be_compared_are_none(its: Inspection) -> None:
    assert texts("grades-unusual", its) == []


def test_what_the_combinations_say_is_known_to_the_code() -> None:
    for known in shipped()["judgements"]["combinations"]:
        for side in ("when", "then"):
            assert set(known[side]) <= {"leaders", "overall", "areas", "worst", "none_below"}
        assert all(key in {"ilacs-2018", "ilacs-2023"} for key in known["frameworks"])
