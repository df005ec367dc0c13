from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import platformdirs
import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.houses.folder import TEMPLATE, read_house
from cabinetpaper.houses.house import FieldType, HouseField, People
from cabinetpaper.houses.where import house_names, shipped
from cabinetpaper.model.report import TableForm

SMALL = """\
title = "Anyshire County Council"

[[sections]]
heading = "Summary"

[[sections]]
heading = "Financial Implications"
aliases = ["Resource implications"]
required = true
"""


def make(folder: Path, toml: str = SMALL, *, wordings: dict[str, str] | None = None) -> Path:
    """Write a house's folder with the shipped Word file, and give it."""
    (folder / "wording").mkdir(parents=True)
    (folder / "house.toml").write_text(toml, encoding="utf-8")
    for name, text in (wordings or {}).items():
        (folder / "wording" / name).write_text(text, encoding="utf-8")
    shutil.copy(shipped() / "hertfordshire" / TEMPLATE, folder)
    return folder


def titled(folder: Path, title: str) -> Path:
    return make(folder, f'title = "{title}"\n')


def refusals(name: str | Path, *, beside: Path | None = None) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_house(name, beside=beside)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the user's own folder, not that of the person who runs the tests."""
    folder = tmp_path / "user data"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)
    return folder


# --- where a house is found ---------------------------------------------------------------------


def test_a_house_is_found_as_a_path_of_either_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = titled(tmp_path / "houses" / "anyshire", "By path")
    assert read_house(folder).title == "By path"
    assert read_house(str(folder)).title == "By path"
    monkeypatch.chdir(folder)
    house = read_house(".")
    assert (house.title, house.name, house.folder) == ("By path", "anyshire", folder)


def test_a_path_is_relative_to_the_paper_before_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titled(tmp_path / "here" / "houses" / "anyshire", "Working directory")
    monkeypatch.chdir(tmp_path / "here")
    paper = tmp_path / "papers" / "item-4"
    paper.mkdir(parents=True)
    assert read_house("houses/anyshire", beside=paper).title == "Working directory"
    titled(paper / "houses" / "anyshire", "Beside the paper")
    assert read_house("houses/anyshire", beside=paper).title == "Beside the paper"


def test_the_nearest_house_of_a_name_is_taken(tmp_path: Path, user_folder: Path) -> None:
    paper = tmp_path / "papers" / "2019" / "item-4"
    paper.mkdir(parents=True)
    name = "hertfordshire"
    assert read_house(name, beside=paper).title == "Hertfordshire County Council"
    titled(user_folder / "templates" / name, "The user's own")
    assert read_house(name).title == "The user's own"
    titled(tmp_path / "papers" / "templates" / name, "Above the paper")
    assert read_house(name, beside=paper).title == "Above the paper"
    titled(paper / "templates" / name, "Beside the paper")
    assert read_house(name, beside=paper).title == "Beside the paper"
    assert read_house(name).title == "The user's own"
    titled(paper / name, "As a path")
    assert read_house(name, beside=paper).title == "As a path"


def test_the_users_folder_is_that_of_platformdirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, object]] = []

    def user_data_path(name: str, appauthor: object = None) -> Path:
        asked.append((name, appauthor))
        return tmp_path

    monkeypatch.setattr(platformdirs, "user_data_path", user_data_path)
    assert house_names() == ["hertfordshire"]
    assert asked == [("cabinetpaper", False)]


def test_the_houses_that_can_be_found_are_named(tmp_path: Path, user_folder: Path) -> None:
    titled(user_folder / "templates" / "anyshire", "x")
    titled(tmp_path / "templates" / "borsetshire", "x")
    (tmp_path / "templates" / "no-house").mkdir()
    assert house_names() == ["anyshire", "hertfordshire"]
    assert house_names(tmp_path / "paper") == ["anyshire", "borsetshire", "hertfordshire"]


def test_an_unknown_house_is_told_with_those_there_are_and_the_nearest(tmp_path: Path) -> None:
    assert refusals("hertfordshir", beside=tmp_path) == [
        "there is no house “hertfordshir” (there are: hertfordshire); did you mean “hertfordshire”?"
    ]
    titled(tmp_path / "templates" / "kent", "x")
    assert refusals("Surrey", beside=tmp_path) == [
        "there is no house “Surrey” (there are: hertfordshire, kent)"
    ]


