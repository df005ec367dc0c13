"""A clean paper of another council's style: no rule has anything to send back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks import second_paper

from cabinetpaper import Finding, Severity, build, check_folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return second_paper.write(tmp_path_factory.mktemp("westmarsh"))


@pytest.fixture(scope="module")
def findings(folder: Path) -> tuple[Finding, ...]:
    return check_folder(folder)


def test_it_gives_no_error_and_no_warning_and_accepts_nothing(
    folder: Path, findings: tuple[Finding, ...]
) -> None:
    assert [str(one) for one in findings if one.severity is not Severity.NOTE] == []
    assert "[[accept]]" not in (folder / "paper.toml").read_text(encoding="utf-8")


def test_there_is_not_even_a_note(findings: tuple[Finding, ...]) -> None:
    assert [str(one) for one in findings] == []


def test_it_is_set_out_in_its_own_way(folder: Path, tmp_path: Path) -> None:
    lines = str(build(folder, out=tmp_path).document).splitlines()
    assert lines[1:5] == [
        "[Council] Westmarsh County Council",
        "[Contact] From: Corporate Director, Children, Young People and Education",
        "[Contact] To: Children, Young People and Education Cabinet Committee, Thursday, "
        "30 January 2025 at 2.00 pm",
        "[Agenda Item] PAPER C",
    ]
    headings = [line.partition("] ")[2] for line in lines if line.startswith("[Heading 1]")]
    assert [heading.partition(" {")[0] for heading in headings] == [
        "Summary",
        "Recommendation(s)",
        "1 Introduction",
        "2 What has been done",
        "3 Financial implications",
        "4 Legal implications",
        "5 Equalities implications",
        "6 Data protection implications",
        "7 Conclusions",
        "8 Background documents",
        "Contact details",
        "Annex 1 – Children's Services Improvement Plan 2024-26",
    ]


def test_the_same_paper_with_faults_is_sent_back(tmp_path: Path) -> None:
    folder = second_paper.write(tmp_path)
    for name, right, wrong in (
        ("paper.toml", "publish = 2025-01-22", "publish = 2025-01-23"),
        ("narrative.md", "Friday, 20 September", "Thursday, 20 September"),
        ("narrative.md", "Over two weeks on site", "Over three weeks on site"),
        ("narrative.md", '{{ ref("appendix 2") }}', "Annex 3"),
        ("narrative.md", "{{ background_papers }}", "Ofsted's report of September 2024."),
    ):
        file = folder / name
        words = file.read_text(encoding="utf-8")
        assert words.count(right) == 1
        file.write_text(words.replace(right, wrong), encoding="utf-8")
    assert [(one.severity.value, one.code) for one in check_folder(folder)] == [
        ("error", "published-late"),
        ("warning", "weekday-wrong"),
        ("warning", "appendix-unknown"),
        ("warning", "appendix-unmentioned"),
        ("warning", "inspection-length"),
        ("note", "background-paper-published"),
    ]
