from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import NAME, command, edited, example, refused, run
from tests.pdf.making import all_ended, on_posix, small_paper, stand_in

PDF = NAME.replace(".docx", ".pdf")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.docx"
    path.write_bytes(small_paper())
    return path


def test_the_path_of_the_pdf_alone_is_printed(program: Callable[[str], str], plan: Path) -> None:
    program("soffice")
    ran = command("pdf", plan)
    assert (ran.stdout, ran.code) == (f"{plan.with_suffix('.pdf')}\n", 0)
    assert ran.lines[0] == "making the PDF with LibreOffice"
    assert ran.lines[1].startswith("made plan.pdf: 1 page, by LibreOffice ")
    assert len(ran.lines) == 2


def test_a_paper_and_its_pdf_are_a_line_each(program: Callable[[str], str], tmp_path: Path) -> None:
    folder = example(tmp_path)
    ran = run("build", folder, "--pdf", "--soffice", program("soffice"), "--timeout", "300")
    assert ran.code == 0
    assert ran.stdout.splitlines() == [str(folder / NAME), str(folder / PDF)]
    assert ran.lines[:2] == [
        "making the PDF with LibreOffice",
        f"made {NAME}: 11 sections, 9 actions",
    ]
    assert ran.lines[2].startswith(f"made {PDF}: 10 pages, by LibreOffice ")


def test_a_libreoffice_that_is_not_there_is_one_line(plan: Path, tmp_path: Path) -> None:
    path = tmp_path / "soffice"
    refused(
        run("pdf", plan, "--soffice", path),
        f"cabinetpaper: {path}: there is no such file; expected the program soffice of LibreOffice",
    )


def test_build_says_that_it_wrote_nothing(tmp_path: Path) -> None:
    folder, path = example(tmp_path), tmp_path / "soffice"
    refused(
        run("build", folder, "--pdf", "--soffice", path),
        f"cabinetpaper: {path}: there is no such file; expected the program soffice of "
        "LibreOffice. Nothing was written; without --pdf the Word file alone is made",
    )
    assert not (folder / NAME).exists()


@on_posix
def test_one_that_hangs_is_one_line_and_exit_code_two(plan: Path, tmp_path: Path) -> None:
    program = stand_in(tmp_path, "(while :; do sleep 1; done) & wait")
    refused(
        run("pdf", plan, "--soffice", program, "--timeout", "0.3"),
        "making the PDF with LibreOffice",
        "cabinetpaper: LibreOffice had not made the PDF of plan.docx after 0.3 seconds, and was "
        "stopped; give it longer with --timeout",
    )


@pytest.mark.parametrize(("option", "value"), [("--soffice", "/opt/soffice"), ("--timeout", "10")])
@pytest.mark.parametrize("verb", ["build", "extract"])
def test_what_is_said_of_a_pdf_needs_one(
    tmp_path: Path, verb: str, option: str, value: str
) -> None:
    ran = run(verb, tmp_path, option, value)
    assert (ran.stdout, ran.code) == ("", 2)
    assert f"Error: {option} is for --pdf, which is not asked for" in ran.lines


@pytest.mark.parametrize("value", ["0", "-1", "soon"])
def test_a_time_is_a_number_of_seconds(plan: Path, value: str) -> None:
    ran = run("pdf", plan, "--timeout", value)
    assert (ran.stdout, ran.code) == ("", 2)
    assert "Invalid value for '--timeout'" in ran.stderr


def test_findings_come_before_what_was_made(program: Callable[[str], str], tmp_path: Path) -> None:
    folder = example(tmp_path)
    run("build", folder, "--pdf", "--soffice", program("soffice"))
    edited(folder / "narrative.md", "# Conclusion\n", "# Conclusion\n\nAll is well.\n")
    ran = run("build", folder)
    assert (ran.stdout, ran.code) == (f"{folder / NAME}\n", 0)
    assert ran.lines[0].startswith(f"warning: {PDF}: This PDF was made from an earlier version")


@on_posix
def test_a_terminal_shows_the_seconds(plan: Path, tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="this system has no terminals of that kind")
    program = stand_in(tmp_path, "(while :; do sleep 1; done) & wait")
    master, terminal = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "cabinetpaper", "pdf", plan, "--soffice", program, "--timeout", "2"],
        stderr=terminal,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(terminal)
    shown = b""
    try:
        while piece := os.read(master, 1000):
            shown += piece
    except OSError:  # Linux says so that nobody has the terminal open any more
        pass
    os.close(master)
    assert done.wait() == 2
    assert b"making the PDF with LibreOffice  0 s" in shown
    assert b"making the PDF with LibreOffice  1 s" in shown


@on_posix
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 128 + signal.SIGTERM), (signal.SIGINT, 130)]
)
def test_when_the_command_is_ended_so_is_libreoffice(
    plan: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    program = stand_in(
        tmp_path, f'exec 3> "{pipe}"; (while :; do sleep 1; done) & echo begun >&3; wait'
    )
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    running = subprocess.Popen(
        [sys.executable, "-m", "cabinetpaper", "pdf", plan, "--soffice", program],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    with pipe.open("rb") as reader:
        assert reader.readline() == b"begun\n"
        running.send_signal(number)
        assert running.wait() == code
        assert all_ended(reader.fileno())
    assert list(temporary.iterdir()) == []
