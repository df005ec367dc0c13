"""A marked copy as another program than Excel opens it and saves it again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.workbook import users_workbooks as users
from tests.workbook.test_marking import comments, finding

from cabinetpaper import mark_workbook


def test_libreoffice_has_every_comment(program: Callable[[str], str], tmp_path: Path) -> None:
    found = [finding("D5"), finding("B3"), finding("Z99"), finding("A1", "Figures"), finding(None)]
    marked = mark_workbook(users.full(tmp_path), found)
    (tmp_path / "marked.xlsm").write_bytes(marked)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path)]
    subprocess.run(
        [program("soffice"), profile, *convert, str(tmp_path / "marked.xlsm")],
        check=True,
        capture_output=True,
    )
    saved = (tmp_path / "marked.xlsx").read_bytes()
    assert comments(saved) == comments(marked)
    # Our marks are known again in what it saved, and somebody's words stay.
    theirs = {("Plan", "B3"): "Is this <right> & proper?", ("Plan", "E5"): "See the minutes"}
    assert comments(mark_workbook(saved, [])) == theirs
