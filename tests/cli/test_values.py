from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.steps.test_values import another_house

from cabinetpaper import Action, ActionPlan, Theme, read_house, render_extract

PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(
            reference="4.0",
            title="Care",
            actions=[
                Action(
                    reference="4.1", description="Ask.", owners="Head of Care", progress="-a\n-b"
                ),
                Action(description="Visit."),
            ],
        )
    ],
)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(render_extract(PLAN))
    return path


def test_the_text_shows_each_action_under_its_theme(paper: Path) -> None:
    ran = run("values", paper)
    assert (ran.stderr, ran.code) == ("", 0)
    shown, _, second = ran.stdout.partition("  (no reference) [")
    assert shown == (
        "4.0 Care\n"
        "\n"
        "  4.1 [action_4_1]\n"
        "    Theme/ Action: Ask.\n"
        "    Completion Date: (nothing)\n"
        "    How Will Progress/Impact Be Measured Or Evidenced?: (nothing)\n"
        "    Owner: Head of Care\n"
        "    Progress To Date:\n"
        "      • a\n"
        "      • b\n"
    )
    assert second.startswith("action__")
    assert "Theme/ Action: Visit." in second


def test_the_json_is_an_object_with_values_and_findings(paper: Path) -> None:
    ran = run("values", paper, "--format", "json")
    assert (ran.stderr, ran.code) == ("", 0)
    said = json.loads(ran.stdout)
    assert list(said) == ["values", "findings"]
    assert said["findings"] == []
    assert [one["text"] for one in said["values"] if one["reference"] == "4.1"] == [
        "4.1", "Ask.", "", "", "Head of Care", "• a\n• b",
    ]  # fmt: skip


def test_a_finding_is_told_and_a_file_without_a_plan_has_no_actions(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(render_extract(ActionPlan(title="Plan")))
    ran = run("values", path)
    assert ran.stdout == "(no actions)\n"
    assert ran.lines == [
        "warning: a.docx: No table of an action plan was found: none has a row with an action’s "
        "bookmark, or a header that says what is to be done and two things more of a plan. Name "
        "the house of the paper with --house, if its headings are unusual. [plan-not-found]"
    ]
    assert ran.code == 0


def test_a_house_can_be_named(paper: Path) -> None:
    another_house(paper.parent)
    house = read_house("elsewhere", beside=paper.parent)
    paper.write_bytes(render_extract(PLAN, house=house))
    (paper.parent / "paper.toml").unlink()
    assert "Completion Date: Nothing yet\n" in run("values", paper).stdout
    assert "Completion Date: (nothing)\n" in run("values", paper, "--house", "elsewhere").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("none.docx",), "cabinetpaper: none.docx: there is no such file\n"),
        (("a.docx", "--house", "x"), "cabinetpaper: there is no house “x”"),
        (("a.docx", "--format", "xml"), "Invalid value for '--format'"),
    ],
)
def test_what_cannot_be_used_is_two(
    arguments: tuple[str, ...], message: str, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(paper.parent)
    ran = run("values", *arguments)
    assert (ran.stdout, ran.code) == ("", 2)
    assert message in ran.stderr
