"""What docs/values.md says of the command is what it does."""

from __future__ import annotations

import ast
import doctest
import re
from pathlib import Path

import cabinetpaper
from cabinetpaper import Value
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.steps.codes import codes

DOC = Path(__file__).resolve().parent.parent / "docs" / "values.md"
TEXT = DOC.read_text(encoding="utf-8")
PRINTED = Path(cabinetpaper.__file__).parent / "sources" / "printed"
KNOWN = {one.code for one in codes()}


def first_cells(heading: str) -> list[str]:
    """Give the words in the first column of the table under a heading."""
    section = TEXT.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([^`]+)`", section, re.MULTILINE)


def test_the_example_says_what_it_says() -> None:
    assert doctest.testfile(str(DOC), module_relative=False).failed == 0


def test_each_key_of_a_value_is_described() -> None:
    value = Value(theme="", reference="", column="", field=None, text="")
    assert first_cells("The JSON") == list(value.as_json())


def test_each_field_of_the_model_is_named() -> None:
    row = next(line for line in TEXT.splitlines() if line.startswith("| `field`"))
    assert set(re.findall(r"`(\w+)`", row)) - {"field"} == set(columns_for(PLAN).fields)


def test_each_finding_is_described() -> None:
    made = {
        node.value
        for path in PRINTED.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in KNOWN
    }
    described = first_cells("Findings")
    assert (set(described), len(described)) == (made, len(made))
