from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

import cabinetpaper
from cabinetpaper import Report

EXAMPLE = Path(__file__).parents[2] / "examples" / "hertfordshire-2019"
DAYS = {
    "2019-02-13": "as_of is '2019-02-13', a str; expected a datetime.date, without a time",
    datetime.datetime(2019, 2, 13, 10): (
        "as_of is datetime.datetime(2019, 2, 13, 10, 0), a datetime; expected a datetime.date, "
        "without a time"
    ),
}


@pytest.mark.parametrize(("day", "message"), DAYS.items(), ids=["words", "a time"])
@pytest.mark.parametrize(
    "name", ["check", "lay_out", "render", "check_folder", "check_workbook", "build"]
)
def test_what_is_no_day_is_refused_by_name(
    name: str, day: object, message: str, tmp_path: Path
) -> None:
    verb: Callable[..., object] = getattr(cabinetpaper, name)
    what: object = {
        "check_folder": EXAMPLE, "build": EXAMPLE, "check_workbook": EXAMPLE / "appendix-a.xlsx",
    }.get(name, cabinetpaper.read_paper(EXAMPLE))  # fmt: skip
    assert isinstance(what, Report | Path)
    with pytest.raises(TypeError) as refused:
        verb(what, as_of=day, **({"out": tmp_path} if name == "build" else {}))
    assert str(refused.value) == message
    assert not [*tmp_path.iterdir()]
