from __future__ import annotations

import errno
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cabinetpaper.errors import OutputError
from cabinetpaper.record.seal import custom_part
from cabinetpaper.record.targets import edited_earlier, file_name, remove_earlier, write
from cabinetpaper.word.package import zipped

OURS = zipped({"a.xml": b"<a/>", "docProps/custom.xml": custom_part({"a.xml": b"<a/>"})})
NEXT = zipped({"a.xml": b"<b/>", "docProps/custom.xml": custom_part({"a.xml": b"<b/>"})})
THEIRS = b"Minutes of the last meeting"


def told(target: Path, data: bytes = NEXT, **options: Any) -> str:
    with pytest.raises(OutputError) as error:
        write(target, data, **options)
    return str(error.value)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("2019-02-13 Item 4 - The plan", "2019-02-13 Item 4 - The plan.docx"),
        ("Ofsted: what next?", "Ofsted - what next.docx"),
        ("2018/19 and 2019\\20", "2018 - 19 and 2019 - 20.docx"),
        ('a<b>c"d|e*f', "abcdef.docx"),
        ("one\ntwo\tthree  four", "one two three four.docx"),
        ("Children’s Services – Sir y Fflint, ŵ", "Children’s Services – Sir y Fflint, ŵ.docx"),
        ("Well done.", "Well done.docx"),
        ("... . ", "paper.docx"),
        ("", "paper.docx"),
        ("?", "paper.docx"),
        (".hidden -", "hidden.docx"),
        ("--force", "force.docx"),
        ("a\u202eb\u200bc\ufeff\x07\x85", "abc.docx"),
        ("half \ud800 a letter", "half a letter.docx"),
        ("con", "paper con.docx"),
        ("NUL .2", "paper NUL .2.docx"),
        ("com1.txt", "paper com1.txt.docx"),
        ("LPT²", "paper LPT².docx"),
        ("conin$", "paper conin$.docx"),
        ("Contents", "Contents.docx"),
        ("com10", "com10.docx"),
    ],
)
def test_a_name_is_one_that_every_system_takes(words: str, name: str) -> None:
    assert file_name(words, ".docx") == name


def test_a_long_name_ends_with_a_whole_word() -> None:
    assert file_name("word " * 40, ".docx") == f"{' '.join(['word'] * 28)}.docx"


def test_a_long_word_is_cut() -> None:
    assert file_name("x" * 200, ".docx") == f"{'x' * 140}.docx"
    assert file_name("😀" * 140, ".docx") == f"{'😀' * 60}.docx"


@given(st.text())
@example("a" * 139 + " b.")
@example("con" + " " * 140 + "x")
def test_no_name_has_what_windows_forbids(words: str) -> None:
    name = file_name(words, ".docx")
    assert not set(name) & set('<>:"/\\|?*')
    assert not {unicodedata.category(letter) for letter in name} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert 5 < len(name) <= 150
    assert len(name.encode()) <= 255
    stem = name.removesuffix(".docx")
    assert stem == stem.strip(" .")
    assert stem.split(".")[0].strip().lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
    assert file_name(stem, ".docx") == name


