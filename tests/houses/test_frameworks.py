from __future__ import annotations

from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.houses.frameworks import framework_keys, read_framework


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_four_frameworks_are_shipped_and_can_be_read():
    assert framework_keys() == ("area-send-2023", "ilacs-2018", "ilacs-2023", "ilacs-2026")
    for key in framework_keys():
        framework = read_framework(key)
        assert framework.key == key
        assert framework.title
        assert framework.from_fieldwork is not None


def test_ilacs_judges_care_leavers_apart_from_2023_and_has_no_overall_from_2026():
    first, second, third = map(read_framework, ("ilacs-2018", "ilacs-2023", "ilacs-2026"))
    assert first.areas[-1] == "The experiences and progress of children in care and care leavers"
    assert second.areas[-2:] == (
        "The experiences and progress of children in care",
        "The experiences and progress of care leavers",
    )
    assert second.areas == third.areas
    assert [it.overall for it in (first, second, third)] == ["Overall effectiveness"] * 2 + [None]
    assert [str(it.from_fieldwork) for it in (first, second, third)] == [
        "2018-01-01",
        "2023-01-01",
        "2026-04-01",
    ]


@pytest.mark.parametrize(
    "written", ["RI", "requires improvement", "Requires Improvement to be Good"]
)
def test_short_forms_mean_the_grade_in_full(written: str):
    for key in ("ilacs-2018", "ilacs-2023", "ilacs-2026"):
        assert str(read_framework(key).grade(written)) == "Requires improvement to be good"


def test_area_send_has_three_outcomes_and_no_grades():
    framework = read_framework("area-send-2023")
    assert len(framework.outcomes) == 3
    assert (framework.scale, framework.areas, framework.overall) == ((), (), None)


def test_an_unknown_framework_is_told_with_the_nearest_and_all_there_are(tmp_path: Path):
    write(tmp_path / "frameworks" / "estyn.toml", 'title = "Estyn"\noutcomes = ["x"]')
    with pytest.raises(InputError) as told:
        read_framework("ILACS-2019", beside=tmp_path)
    text = str(told.value)
    assert text.startswith("there is no framework “ILACS-2019”; did you mean “ilacs-2018”? Those")
    assert "area-send-2023, estyn, ilacs-2018, ilacs-2023, ilacs-2026" in text


def test_a_framework_of_ones_own_is_found_by_path_beside_the_paper_and_above_it(tmp_path: Path):
    text = 'title = "Estyn"\nscale = ["Good", "Poor"]\nareas = ["Care"]\n[short_forms]\nG = "Good"'
    paper = tmp_path / "papers" / "one"
    write(paper / "mine.toml", text)
    write(tmp_path / "frameworks" / "estyn.toml", text)
    write(tmp_path / "frameworks" / "ilacs-2018.toml", text)
    assert read_framework("mine.toml", beside=paper).key == "mine"
    assert str(read_framework(paper / "mine.toml").grade("g")) == "Good"
    assert read_framework("estyn", beside=paper).title == "Estyn"
    assert read_framework("ilacs-2018", beside=paper).title == "Estyn"


def test_a_framework_file_that_is_absent_or_bad_is_told_with_its_lines(tmp_path: Path):
    with pytest.raises(InputError, match=r"^no\.toml: there is no such file$"):
        read_framework("no.toml", beside=tmp_path)
    write(
        tmp_path / "bad.toml",
        'titel = "X"\nscale = ["Good"]\nareas = "Care"\n\n[short_forms]\nRI = "Requires"\n',
    )
    with pytest.raises(InputError) as told:
        read_framework("bad.toml", beside=tmp_path)
    assert str(told.value).split("\n") == [
        "bad.toml: “title” is missing",
        "bad.toml › line 1: unknown key “titel”; did you mean “title”?",
        "bad.toml › line 6: “Requires” is not a grade of the scale, which is “Good”",
    ]


def test_a_framework_needs_grades_for_areas_or_outcomes(tmp_path: Path):
    write(tmp_path / "a.toml", 'title = "A"')
    write(tmp_path / "b.toml", 'title = "B"\nscale = ["Good"]')
    with pytest.raises(InputError, match="a framework needs a “scale” of grades, or “outcomes”"):
        read_framework("a.toml", beside=tmp_path)
    with pytest.raises(InputError, match="a framework with grades needs the “areas”"):
        read_framework("b.toml", beside=tmp_path)
