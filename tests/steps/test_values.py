"""The values of a Word file from its path or bytes, with what lies beside it."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from tests.cli.running import example
from tests.word.templates import hertfordshire

from cabinetpaper import (
    Action,
    ActionPlan,
    InputError,
    Theme,
    build,
    read_house,
    read_values,
    render_extract,
)
from cabinetpaper.steps.values import as_json, values

PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(reference="4.0", title="Care", actions=[Action(reference="4.1", description="x")])
    ],
)
KEYS = ["theme", "reference", "column", "field", "text", "found_by", "bookmark"]


def test_a_path_bytes_and_a_house_by_name_or_value_give_the_same(tmp_path: Path) -> None:
    data = render_extract(PLAN)
    (tmp_path / "a.docx").write_bytes(data)
    found = read_values(data)
    assert read_values(tmp_path / "a.docx") == read_values(str(tmp_path / "a.docx")) == found
    assert read_values(data, house=read_house("hertfordshire")) == found
    assert values(tmp_path / "a.docx") == found
    assert values(tmp_path / "a.docx", house=hertfordshire()) == found


def test_the_json_has_seven_keys_for_a_value_and_nine_for_a_finding() -> None:
    said = as_json(read_values(render_extract(ActionPlan(title="Plan")), name="a.docx"))
    assert said["values"] == []
    assert [(one["code"], one["file"], len(one)) for one in said["findings"]] == [
        ("plan-not-found", "a.docx", 9)
    ]
    first = as_json(read_values(render_extract(PLAN)))["values"][1]
    assert list(first) == KEYS
    assert first == {
        "theme": "4.0 Care",
        "reference": "4.1",
        "column": "Theme/ Action",
        "field": "description",
        "text": "x",
        "found_by": "bookmark",
        "bookmark": "action_4_1",
    }
    assert json.loads(json.dumps(first)) == first


def another_house(folder: Path) -> None:
    """Put a house beside a paper that says “Nothing yet” of an empty cell, and a paper.toml."""
    source = read_house("hertfordshire").folder
    house = folder / "templates" / "elsewhere"
    house.mkdir(parents=True)
    for name in ("agenda-item.docx", "house.toml"):
        (house / name).write_bytes((source / name).read_bytes())
    toml = (house / "house.toml").read_text("utf-8")
    toml = toml.replace('empty = "None recorded"', 'empty = "Nothing yet"')
    (house / "house.toml").write_text(toml, "utf-8")
    (folder / "paper.toml").write_text('title = "x"\nhouse = "elsewhere"\n', "utf-8")


def test_a_paper_toml_beside_the_file_lends_its_house_and_one_that_is_named_comes_first(
    tmp_path: Path,
) -> None:
    another_house(tmp_path)
    house = read_house("elsewhere", beside=tmp_path)
    (tmp_path / "a.docx").write_bytes(render_extract(PLAN, house=house))
    said = [[value.text for value in found.values if value.field == "owners"] for found in (
        values(tmp_path / "a.docx"), values(tmp_path / "a.docx", house="hertfordshire"),
    )]  # fmt: skip
    assert said == [[""], ["Nothing yet"]]


def test_a_paper_toml_lends_its_columns(tmp_path: Path) -> None:
    (tmp_path / "paper.toml").write_text('[columns]\nowners = ["Whose turn"]\n', "utf-8")
    data = render_extract(PLAN)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    main = "word/document.xml"
    parts[main] = parts[main].replace(b">Owner<", b">Whose turn<")
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as target:
        for name, part in parts.items():
            target.writestr(name, part)
    lent, bare = (read(tmp_path / "a.docx").values for read in (values, read_values))
    assert [value.field for value in lent if value.column == "Whose turn"] == ["owners"]
    assert [value.field for value in bare if value.column == "Whose turn"] == [None]


def test_a_paper_that_build_made_is_read_in_its_folder(tmp_path: Path) -> None:
    made = build(example(tmp_path))
    found = values(made.path)
    assert len(found.values) == 54
    assert found.findings == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7", "a.docx: is not a Word file: found a PDF, expected .docx"),
        (b"", "a.docx: is empty; expected a Word file (.docx)"),
        (b"PK\x03\x04", "a.docx: is damaged or cut short: its zip cannot be unpacked; save it in "
                        "Word again"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(InputError) as error:
        read_values(tmp_path / "a.docx")
    assert str(error.value) == message


def test_an_unknown_house_is_refused() -> None:
    with pytest.raises(InputError, match="there is no house “hertfordshir”"):
        read_values(render_extract(PLAN), house="hertfordshir")


MUTATED = (
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:trPr", "w:tcPr", "w:bookmarkStart",
    "w:bookmarkEnd", "w:numPr", "w:ilvl", "w:numId", "w:pStyle", "w:gridSpan", "w:vMerge", "w:val",
    "w:id", "w:name", "action_4_1", "theme_4_0", '"0"', '"-7"', '"99999999999999999999"', '""',
)  # fmt: skip


def test_a_file_that_is_broken_anywhere_is_read_or_refused_and_never_raises_another_error() -> None:
    data = render_extract(PLAN)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    main = "word/document.xml"
    chance = random.Random(5)
    for _ in range(150):
        text = parts[main].decode()
        for _ in range(chance.randint(1, 4)):
            old, new = chance.sample(MUTATED, 2)
            places = [match.start() for match in re.finditer(re.escape(old), text)]
            if places:
                at = chance.choice(places)
                text = text[:at] + new + text[at + len(old) :]
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as target:
            for name, part in parts.items():
                target.writestr(name, text.encode() if name == main else part)
        with suppress(InputError):
            read_values(buffer.getvalue())
