"""What a paper.toml lends to a workbook that is read by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.completion import Quarters
from cabinetpaper.sources.sheets.limits import LimitExceededError
from cabinetpaper.steps.lent import lent, read_with

PLAN = "Ref,Action,By when,Owner,RAG\n1.1,Ask.,Q3 2019,AE,Green\n"
ITS = 'workbook = "plan.csv"\n'


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, encoding="utf-8")
    return path


def paper(plan: Path, words: str, name: str = "paper.toml") -> Path:
    path = plan.with_name(name)
    path.write_text(words, encoding="utf-8")
    return path


def codes(source: Path) -> list[str]:
    return [finding.code for finding in lent(source, None)[1]]


def test_without_a_paper_nothing_is_lent(plan: Path) -> None:
    facts, findings = lent(plan, None)
    assert (facts.columns, facts.quarters, facts.hidden, findings) == (
        (), Quarters.FINANCIAL, False, (),
    )  # fmt: skip
    assert facts.appendix.label == ""


def test_a_paper_beside_the_workbook_that_names_it_lends(plan: Path) -> None:
    paper(plan, ITS + '[plan]\nquarters = "calendar"\nhidden = true\n')
    facts, findings = lent(plan, None)
    assert (facts.quarters, facts.hidden, findings) == (Quarters.CALENDAR, True, ())


def test_a_workbook_of_the_usual_name_need_not_be_named(plan: Path) -> None:
    paper(plan, '[plan]\nquarters = "calendar"\n')
    usual = plan.with_name("appendix-a.xlsx")
    assert lent(usual, None)[0].quarters is Quarters.CALENDAR
    assert codes(usual) == []


def test_a_paper_of_another_workbook_is_passed_over_and_told(plan: Path) -> None:
    paper(plan, '[plan]\nquarters = "calendar"\n')
    facts, findings = lent(plan, None)
    assert facts.quarters is Quarters.FINANCIAL
    assert [str(finding) for finding in findings] == [
        "note: paper.toml: The paper.toml beside the workbook was passed over: it names "
        "appendix-a.xlsx, not plan.csv. Use --config paper.toml to take its settings all the same. "
        "[config-passed-over]"
    ]


def test_a_paper_that_is_named_lends_whatever_workbook_it_is_for(plan: Path) -> None:
    other = paper(plan, '[plan]\nquarters = "calendar"\n', name="other.toml")
    facts, findings = lent(plan, other)
    assert (facts.quarters, findings) == (Quarters.CALENDAR, ())


def test_a_paper_that_is_named_and_not_there_is_refused(plan: Path) -> None:
    with pytest.raises(InputError, match=r"^none\.toml: there is no such file"):
        lent(plan, plan.with_name("none.toml"))


def test_quarters_are_of_the_year_that_the_paper_says(plan: Path) -> None:
    ends = []
    for year in ("financial", "calendar"):
        paper(plan, ITS + f'[plan]\nquarters = "{year}"\n')
        action = read_with(plan, lent(plan, None)[0]).plan.actions[0]
        ends.append(str(action.completion.last_day))
    assert ends == ["2019-12-31", "2019-09-30"]


def test_a_scale_that_there_is_not_is_told_at_the_paper(plan: Path) -> None:
    paper(plan, ITS + '[plan]\nscale = "nonsuch"\n')
    with pytest.raises(InputError, match=r"^paper\.toml.*nonsuch"):
        read_with(plan, lent(plan, None)[0])


def test_a_scale_of_the_paper_knows_its_words(plan: Path) -> None:
    plan.write_text(PLAN.replace("Green", "Blue"), encoding="utf-8")
    assert read_with(plan, lent(plan, None)[0]).findings == ()
    paper(plan, ITS + '[plan]\nscale = "rag"\n')
    book = read_with(plan, lent(plan, None)[0])
    assert [str(finding) for finding in book.findings] == [
        "note: plan.csv › plan!E2: The scale does not know the status “Blue”, and it was kept as "
        "written; the scale is Red, Amber and Green. Use words of the scale, or name under "
        "[plan] a scale that has them. [status-unknown]"
    ]


def test_headings_of_the_paper_are_taken(plan: Path) -> None:
    plan.write_text("Ref,Words,Owner\n1.1,Ask.,AE\n", encoding="utf-8")
    with pytest.raises(InputError, match="no action plan was found"):
        read_with(plan, lent(plan, None)[0])
    paper(plan, ITS + '[columns]\ndescription = ["Words"]\n')
    (action,) = read_with(plan, lent(plan, None)[0]).plan.actions
    assert str(action.description) == "Ask."


def test_limits_of_the_paper_hold(plan: Path) -> None:
    paper(plan, ITS + "[limits]\ncells = 5\n")
    with pytest.raises(LimitExceededError) as raised:
        read_with(plan, lent(plan, None)[0])
    assert raised.value.limit == "cells"


def test_sheets_that_are_asked_for_come_before_those_of_the_paper(plan: Path) -> None:
    paper(plan, ITS + '[appendix]\nsheets = ["Nowhere"]\n')
    facts = lent(plan, None)[0]
    with pytest.raises(InputError, match="there is no sheet “Nowhere”"):
        read_with(plan, facts)
    with pytest.raises(InputError, match="there is no sheet “Elsewhere”"):
        read_with(plan, facts, sheets=["Elsewhere"])
