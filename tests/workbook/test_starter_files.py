"""The files of a starter paper, apart from their reading: that is tested where they are built."""

import tomllib
from importlib.resources import files

import pytest

from cabinetpaper.model.inspection import Framework
from cabinetpaper.workbook.starter import starter_workbook
from cabinetpaper.workbook.starter_files import starter_files

FRAMEWORK = Framework(key="ilacs-2023", title="ILACS", areas=["Leaders"], scale=["Good"])


def test_a_starter_paper_is_a_folder_of_three_files():
    made = starter_files(FRAMEWORK)
    assert list(made) == ["paper.toml", "narrative.md", "appendix-a.xlsx"]
    assert made["appendix-a.xlsx"] == starter_workbook(FRAMEWORK)


def test_the_facts_name_the_files_beside_them():
    paper = tomllib.loads(starter_files(FRAMEWORK)["paper.toml"].decode())
    assert [paper["narrative"], paper["workbook"]] == ["narrative.md", "appendix-a.xlsx"]


@pytest.mark.parametrize("house", ["kent", 'C:\\houses\\my "own"', "Sir y Fflint – tŷ"])
def test_the_facts_name_the_house_and_framework_that_were_asked_for(house):
    framework = Framework(key="area-send-2023", title="Area SEND")
    paper = tomllib.loads(starter_files(framework, house=house)["paper.toml"].decode())
    assert paper["house"] == house
    assert paper["inspection"] == {"framework": "area-send-2023"}


def test_the_title_is_a_prompt_that_speaks_of_the_placeholder_date():
    paper = tomllib.loads(starter_files(FRAMEWORK)["paper.toml"].decode())
    assert paper["title"] == "[Title of the report, with the date of the meeting set below]"
    assert f"{paper['meeting']['starts']:%A %d %B %Y}" == "Wednesday 16 January 2030"


def test_every_line_of_the_narrative_is_a_heading_or_has_a_prompt_or_a_fact():
    shipped = files("cabinetpaper") / "data" / "starter" / "narrative.md"
    assert starter_files(FRAMEWORK)["narrative.md"] == shipped.read_bytes()
    lines = [line for line in shipped.read_text(encoding="utf-8").splitlines() if line]
    plain = [line for line in lines if not line.startswith("# ") and not {"[", "{"} & set(line)]
    assert plain == ["> The grade for each area of judgement is shown below."]


def narrative(*headings):
    return starter_files(FRAMEWORK, headings=headings)["narrative.md"].decode()


def test_the_facts_name_the_council_of_the_house():
    made = starter_files(FRAMEWORK, council='Kent "&" Medway')
    assert tomllib.loads(made["paper.toml"].decode())["meeting"]["council"] == 'Kent "&" Medway'


def test_a_heading_of_the_house_has_our_words_or_a_prompt():
    assert narrative("Conclusions", "Key decision").startswith(
        "# Conclusions\n\n[Say in a few sentences what follows from all this.]\n\n"
        "# Key decision\n\n[Say what belongs under “Key decision”.]\n"
    )


def test_what_every_paper_places_is_in_every_narrative_once():
    for headings in (("Key decision",), ("Summary", "Legal"), ("areas for improvement",)):
        text = narrative(*headings)
        assert [text.count(tag) for tag in ("{{ judgements }}", "{{ areas_for_improvement }}")] == [
            1,
            1,
        ]


def test_a_heading_is_typed_so_that_markdown_keeps_it():
    assert narrative("*A* [b] & <c>").startswith("# \\*A\\* \\[b\\] \\& \\<c\\>\n")