def test_a_folder_that_is_no_house_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refusals(tmp_path / "empty") == [
        f"{tmp_path / 'empty'}: the folder is no house: it has no house.toml"
    ]
    assert refusals("empty", beside=tmp_path) == [
        "empty: the folder is no house: it has no house.toml"
    ]


# --- house.toml ---------------------------------------------------------------------------------


def test_a_house_of_a_title_alone_has_the_usual_forms(tmp_path: Path) -> None:
    house = read_house(titled(tmp_path / "h", "Anyshire"))
    assert (house.name, house.sections, house.fields) == ("h", (), ())
    assert (house.people, house.appendix.tables) == (People.NAMES, TableForm.THEMES)
    assert (house.file_name, house.extract_name) == ("{date} Item {item} - {title}", "{title}")
    assert (house.contents, house.contents_heading) == (False, "Contents")
    assert (house.dates.day, house.appendix.empty, house.none) == (
        "d MMMM y", "None recorded", "None",
    )  # fmt: skip


def test_everything_that_a_house_says_is_read(tmp_path: Path) -> None:
    toml = SMALL.replace(
        "\n\n[[",
        """
file_name = "{item} {title}"
people = "posts"
none = "Nil"
contents = true
contents_heading = "In this paper"

[dates]
day = "d/M/y"
time = "HH:mm"
meeting = "EEEE 'the' d"

[appendix]
tables = "single"
word = "Annex"
empty = "-"
unthemed = "Others"
no_actions = "None yet."

[fields]
division = { type = "text", label = "Electoral division" }
key_decision = { type = "yes-no" }

[[""",
        1,
    )
    house = read_house(make(tmp_path / "h", toml))
    assert (house.file_name, house.people, house.none) == ("{item} {title}", People.POSTS, "Nil")
    assert (house.dates.day, house.dates.time, house.dates.meeting) == (
        "d/M/y", "HH:mm", "EEEE 'the' d",
    )  # fmt: skip
    assert (house.contents, house.contents_heading) == (True, "In this paper")
    form = house.appendix
    assert (form.tables, form.word, form.empty) == (TableForm.SINGLE, "Annex", "-")
    assert (form.unthemed, form.no_actions) == ("Others", "None yet.")
    assert house.fields == (
        HouseField(name="division", label="Electoral division"),
        HouseField(name="key_decision", type=FieldType.YES_NO),
    )
    section = house.section("RESOURCE implications.")
    assert section is not None
    assert (section.heading, section.required, section.numbered) == (
        "Financial Implications", True, True,
    )  # fmt: skip
    assert house.section("Conclusion") is None


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (
            'title = "A"\nfilename = "x"',
            "line 2: unknown key “filename”; did you mean “file_name”?",
        ),
        (
            'title = "A"\ncontents_heading = "A\\u0007"',
            "line 2: “contents_heading”: the control character U+0007 cannot be printed: delete it",
        ),
        (
            'title = "A"\n[dates]\nyear = "y"',
            "line 3: unknown key “year” in [dates]; expected “day”, “time”, “meeting”",
        ),
        (
            'title = "A"\n[[sections]]\nheading = "B"\nrequired = "yes"',
            "line 4: “required” in [[sections]] must be true or false, but is the text “yes”",
        ),
        (
            'title = "A"\n[[sections]]\nheading = "B"\naliases = [1]',
            "line 4: “aliases” in [[sections]] must be a list of texts in quotes, "
            "but has the number 1",
        ),
        (
            'title = "A"\n[[sections]]\nrequired = true',
            "line 2: “heading” in [[sections]] is missing",
        ),
        (
            'title = "A"\n[sections]\nheading = "B"',
            "line 2: “sections” must be a list of tables, each headed [[sections]], but is a table",
        ),
        (
            'title = "A"\npeople = "name"',
            "line 2: “people” must be “names” or “posts”, but is “name”",
        ),
        (
            'title = "A"\n[appendix]\ntables = "one"',
            "line 3: “tables” in [appendix] must be “themes” or “single”, but is “one”",
        ),
        (
            'title = "A"\n[appendix]\nempty = ""',
            "line 3: “empty” is empty; expected words, such as “None recorded”",
        ),
        (
            'title = "A"\n[fields]\nx = "text"',
            "line 3: “x” in [fields] must be a table, headed [x], but is the text “text”",
        ),
        (
            'title = "A"\n[fields.x]\ntype = "money"',
            "line 3: “type” in [fields.x] must be “text” or “number” or “date” or “yes-no”, "
            "but is “money”",
        ),
        (
            'title = "A"\n[fields]\nkey-decision = {}',
            "line 3: “key-decision” in [fields] cannot stand in a tag; expected letters, digits "
            "and _, such as “key_decision”",
        ),
        (
            'title = "A"\nfile_name = "{date} {number}"',
            "line 2: “file_name” has “{number}”; expected {date}, {item} and {title} alone",
        ),
        (
            'title = "A"\nextract_name = "{title!r:>9}"',
            "line 2: “extract_name” has “{title!r:>9}”; expected {date}, {item} and {title} alone",
        ),
        (
            'title = "A"\nfile_name = "{}"',
            "line 2: “file_name” has “{}”; expected {date}, {item} and {title} alone",
        ),
        (
            'title = "A"\nfile_name = "{date} {title"',
            "line 2: “file_name” has a brace without its pair; expected {date}, {item} and "
            "{title} alone",
        ),
        (
            'title = "A"\n[dates]\nmeeting = "EEEE d MMMM y at h.mma"',
            "line 3: “meeting” in [dates] is “EEEE d MMMM y at h.mma”, in which “t” means nothing; "
            "expected letters as in EEEE d MMMM y, h.mma, and words between single quotes, as 'at'",
        ),
        (
            'title = "A"\n[dates]\nday = "d.m.y"',
            "line 3: “day” in [dates] is “d.m.y”, in which “m” means nothing; expected letters as "
            "in d MMMM y, and words between single quotes, as 'at'",
        ),
        (
            'title = "A"\n[dates]\ntime = "h.mma \'hours"',
            "line 3: “time” in [dates] is “h.mma 'hours”, which has a single quote without its "
            "pair; expected letters as in h.mma, and words between single quotes, as 'at'",
        ),
        (
            'title = "A"\n[dates]\nday = ""',
            "line 3: “day” in [dates] is empty; expected letters as in d MMMM y, and words "
            "between single quotes, as 'at'",
        ),
    ],
)
def test_a_fault_of_house_toml_is_told_with_its_line(tmp_path: Path, toml: str, told: str) -> None:
    assert refusals(make(tmp_path / "h", toml)) == [f"h/house.toml › {told}"]


