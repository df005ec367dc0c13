"""A plan in plain values, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.text import Text
from cabinetpaper.places import Place
from cabinetpaper.sources.workbook import Workbook
from cabinetpaper.steps.read import as_json, entries, read


def json_of(*actions: Action, **others: Any) -> dict[str, Any]:
    theme = Theme(reference="4.0", title="Care", actions=actions)
    return as_json(Workbook(plan=ActionPlan(themes=[theme], **others)))


def test_the_keys_are_those_of_the_documentation_in_their_order() -> None:
    told = json_of(Action(reference="4.1", description="Ask.", owners=["Head of Care"]))
    assert list(told) == ["title", "themes", "actions", "findings"]
    assert told["themes"] == [{"reference": "4.0", "title": "Care"}]
    (action,) = told["actions"]
    assert list(action) == [
        "sheet", "row", "theme", "theme_reference", "finding", "reference", "description",
        "completion", "owners", "measures", "progress", "status", "extra",
    ]  # fmt: skip
    assert list(action["completion"]) == ["text", "first_day", "last_day", "precision"]
    assert list(action["owners"][0]) == ["text", "name", "post"]


def test_what_a_plan_does_not_say_is_empty() -> None:
    (action,) = json_of(Action(description="Ask."))["actions"]
    assert action == {
        "sheet": None, "row": None, "theme": "Care", "theme_reference": "4.0", "finding": "",
        "reference": "", "description": "Ask.",
        "completion": {"text": "", "first_day": None, "last_day": None, "precision": "none"},
        "owners": [], "measures": [], "progress": [], "status": "", "extra": {},
    }  # fmt: skip


def test_the_row_is_that_of_its_cell() -> None:
    place = Place(file="plan.xlsx", sheet="Plan 2019", cell="AB12")
    (action,) = json_of(Action(description="Ask.", place=place))["actions"]
    assert (action["sheet"], action["row"]) == ("Plan 2019", 12)


def test_themes_without_a_name_are_not_listed_and_empty_ones_are() -> None:
    themes = [Theme(actions=[Action(description="Ask.")]), Theme(title="School")]
    told = as_json(Workbook(plan=ActionPlan(themes=themes)))
    assert told["themes"] == [{"reference": "", "title": "School"}]
    assert [action["theme"] for action in told["actions"]] == [""]


def test_lists_keep_their_markers_and_leave_out_blank_lines() -> None:
    action = Action(description="Ask.", measures="(1) a\n\n- b\n c ", progress="x\ny")
    (told,) = json_of(action)["actions"]
    assert (told["measures"], told["progress"]) == (["(1) a", "- b", " c "], ["x", "y"])
    assert list(entries(Text())) == []


def test_columns_of_one_name_are_told_apart() -> None:
    extra = [("Cost", "5"), ("Cost", "6"), ("Cost", "7"), ("Cost (2)", "8")]
    (told,) = json_of(Action(description="Ask.", extra=extra))["actions"]
    assert told["extra"] == {"Cost": "5", "Cost (2)": "6", "Cost (3)": "7", "Cost (2) (2)": "8"}


def test_notes_on_the_paper_stand_before_those_on_the_workbook(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Ref,Action,Colour\n1,Ask.,red\n", encoding="utf-8")
    path.with_name("paper.toml").write_text("", encoding="utf-8")
    assert [finding.code for finding in read(path).findings] == [
        "config-passed-over", "columns-unknown",
    ]  # fmt: skip
