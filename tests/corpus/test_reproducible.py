"""The same input gives the same bytes: elsewhere, later, in another process, with other hashes."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.corpus import elsewhere

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("zone", "seed", "language"),
    [("Pacific/Auckland", "1", "C"), ("America/Lima", "77", "cy_GB.UTF-8")],
)
def test_every_file_is_the_same_in_another_process_zone_and_year(
    zone: str, seed: str, language: str, tmp_path: Path
) -> None:
    # From another folder too, so that no path of the working one gets in.
    places = {"PYTHONPATH": os.pathsep.join(str(Path(one).resolve()) for one in sys.path)}
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "corpus" / "elsewhere.py")],
        env={**os.environ, **places, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": language},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    clocks, *lines = done.stdout.splitlines()
    today = datetime.datetime.now(datetime.UTC).date()
    for clock in clocks.split():
        assert datetime.date.fromisoformat(clock) > today + datetime.timedelta(days=365)
    there = dict(line.split() for line in lines)
    here = elsewhere.hashes()
    assert [name for name in here if there.pop(name) != here[name]] == []
    assert there == {}
