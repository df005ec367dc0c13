"""The published paper's own faults, found by general rules: see the transcription for its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.examples.transcription import transcribe

from cabinetpaper import Finding, check_folder

Found = dict[str, list[Finding]]


@pytest.fixture(scope="module")
def found(reference_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Found:
    folder = transcribe(reference_folder, tmp_path_factory.mktemp("reference") / "paper")
    by_code: Found = {}
    for finding in check_folder(folder):
        by_code.setdefault(finding.code, []).append(finding)
    return by_code


@pytest.mark.parametrize(
    ("code", "where", "words"),
    [
        ("grade-count", "paragraph 2.2", "2 areas are graded Good"),
        ("scale-misquoted", "paragraph 5.1", "“Requires improvement to be good”"),
        ("overall-computed", "“This was derived from:”", "“derived from” says"),
        ("sentence-unfinished", "“Short judgement", "breaks off at “judged to be including”"),
        ("areas-order", "paragraph 7.2", "than the themes: 6.0, 5.0, 4.0"),
        ("area-wording", "paragraph 7.3", "“appropriate” is in the theme alone"),
        ("capitals", "the paragraph", "is typed in capitals"),
    ],
)
def test_a_fault_of_the_published_paper_is_found(
    found: Found, code: str, where: str, words: str
) -> None:
    [finding] = found[code]
    assert where in str(finding.place)
    assert words in finding.text


@pytest.mark.parametrize(
    "code",
    [
        "area-count", "area-name-misquoted", "eqia-unsaid", "framework-date", "grade-contradicted",
        "grades-unusual", "guidance-left", "judgement-missing", "paragraph-long",
        "placeholder-left", "prompt-left", "recommendation-verb", "section-empty",
        "section-missing", "section-order", "theme-without-area",
    ],
)  # fmt: skip
def test_what_is_right_in_the_published_paper_is_no_finding(found: Found, code: str) -> None:
    assert code not in found
