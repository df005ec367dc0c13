from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path

import pytest

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_lines import key_lines
from cabinetpaper.toml_values import TomlTable


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def table(folder: Path, text: str) -> tuple[TomlTable, Problems]:
    problems = Problems()
    (folder / "a.toml").write_text(text, encoding="utf-8")
    return read_toml(folder / "a.toml", problems), problems


def told(problems: Problems) -> list[str]:
    with pytest.raises(InputError) as error:
        problems.tell()
    return str(error.value).split("\n")


def test_each_getter_gives_its_type_or_its_default(folder: Path):
    read, problems = table(
        folder,
        'a = "x"\nb = true\nc = 2019-02-05\nd = 2019-02-13T10:00:00\ne = ["x", "y"]\nf = "z"\n'
        'g = "red"\n[h]\ni = "j"\n[[k]]\nl = "m"\n[[k]]\n',
    )
    assert (read.text("a"), read.text("none", "y"), read.flag("b")) == ("x", "y", True)
    assert read.day("c") == datetime.date(2019, 2, 5)
    assert read.moment("d") == datetime.datetime(2019, 2, 13, 10)
    assert (read.texts("e"), read.texts("f"), read.texts("none")) == (("x", "y"), ("z",), ())
    assert (read.choice("g", Colour), read.choice("none", Colour)) == (Colour.RED, None)
    assert read.table("h").pairs() == (("i", "j"),)
    assert [inner.text("l") for inner in read.tables("k")] == ["m", ""]
    read.close()
    assert not problems


@pytest.mark.parametrize(
    ("line", "getter", "message"),
    [
        ("k = 4", "text", "“k” must be text in quotes, but is the number 4"),
        ("k = 2019-02-05", "text", "“k” must be text in quotes, but is the date 2019-02-05"),
        ("k = 1", "flag", "“k” must be true or false, but is the number 1"),
        (
            "k = 2019-02-05T10:00:00",
            "day",
            "“k” must be a date such as 2019-02-13, without quotes, but is the date and time "
            "2019-02-05 10:00:00",
        ),
        (
            'k = "5 February"',
            "day",
            "“k” must be a date such as 2019-02-13, without quotes, but is the text “5 February”",
        ),
        (
            "k = 2019-02-05",
            "moment",
            "“k” must be a date and time such as 2019-02-13T10:00:00, without quotes and time zone,"
            " but is the date 2019-02-05",
        ),
        (
            "k = 2019-02-05T10:00:00Z",
            "moment",
            "“k” must be a date and time such as 2019-02-13T10:00:00, without quotes and time zone,"
            " but is the date and time 2019-02-05 10:00:00+00:00",
        ),
        ("k = [4.0]", "texts", "“k” must be a list of texts in quotes, but has the number 4.0"),
        ("k = true", "texts", "“k” must be a list of texts in quotes, but is true"),
        ("k = []", "table", "“k” must be a table, headed [k], but is a list"),
        ("[k]", "tables", "“k” must be a list of tables, each headed [[k]], but is a table"),
        ("k = [1]", "tables", "“k” must be a list of tables, each headed [[k]], but is a list"),
        (
            'k = "a\\u0007"',
            "text",
            "“k”: the control character U+0007 cannot be printed: delete it",
        ),
        ('k = "a\\nb"', "text", "“k” must be text on one line"),
    ],
)
def test_a_wrong_type_is_told_with_what_was_found_and_expected(
    folder: Path, line: str, getter: str, message: str
):
    read, problems = table(folder, f"\n{line}")
    getattr(read, getter)("k")
    assert told(problems) == [f"a.toml › line 2: {message}"]


def test_a_choice_names_the_choices(folder: Path):
    read, problems = table(folder, 'a = "green"')
    assert read.choice("a", Colour) is None
    assert told(problems) == ["a.toml › line 1: “a” must be “red” or “blue”, but is “green”"]


def test_a_required_key_is_missing_or_empty_or_only_of_the_wrong_type(folder: Path):
    read, problems = table(folder, 'b = " "\nc = 1\n[d]')
    for key in "abc":
        read.text(key, required=True)
    read.table("d").text("e", required=True)
    assert told(problems) == [
        "a.toml: “a” is missing",
        "a.toml › line 1: “b” is empty",
        "a.toml › line 2: “c” must be text in quotes, but is the number 1",
        "a.toml › line 3: “e” in [d] is missing",
    ]


def test_an_unknown_key_names_the_nearest_or_all_that_are_known(folder: Path):
    read, problems = table(folder, 'titel = "x"\n\n[[d]]\nzzz = 1')
    read.text("title")
    [inner] = read.tables("d")
    inner.text("post")
    inner.close()
    read.close()
    assert told(problems) == [
        "a.toml › line 4: unknown key “zzz” in [[d]]; expected “post”",
        "a.toml › line 1: unknown key “titel”; did you mean “title”?",
    ]


@pytest.mark.parametrize(
    ("text", "line", "ending"),
    [
        ("a = 1\nb", 2, ""),
        ('a = 1\nb = """x', 2, ""),
        ("a = 1\na = 2", 2, ""),
        ("a = 2019-02-13T10:00", 1, "a time needs its seconds: 10:00:00"),
        ('a = "C:\\Users"', 1, "(in quotes, write a backslash twice, or use a slash: /)"),
    ],
)
def test_what_is_not_toml_is_told_in_one_line(folder: Path, text: str, line: int, ending: str):
    # The words between are tomllib's, which differ between versions of Python.
    with pytest.raises(InputError) as error:
        table(folder, text)
    [message] = str(error.value).split("\n")
    assert message.startswith(f"a.toml › line {line}: this is not valid TOML: ")
    assert message.endswith(ending)
    assert "(at " not in message


def test_a_file_with_a_byte_order_mark_is_read_and_one_in_another_encoding_told(folder: Path):
    path = folder / "a.toml"
    path.write_bytes(b'\xef\xbb\xbfa = "b"')
    assert read_toml(path, Problems()).text("a") == "b"
    path.write_bytes(b'\na = "\xe9"')
    with pytest.raises(InputError, match="line 2: the file is not UTF-8 from this line on"):
        read_toml(path, Problems())


def test_lines_are_found_for_keys_of_every_shape():
    source = (
        'a = """\n'
        "b = 1\n"
        '"""\n'
        "b = 2 # c = 3\n"
        "[t]\n"
        '"two words" = 1\n'
        "x.y = 2\n"
        "list = [\n"
        '  "k = 1",\n'
        "]\n"
        "[[u]]\n"
        "v = 1\n"
        "[[u]]\n"
        "v = 2\n"
        "[t.sub]\n"
        "w = 3\n"
    )
    assert key_lines(source) == {
        ("a",): 1,
        ("b",): 4,
        ("t",): 5,
        ("t", "two words"): 6,
        ("t", "x", "y"): 7,
        ("t", "list"): 8,
        ("u",): 11,
        ("u", 0): 11,
        ("u", 0, "v"): 12,
        ("u", 1): 13,
        ("u", 1, "v"): 14,
        ("t", "sub"): 15,
        ("t", "sub", "w"): 16,
    }
