from __future__ import annotations

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper import BackgroundPaper
from cabinetpaper.checks.background_papers import RULES

BARE = {"Background information": "Nothing."}


def test_a_paper_without_the_list_is_found() -> None:
    assert found(RULES, "background-papers-missing", paper(more=BARE)) == [
        "warning: The paper has no list of background papers; it needs one, even if there are "
        "none. List what officers relied on under [[background_papers]] of paper.toml and print it "
        "with {{ background_papers }}."
    ]


@pytest.mark.parametrize(
    "judged",
    [
        paper(),
        paper("There are no background papers.", more=BARE),
        paper(more={**BARE, "Background documents": "None"}),
    ],
)
def test_a_list_or_the_word_that_there_are_none_is_enough(judged: object) -> None:
    assert found(RULES, "background-papers-missing", judged) == []  # type: ignore[arg-type]  # papers


def test_a_published_work_in_the_list_is_a_note() -> None:
    papers = [
        BackgroundPaper(title="Ofsted report on the inspection"),
        BackgroundPaper(title="The visit", url="https://reports.ofsted.gov.uk/1"),
    ]
    assert found(RULES, "background-paper-published", paper(background_papers=papers)) == [
        f"note: “{title}” is among the background papers, and is a published work. Link to it "
        "where the paper speaks of it, and take it out of the list."
        for title in ("Ofsted report on the inspection", "The visit")
    ]


def test_a_list_that_is_typed_is_judged_too() -> None:
    words = "- [Inspection](https://www.gov.uk/a)\n- Head of Service's notes"
    judged = paper(more={"Background documents": words, "Contact details": "Ofsted report"})
    assert [one.split(",")[0] for one in found(RULES, "background-paper-published", judged)] == [
        "note: the paragraph “Inspection”: “Inspection” is among the background papers"
    ]


@pytest.mark.parametrize(
    "paper_of",
    [
        BackgroundPaper(title="Officers' analysis of the Ofsted report"),
        BackgroundPaper(title="Letter to Ofsted on its report", url="https://www.gov.uk/a"),
        BackgroundPaper(title="Audit of thresholds", url="https://www.northshire.gov.uk/audit"),
        BackgroundPaper(title="Report of the peer review"),
    ],
)
def test_papers_of_the_councils_own_are_let_be(paper_of: BackgroundPaper) -> None:
    judged = paper(background_papers=[paper_of])
    assert found(RULES, "background-paper-published", judged) == []
