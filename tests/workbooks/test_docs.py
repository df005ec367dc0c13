"""docs/workbooks.md says of each shape how it is read: held to the cases, the code and the data.

`python -m tests.workbooks.test_docs` writes the three lists that are made from these.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from tests.workbooks.cases import CASES
from tests.workbooks.cases_dates import AS_WRITTEN
from tests.workbooks.expecting import ANY
from tests.workbooks.rates import rates, table

import cabinetpaper
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_words import read_completion

GUIDE = Path(__file__).parents[2] / "docs" / "workbooks.md"
COLUMNS = Path(cabinetpaper.__file__).parent / "data" / "columns.toml"
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in GUIDE.read_text(encoding="utf-8").split("\n")
    if line.count("|") == 5 and not line.startswith(("|---", "| the "))
]
SHAPES = [row for row in ROWS if row[3].startswith("`")]
# Cases of whole plans say what the other rows say of their parts.
WHOLE = {"published"}


def quoted(cell: str) -> set[str]:
    return set(re.findall(r"`([a-z-]+)`", cell))


def test_each_row_of_shapes_names_its_cases_and_each_case_has_a_row() -> None:
    named = [family for row in SHAPES for family in quoted(row[3])]
    assert sorted(named) == sorted({case.family for case in CASES})


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: ",".join(sorted(quoted(row[3]))))
def test_a_row_names_each_finding_of_its_cases_and_no_other(row: list[str]) -> None:
    if quoted(row[3]) <= WHOLE:
        return
    told = {
        code
        for case in CASES
        if case.family in quoted(row[3])
        for code, _, _ in case.findings
        if code is not ANY
    }
    assert quoted(row[2]) == told


def headings() -> str:
    """Give the list of the headings that are known, field by field."""
    plan = tomllib.loads(COLUMNS.read_text(encoding="utf-8"))["plan"]
    lines = ["| field | headings |", "|---|---|"]
    for field, known in plan.items():
        names = " · ".join(known).replace("|", "\\|").replace("<", "&lt;")
        lines.append(f"| `{field}` | {names} |")
    return "\n".join(lines)


def dates() -> str:
    """Give the table of the spellings of dates that the corpus holds."""
    lines = ["| written | first day | last day | precision |", "|---|---|---|---|"]
    for text, *_ in AS_WRITTEN:
        if text:
            due = read_completion(text, quarters=Quarters.FINANCIAL)
            days = [str(day or "–") for day in (due.first_day, due.last_day)]
            lines.append(f"| {text} | {' | '.join(days)} | {due.precision} |")
    return "\n".join(lines)


def made(name: str) -> str:
    """Give what stands in the guide between two marks."""
    text = GUIDE.read_text(encoding="utf-8")
    return text.split(f"<!-- {name} -->\n")[1].split(f"\n<!-- /{name} -->")[0]


def test_the_headings_of_the_guide_are_those_of_the_data() -> None:
    assert made("headings") == headings()


def test_the_dates_of_the_guide_mean_what_it_says() -> None:
    assert made("dates") == dates()


def test_as_many_cells_are_read_as_the_guide_says() -> None:
    written = {
        kind: (int(right.replace(",", "")), int(there.replace(",", "")))
        for kind, there, right, _ in (
            [cell.strip() for cell in line.split("|")[1:-1]]
            for line in made("rates").split("\n")[2:]
        )
    }
    measured = rates()
    assert {kind: there for kind, (_, there) in written.items()} == {
        kind: there for kind, (_, there) in measured.items()
    }
    assert [kind for kind, (right, _) in measured.items() if right < written[kind][0]] == []


def _write() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    for name, words in (("headings", headings()), ("dates", dates()), ("rates", table())):
        before, rest = text.split(f"<!-- {name} -->\n")
        text = (
            f"{before}<!-- {name} -->\n{words}\n<!-- /{name} -->"
            + rest.split(f"<!-- /{name} -->")[1]
        )
    GUIDE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write()
