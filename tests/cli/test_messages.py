from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cabinetpaper import Document, Finding, InputError, Made, OutputError, PaperRefusedError, Place
from cabinetpaper.cli.messages import tally, tell_findings, tell_made, told
from cabinetpaper.errors import Problem

WARNING = Finding(
    code="prompt-left", severity="warning", text="A: prompt.", advice="Write.",
    place=Place(where="paragraph 1.1"),
)  # fmt: skip
ERROR = Finding(code="section-missing", severity="error", text="Gone.", advice="Add it.")


def exit_code(error: Exception) -> object:
    with pytest.raises(SystemExit) as raised, told():
        raise error
    return raised.value.code


def test_findings_are_a_line_each_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    tell_findings([ERROR, WARNING])
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "error: Gone. Add it. [section-missing]\n"
        "warning: paragraph 1.1: A: prompt. Write. [prompt-left]\n"
    )


def test_a_terminal_sees_the_severity_in_colour() -> None:
    @click.command()
    def command() -> None:
        tell_findings([ERROR])

    printed = CliRunner().invoke(command, color=True).output
    assert printed.startswith("\x1b[31merror\x1b[0m: Gone.")


def test_the_path_goes_to_standard_output_and_all_else_to_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = Made(
        path=Path("a") / "Item 4 – ŵ.docx", document=Document(), findings=[WARNING],
        summary="1 section",
    )  # fmt: skip
    tell_made(made)
    printed = capsys.readouterr()
    assert printed.out == f"{Path('a') / 'Item 4 – ŵ.docx'}\n"
    assert printed.err.splitlines()[1:] == ["made Item 4 – ŵ.docx: 1 section"]


def test_every_problem_of_an_input_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [Problem("first", Place(file="paper.toml", line=2)), Problem("second")]
    assert exit_code(InputError(problems)) == 2
    assert capsys.readouterr().err == (
        "cabinetpaper: paper.toml › line 2: first\ncabinetpaper: second\n"
    )


def test_a_refused_paper_tells_its_findings_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(PaperRefusedError([ERROR, WARNING, ERROR])) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 4
    assert lines[-1].startswith("cabinetpaper: nothing was written, because of 2 findings of ")


def test_a_target_that_cannot_be_written_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(OutputError("a.docx: this is a folder")) == 2
    assert capsys.readouterr().err == "cabinetpaper: a.docx: this is a folder\n"


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), told():
        raise ZeroDivisionError


def test_what_goes_well_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with told():
        pass
    assert re.sub(r"\s", "", "".join(capsys.readouterr())) == ""


def test_findings_are_counted_by_their_severity_worst_first() -> None:
    assert tally([WARNING, ERROR, WARNING]) == "1 error, 2 warnings"
    assert tally([]) == "no findings"


def test_findings_can_be_the_result_itself(capsys: pytest.CaptureFixture[str]) -> None:
    tell_findings([ERROR], err=False)
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (f"{ERROR}\n", "")
