"""The published paper's own faults, found by rules that know no word of it.

Of the faults that a careful reader lists, two are not found: that actions 6.1 and 6.2 fall due in
the month of the meeting is no fault of the paper, and the blank header over the references is
understood by the reader and printed as “Ref”.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.examples.transcription import transcribe

import cabinetpaper
from cabinetpaper import Finding, Severity, check, read_paper

CHECKS = Path(cabinetpaper.__file__).parent

# Where it is found (a place in the paper, or a cell), its code, and words of the finding.
FAULTS = (
    ("Appendix 1 Extract from", "appendix-unknown", "“Appendix 1” is mentioned"),
    ("paragraph 2.4", "plan-name-varies", "self-improvement plan” and “Self-Assessment"),
    ("Areas for improvement!A2", "areas-order", "6.0, 5.0, 4.0"),
    ("Areas for improvement!A3", "area-wording", "theme 5.0: “appropriate” is in the theme alone"),
    ("paragraph 2.2", "grade-count", "“other three judgement areas were each rated as good”"),
    ("paragraph 2.2", "inspection-length", "“over a two week period”"),
    ("Short judgement", "sentence-unfinished", "breaks off at “judged to be including”"),
    ("paragraph 5.1", "scale-misquoted", "“requires improvement”, “inadequate”"),
    ("Appendix A!A9", "lateness-unexplained", "Action 5.1 was due Dec-18"),
    ("Appendix A!A11", "lateness-unexplained", "Action 5.3 was due Jan-19"),
    ("Appendix A!A15", "lateness-unexplained", "Action 6.3 was due Jan-19"),
    ("Appendix A!A9", "event-past", "arranged for 18.1.19”"),
    ("Appendix A!C14", "dates-spelt-differently", "“May-19” (8), “Feb 19” (1)"),
    ("Appendix A!A13", "owners-without-lead", "Actions 6.1 and 6.2"),
    ("Appendix A!A14", "entry-unnumbered", "action 6.2 an entry has no number"),
    ("Appendix A!A13", "marker-glued", "“(2)CP chairs"),
    ("paper.toml", "background-papers-missing", "no list of background papers"),
    ("Appendix A!A10", "progress-says-nothing", "action 5.2 says only “In progress”"),
)


@pytest.fixture(scope="module")
def findings(
    reference_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Finding, ...]:
    folder = tmp_path_factory.mktemp("faults") / "paper"
    report = read_paper(transcribe(reference_folder, folder, as_published=True))
    return check(report, as_of=report.meeting.date)


@pytest.mark.parametrize(("where", "code", "words"), FAULTS, ids=[" ".join(x[:2]) for x in FAULTS])
def test_a_fault_of_the_published_paper_is_found_where_it_stands(
    findings: tuple[Finding, ...], where: str, code: str, words: str
) -> None:
    told = [(str(one.place), one.text) for one in findings if one.code == code]
    assert any(where in place and words in text for place, text in told), told


def test_at_least_fifteen_kinds_of_fault_are_found() -> None:
    assert len({code for _, code, _ in FAULTS}) >= 15


def test_no_warning_is_given_but_for_what_is_wrong(findings: tuple[Finding, ...]) -> None:
    known = {code for _, code, _ in FAULTS} | {"overall-computed"}
    grave = {one.code for one in findings if one.severity is not Severity.NOTE}
    assert grave <= known


@pytest.mark.parametrize(
    "word", ["Hertfordshire", "CHICC", "MARM", "SPAB", "Self-Assessment Development", "Karen"]
)
def test_the_rules_hold_no_word_of_it(word: str) -> None:
    files = [*(CHECKS / "checks").rglob("*.py"), CHECKS / "data" / "checks.toml"]
    assert [file.name for file in files if word in file.read_text(encoding="utf-8")] == []
