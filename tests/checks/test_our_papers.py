"""The papers we make have no finding of the rules on Word files, whatever house and form."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from tests.checks import second_paper
from tests.cli.running import EXAMPLE
from tests.corpus.samples import NAMES, sample
from tests.layout.papers import MEETING, hertfordshire, report_of
from tests.word.shapes import reports

from cabinetpaper import (
    Action,
    ActionPlan,
    Document,
    House,
    Report,
    TableForm,
    Theme,
    check_docx,
    lay_out,
    outline,
    read_house,
    read_paper,
    render,
    render_extract,
)
from cabinetpaper.checks.accessibility import FILE_RULES
from cabinetpaper.checks.rule import Paper

# What an author types, and nothing that we make of it, gives these.
BY_WORDS = {"colour-named", "field-error", "heading-empty", "heading-faked", "link-words-shared",
            "list-typed", "list-typed-unevenly"}  # fmt: skip


def findings(data: bytes, house: House) -> list[str]:
    printed = outline(data)
    paper = Paper(document=printed, printed=printed, house=house, as_of=MEETING.date)
    return [str(one) for rule in FILE_RULES for one in rule.findings(paper)]


@pytest.mark.parametrize("form", TableForm)
def test_the_example_has_none(form: TableForm) -> None:
    report = evolve(read_paper(EXAMPLE), tables=form)
    data = render(report)
    assert findings(data, read_house(report.house)) == []
    assert check_docx(data, name="paper.docx") == ()


@pytest.mark.parametrize("form", TableForm)
def test_the_paper_of_another_house_has_none(tmp_path: Path, form: TableForm) -> None:
    report = evolve(read_paper(second_paper.write(tmp_path)), tables=form)
    house = read_house(report.house, beside=report.folder)
    assert findings(render(report, house=house), house) == []


@pytest.mark.parametrize("form", TableForm)
def test_a_plan_with_gaps_has_none(form: TableForm) -> None:
    gaps = [Action(reference="4.1", description="Ask."), Action(description="Say.")]
    plan = ActionPlan(title="Plan", themes=[Theme(reference="4.0", title="Care", actions=gaps),
                                            Theme(title=""), Theme(title="Empty")])  # fmt: skip
    assert findings(render_extract(plan, tables=form), hertfordshire()) == []
    report = report_of("# Summary\n\nWords.\n\n## More\n\nWords.", plan=plan)
    assert findings(render(report), hertfordshire()) == []


def test_numbers_that_skip_are_one_note() -> None:
    progress = "(1) Begun.\n(2) Went on.\n(2) Stopped."
    plan = ActionPlan(title="Plan", themes=[Theme(reference="4.0", title="Care", actions=[
        Action(reference="4.1", description="Ask.", progress=progress)])])  # fmt: skip
    assert findings(render_extract(plan), hertfordshire()) == [
        "note: table 1, row 2, column Progress To Date: The typed numbers of a list skip or "
        "repeat: (1), (2), (2). Put the numbers right, and make a list of the paragraphs in Word. "
        "[list-typed-unevenly]"
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_document_of_the_corpus_has_any_that_is_of_our_making(name: str) -> None:
    found = findings(sample(name).data, hertfordshire())
    assert [one for one in found if not any(f"[{code}]" in one for code in BY_WORDS)] == []


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_whatever_a_report_says_its_file_is_sound(report: Report) -> None:
    house = hertfordshire()
    printed: Document = outline(render(report))
    paper = Paper(
        report=report,
        document=lay_out(report, house),
        printed=printed,
        house=house,
        as_of=MEETING.date,
    )
    found = [one for rule in FILE_RULES for one in rule.findings(paper)]
    assert [str(one) for one in found if one.code not in BY_WORDS] == []