def test_a_house_needs_a_title(tmp_path: Path) -> None:
    folder = make(tmp_path / "h", '[[sections]]\nheading = "Summary"\n')
    assert refusals(folder) == ["h/house.toml: “title” is missing"]


def test_what_is_no_toml_is_told(tmp_path: Path) -> None:
    folder = make(tmp_path / "h", "title = Anyshire\n")
    (text,) = refusals(folder)
    assert text.startswith("h/house.toml › line 1: this is not valid TOML: ")


@pytest.mark.parametrize("second", ["summary.", "Resource  Implications"])
def test_two_sections_of_one_name_are_told_for_an_author_could_mean_either(
    tmp_path: Path, second: str
) -> None:
    folder = make(tmp_path / "h", SMALL + f'\n[[sections]]\nheading = "{second}"\n')
    assert refusals(folder) == [f"h/house.toml › line 12: two sections are called “{second}”"]


def test_an_alias_that_says_the_heading_again_is_no_fault(tmp_path: Path) -> None:
    toml = 'title = "A"\n[[sections]]\nheading = "Summary"\naliases = ["SUMMARY", "Summary:"]\n'
    assert len(read_house(make(tmp_path / "h", toml)).sections) == 1


# --- the wordings -------------------------------------------------------------------------------


def test_a_wording_belongs_to_the_section_that_its_file_is_named_after(tmp_path: Path) -> None:
    wordings = {
        "financial-implications.md": "There are none.",
        "financial-implications.grant.md": "A grant pays.",
    }
    house = read_house(make(tmp_path / "h", wordings=wordings))
    section = house.section("Financial implications")
    assert section is not None
    assert {name: str(text) for name, text in section.variants.items()} == {
        "": "There are none.",
        "grant": "A grant pays.",
    }


