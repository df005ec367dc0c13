from __future__ import annotations

import datetime
import io

import docx
import pytest
from attrs import evolve
from tests.cli.running import EXAMPLE
from tests.word.templates import hertfordshire

from cabinetpaper import (
    ActionPlan,
    Appendix,
    InputError,
    Report,
    Selection,
    TableForm,
    Theme,
    check,
    outline,
    read_paper,
    render,
    render_extract,
)
from cabinetpaper.steps.printing import lay_out_part


@pytest.fixture(scope="module")
def report() -> Report:
    return read_paper(EXAMPLE)


@pytest.fixture(scope="module")
def plan(report: Report) -> ActionPlan:
    assert report.plan is not None
    return report.plan


def test_a_house_is_a_value_a_name_or_the_reports_own(report: Report) -> None:
    folder = hertfordshire().folder
    ways = [None, "hertfordshire", folder, str(folder), hertfordshire()]
    assert len({render(report, house=way) for way in ways}) == 1


def test_a_report_with_an_unknown_house_is_an_error(report: Report) -> None:
    with pytest.raises(InputError, match="there is no house “kent”"):
        render(evolve(report, house="kent"))


def test_render_touches_no_disk(report: Report, tmp_path: object) -> None:
    assert render(report).startswith(b"PK")
    assert list(tmp_path.iterdir()) == []  # type: ignore[attr-defined]


def test_a_part_of_a_plan_states_its_filter_under_its_title(plan: ActionPlan) -> None:
    selection = Selection(themes=["4"], owner="head")
    word = docx.Document(io.BytesIO(render_extract(plan, selection=selection)))
    assert [line.text for line in word.paragraphs[:2]] == [
        plan.title,
        "This extract shows only the actions under theme 4.0, with “head” among the owners.",
    ]


def test_an_appendix_gives_its_label_and_title(plan: ActionPlan) -> None:
    for appendix, title in (
        (None, plan.title),
        (Appendix(label="B"), f"Appendix B – {plan.title}"),
        (Appendix(label="B", title="Part"), "Appendix B – Part"),
        (Appendix(label="", title="Part"), "Part"),
    ):
        data = render_extract(plan, appendix=appendix)
        assert outline(data).properties.title == title
        assert docx.Document(io.BytesIO(data)).paragraphs[0].text == title


def test_a_selection_that_leaves_nothing_is_an_error(plan: ActionPlan) -> None:
    with pytest.raises(InputError, match=r"^no action has an owner with “nobody”$"):
        render_extract(plan, selection=Selection(owner="nobody"))


def test_a_language_says_its_dates(plan: ActionPlan) -> None:
    document = lay_out_part(
        plan, hertfordshire(), Selection(due_before=datetime.date(2019, 2, 1)), locale="cy_GB"
    )
    assert document.properties.language == "cy-GB"
    assert any("1 Chwefror 2019" in one.text for one in document.paragraphs)


def test_a_plan_without_a_title_has_one(plan: ActionPlan) -> None:
    data = render_extract(ActionPlan(themes=plan.themes), tables=TableForm.SINGLE)
    assert outline(data).properties.title == "Action plan"


def test_a_theme_without_actions_has_its_heading_and_the_houses_words() -> None:
    bare = ActionPlan(title="P", themes=[Theme(reference="4.0", title="Stability")])
    for form in TableForm:
        texts = [one.text for one in outline(render_extract(bare, tables=form)).paragraphs]
        assert any("4.0 Stability" in text for text in texts)
        assert any("No actions are recorded under this theme." in text for text in texts)


def test_findings_are_told_for_a_day(report: Report) -> None:
    assert check(report) == ()
    assert check(report, as_of=datetime.date(2019, 1, 1)) == ()
