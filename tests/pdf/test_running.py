from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from tests.pdf.making import all_ended, on_posix

from cabinetpaper.pdf.running import TimeUpError, run

pytestmark = on_posix
# A shell that starts another, as soffice starts soffice.bin; both hold the pipe open.
HANGS = 'exec 3> "$0"; (while :; do sleep 1; done) & echo begun >&3; wait'


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_what_a_program_prints_on_both_streams_is_given() -> None:
    assert run(["/bin/sh", "-c", "echo out; echo err >&2"], seconds=60) == "out\nerr\n"


def test_its_environment_is_the_one_that_is_given() -> None:
    said = run(["/bin/sh", "-c", "echo $TZ"], seconds=60, environment={"TZ": "UTC"})
    assert said == "UTC\n"


def test_a_program_that_is_not_there_is_an_error_of_the_system() -> None:
    with pytest.raises(FileNotFoundError):
        run(["/no/such/program"], seconds=60)


def test_while_it_runs_somebody_is_told() -> None:
    looks: list[bool] = []
    run([sys.executable, "-c", ""], seconds=60, watch=lambda: looks.append(True))
    assert looks


def test_when_its_time_is_up_it_is_stopped_with_its_children(pipe: Path) -> None:
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(TimeUpError):
        run(["/bin/sh", "-c", HANGS, str(pipe)], seconds=1)
    assert all_ended(reader)
    os.close(reader)


def test_when_we_are_interrupted_it_is_stopped_with_its_children(pipe: Path) -> None:
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    def interrupt() -> None:
        try:
            begun = os.read(reader, 100)
        except BlockingIOError:
            begun = b""
        if begun:
            assert not all_ended(reader, within=0)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(["/bin/sh", "-c", HANGS, str(pipe)], seconds=60, watch=interrupt)
    assert all_ended(reader)
    os.close(reader)


def test_a_child_that_outlives_its_program_is_stopped_too(pipe: Path) -> None:
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    leaves = 'exec 3> "$0"; (while :; do sleep 1; done) & echo begun'
    assert run(["/bin/sh", "-c", leaves, str(pipe)], seconds=60) == "begun\n"
    assert all_ended(reader)
    os.close(reader)