def test_a_wording_with_a_bad_tag_is_told_with_its_line(tmp_path: Path) -> None:
    folder = make(tmp_path / "h", wordings={"summary.md": "Good.\n\nThe grade is {{ overall.\n"})
    (text,) = refusals(folder)
    assert text.startswith("h/wording/summary.md › line 3: ")


def test_a_wording_that_no_section_takes_is_told_for_it_would_never_be_printed(
    tmp_path: Path,
) -> None:
    wordings = {"financial-implication.md": "None.", "zz.md": "x"}
    assert refusals(make(tmp_path / "h", wordings=wordings)) == [
        "h/wording/financial-implication.md: no section of the house is called "
        "“financial-implication”; did you mean “financial-implications”?",
        "h/wording/zz.md: no section of the house is called “zz”",
    ]


# --- the Word file ------------------------------------------------------------------------------


def rewrite(path: Path, part: str, old: str, new: str) -> None:
    """Change the words of one part of a Word file."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_a_house_without_its_word_file_is_told(tmp_path: Path) -> None:
    folder = make(tmp_path / "h")
    (folder / TEMPLATE).unlink()
    assert refusals(folder) == ["agenda-item.docx: there is no such file"]


def test_a_word_file_that_lacks_styles_is_told_with_their_names(tmp_path: Path) -> None:
    folder = make(tmp_path / "h")
    for name in ("Table Bullet 2", "Numbered Paragraph"):
        rewrite(folder / TEMPLATE, "word/styles.xml", f'w:name w:val="{name}"', 'w:name w:val="X"')
    assert refusals(folder) == [
        "agenda-item.docx: the Word file lacks styles that a paper needs: “Numbered Paragraph”, "
        "“Table Bullet 2”; expected paragraph styles of these names"
    ]


def test_a_style_of_the_name_that_is_for_words_alone_will_not_do(tmp_path: Path) -> None:
    folder = make(tmp_path / "h")
    paragraph, character = (f'w:type="{kind}" w:styleId="BodyText"' for kind in
                            ("paragraph", "character"))  # fmt: skip
    rewrite(folder / TEMPLATE, "word/styles.xml", paragraph, character)
    assert refusals(folder) == [
        "agenda-item.docx: the Word file lacks styles that a paper needs: “Body Text”; expected "
        "paragraph styles of these names"
    ]


def test_the_faults_of_all_files_are_told_at_once_file_by_file_and_line_by_line(
    tmp_path: Path,
) -> None:
    toml = SMALL.replace("required", "requird") + '[dates]\nday = ""\n'
    folder = make(tmp_path / "h", 'people = "x"\n' + toml, wordings={"zz.md": "{{"})
    rewrite(folder / TEMPLATE, "word/document.xml", "{{ title }}", "{{ title")
    assert [text.split(": ")[0] for text in refusals(folder)] == [
        "agenda-item.docx › paragraph “{{ title”",
        "h/house.toml › line 1",
        "h/house.toml › line 10",
        "h/house.toml › line 12",
        "h/wording/zz.md",
        "h/wording/zz.md › line 1",
    ]


def test_the_words_of_the_picture_of_progress_and_of_the_key_are_the_houses(
    tmp_path: Path,
) -> None:
    toml = (
        'title = "A"\n\n[appendix]\nkey = "The colours:"\nmeaning = "Meaning"\n\n'
        '[summary]\ndone = "Finished"\nposition = "On {date}."\n'
    )
    house = read_house(make(tmp_path / "a", toml))
    assert (house.summary.done, house.summary.position) == ("Finished", "On {date}.")
    assert house.summary.overdue == "Overdue"
    assert (house.appendix.key, house.appendix.meaning) == ("The colours:", "Meaning")


def test_words_of_the_picture_of_progress_without_their_day_or_number_are_refused(
    tmp_path: Path,
) -> None:
    toml = 'title = "A"\n\n[summary]\nposition = "Today."\nin_doubt = "Late."\ntotal = " "\n'
    assert refusals(make(tmp_path / "a", toml)) == [
        "a/house.toml › line 4: “position” in [summary] lacks {date}, where it is to stand",
        "a/house.toml › line 5: “in_doubt” in [summary] lacks {count}, where it is to stand",
        "a/house.toml › line 6: “total” is empty; expected words, such as “Total”",
    ]
