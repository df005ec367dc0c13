from __future__ import annotations

import datetime
import re
import shutil
import tomllib
from pathlib import Path

import pytest

from cabinetpaper import InputError, read_house
from cabinetpaper.houses.bare import bare_house
from cabinetpaper.houses.checks import Body, Checks, Country, shipped

ROOT = Path(__file__).parents[2]


def house(folder: Path, toml: str) -> Path:
    """Give a house whose `house.toml` ends in some more lines."""
    made = Path(shutil.copytree(ROOT / "templates" / "hertfordshire", folder / "own"))
    facts = made / "house.toml"
    facts.write_text(f"{facts.read_text(encoding='utf-8')}\n{toml}", encoding="utf-8")
    return made


def told(folder: Path, toml: str) -> list[str]:
    with pytest.raises(InputError) as error:
        read_house(house(folder, toml))
    return [
        re.sub(r" › line \d+", "", str(one)).removeprefix("own/") for one in error.value.problems
    ]


def test_what_a_house_leaves_out_is_what_is_shipped() -> None:
    checks = read_house("hertfordshire").checks
    assert checks == Checks() == bare_house().checks
    assert (checks.country, checks.deadline) == (Country.ENGLAND, 5)
    assert checks.words("sections", "verbs") == tuple(shipped()["sections"]["verbs"])


def test_the_example_of_the_page_is_read(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "houses.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```toml\n(\[checks\]\n.*?)```", page, re.DOTALL)
    checks = read_house(house(tmp_path, example)).checks
    assert (checks.country, checks.clear_days, checks.deadline) == (Country.WALES, 6, 6)
    assert checks.holidays == (datetime.date(2022, 9, 19),)
    assert checks.implications == ("Financial", "Legal")
    assert checks.abbreviations == ("CYPF",)
    assert checks.verbs("Children’s Cabinet Panel") == (
        "consider",
        "note",
        "comment on",
        "recommend",
    )
    assert checks.verbs("CABINET") == ("agree", "approve", "note")
    assert checks.verbs("Full Council") == checks.words("sections", "verbs")
    assert checks.words("sections", "guidance")[-1] == "notes for authors"
    assert checks.number("sections", "paragraph_words") == 150
    assert checks.number("plain_english", "sentence_words") == 30


def test_wales_has_three_clear_days_and_a_house_may_have_its_own() -> None:
    assert Checks(country=Country.WALES).deadline == 3
    assert Checks(country=Country.WALES, clear_days=5).deadline == 5


def test_a_body_is_known_by_whole_words_of_its_name() -> None:
    cabinet = Body(name="cabinet", verbs=["agree"])
    assert cabinet.is_of("The Cabinet")
    assert not cabinet.is_of("Cabinets’ Panel")


def test_every_fault_of_the_table_is_told(tmp_path: Path) -> None:
    toml = (
        '[checks]\ncountry = "scotland"\nclear_days = "five"\nholidays = ["2022-09-19"]\n'
        'implication = ["Legal"]\n[[checks.bodies]]\nname = "Cabinet"\n[checks.sections]\n'
        'verb = ["agree"]\nparagraph_words = "many"\n'
    )
    assert told(tmp_path, toml) == [
        "house.toml: “country” in [checks] must be “england” or “wales”, but is “scotland”",
        "house.toml: “clear_days” in [checks] must be a whole number of 1 or more, but is the text "
        "“five”",
        "house.toml: “holidays” in [checks] must be a list of dates such as [2022-09-19]",
        "house.toml: unknown key “implication” in [checks]; did you mean “implications”?",
        "house.toml: “verbs” in [[checks.bodies]] is missing or empty",
        "house.toml: unknown key “verb” in [checks.sections]; did you mean “verbs”?",
        "house.toml: “paragraph_words” in [checks.sections] must be a whole number of 1 or more, "
        "but is the text “many”",
    ]


def test_what_is_shipped_is_lists_limits_and_tables() -> None:
    text = (ROOT / "src" / "cabinetpaper" / "data" / "checks.toml").read_text(encoding="utf-8")
    for group, known in tomllib.loads(text).items():
        for name, value in known.items():
            assert isinstance(value, int | list), (group, name)
            if isinstance(value, list) and isinstance(value[0], str):
                assert len({word.casefold() for word in value}) == len(value), (group, name)