# Writing


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "paper.docx", OURS)
    assert (tmp_path / "a" / "b" / "paper.docx").read_bytes() == OURS
    assert names(tmp_path / "a" / "b") == ["paper.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_can_be_read_as_others_can(tmp_path: Path) -> None:
    write(tmp_path / "paper.docx", OURS)
    (tmp_path / "other").write_bytes(b"")
    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


def test_what_we_made_and_nobody_changed_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    write(target, OURS)
    write(target, NEXT)
    assert target.read_bytes() == NEXT


def test_what_somebody_else_made_is_not(tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    target.write_bytes(THEIRS)
    assert told(target) == (
        f"{target}: this file was changed since it was made, or was not made by cabinetpaper; "
        "move it away, or use --force to replace it"
    )
    assert target.read_bytes() == THEIRS


def test_what_somebody_changed_is_not(tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    changed = zipped({"a.xml": b"<z/>", "docProps/custom.xml": custom_part({"a.xml": b"<a/>"})})
    target.write_bytes(changed)
    assert "was changed since it was made" in told(target)
    assert target.read_bytes() == changed


def test_force_replaces_it_all_the_same(tmp_path: Path) -> None:
    target = tmp_path / "paper.docx"
    target.write_bytes(THEIRS)
    write(target, NEXT, force=True)
    assert target.read_bytes() == NEXT


def test_an_input_is_never_overwritten_by_whatever_name(tmp_path: Path) -> None:
    source = tmp_path / "plan.xlsx"
    source.write_bytes(OURS)
    (tmp_path / "folder").mkdir()
    for target in (source, tmp_path / "folder" / ".." / "plan.xlsx"):
        assert told(target, inputs=[source], force=True) == (
            f"{target}: this is an input, which is never overwritten"
        )
    assert source.read_bytes() == OURS


def test_an_input_that_is_not_there_yet_is_known_by_its_name(tmp_path: Path) -> None:
    assert "this is an input" in told(tmp_path / "a.toml", inputs=[tmp_path / "a.toml"])


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert told(tmp_path, force=True) == (
        f"{tmp_path}: this is a folder; expected the name of a file"
    )


# What a paper replaces


def made_of(what: str, inside: bytes = b"<a/>") -> bytes:
    return zipped({"a.xml": inside, "docProps/custom.xml": custom_part({"a.xml": b"<a/>"}, what)})


def test_earlier_papers_of_the_same_facts_are_taken_away(tmp_path: Path) -> None:
    for name, data in (
        ("new.docx", made_of("paper.toml")),
        ("old.docx", made_of("paper.toml")),
        ("older.docx", made_of("paper.toml")),
        ("edited.docx", made_of("paper.toml", b"<z/>")),
        ("other.docx", made_of("draft.toml")),
        ("extract.docx", OURS),
        ("minutes.docx", THEIRS),
        ("old.docx.bak", made_of("paper.toml")),
    ):
        (tmp_path / name).write_bytes(data)
    gone = remove_earlier(tmp_path / "new.docx", "paper.toml")
    assert [path.name for path in gone] == ["old.docx", "older.docx"]
    assert names(tmp_path) == [
        "edited.docx", "extract.docx", "minutes.docx", "new.docx", "old.docx.bak", "other.docx",
    ]  # fmt: skip


def test_earlier_papers_that_somebody_changed_are_named(tmp_path: Path) -> None:
    for name, data in (
        ("new.docx", made_of("paper.toml", b"<z/>")),
        ("old.docx", made_of("paper.toml")),
        ("edited.docx", made_of("paper.toml", b"<z/>")),
        ("other.docx", made_of("draft.toml", b"<z/>")),
        ("minutes.docx", THEIRS),
        ("broken.docx", b"PK"),
    ):
        (tmp_path / name).write_bytes(data)
    found = edited_earlier(tmp_path / "new.docx", "paper.toml")
    assert [path.name for path in found] == ["edited.docx"]
    assert edited_earlier(tmp_path / "new.docx", "") == []


def test_what_was_made_of_nothing_that_is_known_replaces_nothing(tmp_path: Path) -> None:
    (tmp_path / "old.docx").write_bytes(OURS)
    assert remove_earlier(tmp_path / "new.docx", "") == []
    assert names(tmp_path) == ["old.docx"]


def test_an_earlier_paper_that_is_open_in_word_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old.docx").write_bytes(made_of("paper.toml"))
    monkeypatch.setattr(Path, "unlink", failing(PermissionError(errno.EACCES, "denied")))
    assert remove_earlier(tmp_path / "new.docx", "paper.toml") == []


# What goes wrong on the way


def failing(error: OSError) -> Any:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize("function", ["replace", "chmod"])
def test_a_file_that_is_open_in_word_is_told_and_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    target = tmp_path / "paper.docx"
    write(target, OURS)
    monkeypatch.setattr(Path, function, failing(PermissionError(errno.EACCES, "denied")))
    assert told(target) == (
        f"{target}: cannot be written; is it open in Word? Close it and try again"
    )
    assert names(tmp_path) == ["paper.docx"]
    assert target.read_bytes() == OURS


def test_a_pdf_is_told_to_be_open_in_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    monkeypatch.setattr(Path, "replace", failing(PermissionError(errno.EACCES, "denied")))
    assert told(target) == (
        f"{target}: cannot be written; is it open in another program? Close it and try again"
    )


def test_a_workbook_is_told_to_be_open_in_excel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "marked.xlsx"
    monkeypatch.setattr(Path, "replace", failing(PermissionError(errno.EACCES, "denied")))
    assert told(target) == (
        f"{target}: cannot be written; is it open in Excel? Close it and try again"
    )


def test_a_full_disk_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "paper.docx"
    write(target, OURS)
    monkeypatch.setattr(os, "fdopen", failing(OSError(errno.ENOSPC, "No space left on device")))
    assert told(target) == f"{target}: cannot be written (No space left on device)"
    assert names(tmp_path) == ["paper.docx"]
    assert target.read_bytes() == OURS


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "paper.docx", OURS)
    assert names(tmp_path) == []


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(THEIRS)
    message = told(tmp_path / "out" / "paper.docx")
    assert message.startswith(f"{tmp_path / 'out' / 'paper.docx'}: cannot be written (")


def test_a_name_that_is_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 300}.docx"
    assert told(target).startswith(f"{target}: cannot be written (")


def test_a_long_title_gives_way_to_what_tells_its_files_apart() -> None:
    names = {file_name("word " * 60, ".docx", tail=f"due before 2019-0{n}-01") for n in (3, 4)}
    assert len(names) == 2
    assert all(len(name) <= 145 + len(" - ") and "due before 2019-0" in name for name in names)
