from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from cabinetpaper import outline
from cabinetpaper.errors import InputError
from cabinetpaper.frame import unzip
from cabinetpaper.word.foreign import read_docx
from cabinetpaper.word_kinds import OTHERS, WORD_FILES


@pytest.fixture(scope="module")
def word() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in more.items():
            new.writestr(f"word/{name}.bin", part)
    return buffer.getvalue()


def refusal(source: bytes | Path, name: str | None = None) -> str:
    with pytest.raises(InputError) as caught:
        read_docx(source, name=name)
    [problem] = caught.value.problems
    return str(problem)


def test_a_docx_gives_its_name_and_what_it_shows(word: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Paper.DOCX"
    path.write_bytes(word)
    assert read_docx(path) == ("Paper.DOCX", outline(word))
    assert read_docx(word) == ("the document", outline(word))


@pytest.mark.parametrize("ending", OTHERS)
def test_another_kind_of_file_is_refused_by_its_name(word: bytes, ending: str) -> None:
    assert refusal(word, f"paper{ending}") == f"paper{ending}: {OTHERS[ending]}"
    assert ending in WORD_FILES


def test_a_file_that_is_not_there_is_told_so_whatever_its_kind(tmp_path: Path) -> None:
    for name in ("paper.docx", "paper.odt"):
        assert refusal(tmp_path / name) == f"{name}: there is no such file"


def test_a_template_that_is_called_docx_is_refused(word: bytes) -> None:
    def as_template(_: str, data: bytes) -> bytes:
        return data.replace(b"document.main+xml", b"template.main+xml")

    assert refusal(changed(word, as_template), "paper.docx") == f"paper.docx: {OTHERS['.dotx']}"


def test_macros_are_refused_whatever_the_file_is_called(word: bytes) -> None:
    data = changed(word, lambda _, data: data, vbaProject=b"x")
    assert refusal(data, "paper.docx") == f"paper.docx: {OTHERS['.docm']}"


# Hostile files


def test_a_bomb_is_refused_before_it_is_unpacked(
    word: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unzip, "LARGEST_PART", 2**20)
    data = changed(word, lambda name, data: b" " * 2**21 if "document.xml" in name else data)
    assert (
        refusal(data, "paper.docx")
        == "paper.docx: unpacks to more than 1 MB: too large for a paper"
    )


def test_entities_are_refused_and_not_expanded(word: bytes) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'

    def laughing(name: str, data: bytes) -> bytes:
        head, mark, rest = data.partition(b"<w:document")
        return head + laughs + mark + rest if name == "word/document.xml" else data

    assert refusal(changed(word, laughing), "paper.docx") == (
        "paper.docx › word/document.xml: this part has a document type (DOCTYPE), which no Word "
        "file has"
    )


@pytest.mark.parametrize("part", ["word/styles.xml", "word/theme/theme1.xml", "word/settings.xml"])
def test_a_part_that_is_damaged_is_told(word: bytes, part: str) -> None:
    data = changed(word, lambda name, data: b"<w:" if name == part else data)
    assert refusal(data, "paper.docx").startswith(
        f"paper.docx › {part}: this part is not well-formed XML ("
    )
