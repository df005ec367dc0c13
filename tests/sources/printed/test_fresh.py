"""A paper as we make it lists what its workbook says, found by bookmarks or by headings."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from tests.cli.running import EXAMPLE
from tests.sources.printed.editing import edited, without_bookmarks
from tests.sources.printed.plans import every_shape, listed, meant, plans
from tests.word.templates import MAIN, Parts, changed, hertfordshire

from cabinetpaper import (
    Action,
    ActionPlan,
    FoundBy,
    TableForm,
    Theme,
    outline,
    read_paper,
    read_scale,
    read_values,
    read_workbook,
    render,
    render_extract,
)
from cabinetpaper.document.plan_values import PaperValues
from cabinetpaper.model.report import SummaryForm
from cabinetpaper.model.text import Text

FORMS = list(TableForm)


def codes(found: PaperValues) -> set[str]:
    return {finding.code for finding in found.findings}


def test_the_example_paper_lists_what_its_workbook_says() -> None:
    house = hertfordshire()
    found = read_values(render(read_paper(EXAMPLE)))
    plan = read_workbook(EXAMPLE / "appendix-a.xlsx").plan
    assert listed(found) == meant(plan, house)
    assert {value.found_by for value in found.values} == {FoundBy.BOOKMARK}
    assert found.findings == ()


def test_the_first_row_of_the_example_has_its_columns_headers_and_fields() -> None:
    found = read_values(render(read_paper(EXAMPLE)))
    first = found.values[:6]
    assert [(value.column, value.field) for value in first] == [
        ("Ref", "reference"),
        ("Theme/ Action", "description"),
        ("Completion Date", "completion"),
        ("How Will Progress/Impact Be Measured Or Evidenced?", "measures"),
        ("Owner", "owners"),
        ("Progress To Date", "progress"),
    ]
    assert {value.bookmark for value in first} == {"action_4_1"}
    assert {value.reference for value in first} == {"4.1"}
    assert first[5].place.where == "table 2, row 2, column Progress To Date"


@pytest.mark.parametrize("form", FORMS)
def test_the_published_workbook_is_listed_as_it_is(reference_folder: Path, form: TableForm) -> None:
    plan = read_workbook(reference_folder / "appendix-a.xlsx").plan
    data = render_extract(plan, tables=form)
    for file in (data, edited(data, without_bookmarks)):
        found = read_values(file)
        assert listed(found) == meant(plan, hertfordshire())
        assert found.findings == ()


@pytest.mark.parametrize("form", FORMS)
def test_a_plan_of_every_shape_is_listed_as_it_is(form: TableForm) -> None:
    data = render_extract(every_shape(), tables=form)
    found, stripped = read_values(data), read_values(edited(data, without_bookmarks))
    assert listed(found) == listed(stripped) == meant(every_shape(), hertfordshire())
    assert codes(found) == set()
    assert codes(stripped) == {"row-without-reference", "reference-twice"}
    assert {value.found_by for value in stripped.values} == {FoundBy.HEADING}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=plans)
def test_any_plan_is_listed_as_it_is(plan: ActionPlan) -> None:
    for form in FORMS:
        data = render_extract(plan, tables=form)
        found, stripped = read_values(data), read_values(edited(data, without_bookmarks))
        assert listed(found) == listed(stripped) == meant(plan, hertfordshire())
        assert codes(found) <= (set() if plan.actions else {"plan-not-found"})
        assert {value.found_by for value in found.values} <= {FoundBy.BOOKMARK}
        assert {value.found_by for value in stripped.values} <= {FoundBy.HEADING}


def test_in_one_table_the_theme_is_that_of_the_row_and_a_column_too() -> None:
    plan = ActionPlan(
        themes=[
            Theme(
                reference="4.0", title="Care", actions=[Action(reference="4.1", description="x")]
            ),
            Theme(actions=[Action(reference="9", description="y")]),
        ]
    )
    found = read_values(render_extract(plan, tables=TableForm.SINGLE))
    first, second = found.values[0], found.values[7]
    assert (first.column, first.field, first.text, first.theme) == (
        "Theme", "theme", "4.0 Care", "4.0 Care",
    )  # fmt: skip
    assert (second.text, second.theme) == ("", "Actions without a theme")


def with_own_columns(parts: Parts) -> None:
    """Print three further columns of a plan, in place of three that every plan has."""
    text = parts[MAIN].decode()
    for old, new in (
        (">Owner<", ">Cost (£)<"),
        ("{{ action.owners }}", '{{ action | column("Cost (£)") }}'),
        (">Completion Date<", ">How it stands<"),
        ("{{ action.completion }}", "{{ action.finding }}"),
        (">Theme/ Action<", ">Headline<"),
        (">Action<", ">Headline<"),
    ):
        assert old in text
        text = text.replace(old, new)
    parts[MAIN] = text.encode()


@pytest.mark.parametrize("form", FORMS)
def test_columns_are_known_by_the_house_and_what_only_a_plan_has_is_no_field(
    form: TableForm,
) -> None:
    house = changed(with_own_columns)
    action = Action(
        reference="4.1",
        description="Ask.",
        finding="Too slow.",
        extra=[("Cost (£)", Text.lines(["120,000", "None"]))],
    )
    plan = ActionPlan(title="Plan", themes=[Theme(reference="4.0", actions=[action])])
    data = render_extract(plan, house=house, tables=form)
    said = [(v.column, v.field, v.text) for v in read_values(data, house=house).values if v.text]
    assert [one for one in said if one[1] != "theme"] == [
        ("Ref", "reference", "4.1"),
        ("Headline", "description", "Ask."),
        ("How it stands", "finding", "Too slow."),
        ("Cost (£)", None, "120,000\nNone"),
    ]
    stripped = edited(data, without_bookmarks)
    assert read_values(stripped, house=house).values[0].theme == "4.0"
    # Without the house its words are no vocabulary's, and are headers as printed.
    assert [v.field for v in read_values(data).values if v.column in {"Headline", "Cost (£)"}] == [
        None,
        None,
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_status_is_read_and_its_key_and_the_picture_of_progress_are_none_of_the_plan(
    form: TableForm,
) -> None:
    paper = read_paper(EXAMPLE)
    assert paper.plan is not None
    themes = [
        evolve(theme, actions=[evolve(action, status="Green") for action in theme.actions])
        for theme in paper.plan.themes
    ]
    plan = evolve(paper.plan, themes=themes, scale=read_scale("rag"))
    appendix = hertfordshire().appendix
    house = evolve(hertfordshire(), appendix=evolve(appendix, tables=form))
    data = render(evolve(paper, plan=plan, summary=SummaryForm.TABLE), house=house)
    assert "Key to the statuses" in str(outline(data))
    for file in (data, edited(data, without_bookmarks)):
        found = read_values(file)
        assert listed(found) == meant(plan, house)
        assert {value.text for value in found.values if value.field == "status"} == {"Green"}
        assert found.findings == ()


def test_a_users_own_headings_are_known() -> None:
    house = changed(with_own_columns)
    plan = ActionPlan(
        columns=["Cost (£)"],
        themes=[Theme(reference="4.0", actions=[Action(reference="4.1", description="Ask.")])],
    )
    data = render_extract(plan, house=house)
    found = read_values(data, columns={"description": ["Headline"]})
    assert [v.text for v in found.values if v.field == "description"] == ["Ask."]


def test_what_python_docx_saves_is_listed_alike(tmp_path: Path) -> None:
    made = render_extract(every_shape())
    (tmp_path / "a.docx").write_bytes(made)
    docx.Document(str(tmp_path / "a.docx")).save(str(tmp_path / "b.docx"))
    assert read_values(tmp_path / "b.docx") == read_values(made)


def test_five_hundred_actions_in_one_table_or_in_a_table_each_are_all_listed() -> None:
    for themes, actions in ((1, 500), (500, 1)):
        plan = ActionPlan(
            themes=[
                Theme(
                    reference=f"{t}.0",
                    actions=[
                        Action(reference=f"{t}.{a}", description="- a\n- b") for a in range(actions)
                    ],
                )
                for t in range(themes)
            ]
        )
        found = read_values(render_extract(plan))
        assert len(found.values) == 3000
        assert listed(found) == meant(plan, hertfordshire())
